"""A score in a rule: as a number, by the name of a band, and what is refused, word for word."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from tests.known import POINTS, raw_of
from vcfpath.model.criterion import AtLeast, Compare, CompareScore, Criterion, Not, Order
from vcfpath.model.declared import Declared, declared_in
from vcfpath.model.declared_scores import with_scores
from vcfpath.model.grammar import parse, parse_constraint

RAW = raw_of(POINTS)
NAMES = with_scores(declared_in(RAW, {name: {} for name in POINTS.sources}), RAW)
STAIRS = POINTS.scores["stair_score"]
AT_FAULT = NAMES._replace(scores=dict.fromkeys(NAMES.scores))


def stairs(op: Order, points: str) -> CompareScore:
    return CompareScore("stair_score", op, Decimal(points), STAIRS)


@pytest.mark.parametrize(
    ("rule", "read"),
    [
        ("stair_score >= 2", stairs(">=", "2")),
        ("2 <= stair_score", stairs(">=", "2")),
        ("stair_score < 2.25", stairs("<", "2.25")),
        ("stair_score == 1.5", stairs("==", "1.5")),
        ("stair_score == 6", stairs("==", "6")),
        ("stair_score != 6", Not(stairs("==", "6"))),
        ("2 <= stair_score < 5", AtLeast(2, (stairs(">=", "2"), stairs("<", "5")))),
        ('stair_score == "low"', stairs("<=", "1.5")),
        ('stair_score == "high"', stairs(">=", "4")),
        ('"high" == stair_score', stairs(">=", "4")),
        ('stair_score != "high"', Not(stairs(">=", "4"))),
        ('stair_score == "middle"', AtLeast(2, (stairs(">=", "2"), stairs("<=", "3.5")))),
    ],
)
def test_a_score_is_compared_with_a_number_or_with_a_band(rule: str, read: Criterion) -> None:
    assert parse(rule, NAMES) == read
    assert parse_constraint(rule, NAMES) == read


@pytest.mark.parametrize(
    ("rule", "offset", "what", "mend"),
    [
        (
            "locks and stair_score >= 0",
            25,
            "this says the same for every 'stair_score'",
            "It can be 0 to 6 points.",
        ),
        (
            "locks and stair_score < -1",
            24,
            "this says the same for every 'stair_score'",
            "It can be 0 to 6 points.",
        ),
        (
            "stair_score == 1.25",
            15,
            "this says the same for every 'stair_score'",
            "It can be 0 to 6 points.",
        ),
        (
            "step_count > 2",
            13,
            "this says the same for every 'step_count'",
            "It can be 1 to 2 marks.",
        ),
        (
            'stair_score == "hihg"',
            15,
            "'stair_score' has no band 'hihg'",
            "Did you mean 'high'?",
        ),
        (
            'stair_score <= "high"',
            15,
            "a band is neither more nor less",
            "Compare it with a number, or write stair_score == or !=.",
        ),
        (
            "stair_score >= 1 + 1",
            15,
            "'1 + 1' is not a number for a score",
            "Write stair_score >= 6, or the name of a band.",
        ),
        (
            "stair_score >= 1e0",
            15,
            "'1e0' is not a number for a score",
            "Write stair_score >= 6, or the name of a band.",
        ),
        (
            "locks and stair_score",
            10,
            "'stair_score' is a score: compare it",
            "Write stair_score >= 6.",
        ),
        (
            'stair_score in ("low", "high")',
            0,
            "'stair_score' is a score: compare it",
            "Write stair_score >= 6.",
        ),
        (
            '"low" in stair_score',
            9,
            "'stair_score' is a score: compare it",
            "Write stair_score >= 6.",
        ),
        (
            "stair_score >= step_count",
            15,
            "two facts cannot be compared in a rule",
            "Only a constraint may do that.",
        ),
        (
            "stair_scor >= 2",
            0,
            "there is no fact or definition 'stair_scor'",
            "Did you mean 'stair_score'?",
        ),
    ],
)
def test_what_a_score_cannot_be_compared_with_is_said(
    rule: str, offset: int, what: str, mend: str
) -> None:
    assert refused(rule, NAMES) == (offset, what, mend)


def refused(rule: str, names: Declared) -> tuple[int, str, str]:
    with pytest.raises(PydanticCustomError) as refusal:
        parse(rule, names)
    context = refusal.value.context or {}
    return context["offset"], context["what"], context["mend"]


def test_of_a_score_that_is_itself_at_fault_nothing_more_is_said() -> None:
    assert isinstance(parse("stair_score >= 99", AT_FAULT), Compare)
    assert refused("stair_score", AT_FAULT) == (0, "'stair_score' is a score: compare it", "")


def test_of_a_score_that_is_itself_at_fault_no_two_comparisons_are_taken_for_one() -> None:
    rules = ("stair_score >= 2", "stair_score < 2", "stair_score >= 3", "step_count >= 2")
    assert len({parse(rule, AT_FAULT) for rule in rules}) == len(rules)


def test_a_score_is_no_fact_to_a_constraint() -> None:
    with pytest.raises(PydanticCustomError, match="there is no fact 'stair_score'"):
        parse_constraint("stair_score <= stairs", NAMES)
