"""Searching everybody: what is found is so, and what is said of nobody is so of nobody."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED
from tests.proof.large_worlds import all_closed, is_possible_to_others, world
from tests.small_pathways import small_pathways
from vcfpath import assess
from vcfpath.engine.cells import cuts_of, interval_cells
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import AtLeast, Compare, CompareFacts, Criterion, Not, Order
from vcfpath.model.fact import ChoiceFact, NumberFact, SetFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import NO, YES, Interval, Members, OneOf, State
from vcfpath.patient import Patient
from vcfpath.proof.claims import ALWAYS, closed, every, opened
from vcfpath.proof.search import find
from vcfpath.proof.world import World
from vcfpath.truth import Truth

BESIDE = {"n": "o", "o": "n", "k": "m", "m": "k"}
"""Facts that small pathways compare with one another."""
QUESTIONS = ("open", "depends", "closed")


def question(pathway: Pathway, verdict: str) -> Criterion:
    treatment = pathway.treatments["t"]
    match verdict:
        case "open":
            return opened(treatment)
        case "closed":
            return closed(treatment)
        case _:
            return every((Not(opened(treatment)), Not(closed(treatment))))


def everybody(pathway: Pathway) -> Iterator[Evaluator]:
    """Every complete person that rules can tell apart, and who can exist."""
    rules: list[Criterion] = [e.when for e in pathway.definitions.values()]
    treatment = pathway.treatments["t"]
    rules += [line.when for line in treatment.indicated_when]
    rules += [line.when for line in treatment.contraindicated_when]
    limits = [line.when for line in pathway.constraints]
    rules += [each for each in limits if not isinstance(each, CompareFacts)]
    cuts = cuts_of(rules, {name: each.when for name, each in pathway.definitions.items()})
    shared = {
        name: {*cuts.get(name, ()), *cuts.get(BESIDE.get(name, ""), ())} for name in pathway.facts
    }
    for states in product(*(_states(pathway, name, shared[name]) for name in pathway.facts)):
        person = Evaluator.of(pathway, Patient(dict(zip(pathway.facts, states, strict=True))))
        if all(person.possible(limit) is Truth.TRUE for limit in limits):
            yield person


def _states(pathway: Pathway, name: str, cuts: set[Decimal]) -> list[State]:
    match pathway.facts[name]:
        case NumberFact() as fact:
            cells = interval_cells(fact.everything(), cuts)
            points = {
                cell.low + (cell.high - cell.low) * part / 3
                for cell in cells
                for part in ((1, 2) if name in BESIDE else (1,))
            }
            return [Interval(point, point) for point in sorted(points)]
        case ChoiceFact() as fact:
            return [OneOf(frozenset({value})) for value in fact.values]
        case SetFact() as fact:
            truths = product((Truth.TRUE, Truth.FALSE), repeat=len(fact.values))
            return [Members(dict(zip(fact.values, each, strict=True))) for each in truths]
        case _:
            return [OneOf(frozenset({value})) for value in (YES, NO)]


@settings(max_examples=30)
@given(small_pathways(), st.sampled_from(QUESTIONS))
def test_on_small_pathways_it_agrees_with_asking_everybody(pathway: Pathway, verdict: str) -> None:
    goal = question(pathway, verdict)
    found = find(World.of(pathway), goal)
    there_are = any(person.truth(goal) is Truth.TRUE for person in everybody(pathway))
    assert found.decided
    assert (found.person is not None) is there_are


@settings(max_examples=40)
@given(small_pathways(), st.sampled_from(QUESTIONS[::2]))
def test_who_is_found_gets_that_verdict_and_needs_all_that_is_told_of_them(
    pathway: Pathway, verdict: str
) -> None:
    goal = question(pathway, verdict)
    person = find(World.of(pathway), goal).person
    if person is None:
        return
    told = Evaluator.of(pathway, person)
    assert told.truth(goal) is Truth.TRUE
    answer = assess(pathway, person, pathway.written_on)
    assert [each.verdict for each in answer.treatments] == ([verdict] if answer.treatments else [])
    for fact in person.states:
        fewer = {name: state for name, state in person.states.items() if name != fact}
        assert Evaluator.of(pathway, Patient(fewer)).truth(goal) is not Truth.TRUE


@pytest.mark.parametrize(
    ("facts", "treatments"),
    [
        (10, 6),
        *(pytest.param(*size, marks=pytest.mark.long) for size in ((20, 20), (40, 40), (60, 80))),
    ],
)
@pytest.mark.parametrize("seed", range(6))
def test_on_large_pathways_it_agrees_with_a_solver(facts: int, treatments: int, seed: int) -> None:
    random = Random(f"{facts}{treatments}{seed}")
    within = world(random, facts)
    goal = all_closed(random, within, treatments)
    found = find(within, goal)
    assert not found.decided or (found.person is not None) is is_possible_to_others(within, goal)


@pytest.mark.long
def test_most_of_the_large_ones_are_decided() -> None:
    def decided(seed: int) -> bool:
        random = Random(f"6080{seed}")
        within = world(random, 60)
        return find(within, all_closed(random, within, 80)).decided

    assert sum(map(decided, range(6))) >= 5


def test_a_search_that_is_given_up_has_found_and_proved_nothing() -> None:
    found = find(World.of(SHIPPED), opened(SHIPPED.treatments["vertebroplasty"]), Effort(100))
    assert (found.person, found.decided, found.nobody) == (None, False, False)


NUMBERS = {
    name: ANKLE.facts["age"].model_copy(update={"least": Decimal(0), "most": Decimal(10)})
    for name in "abc"
}


@pytest.mark.parametrize(
    ("limits", "there_is"),
    [
        ([("a", "<", "b"), ("b", "<", "c")], True),
        ([("a", "<", "b"), ("b", "<", "c"), ("c", "<", "a")], False),
        ([("a", "<=", "b"), ("b", "<=", "c"), ("c", "<=", "a")], True),
        ([("a", "==", "b"), ("b", ">", "a")], False),
        ([("a", ">=", "b"), ("b", ">=", "c")], True),
    ],
)
def test_facts_that_are_compared_are_told_apart_as_far_as_it_takes(
    limits: list[tuple[str, Order, str]], there_is: bool
) -> None:
    within = World(NUMBERS, {}, tuple(CompareFacts(*limit) for limit in limits))
    above = (Compare(name, ">", Decimal(3)) for name in "abc")
    below = (Compare(name, "<", Decimal(4)) for name in "abc")
    found = find(within, AtLeast(6, (*above, *below)))
    assert found.decided
    assert (found.person is not None) is there_is


def test_everybody_is_somebody() -> None:
    assert find(World.of(ANKLE), ALWAYS).person == Patient({})
    assert find(World.of(ANKLE), Not(ALWAYS)).nobody


def test_between_two_numbers_that_lie_close_somebody_is_found_halfway() -> None:
    within = World(NUMBERS, {}, ())
    ends = (Compare("a", ">", Decimal("3.1")), Compare("a", "<", Decimal("3.2")))
    person = find(within, AtLeast(2, ends)).person
    assert person == Patient({"a": Interval(Decimal("3.15"), Decimal("3.15"))})


def test_what_nobody_knows_is_never_chosen_and_still_keeps_to_what_can_be() -> None:
    above = {name: Compare(name, ">", Decimal(5), "5") for name in "abc"}
    limit = AtLeast(1, (above["a"], above["b"]))
    lay = World(NUMBERS, {}, (limit,), frozenset("a"))
    assert find(lay, above["a"]).nobody
    assert find(lay, AtLeast(2, (above["a"], above["b"]))).nobody
    assert find(lay, AtLeast(1, (above["a"], above["c"]))).person is not None
    person = find(lay, Not(above["b"])).person
    assert person is not None
    assert [*person.states] == ["b"]
