"""Is there anybody of whom a rule holds? Somebody who shows it, or a proof that there is nobody.

A person is put together one fact at a time. After each choice Kleene's logic says whether the rule
holds of everybody like that, of nobody, or still of some. What is chosen next is what brings it
nearest to holding. Constraints are kept last: only somebody who can exist counts.

The work is bounded. A search that is given up has proved nothing, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.evaluate import against
from vcfpath.model.criterion import Criterion
from vcfpath.model.possible import Interval, Members, State
from vcfpath.patient import Patient
from vcfpath.proof.formula import (
    FALSE,
    OUT_OF_REACH,
    TRUE,
    UNKNOWN,
    Formula,
    Grounds,
    Pair,
)
from vcfpath.proof.people import Crowd, Dimension
from vcfpath.proof.values import Value
from vcfpath.proof.world import World
from vcfpath.truth import Truth

MOST_WORK = 400_000
"""Comparisons looked at for one question: a hundred times what a real one takes, and about a second."""


class Outcome(NamedTuple):
    """What a search found: somebody; or nobody, which is proved where it is ``decided``."""

    person: Patient | None
    decided: bool = True

    @property
    def nobody(self) -> bool:
        """Whether it is proved that there is nobody."""
        return self.decided and self.person is None


GIVEN_UP = Outcome(None, decided=False)


def find(world: World, goal: Criterion, effort: Effort | None = None) -> Outcome:
    """Somebody of whom ``goal`` holds, and who can exist; of them as little is told as will do.

    Args:
        world: what people can be like.
        goal: what has to hold.
        effort: how many comparisons may be looked at; `MOST_WORK` of them by default.
    """
    return search(Crowd(world, goal, world.met_by(goal)), effort or Effort(MOST_WORK))


def search(crowd: Crowd, effort: Effort) -> Outcome:
    """Somebody of ``crowd`` of whom its goal holds, and who meets its limits."""
    return _Search(crowd, effort).outcome()


class _Trial(NamedTuple):
    """A choice: the values not tried yet, and the choices because of which others have failed."""

    dimension: Dimension
    untried: Iterator[Value]
    because: set[Thing]


class _Search:
    """One question, while people are put together."""

    def __init__(self, crowd: Crowd, effort: Effort) -> None:
        self._crowd = crowd
        self._effort = effort
        self._chosen: dict[Thing, Value] = {}

    def outcome(self) -> Outcome:
        trials: list[_Trial] = []
        while True:
            if not self._effort.spend(1 + self._crowd.size):
                return GIVEN_UP
            onwards = self._onwards()
            if onwards is None:
                return Outcome(self._person())
            if isinstance(onwards, _Trial):
                trials.append(onwards)
                self._next(onwards)
            elif not self._back(trials, onwards):
                return Outcome(None)

    def _onwards(self) -> _Trial | Grounds | None:
        """What to choose next, or the choices because of which it cannot be; None if it holds."""
        waiting: Formula | None = None
        for formula in (self._crowd.goal, *self._crowd.limits):
            truth = formula.truth()
            if truth is FALSE:
                return formula.grounds()
            if truth is UNKNOWN and waiting is None:
                waiting = formula
        if waiting is None:
            return None
        return self._branch(waiting) or frozenset(self._chosen)

    def _back(self, trials: list[_Trial], because: Grounds) -> bool:
        """Go back to the last choice that is to blame, and on with its next value; False if none is.

        A choice whose values have all failed hands on what they failed for. Choices in between that
        are not to blame are skipped, for their other values would fail as well.
        """
        while trials:
            trial = trials[-1]
            if trial.dimension.thing in because:
                trial.because.update(because)
                if self._next(trial):
                    return True
                because = frozenset(trial.because - {trial.dimension.thing})
            self._forget(trial.dimension)
            trials.pop()
        return False

    def _next(self, trial: _Trial) -> bool:
        value = next(trial.untried, None)
        if value is None:
            return False
        self._choose(trial.dimension, value)
        return True

    def _branch(self, waiting: Formula) -> _Trial | None:
        """What to choose next, the values first that bring it where it is wanted."""
        weight, leaf, wanted = waiting.nearest(TRUE)
        if weight >= OUT_OF_REACH:
            return None
        if isinstance(leaf, Pair):
            free = (Thing(each) for each in (leaf.rule.left, leaf.rule.right))
            dimension = self._crowd.dimensions[next(t for t in free if t not in self._chosen)]
            return _Trial(dimension, iter(dimension.values), set())
        dimension = self._crowd.dimension_of(leaf)
        place = dimension.leaves.index(leaf)
        ordered = sorted(dimension.values, key=lambda value: value.truths[place] is not wanted)
        return _Trial(dimension, iter(ordered), set())

    def _choose(self, dimension: Dimension, value: Value) -> None:
        self._chosen[dimension.thing] = value
        for leaf, truth in zip(dimension.leaves, value.truths, strict=True):
            leaf.now = truth
        for pair in dimension.pairs:
            self._compare(pair)

    def _forget(self, dimension: Dimension) -> None:
        self._chosen.pop(dimension.thing, None)
        for leaf in dimension.leaves:
            leaf.now = UNKNOWN
        for pair in dimension.pairs:
            pair.now = UNKNOWN

    def _compare(self, pair: Pair) -> None:
        left = self._chosen.get(Thing(pair.rule.left))
        right = self._chosen.get(Thing(pair.rule.right))
        pair.now = UNKNOWN if left is None or right is None else _pair(left, pair.rule.op, right)

    def _person(self) -> Patient:
        """Whoever was put together, without what the goal does not need."""
        for thing, value in reversed(list(self._chosen.items())):
            dimension = self._crowd.dimensions[thing]
            self._forget(dimension)
            if self._crowd.goal.truth() is not TRUE:
                self._choose(dimension, value)
        return Patient(_states(self._chosen))


def _pair(left: Value, op: str, right: Value) -> Truth:
    assert isinstance(left.state, Interval)
    assert isinstance(right.state, Interval)
    return against(left.state, op, right.state)


def _states(chosen: dict[Thing, Value]) -> dict[str, State]:
    states: dict[str, State] = {}
    for thing, value in sorted(chosen.items(), key=lambda each: each[0].fact):
        before = states.get(thing.fact)
        if isinstance(before, Members) and isinstance(value.state, Members):
            states[thing.fact] = Members({**before.known, **value.state.known})
        else:
            states[thing.fact] = value.state
    return states
