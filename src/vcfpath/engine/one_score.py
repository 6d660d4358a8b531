"""One score for one person: how it stands, and what each of its groups gives."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment, ScoreStanding
from vcfpath.engine.evaluate import Evaluator, merged
from vcfpath.engine.score import group_points, telling_in
from vcfpath.model.pathway import Pathway
from vcfpath.model.points import Group, PointsWhen
from vcfpath.model.possible import Interval
from vcfpath.patient import Patient
from vcfpath.truth import Truth


class GroupStanding(NamedTuple):
    """What a group gives, which of its bands still count, and what would settle it."""

    group: Group
    points: Interval
    bands: tuple[tuple[PointsWhen, Truth], ...]
    """Up to the first that holds; no band after it counts."""
    missing: tuple[str, ...]


class OneScore(NamedTuple):
    """What was asked about; nothing stands where the pathway has no answer for this person."""

    score: str
    assessment: Assessment
    standing: ScoreStanding | None
    groups: tuple[GroupStanding, ...]


def one_score(
    pathway: Pathway, patient: Patient, score: str, as_of: date, *, even_if_stale: bool = False
) -> OneScore:
    """How ``score`` stands for ``patient`` on the day ``as_of``.

    Raises:
        ImpossibleError: when the facts contradict one another.
    """
    found = assess(pathway, patient, as_of, even_if_stale=even_if_stale)
    now = Evaluator.of(pathway, patient)
    standing = next((each for each in found.scores if each.id == score), None)
    groups = pathway.scores[score].groups if standing else ()
    return OneScore(score, found, standing, tuple(_standing(each, now) for each in groups))


def _standing(group: Group, now: Evaluator) -> GroupStanding:
    return GroupStanding(
        group=group,
        points=group_points(group, now.truth),
        bands=tuple(_counting(group, now)),
        missing=tuple(merged(map(now.missing, telling_in(group, now.truth)))),
    )


def _counting(group: Group, now: Evaluator) -> Iterator[tuple[PointsWhen, Truth]]:
    for band in group.bands:
        truth = now.truth(band.when)
        yield band, truth
        if truth is Truth.TRUE:
            return
