"""Running the program as people do: as a process, on a terminal, or in this process for speed."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple
from unicodedata import category

import pytest

from vcfpath.cli.main import run
from vcfpath.reading import pathway_file, shipped

PROGRAM = (sys.executable, "-m", "vcfpath")
ANKLE = str(Path(__file__).parent.parent / "pathways" / "ankle.yaml")
DAY = "2026-11-22"
"""The day on which all answers are given, unless a test says otherwise."""

KEPT = re.compile(r"COVERAGE|COV_|SYSTEMROOT$|PATH$")
SAID = re.compile(r"vcfpath: (\S.*?: \S|and [0-9]+ more$|a fault inside the program)")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Ran(NamedTuple):
    """How a run ended: its status, and what it wrote on either stream."""

    status: int
    out: str
    err: str

    @property
    def complaints(self) -> list[str]:
        """What a refused run said, after it is made sure that it is refused as it should be."""
        assert self.out == ""
        *lines, rest = self.err.split("\n")
        assert rest == ""
        assert lines
        assert not any(map(acts, lines))
        assert all(map(SAID.match, lines))
        assert "Traceback" not in self.err
        return [line.removeprefix("vcfpath: ") for line in lines]

    @property
    def complaint(self) -> str:
        """The one line a refused run said."""
        (line,) = self.complaints
        return line

    @property
    def answer(self) -> str:
        """What a run wrote that answered, and had nothing else to say."""
        assert (self.status, self.err) == (0, "")
        return self.out


def acts(text: str) -> bool:
    """Whether a terminal would act on ``text``, or hide some of it."""
    return any(category(char)[0] == "C" for char in text.replace("\n", ""))


def environment(**more: str) -> dict[str, str]:
    """The surroundings of a process: nothing of ours but what Python and coverage need."""
    kept = {name: value for name, value in os.environ.items() if KEPT.match(name)}
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "80", **more}


def process(
    *arguments: str,
    env: Mapping[str, str] | None = None,
    input: bytes | None = None,
    stdout: int | IO[bytes] = subprocess.PIPE,
    stderr: int | IO[bytes] = subprocess.PIPE,
    command: Sequence[str] = PROGRAM,
    encoding: str = "utf-8",
    cwd: Path | None = None,
) -> Ran:
    """Run the program in a process of its own."""
    done = subprocess.run(
        [*command, *arguments],
        env=environment(**(env or {})),
        input=input,
        stdin=subprocess.DEVNULL if input is None else None,
        stdout=stdout,
        stderr=stderr,
        cwd=cwd,
        check=False,
    )
    out, err = (stream or b"" for stream in (done.stdout, done.stderr))
    return Ran(done.returncode, out.decode(encoding), err.decode(encoding))


def terminal(*arguments: str, columns: int = 80, env: Mapping[str, str] | None = None) -> Ran:
    """Run the program on a terminal that is ``columns`` wide; complaints go to a pipe."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    surroundings = environment(**(env or {}))
    if "COLUMNS" not in (env or {}):
        del surroundings["COLUMNS"]
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        env=surroundings,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
    ) as child:
        os.close(theirs)
        shown = _everything_from(ours)
        _, complaints = child.communicate()
    os.close(ours)
    return Ran(child.returncode, shown.decode().replace("\r\n", "\n"), complaints.decode())


def _everything_from(descriptor: int) -> bytes:
    """What is written to a terminal until nobody has it open any more."""
    parts = []
    try:
        while part := os.read(descriptor, 1 << 16):
            parts.append(part)
    except OSError:  # Linux says so when the last writer is gone
        pass
    return b"".join(parts)


class Vcfpath:
    """The program, run in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self.environment = monkeypatch

    def __call__(self, *arguments: str, **env: str) -> Ran:
        """Run with these arguments, and these variables besides."""
        with pytest.MonkeyPatch.context() as patched:
            for name, value in env.items():
                patched.setenv(name, value)
            status = run(list(arguments))
        return Ran(status, *self.written())

    def written(self) -> tuple[str, str]:
        """What was written on either stream since this was last asked."""
        out, err = self._capsys.readouterr()
        return out, err

    def ankle(self, command: str, *arguments: str, **env: str) -> Ran:
        """Run a command on the ankle pathway, on the day of all tests."""
        day = () if "--as-of" in arguments else ("--as-of", DAY)
        return self(command, *arguments, "--pathway", ANKLE, *day, **env)

    def options(self, *arguments: str, **env: str) -> Ran:
        """Run ``options`` on the ankle pathway."""
        return self.ankle("options", *arguments, **env)

    def explain(self, *arguments: str, **env: str) -> Ran:
        """Run ``explain`` on the ankle pathway."""
        return self.ankle("explain", *arguments, **env)


OURS = ("ACCESSIBLE", "FORCE_COLOR", "NO_COLOR", "COMP_WORDS", "COMP_CWORD")


UNCHANGED = frozenset({ANKLE, str(shipped())})
"""Files that are what they are while the tests run, and so need to be read only once."""


def reading_once(kept: dict[str, object]) -> Callable[[str], object]:
    """The reading of pathway files, which keeps those that do not change."""
    read = pathway_file._read

    def read_once(file: str) -> object:
        if file not in UNCHANGED:
            return read(file)
        if file not in kept:
            kept[file] = read(file)
        return kept[file]

    return read_once


READ = pytest.StashKey[dict[str, object]]()


@pytest.fixture
def vcfpath(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    pytestconfig: pytest.Config,
) -> Vcfpath:
    """The program, 80 columns wide, with nothing set that it looks at; it reads a file once."""
    kept = pytestconfig.stash.setdefault(READ, {})
    monkeypatch.setattr(pathway_file, "_read", reading_once(kept))
    for name in list(os.environ):
        if name in OURS or name.startswith(("VCFPATH_", "_VCFPATH")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    return Vcfpath(capsys, monkeypatch)
