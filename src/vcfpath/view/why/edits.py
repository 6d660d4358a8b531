"""An edit in words, and the rules that ask for it."""

from __future__ import annotations

from collections.abc import Iterable

from vcfpath.engine.assessment import Reason
from vcfpath.engine.changes.change import Edit, Thing
from vcfpath.engine.changes.criterion import criterion_of
from vcfpath.engine.changes.task import thing_of
from vcfpath.engine.why import Because, Why
from vcfpath.engine.words import words
from vcfpath.model.criterion import comparisons
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import SECOND_HAND, listed
from vcfpath.view.why.reasons import is_unknown, stands_in_the_way


def edit_words(pathway: Pathway, why: Why, edit: Edit) -> str:
    """What holds once the edit is made: ``relief so far is partial or none``."""
    fact, now = pathway.facts[edit.thing.fact], why.now.states[edit.thing.fact]
    return words(pathway, criterion_of(fact, now, edit))


def asked_by(pathway: Pathway, because: Because, things: Iterable[Thing]) -> list[Reason]:
    """The lines that are not as they should be, and read one of ``things``."""
    wanted = set(things)
    return [
        each.reason
        for each in because.reasons
        if stands_in_the_way(each.reason) or is_unknown(each.reason)
        if wanted & _read(pathway, each.reason)
    ]


def clocks(pathway: Pathway) -> list[Thing]:
    """Everything that time moves."""
    return [
        Thing(name)
        for name, fact in pathway.facts.items()
        if isinstance(fact, NumberFact) and fact.clock
    ]


def with_sources(text: str, asking: list[Reason]) -> str:
    """``text``, and whose rules ask for it; as it is, where none does."""
    verified = any(reason.line.status == "verified" for reason in asking)
    return cited(text, _sources(asking), "verified" if verified else "second_hand")


def sources_of(asking: list[Reason]) -> str:
    """Whose rules these are, in a sentence."""
    verified = any(reason.line.status == "verified" for reason in asking)
    return f"{listed(_sources(asking))}{'' if verified else f' ({SECOND_HAND})'}"


def _sources(asking: list[Reason]) -> list[str]:
    return list(dict.fromkeys(source for reason in asking for source in reason.line.sources))


def _read(pathway: Pathway, reason: Reason) -> set[Thing]:
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    return set(map(thing_of, comparisons([reason.line.when], definitions)))
