"""The sheet itself: who the person is, what the pathway says, and room for a judgement.

It is judged as it is shown. So that nobody's judgement is taken for one of something else, each case
carries the code of what was shown, and the sheet is read back by names and codes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import JUDGED_BY_SOMEBODY
from vcfpath.proof.cases.said import Said
from vcfpath.proof.cases.trying import Tried
from vcfpath.view.cases.vignette import told
from vcfpath.view.document import Block, Command, Document, Form, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.review.says import Saying

TITLE = "Cases for a clinician to judge"
HOW = (
    "These people are made up. Read who each is, and what the pathway says. Put an x in one box, and "
    "write your name and the day, like 2026-11-22. Leave the codes as they are."
)
NONE = "Every case is judged. To judge them again, add --all."
SAYS = "The pathway says:"
LINES = ("Your name", "Day", "Remark")
CODE = "Code"
TO_READ_BACK = "vcfpath review --read SHEET"


def compose_sheet(
    pathway: Pathway, cases: Sequence[Tried], as_of: date, *, even_if_stale: bool = False
) -> Document:
    """A sheet for ``cases``, in their order."""
    return explanation(pathway, as_of, _blocks(pathway, cases), even_if_stale=even_if_stale)


def _blocks(pathway: Pathway, cases: Sequence[Tried]) -> Iterator[Block]:
    yield Heading(TITLE, 1)
    yield Paragraph(HOW if cases else NONE)
    for number, each in enumerate(cases, start=1):
        yield from _case(pathway, number, each)
    if cases:
        yield Heading("When it is filled in")
        yield Command("Read it back, where it was printed as Markdown", TO_READ_BACK)


def _case(pathway: Pathway, number: int, tried: Tried) -> Iterator[Block]:
    yield Heading(f"{number}. {tried.case.name}")
    yield Paragraph(told(pathway, tried.case))
    yield Paragraph(SAYS)
    yield Items(tuple(map(Item, says(pathway, tried))))
    yield Form(JUDGED_BY_SOMEBODY, LINES)
    yield Paragraph(f"{CODE}: {tried.code}", "quiet")


def says(pathway: Pathway, tried: Tried) -> list[str]:
    """What the pathway says of the person of a case; that it is about them, where that is all."""
    said = Said(pathway, Evaluator.of(pathway, tried.case.patient))
    return list(Saying(pathway, tried.case, said).sentences()) or ["Nothing is an emergency."]
