"""People who stand just beside a boundary that no case stands on: as few facts as show the difference.

Somebody is sought for whom all else is settled, so that the verdict, or the source's answer, is one
thing on one side and another on the other. Where there is nobody like that, somebody will do for whom
the rule itself differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vcfpath.engine.cells import Reads
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import contradictions
from vcfpath.model.criterion import Criterion, Not
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient import Patient
from vcfpath.patient.case import Expected
from vcfpath.proof.cases.boundaries import Boundary, Side
from vcfpath.proof.cases.coverage import Coverage, SeenBoundary
from vcfpath.proof.cases.fixing import Fixed
from vcfpath.proof.cases.said import Said
from vcfpath.proof.cases.showing import Showing
from vcfpath.proof.claims import every, some
from vcfpath.proof.rules import Placed
from vcfpath.proof.search import find
from vcfpath.proof.world import World

MOST_VIGNETTES = 1_000
"""In one file: more than anybody judges in a month. With these among the cases, the others are made."""
MOST_WORK = 40_000
"""Comparisons looked at in one search for somebody; a tenth of a second's."""


class Vignette(NamedTuple):
    """Somebody on one side of a boundary, the rule that shows it, and what is said of them."""

    boundary: Boundary
    side: Side
    shown_by: Placed
    patient: Patient
    expected: tuple[Expected, ...]


def vignettes(pathway: Pathway, seen: Coverage) -> Iterator[Vignette]:
    """Somebody on each side of each boundary on which nobody stands, if there can be anybody."""
    search = _Search(pathway)
    for each in seen.open_boundaries():
        yield from search.beside(each)


class _Search:
    """The search for people of one pathway."""

    def __init__(self, pathway: Pathway) -> None:
        self._pathway = pathway
        self._world = World.of(pathway)
        self._reads = Reads(self._world.definitions)
        self._showing = Showing(pathway, self._reads)

    def beside(self, seen: SeenBoundary) -> Iterator[Vignette]:
        boundary = seen.boundary
        for shown_by in self._showing.rules(boundary.placed):
            people = self._people(boundary, shown_by)
            if people:
                yield from (self._vignette(people[s], boundary, s, shown_by) for s in seen.missing)
                return

    def _people(self, boundary: Boundary, shown_by: Placed) -> dict[Side, Patient]:
        """One person on every side of ``boundary``; of nobody if there can be no such person."""
        for goal in self._goals(boundary, shown_by):
            found = find(self._world, goal, Effort(MOST_WORK))
            people = self._on_every_side(boundary, found.person or Patient())
            if found.person is not None and people:
                return people
        return {}

    def _goals(self, boundary: Boundary, shown_by: Placed) -> Iterator[Criterion]:
        """What is wished of the person, the best first: that all else is settled; that they exist."""
        fixed = [Fixed(self._reads, boundary.fact, each) for each in boundary.beside.values()]
        differs = _differs([each.rule(shown_by.rule) for each in fixed])
        besides = list(self._showing.besides(shown_by))
        settled = [each.rule(rule) for each in fixed for rule in besides]
        limits = [
            each.limit(limit) for each in fixed for limit in self._world.limits if each.meets(limit)
        ]
        yield every((differs, *settled))
        yield every((differs, *settled, *limits))
        yield differs
        yield every((differs, *limits))

    def _on_every_side(self, boundary: Boundary, person: Patient) -> dict[Side, Patient]:
        """The person with each value beside the boundary; nobody where one of them cannot exist."""
        people: dict[Side, Patient] = {}
        for side, value in boundary.beside.items():
            states = {**person.states, boundary.fact: Interval(value, value)}
            patient = Patient(
                {name: states[name] for name in self._pathway.facts if name in states}
            )
            if any(contradictions(self._pathway, Evaluator.of(self._pathway, patient))):
                return {}
            people[side] = patient
        return people

    def _vignette(
        self, patient: Patient, boundary: Boundary, side: Side, shown_by: Placed
    ) -> Vignette:
        said = Said(self._pathway, Evaluator.of(self._pathway, patient))
        return Vignette(boundary, side, shown_by, patient, self._showing.expected(shown_by, said))


def _differs(truths: Sequence[Criterion]) -> Criterion:
    """Two neighbours among ``truths`` are not alike."""
    return some(
        part
        for one, other in pairwise(truths)
        for part in (every((one, Not(other))), every((Not(one), other)))
    )
