"""Several options, source by source: what each says of every one of them, in a few words each.

Side by side where the page is wide, one after the other elsewhere. A source that says nothing of an
option has a cell for that too, so that silence is seen.
"""

from __future__ import annotations

from vcfpath.engine.assessment import PositionAnswer
from vcfpath.engine.concordance import Cell, Column, Standing, standing_of
from vcfpath.model.pathway import Pathway
from vcfpath.view import document
from vcfpath.view.document import Grid, Item, Question
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import STANCES
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.who import described, in_order

SILENT = "Says nothing of it."
STANDS: dict[Standing, str] = {
    "applies": "Includes you: {}.",
    "depends": "If it includes you: {}.",
    "outside": "Leaves you out ({}).",
    "not_my_patient": "About other people ({}).",
}


def matrix(pathway: Pathway, found: Found) -> Grid:
    """Every source that speaks of one of the options shown, against all of them."""
    by_source: dict[str, dict[str, Cell]] = {}
    for column in found.shown:
        for cell in column.cells:
            by_source.setdefault(cell.source, {})[column.option] = cell
    rows = (_row(pathway, found, name, by_source[name]) for name in in_order(pathway, by_source))
    return Grid(tuple(rows))


def _row(pathway: Pathway, found: Found, source: str, said: dict[str, Cell]) -> Question:
    positions = [each.position for cell in said.values() for each in cell.answers]
    ask = described(pathway, source, positions, found.assessment.as_of)
    cells = (_cell(pathway, column, said.get(column.option)) for column in found.shown)
    return Question(ask, tuple(cells))


def _cell(pathway: Pathway, column: Column, cell: Cell | None) -> document.Cell:
    told = tuple(map(_words, cell.answers)) if cell else (SILENT,)
    return document.Cell(option_name(pathway, column.option), tuple(map(Item, dict.fromkeys(told))))


def _words(answer: PositionAnswer) -> str:
    return STANDS[standing_of(answer)].format(STANCES[answer.position.stance])
