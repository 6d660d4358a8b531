"""The streams of a real process: closed, full, impatient, left by their reader. Never a traceback."""

from __future__ import annotations

import fcntl
import itertools
import os
import subprocess
import sys
import termios
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from subprocess import PIPE
from time import sleep

import pytest

from tests.cli.every_command import ANSWERS, OWN, Line, answering, each_output
from tests.cli.program import ANKLE, DAY, PROGRAM, Ran, Vcfpath, environment, process
from vcfpath.cli import main, streams
from vcfpath.cli.commands import COMMANDS, PERSON_COMMANDS
from vcfpath.errors import ExitStatus

LINE = ("options", "--days-since-sprain", "6", "--pathway", ANKLE, "--as-of", DAY)
FULL = "the result cannot be written there: no space left on device. Name another file."


def test_no_command_is_forgotten() -> None:
    assert {*OWN, "schema", "new"} == {*COMMANDS}
    assert {*PERSON_COMMANDS} < {*OWN}


def _run(
    line: Line, command: Sequence[str] = PROGRAM, stdout: int = PIPE, stderr: int = PIPE
) -> Ran:
    return process(
        *line.arguments,
        env=line.env,
        input=line.input.encode(),
        command=command,
        stdout=stdout,
        stderr=stderr,
    )


@pytest.mark.long
@each_output
def test_a_reader_that_has_gone_is_no_fault(line: Line) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    ran = _run(line, stdout=theirs)
    os.close(theirs)
    assert ran.status == ExitStatus.PIPE_CLOSED
    assert "vcfpath: " not in ran.err
    assert bool(ran.err) == ("walk" in line.arguments and "--help" not in line.arguments)


@pytest.mark.long
@each_output
def test_a_full_disk_is_said(line: Line) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = _run(line, stdout=full.fileno())
    assert ran.status == ExitStatus.CANNOT_WRITE
    assert ran.err.splitlines()[-1] == f"vcfpath: standard output: {FULL}"


def test_the_first_line_is_enough_for_head() -> None:
    """Long enough for a pipe to fill, so that the program must notice."""
    script = '"$@" | head -n 1; echo "${PIPESTATUS[0]}"'
    ran = process("explain", "vertebroplasty", command=("bash", "-c", script, "bash", *PROGRAM))
    first, status = ran.out.splitlines()
    assert first
    assert status in ("0", "141")
    assert ran.err == ""


def test_a_walk_that_nobody_reads_ends() -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    ran = _run(ANSWERS["walk"], stderr=theirs)
    os.close(theirs)
    assert (ran.status, ran.out) == (ExitStatus.PIPE_CLOSED, "")


def test_with_nowhere_to_complain_the_status_still_tells() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = process("options", "--agee", stderr=full)
        assert (ran.status, ran.out) == (ExitStatus.USAGE, "")
        ran = _run(ANSWERS["walk"], stderr=full.fileno())
        assert (ran.status, ran.out) == (ExitStatus.CANNOT_WRITE, "")


_CLOSING = {"input": "<&-", "output": "1>&-", "error": "2>&-"}
CLOSED = {
    " and ".join(chosen): " ".join(_CLOSING[name] for name in chosen)
    for count in (1, 2, 3)
    for chosen in itertools.combinations(_CLOSING, count)
}
each_closed = pytest.mark.parametrize("closed", CLOSED.values(), ids=list(CLOSED))


@cache
def _whole(command: str, *more: str) -> str:
    """What a run writes that nothing hinders."""
    return _run(answering(command, *more)).out


def _without(closed: str, line: Line) -> Ran:
    """Run with these streams closed; what is then opened takes their numbers."""
    return _run(line, ("sh", "-c", f'exec "$@" {closed}', "sh", *PROGRAM))


@each_closed
@pytest.mark.parametrize("command", ["options", "walk"])
def test_a_closed_stream_is_said_where_it_can_be(closed: str, command: str) -> None:
    ran = _without(closed, ANSWERS[command])
    match ran.status:
        case ExitStatus.ANSWERED:
            assert "1>&-" not in closed
            assert ran.out == _whole(command)
        case ExitStatus.INTERRUPTED:
            assert (command, ran.out) == ("walk", "")
            assert "<&-" in closed
        case status:
            assert (status, ran.out) == (ExitStatus.CANNOT_WRITE, "")
            assert "1>&-" in closed or (command == "walk" and "2>&-" in closed)
            assert ("it is closed" in ran.err) == ("2>&-" not in closed)


@pytest.mark.long
@each_closed
@pytest.mark.parametrize("command", ["explain", "options", "why"])
def test_a_file_takes_the_place_of_no_stream(
    closed: str, command: str, tmp_path: Path, vcfpath: Vcfpath
) -> None:
    """Neither the file that is read nor the one that is written gets what a closed stream would."""
    patient, file = tmp_path / "patient.yaml", tmp_path / "answer"
    patient.write_text("age: 40\n")
    given = () if command == "explain" else ("--patient", str(patient))
    ran = _without(closed, answering(command, *given, "--output", str(file)))
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == ("" if "2>&-" in closed else f"vcfpath: Written to {file}\n")
    whole = answering(command, *given)
    assert file.read_text("utf-8") == vcfpath(*whole.arguments, **whole.env).out
    assert patient.read_text() == "age: 40\n"
    assert sorted(os.listdir(tmp_path)) == ["answer", "patient.yaml"]


@each_closed
def test_what_is_opened_later_gets_a_number_of_its_own(closed: str) -> None:
    script = """
import os
from vcfpath.cli.streams import prepare_streams
prepare_streams()
number = os.open("/dev/null", os.O_WRONLY)
assert number > 2, number
for standard in range(3):
    os.write(standard, b"") if standard else os.read(0, 0)
"""
    shell = f'"$@" {closed}'
    ran = process(command=("sh", "-c", shell, "sh", sys.executable, "-c", script))
    assert (ran.status, ran.out, ran.err) == (0, "", "")


@pytest.mark.parametrize("command", ["options", "walk", "why", "timeline"])
def test_an_output_that_does_not_wait_loses_no_word(command: str) -> None:
    """As a program beside ours may have made it; its reader is slow, and the pipe holds little."""
    line = answering(command, "--format", "json")
    ours, theirs = os.pipe()
    fcntl.fcntl(theirs, fcntl.F_SETPIPE_SZ, 4096)
    os.set_blocking(theirs, False)
    with subprocess.Popen(
        [*PROGRAM, *line.arguments],
        env=environment(**line.env),
        stdin=PIPE,
        stdout=theirs,
        stderr=PIPE,
    ) as program:
        os.close(theirs)
        assert program.stdin
        assert program.stderr
        program.stdin.write(line.input.encode())
        program.stdin.close()
        read = b""
        while part := os.read(ours, 1000):
            read += part
            sleep(0.001)
        program.stderr.read()
    os.close(ours)
    assert (program.returncode, read.decode()) == (0, _whole(command, "--format", "json"))
    assert len(read) > 4096


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ((*LINE, "--patient", "-"), (b"age: ", b"40\n")),
        (("walk", "--pathway", ANKLE), (b"0\n", b"s\n")),
    ],
    ids=["a patient", "a walk"],
)
def test_an_input_that_does_not_wait_is_waited_for(
    line: tuple[str, ...], given: tuple[bytes, bytes]
) -> None:
    """Where it has taken all there is, and wants more, there is nothing yet."""
    ours, theirs = os.pipe()
    os.set_blocking(ours, False)
    with subprocess.Popen(
        [*PROGRAM, *line], env=environment(), stdin=ours, stdout=PIPE, stderr=PIPE
    ) as program:
        for part in given:
            os.write(theirs, part)
            while fcntl.ioctl(theirs, termios.FIONREAD, b"\0" * 4) != b"\0" * 4:
                assert program.poll() is None
                sleep(0.01)
            sleep(0.1)
        os.close(theirs)
        out, _ = program.communicate()
    os.close(ours)
    assert program.returncode == 0
    assert b"Rest" in out


def test_streams_that_are_not_pythons_own_are_left_alone(vcfpath: Vcfpath) -> None:
    class Odd:
        encoding = "no such encoding"

        def write(self, text: str) -> int:
            said.append(text)
            return len(text)

        def flush(self) -> None: ...

        def isatty(self) -> bool:
            return False

    said: list[str] = []
    vcfpath.environment.setattr(sys, "stdout", Odd())
    assert main.run(["--version"]) == 0
    assert main.run([*LINE, "--format", "terminal"]) == 0
    assert any("* Rest" in text for text in said)


def test_silencing_what_is_gone_already_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "open", refuse)
    streams.silence_output()
