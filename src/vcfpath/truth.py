"""Three-valued truth: what a criterion can be for a patient of whom not everything is known.

Kleene's strong logic, as an enum that refuses to be a ``bool``: ``if criterion_is_met(...)`` on an
unknown is the one bug this program must never have, so it raises instead of guessing.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """TRUE, FALSE or UNKNOWN; ordered FALSE < UNKNOWN < TRUE."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

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
    return Truth(2 - truth.value)


def at_least(n: int, truths: Iterable[Truth]) -> Truth:
    """Whether at least ``n`` of ``truths`` hold.

    ``n`` equal to their number is AND, 1 is OR. TRUE when enough hold already, FALSE when too few
    still could, otherwise UNKNOWN.
    """
    seen = tuple(truths)
    if seen.count(Truth.TRUE) >= n:
        return Truth.TRUE
    if len(seen) - seen.count(Truth.FALSE) < n:
        return Truth.FALSE
    return Truth.UNKNOWN


def all_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's AND; TRUE for none at all."""
    seen = tuple(truths)
    return at_least(len(seen), seen)


def any_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's OR; FALSE for none at all."""
    return at_least(1, truths)
