"""Running tests inside this process: few examples each, and out at the first that fails."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings

from mutation.scope import TOO_SLOW

MOST_EXAMPLES = 12
ARGUMENTS = (
    *("-qq", "-s", "--no-header", "--no-summary", "--tb=no", "--assert=plain"),
    *("-p", "no:cacheprovider"),
    *(f"--deselect={test}" for test in TOO_SLOW),
)


def run(tests: Iterable[str], *plugins: object) -> int:
    """Run ``tests``; the status of pytest."""
    return int(pytest.main([*ARGUMENTS, *tests], plugins=[*plugins, _FewExamples()]))


class _FewExamples:
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Cut down every property, also where it asks for more: what fails fails soon or never."""
        for item in items:
            test = getattr(item, "obj", None)
            asked = getattr(test, "_hypothesis_internal_use_settings", None)
            if test is not None and asked and is_hypothesis_test(test):
                test._hypothesis_internal_use_settings = settings(
                    asked,
                    max_examples=min(MOST_EXAMPLES, asked.max_examples),
                    phases=[Phase.explicit, Phase.generate],
                    suppress_health_check=list(HealthCheck),
                )


class FirstFailure:
    """Ends the process as soon as a test fails, with its name as the answer."""

    def __init__(self, answer: int) -> None:
        self.answer = answer

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Look at the end of each phase of each test."""
        if report.failed:
            os.write(self.answer, report.nodeid.encode()[:4000])
            os._exit(1)
