"""Every hostile command line as a real process; what is wrong with how it ended."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from hostile.judging import BUG, COLOUR, MOST_CHARACTERS, MOST_LINES, SAID, acts
from hostile.lines.line import NOT_WRITTEN, REFUSED, Line, Stream

SECONDS = 60
"""The machine may be busy; a command that hangs would never end."""


EXPIRED = "more than five years ago"
"""Of a pathway that has expired, the warning signs are shown, and then it is refused."""


class TriedLine(NamedTuple):
    """A line, how it ended, and the rules that it broke."""

    line: Line
    status: int
    out: bytes
    err: bytes
    broken: tuple[str, ...]


def all_lines_tried(lines: list[Line], workers: int | None = None) -> Iterator[TriedLine]:
    """Try all lines, in order."""
    with ThreadPoolExecutor(workers or os.cpu_count()) as pool:
        yield from pool.map(tried_line, lines)


def tried_line(line: Line) -> TriedLine:
    """Try one line, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        status, out, err = _run(line, folder, _made(folder))
    finally:
        shutil.rmtree(folder)
    return TriedLine(line, status, out, err, tuple(_broken_rules(line, status, out, err)))


def _made(folder: Path) -> dict[bytes, bytes]:
    """What stands for the names in braces."""
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    (folder / "folder").mkdir()
    (folder / "bytes").write_bytes(bytes(range(256)))
    return {
        f"{{{name}}}".encode(): name.encode()
        for name in ("pipe", "loop", "folder", "bytes", "gone")
    }


def _run(line: Line, folder: Path, made: Mapping[bytes, bytes]) -> tuple[int, bytes, bytes]:
    def filled(word: bytes) -> bytes:
        return made.get(word, word)

    env = {name: filled(value.encode()) for name, value in line.env.items()}
    kept = {name: os.environ[name].encode() for name in ("PATH", "HOME") if name in os.environ}
    program = [*_closing(line), sys.executable, "-m", "vcfpath"]
    arguments = [*map(str.encode, program), *map(filled, line.arguments)]
    with ExitStack() as opened:
        out, err = (_stream(opened, each) for each in (line.out, line.err))
        input = _input(opened, line, folder)
        try:
            done = subprocess.run(
                arguments,
                env={**kept, "LANG": b"C.UTF-8", "TERM": b"xterm", "COLUMNS": b"80", **env},
                cwd=folder,
                stdin=input,
                stdout=out,
                stderr=err,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return -9, b"", b""
    return done.returncode, done.stdout or b"", done.stderr or b""


def _closing(line: Line) -> list[str]:
    """A shell that closes the streams that shall be closed, and becomes the program."""
    ends = {"0<&-": line.input, "1>&-": line.out, "2>&-": line.err}
    closed = " ".join(end for end, state in ends.items() if state == "closed")
    return ["sh", "-c", f'exec "$@" {closed}', "sh"] if closed else []


def _stream(opened: ExitStack, state: Stream) -> int:
    match state:
        case "full":
            return opened.enter_context(Path("/dev/full").open("wb")).fileno()
        case "gone":
            ours, theirs = os.pipe()
            os.close(ours)
            opened.callback(os.close, theirs)
            return theirs
        case _:
            return subprocess.PIPE


def _input(opened: ExitStack, line: Line, folder: Path) -> int:
    match line.input:
        case "endless":
            descriptor = os.open("/dev/zero", os.O_RDONLY)
        case _:
            (folder / "typed").write_bytes(line.typed)
            descriptor = os.open(folder / "typed", os.O_RDONLY)
    opened.callback(os.close, descriptor)
    return descriptor


def _broken_rules(line: Line, status: int, out: bytes, err: bytes) -> Iterator[str]:
    said, answer = err.decode("utf-8", "replace"), out.decode("utf-8", "replace")
    if status not in line.may:
        yield f"ended with {status}"
    if BUG.search(said):
        yield "a traceback, or a bug"
    plain = "PYTHONIOENCODING" not in line.env
    if plain and (acts(said) or acts(COLOUR.sub("", answer))):
        yield "something that acts on a terminal"
    if status in REFUSED | NOT_WRITTEN and line.arguments[:1] != (b"walk",):
        if out and EXPIRED not in said:
            yield "half an answer beside a refusal"
        lines = said.split("\n")[:-1]
        if line.err == "pipe" and plain and not (lines and all(map(SAID.fullmatch, lines))):
            yield "a refusal in another form"
        if len(lines) > MOST_LINES or any(len(each) > MOST_CHARACTERS for each in lines):
            yield "a refusal that is too long to read"
    if status == 0 and re.search(rb"--format json|schema", b" ".join(line.arguments)):
        json.loads(answer)
