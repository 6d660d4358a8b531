"""What the system takes only in part is written on, and what it then refuses is said.

However Python is told to buffer: unbuffered, its own streams would drop the rest and say nothing.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import TYPE_CHECKING

import pytest

from tests.cli.every_command import ANSWERS, answering
from tests.cli.program import PROGRAM, environment, process
from vcfpath.errors import ExitStatus

pytestmark = pytest.mark.long

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = 4096
"""The least a pipe holds on Linux; less than is written in these tests."""
LINES = {
    "stdout": answering("options", "--format", "json"),
    "stderr": ANSWERS["walk"]._replace(input="0\n" + "w\n" * 40 + "s\n"),
}
WAYS: Mapping[str, tuple[Sequence[str], Mapping[str, str]]] = {
    "as Python would": (PROGRAM, {}),
    "by variable": (PROGRAM, {"PYTHONUNBUFFERED": "1"}),
    "by option": ((sys.executable, "-u", "-m", "vcfpath"), {}),
}
each_way = pytest.mark.parametrize(("command", "env"), WAYS.values(), ids=list(WAYS))
each_stream = pytest.mark.parametrize("stream", LINES)


@contextmanager
def _writing(
    stream: str, command: Sequence[str], env: Mapping[str, str]
) -> Iterator[tuple[Popen[bytes], int]]:
    """The program while ``stream`` of it goes into a small pipe, and the end one reads of that."""
    line = LINES[stream]
    ours, theirs = os.pipe()
    fcntl.fcntl(theirs, fcntl.F_SETPIPE_SZ, SMALL)
    with Popen(
        [*command, *line.arguments],
        env=environment(**line.env, **env),
        stdin=PIPE,
        stdout=theirs if stream == "stdout" else PIPE,
        stderr=theirs if stream == "stderr" else PIPE,
    ) as program:
        os.close(theirs)
        assert program.stdin
        program.stdin.write(line.input.encode())
        program.stdin.close()
        program.stdin = None
        yield program, ours


@each_way
@each_stream
def test_what_is_read_slowly_and_with_interruptions_is_whole(
    stream: str, command: Sequence[str], env: Mapping[str, str]
) -> None:
    line = LINES[stream]
    read = b""
    with _writing(stream, command, env) as (program, ours):
        while part := os.read(ours, 500):
            read += part
            program.send_signal(signal.SIGSTOP)
            program.send_signal(signal.SIGCONT)
        os.close(ours)
        program.communicate()
    whole = process(*line.arguments, env=line.env, input=line.input.encode())
    assert program.returncode == 0
    assert read.decode() == (whole.out if stream == "stdout" else whole.err)
    assert len(read) > SMALL


@each_way
@each_stream
def test_a_reader_that_goes_half_way_is_noticed(
    stream: str, command: Sequence[str], env: Mapping[str, str]
) -> None:
    with _writing(stream, command, env) as (program, ours):
        assert os.read(ours, 500)
        os.close(ours)
        out, err = program.communicate()
    assert program.returncode == ExitStatus.PIPE_CLOSED
    assert not out
    assert not err


@each_way
def test_a_file_that_may_not_grow_so_long_is_said(
    command: Sequence[str], env: Mapping[str, str], tmp_path: Path
) -> None:
    """A part of it fits, so that the first write does not fail."""
    line = LINES["stdout"]
    surroundings = environment(**line.env, **env)
    for name in [name for name in surroundings if name.startswith("COV")]:
        del surroundings[name]  # what measures us could not write its own file
    surroundings["PYTHONDONTWRITEBYTECODE"] = "1"  # nor Python more than a part of what it compiled
    limited = ("sh", "-c", 'ulimit -f 1; exec "$@"', "sh", *command, *line.arguments)
    with (tmp_path / "result").open("wb") as file:
        ran = subprocess.run(limited, env=surroundings, stdout=file, stderr=PIPE, check=False)
    said = "standard output: the result cannot be written there: file too large"
    assert ran.stderr.decode() == f"vcfpath: {said}. Name another file.\n"
    assert ran.returncode == ExitStatus.CANNOT_WRITE
