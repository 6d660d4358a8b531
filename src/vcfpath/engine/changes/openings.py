"""What opens an option at one moment, part by part.

The parts share nothing, so the whole is opened by any one way for each of them, and one moment asks
for less than another only if it does so part by part.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from typing import NamedTuple

from vcfpath.engine.changes.change import KINDS, Thing
from vcfpath.engine.changes.moment import Moment
from vcfpath.engine.changes.region import Edits


class Openings(NamedTuple):
    """For each part of the task, the ways to open it at one moment."""

    moment: Moment
    parts: tuple[tuple[Edits, ...], ...]

    def whole(self) -> Iterator[tuple[Edits, ...]]:
        """One way for each part, in every way; those first that make nothing worse."""
        harmless = [[way for way in ways if not _is_worse(way)] for ways in self.parts]
        rest = (ways for ways in product(*self.parts) if any(map(_is_worse, ways)))
        return chain(product(*harmless), rest)

    def asks_no_more(self, ways: tuple[Edits, ...], *, but_less: bool) -> bool:
        """Whether, in every part, one of its own ways edits no other things than ``ways`` do.

        Args:
            ways: one way for each part.
            but_less: whether it must spare some of them.
        """
        less = False
        for own, way in zip(self.parts, ways, strict=True):
            edited = things_of(way)
            asked = [things_of(each) for each in own]
            if not any(things <= edited for things in asked):
                return False
            less = less or any(things < edited for things in asked)
        return less or not but_less


def things_of(edits: Edits) -> frozenset[Thing]:
    """What is edited."""
    return frozenset(edit.thing for edit in edits)


def by_ease(ways: list[Edits]) -> tuple[Edits, ...]:
    """Ways in the order of their hardest kind, and of how many edits they have."""
    return tuple(sorted(ways, key=lambda way: (_hardest(way), len(way))))


def _hardest(way: Edits) -> int:
    return max((KINDS.index(edit.kind) for edit in way), default=0)


def _is_worse(way: Edits) -> bool:
    return any(edit.worse for edit in way)
