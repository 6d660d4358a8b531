"""What becomes of every item of a work, on a screen: found first, and with what to type to see it."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, both, variant
from vcfpath.engine.carriers import Carrier, Part
from vcfpath.engine.coverage import coverage, findings
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.view import markdown
from vcfpath.view.contract import coverage as contract
from vcfpath.view.coverage.compose import compose_coverage
from vcfpath.view.coverage.located import Located, Looked
from vcfpath.view.coverage.seeing import PARTS, see
from vcfpath.view.explain.compose import compose_topic
from vcfpath.view.schemas import schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text("coverage")))


def _looked(pathway: Pathway, name: str | None = None) -> Looked:
    works = coverage(pathway, list(pathway.works) if name is None else [name])
    found = tuple(Located(each, Place("a.yaml", 7, 3)) for each in findings(works))
    return Looked(works, name is not None, found)


def _text(pathway: Pathway, looked: Looked) -> str:
    return markdown.render(compose_coverage(pathway, looked, TODAY)).replace("\\", "")


def _unsaid(raw: Raw) -> None:
    raw["works"]["the_book"]["items"]["book_6"] = {"says": "Nobody took this up"}


def test_all_works_are_counted_and_one_is_told_item_by_item() -> None:
    shown = _text(ANKLE, _looked(ANKLE))
    assert "5 items: 3 carried by the pathway; 1 background; 1 not used." in shown
    assert "\nvcfpath coverage the-book\n" in shown
    assert "book_1" not in shown
    in_full = _text(ANKLE, _looked(ANKLE, "the_book"))
    for said in (
        "# The invented handbook",
        "book_1: Keep the foot up.",
        "What a treatment is: vcfpath explain rest",
        "To carry on as now: vcfpath explain waiting",
        "What a source says: vcfpath explain book-boot",
        "Background: nothing that anybody decides hangs on it.",
        "Not used: No other source speaks of it.",
        "\nvcfpath explain example-book\n",
    ):
        assert said in in_full


def test_what_is_not_answered_for_comes_first_with_its_place() -> None:
    shown = _text(variant(_unsaid), _looked(variant(_unsaid), "the_book"))
    finding = "a.yaml:7:3: nothing answers for 'book_6'. Add 'covers: [book_6]' where it is said"
    assert shown.index(finding) < shown.index("book_1: Keep")
    assert "book_6: Nobody took this up.\n  - Not answered for." in shown
    assert "1 not answered for." in shown


@pytest.mark.parametrize(("missed", "more"), [(20, False), (21, True)])
def test_a_screenful_of_findings_is_shown(missed: int, more: bool) -> None:
    def many(raw: Raw) -> None:
        items = raw["works"]["the_book"]["items"]
        items.update({f"new_{number}": {"says": "New."} for number in range(missed)})

    pathway = variant(many)
    shown = _text(pathway, _looked(pathway))
    assert ("- and 1 more: --format json" in shown) is more
    assert shown.count("nothing answers for") == min(missed, 20)


def test_more_than_one_of_a_sort_is_counted() -> None:
    def twice(raw: Raw) -> None:
        raw["as_now"]["what"]["covers"] = ["book_2"]

    pathway = variant(twice)
    shown = _text(pathway, _looked(pathway, "the_book"))
    assert "To carry on as now (2 times): vcfpath explain waiting" in shown


def test_a_pathway_that_answers_for_no_work_says_so() -> None:
    assert "This pathway answers for no work item by item." in _text(ANKLE, Looked((), False, ()))


@pytest.mark.parametrize("part", get_args(Part))
def test_every_part_has_words_and_what_to_type(part: Part) -> None:
    assert PARTS[part]
    assert see(Carrier(part, "some_name")) == "vcfpath explain some-name"


@pytest.mark.parametrize("work", SHIPPED.works)
def test_what_is_to_be_typed_shows_something(work: str) -> None:
    for item in _looked(SHIPPED, work).works[0].items:
        for carrier in item.carried_by:
            topic = see(carrier).removeprefix("vcfpath explain ")
            assert compose_topic(SHIPPED, topic, TODAY).blocks


@both
def test_it_is_written_as_its_schema_says(pathway: Pathway) -> None:
    told = json.loads(contract.render(pathway, _looked(pathway), TODAY))
    SCHEMA.validate(told)
    assert list(told) == [
        *("schema", "as_of", "stale", "intended_use", "pathway", "works", "findings"),
    ]


def test_a_finding_is_written_with_its_place() -> None:
    lacking = variant(_unsaid)
    told = json.loads(contract.render(lacking, _looked(lacking), TODAY))
    SCHEMA.validate({**told, "pathway": {**told["pathway"], "sha256": "0" * 64}})
    (finding,) = told["findings"]
    assert (finding["file"], finding["line"], finding["item"]) == ("a.yaml", 7, "book_6")
