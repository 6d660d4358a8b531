"""All that differs between two people, and all that does not, looked at from both sides."""

from __future__ import annotations

from typing import Any

from tests.known import ANKLE, POINTS, TODAY
from vcfpath import assess
from vcfpath.engine.assessment import StageNow
from vcfpath.engine.contrast import Contrast, DueChange, StageChange, contrast
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

EARLY = {
    "days_since_sprain": 2,
    "age": 40,
    "torn": True,
    "swelling": "severe",
    "warning": {"cold_foot": True},
}
LATE = {
    "days_since_sprain": 30,
    "age": 95,
    "bruised": True,
    "swelling": "none",
    "warning": {"odd_shape": True, "cold_foot": False},
}
FIRST = StageNow("first_days", "first_days", ())
LATER = StageNow("later", "later", ())
WINDOW = "time since the sprain is at least 3 days and under 21 days"


def between(before: dict[str, Any], after: dict[str, Any]) -> Contrast:
    one, other = (patient_from(ANKLE, facts, TODAY) for facts in (before, after))
    return contrast(assess(ANKLE, one, TODAY), assess(ANKLE, other, TODAY))


def verdicts(found: Contrast) -> list[tuple[str, str, str, list[str]]]:
    return [
        (each.treatment, each.before.verdict, each.after.verdict, [r.text for r in each.because])
        for each in found.verdicts
    ]


def answers(found: Contrast) -> list[tuple[str, str, str, str]]:
    return [
        (each.treatment, each.before.position.id, each.before.answer, each.after.answer)
        for each in found.answers
    ]


def test_from_early_to_late_each_difference_is_told_once() -> None:
    found = between(EARLY, LATE)
    assert found.facts == ("days_since_sprain", "age", "swelling", "torn", "warning", "bruised")
    assert verdicts(found) == [
        ("boot", "closed", "closed", [WINDOW]),
        ("operation", "depends", "closed", ["age is over 90 years"]),
    ]
    assert found.same_verdicts == ("rest", "balance")
    assert answers(found) == [
        ("boot", "book_boot", "depends", "outside"),
        ("boot", "trial_boot", "depends", "outside"),
        ("operation", "trial_boot", "depends", "outside"),
    ]
    assert found.same_answers == 2
    (caution,) = found.cautions
    assert (caution.treatment, caution.before.text) == ("operation", "it is bruised")
    assert (caution.before.truth, caution.after.truth) == (Truth.UNKNOWN, Truth.TRUE)
    assert found.due == (DueChange("rest", 0, Truth.TRUE, Truth.FALSE),)
    assert found.stage == StageChange(FIRST, LATER)
    assert (found.signs_came, found.signs_went) == (("odd_shape",), ("cold_foot",))


def test_from_late_to_early_the_same_is_told_the_other_way_round() -> None:
    found = between(LATE, EARLY)
    assert found.facts == ("days_since_sprain", "age", "swelling", "bruised", "warning", "torn")
    assert verdicts(found) == [
        ("boot", "closed", "closed", [WINDOW]),
        ("operation", "closed", "depends", ["age is over 90 years"]),
    ]
    assert answers(found)[0] == ("boot", "book_boot", "outside", "depends")
    assert found.due == (DueChange("rest", 0, Truth.FALSE, Truth.TRUE),)
    assert found.stage == StageChange(LATER, FIRST)
    assert (found.signs_came, found.signs_went) == (("cold_foot",), ("odd_shape",))


def test_between_a_person_and_the_same_nothing_is_told() -> None:
    found = between(EARLY, EARLY)
    assert found == Contrast((), (), tuple(ANKLE.treatments), (), 5, (), (), None, (), (), ())


def test_scores_of_which_other_sums_are_possible_are_told() -> None:
    now, then = (
        assess(POINTS, patient_from(POINTS, {"stairs": steps}, TODAY), TODAY) for steps in (30, 10)
    )
    (change,) = contrast(now, then).scores
    assert (change.before, change.after) == (now.scores[0], then.scores[0])
    assert change.before.id == "stair_score"
    (back,) = contrast(then, now).scores
    assert (back.before, back.after) == (change.after, change.before)
    nobody = assess(POINTS, patient_from(POINTS, {}, TODAY), TODAY.replace(year=2040))
    assert contrast(nobody, then).scores == ()
