"""``vcfpath check`` as authors see it, kept as files: nothing found, an error with somebody, words too."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import DAY, Vcfpath

FINDINGS = Path(__file__).parents[1] / "findings"
ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80", "json 80")
LINES = {
    "an error": "check VP001.yaml",
    "a warning": "check VP006.yaml --content",
    "nothing": "check ../pathways/plain.yaml --content",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("found", LINES)
def test_check(
    found: str,
    layout: str,
    vcfpath: Vcfpath,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    monkeypatch.chdir(FINDINGS)
    line = (*LINES[found].split(), "--as-of", DAY, "--format", format)
    ran = vcfpath(*line, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.mark.parametrize("line", ["check --help", "explain VP006", "explain codes"])
def test_help_of_check_and_of_codes(
    line: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    day = () if "--help" in line else ("--as-of", DAY)
    assert vcfpath(*line.split(), *day).answer.encode() == snapshot(extension_class=File)
