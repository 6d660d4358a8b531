"""The screens of ``compare``, and of waiting, kept as files that can be read and reviewed as they are.

``pytest tests/golden/test_compare_screens.py --snapshot-update`` writes them anew; read what has changed.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")
WIDE = ("terminal 120", "terminal 200")

ON_ANKLE: dict[str, str] = {
    "boot and operation": "compare boot operation --days-since-sprain 6",
    "boot and operation in full": "compare boot operation --days-since-sprain 6 --all",
    "boot and what matters": "compare boot --matters walking-soon --matters cost",
    "boot beside an emergency": "compare boot --warning cold-foot",
    "waiting": "explain waiting",
}
SHIPPED: dict[str, str] = {
    "cement at week 6": "compare vertebroplasty kyphoplasty --weeks-since-fracture 6",
    "cement at week 6 in full": "compare vertebroplasty kyphoplasty --weeks-since-fracture 6 --all",
    "brace": "compare brace",
    "waiting": "explain waiting",
}


def _screen(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what ``line`` shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    ran = vcfpath(*line.split(), "--format", format, "--as-of", DAY, COLUMNS=width)
    assert ran.answer.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, *WIDE, "json 80"])
@pytest.mark.parametrize("case", ON_ANKLE)
def test_of_an_ankle(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, ON_ANKLE[case], layout)


@pytest.mark.long
@pytest.mark.parametrize("layout", [*LAYOUTS, *WIDE])
@pytest.mark.parametrize("case", SHIPPED)
def test_of_the_shipped_pathway(
    case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _screen(vcfpath, snapshot, SHIPPED[case], layout)


def test_help(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)

    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("compare", "--help").answer.encode() == snapshot(extension_class=File)
