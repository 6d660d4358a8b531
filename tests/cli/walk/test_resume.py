"""A walk taken up again: strictly read, moved on in time, and told what has changed since."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ANKLE, DAY, Ran, Vcfpath
from tests.known import ANKLE as PATHWAY

Data = dict[str, Any]
Saved = Callable[..., str]


@pytest.fixture
def resume(vcfpath: Vcfpath, tmp_path: Path) -> Callable[..., Ran]:
    """Take up a walk saved with these answers after ``change``; all questions are then skipped."""

    def run(
        change: Callable[[Data], object] | str = lambda data: None,
        *arguments: str,
        day: str = DAY,
        pathway: str = ANKLE,
    ) -> Ran:
        data: Data = {
            "schema": "vcfpath.walk/1",
            "saved_on": DAY,
            "pathway": {"id": "ankle", "version": "1.10", "sha256": PATHWAY.sha256},
            "facts": {
                "days_since_sprain": 6,
                "swelling": "severe",
                "warning": {"cold_foot": False},
            },
            "matters": ["cost"],
            "verdicts": {"rest": "open", "boot": "depends", "operation": "depends"},
        }
        target = tmp_path / "mine.json"
        if isinstance(change, str):
            target.write_text(change)
        else:
            change(data)
            target.write_text(json.dumps(data, indent=1))
        vcfpath.environment.setattr(sys, "stdin", io.StringIO("s\n"))
        more = ("--as-of", day, "--pathway", pathway, "--resume", str(target))
        return vcfpath("walk", *more, *arguments)

    return run


def _one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_answers_are_as_they_were(resume: Callable[..., Ran], vcfpath: Vcfpath) -> None:
    ran = resume()
    facts = ("--days-since-sprain", "6", "--swelling", "severe")
    assert ran.out.startswith(vcfpath.options(*facts, "--matters", "cost").answer)
    assert "Going on where you stopped" in ran.err
    assert "No verdict has changed since then." in ran.err
    assert "have passed" not in ran.err


def test_time_has_passed_for_every_clock(resume: Callable[..., Ran], vcfpath: Vcfpath) -> None:
    ran = resume(day="2026-12-02")
    assert "10 days have passed since 2026-11-22." in ran.err
    assert "Moved on by as much: time since the sprain." in _one_line(ran.err)
    facts = ("--days-since-sprain", "16", "--swelling", "severe")
    answer = vcfpath.options(*facts, "--matters", "cost", "--as-of", "2026-12-02").answer
    assert ran.out.startswith(answer)


def test_without_a_known_clock_only_the_days_are_said(resume: Callable[..., Ran]) -> None:
    ran = resume(lambda data: data.update(facts={}), day="2026-12-02")
    assert "10 days have passed" in ran.err
    assert "Moved on" not in ran.err


def test_a_clock_that_would_be_out_of_range_is_said(resume: Callable[..., Ran]) -> None:
    ran = resume(day="2028-06-01", change=lambda data: data["facts"].update(days_since_sprain=390))
    assert ran.status == 2
    assert "time since the sprain would be out of range" in ran.complaint


def test_what_is_given_now_wins_over_what_was_saved(resume: Callable[..., Ran]) -> None:
    ran = resume(lambda data: None, "--swelling", "mild", "--matters", "walking-soon")
    assert "swelling: a little" in ran.out
    assert "Walking again soon" in ran.out
    assert "What it costs" not in ran.out


def test_a_newer_version_says_what_it_changed(resume: Callable[..., Ran]) -> None:
    def older(data: Data) -> None:
        data["pathway"] |= {"version": "1.9", "sha256": "0" * 64}
        data["facts"] |= {"stiffness": "much", "torn": "perhaps"}
        data["matters"] = ["cost", "fame"]
        data["verdicts"]["rest"] = "closed"

    ran = resume(older)
    assert ran.status == 0
    said = _one_line(ran.err)
    assert "This pathway has changed: it was version 1.9, now 1.10." in said
    assert "These answers have no place in it: stiffness and torn." in said
    assert "Since then these verdicts have changed: - Rest. Was: closed. Now: open." in said


def test_a_newer_version_with_a_place_for_every_answer_only_says_that_it_is_newer(
    resume: Callable[..., Ran],
) -> None:
    ran = resume(lambda data: data["pathway"].update(version="1.9", sha256="0" * 64))
    assert "This pathway has changed: it was version 1.9, now 1.10." in _one_line(ran.err)
    assert "no place" not in ran.err


def test_a_changed_pathway_that_kept_its_version_is_changed_all_the_same(
    resume: Callable[..., Ran],
) -> None:
    ran = resume(lambda data: data["pathway"].update(sha256="0" * 64))
    said = "This pathway has changed, though its version has not: it is 1.10."
    assert said in _one_line(ran.err)
    assert "no place" not in ran.err


def test_warning_signs_are_asked_afresh(resume: Callable[..., Ran]) -> None:
    ran = resume(lambda data: data["facts"].update(warning={"cold_foot": True}))
    assert "Question 1. Is one of the warning signs there?" in ran.err
    assert "Said so far" not in ran.err
    given = resume(lambda data: None, "--warning", "cold-foot")
    assert "Warning: a cold, white foot." in given.out
    assert "Question" not in given.err


def test_somebody_outside_the_pathway_is_told_so(resume: Callable[..., Ran]) -> None:
    ran = resume(lambda data: data["facts"].update(age=5))
    assert "This example is about people of 12 and over." in ran.out
    assert "verdict" not in ran.err


@pytest.mark.parametrize(
    ("change", "line", "what"),
    [
        (lambda d: d.pop("schema"), 1, "this is no walk that we can take up: it does not say"),
        (lambda d: d.update(schema="vcfpath.walk/2"), 2, "it is 'vcfpath.walk/2'"),
        (lambda d: d.update(schema="vcfpath.options/1"), 2, "it is 'vcfpath.options/1'"),
        (lambda d: d.pop("saved_on"), 1, "'saved_on' is missing"),
        (lambda d: d.update(saved_on="yesterday"), 3, "'saved_on' is not a date"),
        (lambda d: d.update(saved_on="2027-01-01"), 3, "these answers are of 2027-01-01, which is"),
        (lambda d: d.pop("pathway"), 1, "'pathway' is missing"),
        (lambda d: d.update(pathway="ankle"), 4, "'pathway' is not as it was saved"),
        (lambda d: d["pathway"].update(id=5), 5, "'id' of 'pathway' is not a text"),
        (lambda d: d["pathway"].update(id="knee"), 5, "these answers are about the pathway 'knee'"),
        (lambda d: d.update(facts=[]), 9, "'facts' is not as it was saved"),
        (lambda d: d["facts"].update(stiffness=1), 15, "there is no fact 'stiffness'"),
        (lambda d: d["facts"].update(swelling="purple"), 11, "'purple' is not one of its values"),
        (lambda d: d["facts"].update(age=1000), 15, "1000 is out of range"),
        (lambda d: d.update(matters=["fame"]), 17, "nothing here is said about 'fame'"),
        (lambda d: d.update(matters=5), 16, "this is no list of what matters"),
        (lambda d: d["verdicts"].update(boot="splendid"), 21, "'splendid' is no verdict"),
        (lambda d: d.update(extra=1), 24, "unknown key 'extra'"),
    ],
)
def test_a_file_that_is_not_as_it_was_saved_is_refused_with_its_place(
    resume: Callable[..., Ran], change: Callable[[Data], object], line: int, what: str
) -> None:
    ran = resume(change)
    assert ran.status == 65
    assert f"mine.json:{line}:" in ran.complaint
    assert what in ran.complaint


@pytest.mark.parametrize(
    "text", ["", "{", '{"schema": "vcfpath.walk/1",', "[]", "schema: [", "\x00"]
)
def test_a_file_that_is_cut_off_is_refused(resume: Callable[..., Ran], text: str) -> None:
    ran = resume(text)
    assert ran.status == 65
    assert ran.complaints


def test_saved_answers_that_contradict_each_other_are_refused(resume: Callable[..., Ran]) -> None:
    ran = resume(lambda data: data["facts"].update(weeks_of_rest=5))
    assert ran.status == 2
    assert "these cannot both be so" in ran.complaint


def test_a_link_is_not_followed(vcfpath: Vcfpath, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{}")
    (tmp_path / "link").symlink_to(tmp_path / "mine.json")
    ran = vcfpath("walk", "--pathway", ANKLE, "--resume", str(tmp_path / "link"))
    assert ran.status == 66
    assert "it is a link. Name the file itself." in ran.complaint


def test_a_file_that_is_not_there_is_said(vcfpath: Vcfpath, tmp_path: Path) -> None:
    ran = vcfpath("walk", "--pathway", ANKLE, "--resume", str(tmp_path / "mine.json"))
    assert ran.status == 66
    assert "there is no such file" in ran.complaint
