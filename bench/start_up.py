"""How long the program takes to start, against what its dependencies alone take.

Run by hand from the top of the checkout, on a machine that is not busy, with the interpreter of an
environment that vcfpath is installed in:  python -m bench.start_up

Every row is a whole process. Rows take turns, so that a busy moment falls on all of them, and what
is compared is the median of the processor time, which other programs disturb less than the clock.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

import vcfpath

WARM_UPS = 2
RUNS = 15

BARE = "bare Python"
TYPER = "import typer"
YARDSTICK = "import typer, rich.table, pydantic, yaml; one model"
ONE_MODEL = """
import typer, rich.table, pydantic, yaml
class Model(pydantic.BaseModel):
    weeks: int
Model(weeks=6)
"""


class Took(NamedTuple):
    """Seconds of one process, or the median of many."""

    wall: float
    cpu: float


def commands() -> dict[str, list[str]]:
    """What is measured, by the name it has in the table."""
    python = [sys.executable, "-c"]
    script = Path(sys.executable).with_name("vcfpath")
    program = [str(script)] if script.exists() else [sys.executable, "-m", "vcfpath"]
    case = [*program, "options", "--weeks-since-fracture", "6"]
    return {
        BARE: [*python, "pass"],
        TYPER: [*python, "import typer"],
        YARDSTICK: [*python, ONE_MODEL],
        "vcfpath --version": [*program, "--version"],
        "vcfpath --version --verbose": [*program, "--version", "--verbose"],
        "vcfpath --help": [*program, "--help"],
        "vcfpath explain": [*program, "explain"],
        "vcfpath options": case,
        "vcfpath options (terminal)": [*case, "--format", "terminal"],
        "vcfpath options (json)": [*case, "--format", "json"],
    }


GOALS = {
    "vcfpath --version": (TYPER, 1.2),
    "vcfpath options": (YARDSTICK, 1.25),
    "vcfpath options (terminal)": (YARDSTICK, 1.25),
}
"""For a row: which other row it is measured against, and the most that may come out."""


def environment() -> dict[str, str]:
    """This environment, with bytecode written and read as it is for everybody."""
    left_out = {"PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "PYTHONPATH"}
    return {name: value for name, value in os.environ.items() if name not in left_out}


def compile_everything() -> None:
    """Compile all that is imported, so that no run is the one that does it."""
    for folder in {*(Path(entry) for entry in sys.path), *map(Path, vcfpath.__path__)}:
        if folder.is_dir() and ("site-packages" in folder.parts or folder.name == "vcfpath"):
            compileall.compile_dir(folder, quiet=2, workers=0)


def took(command: list[str], env: dict[str, str]) -> Took:
    """Run ``command`` once."""
    started = time.perf_counter()
    running = subprocess.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(running.pid, 0)
    wall = time.perf_counter() - started
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise SystemExit(f"{' '.join(command)} ended with status {running.returncode}")
    return Took(wall, used.ru_utime + used.ru_stime)


def measured(rows: dict[str, list[str]], runs: int = RUNS) -> dict[str, Took]:
    """The median of each row, over ``runs`` rounds in which every row has its turn."""
    env = environment()
    seen: dict[str, list[Took]] = {name: [] for name in rows}
    for round_number in range(WARM_UPS + runs):
        for name, command in rows.items():
            one = took(command, env)
            if round_number >= WARM_UPS:
                seen[name].append(one)
    return {
        name: Took(median(one.wall for one in all_), median(one.cpu for one in all_))
        for name, all_ in seen.items()
    }


def table(medians: dict[str, Took]) -> list[str]:
    """The figures, and what became of the goals."""
    lines = [f"{'':53}{'cpu ms':>8}{'wall ms':>9}{'ratio':>8}{'goal':>7}"]
    for name, one in medians.items():
        line = f"{name:53}{one.cpu * 1000:8.0f}{one.wall * 1000:9.0f}"
        if name in GOALS:
            against, most = GOALS[name]
            ratio = one.cpu / medians[against].cpu
            line += f"{ratio:8.2f}{most:7.2f}  {'met' if ratio <= most else 'MISSED'}"
        lines.append(line)
    return lines


def main() -> None:
    """Measure everything and print the table."""
    compile_everything()
    print(f"Python {sys.version.split()[0]}, medians of {RUNS} runs; ratios are of processor time")
    for name, (against, _) in GOALS.items():
        print(f"  {name}: against {against}")
    print(*table(measured(commands())), sep="\n")


if __name__ == "__main__":
    main()
