"""A run in a fork: what it wrote, how it ended, what it left; and a few attacks from beginning to end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence

import pytest

from hostile import running
from hostile.__main__ import main
from hostile.case import Case, Must, case_sources, pathway_sources, whole
from hostile.files import all_cases
from hostile.running import Outcome, forked
from hostile.trying import all_tried, arguments_for, tallies, tried
from tests.known import ANKLE_FILE
from vcfpath.cli import main as program

pytestmark = pytest.mark.long

ANKLE = ANKLE_FILE.read_bytes()
OPTIONS = ("options", "--pathway", "it.yaml", "--as-of", "2026-11-22")


def _run(*arguments: str, file: bytes = ANKLE, typed: bytes = b"") -> Outcome:
    return forked(arguments, file, {}, typed)


def test_an_answer_and_a_refusal_are_what_the_program_gives() -> None:
    answered = _run(*OPTIONS)
    assert (answered.status, answered.err, answered.written, answered.left) == (0, b"", None, ())
    assert answered.out.startswith(b"Sprained ankle")
    refused = _run(*OPTIONS, file=b"format: 1\n")
    assert (refused.status, refused.out) == (65, b"")
    assert refused.err.startswith(b"vcfpath: it.yaml:1:1: ")


def test_a_file_that_is_written_and_one_that_is_left_are_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert _run(*OPTIONS, "--output", running.OUTPUT).written == _run(*OPTIONS).out
    assert _run(*OPTIONS, "--output", "elsewhere").left == ("elsewhere",)


def test_what_is_typed_is_heard() -> None:
    walked = _run("walk", *OPTIONS[1:], typed=b"skip\n")
    assert walked.status == 0
    assert b"Sprained ankle: your options" in walked.out


def _ends_by(signal_number: int) -> object:
    def end(arguments: Sequence[str]) -> int:
        os.kill(os.getpid(), signal_number)
        time.sleep(60)
        return 0

    return end


def test_a_program_that_is_killed_or_breaks_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "run", _ends_by(signal.SIGKILL))
    assert _run(*OPTIONS).status == -signal.SIGKILL

    def fail(arguments: Sequence[str]) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(program, "run", fail)
    broken = _run(*OPTIONS)
    assert broken.status == 99
    assert b"Traceback" in broken.err


def test_the_environment_is_a_clean_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VCFPATH_PATHWAY", "/nowhere")
    assert forked(("explain",), b"", {"COLUMNS": "40"}, b"").status == 0


def _cases() -> list[Case]:
    source = pathway_sources()[1]
    return [
        whole("sound", source, source.raw, Must.ACCEPT),
        whole("sound", source, source.raw, Must.REFUSE),
        whole("broken", source, b"a: [", Must.REFUSE),
    ]


def test_attacks_are_tried_and_tallied() -> None:
    results = list(all_tried(_cases(), workers=1))
    assert [each.broken for each in results] == [(), ("accepted what it should refuse",), ()]
    tally = tallies(results)
    assert (tally["sound"].tried, tally["sound"].accepted, tally["sound"].broken) == (2, 2, 1)
    assert (tally["broken"].refused, tally["broken"].broken) == (1, 0)


def test_every_command_and_format_takes_part() -> None:
    case = _cases()[0]
    lines = [arguments_for(case, number) for number in range(200)]
    assert {line[0] for line in lines} == {
        *("options", "explain", "timeline", "compare", "sources", "questions", "walk", "why"),
        *("check", "coverage", "diff", "ipdas", "show"),
    }
    assert {line[line.index("--format") + 1] for line in lines} == {
        *("plain", "terminal", "markdown", "json"),
    }


def test_files_of_cases_are_tried_with_what_reads_them() -> None:
    (source,) = case_sources()
    case = whole("sound", source, source.raw, Must.ACCEPT)
    lines = [arguments_for(case, number) for number in range(30)]
    assert {line[0] for line in lines} == {"test", "review"}
    assert all(line[line.index("it.yaml") - 1] != "" for line in lines)
    assert tried(case, 1).broken == ()


@pytest.mark.parametrize("status", [0, 1])
def test_the_command_says_what_was_broken(
    status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = all_cases()[:3] if status == 0 else _cases()
    monkeypatch.setattr("hostile.__main__.all_cases", lambda: cases)
    monkeypatch.setattr("sys.argv", ["hostile", "--files", "--slice", "3"])
    assert main() == status
    said = capsys.readouterr().out
    assert ("BROKEN: accepted what it should refuse" in said) is bool(status)
    assert "3 files in" in said
