"""What was meant by a text that is no rule: signs and words that other languages have for the same."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SLIPS = (
    ("≥|≤|=>|=<", "Write >= for at least, and <= for at most."),
    ("≠|<>", "Write != for not equal."),
    ("(?<![<>=!])=(?!=)", "Write == where two things are to be the same."),
    (r"&&|\bAND\b", "Write: and."),
    (r"\|\||\bOR\b", "Write: or."),
    (r"!(?!=)|\bNOT\b", "Write: not."),
    (r"[0-9] ?(?:days?|weeks?|months?|years?)\b", 'Put a time in quotes, like "6 weeks".'),
    (r"(?:\b(?:and|or|not|in)|[<>=])\s*$", "Something is missing at its end."),
)


def meant(text: str) -> str:
    """How to write what ``text`` seems to mean; empty where nothing can be said."""
    bare = _QUOTED.sub('""', text)
    for pattern, mend in _SLIPS:
        if re.search(pattern, bare):
            return mend
    opened, closed = bare.count("("), bare.count(")")
    if opened == closed:
        return ""
    return "Close every bracket." if opened > closed else "Open every bracket that is closed."
