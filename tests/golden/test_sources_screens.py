"""What ``sources``, and a source with facts, show: kept as files that can be read as they are."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = (
    "terminal 120",
    "terminal 80",
    "terminal 40",
    "plain 80",
    "plain 40",
    "markdown 80",
    "markdown 40",
)
FACTS = "--days-since-sprain 5 --age 40 --bruised --warning none"

CASES: dict[str, str] = {
    "nothing known": "sources",
    "day 5, one treatment": f"sources boot {FACTS}",
    "day 5, several": f"sources boot operation magnets {FACTS}",
    "day 5, everything": f"sources {FACTS} --all --matters cost",
    "one kind": "sources operation --kind trial --from nowhere",
    "emergency": "sources --warning cold-foot",
    "out of scope": "sources boot --age 5",
    "expired": "sources --as-of 2033-01-01",
    "past review": "sources boot --as-of 2028-01-01",
    "a source and facts": f"explain example-book {FACTS}",
    "a source and no facts": "explain hearsay",
}
SHIPPED: dict[str, str] = {
    "week 6": "sources --weeks-since-fracture 6",
    "week 6, kyphoplasty": "sources kyphoplasty --weeks-since-fracture 6",
    "week 6, several": "sources vertebroplasty kyphoplasty brace --weeks-since-fracture 6",
    "week 6, a payment rule": "explain msac-1466 --weeks-since-fracture 6",
}


def _screen(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what ``line`` shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    day = () if "--as-of" in line else ("--as-of", DAY)
    ran = vcfpath(*line.split(), "--format", format, *day, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("case", CASES)
def test_sources(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, CASES[case], layout)


@pytest.mark.long
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", SHIPPED)
def test_sources_of_the_shipped_pathway(
    case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _screen(vcfpath, snapshot, SHIPPED[case], layout)


def test_help_of_sources(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)

    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("sources", "--help").answer.encode() == snapshot(extension_class=File)
