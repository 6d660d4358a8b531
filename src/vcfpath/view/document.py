"""What is shown, before it is decided how: one tree for the terminal, plain text and Markdown.

Wording and order are settled when a document is composed; a renderer only lays it out. Text in the
tree is data: no renderer may read markup, escape sequences or HTML in it.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple


class Mark(Enum):
    """A verdict's symbol and the word that always goes with it."""

    OPEN = "●"
    DEPENDS = "◐"
    CLOSED = "○"


class Heading(NamedTuple):
    """A heading; level 1 is the document's title, 2 a section, 3 a part of one."""

    text: str
    level: Literal[1, 2, 3] = 2


class Paragraph(NamedTuple):
    """A paragraph. ``alert`` is for red flags and staleness, ``quiet`` for small print."""

    text: str
    tone: Literal["normal", "alert", "quiet"] = "normal"


class Item(NamedTuple):
    """An entry of a list: its text, and what belongs under it."""

    text: str
    under: tuple[str, ...] = ()


class Items(NamedTuple):
    """A list."""

    items: tuple[Item, ...]
    numbered: bool = False


class Row(NamedTuple):
    """A treatment in a list of verdicts: its mark, its name, its stage and one remark."""

    mark: Mark
    name: str
    stage: str
    note: str


class Rows(NamedTuple):
    """Verdicts in columns where there is room, in lines where there is not."""

    rows: tuple[Row, ...]


class Pair(NamedTuple):
    """A label and what it says."""

    label: str
    text: str


class Pairs(NamedTuple):
    """Labels with their texts: labels in a column where there is room."""

    pairs: tuple[Pair, ...]


class Command(NamedTuple):
    """Something to type, introduced by a few words; never broken in the middle of an option."""

    intro: str
    text: str


Block = Heading | Paragraph | Items | Rows | Pairs | Command


class Document(NamedTuple):
    """A whole screen or page. Blocks with no heading between them belong together."""

    blocks: tuple[Block, ...]
