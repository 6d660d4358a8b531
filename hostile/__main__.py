"""Attack the program and count what it did: ``python -m hostile`` (some forty minutes on two processors).

``--slice N`` tries only N files, always the same ones, and every fourth command line; ``--files`` or
``--lines`` only that. What breaks a rule is said with the bytes and the call that did it, and the command
ends with 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import TypeVar

from hostile.files import all_cases
from hostile.lines import all_lines
from hostile.lines.line import Line
from hostile.lines.trying import TriedLine, all_lines_tried
from hostile.trying import Tried, all_tried, tallies

EVERY = 4
"""Of the command lines of a slice, every such one is tried."""
AnyTried = TypeVar("AnyTried", Tried, TriedLine)
SHOWN = 40
"""So many broken rules are shown; the rest are counted."""


def main() -> int:
    """Run the attacks asked for; 0 if no rule was broken."""
    asked = argparse.ArgumentParser(prog="python -m hostile", description=__doc__)
    asked.add_argument(
        "--slice", type=int, metavar="N", help="try only N files, and a part of the lines"
    )
    asked.add_argument("--files", action="store_true", help="only files")
    asked.add_argument("--lines", action="store_true", help="only command lines")
    asked.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="keep the files that broke a rule"
    )
    options = asked.parse_args()
    broken = 0
    if not options.lines:
        broken += _files(options.slice, options.keep)
    if not options.files:
        broken += _lines(all_lines()[:: EVERY if options.slice else 1])
    return 1 if broken else 0


def _files(most: int | None, keep: Path | None) -> int:
    cases = all_cases()
    if most is not None:
        cases = cases[:: max(1, len(cases) // most)][:most]
    started = monotonic()
    results, broken = _told(all_tried(cases), _show_file)
    if keep is not None:
        _keep(broken, keep)
    print(
        f"\n{'a file that is attacked by':40}{'tried':>8}{'accepted':>10}{'refused':>9}{'broken':>8}"
    )
    for sort, tally in tallies(results).items():
        print(f"{sort:40}{tally.tried:8,}{tally.accepted:10,}{tally.refused:9,}{tally.broken:8,}")
    print(_slowest(results))
    print(f"{len(results):,} files in {monotonic() - started:.0f} s: {len(broken)} broke a rule")
    return len(broken)


def _lines(lines: list[Line]) -> int:
    started = monotonic()
    results, broken = _told(all_lines_tried(lines), _show_line)
    print(
        f"{len(results):,} command lines in {monotonic() - started:.0f} s: {len(broken)} broke a rule"
    )
    return len(broken)


def _told(
    trials: Iterable[AnyTried], show: Callable[[AnyTried], None]
) -> tuple[list[AnyTried], list[AnyTried]]:
    """All that was tried, and what of it broke a rule; the first of these are shown at once."""
    results: list[AnyTried] = []
    broken: list[AnyTried] = []
    for number, each in enumerate(trials, start=1):
        results.append(each)
        if each.broken:
            broken.append(each)
            if len(broken) <= SHOWN:
                show(each)
        if number % 1000 == 0:
            print(f"{number:,} tried, {len(broken)} broke a rule", flush=True)
    return results, broken


def _slowest(results: Iterable[Tried]) -> str:
    seconds = max(each.outcome.seconds for each in results)
    megabytes = max(each.outcome.megabytes for each in results)
    return (
        f"the slowest took {seconds:.2f} s of processor time, the largest {megabytes:.0f} MB more"
    )


def _show_file(tried: Tried) -> None:
    case = tried.case
    print(
        f"\nBROKEN: {'; '.join(tried.broken)} ({case.sort}, {case.source.name}, line {case.line})"
    )
    print(f"  bytes {case.start} to {case.stop} replaced by {case.instead[:80]!r}")
    print(f"  vcfpath {' '.join(tried.arguments)}")
    print(f"  ended with {tried.outcome.status}: {tried.outcome.err[:300]!r}")


def _show_line(tried: TriedLine) -> None:
    line = tried.line
    print(f"\nBROKEN: {'; '.join(tried.broken)} ({line.sort})")
    print(f"  {[word[:60] for word in line.arguments[:6]]} {dict(line.env)} {line.typed[:40]!r}")
    print(f"  ended with {tried.status}: {tried.err[:300]!r}")


def _keep(broken: list[Tried], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, each in enumerate(broken):
        (folder / f"{number:04}.yaml").write_bytes(each.case.content)


if __name__ == "__main__":
    sys.exit(main())
