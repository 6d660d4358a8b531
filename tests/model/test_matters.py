"""What may matter to a person: each with what bears on it, cited like every other claim."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, Raw, refusals, variant
from tests.model.test_records import clashing, put

LINE: Raw = {"about": "boot", "says": "It is heavy.", "sources": ["example-book"]}


def test_the_matters_of_the_ankle_pathway_come_in_their_order() -> None:
    assert list(ANKLE.matters) == ["walking_soon", "cost"]
    cost = ANKLE.matters["cost"]
    assert [each.about for each in cost.bears_on] == ["operation", "magnets"]
    assert cost.bears_on[0].status == "second_hand"


def test_a_pathway_need_not_speak_of_what_matters() -> None:
    assert variant(lambda raw: raw.pop("matters")).matters == {}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"about": "boots"}, "there is no treatment 'boots'. Did you mean 'boot'?"),
        ({"about": "torn"}, "there is no treatment 'torn'."),
        ({"about": "later"}, "there is no treatment 'later'."),
        ({"sources": ["books"]}, "there is no source 'books'."),
        (
            {"sources": ["hearsay"]},
            "all its sources were seen only through a third party. Add 'status: second_hand'.",
        ),
        (
            {"sources": ["example-book", "example-book"]},
            "source 'example-book' is given twice. Remove one of them.",
        ),
    ],
)
def test_a_line_speaks_of_a_treatment_and_cites_who_says_so(line: Raw, said: str) -> None:
    change = put("matters", "cost", "bears_on", value=[{**LINE, **line}])
    assert [each[: len(said)] for each in refusals(change)] == [said]


@pytest.mark.parametrize(
    ("room", "name"),
    [
        ("treatments", "boot"),
        ("facts", "torn"),
        ("stages", "later"),
        ("mentioned", "magnets"),
        ("red flags", "cold_foot"),
        ("definitions", "bad_sprain"),
        ("positions", "book_boot"),
    ],
)
def test_its_id_is_nobody_elses(room: str, name: str) -> None:
    matter: Raw = {"name": "this", "bears_on": [LINE]}
    assert clashing(put("matters", name, value=matter)) == [
        f"matters.{name}: '{name}' is also the id of one of the {room}. "
        "Give one of them another id."
    ]


def test_a_word_may_share_its_id() -> None:
    """A glossary term explains it; one name then stands for both."""
    term: Raw = {"name": "Cost", "means": "what one pays"}
    assert variant(put("glossary", "cost", value=term)).matters.keys() == ANKLE.matters.keys()
