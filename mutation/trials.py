"""The trial of each mutant: the tests that run what it changed, until one fails."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import accumulate
from types import CodeType
from typing import NamedTuple

import pytest

from mutation.baseline import Baseline
from mutation.forking import KILLED, Work, allow, settled
from mutation.mutants import Mutant
from mutation.pytest_runs import FirstFailure, run
from mutation.scope import TESTS, imported
from mutation.swapping import Swap, functions_alive, swap, swaps

MOST_SECONDS = 8.0
"""How long tests may take together to notice one mutant, the quickest first: strict, and so quick."""


class Trial(NamedTuple):
    """How the trial of a mutant ended, and which test ended it."""

    mutant: Mutant
    outcome: str
    killer: str


class Trials:
    """Trials of many mutants, each in a process of its own."""

    def __init__(self, baseline: Baseline, jobs: int, ended: Callable[[Trial], None]) -> None:
        self.baseline = baseline
        self.jobs = jobs
        self.ended = ended
        self.killers: Counter[str] = Counter()

    def of(self, mutants: Iterable[Mutant]) -> None:
        """Try those that start anew, then those that can be swapped in, all else being read."""
        waiting = [(each, self._swaps(each)) for each in mutants]
        self.settle((each, self._starting(each)) for each, pairs in waiting if not pairs)
        run(TESTS, _InOneSession(self, [(each, pairs) for each, pairs in waiting if pairs]))

    def settle(self, works: Iterable[tuple[Mutant, Work]]) -> None:
        """Try mutants, each in a process."""
        for mutant, outcome, killer in settled(self.jobs, works):
            self.killers[killer] += outcome == KILLED
            self.ended(Trial(mutant, outcome, killer))

    def _swaps(self, mutant: Mutant) -> list[Swap] | None:
        pairs = swaps(str(mutant.path), mutant.path.read_text(), mutant.source)
        return pairs if self.tests(mutant) else None

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests to try on a mutant: its module's own, its room's, then all; the quickest first.

        Those that killed others come a little earlier.
        """
        seconds = self.baseline.seconds
        own, room = f"/test_{mutant.path.stem}", f"/{mutant.path.parent.name}/"

        def turn(test: str) -> tuple[bool, bool, float, str]:
            return own not in test, room not in test, seconds[test] / (1 + self.killers[test]), test

        ordered = sorted(self.baseline.tests_for(mutant.path, mutant.lines), key=turn)
        taken = accumulate(seconds[each] for each in ordered)
        return [each for each, sum_ in zip(ordered, taken, strict=True) if sum_ < MOST_SECONDS]

    def _starting(self, mutant: Mutant) -> Work:
        files = self.baseline.files_for(mutant.path, MOST_SECONDS)

        def work(answer: int) -> int:
            allow(10 * MOST_SECONDS)
            sys.meta_path.insert(0, _Instead(mutant))
            import_module(imported(mutant.path))
            if not files:
                return 0  # no test runs anything of it, and it can be imported: it is not noticed
            first = FirstFailure(answer)
            return run(files[:1], first) or (run(files[1:], first) if files[1:] else 0)

        return work


class _InOneSession:
    """As a plugin of pytest: where tests would be run, all are collected, so mutants are tried."""

    def __init__(self, trials: Trials, waiting: Sequence[tuple[Mutant, list[Swap]]]) -> None:
        self.trials = trials
        self.waiting = waiting

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        alive = functions_alive()
        gc.freeze()
        items = {item.nodeid: item for item in session.items}

        def trial(mutant: Mutant, pairs: list[Swap]) -> Work:
            tests = [items[test] for test in self.trials.tests(mutant) if test in items]

            def work(answer: int) -> int:
                session.config.pluginmanager.register(FirstFailure(answer))
                swap(pairs, alive)
                for item, following in zip(tests, [*tests[1:], None], strict=True):
                    allow(2 + 10 * self.trials.baseline.seconds[item.nodeid])
                    item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
                return 0

            return work

        self.trials.settle((each, trial(each, pairs)) for each, pairs in self.waiting)
        return True


class _Instead(MetaPathFinder):
    """Finds the mutant where its module is imported."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        file = str(self.mutant.path)
        if name != imported(self.mutant.path):
            return None
        return spec_from_file_location(name, file, loader=_Mutated(name, file, self.mutant.source))


class _Mutated(SourceFileLoader):
    def __init__(self, name: str, file: str, source: str) -> None:
        super().__init__(name, file)
        self.source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec", dont_inherit=True)


def read_ahead() -> None:
    """Import what the tests need of others, once for all processes; nothing of the program itself."""
    for name in ("pydantic", "yaml", "ruamel.yaml", "hypothesis.strategies", "rich", "jsonschema"):
        __import__(name)
