"""`showable`: what acts or hides is spelt out, what people write stays."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.errors import showable


@pytest.mark.parametrize(
    ("char", "spelt"),
    [
        ("\x00", "\\x00"),
        ("\t", "\\x09"),
        ("\n", "\\x0a"),
        ("\x1b", "\\x1b"),
        ("\x7f", "\\x7f"),
        ("\x85", "\\x85"),
        ("\x9b", "\\x9b"),
        ("\u00ad", "\\xad"),
        ("\u034f", "\\u034f"),
        ("\u061c", "\\u061c"),
        ("\u200b", "\\u200b"),
        ("\u200d", "\\u200d"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u2800", "\\u2800"),
        ("\u3164", "\\u3164"),
        ("\ud800", "\\ud800"),
        ("\ue000", "\\ue000"),
        ("\ufe0f", "\\ufe0f"),
        ("\ufeff", "\\ufeff"),
        ("\ufff9", "\\ufff9"),
        ("\uffff", "\\uffff"),
        ("\U000e0041", "\\U000e0041"),
        ("\U000e0100", "\\U000e0100"),
        ("\U0010fffd", "\\U0010fffd"),
    ],
)
def test_what_acts_or_hides_is_spelt_out(char: str, spelt: str) -> None:
    assert showable(f"a{char}b") == f"a{spelt}b"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "“Wörter” – 漢字 🦴 ≥ 38.5\u00a0°C",
        "e\u0301",
        "\\x1b stays as typed",
        "½ · • ●",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert showable(text) == text


def test_newlines_stay_only_on_request() -> None:
    assert showable("a\nb\rc", keep_newlines=True) == "a\nb\\x0dc"


@given(st.text(st.characters()))
def test_nothing_is_left_to_do_the_second_time(text: str) -> None:
    once = showable(text)
    assert showable(once) == once
    assert not {char for char in once if category(char)[0] == "C"}
