"""Moments are times that the rules read alike; and how much work a search may be."""

from __future__ import annotations

import pytest

from tests.engine.test_change import stretch
from tests.engine.test_changes import MANY, with_lines
from tests.known import TODAY, Raw, variant
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.moment import moments
from vcfpath.engine.changes.smallest import smallest_changes
from vcfpath.engine.changes.task import Task
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Sweep
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from


def test_work_is_done_as_long_as_there_was_enough_left_for_it() -> None:
    effort = Effort(5)
    done = [(effort.spend(steps), effort.spent) for steps in (2, 3, 0, 1, 0)]
    assert done == [(True, False)] * 3 + [(False, True)] * 2


def test_no_more_than_a_hundred_changes_are_told() -> None:
    sevenfold = with_lines([f"f{number} or f{number + 1}" for number in range(0, 14, 2)], **MANY)
    person = Evaluator.of(sevenfold, Patient())
    found = smallest_changes(sevenfold, person, sevenfold.treatments["boot"])
    assert (len(found.found), found.complete) == (100, False)


def untied(rules: list[str]) -> Pathway:
    """Where no clock is compared with another fact."""

    def change(raw: Raw) -> None:
        line = raw["treatments"]["boot"]["indicated_when"][0]
        raw["treatments"]["boot"] |= {
            "indicated_when": [{**line, "when": rule} for rule in rules],
            "contraindicated_when": [],
        }
        del raw["constraints"][0]

    return variant(change)


def moments_of(pathway: Pathway, effort: int = 999, **facts: object) -> list[tuple[str, list[str]]]:
    """Directions and times, as ``[0,2)``."""
    sweep = Sweep(pathway, Evaluator.of(pathway, patient_from(pathway, facts, TODAY)))
    task = Task.of(pathway, sweep, pathway.treatments["boot"])
    return [
        (moment.direction, [said(each) for each in moment.times])
        for moment in moments(sweep, task, Effort(effort))
    ]


def said(each: Interval) -> str:
    ends = "([", ")]"
    return f"{ends[0][each.includes_low]}{each.low},{each.high}{ends[1][each.includes_high]}"


WINDOW = "days_since_sprain >= 3 and days_since_sprain < 21"


@pytest.mark.parametrize(
    ("rules", "facts", "later", "earlier"),
    [
        (
            [WINDOW],
            {"days_since_sprain": 10},
            [["[11,11]", "(11,390]"]],
            [["(-10,-7)", "[-10,-10]"]],
        ),
        (
            [WINDOW],
            {"days_since_sprain": 1, "weeks_of_rest": 0},
            [["[2,2]", "(2,20)"], ["[20,20]", "(20,350]"]],
            [],
        ),
        (
            [WINDOW],
            {"days_since_sprain": {"from": 1, "to": 5}},
            [["[2,2]", "(2,16)"], ["[16,16]", "(16,20)"], ["[20,20]", "(20,395]"]],
            [["(-5,-2)", "[-5,-5]"]],
        ),
        (
            ["weeks_of_rest > 1", WINDOW],
            {"days_since_sprain": 10, "weeks_of_rest": 1},
            [["(0,11)"], ["[11,11]", "(11,343]"]],
            [["(-10,-7)", "[-10,-10]"]],
        ),
        (["torn"], {"days_since_sprain": 10}, [], []),
        ([WINDOW], {"torn": True}, [], []),
    ],
)
def test_times_that_the_rules_read_alike_are_one_moment(
    rules: list[str], facts: Raw, later: list[list[str]], earlier: list[list[str]]
) -> None:
    assert moments_of(untied(rules), **facts) == [
        ("now", []),
        *(("later", times) for times in later),
        *(("earlier", times) for times in earlier),
    ]


def test_where_a_clock_is_compared_with_a_fact_each_time_is_a_moment() -> None:
    later = ["(0,11)", "[11,11]", "(11,340)", "[340,340]", "(340,390]"]
    earlier = ["(-7,0)", "[-7,-7]", "(-10,-7)", "[-10,-10]"]
    assert moments_of(with_lines([WINDOW]), days_since_sprain=10) == [
        ("now", []),
        *(("later", [time]) for time in later),
        *(("earlier", [time]) for time in earlier),
    ]


def test_a_comparison_of_clocks_that_are_not_known_ties_no_time() -> None:
    pathway = with_lines(["days_of_boot < 3 or days_of_boot > 20"])
    found = moments_of(pathway, days_of_boot=10)
    assert [(direction, len(times)) for direction, times in found] == [
        ("now", 0),
        ("later", 1),
        ("earlier", 2),
    ]


def test_moments_are_left_out_once_the_work_is_too_much() -> None:
    now, *later = moments_of(untied([WINDOW]), days_since_sprain=1)
    assert moments_of(untied([WINDOW]), 9, days_since_sprain=1) == [now]
    assert moments_of(untied([WINDOW]), 10, days_since_sprain=1) == [now, *later]
    assert moments_of(untied([WINDOW]), 10, days_since_sprain=10) == [
        now,
        ("later", ["[11,11]", "(11,390]"]),
    ]


def test_the_nearest_time_stands_for_all() -> None:
    pathway = untied([WINDOW])
    person = Evaluator.of(pathway, patient_from(pathway, {"days_since_sprain": 10}, TODAY))
    sweep = Sweep(pathway, person)
    task = Task.of(pathway, sweep, pathway.treatments["boot"])
    now, later, earlier = moments(sweep, task, Effort())
    days = [each.then.states["days_since_sprain"] for each in (now, later, earlier)]
    assert now.then is person
    assert days == [stretch(each) for each in ("[10,10]", "[21,21]", "[1.5,1.5]")]
