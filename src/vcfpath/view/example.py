"""An example to type: the fact that a person most likely knows, with a value it can have."""

from __future__ import annotations

from vcfpath.model.comparing import example_value
from vcfpath.model.fact import NumberFact
from vcfpath.model.flags import flag
from vcfpath.model.pathway import Pathway


def example_options(pathway: Pathway) -> str:
    """A command that answers: with the pathway's first clock, or with nothing where it has none."""
    for name, fact in pathway.facts.items():
        if isinstance(fact, NumberFact) and fact.clock:
            return f"vcfpath options {flag(name)} {example_value(fact)}"
    return "vcfpath options"
