"""What ``what-if`` shows, kept as files that can be read and reviewed as they are."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")

CASES: dict[str, str] = {
    "two weeks later": "--days-since-sprain 6 --age 40 --warning none --later 2w",
    "a scan": "--weeks-of-rest 2 --age 40 --then-torn",
    "too early, then too late": "--days-since-sprain 1 --bruised --later 30d",
    "a step further": "--swelling mild --then-swelling none --then-bruised --matters cost",
    "nothing different": "--age 40 --then-age 40",
    "emergency then": "--age 40 --warning none --then-warning cold-foot",
    "emergency now": "--age 40 --warning cold-foot --then-warning none",
    "out of scope": "--age 5 --then-age 15",
    "past review": "--then-torn --as-of 2028-01-01",
    "expired": "--then-torn --as-of 2033-01-01",
}
SHIPPED: dict[str, str] = {
    "eight weeks later": "--weeks-since-fracture 6 --later 8w",
    "a scan and a cause": "--weeks-since-fracture 6 --then-mri-oedema --then-cause osteoporosis",
}


def _screen(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what ``line`` shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    day = () if "--as-of" in line else ("--as-of", DAY)
    ran = vcfpath("what-if", *line.split(), "--format", format, *day, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("case", CASES)
def test_what_if(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, CASES[case], layout)


@pytest.mark.long
@pytest.mark.parametrize("layout", ["plain 80", "terminal 80", "terminal 40"])
@pytest.mark.parametrize("case", SHIPPED)
def test_what_if_of_the_shipped_pathway(
    case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _screen(vcfpath, snapshot, SHIPPED[case], layout)


def test_help_of_what_if(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)

    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("what-if", "--help").answer.encode() == snapshot(extension_class=File)
