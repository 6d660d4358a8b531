"""One score for one person: what each of its groups gives, by which of its bands, and what is missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest

from tests.known import POINTS, TODAY
from vcfpath.engine.impossible import ImpossibleError
from vcfpath.engine.one_score import GroupStanding, OneScore, one_score
from vcfpath.model.possible import Interval
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

EXPIRED = date(2040, 1, 1)
T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def _of(
    facts: dict[str, object], score: str = "stair_score", day: date = TODAY, stale: bool = False
) -> OneScore:
    patient = patient_from(POINTS, facts, day)
    return one_score(POINTS, patient, score, day, even_if_stale=stale)


def _said(group: GroupStanding) -> tuple[str, D, D, list[Truth], tuple[str, ...]]:
    low, high = group.points.low, group.points.high
    return group.group.name, low, high, [truth for _, truth in group.bands], group.missing


def test_of_somebody_known_in_part_each_group_says_what_it_gives_and_waits_for() -> None:
    found = _of({"stairs": 10, "swims": True, "days_sore": 3, "swelling": "none"})
    assert [_said(each) for each in found.groups] == [
        ("steps climbed", D("1.5"), D("1.5"), [F, T], ()),
        ("stiffness", D(0), D(2), [U, F], ("locks",)),
        ("swimming", D(-1), D(-1), [T], ()),
        ("time", D(-2), D(-2), [T], ()),
    ]


def test_no_band_counts_after_one_that_holds() -> None:
    (steps, *_) = _of({"stairs": 3}).groups
    assert [(band.points, truth) for band, truth in steps.bands] == [(D(3), T)]
    assert steps.points == Interval(D(3), D(3))


def test_of_somebody_of_whom_nothing_is_known_every_band_still_counts() -> None:
    found = _of({})
    assert [[truth for _, truth in each.bands] for each in found.groups] == [
        *([U, U], [U, U], [U], [U, U])
    ]
    assert found.groups[0].missing == ("stairs",)


def test_it_is_the_score_that_was_asked_for() -> None:
    found = _of({"stairs": 10}, "step_count")
    assert found.score == "step_count"
    assert found.standing is not None
    assert found.standing.id == "step_count"
    assert [each.group for each in found.groups] == [*POINTS.scores["step_count"].groups]
    assert found.assessment.as_of == TODAY


def test_in_which_order_scores_are_written_does_not_matter() -> None:
    turned = POINTS.model_copy(update={"scores": dict(reversed(POINTS.scores.items()))})
    for score in POINTS.scores:
        found = one_score(turned, patient_from(turned, {}, TODAY), score, TODAY)
        assert found.standing is not None
        assert found.standing.id == score


def test_where_the_pathway_has_no_answer_nothing_is_counted() -> None:
    expired = _of({"stairs": 10}, day=EXPIRED)
    assert (expired.standing, expired.groups) == (None, ())
    nobody = patient_from(POINTS, {}, EXPIRED)
    assert one_score(POINTS, nobody, "stair_score", EXPIRED).standing is None
    asked_for = _of({"stairs": 10}, day=EXPIRED, stale=True)
    assert asked_for.standing is not None
    assert len(asked_for.groups) == 4


def test_facts_that_contradict_one_another_are_refused() -> None:
    for_nobody: dict[str, object] = {"locks": True, "stairs": 70}
    with pytest.raises(ImpossibleError):
        _of(for_nobody)
