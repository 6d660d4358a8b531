"""Options side by side: columns only on a wide page, every word whole, each column read in order."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.view.documents import SIDE_BY_SIDE
from tests.view.layouts import assert_in_order
from tests.view.made_up import grids, phrases, texts
from vcfpath.view import plain, terminal
from vcfpath.view.columns import GAP, MARGIN
from vcfpath.view.document import Cell, Document, Grid, Item, Question
from vcfpath.view.entries import undrawn
from vcfpath.view.grid import NARROWEST, side_by_side
from vcfpath.view.texts import changed, flat, texts_of
from vcfpath.view.wrapping import columns

pages = st.integers(NARROWEST, 240)
EXAMPLE = next(block for block in SIDE_BY_SIDE.blocks if isinstance(block, Grid))


def _lines(grid: Grid, page: int = NARROWEST) -> list[str]:
    return [line.text for line in side_by_side(grid, page, undrawn)]


def _beside(*texts: str) -> Grid:
    """A grid of one question, with one option for each of ``texts``."""
    return Grid((Question("Why?", tuple(Cell("name", (Item(text),)) for text in texts)),))


@given(grid=grids(phrases), page=pages)
@example(grid=EXAMPLE, page=NARROWEST)
def test_each_column_says_all_of_its_option_in_order(grid: Grid, page: int) -> None:
    for question in grid.questions:
        number = len(question.cells)
        room = (page - len(MARGIN) - (number - 1) * len(GAP)) // max(number, 1)
        lines = _lines(Grid((question._replace(ask=""),)), page)
        for at, cell in enumerate(question.cells):
            left = len(MARGIN) + at * (room + len(GAP))
            column = "\n".join(line[left : left + room] for line in lines)
            said = texts_of(Document((Grid((Question("", (cell,)),)),)))
            assert_in_order([word for text in said for word in text.split()], column)


@given(grid=grids(texts), page=pages)
def test_no_line_is_wider_than_the_page_but_for_a_long_word_in_a_question(
    grid: Grid, page: int
) -> None:
    cleared = changed(Document((grid,)), flat).blocks[0]
    assert isinstance(cleared, Grid)
    unasked = Grid(tuple(each._replace(ask="") for each in cleared.questions))
    lines = _lines(unasked, page)
    assert [line for line in lines if columns(line) > page or line.endswith(" ")] == []


def test_the_question_stands_over_the_names_and_these_over_what_is_said() -> None:
    first, second, third = side_by_side(_beside("one", "two"), NARROWEST, undrawn)
    assert (first.text, first.leads) == ("Why?", True)
    assert (second.text.split(), second.leads) == (["name", "name"], True)
    assert (third.text.split(), third.leads) == (["one", "two"], False)


@pytest.mark.parametrize(
    ("page", "texts", "beside"),
    [
        (120, ("one", "two", "three"), True),
        (119, ("one", "two", "three"), False),
        (120, ("w" * 57, "two"), True),
        (120, ("w" * 58, "two"), False),
        (240, ("w" * 58, "two"), True),
        (120, (), False),
    ],
)
def test_columns_are_taken_where_every_word_has_room(
    page: int, texts: tuple[str, ...], beside: bool
) -> None:
    assert bool(_lines(_beside(*texts), page)) is beside


def test_one_option_without_room_stacks_the_whole_grid() -> None:
    long = Grid((*_beside("one", "two").questions, *_beside("w" * 60, "two").questions))
    page = terminal.render(Document((long,)), NARROWEST, colour=False, unicode=True)
    assert page.splitlines() == [
        *("Why?", "  - name: one", "  - name: two", ""),
        *("Why?", f"  - name: {'w' * 60}", "  - name: two"),
    ]


def test_a_grid_of_no_questions_leaves_no_trace() -> None:
    page = Document((Grid(()),))
    assert terminal.render(page, 200, colour=False, unicode=True) == "\n"
    assert plain.render(page, 80) == "\n"
