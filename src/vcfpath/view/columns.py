"""How wide the columns of a document are: measured once, so that all its sections align.

Columns are a gain only where they leave room to read; otherwise every entry is stacked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vcfpath.view.document import Chart, Command, Pairs, Rows
from vcfpath.view.wrapping import PROSE_WIDTH, columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vcfpath.view.document import Document, Row

NARROWEST = 70
"""Below this width there are no columns."""

NOTE_ROOM = 24
"""A remark in a narrower column than this would be a ladder of single words."""

MARGIN = "  "
GAP = "   "


class Columns(NamedTuple):
    """The columns of one document at one width. A width of 0 means that there is no such column."""

    page: int
    """All the room there is; only what has columns of its own may be wider than ``width``."""
    width: int
    name: int
    stage: int
    label: int
    bar: int


def measured(document: Document, width: int) -> Columns:
    """The columns that ``document`` needs, as far as a page of ``width`` allows them."""
    page, width = width, min(width, PROSE_WIDTH)
    rows = [row for block in document.blocks if isinstance(block, Rows) for row in block.rows]
    name, stage = _name_and_stage(rows, width)
    bars = _label(_beside_bars(document), width)
    return Columns(page, width, name, stage, _label(_labels(document), width), bars)


def _name_and_stage(rows: list[Row], width: int) -> tuple[int, int]:
    name, stage = _widest(row.name for row in rows), _widest(row.stage for row in rows)
    used = len(MARGIN) + 2 + name + len(GAP) + stage + len(GAP)
    fits = width >= NARROWEST and used + NOTE_ROOM <= width
    return (name, stage) if fits else (0, 0)


def _label(labels: Iterable[str], width: int) -> int:
    """Labels longer than a third of the width have no part in the column; they are run in."""
    if width < NARROWEST:
        return 0
    return _widest(label for label in labels if columns(label) <= width // 3)


def _labels(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Command):
            yield block.intro
        if isinstance(block, Pairs):
            yield from (pair.label for pair in block.pairs)


def _beside_bars(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Chart):
            yield block.scale.unit
            yield from (bar.label for bar in block.bars)


def _widest(texts: Iterable[str]) -> int:
    return max(map(columns, texts), default=0)
