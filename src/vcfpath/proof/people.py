"""Everybody of whom a pathway can be asked: its facts, its definitions, and who cannot exist.

For a question, `Crowd` holds what has to be told apart to answer it: each fact that the question or a
constraint it meets reads, with its values. Constraints it does not meet are left out: they can be kept
by choosing other facts, or by nobody at all, and that is proved on its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareFacts,
    Criterion,
    Not,
    comparisons,
)
from vcfpath.model.fact import Fact, NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.proof.formula import Formula, Inverse, Leaf, Pair, Several
from vcfpath.proof.values import Value, values

Limit = Criterion | CompareFacts
"""A constraint: what must be so of everybody who exists."""


class Dimension(NamedTuple):
    """One thing that can be chosen: its values, and the comparisons that read it."""

    thing: Thing
    values: tuple[Value, ...]
    leaves: tuple[Leaf, ...]
    pairs: tuple[Pair, ...]


class World(NamedTuple):
    """What people can be like: the facts, the names that rules use, and who cannot exist."""

    facts: Mapping[str, Fact]
    definitions: Mapping[str, Criterion]
    limits: tuple[Limit, ...]

    @classmethod
    def of(cls, pathway: Pathway) -> World:
        """Everybody ``pathway`` allows."""
        definitions = {name: each.when for name, each in pathway.definitions.items()}
        return cls(pathway.facts, definitions, tuple(line.when for line in pathway.constraints))

    def things(self, rule: Limit) -> frozenset[Thing]:
        """What a rule reads."""
        if isinstance(rule, CompareFacts):
            return frozenset({Thing(rule.left), Thing(rule.right)})
        return frozenset(thing_of(each) for each in comparisons([rule], self.definitions))

    def met_by(self, goal: Criterion) -> list[Limit]:
        """The constraints that can matter to ``goal``: they read what it reads, or what those read."""
        reached = set(self.things(goal))
        waiting = [(limit, self.things(limit)) for limit in self.limits]
        met: list[Limit] = []
        while True:
            near = [(limit, things) for limit, things in waiting if things & reached]
            if not near:
                return met
            met.extend(limit for limit, _ in near)
            reached.update(*(things for _, things in near))
            waiting = [each for each in waiting if each not in near]


class Crowd:
    """Everybody as one question sees them."""

    def __init__(self, world: World, goal: Criterion, limits: Sequence[Limit]) -> None:
        """Make the formulas of ``goal`` and ``limits``, and what can be chosen for them."""
        self._world = world
        self._leaves: dict[Compare, Leaf] = {}
        self._named: dict[str, Formula] = {}
        self._pairs = {limit: Pair(limit) for limit in limits if isinstance(limit, CompareFacts)}
        self.goal = self._formula(goal)
        self.limits = [self._limit(limit) for limit in limits]
        self.dimensions = self._dimensions()
        self._of = {leaf: each for each in self.dimensions.values() for leaf in each.leaves}
        self.size = len(self._leaves) + len(self._pairs)

    def dimension_of(self, leaf: Leaf) -> Dimension:
        """What is chosen to settle ``leaf``."""
        return self._of[leaf]

    def _limit(self, limit: Limit) -> Formula:
        return self._pairs[limit] if isinstance(limit, CompareFacts) else self._formula(limit)

    def _formula(self, criterion: Criterion) -> Formula:
        match criterion:
            case Compare():
                return self._leaves.setdefault(criterion, Leaf())
            case AtLeast(n, parts):
                return Several(n, tuple(map(self._formula, parts)))
            case Not(part):
                return Inverse(self._formula(part))
            case _:
                name = criterion.definition
                if name not in self._named:
                    self._named[name] = self._formula(self._world.definitions[name])
                return self._named[name]

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
