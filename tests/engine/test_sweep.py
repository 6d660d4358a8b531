"""Varying one thing, cell by cell: where the cells lie, and who the person is in each of them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest

from tests.known import ANKLE, Raw, variant
from vcfpath import Patient
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Cell, Sweep, middle
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth

SINCE, REST, BOOT = "days_since_sprain", "weeks_of_rest", "days_of_boot"


def at(low: object, high: object = None) -> Interval:
    return Interval(Decimal(str(low)), Decimal(str(low if high is None else high)))


def cell(text: str) -> Interval:
    low, high = text[1:-1].split(",")
    return Interval(Decimal(low), Decimal(high), text[0] == "[", text[-1] == "]")


def sweep(pathway: Pathway = ANKLE, /, **states: State) -> Sweep:
    return Sweep(pathway, Evaluator.of(pathway, Patient(states)))


def cuts(**constants: Iterable[int]) -> dict[str, frozenset[Decimal]]:
    return {fact: frozenset(map(Decimal, values)) for fact, values in constants.items()}


def where(cells: Iterable[Cell]) -> list[Interval]:
    return [each.where for each in cells]


def cells_of(*texts: str) -> list[Interval]:
    return list(map(cell, texts))


def test_a_clock_is_known_as_soon_as_anything_is_and_settled_when_all_is() -> None:
    somebody = sweep(days_since_sprain=at(10), weeks_of_rest=at(0, 7))
    assert [somebody.is_known(clock) for clock in (SINCE, REST, BOOT)] == [True, True, False]
    assert [somebody.is_settled(clock) for clock in (SINCE, REST, BOOT)] == [True, False, False]
    assert list(somebody.clocks) == [SINCE, REST, BOOT]


def test_known_clocks_move_together_and_one_that_reaches_its_least_stays_there() -> None:
    somebody = sweep(days_since_sprain=at(10), days_of_boot=at(5))
    cells = somebody.over_time(SINCE, cuts(days_since_sprain=[14], days_of_boot=[7]))
    assert where(cells) == cells_of(
        *("[0,0]", "(0,5)", "[5,5]", "(5,12)", "[12,12]", "(12,14)", "[14,14]", "(14,105]")
    )
    for each in cells:
        moment = middle(each.where)
        assert each.then.states[SINCE] == at(moment)
        assert each.then.states[BOOT] == at(max(Decimal(0), moment - 5))
        assert each.then.states[REST] == at(0, 350)


def test_beside_a_clock_that_is_a_range_others_are_ranges_as_wide() -> None:
    somebody = sweep(days_since_sprain=at(10, 12), days_of_boot=at(5))
    for each in somebody.over_time(SINCE, cuts(days_since_sprain=[14], days_of_boot=[7])):
        moment = middle(each.where)
        boot = at(max(Decimal(0), moment - 7), max(Decimal(0), min(Decimal(100), moment - 5)))
        assert each.then.states[BOOT] == boot
    (whole,) = somebody.over_time(BOOT, {})
    assert whole.where == cell("[0,100]")
    assert whole.then.states[SINCE] == at(55, 57)


def test_a_range_meets_a_constant_with_each_of_its_ends() -> None:
    somebody = sweep(days_since_sprain=at(10), days_of_boot=at(4, 6))
    found = somebody.over_time(SINCE, cuts(days_of_boot=[7]))
    assert where(found) == cells_of(
        *("[0,0]", "(0,4)", "[4,4]", "(4,6)", "[6,6]", "(6,11)", "[11,11]", "(11,13)"),
        *("[13,13]", "(13,104]"),
    )


def test_an_unknown_clock_is_varied_alone_within_what_constraints_allow() -> None:
    somebody = sweep(days_since_sprain=at(10))
    found = somebody.over_time(REST, cuts(weeks_of_rest=[7, 42]))
    assert where(found) == cells_of("[0,0]", "(0,7)", "[7,7]", "(7,10)", "[10,10]")
    assert {each.then.states[SINCE] for each in found} == {at(10)}


@pytest.mark.parametrize(
    ("states", "clock", "end"),
    [
        ({}, SINCE, 400),
        ({SINCE: at(10)}, SINCE, 400),
        ({SINCE: at(10), BOOT: at(5)}, SINCE, 105),
        ({SINCE: at(10), BOOT: at(5)}, BOOT, 100),
        ({SINCE: at(10), BOOT: at(5)}, REST, 350),
        ({SINCE: at(10, 30), BOOT: at(90)}, SINCE, 30),
        ({SINCE: at(10, 12), BOOT: at(90)}, SINCE, 20),
        ({SINCE: at(10, 12), BOOT: at(80, 90)}, SINCE, 20),
        ({SINCE: at(10), BOOT: at(5, 100)}, SINCE, 105),
        ({SINCE: at(10), BOOT: at(100)}, SINCE, 10),
        ({SINCE: at(10), BOOT: at(5), REST: at(3)}, REST, 98),
    ],
)
def test_time_ends_when_a_clock_reaches_its_most_but_not_for_a_range_without_an_end(
    states: dict[str, State], clock: str, end: int
) -> None:
    assert sweep(**states).end_of_time(clock) == end


def test_a_fact_is_varied_over_the_cells_it_may_still_be_in() -> None:
    somebody = sweep(age=at(20, 95))
    found = somebody.over_fact("age", None, cuts(age=[18, 90]))
    assert [each.states["age"] for each in found] == cells_of("[20,90)", "[90,90]", "(90,95]")
    assert somebody.over_fact("age", None, cuts(age=[18, 90])) is found
    assert somebody.over_fact("age", None, cuts(age=[18, 80])) is not found


def test_a_choice_is_varied_over_the_values_that_constraints_allow() -> None:
    yes = OneOf(frozenset({"yes"}))
    found = sweep(can_stand=yes, torn=yes).over_fact("swelling", None, {})
    assert [each.states["swelling"] for each in found] == [
        OneOf(frozenset({"mild"})),
        OneOf(frozenset({"none"})),
    ]


def test_a_fact_is_cut_where_a_constraint_compares_it() -> None:
    def young(raw: Raw) -> None:
        raw["constraints"] = [{"when": "age < 80 or not torn", "because": "b"}]

    torn = OneOf(frozenset({"yes"}))
    somebody = sweep(variant(young), torn=torn)
    found = somebody.over_fact("age", None, {})
    assert [each.states["age"] for each in found] == cells_of("[0,80)")
    everything = cells_of("[0,0]", "(0,80)", "[80,80]", "(80,110)", "[110,110]")
    assert somebody.over_everything("age", None, {}) == everything


def test_a_constraint_may_name_a_definition() -> None:
    def never(raw: Raw) -> None:
        raw["definitions"]["old"] = {**raw["definitions"]["bad_sprain"], "when": "age > 80"}
        raw["constraints"] = [{"when": "not old", "because": "b"}]

    found = sweep(variant(never)).over_fact("age", None, {})
    assert [each.states["age"] for each in found] == cells_of("[0,80)", "[80,80]")


def test_a_clock_is_cut_where_the_fact_that_a_constraint_compares_it_with_ends() -> None:
    found = sweep(days_since_sprain=at(10, 20)).over_fact(REST, None, {})
    assert [each.states[REST] for each in found] == cells_of(
        *("[0,0]", "(0,10)", "[10,10]", "(10,20)", "[20,20]")
    )


def test_everything_a_fact_can_be_is_cut_where_what_is_known_ends() -> None:
    somebody = sweep(age=at(20, 95), swelling=OneOf(frozenset({"mild"})))
    assert somebody.over_everything("age", None, cuts(age=[90])) == cells_of(
        *("[0,20)", "[20,20]", "(20,90)", "[90,90]", "(90,95)", "[95,95]", "(95,110]")
    )
    assert somebody.over_everything("swelling", None, {}) == [
        OneOf(frozenset({value})) for value in ("mild", "none", "severe")
    ]


def test_everything_of_a_set_is_one_member_in_and_out() -> None:
    members = "rest", "boot", "operation", "balance", "cream"
    known = dict.fromkeys(members, Truth.UNKNOWN) | {"boot": Truth.TRUE}
    assert sweep(tried=Members(known)).over_everything("tried", "boot", {}) == [
        Members({**known, "boot": Truth.TRUE}),
        Members({**known, "boot": Truth.FALSE}),
    ]


def test_moments_are_counted_from_now_and_cut_where_any_clock_meets_a_constant() -> None:
    somebody = sweep(days_since_sprain=at(10), days_of_boot=at(5))
    found = somebody.over_moments(cuts(days_since_sprain=[14], days_of_boot=[7]))
    assert where(found) == cells_of(
        *("[-10,-10]", "(-10,-5)", "[-5,-5]", "(-5,0)", "[0,0]", "(0,2)", "[2,2]"),
        *("(2,4)", "[4,4]", "(4,95]"),
    )
    for each in found:
        days = middle(each.where)
        assert each.then.states[SINCE] == at(10 + days)
        assert each.then.states[BOOT] == at(max(Decimal(0), 5 + days))
        assert each.then.states[REST] == at(0, 350)


def test_a_range_without_an_end_has_none_later_and_a_nearer_one_earlier() -> None:
    somebody = sweep(days_since_sprain=at(10, 400))
    found = somebody.over_moments({})
    assert found[0].where.low == -400
    assert found[-1].where.high == 390
    states = {middle(each.where): each.then.states[SINCE] for each in found}
    assert states[Decimal(0)] == at(10, 400)
    assert all(each == at(10 + days, 400) for days, each in states.items() if days > 0)
    assert all(
        each == at(max(Decimal(0), 10 + days), 400 + days)
        for days, each in states.items()
        if days < 0
    )


def test_a_clock_that_stands_at_its_most_is_known_and_is_no_range_without_an_end() -> None:
    found = sweep(days_since_sprain=at(400)).over_moments({})
    assert found[-1].where == cell("[0,0]")
    assert found[0].then.states[SINCE] == at(0)


def test_of_somebody_whose_clocks_are_not_known_there_are_no_moments() -> None:
    assert sweep(age=at(40)).over_moments({}) == []


def test_a_moment_is_cut_where_a_clock_meets_what_a_constraint_compares_it_with() -> None:
    found = sweep(days_since_sprain=at(10), weeks_of_rest=at(3)).over_moments({})
    assert {each.where.low for each in found if each.where.settled} >= {-10, -7, -3, 0}


def bounded(*constraints: str) -> Pathway:
    lines = [{"when": each, "because": "b"} for each in constraints]
    return variant(lambda raw: raw.update(constraints=lines))


TORN = OneOf(frozenset({"yes"}))


def test_moments_are_cut_where_a_constraint_compares_a_clock_with_a_constant() -> None:
    somebody = sweep(
        bounded("days_since_sprain < 20 or not torn", "days_of_boot < 30 or not torn"),
        days_since_sprain=at(10),
        days_of_boot=at(5),
    )
    points = {each.where.low for each in somebody.over_moments({}) if each.where.settled}
    assert points == {-10, -5, 0, 10, 25}


def test_a_clock_is_cut_where_one_that_runs_with_it_meets_a_constraint_s_constant() -> None:
    somebody = sweep(
        bounded("days_of_boot < 30 or not torn"),
        torn=TORN,
        days_since_sprain=at(10),
        days_of_boot=at(5),
    )
    assert where(somebody.over_time(SINCE, {})) == cells_of("[0,5)", "[5,5]", "(5,35)")


def test_a_fact_is_cut_where_each_of_those_that_constraints_compare_it_with_ends() -> None:
    pathway = bounded("weeks_of_rest <= days_since_sprain", "days_of_boot <= days_since_sprain")
    found = sweep(pathway, weeks_of_rest=at(3), days_of_boot=at(5)).over_fact(SINCE, None, {})
    assert [each.states[SINCE] for each in found] == cells_of("[5,5]", "(5,400]")
    turned = bounded("days_of_boot <= days_since_sprain", "weeks_of_rest <= days_since_sprain")
    assert sweep(turned, weeks_of_rest=at(3), days_of_boot=at(5)).turning_points(SINCE, {}) == {
        *(Decimal(point) for point in (0, 3, 5)),
    }


def test_a_range_without_an_end_keeps_it_from_the_first_moment_on_and_not_before() -> None:
    somebody = sweep(days_since_sprain=at(10, 400))
    found = somebody.over_moments(cuts(days_since_sprain=[9, 11]))
    states = {each.where: each.then.states[SINCE] for each in found}
    assert states[cell("(0,1)")] == at("10.5", 400)
    assert states[cell("(-1,0)")] == at("9.5", "399.5")


@pytest.mark.parametrize(
    ("text", "value"), [("[3,3]", "3"), ("(3,4)", "3.5"), ("[0,9)", "4.5"), ("(-2,0]", "-1")]
)
def test_the_middle_of_a_cell_is_inside_it(text: str, value: str) -> None:
    assert middle(cell(text)) == Decimal(value)
    assert cell(text).contains(middle(cell(text)))
