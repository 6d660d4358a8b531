"""From bytes to text that holds nothing a reader cannot see.

A file is UTF-8, with any line ends. Characters that act on a terminal, turn the direction of text
or show as nothing are refused with their place: they can make a rule look like another one.
"""

from __future__ import annotations

import re
from itertools import islice

from vcfpath.errors import ContentError, Fault, Place, showable

MOST_FAULTS = 1000
"""A file of another kind is full of them; nobody reads the thousandth."""

_SAVE = "Save it as UTF-8."
_WIDE = (
    (32, re.compile(rb"\xff\xfe\0\0|\0\0\xfe\xff|\0\0\0[^\0]|[^\0]\0\0\0")),
    (16, re.compile(rb"\xff\xfe|\xfe\xff|(?:\0[^\0]){2}|(?:[^\0]\0){2}")),
)
"""How a file begins in encodings that take more than one byte for each letter; one NUL is a slip."""
_NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that no text has in any encoding; 1B is in some, to change the alphabet."""
_ALLOWED = frozenset("\n\t")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ODD_INDENT = re.compile(r"^ *([^\S \n\t])", re.MULTILINE)


def text_of(raw: bytes, name: str) -> str:
    """``raw`` as text with plain line feeds; ``name`` is what its faults are called by.

    Raises:
        ContentError: when it is not UTF-8, or holds hidden characters, each with its place.
    """
    text = _decoded(raw, name).replace("\r\n", "\n").replace("\r", "\n")
    faults = [*_hidden_faults(text, name), *_indent_faults(text, name)]
    if faults:
        raise ContentError(faults)
    return text


def hidden_in(text: str) -> set[str]:
    """The characters of ``text`` that cannot be seen; line ends and tabs are no such ones."""
    if text.isascii() and text.isprintable():
        return set()
    return {char for char in set(text) - _ALLOWED if showable(char) != char}


def named(char: str) -> str:
    """A hidden character by its sort and its number."""
    if _TURNING.match(char):
        sort = "a character that turns the direction of text"
    elif ord(char) < 0xA0:
        sort = "a control character"
    elif "\ud800" <= char <= "\udfff":
        sort = "half a character"
    else:
        sort = "an invisible character"
    return f"{sort}, U+{ord(char):04X}"


def place_in(text: str, offset: int, name: str) -> Place:
    """The line and column of the character at ``offset``."""
    before = text.rfind("\n", 0, offset)
    return Place(name, text.count("\n", 0, offset) + 1, offset - before)


def _decoded(raw: bytes, name: str) -> str:
    for width, beginning in _WIDE:
        if beginning.match(raw):
            raise ContentError([Fault(Place(name), f"is saved as UTF-{width}", _SAVE)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = re.split("\r\n|\r|\n", error.object[: error.start].decode())
        place = Place(name, len(lines), len(lines[-1]) + 1)
        raise ContentError([Fault(place, *_not_utf_8(error))]) from None


def _not_utf_8(error: UnicodeDecodeError) -> tuple[str, str]:
    """What the file is instead, as far as it shows, and what to do."""
    raw = error.object
    if _NO_TEXT.search(raw):
        return "this is no text", "Is it the right file? Pathway and patient files are text."
    if error.reason == "unexpected end of data":
        mend = "See whether something is missing. If nothing is, save it as UTF-8."
        return "the file ends in the middle of a character", mend
    others = raw.decode(errors="replace").count("\ufffd") - raw.count("\ufffd".encode()) - 1
    more = f", as {'are' if others > 1 else 'is'} {others:,} more" if others else ""
    what = f"this character is in an older encoding, such as Latin-1 or Windows-1252{more}"
    return what, _SAVE


def _hidden_faults(text: str, name: str) -> list[Fault]:
    hidden = hidden_in(text)
    if not hidden:
        return []
    found = re.finditer(f"[{re.escape(''.join(sorted(hidden)))}]", text)
    return [
        Fault(place_in(text, match.start(), name), f"there is {named(match[0])}", "Remove it.")
        for match in islice(found, MOST_FAULTS)
    ]


def _indent_faults(text: str, name: str) -> list[Fault]:
    if text.isascii():
        return []
    return [
        Fault(
            place_in(text, match.start(1), name),
            f"this line is indented with U+{ord(match[1]):04X}, which only looks like a space",
            "Use plain spaces.",
        )
        for match in islice(_ODD_INDENT.finditer(text), MOST_FAULTS)
    ]
