"""One version of a pathway, with its rules under names of its own.

Definitions and scores are told apart by a prefix, and so are facts that have only their name in common
with one of the other version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareFacts,
    CompareScore,
    Criterion,
    Named,
    Not,
)
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members, State
from vcfpath.model.score import Score
from vcfpath.patient import Patient
from vcfpath.proof.world import Limit


class Side(NamedTuple):
    """One version, how its names are told apart from the other's, and its scores in the common world."""

    pathway: Pathway
    prefix: str
    apart: frozenset[str]
    scores: Mapping[str, Score]

    def fact(self, name: str) -> str:
        """What a fact of this version is called in the common world."""
        return self.prefix + name if name in self.apart else name

    def rule(self, rule: Criterion) -> Criterion:
        """A rule of this version in the common world."""
        match rule:
            case Compare(fact, op, literal):
                return Compare(self.fact(fact), op, literal)
            case CompareScore(name, op, literal):
                return CompareScore(self.prefix + name, op, literal, self.scores[name])
            case Not(part):
                return Not(self.rule(part))
            case AtLeast(n, parts):
                return AtLeast(n, tuple(map(self.rule, parts)))
            case _:
                return Named(self.prefix + rule.definition)

    def limit(self, limit: Limit) -> Limit:
        """A constraint of this version in the common world."""
        if isinstance(limit, CompareFacts):
            return CompareFacts(self.fact(limit.left), limit.op, self.fact(limit.right))
        return self.rule(limit)

    def limits(self) -> tuple[Limit, ...]:
        """All its constraints."""
        return tuple(self.limit(line.when) for line in self.pathway.constraints)

    def person(self, patient: Patient) -> Patient:
        """What of somebody this version can be told."""
        return Patient(dict(self._told(patient)))

    def _told(self, patient: Patient) -> Iterator[tuple[str, State]]:
        for name, fact in self.pathway.facts.items():
            state = patient.states.get(self.fact(name))
            if isinstance(state, Members) and isinstance(fact, SetFact):
                state = Members({member: state.has(member) for member in fact.values})
            if state is not None:
                yield name, state


def side_of(pathway: Pathway, prefix: str, apart: frozenset[str]) -> Side:
    """A version whose names begin with ``prefix``, as do those facts that are ``apart``."""
    side = Side(pathway, prefix, apart, {})  # rules of a score read no score
    scores = {name: _with(score, side.rule) for name, score in pathway.scores.items()}
    return side._replace(scores=scores)


def _with(score: Score, rule: Callable[[Criterion], Criterion]) -> Score:
    """``score`` with its rules in other words."""
    groups = tuple(
        group.model_copy(
            update={
                "bands": tuple(
                    band.model_copy(update={"when": rule(band.when)}) for band in group.bands
                )
            }
        )
        for group in score.groups
    )
    return score.model_copy(update={"groups": groups})
