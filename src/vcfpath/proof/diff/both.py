"""Two versions of a pathway in one world: the same people, and the rules of either under names of its own.

Whoever can be compared meets the constraints of both. Definitions and scores are told apart by a
prefix, and so are facts that have only their name in common.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
from vcfpath.model.fact import ChoiceFact, Fact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members, State
from vcfpath.model.score import Score
from vcfpath.patient import Patient
from vcfpath.proof.claims import in_scope
from vcfpath.proof.diff.asked import AskedOtherwise, asked_otherwise, in_common
from vcfpath.proof.diff.contents import Contents
from vcfpath.proof.world import Limit, World


class Side(NamedTuple):
    """One version, and how its names are told apart from the other's."""

    pathway: Pathway
    prefix: str
    apart: frozenset[str]

    def fact(self, name: str) -> str:
        """What a fact of this version is called in the common world."""
        return self.prefix + name if name in self.apart else name

    def rule(self, rule: Criterion) -> Criterion:
        """A rule of this version in the common world."""
        match rule:
            case Compare(fact, op, literal):
                return Compare(self.fact(fact), op, literal)
            case CompareScore(name, op, literal, score):
                return CompareScore(self.prefix + name, op, literal, _with(score, self.rule))
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


class Both(NamedTuple):
    """Both versions; ``asked`` is what people are asked otherwise."""

    old: Side
    new: Side
    asked: tuple[AskedOtherwise, ...]
    people: World
    """Everybody who can exist by both versions."""
    patients: World
    """Those of them of whom both versions speak."""
    contents: Contents

    @classmethod
    def of(cls, old: Pathway, new: Pathway) -> Both:
        """The common world of two versions."""
        asked = tuple(asked_otherwise(old, new))
        apart = frozenset(each.fact for each in asked if each.change == "another_fact")
        sides = Side(old, "old.", apart), Side(new, "new.", apart)
        facts = {name: fact for side in sides for name, fact in _facts(side).items()}
        facts |= dict(_shared(old, new, apart))
        definitions = {
            side.prefix + name: side.rule(each.when)
            for side in sides
            for name, each in side.pathway.definitions.items()
        }
        limits = tuple(dict.fromkeys(limit for side in sides for limit in side.limits()))
        scopes = tuple(side.rule(in_scope(side.pathway)) for side in sides)
        people = World(facts, definitions, limits)
        patients = people._replace(limits=(*limits, *dict.fromkeys(scopes)))
        choices = dict(_choices(old, new))
        return cls(*sides, asked, people, patients, Contents(definitions, choices))


def _facts(side: Side) -> dict[str, Fact]:
    return {side.fact(name): fact for name, fact in side.pathway.facts.items()}


def _shared(old: Pathway, new: Pathway, apart: frozenset[str]) -> Iterator[tuple[str, Fact]]:
    for name, fact in new.facts.items():
        if name in old.facts and name not in apart:
            shared = in_common(old.facts[name], fact)
            assert shared is not None
            yield name, shared


def _choices(old: Pathway, new: Pathway) -> Iterator[tuple[str, frozenset[str]]]:
    """The values of each choice that has the same ones in both versions."""
    for name, fact in new.facts.items():
        before = old.facts.get(name)
        if not isinstance(fact, ChoiceFact | YesNoFact) or type(before) is not type(fact):
            continue
        assert isinstance(before, ChoiceFact | YesNoFact)
        if before.everything() == fact.everything():
            yield name, fact.everything().values
