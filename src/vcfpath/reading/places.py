"""Where in its file each value stands, so that a fault found later can still say where.

Values are known by their path: the keys and list indexes that lead to them. A validator's path may
hold more (which kind of fact it took, say); what is not in the file is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from vcfpath.errors import Fault, Place

At = tuple[int, int]
"""A line and a column, from 1."""
Path = tuple[str | int, ...]
"""The keys and list indexes that lead to a value."""


BY_PLACE = attrgetter("place")


class Spot(NamedTuple):
    """Where a value is said to stand, and from which column its text can be counted, if it can."""

    at: At
    text_column: int | None = None


class Places:
    """The place of every key and value of one file."""

    def __init__(self, name: str) -> None:
        """Start with none; ``name`` is the file as faults call it."""
        self.name = name
        self._keys: dict[Path, At] = {}
        self._values: dict[Path, Spot] = {(): Spot((1, 1))}

    def note_key(self, path: Path, at: At) -> None:
        """Remember where the key of ``path`` stands; of a key given twice, the first."""
        self._keys.setdefault(path, at)

    def note_value(self, path: Path, spot: Spot) -> None:
        """Remember where the value of ``path`` stands; of a key given twice, the first."""
        self._values.setdefault(path, spot)

    def note_group(self, path: Path, at: At) -> None:
        """Remember a list, a mapping or nothing: it stands at its key, if it has one."""
        self._values.setdefault(path, Spot(self._keys.get(path, at)))

    def has(self, path: Path) -> bool:
        """Whether the file holds a value at ``path``."""
        return path in self._values

    def within(self, loc: Iterable[str | int]) -> Path:
        """``loc`` without the steps that are not in the file."""
        path: Path = ()
        for step in loc:
            if self.has((*path, step)):
                path = (*path, step)
        return path

    def of_key(self, path: Path) -> Place:
        """The place of the key that leads to ``path``, or of the value where there is no key."""
        line, column = self._keys.get(path) or self._values[path].at
        return Place(self.name, line, column)

    def of_value(self, path: Path, offset: int | None = None) -> Place:
        """The place of the value at ``path``; ``offset`` characters into its text, if known."""
        spot = self._values[path]
        line, column = spot.at
        if offset is not None and spot.text_column is not None:
            column = spot.text_column + offset
        return Place(self.name, line, column)


def first_of_each_place(faults: Iterable[Fault]) -> list[Fault]:
    """``faults`` in order of place, and of several in one place only the first found."""
    kept: dict[Place, Fault] = {}
    for fault in sorted(faults, key=BY_PLACE):
        kept.setdefault(fault.place, fault)
    return list(kept.values())
