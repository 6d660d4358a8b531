"""What cases show, as a screen: those that fail first, then who judged them, then what none has seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.engine.assess import assess
from vcfpath.engine.evaluate import Evaluator
from vcfpath.errors import SHOWN_FAULTS
from vcfpath.model.pathway import Pathway
from vcfpath.proof.cases.trying import Standing, Tried
from vcfpath.view.cases.because import Because
from vcfpath.view.cases.gaps import gaps
from vcfpath.view.cases.report import Report
from vcfpath.view.cases.saying import difference_words
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.phrases import counted, sentence

TITLE = "What the cases show"
MADE = "{} made, in words. They expect what the pathway says now. Nobody has judged them yet."
NONE_MADE = (
    "No case was made: somebody stands wherever somebody can, and every rule decides for somebody."
)
JUDGED: dict[Standing, str] = {
    "disagree": "disagrees",
    "unsure": "is unsure",
    "changed": "judged it before it was changed",
}
"""What a clinician thinks that an author has to look at."""


def compose_cases(
    pathway: Pathway, report: Report, as_of: date, *, even_if_stale: bool = False
) -> Document:
    """All that was asked for."""
    return explanation(pathway, as_of, _blocks(pathway, report), even_if_stale=even_if_stale)


def _blocks(pathway: Pathway, report: Report) -> Iterator[Block]:
    yield Heading(TITLE, 1)
    passed = len(report.tried) - len(report.failed)
    whole = counted(len(report.tried), "case")
    yield Paragraph(f"{passed} of {whole} {'passes' if passed == 1 else 'pass'}.")
    yield from _failed(pathway, report)
    yield from _judged(report)
    if report.made is not None:
        yield Heading("Made")
        yield Paragraph(MADE.format(counted(report.made, "case")) if report.made else NONE_MADE)
    if report.seen is not None:
        yield from gaps(pathway, report)
    else:
        yield Command("What no case has seen", "vcfpath test --coverage")
    yield Command("A sheet for a clinician", "vcfpath review")


def _failed(pathway: Pathway, report: Report) -> Iterator[Block]:
    if not report.failed:
        return
    yield Heading("Not as expected")
    shown = report.failed if report.whole else report.failed[:SHOWN_FAULTS]
    yield Items(tuple(_case(pathway, each) for each in shown))
    if len(shown) < len(report.failed):
        yield Paragraph(f"And {len(report.failed) - len(shown)} more: add --all.")


def _case(pathway: Pathway, tried: Tried) -> Item:
    told = because(pathway, tried)
    under = (
        Item(f"{difference_words(each)}, because:", tuple(map(sentence, told.of(each.expected))))
        for each in tried.differences
    )
    return Item(f"{tried.case.place}: {tried.case.name}", tuple(under))


def because(pathway: Pathway, tried: Tried) -> Because:
    """Why what is said of the person of a case is said."""
    case = tried.case
    found = assess(pathway, case.patient, case.day, even_if_stale=True)
    return Because(pathway, found, Evaluator.of(pathway, case.patient))


def _judged(report: Report) -> Iterator[Block]:
    """How many cases who judged how; those that nobody has judged are never passed over."""
    count = dict.fromkeys(("agree", *JUDGED, "not_yet"), 0)
    for tried in report.tried:
        count[tried.standing] += 1
    waiting = count["not_yet"] + count["changed"]
    yield Heading("Judged by clinicians")
    yield Paragraph(
        f"Not yet judged: {waiting}. Agree: {count['agree']}. "
        f"Disagree: {count['disagree']}. Unsure: {count['unsure']}."
    )
    doubted = [each for each in report.tried if each.standing in JUDGED]
    if doubted:
        yield Items(tuple(Item(_doubt(each)) for each in doubted))


def _doubt(tried: Tried) -> str:
    signed = tried.case.signed_off
    assert signed is not None
    remark = f" {sentence(signed.remark)}" if signed.remark else ""
    return f"{tried.case.name}: {signed.by} {JUDGED[tried.standing]}.{remark}"
