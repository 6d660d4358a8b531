"""All sources of one option, in groups: those that include this person first, on each side of it.

Within a group advice comes first, then what studies found, then who pays: a finding is no permission,
and money is another matter than health.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from vcfpath.engine.concordance import Cell, Column, Standing, Taken
from vcfpath.model.pathway import Pathway
from vcfpath.model.source import SourceKind
from vcfpath.view.divided import sides_of
from vcfpath.view.document import Block, Heading, Items, Paragraph
from vcfpath.view.phrases import counted
from vcfpath.view.sources.cells import Cells
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.sum_up import sum_up
from vcfpath.view.sources.timing import timing
from vcfpath.view.why.sources import division_words

GROUPS: tuple[tuple[Standing, Taken | None, str], ...] = (
    ("applies", "in_favour", "Include you, and are for it"),
    ("applies", "against", "Include you, and are against it"),
    ("applies", "both", "Include you, and speak both ways"),
    ("applies", "no_side", "Include you, and take no side"),
    ("depends", "in_favour", "For it, if they include you"),
    ("depends", "against", "Against it, if they include you"),
    ("depends", "both", "For it or against it, depending on you"),
    ("depends", "no_side", "No side, even if they include you"),
    ("outside", None, "Leave you out: you are outside their limits"),
    ("not_my_patient", None, "About other people"),
)
"""The groups in their order; sides no longer matter where a source does not include the person."""

_ORDER: tuple[SourceKind, ...] = (
    *("guideline", "panel", "patient_page", "review", "trial", "study", "payer"),
)


def groups(
    pathway: Pathway, found: Found, column: Column, told: Cells, level: Literal[2, 3]
) -> Iterator[Block]:
    """What is said of one option: that sources disagree, the count, then every source in its group."""
    if not column.cells:
        yield Paragraph("No source shown here speaks of it.")
        return
    division = sides_of(column.option, [each for cell in column.cells for each in cell.answers])
    if division.is_divided:
        yield Paragraph(division_words(division))
    yield from sum_up(column)
    yield from map(Paragraph, timing(pathway, found.assessment, found.now, column))
    for standing, side, heading in GROUPS:
        cells = column.of(standing, side)
        if cells:
            yield Heading(f"{heading} ({counted(len(cells), 'source')})", level)
            in_order = sorted(cells, key=lambda cell: _place(pathway, cell))
            yield Items(tuple(map(told.item, in_order)))


def _place(pathway: Pathway, cell: Cell) -> int:
    return _ORDER.index(pathway.sources[cell.source].kind)
