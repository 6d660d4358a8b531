"""The screens as people see them, kept as files that can be read and reviewed as they are.

``pytest tests/golden --snapshot-update`` writes them anew; read what has changed before you keep it.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")

OPTIONS: dict[str, str] = {
    "nothing known": "",
    "day 6": "--days-since-sprain 6",
    "emergency": "--days-since-sprain 6 --warning cold-foot",
    "warning sign this week": "--warning odd-shape",
    "no warning sign": "--days-since-sprain 6 --warning none",
    "out of scope": "--age 5",
    "past review": "--days-since-sprain 6 --as-of 2028-01-01",
    "expired": "--days-since-sprain 6 --as-of 2033-01-01",
    "much known": "--days-since-sprain 20..25 --age 40 --swelling mild|severe --bruised --torn "
    "--weeks-of-rest 2 --days-of-boot 9 --tried rest --not-tried cream --warning none",
    "against it": "--days-since-sprain 5 --days-of-boot 5 --swelling severe --bruised "
    "--not-tried cream --age 17 --no-torn",
    "what matters": "--days-since-sprain 6 --matters cost --matters walking-soon",
}
EXPLAIN = ("", "boot", "--list")
TOPICS = (
    *("red-flags", "treatments", "facts", "disagreements", "statements", "sources", "glossary"),
    *("first-days", "operation", "magnets", "cold-foot", "days-since-sprain", "swelling", "torn"),
    *("tried", "bad-sprain", "trial-boot", "hearsay", "band", "matters", "cost"),
)
SHIPPED = (
    *("", "options", "options --weeks-since-fracture 6", "explain", "explain vertebroplasty"),
    *("explain red-flags", "explain matters"),
)


def _screen(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what ``line`` shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    chosen = ("--format", format) if line else ()
    day = () if "--as-of" in line or not line else ("--as-of", DAY)
    ran = vcfpath(*line.split(), *chosen, *day, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("case", OPTIONS)
def test_options(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, f"options {OPTIONS[case]}".strip(), layout)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("topic", EXPLAIN)
def test_explain(topic: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, f"explain {topic}".strip(), layout)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic(topic: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, f"explain {topic}", "plain 80")


@pytest.mark.long
@pytest.mark.parametrize("layout", ["plain 80", "terminal 80"])
@pytest.mark.parametrize("line", SHIPPED)
def test_the_shipped_pathway(
    line: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _screen(vcfpath, snapshot, line, layout)


@pytest.mark.parametrize("command", ["", "explain", "options", "schema"])
def test_help(command: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)

    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    shown = vcfpath(*command.split(), "--help").answer
    assert shown.encode() == snapshot(extension_class=File)
