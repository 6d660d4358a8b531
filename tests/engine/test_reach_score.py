"""How far a score can be brought, against every way to bring it there."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.test_score import Truths, completions, name_of, score, scored
from vcfpath.engine.changes.reach_score import score_reached, wanted_rules
from vcfpath.engine.score import total
from vcfpath.model.criterion import CompareScore, Criterion, Order
from vcfpath.model.possible import holds
from vcfpath.model.score import Score
from vcfpath.truth import Truth, negated

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
ORDERS: tuple[Order, ...] = ("<", "<=", ">", ">=", "==")


def compare(made: Score, op: Order, points: int) -> CompareScore:
    return CompareScore("it", op, Decimal(points), made)


def truth(asked: CompareScore, truths: Truths) -> Truth:
    return holds(asked, total(asked.of, lambda rule: truths[name_of(rule)]))


def helping(asked: CompareScore, wanted: bool) -> list[tuple[str, bool]]:
    return [(name_of(rule), side) for rule, side in wanted_rules(asked, wanted)]


@st.composite
def asked(draw: st.DrawFn) -> tuple[CompareScore, bool, dict[str, Truth]]:
    """A comparison of a score, the side that is wanted, and what is known of its rules."""
    made, truths = draw(scored())
    op, points = draw(st.sampled_from(ORDERS)), draw(st.integers(-9, 9))
    return compare(made, op, points), draw(st.booleans()), truths


@given(asked())
def test_as_things_stand_it_is_what_it_is(
    case: tuple[CompareScore, bool, dict[str, Truth]],
) -> None:
    compared, wanted, truths = case

    def reach(rule: Criterion, wanted: bool) -> Truth:
        found = truths[name_of(rule)]
        return {True: found, False: negated(found)}[wanted]

    found = truth(compared, truths)
    assert score_reached(compared, wanted, reach) is (found if wanted else negated(found))


@given(asked())
def test_at_best_it_is_the_best_of_all_that_may_be_made_of_it(
    case: tuple[CompareScore, bool, dict[str, Truth]],
) -> None:
    """What is UNKNOWN here may be made either. Exactly a number may be out of reach all the same."""
    compared, wanted, truths = case

    def reach(rule: Criterion, wanted: bool) -> Truth:
        found = truths[name_of(rule)]
        return T if found in (U, Truth.of(wanted)) else F

    ends = {truth(compared, known) for known in completions(truths)}
    best = score_reached(compared, wanted, reach)
    if compared.op != "==" or not wanted:
        assert best is Truth.of(Truth.of(wanted) in ends)
    elif best is not T:
        assert T not in ends


@given(asked())
def test_only_rules_that_may_help_are_named_and_none_is_left_out(
    case: tuple[CompareScore, bool, dict[str, Truth]],
) -> None:
    """No other rule, and no other side of one, takes it from not as wanted to as wanted."""
    compared, wanted, _ = case
    named = set(helping(compared, wanted))
    names = [name_of(rule) for rule in compared.of.rules()]
    for answers in product((T, F), repeat=len(names)):
        known = dict(zip(names, answers, strict=True))
        if truth(compared, known) is Truth.of(wanted):
            continue
        for name, side in product(names, (True, False)):
            if truth(compared, {**known, name: Truth.of(side)}) is Truth.of(wanted):
                assert (name, side) in named


@pytest.mark.parametrize(
    ("op", "wanted", "rules"),
    [
        (">=", True, [("a0", True), ("b0", False)]),
        (">", True, [("a0", True), ("b0", False)]),
        (">=", False, [("a0", False), ("b0", True)]),
        ("<", True, [("a0", False), ("b0", True)]),
        ("==", True, [("a0", True), ("b0", False), ("a0", False), ("b0", True)]),
    ],
)
def test_a_band_helps_where_it_gives_more_or_less_than_what_comes_after(
    op: Order, wanted: bool, rules: list[tuple[str, bool]]
) -> None:
    assert helping(compare(score([2, 0], [-1, 0]), op, 1), wanted) == rules


def test_a_sum_begins_where_its_score_does() -> None:
    made = score([2, 0], start=-3)
    best: list[tuple[Order, int, Truth]] = [
        (">=", -1, T),
        (">", -1, F),
        ("<=", -3, T),
        ("<", -3, F),
    ]
    for op, points, reached in best:
        assert score_reached(compare(made, op, points), True, lambda rule, wanted: T) is reached


@pytest.mark.parametrize(("points", "reached"), [(-1, F), (0, T), (1, T), (2, T), (3, F)])
def test_exactly_a_number_is_reached_from_either_side(points: int, reached: Truth) -> None:
    asked = compare(score([2, 0]), "==", points)
    assert score_reached(asked, True, lambda rule, wanted: T) is reached


def test_a_band_that_gives_what_may_come_after_it_anyway_is_not_named() -> None:
    assert helping(compare(score([2, 2, 0]), ">=", 1), True) == [("a0", True), ("a1", True)]
    assert helping(compare(score([0, 2, 0]), ">=", 1), True) == [("a0", False), ("a1", True)]
