"""What opens an option at each moment: every part searched for itself, and once if time is nothing to it."""

from __future__ import annotations

from vcfpath.engine.changes.change import Thing, applied
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.moment import Moment
from vcfpath.engine.changes.openings import Openings, by_ease
from vcfpath.engine.changes.parts import Part, parts_of
from vcfpath.engine.changes.region import Edits, Regions
from vcfpath.engine.changes.search import Search
from vcfpath.engine.changes.task import Task
from vcfpath.engine.changes.variable import Variable, variables
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.limits import is_possible
from vcfpath.engine.sweep import Sweep
from vcfpath.model.pathway import Pathway


class Solver:
    """One task for one person, now and at other moments."""

    def __init__(self, pathway: Pathway, sweep: Sweep, task: Task, effort: Effort) -> None:
        """Take the person as known now, and how much work the whole may be."""
        self._pathway = pathway
        self._task = task
        self._effort = effort
        self._clocks = {clock for clock in sweep.clocks if sweep.is_known(clock)}
        self._variables = variables(sweep, task, effort)
        settled = {clock for clock in self._clocks if sweep.is_settled(clock)}
        self._parts = parts_of(task, settled)
        self._timeless: dict[int, tuple[Edits, ...]] = {}

    def openings(self, moment: Moment) -> Openings:
        """What opens the option at ``moment``; parts cut short once the effort is spent."""
        varied = self._varied(moment)
        ways = []
        for place, part in enumerate(self._parts):
            found = self._timeless.get(place)
            if found is None:
                found = self._ways(part, moment.then, varied)
            if self._clocks.isdisjoint(part.facts):
                self._timeless[place] = found
            ways.append(found)
        return Openings(moment, tuple(ways))

    def _varied(self, moment: Moment) -> dict[Thing, Variable]:
        """What may be varied at ``moment``: of the clocks that run, other values than now."""
        if moment.direction == "now":
            return self._variables
        then = Sweep(self._pathway, moment.then)
        moved = {thing for thing in self._variables if thing.fact in self._clocks}
        return {**self._variables, **variables(then, self._task, self._effort, moved)}

    def _ways(
        self, part: Part, then: Evaluator, varied: dict[Thing, Variable]
    ) -> tuple[Edits, ...]:
        def opens(edits: Edits) -> bool:
            person = applied(then, ((edit.thing, edit.region) for edit in edits))
            met = all(goal.met(person) for goal in part.goals)
            return met and is_possible(person, part.limits)

        found = Search(self._task, part, varied, then).ways(self._effort)
        return by_ease(Regions(self._pathway.facts, then).of(found, opens, self._effort))
