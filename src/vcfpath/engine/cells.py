"""How criteria cut a fact's values into finitely many cells in which nothing can change.

Rules compare facts with constants, so between two neighbouring constants every rule stays as it is.
That turns "at every moment" and "for every value" into a short list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from vcfpath.model.criterion import (
    Compare,
    CompareScore,
    Criterion,
    Named,
    comparisons,
    nodes_of,
)
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth

Cuts = Mapping[str, frozenset[Decimal]]
"""For each number, the constants it is compared with, in its base unit."""


class Reads:
    """Which facts criteria read, their definitions' and scores' too; each is looked through once."""

    def __init__(self, definitions: Mapping[str, Criterion]) -> None:
        """Take the pathway's definitions, by name."""
        self.definitions = definitions
        self._known: dict[int, tuple[Criterion, frozenset[str]]] = {}
        self._scores: dict[str, frozenset[str]] = {}

    def facts(self, criterion: Criterion) -> frozenset[str]:
        """The facts that ``criterion`` reads."""
        kept = self._known.get(id(criterion))  # the criterion is kept too, and so is its id
        if kept is None:
            kept = self._known[id(criterion)] = criterion, frozenset(self._facts(criterion))
        return kept[1]

    def _facts(self, criterion: Criterion) -> Iterator[str]:
        for node in nodes_of(criterion):
            if isinstance(node, Compare):
                yield node.fact
            elif isinstance(node, Named):
                yield from self.facts(self.definitions[node.definition])
            elif isinstance(node, CompareScore):
                yield from self._of_score(node)

    def _of_score(self, compare: CompareScore) -> frozenset[str]:
        if compare.score not in self._scores:
            facts = map(self.facts, compare.of.rules())
            self._scores[compare.score] = frozenset().union(*facts)
        return self._scores[compare.score]


def cuts_of(criteria: Iterable[Criterion], definitions: Mapping[str, Criterion]) -> Cuts:
    """The constants that the criteria compare each number with."""
    cuts: dict[str, set[Decimal]] = {}
    for compare in comparisons(criteria, definitions):
        if isinstance(compare.literal, Decimal):
            cuts.setdefault(compare.fact, set()).add(compare.literal)
    return {fact: frozenset(values) for fact, values in cuts.items()}


def interval_cells(whole: Interval, cuts: Iterable[Decimal]) -> list[Interval]:
    """``whole`` as points and gaps, in order: a point at each cut, a gap between neighbours."""
    inside = sorted({cut for cut in cuts if whole.contains(cut)})
    if whole.settled:
        return [whole]
    cells: list[Interval] = []
    low, includes = whole.low, whole.includes_low
    for cut in inside:
        if low < cut:
            cells.append(Interval(low, cut, includes, includes_high=False))
        cells.append(Interval(cut, cut))
        low, includes = cut, False
    if low < whole.high:
        cells.append(Interval(low, whole.high, includes, whole.includes_high))
    return cells


def state_cells(state: State, cuts: Iterable[Decimal], member: str | None) -> list[State]:
    """What a state may turn out to be: cells of a number, values of a choice, one member in or out."""
    match state:
        case Interval():
            return list(interval_cells(state, cuts))
        case OneOf(values):
            return [OneOf(frozenset({value})) for value in sorted(values)]
        case _:
            assert member is not None
            answers = Truth.TRUE, Truth.FALSE
            return [Members({**state.known, member: answer}) for answer in answers]
