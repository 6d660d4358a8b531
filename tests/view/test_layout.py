"""When there are columns, when lines are stacked, and where blocks are parted."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.view.documents import OVERVIEW, TWENTY_WEEKS
from vcfpath.view.columns import measured
from vcfpath.view.document import (
    Bar,
    Chart,
    Command,
    Document,
    Heading,
    Item,
    Items,
    Mark,
    Pair,
    Pairs,
    Paragraph,
    Row,
    Rows,
)
from vcfpath.view.markdown import render as in_markdown
from vcfpath.view.plain import render as in_plain
from vcfpath.view.terminal import render


def _terminal(document: Document, width: int = 80) -> list[str]:
    return render(document, width, colour=False, unicode=True).splitlines()


def _row(name: str, note: str = "note") -> Document:
    return Document((Heading("Open"), Rows((Row(Mark.OPEN, name, "stage", note),))))


@pytest.mark.parametrize(
    ("width", "name", "has_columns"),
    [
        (70, "Brace", True),
        (69, "Brace", False),
        (80, "n" * 41, True),
        (80, "n" * 42, False),
    ],
)
def test_columns_only_where_the_remark_has_room(width: int, name: str, has_columns: bool) -> None:
    assert bool(measured(_row(name), width).name) is has_columns
    assert len(_terminal(_row(name), width)) == (2 if has_columns else 3)


def test_sections_share_their_columns() -> None:
    rows = [line for line in _terminal(OVERVIEW, 100) if line.startswith(("  ●", "  ◐"))]
    stages = ("first steps", "bracing", "aftercare", "surgery")
    assert len({line.index(stage) for line in rows for stage in stages if stage in line}) == 1


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (80, ["Next   go", "A label that is longer than a third: text"]),
        (60, ["Next: go", "A label that is longer than a third: text"]),
        (40, ["Next: go", "A label that is longer than a third:", "  text"]),
    ],
)
def test_labels_stand_in_a_column_or_are_run_in(width: int, lines: list[str]) -> None:
    pair = Pair("A label that is longer than a third", "text")
    assert _terminal(Document((Command("Next", "go"), Pairs((pair,)))), width) == lines


def test_numbers_are_flush_right_in_the_terminal() -> None:
    items = Items(tuple(Item("text") for _ in range(10)), numbered=True)
    assert _terminal(Document((items,)))[-2:] == ["   9. text", "  10. text"]
    assert in_plain(Document((items,)), 80).splitlines()[-2:] == ["9. text", "10. text"]


CHART = Chart(TWENTY_WEEKS, None, (Bar("l", "t", ()),))

JOINED = [
    (Heading("h"), Paragraph("p")),
    (Heading("h", 3), Rows((Row(Mark.OPEN, "n", "s", "t"),))),
    (Paragraph("p:"), Items((Item("i"),))),
    (Heading("h", 3), CHART),
    (Paragraph("p:"), CHART),
    (Paragraph("p"), Command("c", "t")),
    (Paragraph("p", "quiet"), Paragraph("p", "quiet")),
    (Pairs((Pair("l", "t"),)), Command("c", "t")),
    (Command("c", "t"), Paragraph("p", "quiet")),
]
PARTED = [
    (Heading("h", 1), Paragraph("p")),
    (Paragraph("p"), Heading("h")),
    (Paragraph("p"), Paragraph("p")),
    (Paragraph("p"), Paragraph("p", "quiet")),
    (Paragraph("p"), Items((Item("i"),))),
    (Items((Item("i"),)), Items((Item("i"),))),
    (Items((Item("i"),)), Command("c", "t")),
    (Command("c", "t"), Paragraph("p")),
    (Paragraph("p"), CHART),
    (CHART, CHART),
    (CHART, Command("c", "t")),
]


@pytest.mark.parametrize("blocks", JOINED)
def test_what_belongs_together_is_together(blocks: tuple[Heading, Paragraph]) -> None:
    assert "" not in _terminal(Document(blocks))
    assert "\n\n" not in in_plain(Document(blocks), 80)


@pytest.mark.parametrize("blocks", PARTED)
def test_what_does_not_is_apart(blocks: tuple[Heading, Paragraph]) -> None:
    assert _terminal(Document(blocks)).count("") == 1
    assert in_plain(Document(blocks), 80).count("\n\n") == 1


NO_BARS = Chart(TWENTY_WEEKS, None, ())


def test_a_block_with_nothing_in_it_leaves_no_trace() -> None:
    page = Document((Paragraph("a"), Rows(()), Items(()), Pairs(()), NO_BARS, Paragraph("b")))
    assert _terminal(page) == ["a", "", "b"]
    assert in_plain(page, 80) == in_markdown(page) == "a\n\nb\n"


LISTS = (
    Items((Item("i"),)),
    Items((Item("i"),), numbered=True),
    Rows((Row(Mark.OPEN, "n", "s", "t"),)),
    Pairs((Pair("l", "t"),)),
    CHART,
)


@pytest.mark.parametrize("lists", list(combinations(LISTS * 2, 2)))
def test_two_lists_in_a_row_stay_two_in_markdown(lists: tuple[Items, Rows]) -> None:
    first, second = in_markdown(Document(lists)).split("\n\n")
    assert first.split()[0] != second.split()[0]
