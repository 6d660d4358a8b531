"""An edit as a criterion: so that what is said of it comes from the one place that words criteria."""

from __future__ import annotations

from decimal import Decimal

from vcfpath.engine.changes.change import Edit
from vcfpath.engine.words import in_unit
from vcfpath.model.criterion import AtLeast, Compare, Criterion, Not, Order
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact
from vcfpath.model.possible import YES, Interval, OneOf, State
from vcfpath.model.units import plain
from vcfpath.truth import Truth


def criterion_of(fact: Fact, now: State, edit: Edit) -> Criterion:
    """What holds of ``fact`` once it is edited; of what is known ``now`` nothing is said again."""
    name, region = edit.thing.fact, edit.region
    match fact, region:
        case _, Truth():
            assert edit.thing.member is not None
            return _so(Compare(name, "has", edit.thing.member), region is Truth.TRUE)
        case NumberFact(), Interval():
            known = now if edit.kind == "find_out" and isinstance(now, Interval) else None
            return _between(name, fact, region, known or fact.everything())
        case ChoiceFact(), OneOf(values):
            others = frozenset(fact.values) - values
            few = len(others) < len(values) > 2
            return _so(Compare(name, "in", others if few else values), not few)
        case _:
            assert isinstance(region, OneOf)
            return _so(Compare(name, "in", frozenset({YES})), YES in region.values)


def _so(compare: Compare, so: bool) -> Criterion:
    return compare if so else Not(compare)


def _between(name: str, fact: NumberFact, region: Interval, known: Interval) -> Criterion:
    """The ends of ``region`` that are not already the ends of what is ``known``."""
    if region.settled:
        return _limit(name, fact, "==", region.low)
    limits: list[Criterion] = []
    if region.low != known.low or region.includes_low != known.includes_low:
        limits.append(_limit(name, fact, ">=" if region.includes_low else ">", region.low))
    if region.high != known.high or region.includes_high != known.includes_high:
        limits.append(_limit(name, fact, "<=" if region.includes_high else "<", region.high))
    if len(limits) == 2:
        return AtLeast(2, tuple(limits))
    return limits[0] if limits else _limit(name, fact, ">=", region.low)


def _limit(name: str, fact: NumberFact, order: Order, value: Decimal) -> Compare:
    return Compare(name, order, value, in_unit(fact, value) if fact.clock else plain(value))
