"""All sources of one option, in groups: those that include this person first, on each side of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from vcfpath.engine.concordance import Column, Standing, Taken
from vcfpath.model.pathway import Pathway
from vcfpath.view.divided import sides_of
from vcfpath.view.document import Block, Heading, Items, Paragraph
from vcfpath.view.phrases import counted
from vcfpath.view.sources.cells import Cells
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.sum_up import sum_up
from vcfpath.view.sources.timing import timing
from vcfpath.view.sources.who import in_order
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


def in_short(pathway: Pathway, found: Found, column: Column) -> Iterator[Block]:
    """What is said of one option: that sources disagree, the count, what known times mean to them."""
    if not column.cells:
        yield Paragraph("No source shown here speaks of it.")
        return
    division = sides_of(column.option, [each for cell in column.cells for each in cell.answers])
    if division.is_divided:
        yield Paragraph(division_words(division))
    yield from sum_up(column)
    yield from map(Paragraph, timing(pathway, found.assessment, column))


def groups(pathway: Pathway, column: Column, told: Cells, level: Literal[2, 3]) -> Iterator[Block]:
    """Every source of one option in its group."""
    for standing, side, heading in GROUPS:
        by_source = {cell.source: cell for cell in column.of(standing, side)}
        if by_source:
            yield Heading(f"{heading} ({counted(len(by_source), 'source')})", level)
            names = in_order(pathway, by_source)
            yield Items(tuple(told.item(by_source[name]) for name in names))
