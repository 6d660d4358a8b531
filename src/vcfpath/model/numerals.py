"""Numbers as people write them elsewhere, and how each is written here.

Nothing is read from such a number: it is refused, with its plain spelling where only one is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from unicodedata import category, decimal

from vcfpath.model.units import NUMBER, plain

MOST_CHARACTERS = 40
"""Of what is longer, nobody knows what it was to be."""

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\uff0e\u066b", "."),
        "\uff0c": ",",
        "\uff0b": "+",
        "\u2026": "...",
    }
)
_WORDS = {
    word: str(number)
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six"),
            *("seven", "eight", "nine", "ten", "eleven", "twelve"),
        )
    )
}
_HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}
_WITH_HALF = r"([0-9]*) ?([½¼¾])"
_ONE = r"[-+]? ?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"
_COMMA = r"[-+]?[0-9]*,[0-9]+"
_PARTING = r"[ ,_'\u2019]"
_GROUPS = rf"[-+]?[1-9][0-9]{{0,2}}({_PARTING})[0-9]{{3}}(?:\1[0-9]{{3}})*"


def in_plain_signs(text: str) -> str:
    """``text`` with digits, points, dashes and spaces of any script as the plain ones."""
    return "".join(map(_plain_sign, text.translate(_SIGNS))).strip()


def _plain_sign(char: str) -> str:
    if char.isdecimal():
        return str(decimal(char))
    return " " if category(char) == "Zs" else char


def readings(text: str) -> list[str]:
    """The numbers that ``text`` may stand for, written plainly; none where it is no number.

    ``1,000`` is one thousand to some and one to others; both are given.
    """
    written = in_plain_signs(text).lower() if len(text) <= MOST_CHARACTERS else ""
    found = _WORDS.get(written), *_with_fraction(written), *map(_plain, _decimals(written))
    return [number for number in found if number and NUMBER.fullmatch(number)]


def _with_fraction(written: str) -> Iterator[str]:
    match = re.fullmatch(_WITH_HALF, written)
    if match:
        yield (match[1] or "0") + _HALVES[match[2]]


def _decimals(written: str) -> Iterator[str]:
    """``written`` with a decimal point, and without what parts its thousands."""
    if re.fullmatch(_GROUPS, written) or re.fullmatch("[0-9]+(?:_[0-9]+)+", written):
        yield re.sub(_PARTING, "", written)
    if re.fullmatch(_COMMA, written):
        yield written.replace(",", ".")
    if re.fullmatch(_ONE, written):
        yield re.sub(r"^- ", "-", written)


def spelling(text: str) -> str:
    """How to write the number ``text``, as a mend; nothing where that is not plain."""
    found = [each for each in readings(text) if each != text]
    if not found:
        return ""
    comma = ", with a point" if "," in in_plain_signs(text) and "." in found[-1] else ""
    return f"Write {' or '.join(found)}{comma if len(found) == 1 else ''}."


def _plain(number: str) -> str:
    return plain(Decimal(number))
