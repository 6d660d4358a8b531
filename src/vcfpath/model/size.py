"""How much one pathway asks of whoever answers it, and the most it may ask.

Rules compare facts with constants, so an answer is found by looking at finitely many stretches of
each fact. That is quick for every pathway that people can oversee, but it grows faster than the file
does: a file of 1 MB can ask for days of work. So the work is counted while a file is read, and a
pathway that asks for too much is refused, rather than answered in part or never.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from vcfpath.model.between import Clash
from vcfpath.model.criterion import Compare, CompareFacts, Criterion, comparisons
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact
from vcfpath.model.pathway import Pathway

MOST_CLOCKS = 20
"""All that are known run together, so each is moved for every other; three are usual."""
MOST_STEPS = 150_000
"""Comparisons looked at in one answer: less than a second's work, and 15 times what is usual."""
MOST_ANSWERS = 10_000
"""What sources say about treatments, each a line on a screen: a hundred times what is usual."""
A_BAR = 3
"""So many lines a bar counts for; there is one for each clock by which what a source says can change."""

_SIMPLER = "Write it with fewer conditions, or split the pathway."


class _Judged(NamedTuple):
    """Criteria that are judged together, where they stand, and of how many treatments they speak."""

    loc: tuple[str, str]
    criteria: tuple[Criterion, ...]
    about: int = 0


def too_large(pathway: Pathway) -> Iterator[Clash]:
    """Where ``pathway`` is more than can be answered; nowhere in all that people would write."""
    clocks = [name for name, fact in pathway.facts.items() if _is_clock(fact)]
    if len(clocks) > MOST_CLOCKS:
        what = f"{len(clocks)} facts are clocks, and {MOST_CLOCKS} may be"
        yield Clash(("facts", clocks[MOST_CLOCKS]), what, "Ask for fewer times.")
    else:
        yield from _too_much(pathway)


def steps(pathway: Pathway) -> int:
    """How many comparisons an answer about ``pathway`` looks at, at most and roughly."""
    work = _Work(pathway)
    return sum(work.steps(each.criteria) for each in _judged(pathway))


def _too_much(pathway: Pathway) -> Iterator[Clash]:
    """The first part with which the work is too much."""
    work = _Work(pathway)
    taken = answers = 0
    for each in _judged(pathway):
        answers += each.about * work.lines(each.criteria)
        taken += work.steps(each.criteria)
        if taken > MOST_STEPS:
            what = f"with this, an answer takes more than {MOST_STEPS:,} comparisons"
            yield Clash(each.loc, what, _SIMPLER)
            return
        if answers > MOST_ANSWERS:
            what = f"with this, sources speak more than {MOST_ANSWERS:,} times of a treatment, each clock counted three times"
            yield Clash(each.loc, what, "Write fewer positions, or split the pathway.")
            return


def _judged(pathway: Pathway) -> Iterator[_Judged]:
    """What is judged together: the lines of a treatment, the conditions of a source."""
    for name, treatment in pathway.treatments.items():
        lines = (*treatment.indicated_when, *treatment.contraindicated_when)
        rules = [line.when for line in (*lines, *treatment.caution_when)]
        rules += [note.when for note in treatment.due]
        yield _Judged(("treatments", name), tuple(rules))
    for position in pathway.positions:
        scope = () if position.for_whom is None else (position.for_whom,)
        conditions = (*scope, *(line.when for line in position.when))
        yield _Judged(("positions", position.id), conditions, len(position.about))


_End = tuple[str, object]
"""A fact, and a constant where its values are parted; None for the parting of a choice."""


class _Work:
    """Counts comparisons: every rule is looked at in every stretch of every fact it reads."""

    def __init__(self, pathway: Pathway) -> None:
        self._facts = pathway.facts
        self._definitions = {name: each.when for name, each in pathway.definitions.items()}
        self._limits: dict[str, int] = {}
        """For each fact, how many comparisons the constraints that read it make."""
        self._ends: dict[str, set[_End]] = {}
        """For each fact, where those constraints part its values."""
        for line in pathway.constraints:
            self._constrain(line.when)

    def steps(self, criteria: Collection[Criterion]) -> int:
        """How many comparisons are looked at to know all about these criteria."""
        compares = self._compared(criteria)
        facts = {each.fact for each in compares}
        clocks = self._clocks(facts)
        parted = facts.union(filter(self._is_clock, self._ends)) if clocks else facts
        ends = {_end(each) for each in compares}.union(*(self._ends.get(f, ()) for f in parted))
        stretches = sum(_stretches(self._facts[fact]) for fact, _ in ends)
        limits = sum(self._limits.get(fact, 0) for fact in facts)
        return stretches * max(1, clocks) * (len(compares) + limits)

    def lines(self, criteria: Collection[Criterion]) -> int:
        """How many lines their answer takes on a screen, or as bars."""
        return max(1, A_BAR * self._clocks({each.fact for each in self._compared(criteria)}))

    def _clocks(self, facts: Collection[str]) -> int:
        return sum(map(self._is_clock, facts))

    def _constrain(self, rule: Criterion | CompareFacts) -> None:
        ends, weight = self._parting(rule)
        for fact in {fact for fact, _ in ends}:
            self._limits[fact] = self._limits.get(fact, 0) + weight
        for end in ends:
            self._ends.setdefault(end[0], set()).add(end)

    def _parting(self, rule: Criterion | CompareFacts) -> tuple[set[_End], int]:
        """Where a constraint parts facts, and how many comparisons it makes."""
        if isinstance(rule, CompareFacts):
            return {(rule.left, rule), (rule.right, rule)}, 1
        compares = self._compared([rule])
        return {_end(each) for each in compares}, len(compares)

    def _compared(self, criteria: Iterable[Criterion]) -> list[Compare]:
        """Every comparison, definitions entered; no more than could be looked at."""
        return list(islice(comparisons(criteria, self._definitions), MOST_STEPS))

    def _is_clock(self, fact: str) -> bool:
        return _is_clock(self._facts[fact])


def _is_clock(fact: Fact) -> bool:
    return isinstance(fact, NumberFact) and fact.clock


def _end(compare: Compare) -> _End:
    return compare.fact, None if isinstance(compare.literal, frozenset) else compare.literal


def _stretches(fact: Fact) -> int:
    """Into how many stretches one constant parts a fact: a clock's range has two ends to meet it."""
    if isinstance(fact, ChoiceFact):
        return len(fact.values)
    return 4 if _is_clock(fact) else 2
