"""Boundaries: the constants that a rule compares numbers with, and what lies on each side of one.

Just beside a boundary is where a rule that says "at most" for "under" is found out. So of each there
are three sides, and it is asked who stands on them while the rule hangs on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple, get_args

from vcfpath.engine.cells import cuts_of, interval_cells
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import middle
from vcfpath.model.criterion import Compare, nodes_of
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.proof.rules import Placed, rules

Side = Literal["below", "at", "above"]
SIDES: tuple[Side, ...] = get_args(Side)


class Boundary(NamedTuple):
    """A constant in a rule, in the base unit of its fact, and a value on each side there is."""

    placed: Placed
    fact: str
    value: Decimal
    beside: dict[Side, Decimal]

    def truths(self, patient: Evaluator) -> tuple[object, ...]:
        """The truth of the rule on each side, were the fact there and all else as it is."""
        return tuple(
            patient.having({self.fact: Interval(point, point)}).truth(self.placed.rule)
            for point in self.beside.values()
        )

    def hangs_on_it(self, patient: Evaluator) -> bool:
        """Whether it matters to the rule on which side ``patient`` is."""
        return len({*self.truths(patient)}) > 1

    def side_of(self, state: Interval) -> Side | None:
        """The side on which all of ``state`` lies, if it does."""
        at = Interval(self.value, self.value)
        if state.precedes(at):
            return "below"
        if at.precedes(state):
            return "above"
        return "at" if state.settled else None


def boundaries(pathway: Pathway) -> Iterator[Boundary]:
    """Every boundary of every rule; those in a definition are the definition's own."""
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    for placed in rules(pathway):
        cuts = cuts_of([placed.rule], definitions)
        for fact, value, finest in _constants(placed):
            number = pathway.facts[fact]
            assert isinstance(number, NumberFact)
            yield Boundary(placed, fact, value, _beside(number, value, finest, cuts[fact]))


def _constants(placed: Placed) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Each number that the rule itself names, once, with the last of its decimal places."""
    seen: set[tuple[str, Decimal]] = set()
    for node in nodes_of(placed.rule):
        if isinstance(node, Compare) and isinstance(node.literal, Decimal):
            key = node.fact, node.literal
            if key not in seen:
                seen.add(key)
                yield (*key, _finest(node.literal))


def _finest(value: Decimal) -> Decimal:
    """One, or where ``value`` has decimals one in the last of them."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(0, int(exponent)))


def _beside(
    fact: NumberFact, value: Decimal, finest: Decimal, cuts: frozenset[Decimal]
) -> dict[Side, Decimal]:
    """The boundary itself, and a value as near to it as people would say, where there is one."""
    step = Decimal(1) if fact.clock else finest
    cells = interval_cells(fact.everything(), cuts)
    at = cells.index(Interval(value, value))
    found: dict[Side, Decimal] = {}
    if at > 0:
        found["below"] = _near(cells[at - 1], value - step)
    found["at"] = value
    if at + 1 < len(cells):
        found["above"] = _near(cells[at + 1], value + step)
    return found


def _near(cell: Interval, wanted: Decimal) -> Decimal:
    return wanted if cell.contains(wanted) else middle(cell)
