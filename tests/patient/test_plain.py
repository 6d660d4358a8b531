"""Patients in plain Python data: the same shapes as in a file, and floats as they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, TODAY
from vcfpath.errors import VcfpathError
from vcfpath.model.possible import Interval, OneOf, State
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth


def span(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("fact", "value", "state"),
    [
        ("age", 70, span("70", "70")),
        ("age", 70.1, span("70.1", "70.1")),
        ("age", Decimal("70.1"), span("70.1", "70.1")),
        ("age", {"from": 70.5, "to": 71}, span("70.5", "71")),
        ("weeks_of_rest", 0.1, span("0.7", "0.7")),
        ("weeks_of_rest", {"days": 43}, span("43", "43")),
        ("weeks_of_rest", "6w", span("42", "42")),
        ("swelling", ["mild", "severe"], OneOf(frozenset({"mild", "severe"}))),
        ("torn", True, OneOf(frozenset({"yes"}))),
    ],
)
def test_plain_values_are_understood_exactly(fact: str, value: object, state: State) -> None:
    assert patient_from(ANKLE, {fact: value}, TODAY).states == {fact: state}


def test_members_named_are_in_and_the_others_not_known() -> None:
    found = patient_from(ANKLE, {"tried": {"cream": True}}, TODAY).states["tried"]
    assert getattr(found, "known", {}) == {
        **dict.fromkeys(("rest", "boot", "operation", "balance"), Truth.UNKNOWN),
        "cream": Truth.TRUE,
    }


def test_a_date_is_counted_to_the_day_given() -> None:
    found = patient_from(ANKLE, {"sprain_date": "2026-10-11"}, TODAY)
    assert found == Patient({"days_since_sprain": span("42", "42")})


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), -1.0, 1e300, None, True, "old", [70], 70 + 0j]
)
def test_what_is_no_age_is_refused_in_words(value: object) -> None:
    with pytest.raises(VcfpathError, match=r"^age: "):
        patient_from(ANKLE, {"age": value}, TODAY)
