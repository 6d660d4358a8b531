"""What to write instead of a typographic sign where a terminal has none.

Letters are left alone: which of them a terminal can show depends on its encoding, which the stream
knows and a renderer does not. Signs and digits are not: they can act, in Markdown, or make a line
longer, so that a renderer has to know them.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, decimal, normalize

_ASCII = {
    "●": "*",
    "◐": "~",
    "○": "-",
    "▲": "+",
    "▼": "x",
    "◆": "=",
    "□": ":",
    "•": "*",
    "·": ".",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "‹": "'",
    "›": "'",
    "´": "'",
    "ʼ": "'",
    "′": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "″": '"',
    "«": '"',
    "»": '"',
    "…": "...",
    "→": "->",
    "←": "<-",
    "↔": "<->",
    "↑": " up ",
    "↓": " down ",
    "⇒": "=>",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "≮": ">=",
    "≯": "<=",
    "≰": ">",
    "≱": "<",
    "≈": "~",
    "±": "+/-",
    "×": "x",
    "÷": "/",
    "⁄": "/",
    "∞": "infinity",
    "‰": " per 1000",
    "§": "section ",
    "†": "+",
    "‡": "++",
    "¡": "!",
    "¿": "?",
    "°": " degrees ",
    "µ": "u",
    "μ": "u",
    "✓": "yes",
    "✔": "yes",
    "✗": "no",
    "✘": "no",
}
_ONE_AND_A_HALF = re.compile(r"(?<=[0-9])(?=[¼-¾⅐-⅞])")
_RAISED = re.compile(r"[²³¹⁰⁴-⁾]+")


def in_ascii(text: str) -> str:
    """``text`` with its signs, but not its letters, in ASCII: ``1½`` as ``1 1/2``, ``m²`` as ``m^2``.

    A sign and a stroke through it are one sign: without the stroke it would say the contrary.
    """
    if text.isascii():
        return text
    whole = normalize("NFC", text)
    apart = _RAISED.sub(r"^\g<0>", _ONE_AND_A_HALF.sub(" ", whole))
    return "".join(map(_in_ascii, apart))


@cache
def _in_ascii(char: str) -> str:
    """One character as the signs that stand for it, or that Unicode takes it apart into, or as it is."""
    if char in _ASCII:
        return _ASCII[char]
    if char.isdecimal():
        return str(decimal(char))
    parts = "".join(_ASCII.get(part, part) for part in normalize("NFKD", char))
    return parts if parts.isascii() and not category(char).startswith(("L", "M")) else char
