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
from vcfpath.proof.formula import FALSE, OUT_OF_REACH, TRUE, UNKNOWN, Formula, Hidden, Pair
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


class _Search:
    """One question, while people are put together."""

    def __init__(self, crowd: Crowd, effort: Effort) -> None:
        self._crowd = crowd
        self._effort = effort
        self._chosen: dict[Thing, Value] = {}

    def outcome(self) -> Outcome:
        untried: list[tuple[Dimension, Iterator[Value]]] = []
        while True:
            if not self._effort.spend(1 + self._crowd.size):
                return GIVEN_UP
            truth, waiting = self._standing()
            if truth is TRUE:
                return Outcome(self._person())
            branch = self._branch(waiting) if waiting is not None else None
            if branch is not None:
                untried.append(branch)
            if not self._advance(untried):
                return Outcome(None)

    def _standing(self) -> tuple[Truth, Formula | None]:
        """How all stands together, and what of it is to be settled next."""
        waiting: Formula | None = None
        for formula in (self._crowd.goal, *self._crowd.limits):
            truth = formula.truth()
            if truth is FALSE:
                return FALSE, None
            if truth is UNKNOWN and waiting is None:
                waiting = formula
        return (TRUE if waiting is None else UNKNOWN), waiting

    def _branch(self, waiting: Formula) -> tuple[Dimension, Iterator[Value]] | None:
        """What to choose next, the values first that bring it where it is wanted."""
        weight, leaf, wanted = waiting.nearest(TRUE)
        if weight >= OUT_OF_REACH or isinstance(leaf, Hidden):
            return None
        if isinstance(leaf, Pair):
            free = (Thing(each) for each in (leaf.rule.left, leaf.rule.right))
            dimension = self._crowd.dimensions[next(t for t in free if t not in self._chosen)]
            return dimension, iter(dimension.values)
        dimension = self._crowd.dimension_of(leaf)
        place = dimension.leaves.index(leaf)
        ordered = sorted(dimension.values, key=lambda value: value.truths[place] is not wanted)
        return dimension, iter(ordered)

    def _advance(self, untried: list[tuple[Dimension, Iterator[Value]]]) -> bool:
        """Go on with the next value of what was chosen last; False where there is none anywhere."""
        while untried:
            dimension, others = untried[-1]
            value = next(others, None)
            if value is not None:
                self._choose(dimension, value)
                return True
            self._forget(dimension)
            untried.pop()
        return False

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
