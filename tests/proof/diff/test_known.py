"""All that can be known of one thing: the least first, each state once, and none where it is too much."""

from __future__ import annotations

from decimal import Decimal

from tests.known import ANKLE, names
from vcfpath.engine.changes.change import Thing
from vcfpath.model.criterion import Compare, comparisons
from vcfpath.model.fact import ChoiceFact
from vcfpath.model.grammar import parse
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.proof.diff.known import MOST_KINDS, MOST_STRETCHES, all_known
from vcfpath.truth import Truth


def _compares(rule: str) -> list[Compare]:
    return list(comparisons([parse(rule, names())], {}))


def _states(fact: str, rule: str, *, paired: bool = False, member: str | None = None) -> list[State | None]:  # fmt: skip
    thing = Thing(fact, member)
    known = all_known(thing, ANKLE.facts[fact], _compares(rule), paired=paired)
    assert known is not None
    return [None if each is None else each.state for each in known]


def _numbers(low: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def test_of_a_number_any_stretch_may_be_known_with_ends_that_can_be_typed() -> None:
    rule = "age > 18 and age <= 90"
    least_first = [(0, 90), (19, 91), (0, 18), (19, 90), (91, 91)]
    assert _states("age", rule) == [None, *(_numbers(*ends) for ends in least_first)]
    assert len(_states("age", rule, paired=True)) == 1 + 15


def test_of_a_choice_any_values_may_be_left() -> None:
    assert _states("swelling", 'swelling == "severe"') == [
        None,
        OneOf(frozenset({"none", "mild"})),
        OneOf(frozenset({"severe"})),
    ]


def test_of_a_yes_or_no_and_of_a_member_three_things() -> None:
    assert len(_states("torn", "torn")) == len(_states("tried", '"boot" in tried', member="boot"))
    assert _states("tried", '"boot" in tried', member="boot") == [
        None,
        Members({"boot": Truth.FALSE}),
        Members({"boot": Truth.TRUE}),
    ]


def test_too_much_is_not_tried() -> None:
    age = [Compare("age", "<=", Decimal(cut)) for cut in range(1, MOST_STRETCHES)]
    assert all_known(Thing("age"), ANKLE.facts["age"], age, paired=False) is None
    values = {f"v{n}": "x" for n in range(MOST_KINDS + 1)}
    choice = ChoiceFact(
        kind="choice", ask="Which?", label="which", answered_by="patient", values=values
    )
    compares = [Compare("c", "in", frozenset({value})) for value in values]
    assert all_known(Thing("c"), choice, compares, paired=False) is None
    assert all_known(Thing("c"), choice, compares[:5], paired=False) is not None
