"""Numbers written in another way than ours, and how each is written here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.model.numerals import in_plain_signs, readings, spelling
from vcfpath.model.units import NUMBER


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("010", ["10"]),
        ("00", ["0"]),
        ("+6", ["6"]),
        ("6.", ["6"]),
        (".5", ["0.5"]),
        ("1.50", ["1.5"]),
        ("６．５", ["6.5"]),
        ("٣٫٥", ["3.5"]),
        ("−3", ["-3"]),
        ("–3", ["-3"]),
        ("6\u00a0", ["6"]),
        ("6,5", ["6.5"]),
        ("0,500", ["0.5"]),
        ("6,500", ["6500", "6.5"]),
        ("1,000,000", ["1000000"]),
        ("1\u202f000", ["1000"]),
        ("1'000", ["1000"]),
        ("1_000", ["1000"]),
        ("6½", ["6.5"]),
        ("¾", ["0.75"]),
        ("Twelve", ["12"]),
        ("5²", []),
        ("1 00", []),
        ("6,5,4", []),
        ("12:30", []),
        ("1e3", []),
        ("old", []),
        ("", []),
        ("9" * 41, []),
    ],
)
def test_a_number_is_read_in_every_way_it_can_be_meant(text: str, plain: list[str]) -> None:
    assert readings(text) == plain


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("6,5", "Write 6.5, with a point."),
        ("6,500", "Write 6500 or 6.5."),
        ("010", "Write 10."),
        ("10", ""),
        ("old", ""),
    ],
)
def test_the_plain_spelling_is_offered_where_there_is_one(text: str, mend: str) -> None:
    assert spelling(text) == mend


@given(st.text(max_size=50))
def test_whatever_is_offered_is_a_plain_number(text: str) -> None:
    assert all(map(NUMBER.fullmatch, readings(text)))
    assert in_plain_signs(in_plain_signs(text)) == in_plain_signs(text)
