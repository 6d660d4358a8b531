"""A moment on an axis in words: exact, and as plain as that allows.

Some ends have no plain number on the axis: a source that says three months of another clock may end
at 98.3125 days of this one. Then the other clock is named instead, if it says the same plainly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from vcfpath.engine.timeline import Axis
from vcfpath.engine.words import in_unit, plainly
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, State


def clock_of(pathway: Pathway, name: str) -> NumberFact:
    """The clock called ``name``."""
    fact = pathway.facts[name]
    assert isinstance(fact, NumberFact)
    return fact


def moment_words(pathway: Pathway, facts: Mapping[str, State], axis: Axis, moment: Decimal) -> str:
    """``13 weeks``, ``3 months`` or, by another clock, ``3 months of time at rest``."""
    own = clock_of(pathway, axis.clock)
    said = plainly(own, moment)
    if said:
        return said
    for other, then in _elsewhere(pathway, facts, axis, moment):
        said = plainly(other, then)
        if said:
            return f"{said} of {other.label}"
    return in_unit(own, moment)


def _elsewhere(
    pathway: Pathway, facts: Mapping[str, State], axis: Axis, moment: Decimal
) -> Iterator[tuple[NumberFact, Decimal]]:
    """Where the clocks that run along stand then, as far as that is exactly known."""
    for name in axis.runs_with:
        clock, now, other = clock_of(pathway, name), axis.now, facts[name]
        assert now is not None
        assert isinstance(other, Interval)
        then = moment + other.low - now.low
        if now.settled and other.settled and then >= clock.everything().low:
            yield clock, then
