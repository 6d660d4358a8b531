"""The worst files of 1 MB: every shape we could think of, each in every command that reads it.

Run by hand from the top of the checkout:  python -m bench.worst_file [NAME ...]

Every row is a whole process with its processor time and its largest memory, the worst first. It is
judged by processor time, since other programs disturb that less than the clock, and ends with
status 1 if any row takes more than `MOST_SECONDS` or `MOST_MEGABYTES`, or is not answered or refused.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

MOST_SECONDS = 2.5
MOST_MEGABYTES = 150.0
GIVEN_UP = 60
"""Seconds of processor time after which a row is broken off."""
BOUNDED = ("sh", "-c", f'ulimit -t {GIVEN_UP}; exec "$@"', "sh")
ORDERLY = {0, 1, 2, 65, 130}
"""Answered, or refused for what is in it; 130 is a walk whose input has ended."""

DAY = ("--as-of", "2026-11-26")
COMMANDS = (
    ("options", "--format", "plain"),
    ("options", "--format", "terminal"),
    ("options", "--format", "markdown"),
    ("options", "--format", "json"),
    ("explain",),
    ("explain", "{treatment}"),
    ("why", "{treatment}", "--format", "terminal"),
    ("why", "{treatment}", "--format", "json"),
    ("timeline", "--format", "terminal"),
    ("timeline", "--format", "json"),
    ("compare", "{treatment}", "--all", "--format", "terminal"),
    ("compare", "{treatment}", "--format", "json"),
    ("sources", "--all", "--format", "terminal"),
    ("sources", "--format", "json"),
    ("questions",),
    ("coverage", "--format", "terminal"),
    ("coverage", "--format", "json"),
    ("ipdas", "--format", "terminal"),
    ("show", "--format", "mermaid"),
    ("what-if", "--later", "3 days", "--format", "json"),
    ("walk",),
    ("options", "--help"),
)
"""What a sound pathway is asked; ``{treatment}`` is its first."""


class Row(NamedTuple):
    """One process: what it was given, how it ended, and what it took."""

    name: str
    status: int
    seconds: float
    wall: float
    megabytes: float
    said: str

    @property
    def is_fine(self) -> bool:
        """Whether it answered or refused, in time, and without filling the machine."""
        modest = self.seconds <= MOST_SECONDS and self.megabytes <= MOST_MEGABYTES
        return modest and self.status in ORDERLY

    def __str__(self) -> str:
        taken = f"{self.seconds:7.2f}{self.wall:8.2f}{self.megabytes:7.0f}{self.status:5}"
        return f"{taken}  {'' if self.is_fine else 'TOO MUCH  '}{self.name}  {self.said[:60]}"


def took(name: str, arguments: list[str]) -> Row:
    """Run the program once. The status of what is broken off is negative, as of any signal."""
    with TemporaryDirectory() as scratch:
        out, err = Path(scratch, "out"), Path(scratch, "err")
        started = time.perf_counter()
        with out.open("wb") as stdout, err.open("wb") as stderr:
            running = subprocess.Popen(
                [*BOUNDED, sys.executable, "-m", "vcfpath", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
            )
            _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        said = f"{out.stat().st_size:,} bytes" if out.stat().st_size else _first_line(err)
    seconds = used.ru_utime + used.ru_stime
    wall = time.perf_counter() - started
    return Row(name, running.returncode, seconds, wall, used.ru_maxrss / 1024, said)


def _first_line(file: Path) -> str:
    line = file.read_text(errors="replace").partition("\n")[0]
    return line.rpartition(str(file.parent))[2].removeprefix("vcfpath: ")


def runs(file: Path) -> Iterator[list[str]]:
    """What is asked of ``file``, by its ending."""
    match file.suffix:
        case ".text":
            yield ["options", "--pathway", str(file)]
            yield ["options", "--patient", str(file)]
        case ".pathway":
            yield ["options", "--pathway", str(file)]
        case ".answers":
            yield ["options", "--patient", str(file)]
            yield ["what-if", "--then-patient", str(file)]
            yield ["walk", "--resume", str(file)]
        case _:
            yield from _asked(file)


def _asked(file: Path) -> Iterator[list[str]]:
    """Every command on a sound pathway: about nobody, and about somebody whose clocks are known."""
    person = file.with_suffix(".person")
    pathway = ["--pathway", str(file), *DAY]
    treatment = _first_treatment(file)
    yield ["diff", str(file), str(file), *DAY]
    for command in COMMANDS:
        words = [treatment if word == "{treatment}" else word for word in command]
        yield [*words, *pathway]
        if person.stat().st_size > 3 and words[0] not in ("explain", "walk"):
            yield [*words, *pathway, "--patient", str(person)]


def _first_treatment(file: Path) -> str:
    return file.read_text().partition('"treatments": {"')[2].partition('"')[0]


def rows(folder: Path, names: list[str]) -> Iterator[Row]:
    """Every row, as it is measured."""
    subprocess.run([sys.executable, "-m", "bench.shapes.make", str(folder), *names], check=True)
    asked = [arguments for file in sorted(folder.iterdir()) for arguments in runs(file)]
    shown = (
        " ".join(w for w in words if w not in DAY).replace(f"{folder}/", "") for words in asked
    )
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(took, shown, asked)


def main(names: list[str]) -> int:
    """Measure everything, print the table, and say whether all is fine."""
    with TemporaryDirectory() as folder:
        found = sorted(rows(Path(folder), names), key=lambda row: -row.seconds)
    print(f"{'cpu s':>7}{'wall s':>8}{'MB':>7}{'exit':>5}")
    print(*found, sep="\n")
    fine = all(row.is_fine for row in found)
    print(f"{len(found)} rows; {sum(not row.is_fine for row in found)} too much")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
