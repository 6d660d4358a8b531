"""That everything written is of use: definitions, facts and sources on which nothing hangs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations

from vcfpath.model.base import Record
from vcfpath.model.criterion import CompareFacts, Criterion, Named, Not, nodes_of
from vcfpath.model.fact import SetFact
from vcfpath.proof.asking import Inquiry, never
from vcfpath.proof.claims import every
from vcfpath.proof.finding import Finding
from vcfpath.proof.rules import rules
from vcfpath.proof.settled import settled_ways

CITING = ("source", "sources", "qualified_by", "contradicted_by")
"""The keys under which records cite sources."""


def unused_definitions(inquiry: Inquiry) -> Iterator[Finding]:
    """VP010: definitions that no rule uses, and that nothing said is about."""
    pathway = inquiry.pathway
    used = {node.definition for rule in _all_rules(inquiry) for node in _named(rule)}
    used.update(name for each in pathway.statements.values() for name in each.about)
    used.update(name for each in pathway.disagreements for name in each.about)
    for name in pathway.definitions:
        if name not in used:
            mend = "Use it, say with 'about' what it bears on, or remove it."
            yield Finding("VP010", ("definitions", name), f"no rule uses '{name}'", mend)


def _named(rule: Criterion) -> Iterator[Named]:
    return (node for node in nodes_of(rule) if isinstance(node, Named))


def _all_rules(inquiry: Inquiry) -> Iterator[Criterion]:
    pathway = inquiry.pathway
    yield from (placed.rule for placed in rules(pathway))
    yield from (e.when for e in pathway.constraints if not isinstance(e.when, CompareFacts))
    yield from (line.when for line in pathway.always)


def idle_facts(inquiry: Inquiry) -> Iterator[Finding]:
    """VP011: facts on whose answer nothing hangs."""
    reading: dict[str, list[Criterion]] = {}
    for placed in rules(inquiry.pathway):
        if placed.part[0] != "definitions":
            for name in {thing.fact for thing in inquiry.world.things(placed.rule)}:
                reading.setdefault(name, []).append(placed.rule)
    for name, fact in inquiry.pathway.facts.items():
        of_signs = isinstance(fact, SetFact) and fact.of == "red_flags"
        if of_signs or any(_hangs(inquiry, name, rule) for rule in reading.get(name, ())):
            continue
        what = f"no answer to '{name}' makes any difference"
        loc = ("facts", name)
        yield Finding(
            "VP011", loc, what, "A rule may have lost it: use it in one, or do not ask for it."
        )


def _hangs(inquiry: Inquiry, fact: str, rule: Criterion) -> bool:
    """Whether ``rule`` may stand otherwise for somebody, were the fact otherwise and all else the same."""
    if rule in inquiry.constant:
        return True
    loc = ("facts", fact)
    for thing in inquiry.world.things(rule):
        if thing.fact == fact:
            for one, other in permutations(settled_ways(inquiry.world, rule, thing), 2):
                if not never(inquiry, "VP011", loc, every((one, Not(other)))):
                    return True
    return False


def uncited_sources(inquiry: Inquiry) -> Iterator[Finding]:
    """VP012: sources of the file that nothing in the pathway cites."""
    cited = {name for each in (inquiry.pathway, *inquiry.beside) for name in _cited(each)}
    for name in inquiry.pathway.sources:
        if name not in cited:
            loc = ("sources", name)
            yield Finding("VP012", loc, f"nothing cites '{name}'", "Cite it, or remove it.")


def _cited(pathway: Record) -> Iterator[str]:
    waiting: list[object] = [pathway]
    while waiting:
        match waiting.pop():
            case Record() as record:
                for key in type(record).model_fields:
                    value = getattr(record, key)
                    if key in CITING and not isinstance(value, Mapping):
                        yield from (value,) if isinstance(value, str) else value or ()
                    else:
                        waiting.append(value)
            case dict() as named:
                waiting.extend(named.values())
            case tuple() as listed:
                waiting.extend(listed)
            case _:
                pass
