"""What cases have seen: each rule hold, fail or be unknown; each boundary with somebody on each side.

Somebody counts for a boundary only where the rule hangs on it: whose other facts decide the rule
anyway shows nothing of where its boundary lies.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vcfpath.engine.cells import Reads
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient.case import Case
from vcfpath.proof.cases.boundaries import Boundary, Side, boundaries
from vcfpath.proof.cases.showing import Showing
from vcfpath.proof.rules import Placed, rules
from vcfpath.truth import Truth


class SeenRule(NamedTuple):
    """A rule, what it was found to be of somebody, and what while somebody's answer hung on it."""

    placed: Placed
    truths: frozenset[Truth]
    decided: frozenset[Truth]

    @property
    def undecided(self) -> tuple[Truth, ...]:
        """The ways in which it has decided nobody's answer."""
        return tuple(each for each in (Truth.TRUE, Truth.FALSE) if each not in self.decided)


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

    def deciding(self) -> int:
        """How many rules have decided somebody's answer either way."""
        return sum(not each.undecided for each in self.rules)

    def open_boundaries(self) -> list[SeenBoundary]:
        """The boundaries that lack somebody on one of their sides."""
        return [each for each in self.boundaries if each.missing]


def coverage(pathway: Pathway, cases: Iterable[Case]) -> Coverage:
    """What ``cases`` have seen of ``pathway``."""
    people = [(Evaluator.of(pathway, case.patient), case) for case in cases]
    showing = Showing(pathway, Reads({name: e.when for name, e in pathway.definitions.items()}))
    return Coverage(
        tuple(_seen(placed, showing, people) for placed in rules(pathway)),
        tuple(SeenBoundary(each, _sides(each, showing, people)) for each in boundaries(pathway)),
    )


def _seen(placed: Placed, showing: Showing, people: Iterable[tuple[Evaluator, Case]]) -> SeenRule:
    besides = list(showing.besides(placed))
    truths: set[Truth] = set()
    decided: set[Truth] = set()
    for person, case in people:
        truth = person.truth(placed.rule)
        truths.add(truth)
        if truth in decided or not showing.is_expected(placed, case.expected):
            continue
        if person.all_hold(besides) is Truth.TRUE:
            decided.add(truth)
    return SeenRule(placed, frozenset(truths), frozenset(decided))


def _sides(
    boundary: Boundary, showing: Showing, people: Iterable[tuple[Evaluator, Case]]
) -> frozenset[Side]:
    found: set[Side] = set()
    shown_in = showing.rules(boundary.placed)
    for person, case in people:
        state = person.states[boundary.fact]
        assert isinstance(state, Interval)
        side = boundary.side_of(state)
        if side is None or side in found or not boundary.hangs_on_it(person):
            continue
        if any(showing.is_expected(each, case.expected) for each in shown_in):
            found.add(side)
    return frozenset(found)
