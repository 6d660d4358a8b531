"""A second person from the first: what is said anew wins, and of a set each member by itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.known import ANKLE, TODAY
from tests.strategies import patients
from vcfpath.patient import Patient
from vcfpath.patient.changed import changed
from vcfpath.patient.plain import patient_from

Facts = dict[str, object]


def _patient(facts: Facts) -> Patient:
    return patient_from(ANKLE, facts, TODAY)


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ({"age": 40}, {"age": 41}, {"age": 41}),
        ({"age": 40}, {"torn": True}, {"age": 40, "torn": True}),
        ({"torn": True}, {"torn": False}, {"torn": False}),
        ({"age": {"from": 40, "to": 50}}, {"age": {"from": 45}}, {"age": {"from": 45}}),
        ({}, {"tried": {"rest": True}}, {"tried": {"rest": True}}),
        (
            {"tried": {"rest": True, "boot": False}},
            {"tried": {"boot": True, "cream": False}},
            {"tried": {"rest": True, "boot": True, "cream": False}},
        ),
        ({"tried": {"rest": True}}, {"tried": "none"}, {"tried": "none"}),
    ],
)
def test_what_is_said_anew_wins_and_all_else_stays(
    first: Facts, then: Facts, expected: Facts
) -> None:
    assert changed(ANKLE, _patient(first), _patient(then)) == _patient(expected)


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ({}, {}, "none"),
        ({"tried": {"rest": True}}, {}, {"rest": True}),
        ({"tried": {"rest": True, "boot": False}}, {"tried": {"boot": True}}, {"rest", "boot"}),
    ],
)
def test_in_a_completed_set_whoever_is_not_known_to_be_in_is_out(
    first: Facts, then: Facts, expected: object
) -> None:
    inside = expected if isinstance(expected, set | dict) else ()
    members = {"rest", "boot", "operation", "balance", "cream"}
    facts: Facts = {"tried": {name: name in inside for name in members}}
    assert changed(ANKLE, _patient(first), _patient(then), {"tried"}) == _patient(facts)


def test_facts_stay_in_the_order_of_the_pathway() -> None:
    second = changed(ANKLE, _patient({"torn": True}), _patient({"age": 40}), {"tried"})
    assert list(second.states) == [name for name in ANKLE.facts if name in second.states]


def test_what_matters_is_what_was_said_last() -> None:
    first = Patient(matters=("cost",))
    assert changed(ANKLE, first, Patient()).matters == ("cost",)
    assert changed(ANKLE, first, Patient(matters=("walking_soon",))).matters == ("walking_soon",)


@settings(max_examples=30)
@given(first=patients(ANKLE))
def test_no_changes_change_nobody_and_to_oneself_neither(first: Patient) -> None:
    assert changed(ANKLE, first, Patient()) == first
    assert changed(ANKLE, first, first) == first
