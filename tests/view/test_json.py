"""The JSON contract: as published, in the published order, the same bytes for the same question."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from tests.cli.program import ANKLE as ANKLE_FILE
from tests.cli.program import DAY, Vcfpath, process
from tests.known import ANKLE, TODAY
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.view import blocks
from vcfpath.view.contract import options as contract
from vcfpath.view.document import Document, Mark, Row, Rows
from vcfpath.view.explain.topics import topics
from vcfpath.view.schemas import schema_text

Data = dict[str, Any]

KEYS = {
    "options": "schema as_of stale intended_use pathway facts matters scope urgent red_flags stage_now "
    "treatments mentioned undecided_total ask_next scores",
    "pathway": "id version reviewed_by reviewed_on review_by sha256",
    "red_flags": "present absent unasked",
    "stage_now": "at_least at_most missing",
    "treatment": "id stage verdict depends_on closed_because missing reasons verdicts_over_time "
    "positions",
    "reason": "kind weight truth text because sources windows",
    "window": "clock from includes_from to includes_to truth now",
    "verdict": "clock from includes_from to includes_to verdict now",
    "position": "id source stance in_scope meets applies answer missing windows",
    "ask_next": "fact could_settle settles_whatever decides",
    "decides": "treatment position",
}
"""The keys of the contract, in its order; more may stand between them."""

CASES: dict[str, tuple[str, ...]] = {
    "nothing known": (),
    "one clock": ("--days-since-sprain", "6"),
    "much": (
        *("--days-since-sprain", "6..10", "--age", "40", "--swelling", "mild|severe", "--bruised"),
        *("--torn", "--tried", "rest", "--not-tried", "cream", "--warning", "none"),
        *("--weeks-of-rest", "6d", "--days-of-boot", "2", "--no-can-stand"),
    ),
    "urgent": ("--warning", "cold-foot"),
    "out of scope": ("--age", "5"),
    "past review": ("--as-of", "2028-01-01"),
}


def _validator(name: str) -> Validator:
    schema = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


OPTIONS, EXPLAIN = _validator("options"), _validator("explain")


def _in_order(data: Data, name: str) -> None:
    """Whether ``data`` has the contract's keys, in its order."""
    expected = KEYS[name].split()
    assert [key for key in data if key in expected] == expected


@pytest.mark.parametrize("name", ["options", "explain"])
def test_the_schemas_are_schemas_and_published_by_the_program(name: str, vcfpath: Vcfpath) -> None:
    schema = json.loads(vcfpath("schema", name).answer)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == f"vcfpath.{name}/1"
    assert vcfpath("schema", name).answer == schema_text(name)
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("case", CASES)
def test_an_answer_is_as_its_schema_says(case: str, vcfpath: Vcfpath) -> None:
    written = vcfpath.options(*CASES[case], "--format", "json").answer
    assert written.isascii()
    assert written.endswith("}\n")
    OPTIONS.validate(json.loads(written))


def test_a_schema_refuses_what_is_not_an_answer(vcfpath: Vcfpath) -> None:
    """So that the tests above cannot pass because everything is accepted."""
    sound = json.loads(vcfpath.options("--format", "json").answer)
    for key in sound:
        lacking = {name: value for name, value in sound.items() if name != key}
        assert not OPTIONS.is_valid(lacking)
    sound["treatments"][0]["verdict"] = "recommended"
    assert not OPTIONS.is_valid(sound)
    explained = json.loads(vcfpath.explain("--format", "json").answer)
    explained["blocks"][0]["block"] = "picture"
    assert not EXPLAIN.is_valid(explained)


def test_keys_come_in_the_order_of_the_contract(vcfpath: Vcfpath) -> None:
    data = json.loads(vcfpath.options(*CASES["one clock"], "--format", "json").answer)
    _in_order(data, "options")
    for name in ("pathway", "red_flags", "stage_now"):
        _in_order(data[name], name)
    for treatment in data["treatments"]:
        _in_order(treatment, "treatment")
        for reason in treatment["reasons"]:
            _in_order(reason, "reason")
            for window in reason["windows"]:
                _in_order(window, "window")
        for over_time in treatment["verdicts_over_time"]:
            _in_order(over_time, "verdict")
        for position in treatment["positions"]:
            _in_order(position, "position")
    for asked in data["ask_next"]:
        _in_order(asked, "ask_next")
        for decided in asked["decides"]:
            _in_order(decided, "decides")
    assert any(each["reasons"] and each["positions"] for each in data["treatments"])
    assert [each["id"] for each in data["treatments"]] == list(ANKLE.treatments)


def _asked(pathway: Pathway, patient: Patient) -> Data:
    data: Data = json.loads(contract.render(pathway, assess(pathway, patient, TODAY)))
    return data


@settings(max_examples=60)
@given(patient=patients(ANKLE))
def test_the_facts_of_an_answer_asked_again_give_the_same_answer(patient: Patient) -> None:
    data = _asked(ANKLE, patient)
    OPTIONS.validate(data)
    again = patient_from(ANKLE, data["facts"], TODAY)
    assert _asked(ANKLE, again) == data


def test_the_facts_of_an_answer_are_a_patient_file(vcfpath: Vcfpath) -> None:
    first = vcfpath.options(*CASES["much"], "--format", "json").answer
    facts = json.dumps(json.loads(first)["facts"]).encode()
    line = ("options", "--pathway", ANKLE_FILE, "--as-of", DAY, "--format", "json")
    assert process(*line, "--patient", "-", input=facts).answer == first


def test_the_shipped_pathway_answers_the_main_question() -> None:
    line = ("options", "--weeks-since-fracture", "6", "--as-of", DAY, "--format", "json")
    first = process(*line, env={"PYTHONHASHSEED": "0"}).answer
    assert process(*line, env={"PYTHONHASHSEED": "12345"}).answer == first
    data = json.loads(first)
    OPTIONS.validate(data)
    assert data["facts"] == {"weeks_since_fracture": 6}
    treatments = {each["id"]: each for each in data["treatments"]}
    assert len(treatments) == 10
    assert len(treatments["vertebroplasty"]["positions"]) >= 7


@pytest.mark.parametrize("command", ["options", "explain"])
def test_an_expired_pathway_keeps_to_its_schema(command: str, vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle(command, "--format", "json", "--as-of", "2032-07-01")
    data = json.loads(ran.out)
    (OPTIONS if command == "options" else EXPLAIN).validate(data)
    assert (ran.status, data["stale"]) == (65, "expired")
    if command == "options":
        assert (data["treatments"], data["ask_next"]) == ([], [])


def test_every_topic_is_as_its_schema_says(vcfpath: Vcfpath) -> None:
    names = dict.fromkeys(topic.id for topic in topics(ANKLE))
    for arguments in ([], ["--list"], *([name] for name in names)):
        written = vcfpath.explain(*arguments, "--format", "json").answer
        assert written.isascii()
        data = json.loads(written)
        EXPLAIN.validate(data)
        assert list(data) == ["schema", "as_of", "stale", "intended_use", "pathway", "blocks"]
        assert (data["schema"], data["as_of"]) == ("vcfpath.explain/1", DAY)


def test_a_yes_or_no_that_is_not_known_is_not_said() -> None:
    """The library may be told of both; to say yes would be a lie."""
    both_ways = Patient({"torn": ANKLE.facts["torn"].everything()})
    assert _asked(ANKLE, both_ways)["facts"] == {}
    assert _asked(ANKLE, both_ways) == _asked(ANKLE, Patient())


def test_rows_of_an_explanation_have_their_place_in_the_schema() -> None:
    """No explanation has verdicts in it today; programs may rely on how they would be written."""
    document = Document((Rows((Row(Mark.OPEN, "Rest", "first", "a day or two"),)),))
    data = json.loads(blocks.render(ANKLE, document, TODAY))
    EXPLAIN.validate(data)
    row = {"mark": "open", "name": "Rest", "stage": "first", "note": "a day or two"}
    assert data["blocks"] == [{"block": "rows", "rows": [row]}]
