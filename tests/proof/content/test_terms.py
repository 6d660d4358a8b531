"""A word that few people know has to be explained: in the glossary, by its own part, or in place."""

from __future__ import annotations

import pytest

from tests.known import Raw
from tests.proof.content.plain import found, said_of

HARD = "Rest lets a haemarthrosis go down."


def test_a_word_that_few_people_know_is_found() -> None:
    assert said_of(HARD) == ["VP103"]


@pytest.mark.parametrize(
    "text",
    [
        "The mildest ointments, sprays and tablets are numbing.",
        "Aftercare comes afterwards, in litres, and it is unhealed.",
        "A bleed inside the joint (haemarthrosis) may come.",
        "A bleed inside the joint is a hard thing. Haemarthrosis (bleed in a joint) is its name.",
        "They asked Mrs Zbygniewska and eviCore of Szczecin.",
        "A B C 7 of NG234",
    ],
)
def test_plain_words_their_forms_what_is_explained_in_place_and_names_are_not(text: str) -> None:
    assert said_of(text) == []


def test_two_hard_words_do_not_explain_each_other() -> None:
    assert said_of("Rest for haemarthrosis (arthropathy).") == ["VP103", "VP103"]


def test_a_name_is_one_only_with_its_capital() -> None:
    assert said_of("They asked Mrs Zbygniewska for a zbygniewska.") == ["VP103"]


def test_no_word_is_so_long_that_somebody_knows_it() -> None:
    assert said_of(f"Rest for {'walk' * 11}.") == ["VP103"]


@pytest.mark.parametrize(
    "term",
    [
        {"name": "Haemarthrosis", "means": "A bleed inside a joint."},
        {"name": "Bleed", "means": "Blood in a joint.", "also": ["haemarthroses, haemarthrosis"]},
    ],
)
def test_the_glossary_explains_it(term: Raw) -> None:
    def change(raw: Raw) -> None:
        raw["treatments"]["rest"]["what"]["says"] = HARD
        raw["glossary"] = {"bleed": term}

    assert found(change) == []


def test_a_part_of_that_name_explains_it() -> None:
    def change(raw: Raw) -> None:
        raw["treatments"]["rest"]["what"]["says"] = "Unlike arthroplasty or viscosupplements."
        raw["treatments"]["tape"]["name"] = "Arthroplasty"
        raw["mentioned"] = {
            "shots": {
                "name": "Viscosupplements",
                "in_short": "shots",
                "what": "Shots into the joint.",
                "sources": ["a-guideline"],
            }
        }

    assert found(change) == []


def test_a_word_is_told_once_with_how_often_it_comes() -> None:
    def change(raw: Raw) -> None:
        for treatment in raw["treatments"].values():
            treatment["what"]["says"] = HARD
        raw["facts"]["pain"]["why"] = HARD

    (told,) = found(change)
    assert told.loc == ("facts", "pain", "why")
    assert told.what.endswith("nothing explains it, here and in 2 more")


def test_names_of_countries_may_be_cut_to_their_first_letters() -> None:
    def change(raw: Raw) -> None:
        raw["treatments"]["rest"]["what"]["says"] = "UK doctors do it."

    assert [each.code for each in found(change)] == ["VP103"]
