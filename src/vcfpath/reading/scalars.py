"""What an unquoted word means: YAML 1.2's own reading, minus what people and programs read apart.

``no`` is *false* to one YAML reader and a country to another; ``010`` is ten or eight; ``1e3``, hex
and a number of thirty digits are more often slips than numbers. All are refused with the right
spelling. Numbers stay exactly as written, never binary fractions.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from vcfpath.errors import echoed
from vcfpath.model.units import plain

MOST_DIGITS = 15
"""So many survive any other program's binary fractions unchanged."""

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_OLD_WORDS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_MAY_START_A_NUMBER = frozenset("+-.0123456789")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(?:\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_OTHER_BASE = re.compile(r"[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class Misread(NamedTuple):
    """A word that must be written otherwise."""

    what: str
    mend: str


Plain = str | bool | int | Decimal | None


def plain_meaning(text: str) -> Plain | Misread:
    """What ``text`` means where it stands without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _MAY_START_A_NUMBER:
        return _number(text)
    if len(text) <= 3 and text.lower() in _OLD_WORDS:
        mend = f"Write {_OLD_WORDS[text.lower()]}; put quotes round it if it is text."
        return Misread(f"'{text}' means different things to different programs", mend)
    return text


@lru_cache(maxsize=1000)
def is_text(text: str) -> bool:
    """Whether ``text`` without quotes is text, as a key must be; ``yes`` and ``no`` are, there."""
    return text.lower() in _OLD_WORDS or isinstance(plain_meaning(text), str)


def _number(text: str) -> Plain | Misread:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return _no_number(text)
    digits = match[1]
    if match[2]:
        return _wrong(text, "has an exponent", _written_out(text, match[2]))
    if len(digits) - ("." in digits) > MOST_DIGITS:
        return _wrong(text, f"has more than {MOST_DIGITS} digits", "Round it")
    if digits[0] == "0" and digits[1:2].isdigit():
        return _wrong(text, "starts with a zero", f"Write {plain(Decimal(text))}")
    return Decimal(text) if "." in digits else int(text)


def _written_out(text: str, exponent: str) -> str:
    """A mend for ``1e3``; no number that would fill the screen is written out."""
    if len(text) > MOST_DIGITS or abs(int(exponent[1:])) >= MOST_DIGITS:
        return "Write it out in full"
    return f"Write {Decimal(text).normalize():f}"


def _no_number(text: str) -> str | Misread:
    if _OTHER_BASE.fullmatch(text):
        short = len(text) < MOST_DIGITS
        mend = f"Write {int(text, 0)}" if short else "Write an everyday number"
        return _wrong(text, "is not in everyday figures", mend)
    if _NOT_FINITE.fullmatch(text):
        return _wrong(text, "is no number one can count with", "Write a number")
    return text


def _wrong(text: str, what: str, mend: str) -> Misread:
    return Misread(f"the number {echoed(text)} {what}", f"{mend}, or put quotes round it.")
