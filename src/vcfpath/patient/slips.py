"""A number, a range or a time that was typed in another way than ours, and how it is written here.

Nothing is taken from it: it is refused, and its writer is told the spelling that was most likely
meant. Where that is not plain, an example is given instead.
"""

from __future__ import annotations

import re
from decimal import Decimal

from vcfpath.errors import QUOTES
from vcfpath.model.comparing import example_value
from vcfpath.model.days import days_meant
from vcfpath.model.fact import NumberFact
from vcfpath.model.numerals import MOST_CHARACTERS, in_plain_signs, readings, spelling
from vcfpath.model.units import duration_in_days, plain

NOT_KNOWN = frozenset({"unknown", "not known", "not_known", "dont_know", "don't know", "?", "na"})
LEAVE_OUT = "Leave it out while it is not known."

_AMOUNT = r"([-+0-9.,½¼¾]+|[a-z]+) ?([a-z%]*)"
_RANGE = r"(?:between |from )?(.+?) ?(?:-|~|\bto\b|\band\b|\bor\b|\.{3,}) ?(.+)"
_AT_LEAST = r"(?:>=|=>|≥|>|at least |more than |over |min\.? )(.+)|(.+?)(?:\+| or more)"
_AT_MOST = r"(?:<=|=<|≤|<|at most |less than |under |up to |max\.? )(.+)|(.+) or less"
_BOUNDS = (
    (_AT_LEAST, "Write {0}.. for {0} or more."),
    (_AT_MOST, "Write ..{0} for {0} or less."),
)
_ABOUT = r"(?:~|≈|about|around|approx\.?|approximately|circa|ca\.?|roughly) ?(.+)"
_OUT_OF = r"([0-9.,]+) ?(?:/|(?:out )?of) ?([0-9]+)"


def mend(fact: NumberFact, text: str) -> str:
    """How to write what ``text`` most likely means, or else an example."""
    written = in_plain_signs(text[:MOST_CHARACTERS]).lower()
    if written in NOT_KNOWN:
        return LEAVE_OUT
    if text.strip() != text.strip().strip(QUOTES):
        return "Remove the quotes."
    if fact.as_date and days_meant(text):
        return f"A day is given with '{fact.as_date.flag}'."
    return (
        spelling(text)
        or _amount_mend(fact, written)
        or _range_mend(fact, written)
        or _bound_mend(fact, written)
        or _about_mend(fact, written)
        or _example(fact, written)
    )


def _amount(fact: NumberFact, text: str) -> str:
    """One number, with its unit where it has one other than the fact's; empty where it is none."""
    match = re.fullmatch(_AMOUNT, text.strip())
    found = readings(match[1]) if match else []
    if match is None or len(found) != 1:
        return ""
    unit = match[2].replace("percent", "%")
    if unit in ("", fact.unit, fact.unit.rstrip("s")):
        return found[0]
    timed = f"{found[0]} {unit}"
    return timed if fact.clock and duration_in_days(timed) is not None else ""


def _amount_mend(fact: NumberFact, written: str) -> str:
    out_of = re.fullmatch(_OUT_OF, written)
    if out_of and fact.unit == f"out of {out_of[2]}":
        written = out_of[1]
    amount = _amount(fact, written)
    return f"Write {amount}." if amount else ""


def _range_mend(fact: NumberFact, written: str) -> str:
    match = re.fullmatch(_RANGE, written)
    high = _amount(fact, match[2]) if match else ""
    unit = high.partition(" ")[2]
    low = _amount(fact, f"{match[1]} {unit}") if match else ""
    if not (low and high) or _size(low) >= _size(high):
        return ""
    return f"Write {low}..{high}."


def _size(amount: str) -> Decimal:
    return Decimal(amount.partition(" ")[0])


def _bound_mend(fact: NumberFact, written: str) -> str:
    for form, spelled in _BOUNDS:
        match = re.fullmatch(form, written)
        amount = _amount(fact, match[1] or match[2]) if match else ""
        if amount:
            return spelled.format(amount)
    return ""


def _about_mend(fact: NumberFact, written: str) -> str:
    match = re.fullmatch(_ABOUT, written)
    amount = _amount(fact, match[1]) if match else ""
    if not amount:
        return ""
    number, space, unit = amount.partition(" ")
    low, high = (plain(Decimal(number) + step) + space + unit for step in (-1, 1))
    return f"Write {amount}, or a range such as {low}..{high}."


def _example(fact: NumberFact, written: str) -> str:
    if ":" in written:
        return f"Write one number without a colon, such as {example_value(fact)}."
    clock = ", 42d or 6w" if fact.clock else ""
    return f"Write a plain number such as {example_value(fact)}{clock}."
