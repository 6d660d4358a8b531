"""Days written in another way than ours, and how each is written here."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.model.days import day_of, days_meant, spelling


def test_a_day_is_written_year_month_day() -> None:
    assert day_of("2026-10-11") == date(2026, 10, 11)
    for other in ("2026-02-30", "20261011", "2026-W41-7", "2026W417", "2026-10", "2026-10-11 ", ""):
        assert day_of(other) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("11/10/2026", ["2026-10-11", "2026-11-10"]),
        ("11.10.2026", ["2026-10-11", "2026-11-10"]),
        ("11. 10. 2026", ["2026-10-11", "2026-11-10"]),
        ("31/10/2026", ["2026-10-31"]),
        ("10/31/2026", ["2026-10-31"]),
        ("12/12/2026", ["2026-12-12"]),
        ("2026/10/11", ["2026-10-11"]),
        ("2026.1.5", ["2026-01-05"]),
        ("20261011", ["2026-10-11"]),
        ("2026–10–11", ["2026-10-11"]),
        ("２０２６-10-11", ["2026-10-11"]),
        ("2026-10-11T08:00", ["2026-10-11"]),
        ("11 Oct 2026", ["2026-10-11"]),
        ("11th of October 2026", ["2026-10-11"]),
        ("October 11, 2026", ["2026-10-11"]),
        ("10/2026", ["2026-10"]),
        ("2026.10", ["2026-10"]),
        ("Oct 2026", ["2026-10"]),
        ("2026-02-30", []),
        ("30.02.2026", []),
        ("11/10/26", []),
        ("13/2026", []),
        ("2026", []),
        ("yesterday", []),
        ("0000-10-10", []),
        ("9" * 41, []),
    ],
)
def test_a_day_is_read_in_every_way_it_can_be_meant(text: str, days: list[str]) -> None:
    assert days_meant(text) == days


def test_the_plain_spelling_is_offered_where_there_is_one() -> None:
    assert spelling("11/10/2026", "-") == "Write 2026-10-11 or 2026-11-10, whichever day it was."
    assert spelling("31/10/2026", "-") == "Write 2026-10-31."
    assert spelling("10/2026", "-") == "Write 2026-10."
    assert spelling("10/2026", "-", months=False) == "-"
    assert spelling("yesterday", "-") == "-"


@given(
    st.dates(date(1000, 1, 1), date(9999, 12, 31)),
    st.sampled_from(["%d.%m.%Y", "%m/%d/%Y", "%Y/%m/%d", "%Y%m%d"]),
)
def test_a_day_in_another_order_is_among_those_that_are_offered(day: date, form: str) -> None:
    assert day.isoformat() in days_meant(day.strftime(form))
