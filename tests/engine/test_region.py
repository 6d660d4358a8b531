"""Ways as edits: one region for each thing, as wide as it may be, and no two that could be one."""

from __future__ import annotations

import pytest

from tests.engine.test_change import one_of, person, stretch
from tests.known import ANKLE, SHIPPED
from vcfpath.engine.changes.change import Edit, Region, Thing, region_of
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.region import Edits, Regions, in_file_order
from vcfpath.engine.changes.search import Way
from vcfpath.engine.changes.variable import Choice
from vcfpath.model.fact import Fact
from vcfpath.model.possible import State

AGE, SWELLING, TORN = Thing("age"), Thing("swelling"), Thing("torn")


def way(**cells: list[State]) -> Way:
    return {
        Thing(fact): Choice(tuple(states), region_of(Thing(fact), states[0]), {})
        for fact, states in cells.items()
    }


def edits_of(
    *ways: Way,
    facts: dict[str, Fact] | None = None,
    steps: int = 999,
    unless: tuple[Region, ...] = (),
    **known: object,
) -> list[Edits]:
    def opens(edits: Edits) -> bool:
        return not any(edit.region in unless for edit in edits)

    regions = Regions(facts or dict(ANKLE.facts), person(**known))
    return regions.of(ways, opens, Effort(steps))


def found(fact: Thing, region: Region) -> Edit:
    return Edit("find_out", fact, region, worse=False)


MILD, SEVERE, NONE = one_of("mild"), one_of("severe"), one_of("none")
YOUNG, AT_18, OLD = stretch("[0,18)"), stretch("[18,18]"), stretch("(18,110]")


def test_cells_of_one_choice_are_one_edit_where_they_form_a_region() -> None:
    assert edits_of(way(age=[YOUNG, AT_18])) == [(found(AGE, stretch("[0,18]")),)]
    assert edits_of(way(age=[YOUNG, OLD])) == [(found(AGE, YOUNG),), (found(AGE, OLD),)]
    assert edits_of(way(swelling=[MILD, SEVERE])) == [(found(SWELLING, one_of("mild", "severe")),)]


def test_cells_of_different_kinds_are_edits_of_their_own() -> None:
    mild_or_none = edits_of(way(swelling=[MILD, SEVERE, NONE]), swelling=["mild", "severe"])
    assert mild_or_none == [
        (found(SWELLING, one_of("mild", "severe")),),
        (Edit("change", SWELLING, NONE, worse=False),),
    ]


def test_cells_of_different_kinds_stay_apart_in_whatever_order_they_come() -> None:
    apart = edits_of(way(swelling=[NONE, MILD]), swelling=["mild", "severe"])
    assert apart == [(Edit("change", SWELLING, NONE, worse=False),), (found(SWELLING, MILD),)]


def test_what_can_change_is_told_from_what_cannot() -> None:
    assert edits_of(way(age=[OLD]), age=10) == [(Edit("cannot_change", AGE, OLD, worse=False),)]


def test_ways_over_the_same_things_are_one_where_they_differ_in_one_of_them() -> None:
    ways = way(age=[YOUNG], swelling=[MILD]), way(age=[AT_18], swelling=[MILD])
    assert edits_of(*ways) == [(found(AGE, stretch("[0,18]")), found(SWELLING, MILD))]
    assert edits_of(*reversed(ways)) == edits_of(*ways)
    swellings = way(age=[YOUNG], swelling=[MILD]), way(age=[YOUNG], swelling=[NONE])
    assert edits_of(*swellings) == [(found(AGE, YOUNG), found(SWELLING, one_of("mild", "none")))]


def test_ways_that_differ_in_two_things_stay_two() -> None:
    ways = way(age=[YOUNG], swelling=[MILD]), way(age=[AT_18], swelling=[SEVERE])
    assert len(edits_of(*ways)) == 2


def test_ways_over_other_things_stay_apart() -> None:
    ways = way(age=[YOUNG]), way(age=[AT_18], torn=[one_of("yes")]), way(torn=[one_of("yes")])
    assert [len(edits) for edits in edits_of(*ways)] == [1, 2, 1]


def test_a_wider_region_that_does_not_open_is_not_made() -> None:
    ways = way(age=[YOUNG]), way(age=[AT_18])
    assert edits_of(*ways, unless=(stretch("[0,18]"),)) == [
        (found(AGE, YOUNG),),
        (found(AGE, AT_18),),
    ]


def test_what_does_not_open_is_left_out() -> None:
    assert edits_of(way(age=[YOUNG]), way(age=[OLD]), unless=(YOUNG,)) == [(found(AGE, OLD),)]


def test_three_stretches_in_a_row_are_one_in_whatever_order_they_come() -> None:
    ways = [way(age=[OLD]), way(age=[YOUNG]), way(age=[AT_18])]
    assert edits_of(*ways) == [(found(AGE, stretch("[0,110]")),)]


def test_the_things_of_an_edit_are_in_order_of_their_names() -> None:
    (edits,) = edits_of(way(torn=[one_of("yes")], age=[OLD]))
    assert [edit.thing for edit in edits] == [AGE, TORN]


@pytest.mark.parametrize(("steps", "enough"), [(8, True), (7, False), (3, False), (0, False)])
def test_where_the_work_is_too_much_nothing_is_found(steps: int, enough: bool) -> None:
    """Two ways of one edit are 2 * (1 + 1) steps; to compare them with one another takes 4 more."""
    assert bool(edits_of(way(age=[YOUNG]), way(age=[OLD]), steps=steps)) is enough


@pytest.mark.parametrize(("steps", "enough"), [(4, True), (3, False), (2, False)])
def test_a_way_of_two_edits_is_three_steps(steps: int, enough: bool) -> None:
    assert bool(edits_of(way(age=[OLD], swelling=[MILD]), steps=steps)) is enough


def test_things_stand_as_in_the_file_and_members_as_in_their_fact() -> None:
    for pathway in (ANKLE, SHIPPED):
        place = in_file_order(pathway.facts)
        names = list(pathway.facts)
        assert [place(Thing(name)) for name in names] == [(at, 0) for at in range(len(names))]
    tried = ["rest", "boot", "operation", "balance", "cream"]
    order = [in_file_order(ANKLE.facts)(Thing("tried", name)) for name in tried]
    assert order == [(order[0][0], at) for at in range(5)]
