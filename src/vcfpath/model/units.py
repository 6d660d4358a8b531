"""Exact lengths of time: every clock is held in days, so that 42 days are 6 weeks.

A month is 365.25 / 12 = 30.4375 days. Sources that say "three months" mean about that, and only one
length makes 13 weeks fall inside three months and 13.1 outside, every time.
"""

from __future__ import annotations

import re
from decimal import Decimal

DAYS_IN = {
    "days": Decimal(1),
    "weeks": Decimal(7),
    "months": Decimal("30.4375"),
    "years": Decimal("365.25"),
}
"""How many days each unit of time holds."""

_SHORT = {"d": "days", "day": "days", "w": "weeks", "wk": "weeks", "week": "weeks"}
_SPELLINGS = {
    **_SHORT,
    "month": "months",
    "mo": "months",
    "y": "years",
    "year": "years",
    **{unit: unit for unit in DAYS_IN},
}
_TIME = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?([a-z]+)")
_WHOLE = r"(?:0|[1-9][0-9]{0,8})"
NUMBER = re.compile(rf"-?{_WHOLE}(\.[0-9]{{1,6}})?")
"""The one way a number is written: plain digits and, if need be, a decimal point."""
_DAYS = re.compile(rf"{_WHOLE}(\.[0-9]{{1,10}})?")
"""Days may have more decimals, as a month is 30.4375 of them: so whatever time was understood can be
said back in days, and is understood again."""


def duration_in_days(text: str) -> Decimal | None:
    """Read ``5 days``, ``6w`` or ``3 months`` as days; None if it is not a time with its unit."""
    match = _TIME.fullmatch(text.strip().lower())
    unit = _SPELLINGS.get(match[2]) if match else None
    if match is None or unit is None:
        return None
    written = _DAYS if unit == "days" else NUMBER
    return Decimal(match[1]) * DAYS_IN[unit] if written.fullmatch(match[1]) else None


def plain(number: Decimal) -> str:
    """A number as people write it: no exponent, no needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def terminating(days: Decimal, unit: str) -> Decimal | None:
    """``days`` in ``unit``, or None where that is no `NUMBER` (43 days are 6.142857… weeks)."""
    length = DAYS_IN[unit]
    quotient = (days / length).quantize(Decimal("0.000001"))
    return quotient.normalize() if quotient * length == days else None
