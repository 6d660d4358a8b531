"""The smallest changes in full: their times, their order, and exactly how much work they are."""

from __future__ import annotations

from bisect import bisect_left

import pytest

from tests.engine.test_changes import MANY, with_lines
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
