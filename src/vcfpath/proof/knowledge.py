"""What can be known of one thing, as some comparisons of it tell it apart.

A number may be known to lie in any stretch; of a choice any of its values may be left. What is known
decides some comparisons, and leaves open how the others will turn out, together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from vcfpath.engine.cells import interval_cells
from vcfpath.engine.changes.change import Thing, spanning
from vcfpath.model.criterion import Compare, Criterion, Not
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact
from vcfpath.model.possible import Interval, OneOf, holds
from vcfpath.proof.claims import every
from vcfpath.proof.values import Reading
from vcfpath.truth import Truth

MOST_APART = 8
"""Of a choice, so many kinds of values are told apart: of more there is too much that can be known."""
MOST_STRETCHES = 81
"""Of a number; one rule that people can check has a tenth of it."""


class Known(NamedTuple):
    """How comparisons stand for what is known, how they may turn out to, and a rule that says it.

    The rule is None where nothing is known.
    """

    reading: Reading
    settled: tuple[Reading, ...]
    rule: Criterion | None


def yes_or_no(rule: Criterion) -> list[Known]:
    """All that can be known of something that is so or not, the least first."""
    yes, no = (Truth.TRUE,), (Truth.FALSE,)
    return [
        Known((Truth.UNKNOWN,), (yes, no), None),
        Known(yes, (yes,), rule),
        Known(no, (no,), Not(rule)),
    ]


def knowledge(thing: Thing, fact: Fact, compares: Sequence[Compare]) -> list[Known] | None:
    """All that can be known of ``thing``, the least first; of what is read alike, one.

    None where that is more than can be tried.
    """
    match fact:
        case NumberFact():
            known = _of_number(fact, compares)
        case ChoiceFact():
            known = _of_choice(thing.fact, fact, compares)
        case _:
            return yes_or_no(compares[0])
    if known is None:
        return None
    first = {(each.reading, each.settled): each for each in reversed(list(known))}
    return sorted(first.values(), key=lambda each: -len(each.settled))


def _of_number(fact: NumberFact, compares: Sequence[Compare]) -> Iterator[Known] | None:
    cuts = {each.literal: each for each in compares if isinstance(each.literal, Decimal)}
    cells = interval_cells(fact.everything(), cuts)
    return None if len(cells) > MOST_STRETCHES else _of_stretches(cells, cuts, compares)


def _of_stretches(
    cells: Sequence[Interval], cuts: dict[Decimal, Compare], compares: Sequence[Compare]
) -> Iterator[Known]:
    readings = [tuple(holds(compare, cell) for compare in compares) for cell in cells]
    for first, after in sorted(combinations(range(len(cells) + 1), 2), key=_how_short):
        stretch = spanning(cells[first], cells[after - 1])
        ends = list(_ends(stretch, cuts))
        yield _known(readings[first:after], every(ends) if ends else None)


def _how_short(run: tuple[int, int]) -> int:
    return run[0] - run[1]


def _ends(stretch: Interval, cuts: dict[Decimal, Compare]) -> Iterator[Compare]:
    """What says where a stretch ends; nothing where the fact itself does."""
    low, high = cuts.get(stretch.low), cuts.get(stretch.high)
    if low is not None and stretch.settled:
        yield low._replace(op="==")
        return
    if low is not None:
        yield low._replace(op=">=" if stretch.includes_low else ">")
    if high is not None:
        yield high._replace(op="<=" if stretch.includes_high else "<")


def _of_choice(name: str, fact: ChoiceFact, compares: Sequence[Compare]) -> Iterator[Known] | None:
    alike: dict[Reading, list[str]] = {}
    for value in fact.values:
        state = OneOf(frozenset({value}))
        alike.setdefault(tuple(holds(each, state) for each in compares), []).append(value)
    return None if len(alike) > MOST_APART else _of_values(name, alike)


def _of_values(name: str, alike: dict[Reading, list[str]]) -> Iterator[Known]:
    for size in range(len(alike), 0, -1):
        for some in combinations(alike, size):
            left = frozenset(value for reading in some for value in alike[reading])
            whole = size == len(alike)
            yield _known(some, None if whole else Compare(name, "in", left))


def _known(readings: Sequence[Reading], rule: Criterion | None) -> Known:
    together = tuple(map(_together, zip(*readings, strict=True)))
    return Known(together, tuple(sorted(set(readings), key=_order)), rule)


def _order(reading: Reading) -> list[int]:
    return [truth.value for truth in reading]


def _together(truths: Iterable[Truth]) -> Truth:
    found = set(truths)
    return found.pop() if len(found) == 1 else Truth.UNKNOWN
