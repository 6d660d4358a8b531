"""``vcfpath timeline``: which treatments it is asked for, its frame, its contract, its refusals."""

from __future__ import annotations

import json
import shlex
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, DAY, Vcfpath, process
from vcfpath.view.schemas import schema_text

Data = dict[str, Any]
SCHEMA = Draft202012Validator(json.loads(schema_text("timeline")))

CASES: dict[str, tuple[str, ...]] = {
    "nothing known": (),
    "one clock": ("--days-since-sprain", "6"),
    "one treatment": ("boot", "--days-since-sprain", "6"),
    "much": (
        *("--days-since-sprain", "6..10", "--age", "40", "--swelling", "mild|severe", "--bruised"),
        *("--torn", "--tried", "rest", "--not-tried", "cream", "--warning", "none"),
        *("--weeks-of-rest", "6d", "--days-of-boot", "2", "--no-can-stand", "--matters", "cost"),
    ),
    "urgent": ("--warning", "cold-foot", "--days-since-sprain", "6"),
    "out of scope": ("--age", "5"),
    "past review": ("--as-of", "2028-01-01"),
    "expired and wanted": ("--as-of", "2033-01-01", "--even-if-stale"),
}


def data_of(vcfpath: Vcfpath, *arguments: str) -> Data:
    data: Data = json.loads(vcfpath.ankle("timeline", *arguments, "--format", "json").answer)
    return data


@pytest.mark.parametrize("case", CASES)
def test_an_answer_is_as_its_schema_says(case: str, vcfpath: Vcfpath) -> None:
    written = vcfpath.ankle("timeline", *CASES[case], "--format", "json").answer
    assert written.isascii()
    assert written.endswith("}\n")
    SCHEMA.validate(json.loads(written))


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "timeline").answer == schema_text("timeline")
    assert json.loads(schema_text("timeline"))["title"] == "vcfpath.timeline/1"


def test_keys_come_in_their_order(vcfpath: Vcfpath) -> None:
    data = data_of(vcfpath, *CASES["much"])
    begins = "schema as_of stale intended_use pathway facts matters scope urgent red_flags axes"
    assert list(data) == begins.split()
    (axis,) = data["axes"]
    assert list(axis) == ["clock", "runs_with", "now", "end", "bars"]
    for bar in axis["bars"]:
        assert list(bar) == ["treatment", "position", "source", "stretches"]
        for stretch in bar["stretches"]:
            ends = ["from", "includes_from", "to", "includes_to"]
            assert list(stretch) == [*ends, "label", "now"]


def test_axes_and_bars_are_those_of_the_person(vcfpath: Vcfpath) -> None:
    since, rest, boot = data_of(vcfpath, "--days-since-sprain", "6")["axes"]
    assert (since["clock"], since["runs_with"], since["now"]) == ("days_since_sprain", [], 6)
    assert (rest["clock"], rest["now"], rest["end"]) == ("weeks_of_rest", None, 50)
    assert (boot["clock"], boot["now"]) == ("days_of_boot", None)
    verdict = next(bar for bar in since["bars"] if bar["treatment"] == "boot")
    assert verdict == {
        "treatment": "boot",
        "position": None,
        "source": None,
        "stretches": [
            _stretch(0, 3, "closed", "after", includes_to=False),
            _stretch(3, 21, "depends", "inside", includes_to=False),
            _stretch(21, None, "closed", "before", includes_to=True),
        ],
    }


def _stretch(low: int, high: int | None, label: str, now: str, *, includes_to: bool) -> Data:
    ends = {"from": low, "includes_from": True, "to": high, "includes_to": includes_to}
    return {**ends, "label": label, "now": now}


def test_a_range_of_now_and_a_time_without_an_end_in_its_unit_are_written_as_elsewhere(
    vcfpath: Vcfpath,
) -> None:
    known = ("--days-since-sprain", "60..70", "--weeks-of-rest", "43d")
    (axis, _) = data_of(vcfpath, *known)["axes"]
    assert axis["now"] == {"from": 60, "to": 70}
    rest = data_of(vcfpath, "--weeks-of-rest", "43d")["axes"][0]
    assert (rest["clock"], rest["now"]) == ("weeks_of_rest", {"days": 43})


@pytest.mark.parametrize(
    "word", ["spinal-fusion", "spinal_fusion", "Spinal-Fusion", "SPINAL fusion"]
)
def test_hyphens_and_capitals_are_alike(word: str, vcfpath: Vcfpath) -> None:
    line = ("timeline", word, "--as-of", DAY, "--format", "json", "--weeks-since-fracture", "6")
    bars = json.loads(vcfpath(*line).answer)["axes"][0]["bars"]
    assert {bar["treatment"] for bar in bars} == {"spinal_fusion"}


def test_treatments_come_in_the_order_of_the_pathway_each_once(vcfpath: Vcfpath) -> None:
    (axis, *_) = data_of(vcfpath, "magnets", "boot", "rest", "boot")["axes"]
    names = dict.fromkeys(bar["treatment"] for bar in axis["bars"])
    assert list(names) == ["rest", "boot", "magnets"]


REFUSED = {
    ("boots",): "timeline: there is no treatment 'boots'. Did you mean 'boot'?",
    ("rest", "boots"): "timeline: there is no treatment 'boots'. Did you mean 'boot'?",
    ("Magnet",): "timeline: there is no treatment 'Magnet'. Did you mean 'magnets'?",
    (
        "",
    ): "timeline: there is no treatment ''. It can be: balance, boot, magnets, operation, rest.",
    ("\x1b[2J",): "timeline: there is no treatment '\\x1b[2J'. "
    "It can be: balance, boot, magnets, operation, rest.",
}


@pytest.mark.parametrize("words", REFUSED)
def test_a_treatment_there_is_not_is_refused(words: tuple[str, ...], vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("timeline", *words)
    assert (ran.status, ran.complaint) == (2, REFUSED[words])


def test_a_name_is_mended_as_it_is_typed(vcfpath: Vcfpath) -> None:
    ran = vcfpath("timeline", "bone-helth")
    assert ran.complaint == (
        "timeline: there is no treatment 'bone-helth'. Did you mean 'bone-health'?"
    )


def test_facts_that_contradict_one_another_are_refused(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("timeline", "--days-since-sprain", "6", "--weeks-of-rest", "2")
    assert ran.status == 2
    assert "--weeks-of-rest" in ran.complaint


def test_an_emergency_leaves_no_picture_beside_it_but_data_stays_whole(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("timeline", *CASES["urgent"]).answer
    assert "Warning: a cold, white foot." in shown
    assert "The treatments can wait until it is seen to." in shown
    assert "A boot" not in shown
    data = data_of(vcfpath, *CASES["urgent"])
    assert data["urgent"]
    assert data["axes"]


def test_outside_the_scope_there_is_no_timeline(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("timeline", "--age", "5").answer
    assert "This example is about people of 12 and over." in shown
    assert "A boot" not in shown
    assert data_of(vcfpath, "--age", "5")["axes"] == []


def test_an_expired_pathway_has_no_timeline_unless_it_is_wanted(vcfpath: Vcfpath) -> None:
    old = ("timeline", "--days-since-sprain", "6", "--as-of", "2033-01-01")
    ran = vcfpath.ankle(*old)
    assert ran.status == 65
    assert "Only the warning signs are shown." in ran.out
    assert "A boot" not in ran.out
    written = vcfpath.ankle(*old, "--format", "json")
    assert (written.status, json.loads(written.out)["axes"]) == (65, [])
    assert "A boot" in vcfpath.ankle(*old, "--even-if-stale").answer


def test_what_matters_changes_no_bar(vcfpath: Vcfpath) -> None:
    plain, mattering = (
        data_of(vcfpath, "--days-since-sprain", "6", *more) for more in ((), ("--matters", "cost"))
    )
    assert mattering["matters"] == ["cost"]
    assert mattering["axes"] == plain["axes"]


def test_help_says_how_to_name_a_treatment(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("timeline", "--help").answer
    assert "vcfpath timeline [TREATMENT ...] [what is known]" in shown
    assert "--days-since-sprain NUMBER" in shown


def test_treatments_are_completed(vcfpath: Vcfpath) -> None:
    asked = {"COMP_WORDS": "vcfpath timeline bo", "COMP_CWORD": "2"}
    for name, value in {"_VCFPATH_COMPLETE": "complete_bash", **asked}.items():
        vcfpath.environment.setenv(name, value)
    with pytest.raises(SystemExit):
        vcfpath()
    assert vcfpath.written() == ("bone-health\n", "")


def test_the_same_question_has_the_same_bytes_as_answer() -> None:
    line = ("timeline", "--pathway", ANKLE, "--as-of", DAY, "--format", "json")
    first, second = (process(*line, env={"PYTHONHASHSEED": seed}).answer for seed in ("0", "12345"))
    assert first == second


def _next(shown: str) -> list[str]:
    """The words that the last line says to type, after the name of the program."""
    program, *words = shlex.split(shown.split("Next: ")[1].split("\nAn example")[0])
    assert program == "vcfpath"
    return words


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("--days-since-sprain", "6"), ["timeline", "boot", "--days-since-sprain", "6"]),
        (("--age", "40", "--swelling", "mild|severe"), ["timeline", "boot", "--age", "40"]),
        (("boot", "--days-since-sprain", "6"), ["explain", "boot", "--pathway"]),
    ],
)
def test_what_to_type_next_is_about_the_same_person_and_pathway(
    words: tuple[str, ...], begins: list[str], vcfpath: Vcfpath
) -> None:
    following = _next(vcfpath.ankle("timeline", *words).answer)
    assert following[: len(begins)] == begins
    assert following[-4:] == ["--pathway", ANKLE, "--as-of", DAY]
    again = vcfpath(*following).answer
    if "explain" not in following:
        assert _facts_used(again) == _facts_used(vcfpath.ankle("timeline", *words).answer)


def _facts_used(shown: str) -> str:
    return shown.split("Facts used: ")[1].split("\n\n")[0]
