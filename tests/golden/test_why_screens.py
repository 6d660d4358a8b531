"""The screens of ``why`` as people see them, kept as files that can be read and reviewed as they are.

``pytest tests/golden/test_why_screens.py --snapshot-update`` writes them anew; read what has changed.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")

ON_ANKLE: dict[str, str] = {
    "boot of nobody in particular": "boot",
    "boot too early": "boot --days-since-sprain 1 --bruised",
    "boot too late in full": "boot --days-since-sprain 30 --bruised --tried cream --all",
    "boot open": "boot --days-since-sprain 5 --bruised --no-can-stand --not-tried cream",
    "boot beside an emergency": "boot --days-since-sprain 5 --warning cold-foot",
    "boot for the worse": "boot --days-since-sprain 5 --no-bruised --can-stand --swelling severe "
    "--not-tried cream --all",
}
SHIPPED: dict[str, str] = {
    "kyphoplasty at week 6": "kyphoplasty --weeks-since-fracture 6",
    "kyphoplasty at week 20": "kyphoplasty --weeks-since-fracture 20",
    "exercise at week 2": "exercise --weeks-since-fracture 2",
    "vertebroplasty with an infection": "vertebroplasty --infection at-site",
    "vertebroplasty at week 6": "vertebroplasty --weeks-since-fracture 6",
}


def _screen(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what ``line`` shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    ran = vcfpath("why", *line.split(), "--format", format, "--as-of", DAY, COLUMNS=width)
    assert ran.answer.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
@pytest.mark.parametrize("case", ON_ANKLE)
def test_of_an_ankle(case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    _screen(vcfpath, snapshot, ON_ANKLE[case], layout)


@pytest.mark.long
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("case", SHIPPED)
def test_of_the_shipped_pathway(
    case: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _screen(vcfpath, snapshot, SHIPPED[case], layout)


def test_help(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)

    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("why", "--help").answer.encode() == snapshot(extension_class=File)
