"""Facts on the command line: declared by the pathway, said once, and always said back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath, process
from vcfpath.errors import ExitStatus


def _facts(vcfpath: Vcfpath, *arguments: str, **env: str) -> Any:  # noqa: ANN401  (JSON)
    return json.loads(vcfpath.options(*arguments, "--format", "json", **env).answer)["facts"]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (["--age", "40"], {"age": 40}),
        (["--age", " 40 "], {"age": 40}),
        (["--age", "40.50"], {"age": 40.5}),
        (["--age", "40..50"], {"age": {"from": 40, "to": 50}}),
        (["--age", "..50"], {"age": {"from": 0, "to": 50}}),
        (["--age", "50.."], {"age": {"from": 50, "to": 110}}),
        (["--age", "0.."], {}),
        (["--days-since-sprain", "6w"], {"days_since_sprain": 42}),
        (["--days-since-sprain", "6 weeks"], {"days_since_sprain": 42}),
        (["--weeks-of-rest", "42d"], {"weeks_of_rest": 6}),
        (["--weeks-of-rest", "43d"], {"weeks_of_rest": {"days": 43}}),
        (
            ["--weeks-of-rest", "43d..7"],
            {"weeks_of_rest": {"from": {"days": 43}, "to": 7}},
        ),
        (["--swelling", "mild"], {"swelling": "mild"}),
        (["--swelling", "MILD"], {"swelling": "mild"}),
        (["--swelling", "mild|severe"], {"swelling": ["mild", "severe"]}),
        (["--can-stand"], {"can_stand": True}),
        (["--no-can-stand"], {"can_stand": False}),
        (["--tried", "rest"], {"tried": {"rest": True}}),
        (["--tried", "rest", "--tried", "rest"], {"tried": {"rest": True}}),
        (["--not-tried", "rest"], {"tried": {"rest": False}}),
        (["--tried", "rest", "--not-tried", "boot"], {"tried": {"rest": True, "boot": False}}),
        (
            ["--tried", "none"],
            {"tried": dict.fromkeys(["rest", "boot", "operation", "balance", "cream"], False)},
        ),
        (
            ["--tried-complete", "--tried", "boot"],
            {"tried": {"rest": False, "boot": True, "operation": False, "balance": False,
                       "cream": False}},
        ),
        (["--warning", "cold-foot"], {"warning": {"cold_foot": True}}),
        (["--sprain-date", "2026-10-11"], {"days_since_sprain": 42}),
        (["--sprain-date", DAY], {"days_since_sprain": 0}),
        (["--sprain-date", "2026-10"], {"days_since_sprain": {"from": 22, "to": 52}}),
        (["--sprain-date", "2026-11"], {"days_since_sprain": {"from": 0, "to": 21}}),
        (["--sprain-date", "2025-10"], {"days_since_sprain": {"from": 387, "to": 400}}),
    ],
)  # fmt: skip
def test_a_fact_is_understood_exactly(
    typed: list[str], known: dict[str, object], vcfpath: Vcfpath
) -> None:
    assert _facts(vcfpath, *typed) == known


def test_the_spelling_of_an_option_does_not_matter(vcfpath: Vcfpath) -> None:
    for typed in (["--weeks_of_rest", "3"], ["--weeks-of_rest=3"], ["--weeks-of-rest", "3"]):
        assert _facts(vcfpath, *typed) == {"weeks_of_rest": 3}
    for typed in (["--can_stand"], ["--no_can_stand"], ["--tried_complete"], ["--as_of", DAY]):
        assert vcfpath("options", "--pathway", ANKLE, *typed).status == ExitStatus.ANSWERED


def test_a_day_counts_back_from_the_day_of_the_answer(vcfpath: Vcfpath) -> None:
    line = ("--sprain-date", "2026-01-01", "--as-of", "2026-02-13")
    assert _facts(vcfpath, *line) == {"days_since_sprain": 43}


def test_a_week_that_has_no_end_is_given_in_days() -> None:
    """The shipped pathway counts in weeks, and 43 days are no terminating number of them."""
    line = ("options", "--fracture-date", "2026-10-10", "--as-of", DAY, "--format", "json")
    assert json.loads(process(*line).answer)["facts"]["weeks_since_fracture"] == {"days": 43}


@pytest.mark.parametrize(
    "written",
    [
        "age: 40\nswelling: mild\ncan_stand: false\ntried: {rest: true}\nsprain_date: 2026-10-11\n",
        '{"age": 40, "swelling": "mild", "can-stand": false, "tried": {"rest": true},\r\n'
        '\t"days_since_sprain": 42}',
        "\ufeffage: 40\nswelling: [mild]\ncan-stand: false\ntried: {rest: true}\n"
        "days_since_sprain: 6w\n",
    ],
    ids=["yaml", "json", "another yaml"],
)
def test_a_file_says_what_options_say(written: str, vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "patient"
    file.write_bytes(written.encode())
    line = ("--age", "40", "--swelling", "mild", "--no-can-stand", "--tried", "rest")
    expected = vcfpath.options(*line, "--days-since-sprain", "42").answer
    assert vcfpath.options("--patient", str(file)).answer == expected
    with file.open("rb") as standard_input:
        piped = process(
            *("options", "--pathway", ANKLE, "--as-of", DAY, "--patient", "-"),
            input=standard_input.read(),
        )
    assert piped.answer == expected


def test_options_win_over_the_file_and_the_output_says_what_was_used(
    vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / "patient.yaml"
    file.write_text("age: 300\nswelling: mild\ntried: {rest: true}\nsprain_date: 2026-10-11\n")
    line = ("--age", "40", "--not-tried", "boot", "--days-since-sprain", "5..7")
    shown = " ".join(vcfpath.options("--patient", str(file), *line).answer.split())
    assert (
        "Facts used: time since the sprain: 5 to 7 days; age: 40 years; swelling: a little; "
        "what has been tried: not: A boot." in shown
    )


def test_facts_of_a_file_must_be_possible_together_and_are_refused_at_their_line(
    vcfpath: Vcfpath, tmp_path: Path
) -> None:
    facts = tmp_path / "me.yaml"
    facts.write_text("weeks_of_rest: 1\nage: 40\ndays_since_sprain: 6\n", encoding="utf-8")
    for command in ("options", "timeline", "questions"):
        refused = vcfpath(command, "--pathway", ANKLE, "--as-of", DAY, "--patient", str(facts))
        assert refused.status == ExitStatus.CONTENT
        assert refused.complaint.startswith(f"{facts}:3:20: these cannot both be so, because")


def test_facts_of_the_file_and_of_options_must_be_possible_together(
    vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / "patient.yaml"
    file.write_text("weeks_of_rest: 3\n")
    refused = vcfpath.options("--patient", str(file), "--days-since-sprain", "20")
    assert refused.complaint.startswith(f"{file}:1:16 and --days-since-sprain: these cannot both")
    assert refused.status == ExitStatus.USAGE


@pytest.mark.parametrize("name", [ANKLE, f"{ANKLE}#ankle"])
@pytest.mark.parametrize("command", ["options", "explain"])
def test_the_pathway_comes_from_the_option_or_the_environment(
    command: str, name: str, vcfpath: Vcfpath
) -> None:
    answer, note, _ = vcfpath.ankle(command).answer.partition("Without --pathway")
    assert note
    assert vcfpath(command, "--as-of", DAY, VCFPATH_PATHWAY=name).answer == answer
    assert vcfpath(command, "--as-of", DAY, f"--pathway={name}").answer.startswith(answer + note)
    line = (command, "--as-of", DAY, "--pathway", name)
    assert vcfpath(*line, VCFPATH_PATHWAY="/missing").answer.startswith(answer + note)


def test_an_empty_variable_is_no_variable(vcfpath: Vcfpath) -> None:
    assert (
        vcfpath("explain", "--as-of", DAY, VCFPATH_PATHWAY="").answer
        == vcfpath("explain", "--as-of", DAY).answer
    )


@pytest.mark.parametrize("command", [(), ("options",), ("explain",)])
def test_every_command_says_its_version(command: tuple[str, ...], vcfpath: Vcfpath) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    own, pathway, checksum = vcfpath(*command, "--version", "--verbose").answer.splitlines()
    assert own == vcfpath(*command, "--version").answer.rstrip("\n")
    assert own.startswith("vcfpath 0.")
    assert pathway == "pathway ankle 1.10, to be reviewed by 2027-06-30"
    word, digest = checksum.split()
    assert (word, len(digest)) == ("sha256", 64)


def test_the_checksum_is_that_of_the_file(vcfpath: Vcfpath) -> None:
    ran = process(ANKLE, command=("sha256sum",))
    shown = vcfpath("options", "--version", "--verbose", "--pathway", ANKLE).answer
    assert f"sha256 {ran.out.split()[0]}\n" in shown


def test_the_programs_own_version_needs_no_pathway(vcfpath: Vcfpath) -> None:
    for command in ((), ("explain",)):
        assert vcfpath(*command, "--version", VCFPATH_PATHWAY="/missing").status == 0
    assert vcfpath("--version", "--verbose", VCFPATH_PATHWAY="/missing").status == 66
