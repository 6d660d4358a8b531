"""A criterion as a tree of reasons: each part in words, with its truth for one person.

Every node says its part as it would have to be, so "not" is no node of its own: it turns the words
of its part, and turns "all of these" and "any of these" into each other. A definition says its own
sentence, with its rule's parts under it; where it comes up again in one tree, the sentence is enough.
"""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.engine.changes.reach import needed
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.words import words
from vcfpath.model.criterion import AtLeast, Criterion, Named, Not
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth, negated


class Tree(NamedTuple):
    """One part of a criterion, and what it is made of."""

    rule: Criterion
    """What it says: the part itself, or that it does not hold."""
    text: str
    truth: Truth
    missing: tuple[str, ...]
    needs: int
    """How many of the parts have to hold; nought where there are none."""
    parts: tuple[Tree, ...]
    definition: str | None = None


def tree(pathway: Pathway, patient: Evaluator, criterion: Criterion) -> Tree:
    """The tree of ``criterion`` for ``patient``."""
    return _Grower(pathway, patient).grown(criterion, so=True)


class _Grower:
    """Grows one tree; knows which definitions it has been through."""

    def __init__(self, pathway: Pathway, patient: Evaluator) -> None:
        self._pathway = pathway
        self._patient = patient
        self._entered: set[tuple[str, bool]] = set()

    def grown(self, criterion: Criterion, *, so: bool) -> Tree:
        match criterion:
            case Not(part):
                return self.grown(part, so=not so)
            case AtLeast(n, parts):
                grown = tuple(self.grown(part, so=so) for part in parts)
                return self._node(criterion, so=so)._replace(
                    needs=needed(n, len(parts), so), parts=grown
                )
            case Named(name):
                return self._named(name, criterion, so=so)
            case _:
                return self._node(criterion, so=so)

    def _named(self, name: str, criterion: Named, *, so: bool) -> Tree:
        node = self._node(criterion, so=so)._replace(definition=name)
        if (name, so) in self._entered:
            return node
        self._entered.add((name, so))
        rule = self.grown(self._pathway.definitions[name].when, so=so)
        if rule.parts and rule.definition is None:
            return node._replace(needs=rule.needs, parts=rule.parts)
        return node._replace(needs=1, parts=(rule,))

    def _node(self, criterion: Criterion, *, so: bool) -> Tree:
        truth = self._patient.truth(criterion)
        return Tree(
            rule=criterion if so else Not(criterion),
            text=words(self._pathway, criterion, so=so),
            truth=truth if so else negated(truth),
            missing=tuple(self._patient.missing(criterion)),
            needs=0,
            parts=(),
        )
