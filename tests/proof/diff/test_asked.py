"""What people are asked otherwise, and whom that leaves to be compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.known import ANKLE, Raw, variant
from tests.proof.diff.pairs import replayed
from vcfpath.proof.diff.asked import AskedOtherwise
from vcfpath.proof.diff.versions import Diff, diff

Asked = tuple[str, str, tuple[str, ...], bool]


def _changed(change: Callable[[Raw], object]) -> Diff:
    found = diff(ANKLE, variant(change))
    for each in found.changes:
        assert replayed(found.both, each) == (each.was, each.now)
    return found


def _asked(found: Diff) -> list[Asked]:
    return [(e.fact, e.change, e.values, e.shuts_out) for e in found.both.asked]


def _of(name: str, **says: object) -> Callable[[Raw], object]:
    def change(raw: Raw) -> None:
        raw["facts"][name].update(says)

    return change


def _new_fact(raw: Raw) -> None:
    raw["facts"]["shoe"] = {"ask": "Which shoe?", "label": "shoe", "answered_by": "patient",
                            "kind": "choice", "values": {"left": "left", "right": "right"}}  # fmt: skip


def _without_rest(raw: Raw) -> None:
    del raw["facts"]["weeks_of_rest"]
    del raw["constraints"][0]
    del raw["treatments"]["operation"]["indicated_when"][1]
    del raw["positions"][2]["when"]


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        (_new_fact, ("shoe", "added", (), False)),
        (_without_rest, ("weeks_of_rest", "removed", (), False)),
        (_of("age", most=100), ("age", "range", (), True)),
        (_of("age", least=10), ("age", "range", (), True)),
        (_of("age", most=120), ("age", "range", (), False)),
        (_of("age", unit="months"), ("age", "another_fact", (), False)),
        (_of("days_of_boot", unit="weeks"), ("days_of_boot", "range", (), False)),
        (
            _of("swelling", values={"none": "x", "mild": "y", "severe": "z", "huge": "a"}),
            ("swelling", "more_values", ("huge",), False),
        ),
        (_of("tried", values={"ice": "ice", "cream": "x"}), ("tried", "more_values", ("ice",), False)),
    ],
)  # fmt: skip
def test_what_is_asked_otherwise_is_told_first_and_is_no_proof_that_nothing_changes(
    change: Callable[[Raw], object], asked: Asked
) -> None:
    found = _changed(change)
    assert _asked(found) == [asked]
    assert not found.nothing
    assert found.loses is (asked[3] or any(each.loses for each in found.changes))


def test_a_value_that_is_gone_shuts_out_those_who_have_it_and_a_member_does_not() -> None:
    def fewer(raw: Raw) -> None:
        raw["facts"]["swelling"].update(values={"none": "x", "severe": "z"}, worse=["severe"])
        raw["facts"]["tried"]["values"] = {"ice": "ice"}
        del raw["treatments"]["boot"]["contraindicated_when"]

    found = _changed(fewer)
    assert found.both.asked == (
        AskedOtherwise("swelling", "fewer_values", ("mild",), shuts_out=True),
        AskedOtherwise("tried", "more_values", ("ice",)),
        AskedOtherwise("tried", "fewer_values", ("cream",)),
    )
    assert [(each.was, each.now) for each in found.changes] == [("depends", "open")]


def test_a_fact_of_another_kind_is_two_facts_of_one_name() -> None:
    def number(raw: Raw) -> None:
        fact = raw["facts"]["torn"]
        del fact["yes"], fact["no"]
        fact.update(kind="number", unit="%", least=0, most=100)
        raw["treatments"]["operation"]["indicated_when"][0]["when"] = "torn > 50"
        raw["constraints"][1]["when"] = "not (can_stand and torn > 50)"

    found = _changed(number)
    assert [each.change for each in found.both.asked] == ["another_fact"]
    pairs = {(each.subject.id, each.was, each.now) for each in found.changes}
    assert ("operation", "closed", "open") in pairs
    change = next(each for each in found.changes if each.now == "open")
    assert {"old.torn", "new.torn"} <= change.person.states.keys()


@pytest.mark.parametrize(
    "values", [{"big": "big", "small": "small"}, {"mild": "a little", "huge": "huge"}]
)
def test_of_a_choice_only_the_values_of_both_are_compared(values: dict[str, str]) -> None:
    def other(raw: Raw) -> None:
        first = next(iter(values))
        raw["facts"]["swelling"].update(values=values, worse=[first])
        raw["stages"][0]["move_on_when"] = f'swelling == "{first}"'
        rule = f'at_least(2, swelling == "{first}", bruised, not can_stand)'
        raw["definitions"]["bad_sprain"]["when"] = rule
        raw["constraints"][1]["when"] = f'not (can_stand and swelling == "{first}" and torn)'

    changes = _changed(other).both.asked
    alone = "mild" not in values
    assert [each.change for each in changes] == (
        ["another_fact"] if alone else ["more_values", "fewer_values"]
    )


def test_numbers_with_no_value_in_common_cannot_be_compared() -> None:
    def old_people(raw: Raw) -> None:
        raw["facts"]["age"].update(least=111, most=200)
        raw["for_whom"]["when"] = "age >= 120"
        raw["treatments"]["operation"]["contraindicated_when"][0]["when"] = "age > 150"
        raw["positions"][0]["for_whom"] = "age > 130"

    assert [each.change for each in _changed(old_people).both.asked] == ["another_fact"]
