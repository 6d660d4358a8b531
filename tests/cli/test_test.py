"""``vcfpath test``: what it is asked, what its statuses mean, and what it writes."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, Vcfpath
from vcfpath.view.schemas import schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text("test")))
CASE = """name: Somebody of 30
facts: {age: 30, days_since_sprain: 30}
expect: {boot: closed, rest: open}
"""
WRONG = CASE.replace("boot: closed", "boot: open")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the program is run, with one case in it."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(CASE, "utf-8")
    return tmp_path


def test_the_cases_of_a_pathway_are_those_beside_it(vcfpath: Vcfpath) -> None:
    assert "4 of 4 cases pass." in vcfpath.ankle("test").answer
    assert re.search(
        r"([0-9]{3}) of \1 cases pass", vcfpath("test", "--as-of", "2026-11-22").answer
    )


@pytest.mark.usefixtures("here")
def test_cases_are_named_one_by_one_in_folders_or_piped_in(
    vcfpath: Vcfpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "1 of 1 case passes." in vcfpath.ankle("test", "a.yaml").answer
    Path("more").mkdir()
    Path("more/b.yaml").write_text(CASE.replace("30\n", "40\n"), "utf-8")
    assert "2 of 2 cases pass." in vcfpath.ankle("test", "a.yaml", "more", "more/b.yaml").answer
    stream = io.TextIOWrapper(io.BytesIO(CASE.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert "1 of 1 case passes." in vcfpath.ankle("test", "-").answer


@pytest.mark.usefixtures("here")
def test_a_difference_is_a_finding_with_its_reason_and_status_1(vcfpath: Vcfpath) -> None:
    Path("a.yaml").write_text(WRONG, "utf-8")
    ran = vcfpath.ankle("test", "a.yaml")
    assert (ran.status, ran.err) == (1, "")
    assert "0 of 1 case pass." in ran.out
    for said in (
        "- a.yaml:1:1: Somebody of 30\n",
        "  - boot: expected open, found closed, because:\n",
        "    - Either time since the sprain is under 3 days, or time since the sprain is\n",
    ):
        assert said in ran.out
    found = json.loads(vcfpath.ankle("test", "a.yaml", "--format", "json").out)
    assert list(SCHEMA.iter_errors(found)) == []
    (difference,) = found["cases"][0]["differences"]
    assert (difference["expected"], difference["found"]) == (["open"], ["closed"])


@pytest.mark.usefixtures("here")
def test_what_no_case_has_seen_is_said_with_counts_and_lines(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("test", "a.yaml", "--coverage").answer
    assert "Boundaries with somebody on each side: 0 of 11" in shown
    assert "- line 53: whom the pathway is for: age: nobody just below or at 12 years" in shown
    assert "And 6 more: add --all." in shown
    whole = vcfpath.ankle("test", "a.yaml", "--coverage", "--all").answer
    assert "more: add --all" not in whole
    found = json.loads(vcfpath.ankle("test", "a.yaml", "--coverage", "--format", "json").out)
    assert list(SCHEMA.iter_errors(found)) == []
    (age, *_) = found["seen"]["boundaries"]
    assert (age["line"], age["fact"], age["value"]) == (53, "age", 12)
    assert age["sides"] == {"below": False, "at": False, "above": True}


@pytest.mark.usefixtures("here")
def test_the_missing_cases_are_made_and_pass_and_then_none_is_missing(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("test", "a.yaml", "--write", "made.yaml")
    assert (ran.status, ran.err) == (0, "vcfpath: Written to made.yaml\n")
    made = Path("made.yaml").read_text("utf-8")
    again = vcfpath.ankle("test", "a.yaml", "made.yaml", "--coverage", "--write", "more.yaml")
    assert "Boundaries with somebody on each side: 11 of 11" in again.answer
    assert "No case was made" in again.answer
    assert not Path("more.yaml").exists()
    vcfpath.ankle("test", "a.yaml", "--write", "made.yaml", "--force")
    assert Path("made.yaml").read_text("utf-8") == made
    assert "Made the missing" not in again.answer


@pytest.mark.usefixtures("here")
def test_in_a_folder_the_new_cases_have_a_file_of_their_own(vcfpath: Vcfpath) -> None:
    vcfpath.ankle("test", "a.yaml", "--write", ".")
    assert Path("boundaries.yaml").exists()
    refused = vcfpath.ankle("test", "a.yaml", "--write", ".")
    assert refused.status == 74
    assert "it exists already. Add --force to replace it." in refused.complaint


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        (("b.yaml",), 66, "b.yaml: cannot be read: there is no such file."),
        (("--write", "-"), 2, "--write: standard output is for the report. Name a file."),
        (
            ("a.yaml", "--write", "a.yaml", "--force"),
            2,
            "--write: this would replace cases that are",
        ),
        (("--write", ANKLE, "--force"), 2, "--write: this would replace the file of the pathway."),
        (
            ("--write", "x", "--output", "x"),
            2,
            "--write: that file is to have the output. Name another file.",
        ),
        (("--write", "no/x"), 74, "no/x: the result cannot be written there: there is no such"),
        (("--wide",), 2, "--wide: there is no such option."),
    ],
)
def test_what_cannot_be_done_is_refused(
    line: tuple[str, ...], status: int, said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath.ankle("test", *line)
    assert ran.complaint.startswith(said)
    assert ran.status == status


@pytest.mark.usefixtures("here")
def test_where_no_cases_are_beside_a_pathway_that_is_said(vcfpath: Vcfpath) -> None:
    Path("ankle.yaml").write_bytes(Path(ANKLE).read_bytes())
    alone = vcfpath("test", "--pathway", "ankle.yaml")
    assert (alone.status, alone.complaint) == (
        66,
        "cases: there is no folder of cases beside the pathway. Name the files they are in, or make "
        "cases with vcfpath test --write FILE.",
    )


def test_beside_a_pathway_that_is_piped_in_there_are_no_cases(
    vcfpath: Vcfpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(Path(ANKLE).read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    piped = vcfpath("test", "--pathway", "-")
    assert (piped.status, piped.complaint) == (
        2,
        "command line: no cases are named. Name the files they are in.",
    )


@pytest.mark.usefixtures("here")
def test_somebody_who_cannot_exist_is_refused_at_the_facts(vcfpath: Vcfpath) -> None:
    Path("a.yaml").write_text(CASE.replace("age: 30", "weeks_of_rest: 9"), "utf-8")
    ran = vcfpath.ankle("test", "a.yaml")
    assert ran.status == 65
    assert ran.complaint.startswith("a.yaml:2:46: these cannot both be so, because time of rest is")


@pytest.mark.usefixtures("here")
def test_an_expired_pathway_gives_its_warning_signs_and_no_more(vcfpath: Vcfpath) -> None:
    Path("a.yaml").write_text(WRONG, "utf-8")
    expired = ("test", "a.yaml", "--as-of", "2040-01-01")
    ran = vcfpath.ankle(*expired)
    assert ran.status == 65
    assert "Is the foot cold and white?" in ran.out
    assert "0 of 1" not in ran.out
    assert vcfpath.ankle(*expired, "--even-if-stale").status == 1


def test_it_says_which_version_it_is(vcfpath: Vcfpath) -> None:
    assert vcfpath.ankle("test", "--version").answer.startswith("vcfpath ")
    assert "1.10" in vcfpath.ankle("test", "--version", "--verbose").answer


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "test").answer == schema_text("test")


@pytest.mark.parametrize("folder", [False, True], ids=["no folder", "an empty folder"])
def test_where_there_are_no_cases_yet_the_first_are_made(
    folder: bool, vcfpath: Vcfpath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ankle.yaml").write_bytes(Path(ANKLE).read_bytes())
    if folder:
        Path("cases").mkdir()
    ran = vcfpath("test", "--pathway", "ankle.yaml", "--write", "made.yaml")
    assert ran.status == 0
    assert "0 of 0 cases pass." in ran.out
    assert vcfpath("test", "made.yaml", "--pathway", "ankle.yaml").status == 0


def test_a_folder_that_may_not_be_looked_into_is_said_and_taken_for_no_empty_one(
    vcfpath: Vcfpath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ankle.yaml").write_bytes(Path(ANKLE).read_bytes())
    Path("cases").mkdir()
    listed = os.listdir

    def refusing(name: str = ".") -> list[str]:
        if str(name).endswith("cases"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return listed(name)

    monkeypatch.setattr(os, "listdir", refusing)
    ran = vcfpath("test", "--pathway", "ankle.yaml", "--write", "made.yaml")
    assert (ran.status, ran.out) == (66, "")
    assert "cannot be read: permission denied" in ran.err
