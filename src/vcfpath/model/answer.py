"""One value a person wrote down for a fact, as it was written, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vcfpath.errors import Place


class Key(NamedTuple):
    """What stands before a value in a file, as it was written, and where."""

    text: str
    place: Place


class Answer(NamedTuple):
    """A plain value (int, Decimal, text, true or false, list, mapping) not yet judged by its fact."""

    value: object
    place: Place
    within: Mapping[str | int, Place] = {}
    """Where each part of a list or mapping stands, where that is known."""
    key: Key | None = None
    """What it was called, where it was written."""

    def place_of(self, part: str | int) -> Place:
        """Where a part of the value stands, or else the whole."""
        return self.within.get(part, self.place)
