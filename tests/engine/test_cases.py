"""Whole people of the shipped pathway, each in a file of `tests/cases`, with what must be said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.known import SHIPPED, TODAY
from vcfpath import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.errors import Place
from vcfpath.model.answer import Answer
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import from_file
from vcfpath.truth import Truth

CASES = sorted((Path(__file__).parent.parent / "cases").glob("*.yaml"))
KEYS = {
    *("name", "facts", "expect", "depends_on", "missing", "closed_because"),
    *("scope", "urgent", "stage_now"),
}

Case = dict[str, Any]


def read(file: Path) -> Case:
    case: Case = YAML(typ="safe", pure=True).load(file)
    return case


def answer(case: Case, file: Path) -> Assessment:
    place = Place(file.name, 2, 1)
    answers = {fact: Answer(value, place) for fact, value in case["facts"].items()}
    patient = build_patient(SHIPPED, (), from_file(SHIPPED, answers), TODAY)
    return assess(SHIPPED, patient, TODAY)


def said(found: Assessment) -> dict[str, set[str]]:
    """The verdict on each treatment, and each position's answers wherever it stands."""
    about = {each.id: {str(each.verdict)} for each in found.treatments}
    positions = [each.positions for each in found.treatments] + list(found.mentioned.values())
    for each in (position for several in positions for position in several):
        about.setdefault(each.position.id, set()).add(each.answer)
    return about


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_pathway_says_of_this_person_what_its_sources_say(file: Path) -> None:
    case = read(file)
    found = answer(case, file)
    assert case.keys() <= KEYS

    answers = said(found)
    assert {name: answers.get(name) for name in case["expect"]} == {
        name: {expected} for name, expected in case["expect"].items()
    }
    for aspect in ("depends_on", "missing", "closed_because"):
        expected = {name: tuple(each) for name, each in case.get(aspect, {}).items()}
        assert {e.id: getattr(e, aspect) for e in found.treatments if e.id in expected} == expected
    outside = case.get("scope") == "false"
    assert (found.scope is Truth.FALSE) is outside
    assert bool(found.treatments) is not outside
    assert found.urgent is case.get("urgent", False)
    if "stage_now" in case:
        assert [found.stage_now.at_least, found.stage_now.at_most] == case["stage_now"]


def test_the_cases_are_many_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 12
    assert len({read(file)["name"] for file in CASES}) == len(CASES)
