"""The values of a fact that a proof has to tell apart: one of each kind, and how comparisons read it.

Between two neighbouring constants nothing changes, so one value stands for all of them; and where no
other fact is compared with this one, values that all comparisons read alike are one choice. The value
that stands for the others is the plainest there is: a whole number of the fact's own unit, if it can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from vcfpath.engine.cells import interval_cells
from vcfpath.engine.changes.change import Thing
from vcfpath.engine.sweep import middle
from vcfpath.model.criterion import Compare
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact
from vcfpath.model.possible import NO, YES, Interval, Members, OneOf, State, holds
from vcfpath.model.units import DAYS_IN
from vcfpath.truth import Truth

Reading = tuple[Truth, ...]
"""How the comparisons of one thing stand, in their order."""


class Value(NamedTuple):
    """A state with one value of its fact, or of one member of its set, and how comparisons read it."""

    state: State
    truths: Reading


def values(
    thing: Thing, fact: Fact, compares: Sequence[Compare], ends: Iterable[Decimal], apart: int
) -> list[Value]:
    """The values of ``thing`` that have to be told apart.

    ``compares`` are the comparisons that read it; ``ends`` are further points where a stretch ends.
    ``apart`` is how many values of each stretch are taken, where facts are compared with one another,
    and nought where none is compared with this one.
    """
    states = _states(thing, fact, compares, ends, max(1, apart))
    read = [Value(state, tuple(holds(compare, state) for compare in compares)) for state in states]
    if apart:
        return read
    return list({value.truths: value for value in reversed(read)}.values())[::-1]


def _states(
    thing: Thing, fact: Fact, compares: Sequence[Compare], ends: Iterable[Decimal], apart: int
) -> Iterator[State]:
    match fact:
        case NumberFact():
            cuts = {each.literal for each in compares if isinstance(each.literal, Decimal)}
            for cell in interval_cells(fact.everything(), cuts | set(ends)):
                yield from (Interval(point, point) for point in _points(fact, cell, apart))
        case ChoiceFact():
            yield from (OneOf(frozenset({value})) for value in fact.values)
        case SetFact():
            assert thing.member is not None
            yield from (Members({thing.member: truth}) for truth in (Truth.FALSE, Truth.TRUE))
        case _:
            yield from (OneOf(frozenset({value})) for value in (NO, YES))


def _points(fact: NumberFact, cell: Interval, apart: int) -> list[Decimal]:
    """``apart`` values of one stretch, ascending."""
    if cell.settled:
        return [cell.low]
    if apart == 1:
        return [plainest(fact, cell)]
    step = (cell.high - cell.low) / (apart + 1)
    return [cell.low + step * place for place in range(1, apart + 1)]


def plainest(fact: NumberFact, cell: Interval) -> Decimal:
    """A value in ``cell`` that is easy to read: whole in the fact's unit, or halfway."""
    unit = DAYS_IN[fact.unit] if fact.clock else Decimal(1)
    for length in (unit, unit / 2, unit / 4):
        first = (cell.low // length) * length
        tried = (first, first + length)
        for point in tried:
            if cell.contains(point):
                return point
    return middle(cell)


def count(fact: Fact, cuts: Iterable[Decimal]) -> int:
    """How many kinds of values a fact has, where ``cuts`` are its constants."""
    match fact:
        case NumberFact():
            return len(interval_cells(fact.everything(), cuts))
        case ChoiceFact():
            return len(fact.values)
        case SetFact():
            return 1 << len(fact.values)
        case _:
            return 2
