"""The program knows no condition: a pathway about ankles is answered by the same code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import vcfpath
from tests.known import ANKLE, ANKLE_FILE, SHIPPED, TODAY
from vcfpath import Patient, assess, load
from vcfpath.engine.words import words
from vcfpath.errors import Place
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import Given

CORE = ("truth.py", "errors.py", "model", "patient", "engine")


def modules() -> list[Path]:
    home = Path(vcfpath.__file__).parent
    found = [home / each for each in CORE]
    return sorted(
        file for each in found for file in ([each] if each.is_file() else each.glob("*.py"))
    )


def given(fact: str, value: str) -> Given:
    return Given(fact, "value", value, Place("--" + fact.replace("_", "-")))


def test_an_invented_pathway_is_read_and_answered() -> None:
    pathway = load(ANKLE_FILE)
    flags = [given("days_since_sprain", "5"), given("swelling", "severe"), given("bruised", "yes")]
    found = assess(pathway, build_patient(pathway, flags, (), TODAY), TODAY)
    boot = found.treatments[1]
    assert (boot.verdict, boot.missing) == ("depends", ("tried",))
    assert boot.reasons[0].text == "time since the sprain is at least 3 days and under 21 days"


def test_two_pathways_share_no_answer() -> None:
    ankle, spine = (assess(each, Patient({}), TODAY) for each in (ANKLE, SHIPPED))
    in_both = {each.id for each in ankle.treatments} & {each.id for each in spine.treatments}
    assert in_both == {"rest"}


def test_a_definition_s_sentence_is_the_pathway_s_own() -> None:
    assert words(ANKLE, ANKLE.treatments["boot"].indicated_when[1].when) == "it is a bad sprain"


@pytest.mark.parametrize("module", modules(), ids=lambda file: f"{file.parent.name}.{file.stem}")
def test_no_module_of_the_core_names_a_condition_or_a_treatment(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    own = {*SHIPPED.treatments, *SHIPPED.facts, *SHIPPED.positions[0].about} - {
        "red_flags",
        "tried",
        "rest",
    }
    assert [text for text in texts if text in own] == []
