"""What differs between two assessments: everything that does, nothing else, and what brings it about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, TODAY, with_scores_too
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment, PositionAnswer, Reason, TreatmentAnswer
from vcfpath.engine.contrast import Contrast, VerdictChange, contrast
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
Facts = dict[str, object]
Standing = tuple[str, frozenset[str]]


def _assessed(facts: Facts, as_of: date = TODAY) -> Assessment:
    return assess(ANKLE, patient_from(ANKLE, facts, TODAY), as_of)


def _between(before: Facts, after: Facts) -> Contrast:
    return contrast(_assessed(before), _assessed(after))


def _change(found: Contrast, treatment: str) -> VerdictChange:
    (change,) = (each for each in found.verdicts if each.treatment == treatment)
    return change


def _standing(lines: Iterable[tuple[str | None, Truth]]) -> Standing:
    """The verdict that lines of these weights and truths come to, worked out once more."""
    told = set(lines)
    if {("absolute", T), ("required", F)} & told:
        return "closed", frozenset()
    facts = any(truth is U for weight, truth in told if weight is not None)
    sources = bool({("relative", T), ("usual", F)} & told)
    grounds = {name for name, held in (("facts", facts), ("sources", sources)) if held}
    return ("depends" if grounds else "open"), frozenset(grounds)


def _as_they_were(change: VerdictChange) -> list[tuple[str | None, Truth]]:
    """The lines as they are after, but for those that bring the change about."""
    return [
        (then.weight, now.truth if then in change.because else then.truth)
        for now, then in zip(change.before.reasons, change.after.reasons, strict=True)
    ]


def _answers(assessment: Assessment) -> list[tuple[str, PositionAnswer]]:
    by_option = {each.id: each.positions for each in assessment.treatments}
    everything = {**by_option, **assessment.mentioned}.items()
    return [(option, each) for option, answers in everything for each in answers]


def _rests_on(answer: TreatmentAnswer) -> tuple[object, ...]:
    return answer.verdict, answer.depends_on, answer.closed_because


pairs = st.tuples(patients(ANKLE), patients(ANKLE))


@settings(max_examples=30)
@given(pair=pairs)
def test_each_verdict_and_each_answer_is_either_changed_or_the_same(
    pair: tuple[Patient, Patient],
) -> None:
    before, after = (assess(ANKLE, patient, TODAY) for patient in pair)
    found = contrast(before, after)
    if before.treatments and after.treatments:
        together = zip(before.treatments, after.treatments, strict=True)
        same = [now.id for now, then in together if _rests_on(now) == _rests_on(then)]
        assert list(found.same_verdicts) == same
        changed = {each.treatment for each in found.verdicts}
        assert changed == set(ANKLE.treatments) - set(same)
        answers = [*zip(_answers(before), _answers(after), strict=True)]
        different = [(a, b, c) for (a, b), (_, c) in answers if b.answer != c.answer]
        assert [tuple(each) for each in found.answers] == different
        assert found.same_answers == len(answers) - len(different)
    else:
        assert (found.verdicts, found.answers, found.same_verdicts) == ((), (), ())
        assert (found.same_answers, found.cautions, found.due) == (0, (), ())


@settings(max_examples=50)
@given(pair=pairs)
def test_without_the_lines_that_bring_it_about_there_is_no_change(
    pair: tuple[Patient, Patient],
) -> None:
    for change in contrast(*(assess(ANKLE, patient, TODAY) for patient in pair)).verdicts:
        after = change.after.verdict, frozenset[str](change.after.depends_on)
        assert _standing((line.weight, line.truth) for line in change.after.reasons) == after
        assert change.because
        assert all(line.kind != "caution" for line in change.because)
        if change.before.verdict != "closed" or change.after.verdict != "closed":
            assert _standing(_as_they_were(change)) != after


@settings(max_examples=15)
@given(patient=patients(ANKLE))
def test_the_same_person_twice_differs_in_nothing(patient: Patient) -> None:
    once = assess(ANKLE, patient, TODAY)
    found = contrast(once, assess(ANKLE, patient, TODAY))
    assert (found.facts, found.verdicts, found.answers, found.cautions, found.due) == ((),) * 5
    assert (found.stage, found.signs_came, found.signs_went) == (None, (), ())
    assert list(found.same_verdicts) == [each.id for each in once.treatments]


@settings(max_examples=15)
@given(pair=pairs)
def test_looked_at_the_other_way_round_the_same_things_differ(
    pair: tuple[Patient, Patient],
) -> None:
    before, after = (assess(ANKLE, patient, TODAY) for patient in pair)
    there, back = contrast(before, after), contrast(after, before)
    assert set(there.facts) == set(back.facts)
    assert there.same_verdicts == back.same_verdicts
    assert [(e.treatment, e.before, e.after) for e in there.verdicts] == [
        (e.treatment, e.after, e.before) for e in back.verdicts
    ]
    assert [(e.treatment, e.before, e.after) for e in there.answers] == [
        (e.treatment, e.after, e.before) for e in back.answers
    ]
    assert (there.signs_came, there.signs_went) == (back.signs_went, back.signs_came)


@with_scores_too
def test_nothing_known_beside_one_clock_differs_in_that_fact_alone(pathway: Pathway) -> None:
    clock = next(name for name, fact in pathway.facts.items() if getattr(fact, "clock", False))
    nothing = assess(pathway, Patient(), TODAY)
    found = contrast(nothing, assess(pathway, patient_from(pathway, {clock: 6}, TODAY), TODAY))
    assert found.facts == (clock,)


def test_the_line_that_turned_is_named_and_no_other() -> None:
    known: Facts = {"days_since_sprain": 6, "weeks_of_rest": 0}
    change = _change(_between(known, {**known, "torn": False, "age": 40}), "operation")
    assert (change.before.verdict, change.after.verdict) == ("depends", "closed")
    assert [line.text for line in change.because] == ["the scan shows a tear"]


def test_a_verdict_that_waits_for_other_facts_than_before_is_the_same() -> None:
    found = _between({"age": 40, "weeks_of_rest": 7}, {"torn": True})
    assert found.facts == ("weeks_of_rest", "age", "torn")
    assert "operation" in found.same_verdicts


@pytest.mark.parametrize(("days", "closed_because"), [(1, ("not_yet",)), (30, ("window_passed",))])
def test_an_option_that_stays_closed_while_time_moves_on(
    days: int, closed_because: tuple[str, ...]
) -> None:
    other = 31 - days
    change = _change(_between({"days_since_sprain": other}, {"days_since_sprain": days}), "boot")
    assert change.after.closed_because == closed_because
    (line,) = change.because
    assert (line.weight, line.truth) == ("required", F)


def _texts(lines: Iterable[Reason]) -> list[str]:
    return [line.text for line in lines]


def test_an_option_that_stays_closed_for_another_reason_names_the_reasons_that_turned() -> None:
    change = _change(_between({"torn": False}, {"torn": True, "age": 95}), "operation")
    assert (change.before.closed_because, change.after.closed_because) == (
        ("not_indicated",),
        ("contraindicated",),
    )
    assert _texts(change.because) == ["the scan shows a tear", "age is over 90 years"]


def test_cautions_and_notes_of_what_is_due_stand_apart() -> None:
    found = _between(
        {"days_since_sprain": 2, "bruised": False}, {"days_since_sprain": 4, "bruised": True}
    )
    (caution,) = found.cautions
    assert (caution.treatment, caution.before.truth, caution.after.truth) == ("operation", F, T)
    (due,) = found.due
    assert (due.treatment, due.which, due.before, due.after) == ("rest", 0, T, F)
    assert {each.treatment for each in found.verdicts} == {"boot"}


def test_the_step_of_care_is_compared() -> None:
    found = _between({"swelling": "mild"}, {"swelling": "none"})
    assert found.stage is not None
    assert (found.stage.before.at_most, found.stage.after.at_least) == ("first_days", "later")
    assert _between({"swelling": "mild"}, {"swelling": "severe"}).stage is None


def test_red_flags_come_and_go() -> None:
    found = _between(
        {"warning": {"cold_foot": True, "odd_shape": False}}, {"warning": {"odd_shape": True}}
    )
    assert (found.signs_came, found.signs_went) == (("odd_shape",), ("cold_foot",))


@pytest.mark.parametrize("first", [5, 40])
def test_nobody_outside_the_scope_is_compared(first: int) -> None:
    found = _between({"age": first}, {"age": 45 - first})
    assert found.facts == ("age",)
    assert (found.verdicts, found.answers, found.same_verdicts) == ((), (), ())


def test_an_expired_pathway_compares_nothing() -> None:
    late = date(2040, 1, 1)
    found = contrast(_assessed({}, late), _assessed({"warning": {"cold_foot": True}}, late))
    assert (found.verdicts, found.answers, found.same_answers) == ((), (), 0)
    assert found.signs_came == ("cold_foot",)
