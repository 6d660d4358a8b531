"""Brute force: every change of a small patient, by trying every value of every set of things.

It shares nothing with the search but the rules' truth and the verdict: it makes its own values, moves
time in its own way, and tries sets of things from the smallest up. For sets too large to be tried so,
it goes through values one thing at a time and turns back where a line can no longer come right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, product

from tests.known import comparisons_in, facts_read
from tests.strategies import constrained, telling
from vcfpath.engine.changes.change import Change, Thing
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.verdict import judge
from vcfpath.model.criterion import (
    Compare,
    CompareFacts,
    CompareScore,
    Criterion,
    Named,
    nodes_of,
)
from vcfpath.model.fact import NumberFact, SetFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State, holds
from vcfpath.model.treatment import Treatment
from vcfpath.truth import Truth

LATER, EARLIER = Thing("", "later"), Thing("", "earlier")
TIME = frozenset({LATER, EARLIER})
Value = Decimal | str | Truth
Values = dict[Thing, Value]
"""One exact value for each thing; for time, the days."""
Things = frozenset[Thing]


def things_of(change: Change) -> Things:
    """What a change edits, time among it."""
    things = {edit.thing for edit in change.edits}
    if change.days is not None:
        things.add(LATER if change.days.low >= 0 else EARLIER)
    return frozenset(things)


def covers(change: Change, values: Values) -> bool:
    """Whether each of these values is in the change's region for its thing."""
    regions = {edit.thing: edit.region for edit in change.edits}
    return all(
        is_in(change.days if thing in TIME else regions[thing], value)
        for thing, value in values.items()
    )


def is_in(region: object, value: Value) -> bool:
    """Whether a value is in a region."""
    match region, value:
        case Interval(), Decimal():
            return region.contains(value)
        case OneOf(values), str():
            return value in values
        case _:
            return region is value


class Brute:
    """One patient of one pathway, and one treatment to be opened."""

    def __init__(self, pathway: Pathway, patient: Evaluator, treatment: Treatment) -> None:
        self.pathway = pathway
        self.patient = patient
        self.treatment = treatment
        self.clocks = {
            name: fact.everything()
            for name, fact in pathway.facts.items()
            if isinstance(fact, NumberFact) and fact.clock
        }
        self.running = {
            name for name, whole in self.clocks.items() if patient.states[name] != whole
        }
        self._pairs = [
            line.when for line in pathway.constraints if isinstance(line.when, CompareFacts)
        ]

    def smallest(self, most: int = 99) -> dict[Things, list[Values]]:
        """Every smallest set of at most so many things that opens it, with every way it does."""
        found: dict[Things, list[Values]] = {}
        things = list(self.things())
        for size in range(1, min(most, len(things)) + 1):
            for chosen in map(frozenset, combinations(things, size)):
                if chosen >= TIME or any(smaller < chosen for smaller in found):
                    continue
                ways = [values for values in self.values_of(chosen) if self.opens(values)]
                if ways:
                    found[chosen] = ways
        return found

    def things(self) -> Iterator[Thing]:
        """Whatever is read by the treatment, by a constraint or by the scope; and time."""
        read: set[str] = set()
        for rule in self._rules():
            read |= facts_read(self.pathway, rule)
        for line in self.pathway.constraints:
            read |= constrained(self.pathway, line)
        for name, fact in self.pathway.facts.items():
            if name in read and isinstance(fact, SetFact):
                yield from (Thing(name, member) for member in fact.values)
            elif name in read:
                yield Thing(name)
        if self.running:
            yield from (LATER, EARLIER)

    def _rules(self) -> Iterator[Criterion]:
        yield from (line.when for line in self.treatment.indicated_when)
        yield from (line.when for line in self.treatment.contraindicated_when)
        if self.pathway.for_whom:
            yield self.pathway.for_whom.when

    def values_of(self, things: Things) -> Iterator[Values]:
        """Every choice of exact values for all of these."""
        moved = [*TIME & things]
        rest = sorted(things - TIME, key=str)
        for days in self.days(moved[0]) if moved else [None]:
            then = self.at(days)
            time: Values = {} if days is None else {moved[0]: days}
            for values in product(*(self.values(then, thing) for thing in rest)):
                yield {**time, **dict(zip(rest, values, strict=True))}

    def opens(self, values: Values) -> bool:
        """Whether these exact values open it, for somebody who can exist and is meant."""
        days = [value for thing, value in values.items() if thing in TIME]
        person = self.at(days[0] if days else None)
        for thing, value in values.items():
            if thing not in TIME:
                person = person.having(
                    {thing.fact: exactly(person.states[thing.fact], thing, value)}
                )
        return self.is_meant(person) and judge(self.treatment, person).verdict == "open"

    def is_meant(self, person: Evaluator) -> bool:
        """Whether somebody like that can exist, and may be one the pathway is about."""
        scope = self.pathway.for_whom
        if scope is not None and person.truth(scope.when) is Truth.FALSE:
            return False
        limits = (line.when for line in self.pathway.constraints)
        return all(person.possible(limit) is not Truth.FALSE for limit in limits)

    def at(self, days: Value | None) -> Evaluator:
        """The patient after so many days, or so many before."""
        if days is None:
            return self.patient
        assert isinstance(days, Decimal)
        moved: dict[str, State] = {}
        for name in self.running:
            state, whole = self._interval(name), self.clocks[name]
            endless = days > 0 and self._is_endless(name)
            low = max(whole.low, state.low + days)
            high = whole.high if endless else max(whole.low, state.high + days)
            moved[name] = Interval(low, high)
        return self.patient.having(moved)

    def days(self, direction: Thing) -> list[Decimal]:
        """Every move in that direction that might make a difference."""
        cuts = {Decimal(0)}
        first, last = Decimal(0), Decimal(10**6)
        for name in self.running:
            state, whole = self._interval(name), self.clocks[name]
            first = min(first, whole.low - state.high)
            last = min(last, whole.high - (state.low if self._is_endless(name) else state.high))
            for cut in (*self._cuts(name), whole.low, whole.high):
                cuts |= {cut - state.low, cut - state.high}
        moves = telling(Interval(first, last), cuts)
        return [each for each in moves if (each > 0 if direction is LATER else each < 0)]

    def values(self, then: Evaluator, thing: Thing) -> list[Value]:
        """Every exact value of ``thing`` that might make a difference, but for the one it has."""
        now = then.states[thing.fact]
        if isinstance(now, Members):
            return [t for t in (Truth.TRUE, Truth.FALSE) if t is not now.has(thing.member or "")]
        whole = self.pathway.facts[thing.fact].everything()
        if isinstance(now, OneOf):
            assert isinstance(whole, OneOf)
            return [each for each in sorted(whole.values) if now.values != {each}]
        within = now if thing.fact in self.running else whole
        assert isinstance(within, Interval)
        points = telling(within, {*self._cuts(thing.fact), now.low, now.high})
        return [each for each in points if not (now.settled and each == now.low)]

    def _is_endless(self, clock: str) -> bool:
        state = self._interval(clock)
        return state.high == self.clocks[clock].high and not state.settled

    def _interval(self, fact: str) -> Interval:
        state = self.patient.states[fact]
        assert isinstance(state, Interval)
        return state

    def _cuts(self, fact: str) -> set[Decimal]:
        """Where rules part the values of ``fact``, or of a fact it is compared with; and its ends."""
        beside = {fact}
        for pair in self._pairs:
            if fact in (pair.left, pair.right):
                beside |= {pair.left, pair.right}
        ends = {self._interval(name) for name in beside - {fact}}
        literals = (each.literal for each in comparisons_in(self.pathway) if each.fact in beside)
        cuts = {literal for literal in literals if isinstance(literal, Decimal)}
        return cuts | {end for state in ends for end in (state.low, state.high)}


class Climber:
    """Whether a large set of things can open a treatment: one thing after another, turning back early."""

    def __init__(self, brute: Brute) -> None:
        self.brute = brute
        treatment = brute.treatment
        wanted = [(line.when, Truth.TRUE) for line in treatment.indicated_when]
        wanted += [(line.when, Truth.FALSE) for line in treatment.contraindicated_when]
        self.lines = [(rule, truth, self._read(rule)) for rule, truth in wanted]

    def can_open(self, things: Iterable[Thing]) -> bool:
        """Whether some values of these things, or of some of them, open the treatment."""
        moved = [thing for thing in things if thing in TIME]
        rest = [thing for thing in things if thing not in TIME]
        times: list[Value | None] = [None, *(self.brute.days(moved[0]) if moved else ())]
        return any(self._climb(self.brute.at(days), rest) for days in times)

    def _climb(self, person: Evaluator, things: list[Thing]) -> bool:
        for rule, truth, read in self.lines:
            if read.isdisjoint(things) and person.truth(rule) is not truth:
                return False
        if not things:
            return self.brute.is_meant(person)
        first, *others = things
        now = person.states[first.fact]
        states = (exactly(now, first, value) for value in self._telling(person, first))
        return any(self._climb(person.having({first.fact: s}), others) for s in (now, *states))

    def _telling(self, person: Evaluator, thing: Thing) -> list[Value]:
        """Values that no rule tells apart are tried once."""
        compares = [each for each in comparisons_in(self.brute.pathway) if each.fact == thing.fact]
        now, alike = person.states[thing.fact], dict[tuple[Truth, ...], Value]()
        for value in self.brute.values(person, thing):
            state = exactly(now, thing, value)
            alike.setdefault(tuple(holds(each, state) for each in compares), value)
        return list(alike.values())

    def _read(self, rule: Criterion) -> frozenset[Thing]:
        found: set[Thing] = set()
        for node in nodes_of(rule):
            if isinstance(node, Compare):
                member = node.literal if isinstance(node.literal, str) else None
                found.add(Thing(node.fact, member))
            elif isinstance(node, Named):
                found |= self._read(self.brute.pathway.definitions[node.definition].when)
            elif isinstance(node, CompareScore):
                for band in self.brute.pathway.scores[node.score].rules():
                    found |= self._read(band)
        return frozenset(found)


def exactly(now: State, thing: Thing, value: Value) -> State:
    """The state of a thing's fact, once the thing has exactly this value."""
    match value:
        case Decimal():
            return Interval(value, value)
        case Truth():
            assert isinstance(now, Members)
            assert thing.member
            return Members({**now.known, thing.member: value})
        case _:
            return OneOf(frozenset({value}))
