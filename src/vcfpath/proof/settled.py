"""A rule with one thing settled: what is left of it, for each way in which that thing can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    Criterion,
    Named,
    Not,
    comparisons,
)
from vcfpath.model.score import Score
from vcfpath.proof.claims import ALWAYS
from vcfpath.proof.values import values
from vcfpath.proof.world import World
from vcfpath.truth import Truth

NEVER: Criterion = Not(ALWAYS)
"""What holds of nobody."""


class _Settled(NamedTuple):
    definitions: Mapping[str, Criterion]
    truths: Mapping[Compare, Truth]

    def rule(self, rule: Criterion) -> Criterion:
        match rule:
            case Compare():
                truth = self.truths.get(rule)
                return rule if truth is None else ALWAYS if truth is Truth.TRUE else NEVER
            case Not(part):
                return Not(self.rule(part))
            case Named(name):
                return self.rule(self.definitions[name])
            case AtLeast(n, parts):
                return AtLeast(n, tuple(map(self.rule, parts)))
            case _:
                return rule._replace(of=self._score(rule.of))

    def _score(self, score: Score) -> Score:
        """``score``, its rules with that thing settled."""
        groups = tuple(
            group.model_copy(
                update={
                    "bands": tuple(
                        band.model_copy(update={"when": self.rule(band.when)})
                        for band in group.bands
                    )
                }
            )
            for group in score.groups
        )
        return score.model_copy(update={"groups": groups})


def settled_ways(world: World, rule: Criterion, thing: Thing) -> list[Criterion]:
    """What ``rule`` comes to for each value of ``thing`` that it can tell apart; definitions written out."""
    read = comparisons([rule], world.definitions)
    compares = [each for each in dict.fromkeys(read) if thing_of(each) == thing]
    found = values(thing, world.facts[thing.fact], compares, (), 0)
    readings = (dict(zip(compares, each.truths, strict=True)) for each in found)
    return [_Settled(world.definitions, truths).rule(rule) for truths in readings]
