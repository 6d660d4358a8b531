"""What can be known of one thing, with somebody who shows it: nothing, a range, some of several values.

`proof.knowledge` asks how comparisons may stand; here it also matters of whom. So each state comes with
one that can be typed: a range whose ends are values, where a stretch may end without including its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from vcfpath.engine.cells import cuts_of, interval_cells
from vcfpath.engine.changes.change import Thing, spanning
from vcfpath.model.criterion import Compare
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact
from vcfpath.model.possible import Interval, OneOf, State, holds
from vcfpath.proof.values import Reading, plainest, values
from vcfpath.truth import Truth

MOST_STRETCHES = 40
MOST_KINDS = 9
"""Of more there are too many states to try: some hundreds are the most for one fact."""


class Known(NamedTuple):
    """What is known of a thing: ``state`` says it, and ``whole`` all values it stands for."""

    state: State
    whole: State


NOTHING = None
"""Nothing is known: no comparison is decided, whatever values a version allows."""


def all_known(
    thing: Thing, fact: Fact, compares: Sequence[Compare], *, paired: bool
) -> list[Known | None] | None:
    """All that can be known of ``thing``, the least first; None where that is too much.

    What ``compares`` read alike is there once, unless ``paired``: compared with another fact.
    """
    states = _states(thing, fact, compares)
    if states is None:
        return None
    found: dict[object, Known | None] = {(Truth.UNKNOWN,) * len(compares): NOTHING}
    for known in states:
        reading = tuple(holds(compare, known.whole) for compare in compares)
        found.setdefault((reading, known) if paired else reading, known)
    return list(found.values())


def _states(thing: Thing, fact: Fact, compares: Sequence[Compare]) -> Iterator[Known] | None:
    match fact:
        case NumberFact():
            cuts = cuts_of(compares, {}).get(thing.fact, ())
            cells = interval_cells(fact.everything(), cuts)
            return _runs(fact, cells) if len(cells) <= MOST_STRETCHES else None
        case ChoiceFact():
            kinds = _kinds(fact, compares)
            return _some_of(kinds) if len(kinds) <= MOST_KINDS else None
        case _:
            return (Known(each, each) for each, _ in values(thing, fact, compares, (), 0))


def _runs(fact: NumberFact, cells: Sequence[Interval]) -> Iterator[Known]:
    for length in range(len(cells), 0, -1):
        for first, last in zip(cells, cells[length - 1 :], strict=False):
            said = Interval(plainest(fact, first), plainest(fact, last))
            yield Known(said, spanning(first, last))


def _kinds(fact: ChoiceFact, compares: Sequence[Compare]) -> list[frozenset[str]]:
    """The values of a choice, together where all comparisons read them alike."""
    kinds: dict[Reading, set[str]] = {}
    for value in fact.values:
        reading = tuple(holds(compare, OneOf(frozenset({value}))) for compare in compares)
        kinds.setdefault(reading, set()).add(value)
    return [frozenset(kind) for kind in kinds.values()]


def _some_of(kinds: Sequence[frozenset[str]]) -> Iterator[Known]:
    for size in range(len(kinds), 0, -1):
        for several in combinations(kinds, size):
            state = OneOf(frozenset().union(*several))
            yield Known(state, state)
