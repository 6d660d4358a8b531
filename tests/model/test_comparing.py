"""What can be compared with what, and the number that is shown as an example of a fact."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from tests.known import ANKLE, Raw, raw_of, raw_sources
from vcfpath.model.comparing import example_value
from vcfpath.model.criterion import CompareFacts
from vcfpath.model.declared import Declared, declared_in
from vcfpath.model.fact import NumberFact
from vcfpath.model.grammar import parse_constraint


def number(least: int, most: int, unit: str, *, clock: bool = False) -> Raw:
    return {"ask": "How much?", "label": "it", "kind": "number", "unit": unit, "least": least,
            "most": most, "clock": clock, "answered_by": "patient"}  # fmt: skip


def declaring(**facts: Raw) -> Declared:
    raw = raw_of(ANKLE)
    raw["facts"] = facts
    return declared_in(raw, raw_sources())


FACTS = declaring(
    inches=number(0, 9, "inches"),
    points=number(0, 9, "points"),
    marks=number(0, 7, "points"),
    days=number(0, 9, "days", clock=True),
    months=number(0, 9, "months", clock=True),
    week_count=number(0, 9, "weeks"),
    weeks=number(0, 9, "weeks", clock=True),
)


@pytest.mark.parametrize(
    ("left", "right"), [("points", "marks"), ("days", "months"), ("months", "days")]
)
def test_two_facts_of_one_unit_and_two_clocks_can_be_compared(left: str, right: str) -> None:
    assert parse_constraint(f"{left} < {right}", FACTS) == CompareFacts(left, "<", right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("inches", "points"),
        ("points", "inches"),
        ("days", "week_count"),
        ("week_count", "days"),
        ("points", "days"),
        ("weeks", "week_count"),
        ("week_count", "weeks"),
    ],
)
def test_two_facts_of_different_units_cannot(left: str, right: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse_constraint(f"{left} < {right}", FACTS)
    context = refused.value.context or {}
    assert context["what"] == f"'{left}' and '{right}' cannot be compared"


@pytest.mark.parametrize("rule", ["age <= torn", "torn <= age", "torn <= bruised"])
def test_a_number_and_what_is_none_are_not_for_a_constraint_either(rule: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse_constraint(rule, declared_in(raw_of(ANKLE), raw_sources()))
    context = refused.value.context or {}
    assert context["what"] == "two facts cannot be compared in a rule"


@pytest.mark.parametrize(
    ("least", "most", "unit", "clock", "example"),
    [
        (0, 110, "years", False, "55"),
        (0, 7, "points", False, "4"),
        (0, 5, "points", False, "2"),
        (3, 4, "points", False, "4"),
        (-4, 1, "points", False, "-2"),
        (0, 520, "weeks", True, "6"),
        (8, 20, "weeks", True, "8"),
        (0, 4, "weeks", True, "4"),
    ],
)
def test_the_example_of_a_number_is_near_its_middle_and_of_a_clock_near_six(
    least: int, most: int, unit: str, clock: bool, example: str
) -> None:
    fact = declaring(it=number(least, most, unit, clock=clock)).facts["it"]
    assert isinstance(fact, NumberFact)
    assert example_value(fact) == example
