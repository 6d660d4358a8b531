"""What cases have seen: each rule hold, fail or be unknown; each boundary with somebody on each side.

Somebody counts for a boundary only where the rule hangs on it: whose other facts decide the rule
anyway shows nothing of where its boundary lies.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient.case import Case
from vcfpath.proof.cases.boundaries import Boundary, Side, boundaries
from vcfpath.proof.rules import Placed, rules
from vcfpath.truth import Truth


class SeenRule(NamedTuple):
    """A rule, and what it was found to be of somebody."""

    placed: Placed
    truths: frozenset[Truth]


class SeenBoundary(NamedTuple):
    """A boundary, and the sides on which somebody stands."""

    boundary: Boundary
    sides: frozenset[Side]

    @property
    def missing(self) -> tuple[Side, ...]:
        """The sides on which nobody stands."""
        return tuple(side for side in self.boundary.beside if side not in self.sides)


class Coverage(NamedTuple):
    """All rules and all boundaries of a pathway, in the order of its file."""

    rules: tuple[SeenRule, ...]
    boundaries: tuple[SeenBoundary, ...]

    def unseen(self, truth: Truth) -> list[SeenRule]:
        """The rules that nobody has seen to be so."""
        return [each for each in self.rules if truth not in each.truths]

    def open_boundaries(self) -> list[SeenBoundary]:
        """The boundaries that lack somebody on one of their sides."""
        return [each for each in self.boundaries if each.missing]


def coverage(pathway: Pathway, cases: Iterable[Case]) -> Coverage:
    """What ``cases`` have seen of ``pathway``."""
    people = [Evaluator.of(pathway, case.patient) for case in cases]
    return Coverage(
        tuple(
            SeenRule(placed, frozenset(person.truth(placed.rule) for person in people))
            for placed in rules(pathway)
        ),
        tuple(SeenBoundary(each, _sides(each, people)) for each in boundaries(pathway)),
    )


def _sides(boundary: Boundary, people: Iterable[Evaluator]) -> frozenset[Side]:
    found: set[Side] = set()
    for person in people:
        state = person.states[boundary.fact]
        assert isinstance(state, Interval)
        side = boundary.side_of(state)
        if side is not None and side not in found and boundary.hangs_on_it(person):
            found.add(side)
    return frozenset(found)
