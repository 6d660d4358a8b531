"""Whether a fact can become otherwise, and which way is worse: so that nobody is told to fall ill."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, YesNoFact
from vcfpath.view.document import Pair


def change_pairs(fact: Fact) -> Iterator[Pair]:
    """What the pathway says of a fact's changing; nothing where it says nothing."""
    if fact.can_change:
        yield Pair("Can change", "with care, or by itself")
    worse = _worse(fact)
    if worse:
        yield Pair("Worse", worse)


def _worse(fact: Fact) -> str | None:
    """Which way is worse, in a few words; an empty text or None where there is nothing to say."""
    match fact:
        case NumberFact(worse=way):
            return f"the {way} it is" if way else None
        case ChoiceFact(worse=values):
            return "; ".join(fact.values[each] for each in values)
        case YesNoFact(worse=side):
            return None if side is None else f"when {fact.yes if side else fact.no}"
        case _:
            return None  # a set's members speak for themselves
