"""One value a person wrote down for a fact, as it was written, and where."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.errors import Place


class Answer(NamedTuple):
    """A plain value (int, Decimal, text, true or false, list, mapping) not yet judged by its fact."""

    value: object
    place: Place
