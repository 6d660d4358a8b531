"""The smallest changes in full: their times, their order, and exactly how much work they are."""

from __future__ import annotations

from bisect import bisect_left

import pytest

from tests.engine.test_changes import MANY, with_lines
from tests.engine.test_moment import untied
from tests.known import TODAY, Raw
from vcfpath.engine.changes.change import Change, Changes
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.smallest import smallest_changes
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from


def changes(pathway: Pathway, facts: Raw, steps: int = 99_999) -> Changes:
    person = Evaluator.of(pathway, patient_from(pathway, facts, TODAY))
    return smallest_changes(pathway, person, pathway.treatments["boot"], Effort(steps))


def told(change: Change) -> str:
    """Its times and its edits on one line."""
    days = "" if change.days is None else f"{change.days.low}..{change.days.high} "
    return days + " ".join(f"{edit.kind}:{edit.thing.fact}" for edit in change.edits)


def work(pathway: Pathway, facts: Raw) -> int:
    """How many steps it takes to the end."""
    return bisect_left(range(9999), True, key=lambda steps: changes(pathway, facts, steps).complete)


@pytest.mark.parametrize(
    ("rules", "facts", "steps", "found"),
    [
        (["f0"], {}, 33, ["find_out:f0"]),
        (["f0 or f1"], {}, 44, ["find_out:f0", "find_out:f1"]),
        (["f0 and f1", "f2 or f1"], {}, 54, ["find_out:f0 find_out:f1"]),
        (
            ["at_least(2, f0, f1, f2)", "not f3"],
            {"f3": True},
            81,
            [
                "find_out:f0 find_out:f1 cannot_change:f3",
                "find_out:f0 find_out:f2 cannot_change:f3",
                "find_out:f1 find_out:f2 cannot_change:f3",
            ],
        ),
        (
            ["torn or age > 30", "can_stand"],
            {"swelling": "severe"},
            70,
            [
                "find_out:age find_out:can_stand",
                "change:swelling find_out:can_stand find_out:torn",
            ],
        ),
        (["weeks_of_rest >= 3"], {"weeks_of_rest": 1}, 67, ["14..343 "]),
        (
            ["weeks_of_rest >= 3", "days_since_sprain < 30 and f0"],
            {"weeks_of_rest": 1},
            212,
            ["14..23 find_out:days_since_sprain find_out:f0"],
        ),
        (
            ["days_since_sprain <= 50", "weeks_of_rest >= 7"],
            {"weeks_of_rest": 5, "days_since_sprain": {"from": 40, "to": 60}},
            407,
            [],
        ),
    ],
)
def test_what_is_found_and_how_much_work_that_is(
    rules: list[str], facts: Raw, steps: int, found: list[str]
) -> None:
    pathway = with_lines(rules, **MANY)
    assert list(map(told, changes(pathway, facts).found)) == found
    assert work(pathway, facts) == steps


@pytest.mark.parametrize("turned", [False, True])
def test_a_way_that_asks_for_too_much_hides_no_other(turned: bool) -> None:
    rules = ['torn and swelling == "severe"', "torn and bruised", 'swelling == "mild"']
    rule = " or ".join(f"({each})" for each in (reversed(rules) if turned else rules))
    assert sorted(map(told, changes(with_lines([rule]), {"can_stand": False}).found)) == [
        "find_out:bruised find_out:torn",
        "find_out:swelling",
    ]


def test_a_hundred_changes_are_all_there_are() -> None:
    halves = (" or ".join(f"f{start + n}" for n in range(10)) for start in (0, 10))
    found = changes(with_lines([*halves], **MANY), {})
    assert (len(found.found), found.complete) == (100, True)


def test_to_go_on_and_to_have_been_earlier_are_different_things() -> None:
    pathway = untied(["days_since_sprain > 20 or (days_since_sprain < 5 and bruised)"])
    found = changes(pathway, {"days_since_sprain": 10, "bruised": False}).found
    assert list(map(told, found)) == ["10..390 ", "-10..-5 change:bruised"]


def test_of_times_before_the_nearest_comes_first() -> None:
    pathway = untied(
        ["days_since_sprain < 4 or (days_since_sprain > 9 and days_since_sprain < 11)"]
    )
    found = changes(pathway, {"days_since_sprain": 30}).found
    assert list(map(told, found)) == ["-21..-19 ", "-30..-26 "]
    pathway = untied(
        ["days_since_sprain < 2 or (days_since_sprain > 9 and days_since_sprain < 15)"]
    )
    found = changes(pathway, {"days_since_sprain": 30}).found
    assert list(map(told, found)) == ["-21..-15 ", "-30..-28 "]


def test_each_set_of_things_has_its_own_nearest_time() -> None:
    early, late = "(weeks_of_rest >= 7 and torn)", "(weeks_of_rest >= 8 and bruised)"
    pathway = with_lines(["days_since_sprain <= 60", f"{early} or {late}"])
    known = {"days_since_sprain": {"from": 44, "to": 70}, "weeks_of_rest": {"days": 48}}
    found = changes(pathway, known).found
    assert list(map(told, found)) == [
        "8..8 find_out:days_since_sprain find_out:bruised",
        "1..1 find_out:days_since_sprain find_out:torn",
    ]


def test_of_times_alike_the_nearest_stands_for_all_where_a_clock_is_narrowed_too() -> None:
    pathway = untied(["days_since_sprain <= 60", "weeks_of_rest >= 7"])
    known = {"days_since_sprain": {"from": 44, "to": 70}, "weeks_of_rest": {"days": 48}}
    assert list(map(told, changes(pathway, known).found)) == ["1..1 find_out:days_since_sprain"]


def test_each_stretch_of_times_is_put_together_by_itself() -> None:
    first, then = "3 <= days_since_sprain < 5", "9 <= days_since_sprain < 11"
    found = changes(untied([f"({first}) or ({then})"]), {"days_since_sprain": 1}).found
    assert list(map(told, found)) == ["2..4 ", "8..10 "]
    ends = [change.days.includes_high for change in found if change.days]
    assert ends == [False, False]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("days_since_sprain > 20 and (days_since_sprain < 30 or bruised)", ["10..20 "]),
        ("days_since_sprain > 20 and (days_since_sprain > 30 or bruised)", ["20..390 "]),
        ("days_since_sprain < 8 and (days_since_sprain > 4 or bruised)", ["-6..-2 "]),
        ("days_since_sprain < 8 and (days_since_sprain < 4 or bruised)", ["-10..-6 "]),
    ],
)
def test_no_more_is_asked_at_one_time_than_at_another(rule: str, found: list[str]) -> None:
    known = {"days_since_sprain": 10, "bruised": False}
    assert list(map(told, changes(untied([rule]), known).found)) == found
