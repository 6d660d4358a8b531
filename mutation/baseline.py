"""What the tests do with the original: how long each takes, and which lines it runs."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from time import process_time
from typing import NamedTuple

import pytest
from coverage import Coverage

from mutation.forking import SURVIVED, Work, settled
from mutation.pytest_runs import run
from mutation.scope import SOURCE, TESTS


class Baseline(NamedTuple):
    """By test, its seconds; by file and line, the tests that run it."""

    seconds: dict[str, float]
    runs: dict[str, dict[int, set[str]]]

    def tests_for(self, path: Path, lines: range) -> set[str]:
        """The tests that run the statements that ``lines`` belong to."""
        runs = self.runs.get(str(path), {})
        return {test for line in _statements(path, lines) for test in runs.get(line, ())}

    def files_for(self, path: Path, most_seconds: float) -> list[str]:
        """The files with tests that run something of ``path``, its own and quick ones first.

        There are so many that they take no longer than ``most_seconds``.
        """
        tests = {test for each in self.runs.get(str(path), {}).values() for test in each}
        seconds: dict[str, float] = defaultdict(float)
        for test, taken in self.seconds.items():
            seconds[test.partition("::")[0]] += taken
        found: list[str] = []
        own = f"test_{path.stem}.py"

        def turn(file: str) -> tuple[bool, float]:
            return not file.endswith(own), seconds[file]

        for file in sorted({test.partition("::")[0] for test in tests}, key=turn):
            most_seconds -= seconds[file]
            if most_seconds > 0 or not found:
                found.append(file)
        return found


class _Measure:
    def __init__(self) -> None:
        self.cover = Coverage(
            data_file=None, config_file=False, include=[f"{SOURCE}/*"], messages=False
        )
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> None:
        self.cover.start()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> object:
        self.cover.switch_context(item.nodeid)
        start = process_time()
        yield
        self.seconds[item.nodeid] = process_time() - start

    def result(self) -> Baseline:
        self.cover.stop()
        data = self.cover.get_data()
        return Baseline(
            self.seconds,
            {
                file: {
                    line: self.seconds.keys() & tests
                    for line, tests in data.contexts_by_lineno(file).items()
                }
                for file in data.measured_files()
            },
        )


def measured(into: Path, jobs: int) -> Baseline:
    """The baseline, measured in a process for each part of the tests; every test must pass."""
    parts = {into.with_suffix(f".{n}"): tests for n, tests in enumerate(TESTS)}
    works = ((tests, _measuring(tests, part)) for part, tests in parts.items())
    for tests, outcome, _ in settled(jobs, works, quiet=False):
        if outcome != SURVIVED:
            raise SystemExit(f"tests fail without any mutant, in {tests}")
    seconds: dict[str, float] = {}
    runs: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for part in map(read, parts):
        seconds |= part.seconds
        for file, lines in part.runs.items():
            for line, those in lines.items():
                runs[file][line] |= those
    whole = Baseline(seconds, runs)
    _write(whole, into)
    return whole


def _measuring(tests: str, into: Path) -> Work:
    def work(_: int) -> int:
        plugin = _Measure()
        status = run([tests], plugin)
        _write(plugin.result(), into)
        return status

    return work


def read(file: Path) -> Baseline:
    """A baseline measured before."""
    seconds, runs = json.loads(file.read_text())
    names = list(seconds)
    return Baseline(
        seconds,
        {
            path: {int(line): {names[test] for test in tests} for line, tests in lines.items()}
            for path, lines in runs.items()
        },
    )


def _write(baseline: Baseline, file: Path) -> None:
    number = {test: n for n, test in enumerate(baseline.seconds)}
    runs = {
        path: {line: sorted(number[test] for test in tests) for line, tests in lines.items()}
        for path, lines in baseline.runs.items()
    }
    file.write_text(json.dumps((baseline.seconds, runs)))


def _statements(path: Path, lines: range) -> set[int]:
    """``lines``, and those of all simple statements and heads of compound ones that meet them."""
    meeting = (span for span in _spans(path) if span.start < lines.stop and lines.start < span.stop)
    return set(lines).union(*meeting)


@cache
def _spans(path: Path) -> list[range]:
    nodes = ast.walk(ast.parse(path.read_text()))
    statements = (each for each in nodes if isinstance(each, ast.stmt | ast.match_case))
    return [_span(each) for each in statements if not isinstance(each, _DEFINING)]


def _span(node: ast.stmt | ast.match_case) -> range:
    body = getattr(node, "body", None)
    start = node.pattern.lineno if isinstance(node, ast.match_case) else node.lineno
    return range(start, body[0].lineno if body else (getattr(node, "end_lineno", 0) or 0) + 1)


_DEFINING = ast.FunctionDef | ast.ClassDef
