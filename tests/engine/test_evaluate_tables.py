"""What a criterion or a constraint is for somebody, against every way the rest could turn out."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from itertools import combinations, product

import pytest

from vcfpath.engine.cells import Reads, cuts_of
from vcfpath.engine.evaluate import Evaluator, merged
from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareFacts,
    Criterion,
    Named,
    Not,
    Order,
    comparisons,
)
from vcfpath.model.possible import Interval, OneOf, State
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
PYTHON: dict[Order, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}
ENDS = [Decimal(n) for n in range(4)]
POINTS = [Interval(end, end) for end in ENDS]
RANGES = [
    Interval(low, high, includes_low, includes_high)
    for low, high in combinations(ENDS, 2)
    for includes_low, includes_high in product((True, False), repeat=2)
]
PARTS = [Decimal(n) / 4 for n in range(13)]


@pytest.mark.parametrize("op", list(PYTHON))
def test_two_facts_compare_as_every_pair_of_their_values_agrees(op: Order) -> None:
    rule = CompareFacts("a", op, "b")
    for left, right in product(POINTS + RANGES, repeat=2):
        pairs = product(filter(left.contains, PARTS), filter(right.contains, PARTS))
        outcomes = {PYTHON[op](one, other) for one, other in pairs}
        agreed = Truth.of(outcomes.pop()) if len(outcomes) == 1 else U
        assert Evaluator(Reads({}), {"a": left, "b": right}).possible(rule) is agreed, (left, right)


@pytest.mark.parametrize(("left", "right"), list(product(POINTS + RANGES, repeat=2)))
def test_a_range_precedes_another_if_each_of_its_values_does(
    left: Interval, right: Interval
) -> None:
    pairs = product(filter(left.contains, PARTS), filter(right.contains, PARTS))
    assert left.precedes(right) is all(one < other for one, other in pairs)


def yes(fact: str) -> Compare:
    return Compare(fact, "in", frozenset({"yes"}))


def person(*truths: Truth, **definitions: Criterion) -> Evaluator:
    """Somebody with the facts a, b, c…, each known to be so, not so, or not known."""
    answers = {T: {"yes"}, F: {"no"}, U: {"yes", "no"}}
    states: dict[str, State] = {
        name: OneOf(frozenset(answers[truth])) for name, truth in zip("abc", truths, strict=False)
    }
    return Evaluator(Reads(definitions), states)


@pytest.mark.parametrize(
    "truths", [each for n in range(4) for each in product((F, U, T), repeat=n)]
)
def test_all_hold_is_the_least_of_them(truths: tuple[Truth, ...]) -> None:
    least = next((truth for truth in (F, U) if truth in truths), T)
    assert person(*truths).all_hold(map(yes, "abc"[: len(truths)])) is least


def test_all_hold_asks_no_further_than_the_first_that_fails() -> None:
    assert person(F).all_hold([yes("a"), yes("nobody declared this")]) is F


NESTED = AtLeast(2, (yes("c"), Not(yes("b")), Named("d"), yes("b")))


def test_what_a_rule_waits_for_is_named_once_in_the_order_it_is_mentioned() -> None:
    waiting = person(U, U, U, d=yes("a")).missing(NESTED)
    assert list(waiting) == ["c", "b", "a"]


def test_what_is_decided_inside_an_undecided_rule_is_not_waited_for() -> None:
    assert list(person(U, F, U, d=yes("a")).missing(NESTED)) == ["c", "a"]
    assert list(person(T, U, U, d=yes("a")).missing(NESTED)) == ["c", "b"]


def test_a_decided_rule_waits_for_nothing_though_facts_in_it_are_unknown() -> None:
    assert person(T, F, U, d=yes("a")).missing(NESTED) == {}


def test_the_same_person_otherwise_differs_in_what_was_said_and_in_nothing_else() -> None:
    before = person(T, U, F, d=yes("a"))
    assert before.truth(Named("d")) is T
    after = before.having({"a": OneOf(frozenset({"no"}))})
    assert (after.truth(Named("d")), before.truth(Named("d"))) == (F, T)
    assert [after.truth(yes(name)) for name in "bc"] == [U, F]


def test_the_same_person_otherwise_still_has_a_state_for_every_fact() -> None:
    yes_or_no, no = OneOf(frozenset({"yes", "no"})), OneOf(frozenset({"no"}))
    states = person(U, U).having({"b": no}).states
    assert (dict(states), len(states)) == ({"a": yes_or_no, "b": no}, 2)


def test_names_come_once_in_the_order_of_their_first_mention() -> None:
    assert list(merged([{"b": None, "a": None}, {}, {"c": None, "a": None}])) == ["b", "a", "c"]


def number(fact: str, literal: int) -> Compare:
    return Compare(fact, "<", Decimal(literal), str(literal))


DEFINED: dict[str, Criterion] = {
    "d": AtLeast(1, (number("n", 2), Named("e"))),
    "e": Not(number("m", 5)),
    "unused": number("n", 9),
}


def test_a_definition_is_entered_once_however_often_it_is_named() -> None:
    rules: list[Criterion] = [AtLeast(2, (Named("d"), Named("e"), number("n", 1))), Named("d")]
    found = list(comparisons(rules, DEFINED))
    assert sorted(found) == [number("m", 5), number("n", 1), number("n", 2)]


def test_the_cuts_of_rules_are_the_numbers_they_and_their_definitions_compare_with() -> None:
    rules: list[Criterion] = [Named("d"), number("n", 1), yes("a")]
    cuts = cuts_of(rules, DEFINED)
    assert cuts == {"n": frozenset({Decimal(1), Decimal(2)}), "m": frozenset({Decimal(5)})}
