"""Words within sentences, and numbers that nobody would read out."""

from __future__ import annotations

import pytest

from vcfpath.view.check.compose import about
from vcfpath.view.phrases import uncapitalised


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Back brace", "back brace"),
        ("X-ray of the Chest", "x-ray of the Chest"),
        ("MRI scan", "MRI scan"),
        ("rest", "rest"),
        ("", ""),
    ],
)
def test_a_name_within_a_sentence_begins_with_a_small_letter(name: str, within: str) -> None:
    assert uncapitalised(name) == within


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3, "3"),
        (999_999, "999,999"),
        (1_000_000, "some 1.0 × 10^6"),
        (16_106_127_360, "some 1.6 × 10^10"),
        (10**30 - 1, "some 1.0 × 10^30"),
        (10**400, "some 1.0 × 10^400"),
    ],
)
def test_a_large_number_is_said_in_two_digits(number: int, said: str) -> None:
    assert about(number) == said
