"""The pathway to begin with: whole, invented, and with nothing in it that has no use."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from vcfpath.engine.assess import assess
from vcfpath.engine.coverage import coverage, findings
from vcfpath.errors import UsageError, echoed
from vcfpath.model.fact import Fact
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from
from vcfpath.reading import load, shipped
from vcfpath.reading.fields import fields_at
from vcfpath.reading.template import ID, IN_A_YEAR, NAME, TODAY, template
from vcfpath.view.schemas import schema_text

DAY = date(2026, 11, 22)
SHIPPED = shipped().with_name("template.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Pathway:
    """The pathway that somebody begins with."""
    file = tmp_path_factory.mktemp("new") / "thumb.yaml"
    file.write_text(template("Sprained thumb", DAY), "utf-8")
    return load(file)


def test_it_is_read_without_a_fault_under_its_name_and_of_its_day(begun: Pathway) -> None:
    assert (begun.id, begun.name) == ("sprained-thumb", "Sprained thumb")
    assert (begun.written_on, begun.review_by) == (DAY, date(2027, 11, 22))
    assert {each.checked_on for each in begun.sources.values()} == {DAY}
    assert {each.review_by for each in begun.sources.values()} == {date(2027, 11, 22)}


def test_nothing_else_is_put_into_it_and_no_mark_is_left() -> None:
    marks = (ID, NAME, TODAY, IN_A_YEAR)
    was, now = SHIPPED.split("\n"), template("thumb", DAY).split("\n")
    for before, after in zip(was, now, strict=True):
        assert (before != after) == any(mark in before for mark in marks)
        assert not any(mark in after for mark in marks)


def test_it_is_of_letters_that_every_stream_has_and_fits_a_screen() -> None:
    assert SHIPPED.isascii()
    assert max(map(len, SHIPPED.split("\n"))) <= 100


def test_it_says_first_where_its_schema_is_and_that_it_is_invented() -> None:
    first, *rest = SHIPPED.split("\n")
    assert first == shipped().read_text("utf-8").split("\n", 1)[0]
    assert "every fact about it is INVENTED" in "\n".join(rest[:5])


def test_its_schema_accepts_it() -> None:
    data = json.loads(json.dumps(YAML(typ="safe", pure=True).load(SHIPPED), default=str))
    Draft202012Validator(json.loads(schema_text("pathway"))).validate(data)


@pytest.mark.parametrize(
    ("at", "unsaid"),
    [
        ((), set()),
        (("facts", "age"), {"why", "of"}),
        (("treatments", "tape"), set()),
        (("positions", 0), {"status", "strength", "for_whom_in_words", "if_unknown", "silent_on"}),
    ],
)
def test_it_shows_or_names_every_key_but_a_few(at: tuple[str | int, ...], unsaid: set[str]) -> None:
    words = set(SHIPPED.replace(":", " ").replace("`", " ").split())
    assert {key for key in fields_at(at) if key not in words} <= {
        *unsaid,
        "does_not",
        "due",
        "practical",
    }


def test_it_has_facts_of_each_kind_and_both_who_can_answer(begun: Pathway) -> None:
    kinds = {
        kind
        for each in Fact.__args__[0].__args__
        for kind in each.model_fields["kind"].annotation.__args__
    }
    assert {fact.kind for fact in begun.facts.values()} == kinds
    assert {fact.answered_by for fact in begun.facts.values()} == {"patient", "clinician"}


def test_whoever_knows_only_what_people_know_finds_every_option_open(begun: Pathway) -> None:
    lay = {
        "days_since_sprain": 10,
        "days_of_rest": 4,
        "age": 40,
        "swelling": "severe",
        "can_pinch": False,
        "broken_skin": False,
        "tried": {"rest": True},
        "warning": {"cold_thumb": False, "bent_thumb": False},
    }
    assert all(begun.facts[name].answered_by == "patient" for name in lay)
    found = assess(begun, patient_from(begun, lay, DAY), DAY)
    assert {each.id: each.verdict for each in found.treatments} == dict.fromkeys(
        begun.treatments, "open"
    )
    said = {each.position.id: each.answer for row in found.treatments for each in row.positions}
    assert said == {"guide_splint": "for", "trial_splint": "found_benefit"}


def test_every_item_of_its_work_is_answered_for(begun: Pathway) -> None:
    assert list(findings(coverage(begun, [*begun.works]))) == []


@pytest.mark.parametrize(
    ("called", "pathway_id", "name"),
    [
        ("thumb", "thumb", "Thumb"),
        ("Sprained  thumb", "sprained-thumb", "Sprained thumb"),
        ("sprained_thumb", "sprained-thumb", "Sprained thumb"),
        ("Yes", "yes", "Yes"),
        ("X-ray X", "x-ray-x", "X ray X"),
        ("x" * 41, "x" * 41, "X" + "x" * 40),
        ("a-", "a", "A"),
    ],
)
def test_it_is_called_as_one_says(called: str, pathway_id: str, name: str, tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    file.write_text(template(called, DAY), "utf-8")
    assert (load(file).id, load(file).name) == (pathway_id, name)


@pytest.mark.parametrize(
    "called",
    [
        "",
        " ",
        "-",
        "1st",
        "é",
        "a:b",
        "a\nb",
        'a"',
        "x" * 42,
        "true",
        "NULL",
        "a\x1b[2J",
        "a#b",
        " a",
    ],
)
def test_what_no_pathway_can_be_called_is_refused(called: str) -> None:
    with pytest.raises(UsageError) as refused:
        template(called, DAY)
    assert str(refused.value) == (
        f"new: a pathway cannot be called '{echoed(called)}'. Take letters, digits and hyphens, "
        "beginning with a letter: sprained-thumb."
    )


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2026, 1, 31), date(2027, 1, 28)),
        (date(9999, 12, 31), date(9999, 12, 28)),
        (date(1, 1, 1), date(2, 1, 1)),
    ],
)
def test_it_is_looked_at_again_about_a_year_later(day: date, later: date, tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    file.write_text(template("thumb", day), "utf-8")
    assert (load(file).written_on, load(file).review_by) == (day, later)
