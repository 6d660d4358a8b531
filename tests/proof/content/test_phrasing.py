"""Phrases that lean, and numbers in words that mislead, are found where they do so and only there."""

from __future__ import annotations

from typing import Any

import pytest

from tests.known import Raw
from tests.proof.content.plain import codes, found, said_of


@pytest.mark.parametrize(
    "text",
    [
        "You should rest.",
        "You'd better rest.",
        "This is right for you.",
        "Rest has no risk.",
        "Rest helps only 5 people.",
        "Rest is best.",
        "It must be done.",
        "The safest thing is rest.",
        "People prefer rest.",
    ],
)
def test_what_directs_or_judges_is_found(text: str) -> None:
    assert said_of(text) == ["VP109"]


@pytest.mark.parametrize(
    "text",
    [
        "Rest for those who can only walk with help.",
        "An adviser was asked.",
        "It can be put right.",
        "The good foot takes the load.",
    ],
)
def test_plain_statements_are_not(text: str) -> None:
    assert said_of(text) == []


SIDE = {"says": "A doctor said rest is best.", "sources": ["a-guideline"]}


def _with_sides(*texts: str) -> list[str]:
    def change(raw: Raw) -> None:
        sides = [{**SIDE, "says": text} for text in texts]
        raw["disagreements"] = [{"question": "Is rest of use?", "sides": sides}]

    return codes(change)


def test_what_a_source_holds_it_may_be_said_to_recommend() -> None:
    assert _with_sides("One body recommends rest.", "One says rest is never the best thing.") == []


def test_but_nobody_may_speak_straight_to_the_reader() -> None:
    assert _with_sides("One body says you should rest.", "One does not.") == ["VP109"]


def test_the_reason_for_a_rule_tells_what_others_hold() -> None:
    def change(raw: Raw) -> None:
        rule = raw["treatments"]["tape"]["indicated_when"][0]
        rule["because"] = "One body calls that the best time."

    assert found(change) == []


@pytest.mark.parametrize(
    "text",
    ["It was 1 in 20 people.", "One in five had it.", "1 in every 1,000 had it.", "One in ten."],
)
def test_one_in_so_many_is_found(text: str) -> None:
    assert said_of(text) == ["VP107"]


@pytest.mark.parametrize(
    "text", ["It took 1 in 2 weeks.", "One in the group.", "In 2010 it was 3 in 2011.", "1 of 20."]
)
def test_other_ones_are_not(text: str) -> None:
    assert said_of(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of them 5 in 100 had it.", []),
        ("Of them 5 in 100 had it, and 7 in 100 later.", []),
        ("Of them 5 in 100 had it, and 7 in 1,000 died.", ["VP106"]),
        ("Of them 5 in 50 had it.", ["VP106"]),
        ("Four in 5 had it.", ["VP106"]),
        ("Pain fell by 5 in 3 weeks.", []),
    ],
)
def test_rates_are_of_one_number_of_people(text: str, expected: list[str]) -> None:
    assert said_of(text) == expected


def test_another_treatment_may_have_another_number() -> None:
    def change(raw: Raw) -> None:
        raw["treatments"]["rest"]["what"]["says"] = "Of them 5 in 100 had it."
        raw["treatments"]["tape"]["what"]["says"] = "Of them 5 in 1,000 had it."

    assert found(change) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was twice as common.",
        "It was three times more likely.",
        "Rest halves the risk.",
        "They had half the risk.",
        "There was 30% less pain.",
        "The odds ratio was large.",
        "The risk fell by 30 percent.",
    ],
)
def test_a_relative_risk_alone_is_found(text: str) -> None:
    assert said_of(text) == ["VP108"]


def test_it_is_not_where_counts_stand_beside_it() -> None:
    assert said_of("It was twice as common: 8 of 100 with it, 4 of 100 without.") == []


@pytest.mark.parametrize(("treatment", "expected"), [("tape", []), ("rest", ["VP108"])])
def test_nor_in_an_effect_that_has_numbers(treatment: str, expected: list[str]) -> None:
    def change(raw: Raw) -> None:
        effect: dict[str, Any] = raw["treatments"][treatment]["harms"][0]
        effect["outcome"] = "twice as common a rash"

    assert codes(change) == expected
