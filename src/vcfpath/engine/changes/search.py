"""All smallest sets of things that, made otherwise, meet the goals of one part; and all ways to.

Breadth first: every way with fewer edits is known before one with more is looked at, so what is
found is smallest even if the work is broken off. A way over some things rules out all that need
those and more.

From each point it branches only over the first goal that is not met, and only over choices that
bring one of its comparisons where it is wanted. Goals are monotone in these, so any other choice
leaves that goal as it is, and is taken up where another goal needs it. Each branch is barred from
what the branches before it took, so nothing comes up twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing, applied
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.parts import Part
from vcfpath.engine.changes.reach import wanted_comparisons
from vcfpath.engine.changes.task import Goal, Task, thing_of
from vcfpath.engine.changes.variable import Choice, Variable
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.limits import Limit
from vcfpath.model.criterion import Compare
from vcfpath.truth import Truth, negated

Way = Mapping[Thing, Choice]
"""What is made of each thing that is edited."""


class _Point(NamedTuple):
    """Choices taken so far, and those that may still be."""

    taken: Way
    left: Mapping[Thing, tuple[Choice, ...]]


class Search:
    """One part of a task, for one patient."""

    def __init__(
        self, task: Task, part: Part, variables: Mapping[Thing, Variable], patient: Evaluator
    ) -> None:
        """Take the part to be done, and what may be varied about ``patient``."""
        self._task = task
        self._part = part
        self._variables = variables
        self._patient = patient

    def ways(self, effort: Effort) -> list[Way]:
        """Every way over a smallest set of things; those found so far, if ``effort`` runs out."""
        found: list[Way] = []
        choices = {thing: self._variables[thing].choices for thing in self._part.things}
        waiting: deque[Iterator[_Point]] = deque([iter([_Point({}, choices)])])
        work = self._work()
        while waiting:
            for point in waiting.popleft():
                if not effort.spend(work + len(found)):
                    return found
                if any(way.keys() < point.taken.keys() for way in found):
                    continue
                onwards = self._onwards(point)
                if onwards is None:
                    found.append(point.taken)
                else:
                    waiting.append(_branches(point, onwards))
        return found

    def _work(self) -> int:
        """How many comparisons are looked at for one point."""
        definitions = self._task.definitions
        goals = (
            wanted_comparisons(goal.criterion, definitions, goal.wanted)
            for goal in self._part.goals
        )
        return 1 + sum(1 for compares in goals for _ in compares) + len(self._part.limits)

    def _onwards(self, point: _Point) -> Iterable[tuple[Thing, tuple[Choice, ...]]] | None:
        """What to go on with, thing by thing; nothing at a dead end, None where all is met."""
        goals, definitions = self._part.goals, self._task.definitions

        def now(compare: Compare, wanted: bool) -> Truth:
            return _sided(self._truth(point, compare), wanted)

        def at_best(compare: Compare, wanted: bool) -> Truth:
            possible = self._possible(point, compare)
            return max((_sided(truth, wanted) for truth in possible), key=lambda t: t.value)

        if not all(goal.reached(definitions, at_best) for goal in goals):
            return ()
        unmet = next((goal for goal in goals if not goal.reached(definitions, now)), None)
        if unmet is not None:
            return self._helping(point, unmet)
        broken = self._broken(point)
        return None if broken is None else self._mending(point, broken)

    def _truth(self, point: _Point, compare: Compare) -> Truth:
        thing = thing_of(compare)
        taken = point.taken.get(thing)
        return (taken.truths if taken else self._variables[thing].now)[compare]

    def _possible(self, point: _Point, compare: Compare) -> Iterator[Truth]:
        """What a comparison is, and what it could still be made."""
        yield self._truth(point, compare)
        for choice in point.left.get(thing_of(compare), ()):
            yield choice.truths[compare]

    def _helping(self, point: _Point, goal: Goal) -> Iterator[tuple[Thing, tuple[Choice, ...]]]:
        """The choices that bring a comparison of ``goal`` where it is wanted, and is not."""
        sought: dict[Thing, list[tuple[Compare, Truth]]] = {}
        definitions = self._task.definitions
        for compare, side in wanted_comparisons(goal.criterion, definitions, goal.wanted):
            if self._truth(point, compare) is not Truth.of(side):
                sought.setdefault(thing_of(compare), []).append((compare, Truth.of(side)))
        for thing, sides in sought.items():
            left = point.left.get(thing, ())
            yield (
                thing,
                tuple(
                    choice
                    for choice in left
                    if any(choice.truths[compare] is side for compare, side in sides)
                ),
            )

    def _broken(self, point: _Point) -> Limit | None:
        """The first limit that is broken."""
        if not self._part.limits:
            return None
        regions = ((thing, choice.region) for thing, choice in point.taken.items())
        then = applied(self._patient, regions)
        broken = (limit for limit in self._part.limits if then.possible(limit) is Truth.FALSE)
        return next(broken, None)

    def _mending(self, point: _Point, broken: Limit) -> Iterator[tuple[Thing, tuple[Choice, ...]]]:
        """Every choice about a broken limit: one of them has to mend it."""
        for thing in self._task.things_of(broken):
            if thing in point.left:
                yield thing, point.left[thing]


def _branches(
    point: _Point, onwards: Iterable[tuple[Thing, tuple[Choice, ...]]]
) -> Iterator[_Point]:
    left = dict(point.left)
    for thing, choices in onwards:
        others = {each: rest for each, rest in left.items() if each != thing}
        for choice in choices:
            yield _Point({**point.taken, thing: choice}, others)
        left[thing] = tuple(each for each in left.get(thing, ()) if each not in choices)


def _sided(truth: Truth, wanted: bool) -> Truth:
    return truth if wanted else negated(truth)
