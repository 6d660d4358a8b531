"""What a criterion could come to, asked for the side that is wanted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, POINTS, names
from vcfpath.engine.changes.reach import needed, reached, wanted_comparisons
from vcfpath.model.criterion import Compare, CompareScore
from vcfpath.model.grammar import parse
from vcfpath.truth import Truth, negated

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
DEFINITIONS = {name: each.when for name, each in ANKLE.definitions.items()}


def comes_to(rule: str, wanted: bool, **known: Truth) -> Truth:
    """By what is known of its facts; ``value`` is asked on the side that is wanted."""

    def value(compare: Compare, wanted: bool) -> Truth:
        truth = known.get(compare.fact, U)
        return truth if wanted else negated(truth)

    return reached(parse(rule, names()), DEFINITIONS, wanted, value)


@pytest.mark.parametrize(
    ("rule", "known", "holds"),
    [
        ("torn", {"torn": T}, T),
        ("torn", {}, U),
        ("not torn", {"torn": T}, F),
        ("torn and bruised", {"torn": T}, U),
        ("torn and bruised", {"torn": F}, F),
        ("torn or bruised", {"torn": T}, T),
        ("torn or bruised", {"torn": F, "bruised": F}, F),
        ("at_least(2, torn, bruised, can_stand)", {"torn": T, "can_stand": T}, T),
        ("at_least(2, torn, bruised, can_stand)", {"torn": F, "can_stand": F}, F),
        ("at_least(2, torn, bruised, can_stand)", {"torn": F, "can_stand": T}, U),
        ("not (torn and not bruised)", {"torn": T, "bruised": F}, F),
        ("not (torn and not bruised)", {"torn": T, "bruised": T}, T),
        ("bad_sprain", {"swelling": T, "bruised": T}, T),
        ("bad_sprain and not bad_sprain", {"swelling": T, "bruised": T}, F),
        ("bad_sprain or not bad_sprain", {}, U),
    ],
)
def test_the_side_that_is_wanted_is_the_one_that_is_answered(
    rule: str, known: dict[str, Truth], holds: Truth
) -> None:
    assert comes_to(rule, True, **known) is holds
    assert comes_to(rule, False, **known) is negated(holds)


def test_of_a_score_the_facts_of_its_groups_are_named_with_the_side_that_helps() -> None:
    rule = CompareScore("stair_score", ">=", Decimal(4), POINTS.scores["stair_score"])
    definitions = {name: each.when for name, each in POINTS.definitions.items()}
    helping = [(each.fact, side) for each, side in wanted_comparisons(rule, definitions, True)]
    assert helping == [
        *(("stairs", True), ("stairs", True)),
        *(("locks", True), ("swelling", True), ("swelling", True)),
        *(("swims", False), ("days_sore", False), ("days_sore", True)),
    ]
    turned = {(each.fact, side) for each, side in wanted_comparisons(rule, definitions, False)}
    assert turned == {(fact, not side) for fact, side in helping}


def test_a_definition_is_looked_into_once_for_each_side() -> None:
    asked: list[tuple[str, bool]] = []

    def value(compare: Compare, wanted: bool) -> Truth:
        asked.append((compare.fact, wanted))
        return U

    rule = parse("at_least(3, bad_sprain, bad_sprain, not bad_sprain, not bad_sprain)", names())
    reached(rule, DEFINITIONS, True, value)
    assert len(asked) == len(set(asked)) == 6


def test_comparisons_are_told_in_order_with_the_side_that_is_wanted() -> None:
    rule = parse("torn and not (can_stand or not bruised) and bad_sprain and bad_sprain", names())
    told = [(each.fact, side) for each, side in wanted_comparisons(rule, DEFINITIONS, True)]
    inside = [
        (each.fact, side) for each, side in wanted_comparisons(DEFINITIONS["bad_sprain"], {}, True)
    ]
    assert told == [("torn", True), ("can_stand", False), ("bruised", True), *inside]
    turned = [(each.fact, side) for each, side in wanted_comparisons(rule, DEFINITIONS, False)]
    assert turned == [(fact, not side) for fact, side in told]
    both = parse("bad_sprain or not bad_sprain", names())
    twice = [(each.fact, side) for each, side in wanted_comparisons(both, DEFINITIONS, True)]
    assert twice == [*inside, *((fact, not side) for fact, side in inside)]


def test_too_few_hold_once_enough_do_not() -> None:
    assert [needed(n, 4, True) for n in (1, 2, 4)] == [1, 2, 4]
    assert [needed(n, 4, False) for n in (1, 2, 4)] == [4, 3, 1]
