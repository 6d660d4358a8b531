"""The page of ``questions``, to take to an appointment: what to ask, and what each answer bears on.

It is one page whatever is known; ``whole`` lifts its limits. Questions for the care team come first,
for it is them whom the person will meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vcfpath.engine.assessment import Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.view.divided import disagreements, divided
from vcfpath.view.document import Block, Document, Heading, Item, Items, Paragraph
from vcfpath.view.framing import facts_used, framed
from vcfpath.view.phrases import capital, counted, known
from vcfpath.view.questions.unknown import also_waited_for, questions
from vcfpath.view.questions.wording import (
    bears_on,
    disagreement_item,
    divided_item,
    matter_question,
)

ASKED = {"clinician": ("to ask your care team", 5), "patient": ("to find out or tell", 3)}
"""By who can answer: the heading, and how many questions one page has room for."""
ROOM_FOR_FACTS = 235
"""In letters: three lines of a page."""
SHOWN_DIVIDED = 2
"""So many of these treatments are shown; `SHOWN_DISAGREEING` in all."""
SHOWN_DISAGREEING = 3
WHOLE = "add --all"


def compose(pathway: Pathway, assessment: Assessment, *, whole: bool = False) -> Document:
    """The page; with ``whole``, everything instead of what is most telling."""
    title = f"{capital(pathway.condition.name)}: questions for the appointment"
    answer = _answer(pathway, assessment, whole=whole)
    return framed(pathway, assessment, title, answer, _rests_on(pathway, assessment, whole=whole))


def _rests_on(pathway: Pathway, assessment: Assessment, *, whole: bool) -> tuple[Block, ...]:
    """The facts used: all of them, or the first for which there is room, and how many more."""
    facts = list(known(pathway, assessment).items())
    for shown in range(len(facts), 0, -1):
        said = facts_used(pathway, assessment._replace(facts=dict(facts[:shown])))
        if whole or len(said) <= ROOM_FOR_FACTS:
            more = counted(len(facts) - shown, "more fact")
            return (Paragraph(f"{said} {more}: {WHOLE}" if facts[shown:] else said),)
    used = f"{counted(len(facts), 'fact')} used: {WHOLE}"
    return (Paragraph(used if facts else facts_used(pathway, assessment)),)


def _answer(pathway: Pathway, assessment: Assessment, *, whole: bool) -> Iterator[Block]:
    yield from _unknown(pathway, assessment, whole=whole)
    yield from _disagreeing(pathway, assessment, whole=whole)
    yield from _mattering(pathway, assessment)


def _unknown(pathway: Pathway, assessment: Assessment, *, whole: bool) -> Iterator[Block]:
    asked, also = questions(assessment), also_waited_for(pathway, assessment)
    if not (asked or also):
        yield Paragraph("Nothing is left to find out. No answer here waits for a fact.")
    for who, (heading, room) in ASKED.items():
        items = [
            Item(fact.ask, (bears_on(pathway, each, whole=whole),))
            for each in asked
            for fact in [pathway.facts[each.fact]]
            if fact.answered_by == who
        ]
        if items:
            yield Heading(f"What we do not know yet, {heading}")
            yield _listed(items if whole else items[:room], len(items))
    if also and (whole or not asked):
        labels = "; ".join(pathway.facts[name].label for name in also)
        yield Paragraph(f"Answers also wait for these, though none of them alone: {labels}.")


def _disagreeing(pathway: Pathway, assessment: Assessment, *, whole: bool) -> Iterator[Block]:
    """Treatments with sources on both sides, then questions; of both some, where both are many."""
    sided = [divided_item(pathway, each, whole=whole) for each in divided(assessment)]
    asked = [disagreement_item(each, whole=whole) for each in disagreements(pathway, assessment)]
    total = len(sided) + len(asked)
    if total:
        yield Heading("Where sources disagree")
        first = sided if whole else sided[:SHOWN_DIVIDED]
        room = total if whole else SHOWN_DISAGREEING - len(first)
        yield _listed([*first, *asked[:room]], total)


def _listed(shown: Sequence[Item], total: int) -> Items:
    """Those that are shown, and how many there are besides."""
    more = total - len(shown)
    return Items((*shown, *([Item(f"and {more} more: {WHOLE}")] if more else ())))


def _mattering(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    if assessment.matters:
        yield Heading("What matters to you")
        matters = (pathway.matters[name] for name in assessment.matters)
        yield Items(tuple(matter_question(pathway, each) for each in matters))
        yield Paragraph("This changes no verdict and no order.", "quiet")
