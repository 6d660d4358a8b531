"""What may be varied of one person: cells that the rules read alike taken together, running clocks apart."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.engine.test_change import one_of, stretch
from tests.engine.test_changes import with_lines
from tests.known import TODAY
from vcfpath.engine.changes.change import Region, Thing
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.task import Task
from vcfpath.engine.changes.variable import Variable, inside, variables
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Sweep
from vcfpath.model.possible import Members, State
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def varied(
    rule: str,
    facts: Mapping[str, object] | None = None,
    *,
    effort: int = 999,
    only: tuple[Thing, ...] | None = None,
) -> dict[Thing, Variable]:
    pathway = with_lines([rule])
    sweep = Sweep(pathway, Evaluator.of(pathway, patient_from(pathway, facts or {}, TODAY)))
    task = Task.of(pathway, sweep, pathway.treatments["boot"])
    return variables(sweep, task, Effort(effort), only)


def choices(thing: Thing, rule: str, **facts: object) -> list[tuple[Region, list[Truth]]]:
    """The regions that may be chosen, and how the comparisons read them."""
    found = varied(rule, facts)[thing]
    return [(each.region, list(each.truths.values())) for each in found.choices]


AGE, SWELLING, REST = Thing("age"), Thing("swelling"), Thing("weeks_of_rest")


def test_cells_that_the_rules_read_alike_are_one_choice() -> None:
    """The scope reads the age as well: from twelve on."""
    found = varied("age > 30")[AGE]
    assert [each.region for each in found.choices] == [
        stretch("[0,12)"),
        stretch("[12,30]"),
        stretch("(30,110]"),
    ]
    assert [len(each.cells) for each in found.choices] == [2, 3, 2]
    assert all(truth is U for truth in found.now.values())
    assert found.thing == AGE


def test_values_that_the_rules_read_alike_are_one_choice_wherever_they_stand() -> None:
    found = choices(SWELLING, 'swelling != "mild"')
    readings = {tuple(truths) for _, truths in found}
    assert len(found) == len(readings) == 3
    bruised = choices(Thing("bruised"), "bruised")
    assert [region for region, _ in bruised] == [one_of("no"), one_of("yes")]
    assert [truths for _, truths in bruised] == [[F], [T]]


def test_what_is_so_now_is_no_choice() -> None:
    assert choices(Thing("bruised"), "bruised", bruised=True) == [(one_of("no"), [F])]


def test_members_are_varied_one_by_one() -> None:
    cream = Thing("tried", "cream")
    assert choices(cream, '"cream" in tried') == [(T, [T]), (F, [F])]
    assert choices(cream, '"cream" in tried', tried={"cream": True}) == [(F, [F])]


def test_a_clock_that_runs_can_only_be_known_more_closely() -> None:
    rule = "weeks_of_rest > 3"
    known = {"from": 2, "to": 4}
    inside_of_it = [region for region, _ in choices(REST, rule, weeks_of_rest=known)]
    assert inside_of_it == [stretch("[14,21]"), stretch("(21,28]")]
    assert choices(REST, rule, weeks_of_rest=2) == []
    assert [region for region, _ in choices(REST, rule)] == [
        stretch("[0,21]"),
        stretch("(21,350]"),
    ]


def test_only_what_is_asked_for_is_varied() -> None:
    everything = varied("age > 30 or bruised")
    assert varied("age > 30 or bruised", only=(AGE,)) == {AGE: everything[AGE]}
    assert varied("age > 30 or bruised", only=()) == {}


def test_once_the_work_is_too_much_nothing_more_can_be_varied() -> None:
    """The age has five cells and two comparisons: ten steps, the first that are taken."""
    rule = "age > 30"
    first = next(thing for thing, each in varied(rule).items() if each.now)
    enough = next(steps for steps in range(99) if varied(rule, effort=steps)[first].choices)
    whole = varied(rule)[first]
    cells = sum(len(each.cells) for each in whole.choices)
    assert enough == cells * len(whole.now)
    assert [each.choices for each in varied(rule, effort=enough).values() if each.now][1:] == [
        (),
        (),
        (),
    ]


@pytest.mark.parametrize(
    ("cell", "now", "is_inside"),
    [
        (stretch("[1,2]"), stretch("[0,3]"), True),
        (stretch("(3,4)"), stretch("[0,3]"), False),
        (stretch("[3,3]"), stretch("[0,3)"), False),
        (one_of("a"), one_of("a", "b"), True),
        (one_of("a", "b"), one_of("a", "b"), True),
        (one_of("c"), one_of("a", "b"), False),
        (one_of("a", "c"), one_of("a", "b"), False),
        (Members({"a": T, "b": U}), Members({"a": U, "b": U}), True),
        (Members({"a": T, "b": F}), Members({"a": T, "b": U}), True),
        (Members({"a": T, "b": F}), Members({"a": T, "b": T}), False),
        (Members({"a": U, "b": U}), Members({"a": T, "b": U}), False),
    ],
)
def test_a_cell_is_inside_where_it_is_still_possible(
    cell: State, now: State, is_inside: bool
) -> None:
    assert inside(cell, now) is is_inside
