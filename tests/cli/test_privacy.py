"""Nothing a person answers leaves the program, but for where it was told to: seen by an audit hook.

Python's own cache of compiled modules is turned off here: it is no file of ours, and holds no answer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pytest

from tests.cli import audited
from tests.cli.every_command import Line, answering, each_answer, each_command
from tests.cli.program import ANKLE, DAY, environment, process
from vcfpath.errors import ExitStatus

PROGRAM = (sys.executable, "-P", audited.__file__)
UNTOUCHED = {
    "PYTHONDONTWRITEBYTECODE": "1",
    "COVERAGE_PROCESS_START": "",  # what measures the tests writes what it measured
    "COVERAGE_PROCESS_CONFIG": "",
}
MISTAKES = {
    "a misspelt option": (("options", "--agee", "40"), ExitStatus.USAGE),
    "an impossible value": (("options", "--age", "old"), ExitStatus.USAGE),
    "a missing file": (("options", "--patient", "/missing"), ExitStatus.CANNOT_OPEN),
    "a file that is no pathway": (("explain", "--pathway", __file__), ExitStatus.CONTENT),
    "a file that is there": (("options", "--output", __file__), ExitStatus.CANNOT_WRITE),
    "an expired pathway": (("options", "--as-of", "2099-01-01"), ExitStatus.CONTENT),
}


class Audited:
    """Runs of the program, and what was noted of each."""

    def __init__(self, folder: Path) -> None:
        self._notes = folder / "notes"
        self.answers = folder / "answers"
        self.answers.mkdir()

    def __call__(
        self, line: Line, *more: str, status: int = 0, env: Mapping[str, str] | None = None
    ) -> list[str]:
        """What is noted of a run that ends as it should."""
        self._notes.unlink(missing_ok=True)
        ran = process(
            *(*line.arguments, *more),
            command=(*PROGRAM, str(self._notes)),
            env={**line.env, **UNTOUCHED, **(env or {})},
            input=line.input.encode(),
            cwd=self.answers,
        )
        assert ran.status == status, ran.err
        assert "Traceback" not in ran.err
        return self.noted()

    def noted(self) -> list[str]:
        """What was noted of the last run."""
        return self._notes.read_text("utf-8").splitlines()

    def on_a_terminal(self, *arguments: str) -> pexpect.spawn[str]:
        """A run on a terminal of its own."""
        self._notes.unlink(missing_ok=True)
        return pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], str(self._notes), *arguments],
            env=environment(**UNTOUCHED),
            cwd=str(self.answers),
            encoding="utf-8",
        )


@pytest.fixture
def audit(tmp_path: Path) -> Audited:
    """The program under the eyes of an audit hook."""
    return Audited(tmp_path)


@each_command
def test_nothing_is_written_sent_or_run(line: Line, audit: Audited) -> None:
    noted = audit(line)
    if line.env.get("_VCFPATH_COMPLETE") == "source_bash":  # Typer asks bash how old it is
        assert {event.partition(" ")[0] for event in noted} == {"subprocess.Popen"}
        noted = []
    assert noted == []
    assert os.listdir(audit.answers) == []


@pytest.mark.parametrize(("arguments", "status"), MISTAKES.values(), ids=list(MISTAKES))
def test_nor_for_a_mistake(arguments: tuple[str, ...], status: int, audit: Audited) -> None:
    assert audit(Line(arguments), status=status) == []
    assert os.listdir(audit.answers) == []


def test_nor_when_the_program_breaks(audit: Audited, tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text("1 / 0")
    env = {"PYTHONPATH": str(tmp_path)}
    assert audit(answering("options"), status=ExitStatus.BUG, env=env) == []
    assert os.listdir(audit.answers) == []


def _only(noted: list[str], file: Path) -> None:
    """Only ``file`` was written, by way of one file beside it that takes its name."""
    made, opened, renamed = noted
    beside = made.removeprefix("tempfile.mkstemp ")
    assert Path(beside).parent == file.parent
    assert opened.startswith(f"open {beside} None ")
    assert renamed.startswith(f"os.rename {beside} {file} ")
    assert os.listdir(file.parent) == [file.name]


@each_answer
def test_a_result_is_written_where_it_is_to_be_and_nowhere_else(line: Line, audit: Audited) -> None:
    file = audit.answers / "result"
    _only(audit(line, "--output", str(file)), file)


def test_a_walk_is_kept_where_it_is_to_be_and_nowhere_else(audit: Audited) -> None:
    file = audit.answers / "walk.json"
    _only(audit(answering("walk"), "--save", str(file)), file)
    assert audit(answering("walk"), "--resume", str(file)) == []


def test_new_cases_are_written_where_they_are_to_be_and_nowhere_else(audit: Audited) -> None:
    file = audit.answers / "made.yaml"
    _only(audit(answering("test"), "--write", str(file)), file)


def test_cases_are_signed_only_where_that_is_asked(audit: Audited, tmp_path: Path) -> None:
    file, sheet = audit.answers / "cases.yaml", tmp_path / "sheet.md"
    file.write_text("name: A knee\nfacts: {age: 30}\nexpect: {rest: open}\n", "utf-8")
    review = ("review", str(file), "--as-of", DAY)
    env = answering("review").env
    printed = process(*review, "--format", "markdown", env=env).out
    filled = printed.replace("[ ] agree", "[x] agree").replace("name:", "name: A")
    sheet.write_text(filled.replace("Day:", "Day: 2026-11-20"), "utf-8")
    read = Line((*review, "--read", str(sheet)), env)
    assert audit(read) == []
    _only(audit(read, "--sign"), file)


def test_a_walk_on_a_terminal_speaks_to_nobody_else(audit: Audited) -> None:
    """Python's loop of events wakes itself through a pair of sockets that nobody else can reach."""
    walk = audit.on_a_terminal("walk", "--pathway", ANKLE, "--as-of", DAY)
    walk.expect_exact("Your answer:")
    walk.send("0\r")
    walk.expect_exact("swollen")
    walk.expect_exact("Your answer:")
    walk.send("s\r")
    walk.expect(pexpect.EOF)
    walk.close()
    assert walk.exitstatus == 0
    noted = audit.noted()
    assert all(event.startswith("socket.__new__ <socket.socket fd=-1") for event in noted)
    assert all(event.endswith(" 1 1 0") for event in noted)  # local, and only within the process
    assert os.listdir(audit.answers) == []


FORBIDDEN = """
import ctypes, os, pathlib, shutil, socket, subprocess, tempfile
pathlib.Path("written").write_text("secret")
pathlib.Path("written").replace("renamed")
pathlib.Path("renamed").chmod(0o600)
pathlib.Path("renamed").unlink()
os.close(os.open("made", os.O_RDONLY | os.O_CREAT))
pathlib.Path("folder").mkdir()
tempfile.mkstemp(dir=".")
subprocess.run(["true"], check=True)
os.system("true")
ctypes.CDLL(None)
socket.socket().close()
try:
    socket.create_connection(("127.0.0.1", 9), timeout=0.1)
except OSError:
    pass
"""


def test_the_hook_sees_what_it_looks_for(audit: Audited, tmp_path: Path) -> None:
    """Done by a library on the way, so that the tests above cannot pass because nothing is seen."""
    (tmp_path / "yaml.py").write_text(f"{FORBIDDEN}\n1 / 0")
    env = {"PYTHONPATH": str(tmp_path)}
    noted = audit(answering("options"), status=ExitStatus.BUG, env=env)
    for event in (
        *("open written w", "os.rename written renamed", "os.chmod renamed", "os.remove renamed"),
        *("open made", "os.mkdir folder", "tempfile.mkstemp", "subprocess.Popen true", "os.system"),
        *("ctypes.dlopen", "socket.__new__", "socket.getaddrinfo 127.0.0.1", "socket.connect"),
    ):
        assert [each for each in noted if each.startswith(event)], event
