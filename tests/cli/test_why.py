"""``vcfpath why``: how a treatment is named, what is refused, and the command for all of it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath

REASONS = ("Stands in the way", "Still unknown", "Speaks for it")


@pytest.mark.parametrize(
    "words", [("boot",), ("BOOT",), ("A", "boot"), ("a_boot",), ("A boot",)], ids=repr
)
def test_a_treatment_may_be_named_in_many_ways(words: tuple[str, ...], vcfpath: Vcfpath) -> None:
    plainly = vcfpath.ankle("why", "boot", "--days-since-sprain", "5").answer
    assert vcfpath.ankle("why", *words, "--days-since-sprain", "5").answer == plainly
    assert vcfpath.ankle("why", "--days-since-sprain", "5", *words).answer == plainly


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "why: name a treatment. It can be: balance, boot, operation, rest."),
        (("",), "why: name a treatment. It can be: balance, boot, operation, rest."),
        (("bot",), "why: there is no treatment 'bot'. Did you mean 'boot'?"),
        (
            ("magnets",),
            "why: 'magnets' is only spoken of, so it has no verdict. It can be: balance, boot, "
            "operation, rest. More of it: vcfpath explain magnets.",
        ),
        (
            ("boot\x1b[2J",),
            "why: there is no treatment 'boot\\x1b[2J'. Did you mean 'boot'?",
        ),
        (("boot", "--al"), "--al: there is no such option. Did you mean '--all'?"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    arguments: tuple[str, ...], said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath.ankle("why", *arguments)
    assert (ran.status, ran.complaint) == (2, said)


def test_facts_that_contradict_each_other_are_refused(vcfpath: Vcfpath) -> None:
    facts = ("--days-since-sprain", "5", "--weeks-of-rest", "6")
    ran = vcfpath.ankle("why", "boot", *facts)
    assert ran.status == 2
    assert ran.complaint.startswith("--weeks-of-rest and --days-since-sprain: these cannot both")


def test_the_last_line_asks_for_all_of_the_same(vcfpath: Vcfpath) -> None:
    facts = ("--days-since-sprain", "5", "--swelling", "mild|severe", "--tried", "cream")
    short = vcfpath.ankle("why", "boot", *facts, COLUMNS="100").answer
    told = short.split("Every reason in full: ")[1].split("\nAn example")[0]
    program, *words = shlex.split(told)
    assert (program, words[-1]) == ("vcfpath", "--all")
    assert ANKLE in words
    whole = vcfpath(*words, COLUMNS="200").answer
    assert len(whole) > len(short)
    assert "Every reason in full" not in whole
    assert f"vcfpath explain boot --pathway {ANKLE} --as-of {DAY} " in " ".join(whole.split())


def test_only_what_was_typed_is_asked_for_again(vcfpath: Vcfpath) -> None:
    plainly = vcfpath("why", "brace", "--age", "70").out
    assert "Every reason in full: vcfpath why brace --age 70 --all\n" in plainly
    stale = ("--as-of", "2040-01-01", "--even-if-stale")
    ran = vcfpath("why", "brace", *stale, COLUMNS="200")
    assert f"vcfpath why brace {' '.join(stale)} --all\n" in ran.answer


def test_a_patient_file_is_read(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    file.write_text('{"days_since_sprain": 5}', "utf-8")
    by_option = vcfpath.ankle("why", "boot", "--days-since-sprain", "5").answer
    assert vcfpath.ankle("why", "boot", "--patient", str(file)).answer == by_option


def test_an_expired_pathway_shows_no_verdict(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("why", "boot", "--as-of", "2033-01-01")
    assert ran.status == 65
    assert "too old to be used" in ran.out
    assert not any(heading in ran.out for heading in REASONS)
    shown = vcfpath.ankle("why", "boot", "--as-of", "2033-01-01", "--even-if-stale").answer
    assert "Still unknown" in shown


def test_json_leaves_out_what_is_for_the_worse_unless_all_is_asked_for(vcfpath: Vcfpath) -> None:
    facts = ("--days-since-sprain", "5", "--no-bruised", "--can-stand", "--swelling", "severe")
    line = ("why", "boot", *facts, "--not-tried", "cream", "--format", "json")
    short, whole = (json.loads(vcfpath.ankle(*line, *more).answer) for more in ((), ("--all",)))
    assert (short["changes"], short["changes_complete"]) == ([], True)
    assert [change["worse"] for change in whole["changes"]] == [True, True]


def test_help_tells_of_the_treatment_and_of_all(vcfpath: Vcfpath) -> None:
    shown = vcfpath("why", "--help").answer
    assert "vcfpath why TREATMENT" in shown
    assert "--all" in shown
    assert "--weeks-since-fracture" in shown


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("ver", "vertebroplasty"), ("bone_", "bone_health"), ("bone-", "bone-health"), ("x", "")],
)
def test_the_shell_is_told_the_treatments(typed: str, offered: str, vcfpath: Vcfpath) -> None:
    vcfpath.environment.setenv("_VCFPATH_COMPLETE", "complete_bash")
    vcfpath.environment.setenv("COMP_WORDS", f"vcfpath why {typed}")
    vcfpath.environment.setenv("COMP_CWORD", "2")
    with pytest.raises(SystemExit):
        vcfpath()
    out, err = vcfpath.written()
    assert (out.split(), err) == ([offered] if offered else [], "")
