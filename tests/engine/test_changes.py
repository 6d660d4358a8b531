"""What would open an option, by example: kinds, the smallest sets, regions, and where it gives up."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import comb

import pytest

from tests.every_change import LATER, things_of
from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from vcfpath.engine.changes.change import Change, Changes, Edit, Thing
from vcfpath.engine.changes.criterion import criterion_of
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.smallest import MOST_CHANGES, smallest_changes
from vcfpath.engine.changes.variable import inside
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth


def changes(pathway: Pathway, treatment: str, **facts: object) -> Changes:
    return within(None, pathway, treatment, facts)


def within(
    effort: Effort | None, pathway: Pathway, treatment: str, facts: Mapping[str, object]
) -> Changes:
    person = Evaluator.of(pathway, patient_from(pathway, facts, TODAY))
    return smallest_changes(pathway, person, pathway.treatments[treatment], effort)


def only(found: Changes) -> Change:
    assert found.complete
    (change,) = found.found
    return change


def between(low: int, high: int, *, closed: bool = True) -> Interval:
    return Interval(Decimal(low), Decimal(high), includes_high=closed)


def one_of(*values: str) -> OneOf:
    return OneOf(frozenset(values))


def with_lines(rules: list[str], **facts: Raw) -> Pathway:
    """The ankle pathway with these indications for a boot, and with these facts besides."""

    def change(raw: Raw) -> None:
        boot = raw["treatments"]["boot"]
        line = boot["indicated_when"][0]
        boot["indicated_when"] = [{**line, "when": rule} for rule in rules]
        del boot["contraindicated_when"]
        raw["facts"] |= facts

    return variant(change)


def yes_no(name: str) -> Raw:
    says = {"ask": f"{name}?", "label": name, "answered_by": "patient"}
    return {**says, "kind": "yes_no", "yes": f"{name} is so", "no": f"{name} is not so"}


MANY = {f"f{number}": yes_no(f"f{number}") for number in range(40)}
WANTED = {"swelling": "severe", "bruised": True, "tried": {"cream": False}}
"""What a boot asks for, apart from the time."""


def test_nothing_is_needed_where_it_is_open() -> None:
    assert changes(ANKLE, "rest") == Changes((), complete=True)
    assert changes(SHIPPED, "exercise", weeks_since_fracture=5).found == ()


def test_time_opens_what_has_not_come_yet() -> None:
    change = only(changes(SHIPPED, "exercise", weeks_since_fracture=2))
    assert (change.kind, change.edits, change.size) == ("time", (), 1)
    assert change.days == between(14, 518 * 7)


def test_time_ends_where_the_window_does() -> None:
    change = only(changes(ANKLE, "boot", days_since_sprain=1, **WANTED))
    assert (change.kind, change.days) == ("time", between(2, 20, closed=False))


def test_time_never_goes_back_so_what_has_passed_cannot_change() -> None:
    change = only(changes(ANKLE, "boot", days_since_sprain=30, **WANTED))
    assert (change.kind, change.shift) == ("cannot_change", "cannot_change")
    assert change.days == Interval(
        Decimal(-27), Decimal(-9), includes_low=True, includes_high=False
    )


def test_a_range_without_an_upper_end_can_be_waited_for_or_found_out() -> None:
    waited, found = changes(SHIPPED, "exercise", weeks_since_fracture={"from": 1, "to": 520}).found
    assert (waited.kind, waited.days) == ("time", between(21, 519 * 7))
    assert (found.kind, found.days) == ("find_out", None)
    assert found.edits[0].region == between(28, 520 * 7)


def test_what_is_not_known_can_be_found_out() -> None:
    change = only(changes(SHIPPED, "prescription_pain_relief"))
    region = one_of("partial", "none")
    assert change.edits == (Edit("find_out", Thing("relief"), region, worse=False),)


def test_what_is_known_in_part_can_be_found_out_or_be_otherwise() -> None:
    cut = variant(lambda raw: raw["treatments"]["operation"]["contraindicated_when"].pop())
    cut = variant(
        lambda raw: raw["treatments"]["operation"].update(
            indicated_when=[
                {
                    **raw["treatments"]["operation"]["indicated_when"][0],
                    "when": 'swelling != "severe"',
                }
            ],
            contraindicated_when=[],
        )
    )
    found, other = changes(cut, "operation", swelling=["mild", "severe"]).found
    assert (found.kind, found.edits[0].region) == ("find_out", one_of("mild"))
    assert (other.kind, other.edits[0].region, other.worse) == ("change", one_of("none"), False)


def test_what_cannot_change_is_said_to_be_so() -> None:
    change = only(changes(ANKLE, "operation", age=95, torn=True, weeks_of_rest=7))
    (edit,) = change.edits
    assert (edit.kind, edit.thing, edit.worse) == ("cannot_change", Thing("age"), False)
    assert edit.region == between(12, 90)


def test_a_change_for_the_worse_is_marked() -> None:
    change = only(changes(SHIPPED, "prescription_pain_relief", relief="good"))
    assert (change.kind, change.worse) == ("change", True)


def test_members_of_a_set_are_things_of_their_own() -> None:
    facts = {**WANTED, "tried": {"cream": True, "rest": True}}
    change = only(changes(ANKLE, "boot", days_since_sprain=5, **facts))
    assert change.edits == (Edit("change", Thing("tried", "cream"), Truth.FALSE, worse=False),)


def test_two_of_three_signs_are_three_ways() -> None:
    known = {"days_since_sprain": 5, "tried": {"cream": False}}
    found = changes(ANKLE, "boot", **known)
    signs = [Thing("swelling"), Thing("can_stand"), Thing("bruised")]
    assert found.complete
    assert [things_of(change) for change in found.found] == [
        frozenset(signs[:2]),
        frozenset(signs[::2]),
        frozenset(signs[1:]),
    ]


def test_what_a_constraint_rules_out_is_mended_by_another_edit() -> None:
    """A tear on the scan and a bad swelling: then nobody can stand on it."""
    known = {"can_stand": True, "swelling": "severe", "weeks_of_rest": 7, "age": 40}
    sets = [things_of(change) for change in changes(ANKLE, "operation", **known).found]
    assert sets == [
        frozenset({Thing("torn"), Thing("swelling")}),
        frozenset({Thing("torn"), Thing("can_stand")}),
    ]


def test_values_that_a_constraint_rules_out_are_left_out() -> None:
    """A number that is at most another one: what lies above that is no way to open anything."""

    def change(raw: Raw) -> None:
        line = raw["treatments"]["boot"]["indicated_when"][0]
        raw["treatments"]["boot"] |= {
            "indicated_when": [{**line, "when": "part >= 3"}],
            "contraindicated_when": [],
        }
        shape = {"kind": "number", "unit": "points", "least": 0, "most": 10, "label": "x"}
        says = {**shape, "ask": "How many?", "answered_by": "patient"}
        raw["facts"] |= {"part": says, "whole": says}
        raw["constraints"].append({"when": "part <= whole", "because": "It is a part of it."})

    pathway = variant(change)
    change_of_one = only(changes(pathway, "boot", part={"from": 2, "to": 4}, whole=4))
    assert change_of_one.edits == (Edit("find_out", Thing("part"), between(3, 4), worse=False),)
    both = changes(pathway, "boot", part={"from": 2, "to": 4}, whole=2)
    assert {things_of(change) for change in both.found} == {
        frozenset(map(Thing, ("part", "whole")))
    }


def test_waiting_and_finding_out_go_together_where_both_are_needed() -> None:
    change = only(changes(ANKLE, "operation", weeks_of_rest=2, age=40))
    assert things_of(change) == {LATER, Thing("torn")}
    assert (change.kind, change.days) == ("find_out", between(28, 48 * 7))


def test_a_clock_that_runs_can_be_narrowed_at_a_later_time() -> None:
    """Tomorrow it has been rested for seven weeks; and is it then at most 50 days since the sprain?"""
    narrow = with_lines(["days_since_sprain <= 50", "weeks_of_rest >= 7"])
    ago = {"from": 44, "to": 60}
    change = only(changes(narrow, "boot", days_since_sprain=ago, weeks_of_rest={"days": 48}))
    assert (change.kind, change.days) == ("find_out", between(1, 1))
    (edit,) = change.edits
    assert (edit.thing, edit.region) == (Thing("days_since_sprain"), between(45, 50))


def test_a_definition_may_come_up_twice_in_a_rule() -> None:
    twice = with_lines(["(bad_sprain and torn) or (bad_sprain and not torn and age > 30)"])
    known = {"swelling": "severe", "age": 40}
    found = changes(twice, "boot", **known)
    assert {things_of(change) for change in found.found} == {
        frozenset({Thing("can_stand"), Thing("torn")}),
        frozenset({Thing("bruised"), Thing("torn")}),
    }


def test_a_clock_that_runs_can_be_narrowed_at_an_earlier_time() -> None:
    """Yesterday it had been rested for seven weeks at most; and were 40 days since the sprain then?"""
    narrow = with_lines(["days_since_sprain >= 40", "weeks_of_rest <= 7"])
    ago = {"from": 30, "to": 60}
    change = only(changes(narrow, "boot", days_since_sprain=ago, weeks_of_rest={"days": 50}))
    assert (change.kind, change.days) == ("cannot_change", between(-1, -1))
    assert change.edits[0].region == between(40, 59)


def test_time_can_make_room_for_what_is_not_known() -> None:
    """Nobody can have rested for six weeks in two; in another four, it may turn out so."""
    facts = {"days_since_sprain": 14, "torn": True, "age": 40}
    change = only(changes(ANKLE, "operation", **facts))
    assert (change.kind, change.days) == ("find_out", between(28, 386))
    assert change.edits[0].thing == Thing("weeks_of_rest")


def test_a_clock_that_would_fall_below_its_least_stays_there() -> None:
    person = Evaluator.of(
        ANKLE, patient_from(ANKLE, {"days_since_sprain": 10, "weeks_of_rest": 1}, TODAY)
    )
    cells = Sweep(ANKLE, person).over_moments({"days_since_sprain": frozenset({Decimal(2)})})
    ends = [cell.where.low for cell in cells]
    assert (ends[0], cells[-1].where.high) == (Decimal(-10), Decimal(343))
    then = next(cell.then for cell in cells if cell.where == between(-8, -8))
    assert then.states["days_since_sprain"] == between(2, 2)
    assert then.states["weeks_of_rest"] == between(0, 0)


@pytest.mark.parametrize("n", [5, 8])
def test_no_way_is_looked_at_twice(n: int) -> None:
    names = [f"f{number}" for number in range(8)]
    found = changes(with_lines([f"at_least({n}, {', '.join(names)})"], **MANY), "boot")
    assert found.complete
    assert len(found.found) == comb(8, n)


def test_a_dead_end_is_left_at_once() -> None:
    names = [f"f{number}" for number in range(16)]
    assert only(changes(with_lines([" and ".join(names)], **MANY), "boot")).size == 16


def test_independent_choices_are_searched_by_themselves() -> None:
    halves = with_lines([f"f{number} or f{number + 1}" for number in range(0, 6, 2)], **MANY)
    found = changes(halves, "boot")
    assert found.complete
    assert len(found.found) == 8
    assert {change.size for change in found.found} == {3}


def test_more_than_anybody_reads_are_cut_and_that_is_said() -> None:
    halves = with_lines([f"f{number} or f{number + 1}" for number in range(0, 40, 2)], **MANY)
    found = changes(halves, "boot")
    assert not found.complete
    assert len(found.found) == MOST_CHANGES
    assert {change.size for change in found.found} == {20}


def test_a_search_without_end_is_broken_off_and_that_is_said() -> None:
    hostile = with_lines([f"at_least(20, {', '.join(MANY)})"], **MANY)
    assert changes(hostile, "boot") == Changes((), complete=False)


@pytest.mark.parametrize("treatment", ["kyphoplasty", "spinal_fusion"])
def test_with_less_effort_less_is_found_and_that_is_said(treatment: str) -> None:
    facts = {"weeks_since_fracture": 20, "weeks_of_care": {"from": 2, "to": 9}, "relief": "good"}
    whole = within(None, SHIPPED, treatment, facts)
    sets = {things_of(change) for change in whole.found}
    assert whole.complete
    for steps in range(0, 1500, 25):
        found = within(Effort(steps), SHIPPED, treatment, facts)
        assert {things_of(change) for change in found.found} <= sets
        assert not found.complete or found == whole
    assert not within(Effort(0), SHIPPED, treatment, facts).complete


def said(pathway: Pathway, edit: Edit, **facts: object) -> str:
    person = Evaluator.of(pathway, patient_from(pathway, facts, TODAY))
    name = edit.thing.fact
    return words(pathway, criterion_of(pathway.facts[name], person.states[name], edit))


@pytest.mark.parametrize(
    ("fact", "low", "high", "expected"),
    [
        ("age", 0, 90, "age is at most 90 years"),
        ("age", 18, 110, "age is at least 18 years"),
        ("age", 18, 90, "age is at least 18 years and at most 90 years"),
        ("age", 40, 40, "age is exactly 40 years"),
        ("age", 0, 110, "age is at least 0 years"),
        ("weeks_of_rest", 42, 350, "time of rest is at least 6 weeks"),
        ("weeks_of_rest", 43, 350, "time of rest is at least 43 days"),
    ],
)
def test_a_range_is_said_without_the_ends_that_go_without_saying(
    fact: str, low: int, high: int, expected: str
) -> None:
    edit = Edit("cannot_change", Thing(fact), between(low, high), worse=False)
    assert said(ANKLE, edit) == expected


def test_of_what_is_known_in_part_its_known_ends_are_not_said_again() -> None:
    edit = Edit("find_out", Thing("age"), between(18, 30), worse=False)
    assert said(ANKLE, edit, age={"from": 10, "to": 30}) == "age is at least 18 years"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("cord",), "the state of the nerves is harm to the spinal cord"),
        (("root", "cord", "cauda_equina"), "the state of the nerves is not normal"),
    ],
)
def test_many_values_of_a_choice_are_said_by_those_they_leave_out(
    values: tuple[str, ...], expected: str
) -> None:
    edit = Edit("find_out", Thing("nerve_status"), one_of(*values), worse=False)
    assert said(SHIPPED, edit) == expected


def test_a_state_of_another_kind_is_no_part_of_what_is_known() -> None:
    with pytest.raises(TypeError, match="is no part of"):
        inside(one_of("yes"), Members({}))
