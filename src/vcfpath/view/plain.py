"""Plain text, made to be read aloud line by line: no boxes, no columns, no sign without its word."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from vcfpath.view.document import (
    Chart,
    Command,
    Document,
    Form,
    Grid,
    Heading,
    Items,
    Pairs,
    Paragraph,
    Rows,
)
from vcfpath.view.entries import entry
from vcfpath.view.grid import stacked
from vcfpath.view.spacing import spaced
from vcfpath.view.texts import changed, flat, flat_in_ascii
from vcfpath.view.wording import called, introducing, sentence, to_fill_in, verdict
from vcfpath.view.wrapping import PROSE_WIDTH, arguments, words, wrap

if TYPE_CHECKING:
    from vcfpath.view.document import Block, Pair, Row


def render(document: Document, width: int, unicode: bool = True) -> str:
    """``document`` in lines of at most ``width`` columns, unless one word is longer than that."""
    room = min(width, PROSE_WIDTH)
    cleared = changed(document, flat if unicode else flat_in_ascii)
    lines = spaced(cleared, lambda block: _laid_out(block, room), "")
    return "\n".join(lines) + "\n"


def _laid_out(block: Block, width: int) -> list[str]:
    match block:
        case Heading(text):
            return wrap(words(text), width)
        case Paragraph(text, tone):
            return wrap(words(" ".join(called(text)) if tone == "alert" else text), width)
        case Items():
            return _items(block, width)
        case Rows(rows):
            return [line for row in rows for line in wrap(words(_said(row)), width, "- ")]
        case Pairs(pairs):
            return [line for pair in pairs for line in _pair(pair, width)]
        case Command(intro, text):
            return wrap([*words(introducing(intro)), *arguments(text)], width, rest="  ")
        case Chart(bars=bars):
            said = (f"{introducing(bar.label)} {bar.words}" for bar in bars)
            return [line for text in said for line in wrap(words(text), width, "- ")]
        case Grid():
            return spaced(Document(stacked(block)), lambda each: _laid_out(each, width), "")
        case Form():
            told = to_fill_in(block)
            return [line for box, text in told for line in wrap(words(text), width, f"- {box}")]
        case _:
            assert_never(block)


def _items(block: Items, width: int) -> list[str]:
    """A list, each entry followed by what belongs under it as a list of its own."""
    lines: list[str] = []
    for number, item in enumerate(block.items, start=1):
        lines += entry(item, width, f"{number}. " if block.numbered else "- ")
    return lines


def _said(row: Row) -> str:
    """A verdict as short sentences: name, verdict, stage, remark."""
    facts = (
        f"{row.name}: {verdict(row.mark)}.",
        *map(sentence, filter(None, (row.stage, row.note))),
    )
    return " ".join(facts)


def _pair(pair: Pair, width: int) -> list[str]:
    return wrap(words(f"{introducing(pair.label)} {pair.text}"), width, rest="  ")
