"""Kleene's strong logic, law by law, over every combination of the three values."""

from __future__ import annotations

from itertools import product

import pytest

from vcfpath.truth import Truth, all_of, any_of, at_least, negated

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
EACH = (F, U, T)
PAIRS = list(product(EACH, repeat=2))
TRIPLES = list(product(EACH, repeat=3))

one = pytest.mark.parametrize("a", EACH)
two = pytest.mark.parametrize(("a", "b"), PAIRS)
three = pytest.mark.parametrize(("a", "b", "c"), TRIPLES)


def both(a: Truth, b: Truth) -> Truth:
    return all_of((a, b))


def either(a: Truth, b: Truth) -> Truth:
    return any_of((a, b))


@pytest.mark.parametrize(("truth", "opposite"), [(T, F), (U, U), (F, T)])
def test_not_turns_true_and_false_round_and_leaves_unknown(truth: Truth, opposite: Truth) -> None:
    assert negated(truth) is opposite


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        *((T, T, T), (T, U, U), (T, F, F)),
        *((U, T, U), (U, U, U), (U, F, F)),
        *((F, T, F), (F, U, F), (F, F, F)),
    ],
)
def test_and_is_the_table_that_kleene_published(a: Truth, b: Truth, meet: Truth) -> None:
    assert both(a, b) is meet


@pytest.mark.parametrize(
    ("a", "b", "join"),
    [
        *((T, T, T), (T, U, T), (T, F, T)),
        *((U, T, T), (U, U, U), (U, F, U)),
        *((F, T, T), (F, U, U), (F, F, F)),
    ],
)
def test_or_is_the_table_that_kleene_published(a: Truth, b: Truth, join: Truth) -> None:
    assert either(a, b) is join


@one
def test_not_twice_is_nothing(a: Truth) -> None:
    assert negated(negated(a)) is a


@two
def test_de_morgan_holds(a: Truth, b: Truth) -> None:
    assert negated(both(a, b)) is either(negated(a), negated(b))
    assert negated(either(a, b)) is both(negated(a), negated(b))


@one
def test_and_and_or_of_the_same_are_that(a: Truth) -> None:
    assert both(a, a) is a
    assert either(a, a) is a


@two
def test_each_absorbs_the_other(a: Truth, b: Truth) -> None:
    assert both(a, either(a, b)) is a
    assert either(a, both(a, b)) is a


@two
def test_sides_can_be_swapped(a: Truth, b: Truth) -> None:
    assert both(a, b) is both(b, a)
    assert either(a, b) is either(b, a)


@three
def test_brackets_do_not_matter_among_equals(a: Truth, b: Truth, c: Truth) -> None:
    assert both(a, both(b, c)) is both(both(a, b), c) is all_of((a, b, c))
    assert either(a, either(b, c)) is either(either(a, b), c) is any_of((a, b, c))


@three
def test_each_distributes_over_the_other(a: Truth, b: Truth, c: Truth) -> None:
    assert both(a, either(b, c)) is either(both(a, b), both(a, c))
    assert either(a, both(b, c)) is both(either(a, b), either(a, c))


@one
def test_true_and_false_are_neutral_and_dominant(a: Truth) -> None:
    assert (both(a, T), either(a, F)) == (a, a)
    assert (both(a, F), either(a, T)) == (F, T)


@pytest.mark.parametrize(("a", "b"), list(product((False, True), repeat=2)))
def test_known_values_behave_as_python_s_own(a: bool, b: bool) -> None:
    assert both(Truth.of(a), Truth.of(b)) is Truth.of(a and b)
    assert either(Truth.of(a), Truth.of(b)) is Truth.of(a or b)
    assert negated(Truth.of(a)) is Truth.of(not a)


def test_all_of_none_is_true_and_any_of_none_is_false() -> None:
    assert all_of(()) is T
    assert any_of(()) is F


@pytest.mark.parametrize("truths", [each for n in range(5) for each in product(EACH, repeat=n)])
def test_at_least_n_is_what_every_way_of_knowing_the_rest_agrees_on(
    truths: tuple[Truth, ...],
) -> None:
    ways = list(product(*((F, T) if each is U else (each,) for each in truths)))
    for n in range(len(truths) + 2):
        outcomes = {way.count(T) >= n for way in ways}
        agreed = Truth.of(outcomes.pop()) if len(outcomes) == 1 else U
        assert at_least(n, truths) is agreed, (n, truths)


def test_at_least_reads_a_stream_once() -> None:
    assert at_least(1, iter((U, T))) is T
    assert all_of(iter((T, T, U))) is U
    assert any_of(iter((F, U))) is U


@one
def test_no_truth_can_be_taken_for_a_yes_or_a_no(a: Truth) -> None:
    with pytest.raises(
        TypeError, match=r"^a Truth is not a bool: compare it with Truth\.TRUE or Truth\.FALSE$"
    ):
        bool(a)


@one
def test_an_if_on_a_truth_raises(a: Truth) -> None:
    with pytest.raises(TypeError, match="not a bool"):
        assert not a


def test_each_truth_has_the_word_of_the_json_contract() -> None:
    assert [each.word for each in EACH] == ["false", "unknown", "true"]


def test_false_comes_before_unknown_and_unknown_before_true() -> None:
    assert F.value < U.value < T.value
