"""The program with one hostile file, in a process of its own that may be stopped, and what came of it.

Starting Python anew for ten thousand files would take hours. So the libraries are loaded once, and each
file gets a fork: it has its own folder, its own streams, a bound on time, and its own end.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SECONDS = 20
"""Of processor time; then it is said to hang."""
OUTPUT = "answer"
"""The file that ``--output`` names, in the child's folder."""
KEPT = ("PATH", "HOME", "LANG")


class Outcome(NamedTuple):
    """How a run ended. ``status`` is below 0 where a signal ended it; ``left`` are the files it left.

    ``seconds`` are the processor's; ``megabytes`` is what the run needed besides what it began with.
    """

    status: int
    out: bytes
    err: bytes
    written: bytes | None
    left: tuple[str, ...]
    seconds: float
    megabytes: float


def warm() -> None:
    """Load all that any command needs, so that no child has to."""
    from vcfpath.cli.main import run
    from vcfpath.reading import shipped

    with _quiet():
        for command in (
            "explain",
            "options",
            "timeline",
            "sources",
            "questions",
            "check",
            "coverage",
            "ipdas",
            "show",
        ):
            run([command, "--format", "terminal"])
            run([command, "--format", "json"])
        run(["diff", *[str(shipped())] * 2, "--format", "json"])
        run(["why", "rest", "--format", "markdown"])
        run(["compare", "rest", "--all", "--format", "terminal"])
        run(["what-if", "--weeks-since-fracture", "2", "--later", "2w"])
        run(["walk", "--as-of", "2026-02-30"])


@contextmanager
def _quiet() -> Iterator[None]:
    """Nothing is shown."""
    kept = os.dup(1), os.dup(2)
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        for descriptor in (1, 2):
            os.dup2(nothing, descriptor)
        yield
        sys.stdout.flush()
    finally:
        for descriptor, copy in zip((1, 2), kept, strict=True):
            os.dup2(copy, descriptor)
            os.close(copy)
        os.close(nothing)


def forked(arguments: Sequence[str], file: bytes, env: dict[str, str], typed: bytes) -> Outcome:
    """Run the program in a fork, in a folder with ``file`` as ``it.yaml``, ``typed`` as its input."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        (folder / "it.yaml").write_bytes(file)
        for name, content in {"in": typed, "out": b"", "err": b""}.items():
            (folder / name).write_bytes(content)
        before = _resident()
        child = os.fork()
        if child == 0:
            _be_the_program(folder, arguments, env)
        outcome = _ended(child, folder)
        return outcome._replace(megabytes=max(0, outcome.megabytes - before))
    finally:
        shutil.rmtree(folder)


def _be_the_program(folder: Path, arguments: Sequence[str], env: dict[str, str]) -> None:
    """Never returns."""
    status = 99
    try:
        os.chdir(folder)
        for descriptor, name, mode in ((0, "in", "rb"), (1, "out", "wb"), (2, "err", "wb")):
            with Path(name).open(mode) as stream:
                os.dup2(stream.fileno(), descriptor)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        os.environ.clear()
        os.environ.update({**kept, "TERM": "xterm-256color", "COLUMNS": "80", **env})
        sys.stdin = os.fdopen(0, closefd=False)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        from vcfpath.cli.main import run

        status = run(list(arguments))
        sys.stdout.flush()
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _ended(child: int, folder: Path) -> Outcome:
    _, wait, used = os.wait4(child, 0)
    written = folder / OUTPUT
    known = {"it.yaml", "in", "out", "err", OUTPUT}
    return Outcome(
        status=os.waitstatus_to_exitcode(wait),
        out=(folder / "out").read_bytes(),
        err=(folder / "err").read_bytes(),
        written=written.read_bytes() if written.exists() else None,
        left=tuple(sorted({each.name for each in folder.iterdir()} - known)),
        seconds=used.ru_utime + used.ru_stime,
        megabytes=used.ru_maxrss / 1024,
    )


def _resident() -> float:
    """The megabytes that this process holds now, and a fork of it begins with."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1024 / 1024
