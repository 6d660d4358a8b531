"""Does a rule ever wait for facts that cannot change its answer?

Kleene's logic looks at each comparison by itself. Where one fact is read twice it can call a rule unknown
that is certain: ``weeks < 12 or weeks >= 12``. A rule is *exact* when that happens to nobody, whatever is
known of them: a value, a range, some of several values, or nothing.

A part that shares no fact with the rest cannot disturb it: there it only holds, fails or is not known, and
it is asked for itself whether it is exact. What is left is tried out: every state of knowledge that its
comparisons can tell apart, the work being bounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareScore,
    Criterion,
    Named,
    Not,
    parts_of,
)
from vcfpath.proof.claims import every
from vcfpath.proof.formula import UNKNOWN, Formula, Inverse, Leaf, Several, Sum
from vcfpath.proof.knowledge import Known, knowledge, yes_or_no
from vcfpath.proof.values import Reading
from vcfpath.proof.world import World
from vcfpath.truth import Truth

MOST_WORK = 400_000
"""Comparisons looked at for one rule."""


class Waits(NamedTuple):
    """What is known of somebody for whom a rule waits in vain, as a rule, and its answer anyway.

    ``part`` is what waits: the rule itself, or a part of it.
    """

    known: Criterion
    answer: Truth
    part: Criterion


class Exactness(NamedTuple):
    """Whether a rule is exact; if it is not, for whom."""

    waits: Waits | None
    decided: bool = True


def exactness(world: World, rule: Criterion, effort: Effort | None = None) -> Exactness:
    """Whether ``rule`` is exact, over all knowledge there can be; constraints play no part in it.

    ``effort`` is how many comparisons may be looked at, `MOST_WORK` of them by default.
    """
    decided = True
    waiting = [rule]
    effort = effort or Effort(MOST_WORK)
    while waiting:
        board = _Board(world, waiting.pop())
        waiting.extend(board.apart)
        found = board.tried(effort)
        if found.waits is not None:
            return found
        decided = decided and found.decided
    return Exactness(None, decided)


class _Axis(NamedTuple):
    """Comparisons that stand or fall together, and all that can be known of them."""

    leaves: tuple[Leaf, ...]
    known: Sequence[Known]


class _Board:
    """A rule whose private parts are taken for one yes or no each; those parts are ``apart``."""

    def __init__(self, world: World, rule: Criterion) -> None:
        self._world = world
        self._rule = rule
        self._times = Counter(self._each(rule))
        self._reads = self._read(rule)
        self._leaves: dict[Criterion, Leaf] = {}
        self.apart: list[Criterion] = []
        self._formula = self._made(rule, whole=True)
        self._too_many = False
        """Whether more can be known of one thing than can be tried."""
        self._axes = list(self._all_axes())

    def tried(self, effort: Effort) -> Exactness:
        """Look for a state of knowledge in which the rule waits in vain, the least first."""
        if all(self._times[rule] == 1 for rule in self._leaves) and self._one_comparison_each():
            return Exactness(None)
        if self._too_many:
            return Exactness(None, decided=False)
        for chosen in product(*(axis.known for axis in self._axes)):
            if not effort.spend(1 + len(self._leaves)):
                break
            self._stand([each.reading for each in chosen])
            if self._formula.truth() is not UNKNOWN:
                continue
            answer = self._certain([each.settled for each in chosen], effort)
            if effort.spent:
                break
            if answer is not UNKNOWN:
                known = every(each.rule for each in chosen if each.rule is not None)
                return Exactness(Waits(known, answer, self._rule))
        return Exactness(None, decided=not effort.spent)

    def _one_comparison_each(self) -> bool:
        return all(len(axis.leaves) == 1 for axis in self._axes)

    def _each(self, rule: Criterion) -> Iterator[Criterion]:
        """``rule`` and every part of it, as often as it stands there; definitions are entered."""
        waiting = [rule]
        while waiting:
            node = waiting.pop()
            yield node
            match node:
                case Named(name):
                    waiting.append(self._world.definitions[name])
                case CompareScore(of=score):
                    waiting.extend(score.rules())
                case _:
                    waiting.extend(parts_of(node))

    def _read(self, rule: Criterion) -> Counter[Thing]:
        return Counter(thing_of(each) for each in self._each(rule) if isinstance(each, Compare))

    def _made(self, rule: Criterion, *, whole: bool = False) -> Formula:
        match rule:
            case Not(part):
                return Inverse(self._made(part))
            case AtLeast(n, parts) if whole or not self._is_private(rule):
                return Several(n, tuple(map(self._made, parts)))
            case Named(name) if whole or not self._is_private(rule):
                return self._made(self._world.definitions[name], whole=whole)
            case CompareScore(of=score) if whole or not self._is_private(rule):
                return Sum(rule, {id(each): self._made(each) for each in score.rules()})
            case Compare() | Named():
                pass  # a definition is asked for itself, where it stands
            case _:
                self.apart.append(rule)
        if rule not in self._leaves:
            self._leaves[rule] = Leaf()
        return self._leaves[rule]

    def _is_private(self, rule: Criterion) -> bool:
        """Whether nothing else reads what ``rule`` reads, however often the rule itself stands there."""
        times = self._times[rule]
        return all(self._reads[each] == n * times for each, n in self._read(rule).items())

    def _all_axes(self) -> Iterator[_Axis]:
        by_thing: dict[Thing, list[Compare]] = {}
        for rule, leaf in self._leaves.items():
            if isinstance(rule, Compare):
                by_thing.setdefault(thing_of(rule), []).append(rule)
            else:
                yield _Axis((leaf,), yes_or_no(rule))
        for thing, compares in by_thing.items():
            leaves = tuple(self._leaves[each] for each in compares)
            known = knowledge(thing, self._world.facts[thing.fact], compares)
            self._too_many = self._too_many or known is None
            yield _Axis(leaves, known or ())

    def _stand(self, chosen: Sequence[Reading]) -> None:
        for axis, reading in zip(self._axes, chosen, strict=True):
            for leaf, truth in zip(axis.leaves, reading, strict=True):
                leaf.now = truth

    def _certain(self, settled: Sequence[tuple[Reading, ...]], effort: Effort) -> Truth:
        """The answer that all completions give; UNKNOWN where they differ, or work runs out."""
        found: set[Truth] = set()
        for chosen in product(*settled):
            if not effort.spend(1 + len(self._leaves)):
                return UNKNOWN
            self._stand(chosen)
            found.add(self._formula.truth())
            if len(found) > 1:
                return UNKNOWN
        return found.pop()
