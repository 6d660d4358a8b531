"""An example to type: the fact that a person most likely knows, with a value it can have."""

from __future__ import annotations

from decimal import Decimal

from vcfpath.model.fact import NumberFact
from vcfpath.model.flags import flag
from vcfpath.model.pathway import Pathway
from vcfpath.model.units import plain

FAVOURITE = Decimal(6)
"""The time of the example, where the fact can have it."""


def example_options(pathway: Pathway) -> str:
    """A command that answers: with the pathway's first clock, or with nothing where it has none."""
    for name, fact in pathway.facts.items():
        if isinstance(fact, NumberFact) and fact.clock:
            return f"vcfpath options {flag(name)} {example_value(fact)}"
    return "vcfpath options"


def example_value(fact: NumberFact) -> str:
    """A number the fact can have: for a clock `FAVOURITE`, or else the end that is nearest to it.

    For other numbers it is one near the middle: a person whose age is 6 is no example of anything.
    """
    middle = ((fact.least + fact.most) / 2).to_integral_value()
    return plain(min(fact.most, max(fact.least, FAVOURITE if fact.clock else middle)))
