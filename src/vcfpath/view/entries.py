"""One entry of a list in lines: its text, what is drawn of it, and what belongs under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vcfpath.view.wrapping import words, wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from vcfpath.view.document import Item

    Draw = Callable[[int, int], list[str]]
    """From how many of 100 there are, and the room in columns, to the lines of a picture."""


def undrawn(of_100: int, room: int) -> list[str]:
    """No picture: the text says it all."""
    return []


def entry(item: Item, width: int, first: str, draw: Draw = undrawn) -> list[str]:
    """``item`` in lines of at most ``width`` columns, begun with ``first``; all else under its text."""
    indent = " " * len(first)
    lines = wrap(words(item.text), width, first)
    if item.of_100 is not None:
        lines += [indent + row for row in draw(item.of_100, width - len(indent))]
    for below in item.entries:
        lines += entry(below, width, f"{indent}- ", draw)
    return lines
