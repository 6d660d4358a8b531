"""Goals and limits fall into parts that share nothing."""

from __future__ import annotations

import pytest

from tests.engine.test_changes import MANY, with_lines
from vcfpath.engine.changes.parts import Part, parts_of
from vcfpath.engine.changes.task import Task
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Sweep
from vcfpath.patient import Patient

LIMITS = [["days_since_sprain", "weeks_of_rest"], ["can_stand", "swelling", "torn"], ["age"]]
"""What the constraints of the ankle pathway and its scope read."""


def parts(rules: list[str], fixed: tuple[str, ...] = ()) -> list[Part]:
    pathway = with_lines(rules, **MANY)
    sweep = Sweep(pathway, Evaluator.of(pathway, Patient()))
    return parts_of(Task.of(pathway, sweep, pathway.treatments["boot"]), fixed)


def read(rules: list[str], fixed: tuple[str, ...] = ()) -> list[tuple[int, int, list[str]]]:
    """For each part how many goals and limits it has, and what they read."""
    return [(len(part.goals), len(part.limits), sorted(part.facts)) for part in parts(rules, fixed)]


LIMITS_ALONE = [(0, 1, read) for read in LIMITS]


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        (["f0", "f1"], [(1, 0, ["f0"]), (1, 0, ["f1"])]),
        (["f0", "f1", "f0 or f1", "f2"], [(3, 0, ["f0", "f1"]), (1, 0, ["f2"])]),
        (
            ["f0 or f1", "f2 or f3", "f3 or f4", "f4 or f0"],
            [(4, 0, ["f0", "f1", "f2", "f3", "f4"])],
        ),
        (
            ["f0", "f1", "f2", "f1 or f2", "f3", "f2 or f3"],
            [(1, 0, ["f0"]), (5, 0, ["f1", "f2", "f3"])],
        ),
        (["f2", "f1", "f0", "f0 or f2"], [(3, 0, ["f0", "f2"]), (1, 0, ["f1"])]),
    ],
)
def test_rules_that_read_the_same_directly_or_through_others_are_one_part(
    rules: list[str], found: list[tuple[int, int, list[str]]]
) -> None:
    assert read(rules) == [*found, *LIMITS_ALONE]


def test_a_limit_belongs_to_the_goal_that_reads_the_same() -> None:
    rules = ["f0", "torn or f1", "weeks_of_rest > 3"]
    assert read(rules) == [
        (1, 0, ["f0"]),
        (1, 1, ["can_stand", "f1", "swelling", "torn"]),
        (1, 1, ["days_since_sprain", "weeks_of_rest"]),
        (0, 1, ["age"]),
    ]


def test_what_is_fixed_joins_nothing_and_is_read_all_the_same() -> None:
    rules = ["f0 or f1", "f1 or f2"]
    assert read(rules, ("f1",)) == [(1, 0, ["f0", "f1"]), (1, 0, ["f1", "f2"]), *LIMITS_ALONE]
    edited = [[thing.fact for thing in part.things] for part in parts(rules, ("f1",))]
    assert edited[:2] == [["f0"], ["f2"]]


def test_goals_limits_and_things_keep_their_order() -> None:
    (part, *_) = parts(["f3 or f0", "f0 or f2", "f1 or f3"])
    assert [thing.fact for thing in part.things] == ["f3", "f0", "f2", "f1"]
    whole = parts(["torn", "can_stand or days_since_sprain < 3"])
    assert [len(each.goals) for each in whole] == [2, 0]
    pathway = with_lines(["torn"])
    assert list(whole[0].limits) == [line.when for line in pathway.constraints]
