"""Everybody as one question sees them: what has to be told apart to answer it.

That is each fact that the question reads, or a constraint it meets, with its values. Constraints it does
not meet are left out: they can be kept by choosing other facts, or by nobody at all, and that is proved
on its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import Compare, CompareFacts, Criterion
from vcfpath.model.fact import NumberFact
from vcfpath.proof.formula import Leaf, Pair
from vcfpath.proof.formulas import Formulas
from vcfpath.proof.values import Value, values
from vcfpath.proof.world import Limit, World


class Dimension(NamedTuple):
    """One thing that can be chosen: its values, and the comparisons that read it."""

    thing: Thing
    values: tuple[Value, ...]
    leaves: tuple[Leaf, ...]
    pairs: tuple[Pair, ...]


class Crowd:
    """Everybody as one question sees them."""

    def __init__(self, world: World, goal: Criterion, limits: Sequence[Limit]) -> None:
        """Make the formulas of ``goal`` and ``limits``, and what can be chosen for them.

        What nobody knows can be chosen for the limits, for people are as they are, and not for the goal.
        """
        self._world = world
        self._leaves: dict[Compare, Leaf] = {}
        self._pairs = {limit: Pair(limit) for limit in limits if isinstance(limit, CompareFacts)}
        self.goal = Formulas(world.definitions, self._leaves, world.hidden).of(goal)
        known = Formulas(world.definitions, self._leaves)
        self.limits = [
            self._pairs[each] if isinstance(each, CompareFacts) else known.of(each)
            for each in limits
        ]
        self.dimensions = self._dimensions()
        self._of = {leaf: each for each in self.dimensions.values() for leaf in each.leaves}
        self.size = len(self._leaves) + len(self._pairs)

    def dimension_of(self, leaf: Leaf) -> Dimension:
        """What is chosen to settle ``leaf``."""
        return self._of[leaf]

    def _dimensions(self) -> dict[Thing, Dimension]:
        compares: dict[Thing, list[Compare]] = {}
        for compare in self._leaves:
            compares.setdefault(thing_of(compare), []).append(compare)
        pairs: dict[Thing, list[Pair]] = {}
        for pair in self._pairs.values():
            for name in (pair.rule.left, pair.rule.right):
                pairs.setdefault(Thing(name), []).append(pair)
        linked = self._linked(compares)
        return {
            thing: self._dimension(thing, compares.get(thing, []), pairs.get(thing, []), linked)
            for thing in dict.fromkeys([*compares, *pairs])
        }

    def _dimension(
        self,
        thing: Thing,
        compares: list[Compare],
        pairs: list[Pair],
        linked: Mapping[str, _Linked],
    ) -> Dimension:
        ends, apart = linked.get(thing.fact, _NONE)
        found = values(thing, self._world.facts[thing.fact], compares, ends, apart)
        leaves = tuple(self._leaves[compare] for compare in compares)
        return Dimension(thing, tuple(found), leaves, tuple(pairs))

    def _linked(self, compares: Mapping[Thing, list[Compare]]) -> Mapping[str, _Linked]:
        """For each fact that is compared with another, the points they share, and how many values."""
        groups: dict[str, set[str]] = {}
        for pair in self._pairs.values():
            both = groups.get(pair.rule.left, {pair.rule.left}) | groups.get(
                pair.rule.right, {pair.rule.right}
            )
            groups.update(dict.fromkeys(both, both))
        return {name: self._shared(group, compares) for name, group in groups.items()}

    def _shared(self, group: Iterable[str], compares: Mapping[Thing, list[Compare]]) -> _Linked:
        points: set[Decimal] = set()
        for name in group:
            fact = self._world.facts[name]
            assert isinstance(fact, NumberFact)
            whole = fact.everything()
            points |= {whole.low, whole.high}
            for compare in compares.get(Thing(name), ()):
                assert isinstance(compare.literal, Decimal)
                points.add(compare.literal)
        within = [pair for pair in self._pairs.values() if pair.rule.left in group]
        strict = any(pair.rule.op in "<>" for pair in within)
        return _Linked(frozenset(points), len(set(group)) if strict else 1)


class _Linked(NamedTuple):
    """The points where stretches of compared facts end, and how many values of each are needed."""

    ends: frozenset[Decimal]
    apart: int


_NONE = _Linked(frozenset(), 0)
