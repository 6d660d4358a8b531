"""Everybody of whom a pathway can be asked: its facts, its definitions, and who cannot exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import CompareFacts, Criterion, comparisons
from vcfpath.model.fact import Fact
from vcfpath.model.pathway import Pathway

Limit = Criterion | CompareFacts
"""A constraint: what must be so of everybody who exists."""


class World(NamedTuple):
    """What people can be like: the facts, the names that rules use, and who cannot exist."""

    facts: Mapping[str, Fact]
    definitions: Mapping[str, Criterion]
    limits: tuple[Limit, ...]
    hidden: frozenset[str] = frozenset()
    """Facts that nobody knows, though there is an answer: what only a clinician can tell, say."""

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
