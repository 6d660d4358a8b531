"""The screen of ``why``: the verdict, its reasons by what they mean now, what would open it, sources."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import TreatmentAnswer
from vcfpath.engine.why import Because, Why
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Command, Document, Paragraph
from vcfpath.view.explain.citing import cited
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering_for
from vcfpath.view.notes import due_now
from vcfpath.view.phrases import sentence
from vcfpath.view.scores import scores
from vcfpath.view.why.opening import opening
from vcfpath.view.why.reasons import Lines
from vcfpath.view.why.sources import sources
from vcfpath.view.why.verdict import open_until, verdict_words

NO_RULES = "Nothing has to be so first, and no rule here speaks against it."


def compose(pathway: Pathway, why: Why, command: str, *, whole: bool) -> Document:
    """Why the option asked about is what it is, as a screen that ends with the ``command`` to type next.

    That asks for the ``whole`` of it, or once the whole is shown, for what the option is.
    Beside an emergency, and where there are no verdicts, the title gives none either.
    """
    name = pathway.treatments[why.treatment].name
    if why.because is None or why.assessment.urgent:
        return framed(pathway, why.assessment, name, ())
    title = f"{name}: {verdict_words(why.because.answer)}"
    return framed(
        pathway, why.assessment, title, _answer(pathway, why, why.because, command, whole=whole)
    )


def _answer(
    pathway: Pathway, why: Why, because: Because, command: str, *, whole: bool
) -> Iterator[Block]:
    yield from _in_short(pathway, because.answer)
    for text in open_until(pathway, because.answer):
        yield Paragraph(text)
    if all(each.reason.kind == "caution" for each in because.reasons):
        yield Paragraph(NO_RULES)
    lines = Lines(pathway, why.now, because, whole=whole)
    yield from lines.reasons()
    yield from scores(pathway, because.scores)
    yield from opening(pathway, why, because, whole=whole)
    yield from lines.cautions()
    yield from sources(pathway, because, whole=whole)
    yield from mattering_for(pathway, why.assessment.matters, (why.treatment,))
    yield Command("What it is" if whole else "Every reason in full", command)


def _in_short(pathway: Pathway, answer: TreatmentAnswer) -> Iterator[Block]:
    """What a row of ``options`` has room for: the option in a few words, and what is due by now."""
    treatment = pathway.treatments[answer.id]
    due_notes = due_now(treatment, answer)
    if treatment.in_short not in [due.note for due in due_notes]:
        yield Paragraph(sentence(f"In short: {treatment.in_short}"))
    for due in due_notes:
        yield Paragraph(cited(sentence(due.note), due.sources, due.status))
