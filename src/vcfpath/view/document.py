"""What is shown, before it is decided how: one tree for the terminal, plain text and Markdown.

Wording and order are settled when a document is composed; a renderer only lays it out. Text in the
tree is data: no renderer may read markup, escape sequences or HTML in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal


class Mark(Enum):
    """A verdict's symbol and the word that always goes with it."""

    OPEN = "●"
    DEPENDS = "◐"
    CLOSED = "○"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the document's title, 2 a section, 3 a part of one."""

    text: str
    level: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. ``alert`` is for red flags and staleness, ``quiet`` for small print."""

    text: str
    tone: Literal["normal", "alert", "quiet"] = "normal"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its text, and what belongs under it."""

    text: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A treatment in a list of verdicts: its mark, its name, its stage and one remark."""

    mark: Mark
    name: str
    stage: str
    note: str


@dataclass(frozen=True, slots=True)
class Rows:
    """Verdicts in columns where there is room, in lines where there is not."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their texts: labels in a column where there is room."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Command:
    """Something to type, introduced by a few words; never broken in the middle of an option."""

    intro: str
    text: str


Block = Heading | Paragraph | Items | Rows | Pairs | Command


@dataclass(frozen=True, slots=True)
class Document:
    """A whole screen or page. Blocks with no heading between them belong together."""

    blocks: tuple[Block, ...]
