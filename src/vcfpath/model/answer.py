"""One value a person wrote down for a fact, as it was written, and where."""

from __future__ import annotations

from dataclasses import dataclass

from vcfpath.errors import Place


@dataclass(frozen=True, slots=True)
class Answer:
    """A plain value (int, Decimal, text, true or false, list, mapping) not yet judged by its fact."""

    value: object
    place: Place
