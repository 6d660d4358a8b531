"""The streams of a real process: closed, full, interrupted, or of few letters. Never a traceback."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import termios
from pathlib import Path
from time import sleep
from typing import IO

import pytest
import typer

from tests.cli.program import ANKLE, DAY, PROGRAM, Vcfpath, acts, environment, process
from vcfpath import __main__ as entry
from vcfpath.cli import main, streams
from vcfpath.errors import ExitStatus

LINE = ("options", "--days-since-sprain", "6", "--pathway", ANKLE, "--as-of", DAY)
EVERY_COMMAND = {
    "help of options": ("options", "--help", "--pathway", ANKLE),
    "options": LINE,
    "explain": ("explain", "--pathway", ANKLE, "--as-of", DAY),
    "schema": ("schema", "options"),
}
STOPPED = "vcfpath: Stopped. Nothing was saved.\n"
each_command = pytest.mark.parametrize("line", EVERY_COMMAND.values(), ids=list(EVERY_COMMAND))


@each_command
def test_a_reader_that_has_gone_is_no_fault(line: tuple[str, ...]) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "wb") as gone:
        ran = process(*line, stdout=gone)
    assert (ran.status, ran.err) == (ExitStatus.PIPE_CLOSED, "")


def test_the_first_line_is_enough_for_head() -> None:
    """Long enough for a pipe to fill, so that the program must notice."""
    script = '"$@" | head -n 1; echo "${PIPESTATUS[0]}"'
    ran = process("explain", "vertebroplasty", command=("bash", "-c", script, "bash", *PROGRAM))
    first, status = ran.out.splitlines()
    assert first
    assert status in ("0", "141")
    assert ran.err == ""


def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        for line in EVERY_COMMAND["options"], EVERY_COMMAND["help of options"]:
            ran = process(*line, stdout=full)
            assert ran.status == ExitStatus.CANNOT_WRITE
            assert ran.complaint == (
                "standard output: the result cannot be written there: "
                "no space left on device. Name another file."
            )


def test_a_closed_output_is_said() -> None:
    ran = process(*LINE, command=("sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM))
    assert ran.status == ExitStatus.CANNOT_WRITE
    assert ran.complaint.startswith("standard output: the result cannot be written there: ")


def test_with_nowhere_to_complain_the_status_still_tells() -> None:
    ran = process("options", "--agee", command=("sh", "-c", 'exec "$@" 2>&-', "sh", *PROGRAM))
    assert (ran.status, ran.out, ran.err) == (ExitStatus.USAGE, "", "")
    with Path("/dev/full").open("wb") as full:
        ran = process("options", "--agee", stderr=full)
    assert (ran.status, ran.out) == (ExitStatus.USAGE, "")


def _stopped(program: subprocess.Popen[bytes], writing: IO[bytes]) -> tuple[int, str, str]:
    """Interrupt ``program`` as soon as it has taken what it was given to read, and wants more."""
    writing.write(b"age: 40\n")
    writing.flush()
    while fcntl.ioctl(writing, termios.FIONREAD, b"\0" * 4) != b"\0" * 4:
        assert program.poll() is None
        sleep(0.01)
    program.send_signal(signal.SIGINT)
    out, err = program.communicate()
    return program.returncode, out.decode(), err.decode()


def _held(*line: str, **env: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*PROGRAM, *line], env=environment(**env), stdin=pipe, stdout=pipe, stderr=pipe
    )


def test_an_interrupted_run_ends_quietly() -> None:
    with _held(*LINE, "--patient", "-") as program:
        assert program.stdin
        assert _stopped(program, program.stdin) == (ExitStatus.INTERRUPTED, "", STOPPED)


def test_a_run_interrupted_while_it_starts_ends_quietly(tmp_path: Path) -> None:
    """Its libraries are still being loaded: here one that waits for something to read."""
    (tmp_path / "typer.py").write_text("import sys\nsys.stdin.read()\n")
    with _held(*LINE, PYTHONPATH=str(tmp_path)) as program:
        assert program.stdin
        assert _stopped(program, program.stdin) == (ExitStatus.INTERRUPTED, "", STOPPED)


def test_an_abandoned_question_is_an_interruption(vcfpath: Vcfpath) -> None:
    """Typer says so in a way of its own."""
    vcfpath.environment.setattr(main, "_pathway_for_facts", lambda arguments: None)

    def abort(*arguments: object, **more: object) -> None:
        raise typer.Abort

    vcfpath.environment.setattr(typer.Typer, "__call__", abort)
    ran = vcfpath("explain")
    assert (ran.status, ran.out, ran.err) == (ExitStatus.INTERRUPTED, "", STOPPED)


ENCODINGS = ("ascii", "latin-1", "cp437", "cp1252", "cp932", "koi8-r")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_few_letters_are_enough(encoding: str, vcfpath: Vcfpath) -> None:
    line = (*LINE, "--format", "terminal")
    ran = process(*line, env={"PYTHONIOENCODING": encoding}, encoding=encoding)
    whole = vcfpath(*line).answer
    assert (ran.status, ran.err) == (0, "")
    assert "?" not in ran.out
    assert [_letters(word) for word in ran.out.split()] == [_letters(w) for w in whole.split()]


def _letters(word: str) -> str:
    """The letters and digits of a word; which signs are there depends on the encoding."""
    return "".join(filter(str.isalnum, word))


def test_letters_that_are_not_there_become_the_nearest_ones(tmp_path: Path) -> None:
    file = tmp_path / "accents.yaml"
    text = Path(ANKLE).read_text("utf-8").replace("Nobody paid.", "Zoë – “5 €”, 漢字 and ½")
    file.write_text(text, "utf-8")
    line = ("explain", "example-book", "--pathway", str(file), "--as-of", DAY)
    ran = process(*line, env={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert 'Who paid: Zoe - "5 ?", ?? and 1/2' in ran.answer


def test_complaints_too_are_made_of_letters_there_are() -> None:
    ran = process("options", "--âge", env={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert ran.status == ExitStatus.USAGE
    assert ran.complaint


def test_an_unknown_locale_does_not_matter() -> None:
    ran = process(*LINE, env={"LANG": "xx_XX", "LC_ALL": "POSIX", "PYTHONUTF8": "0"})
    assert (ran.status, ran.err) == (0, "")
    assert not acts(ran.out)


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


def test_stopping_early_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        entry._stopped_early(signal.SIGINT, None)
    assert stopped.value.code == ExitStatus.INTERRUPTED
    assert capsys.readouterr().err == STOPPED


def test_silencing_what_is_gone_already_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "open", refuse)
    streams.silence_output()
