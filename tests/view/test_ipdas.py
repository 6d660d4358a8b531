"""The checklist on a screen: every group is in the sum, and what is missing stands before what is there."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, both, variant
from vcfpath.model.pathway import Pathway
from vcfpath.proof.ipdas import checklist
from vcfpath.view import markdown, plain
from vcfpath.view.contract import ipdas
from vcfpath.view.ipdas.compose import SUMS, compose_ipdas
from vcfpath.view.schemas import schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text("ipdas")))


def _text(pathway: Pathway) -> str:
    return markdown.render(compose_ipdas(pathway, checklist(pathway), TODAY)).replace("\\", "")


@both
def test_one_line_says_how_many_there_are_of_every_group(pathway: Pathway) -> None:
    (line,) = [each for each in _text(pathway).split("\n") if "items:" in each]
    items = checklist(pathway)
    for state, words in SUMS.items():
        assert f"{sum(each.state == state for each in items)} {words}" in line


def test_what_is_missing_comes_first() -> None:
    headings = [line[3:] for line in _text(SHIPPED).split("\n") if line.startswith("## ")]
    assert headings == [
        "Not met: this pathway could say it, and does not",
        "Not met: needs people",
        f"Written by an author on {SHIPPED.written_on}",
        "Kept by the format",
        "Not applicable: about tests",
    ]


def test_it_says_whose_words_and_numbers_these_are() -> None:
    assert "The words are ours. The list's own numbers are left out" in _text(SHIPPED)


def test_an_item_of_the_first_groups_names_its_group() -> None:
    shown = _text(SHIPPED)
    assert "- Tells the bad points of each option (qualifying): 10 of 10 treatments" in shown
    assert "- Says how sure its numbers are (certification): " in shown
    assert "- Gives questions to take to the appointment: With vcfpath questions." in shown


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, ""),
        ({"reviewed_by": ["A. Person"]}, ""),
        ({"reviewed_on": "2026-03-01"}, ""),
        (
            {"reviewed_by": ["A. Person", "B. Person"], "reviewed_on": "2026-03-01"},
            ", reviewed on 2026-03-01 by A. Person and B. Person",
        ),
    ],
)
def test_what_an_author_wrote_says_who_has_read_it_since(
    changed: dict[str, object], said: str
) -> None:
    reviewed = variant(lambda raw: raw.update({"reviewed_by": [], "reviewed_on": None, **changed}))
    assert f"## Written by an author on {ANKLE.written_on}{said}\n" in _text(reviewed)


def test_a_group_with_nothing_in_it_has_no_heading() -> None:
    items = [each for each in checklist(SHIPPED) if each.state == "kept"]
    shown = plain.render(compose_ipdas(SHIPPED, items, TODAY), 80)
    assert "Not met:" not in shown
    assert "0 not met here" in shown


@both
def test_its_json_is_as_its_schema_says(pathway: Pathway) -> None:
    result = json.loads(ipdas.render(pathway, checklist(pathway), TODAY))
    SCHEMA.validate(result)
    assert sum(result["counts"].values()) == len(result["items"])


def test_the_day_of_a_review_is_in_its_json() -> None:
    reviewed = variant(lambda raw: raw.update(reviewed_on="2026-03-01"))
    result = json.loads(ipdas.render(reviewed, checklist(reviewed), TODAY))
    assert result["pathway"]["reviewed_on"] == "2026-03-01"
