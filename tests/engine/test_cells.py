"""Constants cut a fact's values into points and gaps, which together are all of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vcfpath.engine.cells import interval_cells, state_cells
from vcfpath.model.possible import Interval, Members, OneOf
from vcfpath.truth import Truth


def cell(text: str) -> Interval:
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low), Decimal(high), text[0] == "[", text[-1] == "]")


@pytest.mark.parametrize(
    ("whole", "cuts", "cells"),
    [
        ("[0,10]", [], ["[0,10]"]),
        ("[0,10]", [3], ["[0,3)", "[3,3]", "(3,10]"]),
        ("[0,10]", [7, 3, 3], ["[0,3)", "[3,3]", "(3,7)", "[7,7]", "(7,10]"]),
        ("[0,10]", [0], ["[0,0]", "(0,10]"]),
        ("[0,10]", [10], ["[0,10)", "[10,10]"]),
        ("[0,10]", [-1, 11], ["[0,10]"]),
        ("(0,10)", [0, 10], ["(0,10)"]),
        ("(0,10)", [5], ["(0,5)", "[5,5]", "(5,10)"]),
        ("[4,4]", [4], ["[4,4]"]),
        ("[4,4]", [], ["[4,4]"]),
    ],
)
def test_a_range_is_cut_into_points_and_gaps_in_order(
    whole: str, cuts: list[int], cells: list[str]
) -> None:
    assert interval_cells(cell(whole), map(Decimal, cuts)) == list(map(cell, cells))


def test_a_choice_is_cut_into_its_values() -> None:
    found = state_cells(OneOf(frozenset({"b", "a"})), (), None)
    assert found == [OneOf(frozenset({"a"})), OneOf(frozenset({"b"}))]


def test_a_set_is_cut_into_one_member_in_and_out_with_the_others_as_known() -> None:
    found = state_cells(Members({"a": Truth.UNKNOWN, "b": Truth.UNKNOWN}), (), "a")
    assert found == [
        Members({"a": Truth.TRUE, "b": Truth.UNKNOWN}),
        Members({"a": Truth.FALSE, "b": Truth.UNKNOWN}),
    ]
