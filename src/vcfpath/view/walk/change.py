"""What an answer came to: how it was understood, and what it changed, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.assessment import Assessment, TreatmentAnswer
from vcfpath.engine.contrast import Contrast, VerdictChange, contrast
from vcfpath.engine.walk import Reply
from vcfpath.engine.words import state_words, words
from vcfpath.model.fact import YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.document import Block, Document, Item, Items, Paragraph
from vcfpath.view.phrases import counted, listed, sentence
from vcfpath.view.warnings import signs_there


def noted(
    pathway: Pathway, replies: Iterable[Reply], before: Assessment, after: Assessment
) -> Document:
    """How answers were understood, and what they changed."""
    said = " ".join(understood(pathway, each) for each in replies)
    first, *rest = changed(pathway, before, after)
    if isinstance(first, Paragraph) and first.tone == "normal" and not rest:
        return Document((Paragraph(f"{said} {first.text}"),))
    return Document((Paragraph(said), first, *rest))


def understood(pathway: Pathway, reply: Reply) -> str:
    """An answer in the pathway's words, so that a slip is seen at once."""
    fact, state = pathway.facts[reply.fact], reply.state
    if state is None or state == fact.everything():
        return f"Noted: {fact.label} is not known yet. Nothing is assumed."
    text = state_words(fact, state)
    return f"Noted: {sentence(text) if isinstance(fact, YesNoFact) else f'{fact.label}: {text}.'}"


def changed(pathway: Pathway, before: Assessment, after: Assessment) -> Iterator[Block]:
    """What differs between two assessments, warning signs first; one sentence when nothing does."""
    found = contrast(before, after)
    if found.signs_came:
        yield from signs_there(pathway, after)
    moved = [each for each in found.verdicts if _standing(each.before) != _standing(each.after)]
    if moved:
        yield Paragraph("This changes:")
        yield Items(tuple(Item(_moved(pathway, each)) for each in moved))
    else:
        yield Paragraph(f"No verdict changes.{_answers(found)}")
    if moved and found.answers:
        yield Paragraph(_answers(found).strip())


def _standing(answer: TreatmentAnswer) -> str:
    """A verdict in words, with what it depends on."""
    if answer.verdict != "depends":
        return answer.verdict
    on = {"facts": "facts not known yet", "sources": "sources, which differ"}
    return f"depends on {listed(on[each] for each in answer.depends_on)}"


def _moved(pathway: Pathway, change: VerdictChange) -> str:
    name = pathway.treatments[change.treatment].name
    because = [
        words(pathway, each.line.when, so=each.truth is Truth.TRUE)
        for each in change.because
        if each.truth is not Truth.UNKNOWN
    ]
    why = f", because {listed(because)}" if because else ""
    return f"{name}. Was: {_standing(change.before)}. Now: {_standing(change.after)}{why}."


def _answers(found: Contrast) -> str:
    if not found.answers:
        return ""
    sources = {each.after.position.source for each in found.answers}
    say = "says" if len(sources) == 1 else "say"
    return f" {counted(len(sources), 'source')} now {say} something else about you."
