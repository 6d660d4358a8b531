"""What a person typed for one fact, as the values still possible. Understood or refused, never guessed.

``6``, ``5..7``, ``5..``, ``6w`` and ``mild|severe`` mean one thing each. A decimal comma, a
unit that is not a time, a word that is not a value: each is refused with the right spelling.
"""

from __future__ import annotations

from decimal import Decimal

from vcfpath.errors import did_you_mean
from vcfpath.model.comparing import example_value, range_in_words
from vcfpath.model.fact import ChoiceFact, NumberFact
from vcfpath.model.possible import Interval, OneOf
from vcfpath.model.units import DAYS_IN, NUMBER, duration_in_days

RANGE = ".."


class NotUnderstoodError(ValueError):
    """A value that cannot be used: what is wrong, and what would be right."""

    def __init__(self, what: str, mend: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend


def number_state(fact: NumberFact, text: str) -> Interval:
    """A number or a range such as ``5..7``, in the fact's base unit, within its declared ends.

    Raises:
        NotUnderstoodError: when it is neither, out of range, or the wrong way round.
    """
    everything = fact.everything()
    low, between, high = text.strip().partition(RANGE)
    if not between:
        exact = _within(fact, _number(fact, low), low)
        return Interval(exact, exact)
    if not (low.strip() or high.strip()):
        raise NotUnderstoodError("a range needs at least one end", "Write 5..7, 5.. or ..7.")
    first = _within(fact, _number(fact, low), low) if low.strip() else everything.low
    last = _within(fact, _number(fact, high), high) if high.strip() else everything.high
    if first > last:
        raise NotUnderstoodError(
            f"the range {text.strip()} ends before it starts", "Turn it round."
        )
    return Interval(first, last)


def choice_state(fact: ChoiceFact, text: str) -> OneOf:
    """One value, or several with ``|`` between them where it may be any of these.

    Raises:
        NotUnderstoodError: when one of them is not a value of the fact.
    """
    written = [value.strip() for value in text.split("|")]
    values = [value.lower().replace("-", "_") for value in written]
    for said, value in zip(written, values, strict=True):
        if value not in fact.values:
            raise NotUnderstoodError(f"'{said}' is not one of its values", _values(fact, value))
    return OneOf(frozenset(values))


def _values(fact: ChoiceFact, value: str) -> str:
    if value in ("unknown", "not_known", "dont_know"):
        return "Leave it out while it is not known."
    return did_you_mean(value, fact.values)


def _number(fact: NumberFact, text: str) -> Decimal:
    written = text.strip()
    if NUMBER.fullmatch(written):
        number = Decimal(written)
        return number * DAYS_IN[fact.unit] if fact.clock else number
    days = duration_in_days(written) if fact.clock else None
    if days is not None:
        return days
    raise NotUnderstoodError(f"'{written}' is not a number we can read", _spelling(fact, written))


def _spelling(fact: NumberFact, written: str) -> str:
    with_point = written.replace(",", ".")
    if "," in written and NUMBER.fullmatch(with_point):
        return f"Write {with_point}, with a point."
    clock = ", 42d or 6w" if fact.clock else ""
    return f"Write a plain number such as {example_value(fact)}{clock}."


def _within(fact: NumberFact, value: Decimal, text: str) -> Decimal:
    everything = fact.everything()
    if not everything.contains(value):
        can_be = f"It can be {range_in_words(fact)}."
        raise NotUnderstoodError(f"{text.strip()} is out of range", can_be)
    return value
