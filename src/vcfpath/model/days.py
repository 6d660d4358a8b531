"""Days as people write them elsewhere, and how each is written here: year, month, day.

``11/10/2026`` is in October to one reader and in November to another, so both are offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from vcfpath.model.numerals import MOST_CHARACTERS, in_plain_signs

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_PLAIN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Python itself reads weeks, too, and days without signs."""
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY_OF = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?\.?"
_YEAR = r"(?P<y>[0-9]{4})"
_FORMS = (
    _YEAR + r"(?P<s>[-/. ]?)(?P<m>[0-9]{2})(?P=s)(?P<d>[0-9]{2})",
    _YEAR + r"(?P<s>[-/. ])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})",
    _YEAR + r"-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})[t ].*",
    r"(?P<a>[0-9]{1,2})(?P<s>[-/. ]|\. )(?P<b>[0-9]{1,2})(?P=s)" + _YEAR,
    _DAY_OF + r" ?(?:of )?" + _NAME + r",? ?" + _YEAR,
    _NAME + r" ?" + _DAY_OF + r",? " + _YEAR,
    r"(?P<m>[0-9]{1,2})[-/. ]" + _YEAR,
    _YEAR + r"[-/. ](?P<m>[0-9]{1,2})",
    _NAME + r",? ?" + _YEAR,
)


def day_of(text: str) -> date | None:
    """The day that ``text`` says, as days are written here; None where it is no such day."""
    try:
        return date.fromisoformat(text) if _PLAIN.fullmatch(text) else None
    except ValueError:
        return None


def days_meant(text: str) -> list[str]:
    """The days, or the month, that ``text`` may stand for, as they are written here."""
    written = in_plain_signs(text).lower() if len(text) <= MOST_CHARACTERS else ""
    match = next(filter(None, (re.fullmatch(form, written) for form in _FORMS)), None)
    return list(dict.fromkeys(_days(match.groupdict()))) if match else []


def spelling(text: str, otherwise: str, *, months: bool = True) -> str:
    """How to write the day ``text``, as a mend; ``otherwise`` where that is not plain.

    ``months`` says whether a month without its day is of use.
    """
    found = [each for each in days_meant(text) if months or len(each) == len("2026-10-11")]
    if len(found) < 2:
        return f"Write {found[0]}." if found else otherwise
    return f"Write {' or '.join(found)}, whichever day it was."


def _days(parts: dict[str, str | None]) -> Iterator[str]:
    """Each reading of a match's parts that the calendar has."""
    month = parts.get("m") or str(_MONTHS.index(parts.get("name") or "jan") + 1)
    readings = [(parts["b"], parts["a"]), (parts["a"], parts["b"])] if "a" in parts else []
    for number, day in readings or [(month, parts.get("d"))]:
        try:
            found = date(int(parts["y"] or 0), int(number or 0), int(day or 1))
        except ValueError:
            continue
        yield found.isoformat() if day else found.isoformat()[: len("2026-10")]
