"""Every text of a document at once: the one place where all of it is made safe to show.

A renderer starts from a cleared document, so that no field can be forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from vcfpath.errors import showable
from vcfpath.view.document import (
    Bar,
    Cell,
    Chart,
    Command,
    Document,
    Form,
    Grid,
    Heading,
    Item,
    Items,
    Pair,
    Pairs,
    Paragraph,
    Question,
    Row,
    Rows,
)
from vcfpath.view.signs import in_ascii

if TYPE_CHECKING:
    from collections.abc import Callable

    from vcfpath.view.document import Block


def flat(text: str) -> str:
    """``text`` on one line, showable, with single spaces: how it breaks is the renderer's affair."""
    shown = showable(text, keep_newlines=True).replace("\n", " ")
    return " ".join(word for word in shown.split(" ") if word).strip()


def flat_in_ascii(text: str) -> str:
    """The same with its signs in ASCII, for streams that do not have all signs."""
    return flat(in_ascii(flat(text)))


def changed(document: Document, change: Callable[[str], str]) -> Document:
    """``document`` with every text in it put through ``change``, in reading order."""
    return Document(tuple(_changed(block, change) for block in document.blocks))


def texts_of(document: Document) -> list[str]:
    """Every text of ``document`` in reading order."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    changed(document, keep)
    return found


def _changed(block: Block, change: Callable[[str], str]) -> Block:
    match block:
        case Heading(text, level):
            return Heading(change(text), level)
        case Paragraph(text, tone):
            return Paragraph(change(text), tone)
        case Items(items, numbered):
            return Items(tuple(_item(item, change) for item in items), numbered)
        case Rows(rows):
            return Rows(tuple(_row(row, change) for row in rows))
        case Pairs(pairs):
            return Pairs(tuple(Pair(change(pair.label), change(pair.text)) for pair in pairs))
        case Command(intro, text):
            return Command(change(intro), change(text))
        case Chart(bars=bars):
            return block._replace(bars=tuple(_bar(bar, change) for bar in bars))
        case Grid(questions):
            return Grid(tuple(_question(each, change) for each in questions))
        case Form(boxes, lines):
            return Form(tuple(map(change, boxes)), tuple(map(change, lines)))
        case _:
            assert_never(block)


def _item(item: Item, change: Callable[[str], str]) -> Item:
    text, under = change(item.text), tuple(_item(each, change) for each in item.entries)
    return item._replace(text=text, under=under)


def _question(question: Question, change: Callable[[str], str]) -> Question:
    return Question(change(question.ask), tuple(_cell(each, change) for each in question.cells))


def _cell(cell: Cell, change: Callable[[str], str]) -> Cell:
    return Cell(change(cell.option), tuple(_item(each, change) for each in cell.entries))


def _bar(bar: Bar, change: Callable[[str], str]) -> Bar:
    return Bar(change(bar.label), change(bar.words), bar.stretches)


def _row(row: Row, change: Callable[[str], str]) -> Row:
    return Row(row.mark, change(row.name), change(row.stage), change(row.note))
