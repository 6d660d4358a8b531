"""Three-valued truth: what a criterion can be for a patient of whom not everything is known.

Kleene's strong logic, as an enum that refuses to be a ``bool``: ``if criterion_is_met(...)`` on an
unknown is the one bug this program must never have, so it raises instead of guessing.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from typing import NoReturn


class Truth(Enum):
    """TRUE, FALSE or UNKNOWN; ordered FALSE < UNKNOWN < TRUE."""

    FALSE = auto()
    UNKNOWN = auto()
    TRUE = auto()

    def __bool__(self) -> NoReturn:
        """Refuse: an unknown is neither yes nor no.

        Raises:
            TypeError: always.
        """
        raise TypeError("a Truth is not a bool: compare it with Truth.TRUE or Truth.FALSE")

    @property
    def word(self) -> str:
        """The value as the JSON contract writes it: ``true``, ``false`` or ``unknown``."""
        return self.name.lower()

    @staticmethod
    def of(value: bool) -> Truth:
        """The truth of something that is known."""
        return Truth.TRUE if value else Truth.FALSE


def negated(truth: Truth) -> Truth:
    """Kleene's NOT: unknown stays unknown."""
    if truth is Truth.TRUE:
        return Truth.FALSE
    return Truth.TRUE if truth is Truth.FALSE else Truth.UNKNOWN


def at_least(n: int, truths: Iterable[Truth]) -> Truth:
    """Whether at least ``n`` of ``truths`` hold.

    ``n`` equal to their number is AND, 1 is OR. TRUE when enough hold already, FALSE when too few
    still could, otherwise UNKNOWN.
    """
    true = possible = 0
    for truth in truths:
        true += truth is Truth.TRUE
        possible += truth is not Truth.FALSE
    if true >= n:
        return Truth.TRUE
    return Truth.UNKNOWN if possible >= n else Truth.FALSE


def all_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's AND; TRUE for none at all."""
    return negated(any_of(map(negated, truths)))


def any_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's OR; FALSE for none at all."""
    return at_least(1, truths)
