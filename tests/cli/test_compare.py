"""``vcfpath compare``: what is compared, what is refused, its contract, what to type next."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, DAY, Vcfpath, process
from vcfpath.view.schemas import schema_text

Data = dict[str, Any]
SCHEMA = Draft202012Validator(json.loads(schema_text("compare")))
ALL_NAMES = "It can be: balance, boot, operation, rest."

CASES: dict[str, tuple[str, ...]] = {
    "one, nothing known": ("boot",),
    "several": ("boot", "operation", "rest", "--days-since-sprain", "6"),
    "much": (
        *("boot", "operation", "--days-since-sprain", "6..10", "--age", "40", "--bruised"),
        *("--torn", "--tried", "rest", "--warning", "none", "--matters", "cost"),
    ),
    "urgent": ("boot", "--warning", "cold-foot"),
    "out of scope": ("boot", "--age", "5"),
    "past review": ("boot", "--as-of", "2028-01-01"),
    "expired and wanted": ("boot", "--as-of", "2033-01-01", "--even-if-stale"),
}


def data_of(vcfpath: Vcfpath, *arguments: str) -> Data:
    data: Data = json.loads(vcfpath.ankle("compare", *arguments, "--format", "json").answer)
    return data


@pytest.mark.parametrize("case", CASES)
def test_an_answer_is_as_its_schema_says(case: str, vcfpath: Vcfpath) -> None:
    written = vcfpath.ankle("compare", *CASES[case], "--format", "json").answer
    assert written.isascii()
    assert written.endswith("}\n")
    SCHEMA.validate(json.loads(written))


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "compare").answer == schema_text("compare")
    assert json.loads(schema_text("compare"))["title"] == "vcfpath.compare/1"


def test_keys_come_in_their_order_and_the_result_is_always_whole(vcfpath: Vcfpath) -> None:
    data = data_of(vcfpath, *CASES["much"])
    begins = "schema as_of stale intended_use pathway facts matters scope urgent red_flags"
    assert list(data) == [*begins.split(), "benefits_of", "harms_of", "as_now", "options"]
    properties = json.loads(schema_text("compare"))["$defs"]
    assert list(data["as_now"]) == list(properties["as_now"]["properties"])
    for option in data["options"]:
        assert list(option) == list(properties["option"]["properties"])
        for effect in (*option["benefits"], *option["harms"]):
            assert list(effect) == list(properties["effect"]["properties"])
    assert data == data_of(vcfpath, *CASES["much"], "--all")


def test_a_count_its_rate_and_its_icons_stand_beside_one_another(vcfpath: Vcfpath) -> None:
    (boot,) = data_of(vcfpath, "boot")["options"]
    walks, limping, pain = boot["benefits"]
    assert walks["with"] == {
        "n": 30,
        "of": 60,
        "as_published": None,
        "printed": None,
        "misprint": None,
        "rate": 50,
        "bound": None,
        "icons": 50,
    }
    assert (limping["without"]["printed"], limping["without"]["misprint"]) == (
        66,
        "rounded down in print",
    )
    assert pain["with"] is None
    assert pain["average"] == {
        "scale": "pain score, 0 to 10",
        "better": "lower",
        "with": 2.5,
        "without": 3,
        "difference": -0.5,
        "low": -1.5,
        "high": 0.5,
    }


@pytest.mark.parametrize("words", [("spinal-fusion",), ("spinal_fusion",), ("SPINAL-fusion",)])
def test_hyphens_and_capitals_are_alike(words: tuple[str, ...], vcfpath: Vcfpath) -> None:
    line = ("compare", *words, "--as-of", DAY, "--format", "json")
    assert [each["id"] for each in json.loads(vcfpath(*line).answer)["options"]] == [
        "spinal_fusion"
    ]


@pytest.mark.parametrize("named", ["waiting", "as-now", "as_now"])
def test_what_is_always_there_may_be_named_and_a_treatment_twice(
    named: str, vcfpath: Vcfpath
) -> None:
    once = vcfpath.ankle("compare", "boot", "operation").answer
    assert vcfpath.ankle("compare", "operation", named, "boot", "boot").answer == once


REFUSED = {
    (): f"compare: name one treatment or more. {ALL_NAMES}",
    ("waiting",): f"compare: name one treatment or more. {ALL_NAMES}",
    ("boots",): "compare: there is no treatment 'boots'. Did you mean 'boot'?",
    ("rest", "boots"): "compare: there is no treatment 'boots'. Did you mean 'boot'?",
    ("boot,rest",): "compare: 'boot,rest' names several. Put spaces between them: boot rest.",
    ("boot", "magnets"): "compare: 'magnets' is only spoken of, so there is nothing to compare. "
    "More of it: vcfpath explain magnets.",
    ("\x1b[2J",): "compare: there is no treatment '\\x1b[2J'. "
    "It can be: balance, boot, operation, rest.",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_compared_is_refused(words: tuple[str, ...], vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("compare", *words)
    assert (ran.status, ran.complaint) == (2, REFUSED[words])


def test_facts_that_contradict_one_another_are_refused(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("compare", "boot", "--days-since-sprain", "6", "--weeks-of-rest", "2")
    assert ran.status == 2
    assert "--weeks-of-rest" in ran.complaint


def test_an_emergency_leaves_nothing_beside_it_but_data_stays_whole(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("compare", *CASES["urgent"]).answer
    assert "The treatments can wait until it is seen to." in shown
    assert "A boot" not in shown
    assert data_of(vcfpath, *CASES["urgent"])["options"]


def test_outside_the_scope_there_is_nothing_to_compare(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("compare", "boot", "--age", "5").answer
    assert "This example is about people of 12 and over." in shown
    assert "A boot" not in shown
    assert data_of(vcfpath, "boot", "--age", "5")["options"] == []


def test_an_expired_pathway_compares_nothing_unless_it_is_wanted(vcfpath: Vcfpath) -> None:
    old = ("compare", "boot", "--as-of", "2033-01-01")
    ran = vcfpath.ankle(*old)
    assert ran.status == 65
    assert "A boot" not in ran.out
    assert "A boot" in vcfpath.ankle(*old, "--even-if-stale").answer


def test_what_matters_is_shown_of_what_is_compared_alone(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("compare", "operation", "--matters", "cost", "--matters", "walking-soon")
    assert "Operation: One insurer pays." in shown.answer
    assert "Magnets" not in shown.answer
    assert "Walking again soon: nothing here bears on it." in shown.answer
    plain = data_of(vcfpath, "operation")["options"]
    assert data_of(vcfpath, "operation", "--matters", "cost")["options"] == plain


FACTS = ("--days-since-sprain", "6", "--swelling", "mild|severe", "--tried", "cream")


def _told(shown: str, label: str) -> list[str]:
    """The words to type after ``label``, without the name of the program."""
    command = shown.split(f"{label}: ")[1].split("\nAll of it")[0].split("\nWho says so")[0]
    program, *words = shlex.split(command.split("\nAn example")[0])
    assert program == "vcfpath"
    return words


def test_the_last_line_asks_for_all_of_the_same_and_then_for_who_says_so(vcfpath: Vcfpath) -> None:
    short = vcfpath.ankle("compare", "boot", "rest", *FACTS).answer
    whole = vcfpath(*_told(short, "All of it")).answer
    assert whole == vcfpath.ankle("compare", "boot", "rest", *FACTS, "--all").answer
    assert "All of it" not in whole
    assert "who says what, for you" in vcfpath(*_told(whole, "Who says so")).answer


def test_what_happens_if_one_waits_is_one_command_away(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("compare", "boot", *FACTS).answer
    assert "what happens if you wait" in vcfpath(*_told(shown, "If you wait")).answer


def test_a_pathway_that_tells_nothing_of_waiting_says_so(vcfpath: Vcfpath, tmp_path: Path) -> None:
    text = Path(ANKLE).read_text("utf-8")
    before, rest = text.split("    as_now:\n")
    file = tmp_path / "without.yaml"
    file.write_text(f"{before}    mentioned:{rest.split('    mentioned:')[1]}")
    ran = vcfpath("compare", "boot", "--pathway", str(file), "--as-of", DAY)
    assert "This pathway does not tell how that goes." in ran.answer
    assert "If you wait" not in ran.out
    written = vcfpath("compare", "boot", "--pathway", str(file), "--format", "json")
    SCHEMA.validate(json.loads(written.answer))
    assert json.loads(written.out)["as_now"] is None


def test_treatments_are_completed(vcfpath: Vcfpath) -> None:
    asked = {"COMP_WORDS": "vcfpath compare brace bo", "COMP_CWORD": "3"}
    for name, value in {"_VCFPATH_COMPLETE": "complete_bash", **asked}.items():
        vcfpath.environment.setenv(name, value)
    with pytest.raises(SystemExit):
        vcfpath()
    assert vcfpath.written() == ("bone-health\n", "")


def test_what_is_only_spoken_of_is_not_completed(vcfpath: Vcfpath) -> None:
    asked = {"COMP_WORDS": "vcfpath compare calci", "COMP_CWORD": "2"}
    for name, value in {"_VCFPATH_COMPLETE": "complete_bash", **asked}.items():
        vcfpath.environment.setenv(name, value)
    with pytest.raises(SystemExit):
        vcfpath()
    assert vcfpath.written()[0].strip() == ""


def test_the_same_question_has_the_same_bytes_as_answer() -> None:
    line = ("compare", "boot", "--pathway", ANKLE, "--as-of", DAY, "--format", "json")
    first, second = (process(*line, env={"PYTHONHASHSEED": seed}).answer for seed in ("0", "12345"))
    assert first == second
