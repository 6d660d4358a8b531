"""Lengths of time are exact: 42 days are 6 weeks, and three months are 91.3125 days."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.model.units import DAYS_IN, duration_in_days, plain, terminating


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("42 days", "42"),
        ("6 weeks", "42"),
        ("6w", "42"),
        ("6 wk", "42"),
        ("1 week", "7"),
        ("42d", "42"),
        ("1 day", "1"),
        ("3 months", "91.3125"),
        ("1 month", "30.4375"),
        ("2mo", "60.875"),
        ("1 year", "365.25"),
        ("2 years", "730.5"),
        ("1.5y", "547.875"),
        ("0.5 weeks", "3.5"),
        ("0 days", "0"),
        ("40.5731875 days", "40.5731875"),
        ("  3 Months ", "91.3125"),
        ("12 months", "365.25"),
    ],
)
def test_a_time_with_its_unit_is_so_many_days(text: str, days: str) -> None:
    assert duration_in_days(text) == Decimal(days)


@pytest.mark.parametrize(
    "text",
    [
        *("", "6", "weeks", "six weeks", "6 fortnights", "6  weeks", "-6 weeks", "6,5 weeks"),
        *(".5 weeks", "5. weeks", "1e3 days", "6 weeks ago", "1234567890 days"),
        *(
            "0.1234567 weeks",
            "0.12345678901 days",
            "٣ days",
            "6 m",
            "6 weekss",
            "nan days",
            "6\nweeks",
        ),
    ],
)
def test_what_is_not_a_time_with_its_unit_is_none(text: str) -> None:
    assert duration_in_days(text) is None


def test_a_year_is_twelve_months_exactly() -> None:
    assert DAYS_IN["months"] * 12 == DAYS_IN["years"]


@pytest.mark.parametrize(
    ("days", "unit", "own"),
    [
        ("42", "weeks", "6"),
        ("43", "weeks", None),
        ("45.5", "weeks", "6.5"),
        ("91.3125", "months", "3"),
        ("91", "months", None),
        ("91.07", "weeks", "13.01"),
        ("0", "years", "0"),
        ("365.25", "years", "1"),
        ("5", "days", "5"),
        ("280", "weeks", "40"),
    ],
)
def test_days_are_given_back_in_a_unit_only_where_that_ends(
    days: str, unit: str, own: str | None
) -> None:
    assert terminating(Decimal(days), unit) == (None if own is None else Decimal(own))


@given(st.decimals(0, 10**5, places=4), st.sampled_from(sorted(DAYS_IN)))
def test_a_number_of_units_comes_back_as_it_was(number: Decimal, unit: str) -> None:
    assert terminating(number * DAYS_IN[unit], unit) == number


@given(st.decimals(0, 10**5, places=2), st.sampled_from(sorted(DAYS_IN)))
def test_what_ends_is_exact_and_what_does_not_is_never_rounded(days: Decimal, unit: str) -> None:
    own = terminating(days, unit)
    exact = Fraction(days) / Fraction(DAYS_IN[unit])
    if own is not None:
        assert Fraction(own) == exact
    else:
        assert (exact * 10**6).denominator != 1


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("6.0", "6"),
        ("6.50", "6.5"),
        ("100", "100"),
        ("0", "0"),
        ("0.00", "0"),
        ("1E+2", "100"),
        ("91.3125", "91.3125"),
        ("-3.10", "-3.1"),
    ],
)
def test_a_number_is_written_without_exponent_or_needless_zeros(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text
