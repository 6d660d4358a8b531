"""Scores in English: points that can be heard, sums that are one number or a range, rules as sentences."""

from __future__ import annotations

from decimal import Decimal as D

import pytest

from tests.known import POINTS
from vcfpath.engine.words import points, sums_in_words, words
from vcfpath.model.criterion import AtLeast, CompareScore, Not, Order
from vcfpath.model.possible import Interval

STAIRS, STEPS = POINTS.scores["stair_score"], POINTS.scores["step_count"]


def stairs(op: Order, number: str) -> CompareScore:
    return CompareScore("stair_score", op, D(number), STAIRS)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1", "1 point"),
        ("0", "0 points"),
        ("1.50", "1.5 points"),
        ("-1", "minus 1 point"),
        ("-2.5", "minus 2.5 points"),
    ],
)
def test_points_are_said_so_that_they_can_be_heard(number: str, said: str) -> None:
    assert points(STAIRS, D(number)) == said


def test_sums_are_one_number_or_a_range() -> None:
    assert sums_in_words(STAIRS, Interval(D(3), D(3))) == "3 points"
    assert sums_in_words(STAIRS, Interval(D(-2), D(1))) == "minus 2 to 1 point"
    assert sums_in_words(STEPS, Interval(D(1), D(2))) == "1 to 2 marks"


@pytest.mark.parametrize(
    ("op", "so", "not_so"),
    [
        (">=", "at least 4 points", "under 4 points"),
        (">", "over 4 points", "at most 4 points"),
        ("<", "under 4 points", "at least 4 points"),
        ("<=", "at most 4 points", "over 4 points"),
        ("==", "exactly 4 points", "not exactly 4 points"),
    ],
)
def test_a_comparison_is_a_sentence(op: Order, so: str, not_so: str) -> None:
    rule = stairs(op, "4")
    assert words(POINTS, rule) == f"the stair score is {so}"
    assert words(POINTS, Not(rule)) == f"the stair score is {not_so}"


def test_two_limits_of_one_score_are_one_sentence() -> None:
    both = AtLeast(2, (stairs(">=", "2"), stairs("<", "5")))
    assert words(POINTS, both) == "the stair score is at least 2 points and under 5 points"
    apart = AtLeast(2, (stairs(">=", "2"), CompareScore("step_count", "<", D(2), STEPS)))
    assert words(POINTS, apart) == (
        "the stair score is at least 2 points, and the step count is under 2 marks"
    )
