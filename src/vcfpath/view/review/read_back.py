"""What a sheet came back with: the marks that count, those that do not and why, and those missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Judged
from vcfpath.proof.cases.judging import Judgement, Outcome
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.phrases import counted, sentence

TITLE = "What the sheet says"
THINKS: dict[Judged, str] = {
    "agree": "agrees",
    "disagree": "disagrees",
    "unsure": "is unsure",
}
SHOWN = 5
"""So many cases without a mark are named."""
NOT_WRITTEN = "Nothing is written yet. To write these marks into the files of cases, add --sign."


def compose_read_back(
    pathway: Pathway, outcome: Outcome, as_of: date, *, signed: bool, even_if_stale: bool = False
) -> Document:
    """All that is on the sheet; ``signed`` says whether it was written into the cases."""
    blocks = _blocks(outcome, signed=signed)
    return explanation(pathway, as_of, blocks, even_if_stale=even_if_stale)


def _blocks(outcome: Outcome, *, signed: bool) -> Iterator[Block]:
    yield Heading(TITLE, 1)
    marks, blank, faults = map(len, outcome)
    count = f"{counted(marks, 'mark')} {'counts' if marks == 1 else 'count'}"
    yield Paragraph(f"{count}. {faults} cannot be used. {blank} not marked.")
    if outcome.faults:
        yield Heading("Cannot be used")
        yield Items(tuple(Item(str(fault)) for fault in outcome.faults))
    if outcome.judgements:
        yield Heading("Judged")
        yield Items(tuple(map(_judged, outcome.judgements)))
    if outcome.blank:
        yield from _blank(outcome)
    if outcome.judgements and not signed:
        yield Paragraph(NOT_WRITTEN)
    yield Command("See who judged what", "vcfpath test")


def _judged(judgement: Judgement) -> Item:
    signed = judgement.signed
    who = f"line {judgement.place.line}: {judgement.tried.case.name}: {signed.by}"
    remark = (sentence(signed.remark),) if signed.remark else ()
    return Item(f"{who} {THINKS[signed.judged]} ({signed.on})", remark)


def _blank(outcome: Outcome) -> Iterator[Block]:
    """The cases without a mark; of a sheet that has hardly any, only the first."""
    yield Heading("Not marked")
    lines = [f"line {each.name.place.line}: {each.name.text}" for each in outcome.blank]
    yield Items(tuple(map(Item, lines[:SHOWN])))
    if len(lines) > SHOWN:
        yield Paragraph(f"And {len(lines) - SHOWN} more.")
