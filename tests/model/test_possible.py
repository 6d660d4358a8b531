"""The one rule of comparison: so for every possible value, for none, or not known."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.model.criterion import Compare, Order
from vcfpath.model.possible import Interval, Members, OneOf, State, holds
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
PYTHON: dict[Order, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}


def at(value: str) -> Interval:
    return Interval(Decimal(value), Decimal(value))


def span(text: str) -> Interval:
    """``[5,6)`` and the like."""
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low), Decimal(high), text[0] == "[", text[-1] == "]")


def six(op: Order) -> Compare:
    return Compare("weeks", op, Decimal(6), "6")


@pytest.mark.parametrize(
    ("op", "below", "equal", "above"),
    [("<", T, F, F), ("<=", T, T, F), (">", F, F, T), (">=", F, T, T), ("==", F, T, F)],
)
def test_a_point_is_compared_as_numbers_are(
    op: Order, below: Truth, equal: Truth, above: Truth
) -> None:
    found = [holds(six(op), at(value)) for value in ("5.999999", "6", "6.000001")]
    assert found == [below, equal, above]


@pytest.mark.parametrize(
    ("state", "less", "at_most", "more", "at_least", "equal"),
    [
        ("[4,5]", T, T, F, F, F),
        ("[4,6)", T, T, F, F, F),
        ("[4,6]", U, T, F, U, U),
        ("(4,6]", U, T, F, U, U),
        ("[4,7]", U, U, U, U, U),
        ("(6,7]", F, F, T, T, F),
        ("[6,7]", F, U, U, T, U),
        ("[6,7)", F, U, U, T, U),
        ("(6,7)", F, F, T, T, F),
        ("(5,6)", T, T, F, F, F),
        ("[7,8]", F, F, T, T, F),
    ],
)
def test_a_range_decides_only_what_all_of_it_agrees_on(
    state: str, less: Truth, at_most: Truth, more: Truth, at_least: Truth, equal: Truth
) -> None:
    ops: tuple[Order, ...] = ("<", "<=", ">", ">=", "==")
    found = [holds(six(op), span(state)) for op in ops]
    assert found == [less, at_most, more, at_least, equal]


POINTS = [Decimal(n) / 2 for n in range(9)]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(st.sampled_from(POINTS)), draw(st.sampled_from(POINTS))))
    if low == high:
        return Interval(low, high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@given(intervals(), st.sampled_from(sorted(PYTHON)), st.sampled_from(POINTS))
def test_a_comparison_over_a_range_is_what_its_values_agree_on(
    state: Interval, op: Order, bound: Decimal
) -> None:
    quarters = [Decimal(n) / 4 for n in range(-1, 19)]
    outcomes = {PYTHON[op](value, bound) for value in quarters if state.contains(value)}
    agreed = Truth.of(outcomes.pop()) if len(outcomes) == 1 else U
    assert holds(Compare("n", op, bound), state) is agreed


@given(intervals(), st.sampled_from([Decimal(n) / 4 for n in range(-1, 19)]))
def test_a_range_contains_what_lies_between_its_ends(state: Interval, value: Decimal) -> None:
    beyond_low = value > state.low if not state.includes_low else value >= state.low
    before_high = value < state.high if not state.includes_high else value <= state.high
    assert state.contains(value) is (beyond_low and before_high)


VALUES = ("a", "b", "c")
SUBSETS = [
    frozenset(value for value, kept in zip(VALUES, keep, strict=True) if kept)
    for keep in product((False, True), repeat=3)
    if any(keep)
]


@pytest.mark.parametrize(("possible", "wanted"), list(product(SUBSETS, SUBSETS)))
def test_a_choice_is_among_others_if_every_value_it_may_have_is(
    possible: frozenset[str], wanted: frozenset[str]
) -> None:
    outcomes = {value in wanted for value in possible}
    agreed = Truth.of(outcomes.pop()) if len(outcomes) == 1 else U
    assert holds(Compare("cause", "in", wanted), OneOf(possible)) is agreed


@pytest.mark.parametrize("truth", [T, U, F])
def test_a_member_is_in_a_set_as_far_as_that_is_known(truth: Truth) -> None:
    assert holds(Compare("tried", "has", "brace"), Members({"brace": truth, "ice": T})) is truth


def test_a_member_nobody_spoke_of_is_not_known() -> None:
    assert holds(Compare("tried", "has", "brace"), Members({})) is U


@pytest.mark.parametrize(
    ("state", "settled"),
    [
        (at("6"), True),
        (span("[6,7]"), False),
        (OneOf(frozenset({"a"})), True),
        (OneOf(frozenset({"a", "b"})), False),
        (Members({"a": T, "b": F}), True),
        (Members({"a": T, "b": U}), False),
        (Members({}), True),
    ],
)
def test_a_state_is_settled_when_only_one_value_is_left(state: State, settled: bool) -> None:
    assert state.settled is settled


@pytest.mark.parametrize(
    ("compare", "state"),
    [
        (Compare("n", "<", Decimal(6)), OneOf(frozenset({"a"}))),
        (Compare("n", "in", frozenset({"a"})), at("6")),
        (Compare("n", "has", "a"), OneOf(frozenset({"a"}))),
    ],
)
def test_a_comparison_of_the_wrong_kind_is_never_answered(compare: Compare, state: State) -> None:
    with pytest.raises(TypeError, match="does not fit"):
        holds(compare, state)
