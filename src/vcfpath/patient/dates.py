"""The day something happened, as the time since then. The only date arithmetic of the program."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

from vcfpath.errors import echoed
from vcfpath.model.comparing import range_in_words
from vcfpath.model.days import spelling
from vcfpath.model.fact import NumberFact
from vcfpath.model.possible import Interval
from vcfpath.patient.spoken import NotUnderstoodError

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_MEND = "Write it as 2026-10-11, or 2026-10 for some day in that month."


def time_since(fact: NumberFact, text: str, as_of: date) -> Interval:
    """Days from a date (``2026-10-11``) or a month (``2026-10``: a range) to ``as_of``.

    Raises:
        NotUnderstoodError: when it is no date, lies in the future, or too long ago for the fact.
    """
    first, last = _days(text.strip())
    if first > as_of:
        mend = f"The answer is for {as_of}; give that day or one before it."
        raise NotUnderstoodError(f"{text.strip()} is in the future", mend)
    since = Interval(_days_between(min(last, as_of), as_of), _days_between(first, as_of))
    everything = fact.everything()
    if since.low > everything.high:
        mend = f"It can be {range_in_words(fact)} ago."
        raise NotUnderstoodError(f"{text.strip()} is too long ago to be used", mend)
    return Interval(max(since.low, everything.low), min(since.high, everything.high))


def _days(text: str) -> tuple[date, date]:
    match = _DAY.fullmatch(text)
    if match is None:
        raise NotUnderstoodError(f"'{echoed(text)}' is not a date", spelling(text, _MEND))
    year, month = int(match[1]), int(match[2])
    try:
        if match[3]:
            day = date(year, month, int(match[3]))
            return day, day
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        raise NotUnderstoodError(f"there is no day {text}", _MEND) from None


def _days_between(start: date, end: date) -> Decimal:
    return Decimal((end - start).days)
