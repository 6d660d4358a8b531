"""Some time later: clocks run on together, as the sweep moves them, and none beyond its most."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, TODAY
from tests.strategies import patients
from vcfpath import assess
from vcfpath.engine.assessment import Span
from vcfpath.engine.impossible import ImpossibleError
from vcfpath.errors import Place, UsageError
from vcfpath.model.fact import NumberFact
from vcfpath.model.possible import Interval
from vcfpath.patient import Patient
from vcfpath.patient.later import later
from vcfpath.patient.plain import patient_from

CLOCKS = [n for n, fact in ANKLE.facts.items() if isinstance(fact, NumberFact) and fact.clock]
days = st.sampled_from([0, 1, 7, 13, 40]).map(Decimal)


def _later(facts: dict[str, object], after: str) -> Patient:
    return later(ANKLE, patient_from(ANKLE, facts, TODAY), Decimal(after))


def _is_inside(span: Span, value: Decimal) -> bool:
    end = Decimal("Infinity") if span.end is None else span.end
    stretch = Interval(span.start, end, span.includes_start, span.includes_end)
    return stretch.contains(value)


def test_known_clocks_run_on_by_as_much_and_nothing_else_changes() -> None:
    facts: dict[str, object] = {"days_since_sprain": 15, "weeks_of_rest": 2, "age": 40}
    expected = {"days_since_sprain": 18, "weeks_of_rest": {"days": 17}, "age": 40}
    assert _later(facts, "3") == patient_from(ANKLE, expected, TODAY)


def test_what_matters_is_kept_and_no_time_at_all_changes_nothing() -> None:
    patient = patient_from(ANKLE, {"days_since_sprain": 15}, TODAY)._replace(matters=("cost",))
    assert later(ANKLE, patient, Decimal(0)) == patient
    assert later(ANKLE, patient, Decimal(1)).matters == ("cost",)


def test_who_is_known_by_no_clock_is_the_same_person_later() -> None:
    everything = ANKLE.facts["weeks_of_rest"].everything()
    patient = Patient(
        {**patient_from(ANKLE, {"age": 40}, TODAY).states, "weeks_of_rest": everything}
    )
    assert later(ANKLE, patient, Decimal(99)) == patient


def test_a_range_moves_as_a_whole_and_one_without_an_upper_end_keeps_none() -> None:
    facts: dict[str, object] = {
        "days_since_sprain": {"from": 30, "to": 40},
        "weeks_of_rest": {"from": 2},
        "days_of_boot": {"to": 5},
    }
    expected = {
        "days_since_sprain": {"from": 37, "to": 47},
        "weeks_of_rest": {"from": 3},
        "days_of_boot": {"from": 7, "to": 12},
    }
    assert _later(facts, "7") == patient_from(ANKLE, expected, TODAY)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"days_since_sprain": 394}, "time since the sprain would be out of range"),
        ({"days_of_boot": {"from": 1, "to": 94}}, "time in a boot would be out of range"),
        ({"days_of_boot": {"from": 94}}, "time in a boot would be out of range"),
        ({"weeks_of_rest": 50}, "time of rest would be out of range. It can be 0 to 50 weeks."),
    ],
)
def test_a_clock_beyond_its_most_is_refused_by_name(facts: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        _later(facts, "7")
    assert [fault.place for fault in refused.value.faults] == [Place("--later")]


def test_every_clock_that_would_go_too_far_is_named_at_the_place_that_asked() -> None:
    patient = patient_from(ANKLE, {"days_since_sprain": 400, "days_of_boot": 100}, TODAY)
    with pytest.raises(UsageError) as refused:
        later(ANKLE, patient, Decimal(1), Place("--resume"))
    assert [fault.place.name for fault in refused.value.faults] == ["--resume", "--resume"]


def test_a_clock_may_reach_its_most() -> None:
    moved = _later({"days_since_sprain": 393}, "7").states["days_since_sprain"]
    assert moved == Interval(Decimal(400), Decimal(400))


@settings(max_examples=25)
@given(patient=patients(ANKLE), first=days, then=days)
def test_twice_later_is_as_much_later_as_both_together(
    patient: Patient, first: Decimal, then: Decimal
) -> None:
    try:
        together = later(ANKLE, patient, first + then)
    except UsageError:
        return
    assert later(ANKLE, later(ANKLE, patient, first), then) == together


@settings(max_examples=25)
@given(patient=patients(ANKLE), after=days)
def test_a_later_verdict_is_the_one_that_was_foreseen(patient: Patient, after: Decimal) -> None:
    """The sweep over time, and the person some time later, are one and the same."""
    found = assess(ANKLE, patient, TODAY)
    try:
        then = assess(ANKLE, later(ANKLE, patient, after), TODAY)
    except (ImpossibleError, UsageError):
        return
    assume(found.treatments)
    for now, moved in zip(found.treatments, then.treatments, strict=True):
        for each in now.verdicts_over_time:
            clock = patient.states.get(each.span.clock)
            if isinstance(clock, Interval) and clock.settled:
                at = clock.low + after
                if _is_inside(each.span, at) and _others_are_exact(patient):
                    assert moved.verdict == each.verdict


def _others_are_exact(patient: Patient) -> bool:
    known = [patient.states[name] for name in CLOCKS if name in patient.states]
    return all(isinstance(state, Interval) and state.settled for state in known)
