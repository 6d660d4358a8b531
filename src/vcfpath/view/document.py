"""What is shown, before it is decided how: one tree for the terminal, plain text and Markdown.

Wording and order are settled when a document is composed; a renderer only lays it out. Text in the
tree is data: no renderer may read markup, escape sequences or HTML in it.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Literal, NamedTuple

from vcfpath.model.possible import Interval


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
    """An entry of a list: its text, and what belongs under it, which may have more under it."""

    text: str
    under: tuple[str | Item, ...] = ()
    of_100: int | None = None
    """Of how many in 100 people the text speaks: drawn as an icon array, where signs can be seen."""

    @property
    def entries(self) -> tuple[Item, ...]:
        """What belongs under it, as entries of their own."""
        return tuple(each if isinstance(each, Item) else Item(each) for each in self.under)


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


class Sign(Enum):
    """What a bar shows at one moment: of a verdict, or of a source's answer."""

    OPEN = "●"
    DEPENDS = "◐"
    CLOSED = "○"
    IN_FAVOUR = "▲"
    AGAINST = "▼"
    NO_SIDE = "◆"
    NOT_MET = "·"
    OTHERS = "□"


Unit = Literal["days", "weeks", "months", "years"]


class Scale(NamedTuple):
    """Time under some bars, in days: from the least, at least up to ``reach``, never past the end."""

    unit: Unit
    least: Decimal
    reach: Decimal
    end: Decimal


class Bar(NamedTuple):
    """A line of a chart: what it is about, when it is what in words, and the same to be drawn."""

    label: str
    words: str
    stretches: tuple[tuple[Interval, Sign], ...]


class Chart(NamedTuple):
    """Bars over one scale: drawn where signs can be seen, told in words everywhere."""

    scale: Scale
    now: Interval | None
    bars: tuple[Bar, ...]
    key: tuple[Sign, ...] = ()
    """The signs to be explained first: those that its bars have."""


class Cell(NamedTuple):
    """What is said of one option, where a question is asked of several."""

    option: str
    entries: tuple[Item, ...]


class Question(NamedTuple):
    """A question, and for each option what is said of it, in the same order every time."""

    ask: str
    cells: tuple[Cell, ...]


class Grid(NamedTuple):
    """An option grid: options side by side where there is room, one after the other elsewhere."""

    questions: tuple[Question, ...]


class Form(NamedTuple):
    """Something to be filled in by hand: boxes of which one is marked, and lines to write on."""

    boxes: tuple[str, ...]
    lines: tuple[str, ...]


Block = Heading | Paragraph | Items | Rows | Pairs | Command | Chart | Grid | Form


class Document(NamedTuple):
    """A whole screen or page. Blocks with no heading between them belong together."""

    blocks: tuple[Block, ...]
