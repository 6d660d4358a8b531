"""What is wrong on the command line is said in one plain line, with the right spelling."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from tests.cli.program import ANKLE, DAY, Vcfpath
from vcfpath.cli.mistakes import usage_error_of
from vcfpath.errors import ExitStatus

VALUES = {
    "--age 300": "--age: 300 is out of range. It can be 0 to 110 years.",
    "--age -1": "--age: -1 is out of range. It can be 0 to 110 years.",
    "--age=-0.001": "--age: -0.001 is out of range. It can be 0 to 110 years.",
    "--age old": "--age: 'old' is not a number we can read. Write a plain number such as 55.",
    "--age nan": "--age: 'nan' is not a number we can read. Write a plain number such as 55.",
    "--age inf": "--age: 'inf' is not a number we can read. Write a plain number such as 55.",
    "--age -Infinity": "--age: '-Infinity' is not a number we can read. Write a plain number such as 55.",
    "--age 1e2": "--age: '1e2' is not a number we can read. Write a plain number such as 55.",
    "--age 1_0": "--age: '1_0' is not a number we can read. Write 10.",
    "--age 0x10": "--age: '0x10' is not a number we can read. Write a plain number such as 55.",
    "--age ٣": "--age: '٣' is not a number we can read. Write 3.",
    "--age 40w": "--age: '40w' is not a number we can read. Write a plain number such as 55.",
    "--age 6,5": "--age: '6,5' is not a number we can read. Write 6.5, with a point.",
    "--age 010": "--age: '010' is not a number we can read. Write 10.",
    "--age 12:30": "--age: '12:30' is not a number we can read. "
    "Write one number without a colon, such as 55.",
    "--age ７０": "--age: '７０' is not a number we can read. Write 70.",
    "--age −5": "--age: '−5' is not a number we can read. Write -5.",
    "--age 5-7": "--age: '5-7' is not a number we can read. Write 5..7.",
    "--age 5–7": "--age: '5–7' is not a number we can read. Write 5..7.",
    "--age >5": "--age: '>5' is not a number we can read. Write 5.. for 5 or more.",
    "--age <=5": "--age: '<=5' is not a number we can read. Write ..5 for 5 or less.",
    "--age ~6": "--age: '~6' is not a number we can read. Write 6, or a range such as 5..7.",
    "--age six": "--age: 'six' is not a number we can read. Write 6.",
    "--age 6\u00a01": "--age: '6\u00a01' is not a number we can read. "
    "Write a plain number such as 55.",
    "--age ..": "--age: a range needs at least one end. Write 5..7, 5.. or ..7.",
    "--age 7..5": "--age: the range 7..5 ends before it starts. Turn it round.",
    "--age 5...7": "--age: '5...7' is not a number we can read. Write 5..7.",
    "--age 5..500": "--age: 500 is out of range. It can be 0 to 110 years.",
    "--weeks-of-rest 6x": "--weeks-of-rest: '6x' is not a number we can read. "
    "Write a plain number such as 6, 42d or 6w.",
    "--swelling huge": "--swelling: 'huge' is not one of its values. It can be: mild, none, severe.",
    "--swelling mildd": "--swelling: 'mildd' is not one of its values. Did you mean 'mild'?",
    "--swelling unknown": "--swelling: 'unknown' is not one of its values. "
    "Leave it out while it is not known.",
    "--swelling mild|huge": "--swelling: 'huge' is not one of its values. "
    "It can be: mild, none, severe.",
    "--tried nothing": "--tried: 'nothing' is not one of them. "
    "It can be: balance, boot, cream, none, operation, rest.",
    "--not-tried none": "--not-tried: 'none' is not one of them. "
    "It can be: balance, boot, cream, operation, rest.",
    "--warning cold-feet": "--warning: 'cold-feet' is not one of them. Did you mean 'cold_foot'?",
    "--sprain-date 2026-11-23": "--sprain-date: 2026-11-23 is in the future. The answer is for 2026-11-22; give that day or one before it.",
    "--sprain-date 2026-12": "--sprain-date: 2026-12 is in the future. The answer is for 2026-11-22; give that day or one before it.",
    "--sprain-date 2026-02-30": "--sprain-date: there is no day 2026-02-30. "
    "Write it as 2026-10-11, or 2026-10 for some day in that month.",
    "--sprain-date 11.10.2026": "--sprain-date: '11.10.2026' is not a date. "
    "Write 2026-10-11 or 2026-11-10, whichever day it was.",
    "--sprain-date 31/10/2026": "--sprain-date: '31/10/2026' is not a date. Write 2026-10-31.",
    "--days-since-sprain 2026-10-11": "--days-since-sprain: '2026-10-11' is not a number we can "
    "read. A day is given with 'sprain-date'.",
    "--days-since-sprain 1..2weeks": "--days-since-sprain: only one end of '1..2weeks' has its unit. "
    "Write 1 weeks..2 weeks.",
    "--swelling yes": "--swelling: 'yes' is not one of its values. It can be: mild, none, severe.",
    "--sprain-date 2020-01-01": "--sprain-date: 2020-01-01 is too long ago to be used. "
    "It can be 0 to 400 days ago.",
    "--as-of 2026-11": "--as-of: '2026-11' is not a date. Write it like 2026-11-22.",
    "--as-of 2026-02-30": "--as-of: '2026-02-30' is not a date. Write it like 2026-11-22.",
    "--as-of 22.11.2026": "--as-of: '22.11.2026' is not a date. Write 2026-11-22.",
    "--as-of 2026-W47-7": "--as-of: '2026-W47-7' is not a date. Write it like 2026-11-22.",
    "--as-of tomorrow!!": "--as-of: 'tomorrow!!' is not a date. Write it like 2026-11-22.",
    "--format yaml": "--format: there is no format 'yaml'. "
    "It can be: json, markdown, plain, terminal.",
    "--format jsn": "--format: there is no format 'jsn'. Did you mean 'json'?",
}

CONTRADICTIONS = {
    "--tried rest --not-tried rest": "--not-tried: 'rest' is said to be both there and not there. "
    "Give one of the two.",
    "--tried none --tried rest": "--tried: 'rest' is said to be both there and not there. "
    "Give one of the two.",
    "--warning cold_foot --warning none": "--warning: 'cold_foot' is said to be both there and not "
    "there. Give one of the two.",
    "--can-stand --no-can-stand": "--no-can-stand: --can-stand is given too. Give one of the two.",
    "--days-since-sprain 5 --sprain-date 2026-10-01": "--sprain-date: --days-since-sprain is given "
    "too. Give one of the two.",
    "--weeks-of-rest 1 --days-since-sprain 6": "--weeks-of-rest and --days-since-sprain: these "
    "cannot both be so, because time of rest is at most time since the sprain. "
    "Rest cannot have begun before the sprain. Change one of them.",
}

TWICE = (
    *("--age 5 --age 5", "--age=5 --age 6", "--swelling mild --swelling none"),
    *("--torn --torn", "--no-torn --no-torn", "--sprain-date 2026-10 --sprain-date 2026-10"),
    *("--format json --format json", "--output a --output b", "--patient a --patient b"),
    *("--as-of 2026-11-22 --as-of 2026-11-22", "--weeks-of-rest 1 --weeks_of_rest 1"),
)

MISSING = (
    *("--age", "--swelling", "--tried", "--not-tried", "--sprain-date", "--format", "--output"),
    *("--patient", "--as-of", "--pathway"),
)

ANKLES = ("--age", "--swelling", "--tried", "--not-tried", "--sprain-date")
"""Options that only the ankle pathway has."""

LINES = {
    "optoins": "command line: there is no command 'optoins'. Did you mean 'options'?",
    "--verbose optoins": "command line: there is no command 'optoins'. Did you mean 'options'?",
    "treat": "command line: there is no command 'treat'. See vcfpath --help.",
    "-- treat": "command line: there is no command 'treat'. See vcfpath --help.",
    "whatif": "command line: there is no command 'whatif'. Did you mean 'what-if'?",
    "--helpp": "--helpp: there is no such option. Did you mean '--help'?",
    "--wide": "--wide: there is no such option. See vcfpath --help.",
    "--pathway x options": "--pathway: there is no such option. See vcfpath --help.",
    "-x": "-x: there is no such option. See vcfpath --help.",
    "explain --lst": "--lst: there is no such option. Did you mean '--list'?",
    "explain --wide": "--wide: there is no such option. See vcfpath explain --help.",
    "explain -- --wide": "explain: there is no topic '--wide'. All topics: vcfpath explain --list",
    "explain --format": "--format: a value is missing. Write --format and a value.",
    "explain --pathway a --pathway b": "--pathway: this is given twice. Give it once.",
    "options --pathway a --pathway b": "--pathway: this is given twice. Give it once.",
    "explain --list=yes": "--list: it takes no value. Write --list alone.",
    "explain boott": "explain: there is no topic 'boott'. All topics: vcfpath explain --list",
    "schema": "schema: name a schema. See vcfpath schema --help.",
    "schema option": "schema: there is no schema of that name. Did you mean 'options'?",
    "—help": "command line: there is no command '—help'. Type two hyphens: --help.",
    "schema options explain": "command line: 'explain' is a word too many. "
    "A value follows its option's name; see vcfpath schema --help.",
    "schema options --format json": "--format: there is no such option. See vcfpath schema --help.",
}

STRAY = "command line: '{}' is a word too many. "
SEE = "A value follows its option's name; see vcfpath options --help."


@pytest.mark.parametrize("typed", VALUES | CONTRADICTIONS)
def test_a_value_that_cannot_be_used_is_refused_with_the_right_one(
    typed: str, vcfpath: Vcfpath
) -> None:
    refused = vcfpath.options(*typed.split(" "))
    assert refused.complaint == (VALUES | CONTRADICTIONS)[typed]
    assert refused.status == ExitStatus.USAGE


@pytest.mark.parametrize("typed", TWICE)
def test_what_can_be_given_once_is_refused_when_given_twice(typed: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath.options(*typed.split(" "))
    option = typed.split(" ")[0].split("=")[0]
    assert refused.complaint == f"{option}: this is given twice. Give it once."
    assert refused.status == ExitStatus.USAGE


@pytest.mark.parametrize("option", MISSING)
def test_an_option_without_its_value_is_refused(option: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath("options", option)
    if option in ANKLES:
        refused = vcfpath("options", "--pathway", ANKLE, option)
    assert refused.complaint == f"{option}: a value is missing. Write {option} and a value."
    assert refused.status == ExitStatus.USAGE


@pytest.mark.parametrize("command", ["explain", "options"])
@pytest.mark.parametrize("option", ["--pathway", "--output", "--as-of", "--format"])
def test_an_empty_value_is_a_missing_value(command: str, option: str, vcfpath: Vcfpath) -> None:
    """As when a shell's variable is not set: another file than the one meant must not be read."""
    refused = vcfpath(command, option, "")
    assert refused.complaint == f"{option}: a value is missing. Write {option} and a value."
    assert refused.status == ExitStatus.USAGE


@pytest.mark.parametrize("typed", LINES)
def test_a_line_that_cannot_be_understood_is_refused(typed: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath(*typed.split(" "))
    assert (refused.status, refused.complaint) == (ExitStatus.USAGE, LINES[typed])


@pytest.mark.parametrize(
    "typed", ["6", "foo", "-- --age", "--age 40 old", "--age 40 yes", "--torn maybe", "--help me"]
)
def test_a_stray_word_is_refused(typed: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath.options(*typed.split(" "))
    stray = STRAY.format(typed.split(" ")[-1])
    assert (refused.status, refused.complaint) == (ExitStatus.USAGE, stray + SEE)


@pytest.mark.parametrize(
    ("typed", "stray", "mend"),
    [
        ("—days-since-sprain 6", "—days-since-sprain", "Type two hyphens: --days-since-sprain."),
        ("–age 40", "–age", "Type two hyphens: --age."),
        (
            "days-since-sprain 6",
            "days-since-sprain",
            "Put two hyphens before it: --days-since-sprain.",
        ),
        ("can_stand", "can_stand", "Put two hyphens before it: --can-stand."),
        ("“--age” 40", "“--age”", "Remove the quotes: --age."),
        ("--tried boot rest", "rest", "Repeat the option: --tried rest."),
        ("--not_tried=boot bot rest", "bot", SEE),
        ("--age 40 boot", "boot", SEE),
        ("me.yaml", "me.yaml", "A file of facts has an option: --patient me.yaml."),
        ("gone.json", "gone.json", "A file of facts has an option: --patient gone.json."),
    ],
)
def test_a_stray_word_is_said_back_with_what_it_was_meant_to_be(
    typed: str, stray: str, mend: str, vcfpath: Vcfpath
) -> None:
    refused = vcfpath.options(*typed.split(" "))
    assert refused.complaint == STRAY.format(stray) + mend
    assert refused.status == ExitStatus.USAGE


def test_a_file_that_is_there_is_said_whole(vcfpath: Vcfpath) -> None:
    assert vcfpath.options(ANKLE).complaint.endswith(f"option: --patient {ANKLE}.")


def test_a_file_that_is_there_may_have_any_name(tmp_path: Path, vcfpath: Vcfpath) -> None:
    facts = tmp_path / "my facts"
    facts.write_text("age: 40", encoding="utf-8")
    assert vcfpath.options(str(facts)).complaint.endswith(f"option: --patient {facts}.")


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("--agee 40", "--agee: there is no such option. Did you mean '--age'?"),
        ("--ag 40", "--ag: there is no such option. Did you mean '--age'?"),
        ("--can_stnd", "--can-stnd: there is no such option. Did you mean '--can-stand'?"),
        ("--not-torn", "--not-torn: there is no such option. Did you mean '--no-torn'?"),
        ("--zzzz", "--zzzz: there is no such option. See vcfpath options --help."),
        ("-a", "-a: there is no such option. See vcfpath options --help."),
        ("-age=40", "-age: there is no such option. Type two hyphens: --age."),
        ("-can_stand", "-can_stand: there is no such option. Type two hyphens: --can-stand."),
        ("-can-stnd", "-can-stnd: there is no such option. Did you mean '--can-stand'?"),
        ("--da 6", "--da: there is no such option. See vcfpath options --help."),
        (
            "--day 6",
            "--day: there is no such option. Did you mean '--days-since-sprain' or '--days-of-boot'?",
        ),
        ("--torn=yes", "--torn: it takes no value. Write --torn alone, or --no-torn."),
        ("--torn yes", "--torn: it takes no value. Write --torn alone, or --no-torn."),
        (
            "--can_stand NO",
            "--can_stand: it takes no value. Write --can_stand alone, or --no-can-stand.",
        ),
        ("--no-torn true", "--no-torn: it takes no value. Write --no-torn alone."),
        ("--force yes", "--force: it takes no value. Write --force alone."),
        ("--force=yes", "--force: it takes no value. Write --force alone."),
        (
            "--tried-complete=1",
            "--tried-complete: it takes no value. Write --tried-complete alone.",
        ),
    ],
)
def test_an_option_there_is_not_is_refused_with_the_nearest_one(
    typed: str, complaint: str, vcfpath: Vcfpath
) -> None:
    refused = vcfpath.options(*typed.split(" "))
    assert (refused.status, refused.complaint) == (ExitStatus.USAGE, complaint)


def test_every_value_that_cannot_be_used_is_named_in_one_go(vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--age", "300", "--swelling", "huge", "--weeks-of-rest", "x")
    assert [line.partition(":")[0] for line in refused.complaints] == [
        "--age",
        "--swelling",
        "--weeks-of-rest",
    ]
    assert refused.status == ExitStatus.USAGE


def test_a_very_long_word_is_not_said_back_whole(vcfpath: Vcfpath) -> None:
    facts = (
        "--age",
        "--swelling",
        "--tried",
        "--not-tried",
        "--sprain-date",
        "--as-of",
        "--format",
    )
    for option in facts:
        assert len(vcfpath.options(option, "9" * 9999).complaint) < 200
    for line in (["x" * 9999], ["explain", "x" * 9999], ["options", "--" + "x" * 9999]):
        assert len(vcfpath(*line).complaint) < 200


def test_a_command_is_found_behind_options_and_behind_two_hyphens(vcfpath: Vcfpath) -> None:
    expected = vcfpath.options("--torn").answer
    for before in ("--", "--verbose"):
        line = ("options", "--torn", "--pathway", ANKLE, "--as-of", DAY)
        assert vcfpath(before, *line).answer == expected


def test_whatever_else_typer_may_complain_of_is_said_plainly() -> None:
    """It has no other complaint today; a later release may."""
    error = usage_error_of(typer.BadParameter("Something new."), ["options"], None)
    assert error.lines() == [
        "command line: invalid value: Something new. See vcfpath options --help."
    ]


@pytest.mark.parametrize("typed", ["-h", "options -h", "explain -h", "schema -h", "--help"])
def test_help_is_given_by_either_name(typed: str, vcfpath: Vcfpath) -> None:
    assert vcfpath(*typed.split(" ")).answer.startswith("Usage: vcfpath ")
