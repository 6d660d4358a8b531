"""Every option in a line or two: how many sources stand where for this person, and who on which side.

Options that sources take both sides of come first.
"""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.concordance import Cell, Column, Taken
from vcfpath.model.pathway import Pathway
from vcfpath.view.divided import sides_of
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import listed

NAMED = 2
"""So many sources are named on a side; more are counted."""
SIDES: dict[Taken, str] = {
    "in_favour": "for it",
    "against": "against it",
    "both": "both ways",
    "no_side": "no side",
}


def overview(pathway: Pathway, columns: tuple[Column, ...]) -> Iterator[Block]:
    """The options that sources disagree on, then the others; what no source speaks of is left out."""
    spoken = [column for column in columns if column.cells]
    divided = [column for column in spoken if _is_divided(column)]
    agreed = [column for column in spoken if column not in divided]
    if divided:
        yield Heading("Sources disagree on")
        yield Items(tuple(Item(_counts(pathway, each), _names(each)) for each in divided))
    if agreed:
        yield Heading("No source speaks against the others on")
        yield Items(tuple(Item(_counts(pathway, each)) for each in agreed))


def _is_divided(column: Column) -> bool:
    answers = [each for cell in column.cells for each in cell.answers]
    return sides_of(column.option, answers).is_divided


def _counts(pathway: Pathway, column: Column) -> str:
    """How many sources stand where; those that include a person, or may, by their sides."""
    said = (
        _part("Include you", _by_side(column.of("applies"))),
        _part("Not known yet", _by_side(column.of("depends"))),
        _part("Leave you out", _number(column.of("outside"))),
        _part("About other people", _number(column.of("not_my_patient"))),
    )
    return " ".join((f"{option_name(pathway, column.option)}.", *filter(None, said)))


def _part(intro: str, told: str) -> str:
    return f"{intro}: {told}." if told else ""


def _number(cells: tuple[Cell, ...]) -> str:
    return str(len(cells)) if cells else ""


def _by_side(cells: tuple[Cell, ...]) -> str:
    alike = ((side, [cell for cell in cells if cell.side == side]) for side in SIDES)
    return ", ".join(f"{len(each)} {SIDES[side]}" for side, each in alike if each)


def _names(column: Column) -> tuple[str, ...]:
    """Who is on each side, or would be."""
    may = (*column.of("applies"), *column.of("depends"))
    sides = [
        (intro, [cell.source for cell in may if cell.side in (side, "both")])
        for side, intro in (("in_favour", "For it"), ("against", "Against it"))
    ]
    return (" ".join(f"{intro}: {_named(names)}." for intro, names in sides if names),)


def _named(names: list[str]) -> str:
    more = len(names) - NAMED
    return listed(names) if more <= 1 else f"{', '.join(names[:NAMED])} and {more} more"
