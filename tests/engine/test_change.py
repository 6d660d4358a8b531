"""What a change is: how hard and how large, and how its regions and edits are made."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, TODAY
from vcfpath.engine.changes.change import (
    Change,
    Edit,
    Kind,
    Region,
    Thing,
    applied,
    region_of,
    touch,
    union,
)
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.possible import Interval, Members, OneOf
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth


def stretch(text: str) -> Interval:
    """``[0, 2)`` and the like."""
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low), Decimal(high), text[0] == "[", text[-1] == "]")


def one_of(*values: str) -> OneOf:
    return OneOf(frozenset(values))


def person(**facts: object) -> Evaluator:
    return Evaluator.of(ANKLE, patient_from(ANKLE, facts, TODAY))


def edit(kind: Kind, fact: str = "age", *, worse: bool = False) -> Edit:
    return Edit(kind, Thing(fact), stretch("[1,2]"), worse)


@pytest.mark.parametrize(
    ("days", "shift"),
    [
        (None, None),
        ("[0,3]", "time"),
        ("(0,0.5]", "time"),
        ("[5,9]", "time"),
        ("[-3,-1]", "cannot_change"),
        ("[-3,5]", "cannot_change"),
    ],
)
def test_time_goes_on_and_never_back(days: str | None, shift: Kind | None) -> None:
    change = Change(stretch(days) if days else None, (edit("find_out"),))
    assert change.shift == shift


@pytest.mark.parametrize(
    ("days", "kinds", "kind"),
    [
        ("[1,2]", (), "time"),
        ("[-2,-1]", (), "cannot_change"),
        (None, ("find_out",), "find_out"),
        ("[1,2]", ("find_out", "change"), "change"),
        (None, ("change", "find_out"), "change"),
        ("[-2,-1]", ("find_out",), "cannot_change"),
        ("[1,2]", ("cannot_change",), "cannot_change"),
    ],
)
def test_a_change_is_as_hard_as_its_hardest_part(
    days: str | None, kinds: tuple[Kind, ...], kind: Kind
) -> None:
    assert Change(stretch(days) if days else None, tuple(map(edit, kinds))).kind == kind


def test_time_counts_as_one_thing_among_those_that_are_edited() -> None:
    sizes = [
        Change(days, tuple(edit("change", fact) for fact in facts)).size
        for days in (None, stretch("[1,2]"))
        for facts in (("age",), ("age", "torn"), ("age", "torn", "bruised"))
    ]
    assert sizes == [1, 2, 3, 2, 3, 4]


def test_one_worse_edit_makes_a_change_worse() -> None:
    assert Change(None, (edit("change"), edit("change", "torn", worse=True))).worse
    assert not Change(None, (edit("change"),)).worse


@pytest.mark.parametrize(
    ("before", "after", "both"),
    [
        (one_of("a", "b"), one_of("b", "c"), one_of("a", "b", "c")),
        (stretch("[0,2)"), stretch("[2,3]"), stretch("[0,3]")),
        (stretch("(0,2]"), stretch("(2,3)"), stretch("(0,3)")),
        (stretch("[0,2]"), stretch("[2,3]"), stretch("[0,3]")),
        (stretch("[0,2)"), stretch("(2,3]"), None),
        (stretch("[0,1]"), stretch("[2,3]"), None),
        (stretch("[2,3]"), stretch("[0,1]"), None),
        (Truth.TRUE, Truth.FALSE, None),
        (one_of("a"), stretch("[0,1]"), None),
    ],
)
def test_two_regions_are_one_where_nothing_lies_between_them(
    before: Region, after: Region, both: Region | None
) -> None:
    assert union(before, after) == both
    if isinstance(before, Interval) and isinstance(after, Interval):
        assert touch(before, after) is (both is not None)


def test_edits_of_one_set_are_all_made() -> None:
    before = person(tried={"boot": True})
    then = applied(
        before,
        [
            (Thing("tried", "cream"), Truth.FALSE),
            (Thing("tried", "rest"), Truth.TRUE),
            (Thing("age"), stretch("[7,8]")),
        ],
    )
    tried = then.states["tried"]
    assert isinstance(tried, Members)
    assert [tried.has(each) for each in ("boot", "cream", "rest", "balance")] == [
        *(Truth.TRUE, Truth.FALSE, Truth.TRUE),
        Truth.UNKNOWN,
    ]
    assert then.states["age"] == stretch("[7,8]")
    assert region_of(Thing("tried", "rest"), tried) is Truth.TRUE
