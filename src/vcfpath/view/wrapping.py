"""Breaking text into lines: only ever at a space, so that nothing is cut and any word can be copied.

Python's textwrap breaks at hyphens or inside long words, and rich may cut; an option such as
``--weeks-since-it-happened`` has to survive any width whole.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterable

PROSE_WIDTH = 100
"""Longer lines are hard to follow from one to the next."""

_ARGUMENT = re.compile(r"""(?:[^ "']|"[^"]*"|'[^']*'|["'])+""")
_OPTION = re.compile(r"--?[A-Za-z][^ =]*")


def columns(text: str) -> int:
    """How many columns ``text`` takes: two for a wide sign, none for a mark on another letter."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def _columns_of(char: str) -> int:
    if category(char) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def padded(text: str, width: int) -> str:
    """``text`` with spaces after it, up to ``width`` columns."""
    return text + " " * (width - columns(text))


def words(text: str) -> list[str]:
    """The pieces of prose between spaces; a no-break space does not divide."""
    return [word for word in text.split(" ") if word]


def arguments(command: str) -> list[str]:
    """The pieces of a command: what is quoted stays whole, and an option stays with its value."""
    pieces: list[str] = _ARGUMENT.findall(command)
    glued: list[str] = []
    for before, piece in pairwise(("", *pieces)):
        if _OPTION.fullmatch(before) and not piece.startswith("-"):
            glued[-1] += f" {piece}"
        else:
            glued.append(piece)
    return glued


def wrap(pieces: Iterable[str], width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Lines of at most ``width`` columns, begun with ``first`` and then with ``rest``.

    ``rest`` is blank and as wide as ``first`` unless given. A piece with spaces in it is broken at
    them only if it has a line to itself and still does not fit; a word never is.
    """
    rest = " " * columns(first) if rest is None else rest
    lines, empty = [first], True
    for part in chain.from_iterable(_fitting(piece, width - columns(rest)) for piece in pieces):
        joined = lines[-1] + part if empty else f"{lines[-1]} {part}"
        if empty or columns(joined) <= width:
            lines[-1], empty = joined, False
        else:
            lines.append(rest + part)
    return [line.rstrip(" ") for line in lines]


def _fitting(piece: str, room: int) -> list[str]:
    """``piece`` whole if there is ``room``; else an option and its value; else its words."""
    if columns(piece) <= room:
        return [piece]
    parts: list[str] = _ARGUMENT.findall(piece)
    if len(parts) == 1:
        return words(piece)
    return [shorter for part in parts for shorter in _fitting(part, room)]
