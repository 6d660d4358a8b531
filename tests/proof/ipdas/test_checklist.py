"""Every item of the checklist is computed from a pathway: what it lacks is not met, whoever says so."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.known import ANKLE, SHIPPED, Raw, both, variant
from tests.proof.content import plain
from vcfpath import load
from vcfpath.model.pathway import Pathway
from vcfpath.proof.ipdas import checklist
from vcfpath.proof.ipdas.item import Checked

QUALIFYING, CERTIFICATION, QUALITY = 6, 10, 28
APPLY, NEED_PEOPLE = 35, 8


def _item(pathway: Pathway, name: str) -> Checked:
    (item,) = [each for each in checklist(pathway) if each.id == name]
    return item


@both
def test_the_whole_list_is_there_once(pathway: Pathway) -> None:
    items = checklist(pathway)
    groups = Counter(each.group for each in items)
    assert groups == {
        "qualifying": QUALIFYING,
        "certification": CERTIFICATION,
        "quality": QUALITY,
    }
    assert len({each.id for each in items}) == len({each.says for each in items}) == len(items)
    assert sum(each.state != "not_applicable" for each in items) == APPLY


@both
def test_what_needs_people_is_never_met(pathway: Pathway) -> None:
    assert sum(each.state == "needs_people" for each in checklist(pathway)) == NEED_PEOPLE


def test_what_the_shipped_pathway_lacks() -> None:
    assert [each.id for each in checklist(SHIPPED) if each.state == "not_met"] == [
        "uncertainty",
        "same-time",
        "evidence-quality",
    ]


def test_what_its_authors_wrote_is_for_people_to_judge() -> None:
    assert [each.id for each in checklist(SHIPPED) if each.state == "written"] == [
        "problem",
        "experience",
        "natural-course",
        "methods",
    ]


def test_items_say_where_they_are_seen() -> None:
    where = {each.id: each.where for each in checklist(SHIPPED)}
    assert where["bad-points"] == "10 of 10 treatments have a harm"
    assert where["decision"] == SHIPPED.decision
    assert where["date"] == f"version {SHIPPED.version}, written on {SHIPPED.written_on}"
    assert where["methods"] == SHIPPED.methods
    assert all(where.values())


def test_a_small_pathway_that_lacks_much_is_told_so() -> None:
    lacking = {each.id for each in checklist(load(plain.FILE)) if each.state == "not_met"}
    assert lacking == {
        *("options", "experience", "natural-course", "values", "methods", "evidence-quality"),
    }


@pytest.mark.parametrize(
    ("side", "item"), [("benefits", "good-points"), ("harms", "bad-points"), ("harms", "balance")]
)
def test_one_treatment_that_lacks_it_is_enough(side: str, item: str) -> None:
    def change(raw: Raw) -> None:
        del raw["treatments"]["rest"][side]

    assert _item(plain.changed(change), item).state == "not_met"
    assert _item(load(plain.FILE), item).state == "kept"


def _one_effect(raw: Raw, **changed: object) -> None:
    """Tape is told of with one number on each side, changed so; None leaves a key out."""
    for side in ("benefits", "harms"):
        effect: dict[str, Any] = {**raw["treatments"]["tape"][side][0], **changed}
        raw["treatments"]["tape"][side] = [{k: v for k, v in effect.items() if v is not None}]


@pytest.mark.parametrize(
    ("changed", "item", "state"),
    [
        ({"certainty": None}, "uncertainty", "not_met"),
        ({"graded_by": "a body", "no_usable_number": None}, "evidence-quality", "not_met"),
        ({"within": "a month"}, "same-time", "kept"),
        ({"with": {"out_of_100": 30}}, "counts", "kept"),
        ({"with": {"n": 0, "of": 5}}, "more-than-one-way", "kept"),
        ({"with": {"n": 1, "of": 5000}}, "more-than-one-way", "not_met"),
    ],
)
def test_numbers_are_asked_for_what_they_have(
    changed: dict[str, object], item: str, state: str
) -> None:
    assert _item(plain.changed(lambda raw: _one_effect(raw, **changed)), item).state == state


def test_a_time_that_is_not_known_is_not_one_time_for_all() -> None:
    def change(raw: Raw) -> None:
        raw["treatments"]["tape"]["harms"][0]["within"] = None

    item = _item(plain.changed(change), "same-time")
    assert item.state == "not_met"
    assert item.where.endswith("or says that it is not known")


def test_an_average_with_a_range_says_how_sure_it_is_and_is_no_share() -> None:
    average = {"scale": "points", "better": "lower", "difference": 1, "low": 0, "high": 2}
    changed = {"with": None, "without": None, "certainty": None, "average": average}
    pathway = plain.changed(lambda raw: _one_effect(raw, **changed))
    assert _item(pathway, "uncertainty").state == "kept"
    assert _item(pathway, "counts").state == "not_met"
    assert _item(pathway, "counts").where.endswith("averages: 2")


def test_without_any_number_nothing_of_numbers_is_kept() -> None:
    def change(raw: Raw) -> None:
        del raw["treatments"]["tape"]["benefits"], raw["treatments"]["tape"]["harms"]

    states = {each.id: each.state for each in checklist(plain.changed(change))}
    for item in ("uncertainty", "chances", "whose-chances", "counts", "same-time", "same-people"):
        assert states[item] == "not_met", item


def test_rates_in_words_of_other_people_are_not_of_one_number() -> None:
    def change(raw: Raw) -> None:
        raw["condition"]["summary"] = "Of them 3 in 7 have pain."

    assert _item(plain.changed(change), "same-people").state == "not_met"


def test_one_option_has_nothing_beside_it() -> None:
    def change(raw: Raw) -> None:
        del raw["treatments"]["tape"]

    assert _item(plain.changed(change), "side-by-side").state == "not_met"


def test_who_reviewed_it_is_named_but_not_taken_for_patients_or_clinicians() -> None:
    reviewed = variant(lambda raw: raw.update(reviewed_by=["A. Person", "B. Person"]))
    for name in ("read-by-patients", "read-by-clinicians"):
        item = _item(reviewed, name)
        assert item.state == "needs_people"
        assert item.where == "reviewed by A. Person, B. Person, but not recorded as whom"


def test_how_hard_it_is_to_read_is_said_where_there_are_words_enough() -> None:
    assert _item(load(plain.FILE), "reading-level").where == "too few words for a grade"
    assert _item(SHIPPED, "reading-level").where.startswith("school grade ")


def test_the_ankle_is_told_where_it_stands_too() -> None:
    assert _item(ANKLE, "options").where.startswith("treatments: ")
