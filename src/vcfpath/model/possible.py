"""What is still possible for a fact, and the one rule of comparison.

A patient's state for a fact is the set of values it may still have: an interval for a number, a
subset for a choice or a yes/no, in, out or unknown for each member of a set. A comparison holds if
it holds for every possible value, fails if it fails for every one, and is otherwise unknown. Exact
values, ranges and "one of these" need no rule of their own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vcfpath.truth import Truth, negated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vcfpath.model.criterion import Compare, CompareScore


class Interval(NamedTuple):
    """The numbers from ``low`` to ``high``, in the fact's base unit (days, for a clock)."""

    low: Decimal
    high: Decimal
    includes_low: bool = True
    includes_high: bool = True

    @property
    def settled(self) -> bool:
        """Whether only one value is possible."""
        return self.low == self.high

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` is still possible."""
        above = value >= self.low if self.includes_low else value > self.low
        below = value <= self.high if self.includes_high else value < self.high
        return above and below

    def below(self, bound: Decimal, *, or_equal: bool) -> Truth:
        """Whether the value is less than ``bound`` (or equal to it)."""
        to_bound = or_equal or not self.includes_high
        if self.high <= bound if to_bound else self.high < bound:
            return Truth.TRUE
        from_bound = or_equal and self.includes_low
        some = self.low <= bound if from_bound else self.low < bound
        return Truth.UNKNOWN if some else Truth.FALSE

    def precedes(self, other: Interval) -> bool:
        """Whether every value is less than every value of ``other``."""
        meet = self.includes_high and other.includes_low
        return self.high < other.low if meet else self.high <= other.low

    def equals(self, value: Decimal) -> Truth:
        """Whether the value is exactly ``value``."""
        if not self.contains(value):
            return Truth.FALSE
        return Truth.TRUE if self.settled else Truth.UNKNOWN


class OneOf(NamedTuple):
    """The values a choice may still have; for a yes/no, ``yes`` and ``no``."""

    values: frozenset[str]

    @property
    def settled(self) -> bool:
        """Whether only one value is possible."""
        return len(self.values) == 1

    def among(self, wanted: frozenset[str]) -> Truth:
        """Whether the value is one of ``wanted``."""
        if self.values <= wanted:
            return Truth.TRUE
        return Truth.UNKNOWN if self.values & wanted else Truth.FALSE


class Members(NamedTuple):
    """For each member of a set, whether it is in."""

    known: Mapping[str, Truth]

    @property
    def settled(self) -> bool:
        """Whether every member is known to be in or out."""
        return Truth.UNKNOWN not in self.known.values()

    def has(self, member: str) -> Truth:
        """Whether ``member`` is in the set."""
        return self.known.get(member, Truth.UNKNOWN)


State = Interval | OneOf | Members
"""What is still possible for one fact."""


def holds(compare: Compare | CompareScore, state: State) -> Truth:
    """Whether a comparison holds for every value in ``state``, for none, or only for some.

    ``state`` is of the fact that is compared, or the sums that a score can still have.

    Raises:
        TypeError: when the comparison is not one for this kind of fact; a loaded pathway has none.
    """
    literal = compare.literal
    match state:
        case OneOf() if isinstance(literal, frozenset):
            return state.among(literal)
        case Interval() if isinstance(literal, Decimal):
            return _ordered(compare.op, state, literal)
        case Members() if isinstance(literal, str):
            return state.has(literal)
        case _:
            raise TypeError(f"{compare} does not fit {state}")


def _ordered(op: str, state: Interval, bound: Decimal) -> Truth:
    match op:
        case "<":
            return state.below(bound, or_equal=False)
        case "<=":
            return state.below(bound, or_equal=True)
        case ">":
            return negated(state.below(bound, or_equal=True))
        case ">=":
            return negated(state.below(bound, or_equal=False))
        case _:
            return state.equals(bound)


YES = "yes"
NO = "no"
