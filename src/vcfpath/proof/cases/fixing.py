"""A rule as it is once one fact is known: the fact is gone from it, and what is left decides."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from vcfpath.engine.cells import Reads
from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareFacts,
    CompareScore,
    Criterion,
    Not,
    Order,
)
from vcfpath.model.points import Group
from vcfpath.model.possible import Interval, holds
from vcfpath.model.score import Score
from vcfpath.proof.claims import ALWAYS
from vcfpath.truth import Truth

NEVER: Criterion = AtLeast(1, ())
"""What holds of nobody."""
_MIRRORED: Mapping[str, Order] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}


class Fixed:
    """Rules of people whose ``fact`` is exactly ``value``."""

    def __init__(self, reads: Reads, fact: str, value: Decimal) -> None:
        self._reads = reads
        self._fact = fact
        self._value = value

    def rule(self, criterion: Criterion) -> Criterion:
        """``criterion`` without the fact; definitions that read it are written out."""
        if self._fact not in self._reads.facts(criterion):
            return criterion
        match criterion:
            case Compare():
                state = Interval(self._value, self._value)
                return ALWAYS if holds(criterion, state) is Truth.TRUE else NEVER
            case AtLeast(n, parts):
                return AtLeast(n, tuple(map(self.rule, parts)))
            case Not(part):
                return Not(self.rule(part))
            case CompareScore(of=score):
                return criterion._replace(of=self._score(score))
            case _:
                return self.rule(self._reads.definitions[criterion.definition])

    def _score(self, score: Score) -> Score:
        """``score`` with the rules of its bands without the fact."""
        return score.model_copy(update={"groups": tuple(map(self._group, score.groups))})

    def _group(self, group: Group) -> Group:
        bands = (band.model_copy(update={"when": self.rule(band.when)}) for band in group.bands)
        return group.model_copy(update={"bands": tuple(bands)})

    def limit(self, limit: Criterion | CompareFacts) -> Criterion:
        """A constraint without the fact: what it says of the others."""
        if not isinstance(limit, CompareFacts):
            return self.rule(limit)
        if limit.left == self._fact:
            return Compare(limit.right, _MIRRORED[limit.op], self._value)
        return Compare(limit.left, limit.op, self._value)

    def meets(self, limit: Criterion | CompareFacts) -> bool:
        """Whether a constraint reads the fact."""
        if isinstance(limit, CompareFacts):
            return self._fact in (limit.left, limit.right)
        return self._fact in self._reads.facts(limit)
