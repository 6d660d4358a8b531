"""The smallest changes are those that brute force finds: all of them, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.every_change import TIME, Brute, Climber, covers, exactly, is_in, things_of
from tests.known import ANKLE, SHIPPED, Raw, variant, with_scores_too
from tests.small_pathways import small_pathways
from tests.strategies import completed, patients, telling
from vcfpath.engine.changes.change import KINDS, Change, Changes, applied
from vcfpath.engine.changes.criterion import criterion_of
from vcfpath.engine.changes.smallest import smallest_changes
from vcfpath.engine.changes.variable import inside
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.verdict import judge
from vcfpath.model.pathway import Pathway
from vcfpath.model.worse import is_worse
from vcfpath.patient import Patient
from vcfpath.truth import Truth

pytestmark = pytest.mark.long


def brute_for(data: st.DataObject, pathway: Pathway, patient: Patient | None = None) -> Brute:
    """Somebody for whom one of the treatments is not open, and that treatment."""
    person = Evaluator.of(pathway, patient or data.draw(patients(pathway)))
    scope = pathway.for_whom
    assume(scope is None or person.truth(scope.when) is not Truth.FALSE)
    shut = [
        treatment
        for treatment in pathway.treatments.values()
        if judge(treatment, person).verdict != "open"
    ]
    assume(shut)
    return Brute(pathway, person, data.draw(st.sampled_from(shut)))


def changes_of(brute: Brute) -> Changes:
    found = smallest_changes(brute.pathway, brute.patient, brute.treatment)
    assert found.complete
    return found


def moments_of(change: Change) -> Iterator[Decimal | None]:
    """Times within its move in time: both ends where they belong to it, and between them."""
    if change.days is None:
        yield None
    else:
        yield from (day for day in telling(change.days, ()) if change.days.contains(day))


def assert_opens(brute: Brute, change: Change) -> None:
    """Whatever time it allows, and with no more known than its regions."""
    for days in moments_of(change):
        regions = ((edit.thing, edit.region) for edit in change.edits)
        person = applied(brute.at(days), regions)
        assert judge(brute.treatment, person).verdict == "open"
        assert brute.is_meant(person)


def assert_agrees(brute: Brute, found: Changes, most: int = 99) -> None:
    """The same sets of things as brute force, and every way it found is in one of the regions."""
    expected = brute.smallest(most)
    assert {things_of(c) for c in found.found if c.size <= most} == expected.keys()
    for things, ways in expected.items():
        same = [change for change in found.found if things_of(change) == things]
        if things & TIME and any(thing.fact in brute.running for thing in things):
            continue  # where a clock that runs is narrowed as well, the nearest time stands for all
        for values in ways:
            assert any(covers(change, values) for change in same), values


@settings(max_examples=150)
@given(data=st.data())
def test_in_small_pathways_they_are_all_there_are(data: st.DataObject) -> None:
    brute = brute_for(data, data.draw(small_pathways()))
    found = changes_of(brute)
    assert_agrees(brute, found)
    for change in found.found:
        assert_opens(brute, change)


@pytest.mark.parametrize(
    "rules",
    [
        ["torn or bruised", "age > 50 or can_stand", "not torn or not can_stand"],
        ["torn", "can_stand", 'swelling == "severe" or bruised', "not bruised or age < 30"],
        ["bad_sprain or torn", "not bad_sprain or can_stand"],
        ["age < 30 or age > 60", "age > 20"],
        ["age < 30 or age >= 30"],
    ],
)
def test_of_lines_that_share_their_facts_they_are_all_there_are(rules: list[str]) -> None:
    def change(raw: Raw) -> None:
        boot = raw["treatments"]["boot"]
        boot["indicated_when"] = [{**boot["indicated_when"][0], "when": rule} for rule in rules]
        del boot["contraindicated_when"], raw["facts"]["weeks_of_rest"], raw["constraints"][0]
        raw["treatments"] = {name: raw["treatments"][name] for name in ("rest", "boot", "balance")}
        raw["positions"], raw["matters"] = [], {}

    pathway = variant(change)
    brute = Brute(pathway, Evaluator.of(pathway, Patient()), pathway.treatments["boot"])
    assert_agrees(brute, changes_of(brute), most=4)


@settings(max_examples=25)
@given(data=st.data())
def test_of_an_ankle_they_are_all_there_are_of_up_to_two_things(data: st.DataObject) -> None:
    brute = brute_for(data, ANKLE)
    assert_agrees(brute, changes_of(brute), most=2)


@settings(max_examples=8)
@given(data=st.data())
def test_of_somebody_known_in_full_they_are_all_there_are_of_up_to_two_things(
    data: st.DataObject,
) -> None:
    everything = data.draw(completed(SHIPPED, data.draw(patients(SHIPPED))))
    brute = brute_for(data, SHIPPED, everything)
    assert_agrees(brute, changes_of(brute), most=2)


@with_scores_too
@settings(max_examples=25)
@given(data=st.data())
def test_each_opens_and_none_of_its_things_can_be_spared(
    pathway: Pathway, data: st.DataObject
) -> None:
    brute = brute_for(data, pathway)
    climber = Climber(brute)
    for change in changes_of(brute).found[:4]:
        assert_opens(brute, change)
        things = things_of(change)
        assert climber.can_open(things)
        assert not any(climber.can_open(things - {thing}) for thing in things)


@pytest.mark.parametrize("name", ["vertebroplasty", "kyphoplasty", "spinal_fusion"])
def test_of_nobody_in_particular_all_thirteen_things_are_needed(name: str) -> None:
    brute = Brute(SHIPPED, Evaluator.of(SHIPPED, Patient()), SHIPPED.treatments[name])
    climber = Climber(brute)
    found = changes_of(brute).found
    assert max(change.size for change in found) == (4 if name == "spinal_fusion" else 12)
    for change in found:
        things = things_of(change)
        assert climber.can_open(things)
        assert not any(climber.can_open(things - {thing}) for thing in things)


@settings(max_examples=60)
@given(data=st.data())
def test_they_are_sorted_and_each_is_as_hard_as_its_hardest_edit(data: st.DataObject) -> None:
    brute = brute_for(
        data, data.draw(st.one_of(small_pathways(), st.sampled_from([ANKLE, SHIPPED])))
    )
    found = changes_of(brute).found
    order = [(KINDS.index(change.kind), change.size) for change in found]
    assert order == sorted(order)
    for change in found:
        kinds = [edit.kind for edit in change.edits]
        if change.days is not None:
            kinds.append("time" if change.days.low >= 0 else "cannot_change")
        assert KINDS.index(change.kind) == max(map(KINDS.index, kinds))


@settings(max_examples=60)
@given(data=st.data())
def test_what_is_said_of_an_edit_holds_of_its_values_and_of_no_others_still_possible(
    data: st.DataObject,
) -> None:
    brute = brute_for(
        data, data.draw(st.one_of(small_pathways(), st.sampled_from([ANKLE, SHIPPED])))
    )
    for change in changes_of(brute).found:
        for edit in change.edits:
            if edit.thing.fact in brute.running and change.days is not None:
                continue
            name = edit.thing.fact
            said = criterion_of(brute.pathway.facts[name], brute.patient.states[name], edit)
            assert applied(brute.patient, [(edit.thing, edit.region)]).truth(said) is Truth.TRUE
            for value in brute.values(brute.patient, edit.thing):
                state = exactly(brute.patient.states[name], edit.thing, value)
                if edit.kind != "find_out" or inside(state, brute.patient.states[name]):
                    so = brute.patient.having({name: state}).truth(said)
                    assert (so is Truth.TRUE) == is_in(edit.region, value)


@settings(max_examples=60)
@given(data=st.data())
def test_edits_are_of_the_kind_they_say_and_worse_if_the_fact_says_so(data: st.DataObject) -> None:
    """Told apart value by value: what is possible now, what can change, and which way is worse."""
    brute = brute_for(
        data, data.draw(st.one_of(small_pathways(), st.sampled_from([ANKLE, SHIPPED])))
    )
    for change in changes_of(brute).found:
        for edit in change.edits:
            fact, now = brute.pathway.facts[edit.thing.fact], brute.patient.states[edit.thing.fact]
            if edit.thing.fact in brute.running and change.days is not None:
                continue
            for value in brute.values(brute.patient, edit.thing):
                state = exactly(now, edit.thing, value)
                if not is_in(edit.region, value):
                    continue
                assert inside(state, now) == (edit.kind == "find_out")
                if edit.kind != "find_out":
                    assert edit.kind == ("change" if fact.can_change else "cannot_change")
                    assert edit.worse == is_worse(fact, now, state)
