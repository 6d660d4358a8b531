"""People for whom one rule decides: all else is settled, so what is said is what this rule makes it.

A line that nobody's answer hangs on can be dropped, or turned round, and every case still passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.engine.cells import Reads
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import Not
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.case import Expected
from vcfpath.proof.cases.coverage import Coverage, SeenRule
from vcfpath.proof.cases.said import Said
from vcfpath.proof.cases.showing import Showing
from vcfpath.proof.cases.vignettes import MOST_WORK
from vcfpath.proof.claims import every, in_scope
from vcfpath.proof.rules import Placed
from vcfpath.proof.search import find
from vcfpath.proof.world import World
from vcfpath.truth import Truth


class Decided(NamedTuple):
    """Somebody for whom a rule decides, whether it holds of them, and what is said of them."""

    placed: Placed
    truth: Truth
    patient: Patient
    expected: tuple[Expected, ...]

    @property
    def shown_by(self) -> Placed:
        """The rule itself."""
        return self.placed


def deciding(pathway: Pathway, seen: Coverage) -> Iterator[Decided]:
    """Somebody for each rule that decides for nobody, one way or the other, if there can be anybody."""
    world = World.of(pathway)
    showing = Showing(pathway, Reads(world.definitions))
    for each in seen.rules:
        for truth in each.undecided:
            person = _somebody(pathway, world, showing, each, truth)
            if person is not None:
                said = Said(pathway, Evaluator.of(pathway, person))
                yield Decided(each.placed, truth, person, showing.expected(each.placed, said))


def _somebody(
    pathway: Pathway, world: World, showing: Showing, seen: SeenRule, truth: Truth
) -> Patient | None:
    """The person sought, one of the pathway's own if there is one: to others nothing else is said."""
    rule = seen.placed.rule
    goal = every((rule if truth is Truth.TRUE else Not(rule), *showing.besides(seen.placed)))
    person = find(world, goal, Effort(MOST_WORK)).person
    scope = in_scope(pathway)
    if person is not None and Evaluator.of(pathway, person).truth(scope) is Truth.FALSE:
        person = find(world, every((goal, scope)), Effort(MOST_WORK)).person or person
    if person is None:
        return None
    return Patient({name: person.states[name] for name in world.facts if name in person.states})
