"""What a change has to bring about: every line of an option as it should be, nothing impossible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vcfpath.engine.cells import Cuts
from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.reach import Value, reached
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.limits import Limit
from vcfpath.engine.sweep import Sweep
from vcfpath.model.criterion import Compare, CompareFacts, Criterion, comparisons
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Treatment
from vcfpath.truth import Truth

Definitions = Mapping[str, Criterion]


class Goal(NamedTuple):
    """A line, and whether it has to hold (an indication) or must not (a contraindication)."""

    criterion: Criterion
    wanted: bool

    def met(self, patient: Evaluator) -> bool:
        """Whether it is known to be as it should."""
        return patient.truth(self.criterion) is Truth.of(self.wanted)

    def reached(self, definitions: Definitions, value: Value) -> bool:
        """Whether it would be, if its comparisons were as ``value`` says."""
        return reached(self.criterion, definitions, self.wanted, value) is Truth.TRUE


class Task(NamedTuple):
    """The goals of one option, the constraints and the scope as limits, and what they read."""

    goals: tuple[Goal, ...]
    limits: tuple[Limit, ...]
    definitions: Definitions
    cuts: Cuts

    @classmethod
    def of(cls, pathway: Pathway, sweep: Sweep, treatment: Treatment) -> Task:
        """What would open ``treatment``. Out of the pathway's scope nothing is open."""
        goals = (
            *(Goal(line.when, True) for line in treatment.indicated_when),
            *(Goal(line.when, False) for line in treatment.contraindicated_when),
        )
        scope = (pathway.for_whom.when,) if pathway.for_whom else ()
        limits = (*(line.when for line in pathway.constraints), *scope)
        cuts = sweep.cuts([*(goal.criterion for goal in goals), *scope])
        return cls(goals, limits, sweep.definitions, cuts)

    def things_of(self, rule: Goal | Limit) -> list[Thing]:
        """What a goal or a limit reads, in its own order."""
        if isinstance(rule, CompareFacts):
            return [Thing(rule.left), Thing(rule.right)]
        criterion = rule.criterion if isinstance(rule, Goal) else rule
        return list(dict.fromkeys(map(thing_of, comparisons([criterion], self.definitions))))

    def compared(self) -> Mapping[Thing, list[Compare]]:
        """For everything that is read, the comparisons on it."""
        found: dict[Thing, dict[Compare, None]] = {}
        for limit in self.limits:
            if isinstance(limit, CompareFacts):
                found.update({thing: {} for thing in self.things_of(limit) if thing not in found})
        for compare in comparisons(self._criteria(), self.definitions):
            found.setdefault(thing_of(compare), {})[compare] = None
        return {thing: list(compares) for thing, compares in found.items()}

    def _criteria(self) -> Iterator[Criterion]:
        yield from (goal.criterion for goal in self.goals)
        yield from (limit for limit in self.limits if not isinstance(limit, CompareFacts))


def thing_of(compare: Compare) -> Thing:
    """What a comparison reads."""
    return Thing(compare.fact, compare.literal if isinstance(compare.literal, str) else None)
