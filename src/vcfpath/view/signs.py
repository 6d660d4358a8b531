"""What to write instead of a typographic sign where a terminal has none.

Letters are left alone: which of them a terminal can show depends on its encoding, which the stream
knows and a renderer does not.
"""

from __future__ import annotations

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
    "′": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "″": '"',
    "«": '"',
    "»": '"',
    "…": "...",
    "→": "->",
    "←": "<-",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "≈": "~",
    "±": "+/-",
    "×": "x",
    "½": "1/2",
    "¼": "1/4",
    "¾": "3/4",
    "°": " degrees ",
    "µ": "u",
    "✓": "yes",
    "✗": "no",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
}
_TABLE = str.maketrans(_ASCII)


def in_ascii(text: str) -> str:
    """``text`` with its signs, but not its letters, in ASCII."""
    return text.translate(_TABLE)
