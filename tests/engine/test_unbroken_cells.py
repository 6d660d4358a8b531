"""Cells with nothing between them belong together; a single moment left out parts them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE
from vcfpath import Patient
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Cell
from vcfpath.engine.windows import unbroken
from vcfpath.model.possible import Interval

SOMEBODY = Evaluator.of(ANKLE, Patient())


def cell(text: str) -> Cell:
    low, high = text[1:-1].split(",")
    where = Interval(Decimal(low), Decimal(high), text[0] == "[", text[-1] == "]")
    return Cell(where, SOMEBODY)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [["[0,9]"]],
        [["[0,3)", "[3,3]", "(3,9]"]],
        [["[0,3)"], ["(3,9]"]],
        [["[0,3)", "[3,3]"], ["[5,5]", "(5,9]"]],
        [["[3,3]"], ["[5,5]"], ["[7,7]"]],
        [["[0,3]", "(3,4)"], ["(4,9)", "[9,9]"]],
    ],
)
def test_cells_are_kept_together_as_long_as_they_touch(parts: list[list[str]]) -> None:
    whole = [list(map(cell, part)) for part in parts]
    assert unbroken(each for part in whole for each in part) == whole
