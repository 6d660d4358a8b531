"""What no case has seen: rules that never held, failed or were unknown, and boundaries with nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vcfpath.model.pathway import Pathway
from vcfpath.proof.cases.coverage import Coverage, SeenBoundary, SeenRule
from vcfpath.proof.rules import Placed
from vcfpath.truth import Truth
from vcfpath.view.cases.parts import called, nobody_words
from vcfpath.view.cases.report import Report
from vcfpath.view.document import Block, Command, Heading, Item, Items, Pair, Pairs, Paragraph
from vcfpath.view.phrases import listed

SHOWN = 5
"""So many of each are shown, if not all are asked for."""
TRUTHS: dict[Truth, str] = {
    Truth.TRUE: "to hold",
    Truth.FALSE: "to fail",
    Truth.UNKNOWN: "undecided",
}


def gaps(pathway: Pathway, report: Report) -> Iterator[Block]:
    """Counts first, then boundaries, then rules; each with its place in the file."""
    seen = report.seen
    assert seen is not None
    yield Heading("What the cases have seen")
    yield Pairs(tuple(_counts(seen)))
    yield from _list(
        report, "Boundaries without somebody on each side", _boundaries(pathway, report)
    )
    yield from _list(report, "Rules never seen so", _rules(pathway, report))
    if report.made is None and seen.open_boundaries():
        yield Command("Make the missing cases", "vcfpath test --write FILE")


def _counts(seen: Coverage) -> Iterator[Pair]:
    all_rules = len(seen.rules)
    for truth, words in TRUTHS.items():
        yield Pair(f"Rules seen {words}", f"{all_rules - len(seen.unseen(truth))} of {all_rules}")
    yield Pair("Rules that decided for somebody, either way", f"{seen.deciding()} of {all_rules}")
    whole = len(seen.boundaries)
    kept = whole - len(seen.open_boundaries())
    yield Pair("Boundaries with somebody on each side", f"{kept} of {whole}")


def _list(report: Report, title: str, lines: Sequence[str]) -> Iterator[Block]:
    if not lines:
        return
    shown = lines if report.whole else lines[:SHOWN]
    yield Heading(title)
    yield Items(tuple(map(Item, shown)))
    if len(shown) < len(lines):
        yield Paragraph(f"And {len(lines) - len(shown)} more: add --all.")


def _boundaries(pathway: Pathway, report: Report) -> list[str]:
    assert report.seen is not None
    return [_boundary(pathway, report, each) for each in report.seen.open_boundaries()]


def _boundary(pathway: Pathway, report: Report, seen: SeenBoundary) -> str:
    boundary = seen.boundary
    nobody = nobody_words(pathway, boundary, seen.missing)
    return f"{_line(report, boundary.placed)}: {called(pathway, boundary.placed)}: {nobody}"


def _rules(pathway: Pathway, report: Report) -> list[str]:
    assert report.seen is not None
    return [_rule(pathway, report, each) for each in report.seen.rules if len(each.truths) < 3]


def _rule(pathway: Pathway, report: Report, seen: SeenRule) -> str:
    never = listed((words for truth, words in TRUTHS.items() if truth not in seen.truths), "or")
    return f"{_line(report, seen.placed)}: {called(pathway, seen.placed)}: never seen {never}"


def _line(report: Report, placed: Placed) -> str:
    """Where in the file of the pathway a rule stands."""
    return f"line {report.locate(placed.loc).line}"
