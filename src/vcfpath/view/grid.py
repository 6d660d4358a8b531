"""An option grid laid out: options in columns beside one another, or one after the other.

Both say the same in the same order. Columns are taken only on a wide page, and only if every word,
and every picture, has room in them.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from vcfpath.view.columns import GAP, MARGIN
from vcfpath.view.document import Cell, Grid, Heading, Item, Items
from vcfpath.view.entries import entry
from vcfpath.view.wording import introducing
from vcfpath.view.wrapping import columns, padded, words, wrap

if TYPE_CHECKING:
    from vcfpath.view.document import Question
    from vcfpath.view.entries import Draw

NARROWEST = 120
"""Below this width of the page options stand one after the other."""


class Line(NamedTuple):
    """A line of a grid; ``leads`` is so for questions and the names of options."""

    text: str
    leads: bool = False


def stacked(grid: Grid) -> tuple[Heading | Items, ...]:
    """Each question as a heading, with a list under it: for each option what is said of it."""
    return tuple(
        block
        for each in grid.questions
        for block in (Heading(each.ask), Items(tuple(map(_named, each.cells))))
    )


def _named(cell: Cell) -> Item:
    """A cell as one entry: a single text goes on from the option's name."""
    name = introducing(cell.option)
    if len(cell.entries) == 1:
        (sole,) = cell.entries
        return sole._replace(text=f"{name} {sole.text}")
    return Item(name, cell.entries)


def side_by_side(grid: Grid, page: int, draw: Draw) -> list[Line]:
    """The lines of ``grid`` with a column for each option; none where there is no room for that."""
    most = max((len(each.cells) for each in grid.questions), default=0)
    if page < NARROWEST or not most:
        return []
    room = (page - len(MARGIN) - (most - 1) * len(GAP)) // most
    lines: list[Line] = []
    for question in grid.questions:
        cells = [_in_lines(cell, room, draw) for cell in question.cells]
        if any(columns(line) > room for name, said in cells for line in (*name, *said)):
            return []
        lines += [Line(""), *_row(question, cells, page, room)]
    return lines[1:]


def _in_lines(cell: Cell, room: int, draw: Draw) -> tuple[list[str], list[str]]:
    """The name of an option, and what is said of it, in lines."""
    sign = "- " if len(cell.entries) > 1 else ""
    said = [line for each in cell.entries for line in entry(each, room, sign, draw)]
    return wrap(words(cell.option), room), said


def _row(
    question: Question, cells: list[tuple[list[str], list[str]]], page: int, room: int
) -> list[Line]:
    names, said = ([cell[part] for cell in cells] for part in (0, 1))
    return [
        *(Line(line, leads=True) for line in wrap(words(question.ask), page)),
        *(Line(line, leads=True) for line in _across(names, room)),
        *(Line(line) for line in _across(said, room)),
    ]


def _across(texts: list[list[str]], room: int) -> list[str]:
    """Several texts beside one another, each in a column of its own."""
    rows = zip_longest(*texts, fillvalue="")
    return [(MARGIN + GAP.join(padded(line, room) for line in row)).rstrip() for row in rows]
