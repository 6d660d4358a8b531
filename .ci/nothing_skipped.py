"""Fail when a test did not really run: skipped, expected to fail, or none found at all.

Takes JUnit reports as pytest writes them, where an expected failure counts as skipped.
"""

from __future__ import annotations

import sys
from xml.etree import ElementTree

for name in sys.argv[1:]:
    report = ElementTree.parse(name).getroot()  # noqa: S314  (written by the run before)
    suites = list(report.iter("testsuite"))
    counts = {
        what: sum(int(suite.get(what, 0)) for suite in suites)
        for what in ("tests", "skipped", "failures", "errors")
    }
    if not counts["tests"] or counts["skipped"] or counts["failures"] or counts["errors"]:
        sys.exit(f"not every test ran and passed: {counts}")
    sys.stdout.write(f"{counts['tests']} tests, none skipped, none expected to fail\n")
