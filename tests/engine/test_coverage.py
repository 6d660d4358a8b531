"""Every item of a work is answered for, in one way; what is not, is found."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from tests.known import ANKLE, POINTS, SHIPPED, Raw, raw_of, validated, variant
from vcfpath.engine.carriers import Carrier, carriers
from vcfpath.engine.coverage import Finding, MappedItem, State, coverage, findings
from vcfpath.model.pathway import Pathway


def _items(pathway: Pathway) -> dict[str, MappedItem]:
    (work,) = coverage(pathway, ["the_book"])
    return {item.id: item for item in work.items}


def _found(pathway: Pathway) -> list[Finding]:
    return list(findings(coverage(pathway, pathway.works)))


def test_each_item_becomes_one_thing() -> None:
    states = {name: item.state for name, item in _items(ANKLE).items()}
    assert states == {
        "book_1": "carried",
        "book_2": "carried",
        "book_3": "carried",
        "book_4": "background",
        "book_5": "not_used",
    }
    assert _found(ANKLE) == []


def test_a_work_and_its_items_keep_their_own_words_and_are_counted() -> None:
    (work,) = coverage(ANKLE, ["the_book"])
    written = ANKLE.works["the_book"]
    assert (work.id, work.source, work.name) == ("the_book", written.source, written.name)
    assert [item.says for item in work.items] == [each.says for each in written.items.values()]
    assert _items(ANKLE)["book_4"].carried_by == {}
    counted = [work.count(state) for state in get_args(State)]
    assert counted == [3, 1, 1, 0]


def test_what_carries_an_item_is_named_once_with_how_often() -> None:
    def twice(raw: Raw) -> None:
        raw["as_now"]["what"]["covers"] = ["book_2", "book_3"]

    items = _items(variant(twice))
    assert items["book_2"].carried_by == {Carrier("as_now", None): 2}
    assert items["book_3"].carried_by == {
        Carrier("as_now", None): 1,
        Carrier("position", "book_boot"): 1,
    }


def test_a_score_carries_items_under_its_own_name() -> None:
    score = POINTS.scores["step_count"].model_copy(update={"covers": ("step_1", "step_2")})
    scores = {**POINTS.scores, "step_count": score}
    carried = carriers(POINTS.model_copy(update={"scores": scores}))
    carrier = Carrier("score", "step_count")
    assert list(carried) == [("step_1", carrier), ("step_2", carrier)]


def test_an_item_of_which_nothing_is_said_is_found() -> None:
    unsaid = variant(lambda raw: raw["works"]["the_book"]["items"].update(new={"says": "New."}))
    assert _items(unsaid)["new"].state == "unmapped"
    assert _found(unsaid) == [
        Finding(
            "the_book",
            "new",
            "nothing answers for 'new'",
            "Add 'covers: [new]' where it is said, or here 'background: true' or "
            "'not_used_because:'.",
        )
    ]


def test_an_item_that_is_covered_though_it_is_said_not_to_be_used_is_found() -> None:
    both_ways = variant(lambda raw: raw["matters"]["cost"]["bears_on"][1].update(covers=["book_5"]))
    assert _items(both_ways)["book_5"].state == "not_used"
    assert _found(both_ways) == [
        Finding(
            "the_book",
            "book_5",
            "'book_5' is said not to be used, and yet something covers it",
            "Remove 'not_used_because:' here, or its id from every 'covers:'.",
        )
    ]


def test_an_item_in_the_background_may_be_spoken_of_as_well() -> None:
    spoken = variant(lambda raw: raw["condition"].update(covers=["book_4"]))
    assert _items(spoken)["book_4"].state == "carried"
    assert _found(spoken) == []


PLACES: dict[str, tuple[list[str | int], Carrier]] = {
    "the condition": (["condition"], Carrier("condition", None)),
    "a stage": (["stages", 0], Carrier("stage", "first_days")),
    "a definition": (["definitions", "bad_sprain"], Carrier("definition", "bad_sprain")),
    "a warning sign": (["red_flags", "odd_shape"], Carrier("red_flag", "odd_shape")),
    "a description": (["treatments", "boot", "what"], Carrier("description", "boot")),
    "an indication": (["treatments", "boot", "indicated_when", 0], Carrier("criterion", "boot")),
    "a contraindication": (
        ["treatments", "boot", "contraindicated_when", 0],
        Carrier("criterion", "boot"),
    ),
    "a caution": (
        ["treatments", "operation", "caution_when", 0],
        Carrier("criterion", "operation"),
    ),
    "a benefit": (["treatments", "boot", "benefits", 0], Carrier("effect", "boot")),
    "a harm": (["treatments", "boot", "harms", 0], Carrier("effect", "boot")),
    "what is not done": (["treatments", "boot", "does_not", 0], Carrier("does_not", "boot")),
    "experience": (["treatments", "boot", "experience", 0], Carrier("experience", "boot")),
    "a practical answer": (["treatments", "boot", "practical", 0], Carrier("practical", "boot")),
    "a due note": (["treatments", "rest", "due", 0], Carrier("due", "rest")),
    "the course": (["as_now", "course", 0], Carrier("as_now", None)),
    "what waiting is like": (["as_now", "experience", 0], Carrier("as_now", None)),
    "something mentioned": (["mentioned", "magnets"], Carrier("mentioned", "magnets")),
    "a position": (["positions", 3], Carrier("position", "book_magnets")),
    "a statement": (["statements", "s1"], Carrier("statement", None)),
    "a side": (["disagreements", 0, "sides", 0], Carrier("disagreement", None)),
    "a bearing": (["matters", "cost", "bears_on", 0], Carrier("matter", "cost")),
}


@pytest.mark.parametrize("place", PLACES)
def test_whatever_can_say_that_it_covers_an_item_is_heard(place: str) -> None:
    path, carrier = PLACES[place]
    raw = raw_of(ANKLE)
    home: Any = raw
    for step in path:
        home = home[step]
    home["covers"] = ["book_4"]
    assert ("book_4", carrier) in list(carriers(validated(raw)))


def test_a_pathway_need_not_answer_for_anything() -> None:
    def bare(raw: Raw) -> None:
        del raw["works"], raw["as_now"]
        del raw["treatments"]["rest"]["what"]["covers"], raw["positions"][0]["covers"]

    assert coverage(variant(bare), ()) == ()
    assert list(carriers(variant(bare))) == []


def test_every_statement_of_the_article_and_every_recommendation_of_2010_is_answered_for() -> None:
    article, guideline = coverage(SHIPPED, ["article", "aaos_guideline"])
    assert [item.id for item in article.items] == [f"s{number}" for number in range(1, 20)]
    assert [item.id for item in guideline.items] == [f"aaos_{number}" for number in range(1, 12)]
    assert list(findings([article, guideline])) == []
    for item in article.items:
        assert Carrier("statement", None) in item.carried_by
    for item in guideline.items:
        assert {carrier.part for carrier in item.carried_by} & {"position", "matter"}
