"""What a change has to bring about, and what that reads."""

from __future__ import annotations

from decimal import Decimal

from tests.engine.test_change import person
from tests.engine.test_changes import with_lines
from tests.known import ANKLE, SHIPPED, names
from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import Goal, Task, thing_of
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Sweep
from vcfpath.model.criterion import Compare
from vcfpath.model.grammar import parse
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.truth import Truth


def task(pathway: Pathway = ANKLE, treatment: str = "boot") -> Task:
    sweep = Sweep(pathway, Evaluator.of(pathway, Patient()))
    return Task.of(pathway, sweep, pathway.treatments[treatment])


def test_what_speaks_for_is_wanted_and_what_speaks_against_is_not() -> None:
    boot = ANKLE.treatments["boot"]
    assert list(task().goals) == [
        *(Goal(line.when, True) for line in boot.indicated_when),
        *(Goal(line.when, False) for line in boot.contraindicated_when),
    ]


def test_constraints_and_the_scope_are_limits() -> None:
    assert ANKLE.for_whom is not None
    scope = ANKLE.for_whom.when
    assert list(task().limits) == [*(line.when for line in ANKLE.constraints), scope]
    assert SHIPPED.for_whom is not None
    assert task(SHIPPED, "kyphoplasty").limits[-1] == SHIPPED.for_whom.when


def test_a_goal_is_met_where_it_is_known_to_be_as_it_should() -> None:
    rule = parse("torn", names())
    people = (person(torn=True), True), (person(torn=False), False), (person(), None)
    for patient, holds in people:
        assert Goal(rule, True).met(patient) is (holds is True)
        assert Goal(rule, False).met(patient) is (holds is False)


def test_a_goal_is_reached_only_where_it_surely_would_be() -> None:
    rule = parse("not torn", names())
    for truth in Truth:
        for wanted in (True, False):
            # ``value`` answers on the side that is wanted of it.
            goal = Goal(rule, wanted)
            assert goal.reached({}, lambda *_, truth=truth: truth) is (truth is Truth.TRUE)


def test_things_are_read_once_each_and_in_order() -> None:
    twice = with_lines(['torn or "cream" in tried or torn or bad_sprain or "rest" in tried'])
    goal = task(twice).goals[0]
    assert task(twice).things_of(goal) == [
        *(Thing("torn"), Thing("tried", "cream"), Thing("tried", "rest")),
        *(Thing("swelling"), Thing("bruised"), Thing("can_stand")),
    ]
    tied, ruled_out, scope = task().limits
    assert task().things_of(tied) == [Thing("weeks_of_rest"), Thing("days_since_sprain")]
    assert task().things_of(ruled_out) == list(map(Thing, ("can_stand", "swelling", "torn")))
    assert task().things_of(scope) == [Thing("age")]


def test_every_comparison_is_found_with_what_it_reads() -> None:
    found = task(with_lines(["age > 20", "age > 20 or age < 9", "weeks_of_rest > 3"])).compared()
    said = {thing: [compare.spelled for compare in compares] for thing, compares in found.items()}
    assert list(said)[:2] == [Thing("weeks_of_rest"), Thing("days_since_sprain")]
    assert sorted(said[Thing("age")]) == ["12", "20", "9"]
    assert said[Thing("weeks_of_rest")] == ["3"]
    assert said[Thing("days_since_sprain")] == []
    assert set(said) == set(map(Thing, ("weeks_of_rest", "days_since_sprain", "age"))) | set(
        map(Thing, ("can_stand", "swelling", "torn"))
    )


def test_values_are_cut_where_goals_and_the_scope_part_them() -> None:
    cuts = task(with_lines(["age > 20", "weeks_of_rest > 3"])).cuts
    assert Decimal(20) in cuts["age"]
    assert Decimal(21) in cuts["weeks_of_rest"]
    assert ANKLE.for_whom is not None
    (scope,) = task().compared()[Thing("age")]
    assert scope.literal in task().cuts["age"]


def test_a_comparison_with_a_member_reads_that_member() -> None:
    assert thing_of(Compare("tried", "has", "cream")) == Thing("tried", "cream")
    assert thing_of(Compare("age", ">", Decimal(5), "5")) == Thing("age")
    assert thing_of(Compare("torn", "in", frozenset({"yes"}))) == Thing("torn")
