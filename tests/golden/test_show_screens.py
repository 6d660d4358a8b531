"""``vcfpath show`` as people see it, kept as files: a whole pathway, one treatment, and the drawings."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json", "mermaid": "mmd"}
FORMATS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80", "mermaid 80")


def _shown(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what a line shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    ran = vcfpath(*line.split(), "--as-of", DAY, "--format", format, COLUMNS=width)
    assert ran.answer.encode() == snapshot(extension_class=File)


@pytest.mark.long
@pytest.mark.parametrize("layout", FORMATS)
@pytest.mark.parametrize("line", ["show", "show --treatment kyphoplasty"])
def test_the_shipped_pathway(
    line: str, layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _shown(vcfpath, snapshot, line, layout)


@pytest.mark.parametrize("layout", [*FORMATS, "json 80"])
def test_another_pathway(
    layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(ANKLE).parent)
    _shown(vcfpath, snapshot, f"show --pathway {Path(ANKLE).name}", layout)


def test_help_of_show(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("show", "--help").answer.encode() == snapshot(extension_class=File)
