"""What ``questions`` shows, kept as files that can be read and reviewed as they are."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")

CASES: dict[str, str] = {
    "nothing known": "",
    "day 6, everything": "--days-since-sprain 6 --warning none --matters cost --all",
    "all known": "--days-since-sprain 5 --weeks-of-rest 0 --days-of-boot 0 --age 40 "
    "--swelling mild --can-stand --bruised --no-torn --tried none --warning none",
    "what matters": "--matters walking-soon --matters cost",
    "emergency": "--warning cold-foot",
    "out of scope": "--age 5",
    "expired": "--as-of 2033-01-01",
}
SHIPPED: dict[str, str] = {
    "nothing known": "",
    "week 6": "--weeks-since-fracture 6",
    "week 6, everything": "--weeks-since-fracture 6 --all",
    "week 6, what matters": "--weeks-since-fracture 6 --matters moving-again-soon --matters cost",
}


def _screen(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what ``line`` shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    day = () if "--as-of" in line else ("--as-of", DAY)
    ran = vcfpath("questions", *line.split(), "--format", format, *day, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("case", CASES)
def test_questions(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, CASES[case], layout)


@pytest.mark.long
@pytest.mark.parametrize("layout", ["plain 80", "terminal 80", "terminal 40", "markdown 80"])
@pytest.mark.parametrize("case", SHIPPED)
def test_questions_of_the_shipped_pathway(
    case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _screen(vcfpath, snapshot, SHIPPED[case], layout)


def test_help_of_questions(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)

    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("questions", "--help").answer.encode() == snapshot(extension_class=File)
