"""Two versions of a pathway in one world: the same people, who meet the constraints of both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.model.fact import ChoiceFact, Fact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.proof.claims import in_scope
from vcfpath.proof.diff.asked import AskedOtherwise, asked_otherwise, in_common
from vcfpath.proof.diff.contents import Contents
from vcfpath.proof.diff.side import Side, side_of
from vcfpath.proof.world import World


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
        sides = side_of(old, "old.", apart), side_of(new, "new.", apart)
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
