"""Text for a terminal: columns where there is room, and a little colour that says nothing alone.

Rich only turns styles into escape codes here. It is never given a string to parse, to wrap or to
cut: texts come cleared, lines come broken, and each is a `Text`.
"""

from __future__ import annotations

from functools import partial
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from rich.console import Console
from rich.text import Text

from vcfpath.view.bars import drawn, symbol
from vcfpath.view.columns import GAP, MARGIN, measured
from vcfpath.view.document import (
    Chart,
    Command,
    Document,
    Form,
    Grid,
    Heading,
    Items,
    Mark,
    Pair,
    Pairs,
    Paragraph,
    Row,
    Rows,
    Sign,
)
from vcfpath.view.entries import entry
from vcfpath.view.grid import side_by_side, stacked
from vcfpath.view.icons import icons, keyed
from vcfpath.view.signs import in_ascii
from vcfpath.view.spacing import spaced
from vcfpath.view.texts import changed, flat, flat_in_ascii
from vcfpath.view.wording import facts, introducing, says, to_fill_in, verdict
from vcfpath.view.wrapping import PROSE_WIDTH, arguments, columns, padded, words, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vcfpath.view.bars import Line
    from vcfpath.view.columns import Columns
    from vcfpath.view.document import Block

STYLES = {"normal": "", "quiet": "", "alert": "bold red"}
"""Small print is not dimmed: dim text is hard to read on many terminals."""

MARKS = {Mark.OPEN: "green", Mark.DEPENDS: "yellow", Mark.CLOSED: ""}
SIGNS = {Sign.OPEN: "green", Sign.DEPENDS: "yellow"}


def render(document: Document, width: int, colour: bool, unicode: bool) -> str:
    """``document`` in lines of at most ``width`` columns, unless one word is longer than that."""
    cleared = changed(document, flat if unicode else flat_in_ascii)
    told = keyed(_verdicts_told(cleared), unicode)
    grid = measured(told, width)
    return _printed(spaced(told, partial(_laid_out, grid=grid, unicode=unicode), Text()), colour)


def _printed(lines: list[Text], colour: bool) -> str:
    """``lines`` as characters; escape codes only with ``colour``, whatever the environment says."""
    console = Console(
        file=StringIO(),
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        width=PROSE_WIDTH,
        height=25,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for line in lines or [Text()]:
            console.print(line, soft_wrap=True)
    return capture.get()


def _verdicts_told(document: Document) -> Document:
    """Put the verdict's word into every row whose heading does not say it."""
    heading = ""
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        if isinstance(block, Rows):
            block = Rows(tuple(_told(row, heading) for row in block.rows))
        blocks.append(block)
    return Document(tuple(blocks))


def _told(row: Row, heading: str) -> Row:
    if says(heading, row.mark):
        return row
    return row._replace(stage=facts(verdict(row.mark), row.stage))


def _laid_out(block: Block, grid: Columns, unicode: bool) -> Iterator[Text]:
    match block:
        case Heading(text):
            return _styled(wrap(words(text), grid.width), "bold")
        case Paragraph(text, tone):
            first = "! " if tone == "alert" else ""
            return _styled(wrap(words(text), grid.width, first), STYLES[tone])
        case Items():
            return _styled(_items(block, grid, unicode))
        case Rows(rows):
            return (line for row in rows for line in _row(row, grid, unicode))
        case Pairs(pairs):
            return (line for pair in pairs for line in _labelled(pair, words(pair.text), grid))
        case Command(intro, text):
            return _labelled(Pair(intro, text), arguments(text), grid)
        case Chart():
            return (_signed(line, unicode) for line in drawn(block, grid, unicode))
        case Grid():
            return _grid(block, grid, unicode)
        case Form():
            told = to_fill_in(block)
            lines = (wrap(words(text), grid.width, MARGIN + box) for box, text in told)
            return _styled(line for several in lines for line in several)
        case _:
            assert_never(block)


def _signed(line: Line, unicode: bool) -> Text:
    """A line of a drawing, with its signs in their colours."""
    text = Text(line.text)
    for sign, run in groupby(line.signs):
        one = " " if sign is None else symbol(sign, unicode)
        text.append(one * len(list(run)), SIGNS.get(sign, "") if sign else "")
    text.rstrip()
    return text


def _styled(lines: Iterable[str], style: str = "") -> Iterator[Text]:
    return (Text(line, style) for line in lines)


def _items(block: Items, grid: Columns, unicode: bool) -> Iterator[str]:
    """A list, and lists inside it; numbers are flush right, so that texts begin in one column."""
    digits = len(str(len(block.items)))
    for number, item in enumerate(block.items, start=1):
        sign = f"{number:>{digits}}. " if block.numbered else "- "
        yield from entry(item, grid.width, MARGIN + sign, partial(icons, unicode=unicode))


def _grid(block: Grid, grid: Columns, unicode: bool) -> Iterator[Text]:
    """An option grid in columns, or else as headings and lists."""
    lines = side_by_side(block, grid.page, partial(icons, unicode=unicode))
    yield from (Text(line.text, "bold" if line.leads else "") for line in lines)
    if not lines:
        below = Document(stacked(block))
        yield from spaced(below, partial(_laid_out, grid=grid, unicode=unicode), Text())


def _row(row: Row, grid: Columns, unicode: bool) -> Iterator[Text]:
    """One verdict: in columns, or with its stage and remark under its name."""
    mark = row.mark.value if unicode else in_ascii(row.mark.value)
    lines = _columned(row, grid, f"{MARGIN}{mark} ") if grid.name else _stacked(row, grid, mark)
    for number, line in enumerate(lines):
        text = Text(line)
        if number == 0:
            text.stylize(MARKS[row.mark], len(MARGIN), len(MARGIN) + 1)
        yield text


def _columned(row: Row, grid: Columns, first: str) -> list[str]:
    cells = [padded(row.name, grid.name), padded(row.stage, grid.stage)]
    return wrap(words(row.note), grid.width, first + GAP.join(cells) + GAP)


def _stacked(row: Row, grid: Columns, mark: str) -> list[str]:
    lines = wrap(words(row.name), grid.width, f"{MARGIN}{mark} ")
    below = words(facts(row.stage, row.note))
    return lines + (wrap(below, grid.width, MARGIN * 2 + "  ") if below else [])


def _labelled(pair: Pair, pieces: list[str], grid: Columns) -> Iterator[Text]:
    """A label and what it says: side by side, or run in when there is no column for it."""
    if grid.label and columns(pair.label) <= grid.label:
        return _styled(wrap(pieces, grid.width, padded(pair.label, grid.label) + GAP))
    return _styled(wrap([*words(introducing(pair.label)), *pieces], grid.width, rest=MARGIN))
