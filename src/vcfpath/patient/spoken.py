"""What a person typed for one fact, as the values still possible. Understood or refused, never guessed.

``6``, ``5..7``, ``5..``, ``6w`` and ``mild|severe`` mean one thing each. A decimal comma, a
unit that is not a time, a word that is not a value: each is refused with the right spelling.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from vcfpath.errors import Place, did_you_mean, echoed
from vcfpath.model.comparing import range_in_words
from vcfpath.model.fact import ChoiceFact, NumberFact
from vcfpath.model.possible import Interval, OneOf
from vcfpath.model.units import DAYS_IN, NUMBER, duration_in_days
from vcfpath.patient.several import How, several, with_bars, words_about
from vcfpath.patient.slips import LEAVE_OUT, NOT_KNOWN, mend

RANGE = ".."


class NotUnderstoodError(ValueError):
    """A value that cannot be used: what is wrong, what would be right, and where, if that is known."""

    def __init__(self, what: str, mend: str = "", place: Place | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend
        self.place = place


def number_state(fact: NumberFact, text: str) -> Interval:
    """A number or a range such as ``5..7``, in the fact's base unit, within its declared ends.

    Raises:
        NotUnderstoodError: when it is neither, out of range, or the wrong way round.
    """
    written = text.strip()
    low, between, high = (part.strip() for part in written.partition(RANGE))
    if not between:
        exact = _within(fact, low, low)
        return Interval(exact, exact)
    if not (low or high):
        raise NotUnderstoodError("a range needs at least one end", "Write 5..7, 5.. or ..7.")
    _refuse_one_unit(fact, low, high)
    everything = fact.everything()
    first = _within(fact, low, written) if low else everything.low
    last = _within(fact, high, written) if high else everything.high
    if first > last:
        raise NotUnderstoodError(
            f"the range {echoed(written)} ends before it starts", "Turn it round."
        )
    return Interval(first, last)


def _refuse_one_unit(fact: NumberFact, low: str, high: str) -> None:
    """Refuse ``5..7 days`` of a clock that counts weeks: are the five days, or weeks?"""
    timed = re.fullmatch(r"([0-9.]+) ?([a-z]+)", high.lower()) if fact.clock else None
    if timed is None or not NUMBER.fullmatch(low):
        return
    number, unit = timed.groups()
    if duration_in_days(f"1 {unit}") not in (None, DAYS_IN[fact.unit]):
        what = f"only one end of '{echoed(f'{low}..{high}')}' has its unit"
        raise NotUnderstoodError(what, f"Write {low} {unit}..{number} {unit}.")


def choice_state(fact: ChoiceFact, text: str, how: How = with_bars) -> OneOf:
    """One value, or several with ``|`` between them where it may be any of these.

    ``how`` says how several are given, for whoever gave them otherwise.

    Raises:
        NotUnderstoodError: when one of them is not a value of the fact.
    """
    written = [value.strip() for value in text.split("|")]
    values = [value.lower().replace("-", "_") for value in written]
    for said, value in zip(written, values, strict=True):
        if value not in fact.values:
            whole = text if several(said, fact.values) else said
            raise NotUnderstoodError(
                *words_about(whole, fact.values, how, _values)
                or (f"'{echoed(said)}' is not one of its values", _values(value, fact.values))
            )
    return OneOf(frozenset(values))


def _values(value: str, known: Collection[str]) -> str:
    return LEAVE_OUT if value in NOT_KNOWN else did_you_mean(value, known)


def _number(fact: NumberFact, written: str, whole: str) -> Decimal:
    if NUMBER.fullmatch(written):
        number = Decimal(written)
        return number * DAYS_IN[fact.unit] if fact.clock else number
    days = duration_in_days(written) if fact.clock else None
    if days is not None:
        return days
    said = whole if "..." in whole else written
    raise NotUnderstoodError(f"'{echoed(said)}' is not a number we can read", mend(fact, said))


def _within(fact: NumberFact, written: str, whole: str) -> Decimal:
    """The number ``written``, alone or as an end of ``whole``, if the fact can have it."""
    value = _number(fact, written, whole)
    if not fact.everything().contains(value):
        can_be = f"It can be {range_in_words(fact)}."
        raise NotUnderstoodError(f"{written} is out of range", can_be)
    return value
