"""The constraints of a pathway, found by the facts they speak of.

Whoever varies one fact over its cells need ask only those that read it: the others are as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vcfpath.engine.cells import Reads
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import CompareFacts, Criterion
from vcfpath.truth import Truth

Limit = Criterion | CompareFacts
"""A constraint: what must not be FALSE of anybody."""


class Limits:
    """The constraints of one pathway, for those who differ from one patient in a few facts."""

    def __init__(self, rules: Sequence[Limit], reads: Reads, now: Evaluator) -> None:
        """Take all constraints, and the patient that others differ from."""
        self._broken = [rule for rule in rules if now.possible(rule) is Truth.FALSE]
        self._about: dict[str, list[Limit]] = {}
        self._beside: dict[str, dict[str, None]] = {}
        for rule in rules:
            for fact in _read(rule, reads):
                self._about.setdefault(fact, []).append(rule)
        for left, right in _pairs(rules):
            self._beside.setdefault(left, {})[right] = None
            self._beside.setdefault(right, {})[left] = None

    def beside(self, fact: str) -> Iterable[str]:
        """The facts that constraints compare ``fact`` with."""
        return self._beside.get(fact, ())

    def about(self, facts: Iterable[str]) -> list[Limit]:
        """The constraints that may be broken where only ``facts`` differ: theirs, and the broken."""
        theirs = (rule for fact in facts for rule in self._about.get(fact, ()))
        return list({id(rule): rule for rule in (*self._broken, *theirs)}.values())


def is_possible(patient: Evaluator, limits: Iterable[Limit]) -> bool:
    """Whether none of ``limits`` is known to be broken."""
    return all(patient.possible(limit) is not Truth.FALSE for limit in limits)


def _pairs(rules: Iterable[Limit]) -> Iterator[tuple[str, str]]:
    return ((rule.left, rule.right) for rule in rules if isinstance(rule, CompareFacts))


def _read(rule: Limit, reads: Reads) -> frozenset[str]:
    if isinstance(rule, CompareFacts):
        return frozenset({rule.left, rule.right})
    return reads.facts(rule)
