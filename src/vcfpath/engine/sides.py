"""Which side of an option a stance takes: the one place that decides it, for every view and count."""

from __future__ import annotations

from typing import Literal

from vcfpath.model.position import Stance

Side = Literal["in_favour", "against", "no_side"]

_SIDES: dict[Stance, Side] = {
    "for": "in_favour",
    "option": "in_favour",
    "covered": "in_favour",
    "found_benefit": "in_favour",
    "against": "against",
    "not_covered": "against",
    "found_no_benefit": "against",
    "inconclusive": "no_side",
    "mixed": "no_side",
}


def side_of(stance: Stance) -> Side:
    """The side that ``stance`` takes: to pay for something, or to find a benefit, is in its favour."""
    return _SIDES[stance]
