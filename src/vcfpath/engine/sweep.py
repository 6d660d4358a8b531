"""Varying one thing about a patient over its cells: time, or one fact.

One idea that answers many questions: where a window opens and closes, whether an option comes or
has gone, which unknown fact could settle most, what would have to be otherwise. Whoever needs such
an answer asks it here.

Clocks run together: moving one known clock moves every other known clock by as much. A clock that
would fall below its least stays there; time ends when one reaches its most. A range without an upper
end (``5..``) has none later either. A clock that is not
known is varied alone. Cells that the pathway's constraints rule out are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from vcfpath.engine.cells import Cuts, Reads, cuts_of, interval_cells, state_cells
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.limits import Limits, is_possible
from vcfpath.model.criterion import CompareFacts, Criterion
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, State


class Cell(NamedTuple):
    """A stretch of one clock, or of time from now, in which nothing changes; the patient there."""

    where: Interval
    then: Evaluator


class Sweep:
    """One patient of one pathway, to be varied."""

    def __init__(self, pathway: Pathway, now: Evaluator) -> None:
        """Take the patient as known now."""
        self.now = now
        self._facts = pathway.facts
        self.clocks: Mapping[str, Interval] = {
            name: fact.everything()
            for name, fact in pathway.facts.items()
            if isinstance(fact, NumberFact) and fact.clock
        }
        constraints = [line.when for line in pathway.constraints]
        self.definitions = {name: each.when for name, each in pathway.definitions.items()}
        rules = [rule for rule in constraints if not isinstance(rule, CompareFacts)]
        self._constraint_cuts = cuts_of(rules, self.definitions)
        self._limits = Limits(constraints, Reads(self.definitions), now)
        self._varied: dict[tuple[str, str | None, frozenset[Decimal]], list[Evaluator]] = {}

    def cuts(self, criteria: Iterable[Criterion]) -> Cuts:
        """The constants of these criteria."""
        return cuts_of(criteria, self.definitions)

    def is_known(self, clock: str) -> bool:
        """Whether anything is known of ``clock``."""
        return self.now.states[clock] != self.clocks[clock]

    def is_settled(self, clock: str) -> bool:
        """Whether ``clock`` is known exactly."""
        return self._interval(clock).settled

    def over_time(self, clock: str, cuts: Cuts) -> list[Cell]:
        """The cells of ``clock`` from its least to the end of time, in order.

        In each, ``clock`` is a point, and every other known clock has moved along with it.
        """
        others = self._running_with(clock)
        whole = Interval(self.clocks[clock].low, self.end_of_time(clock))
        cells = interval_cells(whole, self.turning_points(clock, cuts))
        moved = ((cell, self._at(clock, others, middle(cell))) for cell in cells)
        limits = self._limits.about((clock, *others))
        return [Cell(cell, then) for cell, then in moved if is_possible(then, limits)]

    def over_fact(self, fact: str, member: str | None, cuts: Cuts) -> list[Evaluator]:
        """The patient with ``fact`` in each of its possible cells, all else as known."""
        bounds = (*self._bounds(fact), *self._ends_beside(fact))
        key = (fact, member, frozenset((*cuts.get(fact, ()), *bounds)))
        if key not in self._varied:
            states = state_cells(self.now.states[fact], key[2], member)
            varied = (self.now.having({fact: state}) for state in states)
            limits = self._limits.about([fact])
            self._varied[key] = [then for then in varied if is_possible(then, limits)]
        return self._varied[key]

    def over_everything(self, fact: str, member: str | None, cuts: Cuts) -> list[State]:
        """Every cell of ``fact``, whatever is known of it; where that ends, a cell ends too.

        Cells that constraints rule out are among them: varying another fact may let them in.
        """
        now = self.now.states[fact]
        if isinstance(now, Members):
            return state_cells(now, (), member)
        ends = (now.low, now.high) if isinstance(now, Interval) else ()
        points = (*cuts.get(fact, ()), *self._bounds(fact), *ends)
        return state_cells(self._facts[fact].everything(), points, member)

    def over_moments(self, cuts: Cuts) -> list[Cell]:
        """The cells of time itself, in days from now, the past below nought, in order.

        In each, every known clock has moved as far; a range without an upper end keeps none.
        Moments that constraints rule out are among them: varying a fact may let them in.
        """
        known = {name: self._interval(name) for name in self.clocks if self.is_known(name)}
        if not known:
            return []
        points = {Decimal(0)}
        for name, state in known.items():
            for cut in self._met_by(name, cuts):
                points |= {cut - state.low, cut - state.high}
        first = min(self.clocks[name].low - state.high for name, state in known.items())
        last = min(self._room(name, state) for name, state in known.items())
        cells = interval_cells(Interval(first, last), points)
        return [Cell(cell, self._moved(known, middle(cell))) for cell in cells]

    def _met_by(self, clock: str, cuts: Cuts) -> Iterable[Decimal]:
        """What ``clock`` may meet as it moves; it stands otherwise then to what it is compared with."""
        yield self.clocks[clock].low
        yield from self._ends_beside(clock)
        for name in (clock, *self._limits.beside(clock)):
            yield from (*cuts.get(name, ()), *self._bounds(name))

    def _room(self, clock: str, state: Interval) -> Decimal:
        """How many days ``clock`` can go on."""
        return self.clocks[clock].high - (state.low if self._is_open(clock, state) else state.high)

    def _is_open(self, clock: str, state: Interval) -> bool:
        return state.high == self.clocks[clock].high and not state.settled

    def _moved(self, known: Mapping[str, Interval], days: Decimal) -> Evaluator:
        moved: dict[str, State] = {}
        for name, state in known.items():
            least = self.clocks[name].low
            keeps_end = days > 0 and self._is_open(name, state)
            high = state.high if keeps_end else max(least, state.high + days)
            moved[name] = state._replace(low=max(least, state.low + days), high=high)
        return self.now.having(moved)

    def _running_with(self, clock: str) -> dict[str, Interval]:
        if not self.is_known(clock):
            return {}
        return {
            name: state
            for name in self.clocks
            if name != clock and self.is_known(name)
            for state in [self.now.states[name]]
            if isinstance(state, Interval)
        }

    def end_of_time(self, clock: str) -> Decimal:
        """Where ``clock`` stands when time ends: at its most, or when another reaches its own."""
        others = self._running_with(clock)
        now = self._interval(clock)
        ends = [now.low + self._room(name, state) for name, state in others.items()]
        return max(now.high, min([self.clocks[clock].high, *ends]))

    def turning_points(self, clock: str, cuts: Cuts) -> set[Decimal]:
        """Where ``clock`` stands when it, or a clock that runs with it, meets a constant."""
        now = self._interval(clock)
        points = {*cuts.get(clock, ()), *self._bounds(clock), *self._ends_beside(clock)}
        for name, state in self._running_with(clock).items():
            limits = {self.clocks[name].low, *self._bounds(name), *self._ends_beside(name)}
            for cut in {*cuts.get(name, ()), *limits}:
                points |= {cut - state.low + now.high, cut - state.high + now.low}
        return points

    def _bounds(self, fact: str) -> frozenset[Decimal]:
        """The constants that constraints compare ``fact`` with."""
        return self._constraint_cuts.get(fact, frozenset())

    def _ends_beside(self, fact: str) -> set[Decimal]:
        """Where the facts that constraints compare ``fact`` with end now, and where they stay."""
        points: set[Decimal] = set()
        for name in self._limits.beside(fact):
            other = self._interval(name)
            points |= {other.low, other.high}
            if name in self.clocks:
                points.add(self.clocks[name].low)
        return points

    def _at(self, clock: str, others: Mapping[str, Interval], value: Decimal) -> Evaluator:
        now = self._interval(clock)
        moved = {
            name: Interval(
                max(self.clocks[name].low, state.low + value - now.high),
                max(
                    self.clocks[name].low, min(self.clocks[name].high, state.high + value - now.low)
                ),
            )
            for name, state in others.items()
        }
        return self.now.having({**moved, clock: Interval(value, value)})

    def _interval(self, clock: str) -> Interval:
        state = self.now.states[clock]
        assert isinstance(state, Interval)
        return state


def middle(cell: Interval) -> Decimal:
    """A value inside ``cell``: the only one, or the one halfway."""
    return cell.low if cell.settled else (cell.low + cell.high) / 2
