"""What came of the trials: figures by module and tool, and what is not as the list says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from mutation.forking import SURVIVED
from mutation.mutants import Place
from mutation.scope import named
from mutation.trials import Trial

OUTCOMES = "killed", "timed out", "listed", "NOT LISTED"

EVERY = 500
"""After so many mutants it is said how many were tried."""


class Report:
    """Counts trials as they end; survivors are written down at once."""

    def __init__(self, reasons: Mapping[Place, str], log: Path) -> None:
        self.reasons = reasons
        self.log = log
        self.counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.survived: set[Place] = set()
        self.names: list[str] = []

    def survived_before(self) -> set[str]:
        """The names of those that survived when this was last run."""
        return set(self.log.read_text().splitlines()) if self.log.exists() else set()

    def add(self, trial: Trial) -> None:
        """Count one."""
        outcome, mutant = trial.outcome, trial.mutant
        if outcome == SURVIVED:
            self.survived.add(mutant.place)
            self.names.append(mutant.name)
            outcome = "listed" if mutant.place in self.reasons else "NOT LISTED"
        self.counted[named(mutant.path), mutant.tool][outcome] += 1
        if outcome == "NOT LISTED":
            print(mutant.name, flush=True)
        tried = sum(counts.total() for counts in self.counted.values())
        if tried % EVERY == 0:
            print(f"{tried:,} tried", flush=True)

    def close(self, whole: set[str]) -> int:
        """Print the figures; 1 if anything is not as the list says about modules tried whole."""
        self.log.write_text("".join(f"{name}\n" for name in self.names))
        print(f"\n{'module':32}{'tool':12}{'mutants':>8}" + "".join(f"{o:>12}" for o in OUTCOMES))
        total: dict[str, Counter[str]] = defaultdict(Counter)
        for (module, tool), counts in self.counted.items():
            total[tool] += counts
            _row(module, tool, counts)
        for tool, counts in total.items():
            _row("all", tool, counts)
        gone = [
            place
            for place in self.reasons
            if place.where.partition(":")[0] in whole and place not in self.survived
        ]
        for place in gone:
            print("on the list, but killed or gone:", *place, sep="\n    ")
        return 1 if gone or any(counts["NOT LISTED"] for counts in total.values()) else 0


def _row(module: str, tool: str, counts: Counter[str]) -> None:
    figures = "".join(f"{counts[outcome]:>12}" for outcome in OUTCOMES)
    print(f"{module:32}{tool:12}{counts.total():>8}{figures}")
