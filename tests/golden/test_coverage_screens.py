"""``vcfpath coverage`` as people see it, kept as files: all works, one of them, and one with a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")
SHIPPED = ("", "article", "aaos-guideline")
BACKGROUND = ", background: true"


def _shown(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what a line shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    ran = vcfpath(*line.split(), "--as-of", DAY, "--format", format, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.mark.long
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("work", SHIPPED)
def test_coverage_of_the_shipped_pathway(
    work: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _shown(vcfpath, snapshot, f"coverage {work}", layout)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
def test_coverage_with_a_finding(
    layout: str,
    vcfpath: Vcfpath,
    snapshot: SnapshotAssertion,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    lacking = Path(ANKLE).read_text("utf-8").replace(BACKGROUND, "")
    Path("ankle.yaml").write_text(lacking, "utf-8")
    _shown(vcfpath, snapshot, "coverage the-book --pathway ankle.yaml", layout)


def test_help_of_coverage(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("coverage", "--help").answer.encode() == snapshot(extension_class=File)
