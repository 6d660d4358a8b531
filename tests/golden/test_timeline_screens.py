"""Timelines as people see them, kept as files that can be read and reviewed as they are."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")

CASES: dict[str, str] = {
    "nothing known": "",
    "day 6": "--days-since-sprain 6",
    "much known": "--days-since-sprain 20..25 --age 40 --swelling mild|severe --bruised --torn "
    "--weeks-of-rest 2 --days-of-boot 9 --tried rest --not-tried cream --warning none",
    "a boot": "boot --days-since-sprain 6 --days-of-boot 2",
    "emergency": "--days-since-sprain 6 --warning cold-foot",
    "out of scope": "--age 5",
    "expired": "--days-since-sprain 6 --as-of 2033-01-01",
}
SHIPPED: dict[str, str] = {
    "week 6": "--weeks-since-fracture 6",
    "some facts": "--weeks-since-fracture 6 --weeks-of-pain 5 --weeks-of-care 3..4 "
    "--cause osteoporosis --infection none --red-flags none",
    "two by name": "kyphoplasty brace --weeks-since-fracture 6 --cause osteoporosis",
}


def _shown(
    vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str, **env: str
) -> None:
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    day = () if "--as-of" in line else ("--as-of", DAY)
    words = ("timeline", *line.split(), "--format", format, *day)
    assert vcfpath(*words, COLUMNS=width, **env).out.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("case", CASES)
def test_timeline(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    _shown(vcfpath, snapshot, CASES[case], layout, VCFPATH_PATHWAY=ANKLE)


@pytest.mark.long
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", SHIPPED)
def test_the_shipped_pathway(
    case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _shown(vcfpath, snapshot, SHIPPED[case], layout)
