"""One value a person wrote down for a fact, as it was written, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from vcfpath.errors import Place


class Answer(NamedTuple):
    """A plain value (int, Decimal, text, true or false, list, mapping) not yet judged by its fact."""

    value: object
    place: Place
    within: Mapping[str | int, Place] = {}
    """Where each part of a list or mapping stands, where that is known."""

    def place_of(self, part: str | int) -> Place:
        """Where a part of the value stands, or else the whole."""
        return self.within.get(part, self.place)
