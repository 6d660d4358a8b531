"""Ways as edits: for each thing one region, of one kind, as wide as the rules allow.

Ways that differ in one thing only become one where its values form a region, are of one kind, and
the rules still say so of all of them together; so people read a few stretches and not many cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import product
from typing import TypeVar

from vcfpath.engine.changes.change import Edit, Kind, Region, Thing, region_of, union
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.search import Way
from vcfpath.engine.changes.variable import inside
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.fact import Fact, SetFact
from vcfpath.model.possible import Interval, State
from vcfpath.model.worse import is_worse

Edits = tuple[Edit, ...]
_T = TypeVar("_T")


class Regions:
    """The ways to edit one patient, as edits."""

    def __init__(self, facts: Mapping[str, Fact], patient: Evaluator) -> None:
        """Take the facts, for what they say of changing, and the patient who is edited."""
        self._facts = facts
        self._patient = patient

    def of(
        self, ways: Iterable[Way], opens: Callable[[Edits], bool], effort: Effort
    ) -> list[Edits]:
        """The ways as edits, merged where ``opens`` still says yes; none if ``effort`` runs out."""
        alike: dict[frozenset[Thing], list[Edits]] = {}
        for way in ways:
            pieces = (self._pieces(thing, choice.cells) for thing, choice in sorted(way.items()))
            for edits in product(*pieces):
                if not effort.spend(1 + len(edits)):
                    return []
                if opens(edits):
                    alike.setdefault(frozenset(way), []).append(edits)
        pairs = sum(len(same) ** 2 for same in alike.values())
        if not effort.spend(pairs):
            return []
        return [edits for same in alike.values() for edits in _merged(same, opens)]

    def _pieces(self, thing: Thing, cells: Iterable[State]) -> list[Edit]:
        """Cells as edits; those of one kind that form a region are one edit."""
        pieces: list[Edit] = []
        for cell in cells:
            _add(pieces, self._edit(thing, cell), _widened)
        return pieces

    def _edit(self, thing: Thing, cell: State) -> Edit:
        fact, now = self._facts[thing.fact], self._patient.states[thing.fact]
        region = region_of(thing, cell)
        if inside(cell, now):
            return Edit("find_out", thing, region, worse=False)
        kind: Kind = "change" if fact.can_change else "cannot_change"
        return Edit(kind, thing, region, worse=is_worse(fact, now, cell))


def in_file_order(facts: Mapping[str, Fact]) -> Callable[[Thing], tuple[int, int]]:
    """Where a thing stands among the facts, and among the members of its own."""
    order = {name: place for place, name in enumerate(facts)}

    def place(thing: Thing) -> tuple[int, int]:
        fact = facts[thing.fact]
        members = list(fact.values) if isinstance(fact, SetFact) else []
        return order[thing.fact], members.index(thing.member) if thing.member else 0

    return place


def _merged(ways: list[Edits], opens: Callable[[Edits], bool]) -> list[Edits]:
    """Ways over the same things; those that differ in one of them only are one, where that opens."""
    for place in range(len(ways[0])):

        def together(before: Edits, after: Edits, place: int = place) -> Edits | None:
            wider = _widened(before[place], after[place])
            if wider is None or _without(before, place) != _without(after, place):
                return None
            edits = (*before[:place], wider, *before[place + 1 :])
            return edits if opens(edits) else None

        merged: list[Edits] = []
        for edits in sorted(ways, key=lambda each: _start(each[place].region)):
            _add(merged, edits, together)
        ways = merged
    return ways


def _add(found: list[_T], new: _T, together: Callable[[_T, _T], _T | None]) -> None:
    """Add ``new``, or widen the first that it can be taken together with."""
    for place, before in enumerate(found):
        wider = together(before, new)
        if wider is not None:
            found[place] = wider
            return
    found.append(new)


def _without(edits: Edits, place: int) -> Edits:
    return (*edits[:place], *edits[place + 1 :])


def _widened(before: Edit, after: Edit) -> Edit | None:
    """One edit for both, if they are of one kind and their values form a region."""
    region = union(before.region, after.region)
    alike = (before.kind, before.worse) == (after.kind, after.worse)
    return before._replace(region=region) if alike and region is not None else None


def _start(region: Region) -> tuple[Decimal, bool]:
    """Stretches from the lowest up; other values in any order."""
    if isinstance(region, Interval):
        return region.low, not region.includes_low
    return Decimal(0), False
