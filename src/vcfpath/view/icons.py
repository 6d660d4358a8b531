"""Icon arrays: a hundred signs in tens, so many of them filled. Two shapes, so that no colour is needed.

A picture stands under the text that says the same; it is drawn only where signs can be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vcfpath.view.document import Document, Grid, Items, Paragraph
from vcfpath.view.signs import in_ascii

if TYPE_CHECKING:
    from vcfpath.view.document import Block, Item

PEOPLE = 100
TEN = 10
FILLED, EMPTY = "●", "○"
KEY = f"A picture is of 100 people: {FILLED} are those the line above it counts, {EMPTY} the others. What is rarer than 1 of 100 has none."
TENS_IN_A_ROW = 5, 2
"""With room for it, and without; both fill their last row."""


def icons(of_100: int, room: int, unicode: bool) -> list[str]:
    """The picture of ``of_100`` people among a hundred, in rows of at most ``room`` columns."""
    signs = FILLED * of_100 + EMPTY * (PEOPLE - of_100)
    tens = [signs[at : at + TEN] for at in range(0, PEOPLE, TEN)]
    many, few = TENS_IN_A_ROW
    in_a_row = many if many * (TEN + 1) - 1 <= room else few
    rows = [" ".join(tens[at : at + in_a_row]) for at in range(0, len(tens), in_a_row)]
    return rows if unicode else [in_ascii(row) for row in rows]


def keyed(document: Document, unicode: bool) -> Document:
    """``document`` with a line before its first picture that says what the two signs mean."""
    for at, block in enumerate(document.blocks):
        if any(map(_is_drawn, _entries_of(block))):
            text = KEY if unicode else in_ascii(KEY)
            return Document((*document.blocks[:at], Paragraph(text), *document.blocks[at:]))
    return document


def _entries_of(block: Block) -> tuple[Item, ...]:
    if isinstance(block, Grid):
        cells = (cell for question in block.questions for cell in question.cells)
        return tuple(each for cell in cells for each in cell.entries)
    return block.items if isinstance(block, Items) else ()


def _is_drawn(item: Item) -> bool:
    """Whether a picture belongs to it, or to anything under it."""
    return item.of_100 is not None or any(map(_is_drawn, item.entries))
