"""``python -m mutation``: every mutant of the core is killed by a test, or on the reviewed list."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import NoReturn

from mutation.baseline import measured, read
from mutation.mutants import TOOLS, Mutant, mutants_of
from mutation.report import Report
from mutation.reviewed import reviewed
from mutation.scope import ROOT, SOURCE, modules, named
from mutation.trials import Trials, read_ahead

KEPT = ROOT / ".mutation"
"""What was measured and what survived, for whoever works on the tests."""


def main() -> NoReturn:
    """Try every mutant, say what survived, and leave with 1 where the list does not say so."""
    asked = _asked()
    os.chdir(ROOT)
    sys.path.insert(0, str(SOURCE.parent))
    KEPT.mkdir(exist_ok=True)
    read_ahead()
    file = KEPT / "baseline"
    baseline = read(file) if asked.keep_baseline else measured(file, asked.jobs)
    report = Report(reviewed(), KEPT / "survived")
    Trials(baseline, asked.jobs, report.add).of(_mutants(asked, report.survived_before()))
    whole = set(asked.tool) == set(TOOLS) and not asked.again
    sys.exit(report.close(set(map(named, _paths(asked))) if whole else set()))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="MODULE", help="as engine/sweep")
    parser.add_argument("--tool", nargs="+", default=list(TOOLS), choices=list(TOOLS))
    parser.add_argument("--jobs", type=int, default=1, help="how many processes at a time")
    parser.add_argument(
        "--keep-baseline", action="store_true", help="do not measure the tests anew"
    )
    parser.add_argument("--again", action="store_true", help="only those that survived last time")
    return parser.parse_args()


def _paths(asked: argparse.Namespace) -> list[Path]:
    return [path for path in modules() if not asked.only or named(path) in asked.only]


def _mutants(asked: argparse.Namespace, before: set[str]) -> Iterator[Mutant]:
    tasks = [(tool, path) for path in _paths(asked) for tool in asked.tool]
    with Pool(asked.jobs) as pool:
        for mutants in pool.imap(_made, tasks):
            yield from (each for each in mutants if not asked.again or each.name in before)


def _made(task: tuple[str, Path]) -> list[Mutant]:
    return list(mutants_of(*task))


if __name__ == "__main__":
    main()
