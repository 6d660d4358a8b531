"""A change: a few edits of one patient that together open an option, and how hard each is to come by.

Time moves all known clocks together, so a change moves it once, or not at all. Everything else that
a change makes otherwise is one fact, or one member of a set.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth

Kind = Literal["time", "find_out", "change", "cannot_change"]
"""Time goes on; what is not known can be found out; what is known can change, or cannot."""
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The easiest first."""

Region = Interval | OneOf | Truth
"""The values that will do; for a member of a set, whether it is in."""


class Thing(NamedTuple):
    """What an edit is of: a fact, or one member of a set."""

    fact: str
    member: str | None = None


class Edit(NamedTuple):
    """One thing known more closely, or otherwise than it is."""

    kind: Kind
    thing: Thing
    region: Region
    worse: bool
    """Whether that would be worse than what is known now."""


class Change(NamedTuple):
    """Edits of different things that open an option together, and not without each of them."""

    days: Interval | None
    """How far all known clocks move, back below nought; None where time plays no part."""
    edits: tuple[Edit, ...]

    @property
    def shift(self) -> Kind | None:
        """The kind of its move in time, if it has one: time goes on, and never back."""
        if self.days is None:
            return None
        return "time" if self.days.low >= 0 else "cannot_change"

    @property
    def kind(self) -> Kind:
        """The hardest kind of its edits."""
        kinds = [edit.kind for edit in self.edits] + ([self.shift] if self.shift else [])
        return max(kinds, key=KINDS.index)

    @property
    def worse(self) -> bool:
        """Whether it would make something worse."""
        return any(edit.worse for edit in self.edits)

    @property
    def size(self) -> int:
        """How many things it edits; time is one of them."""
        return len(self.edits) + (self.days is not None)


class Changes(NamedTuple):
    """The smallest changes, the easiest kind first; ``complete`` unless the search gave up."""

    found: tuple[Change, ...]
    complete: bool


def region_of(thing: Thing, state: State) -> Region:
    """What ``state`` says of ``thing``."""
    if isinstance(state, Members):
        assert thing.member is not None
        return state.has(thing.member)
    return state


def applied(patient: Evaluator, values: Iterable[tuple[Thing, Region]]) -> Evaluator:
    """``patient``, but for these things."""
    states: dict[str, State] = {}
    for (fact, member), region in values:
        if isinstance(region, Truth):
            before = states.get(fact, patient.states[fact])
            assert isinstance(before, Members)
            assert member is not None
            states[fact] = Members({**before.known, member: region})
        else:
            states[fact] = region
    return patient.having(states)


def union(before: Region, after: Region) -> Region | None:
    """Both regions as one, where their values form one."""
    match before, after:
        case OneOf(values), OneOf(others):
            return OneOf(values | others)
        case Interval(), Interval() if touch(before, after):
            return spanning(before, after)
        case _:
            return None


def touch(before: Interval, after: Interval) -> bool:
    """Whether nothing lies between two stretches, not even a single value."""
    return before.high == after.low and (before.includes_high or after.includes_low)


def spanning(before: Interval, after: Interval) -> Interval:
    """Both stretches and what lies between them."""
    return Interval(before.low, after.high, before.includes_low, after.includes_high)
