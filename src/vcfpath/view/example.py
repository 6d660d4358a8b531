"""Examples to type: a fact, or the one that a person most likely knows, with a value it can have."""

from __future__ import annotations

from vcfpath.model.comparing import example_value
from vcfpath.model.fact import Fact, NumberFact, YesNoFact
from vcfpath.model.flags import flag
from vcfpath.model.pathway import Pathway


def example_options(pathway: Pathway) -> str:
    """A command that answers: with the pathway's first clock, or with nothing where it has none."""
    for name, fact in pathway.facts.items():
        if isinstance(fact, NumberFact) and fact.clock:
            return f"vcfpath options {flag(name)} {example_value(fact)}"
    return "vcfpath options"


def example_of(name: str, fact: Fact) -> str:
    """How to give the fact ``name``."""
    match fact:
        case NumberFact():
            return f"{flag(name)} {example_value(fact)}"
        case YesNoFact():
            return flag(name)
        case _:
            return f"{flag(name)} {next(iter(fact.values)).replace('_', '-')}"
