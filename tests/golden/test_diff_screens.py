"""``vcfpath diff`` as people see it, kept as files: several changes, none, and what waits in vain."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import DAY, Vcfpath
from tests.versions import ANKLE_TEXT, CONSTRAINT, IN_VAIN, SEVERAL, WORDS, changed

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80", "json 80")
VERSIONS = {"several": SEVERAL, "words": (WORDS,), "in vain": (CONSTRAINT, IN_VAIN)}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("version", VERSIONS)
def test_diff(
    version: str,
    layout: str,
    vcfpath: Vcfpath,
    snapshot: SnapshotAssertion,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(ANKLE_TEXT, "utf-8")
    Path("new.yaml").write_text(changed(*VERSIONS[version]), "utf-8")
    line = ("diff", "old.yaml", "new.yaml", "--as-of", DAY, "--format", format)
    assert vcfpath(*line, COLUMNS=width).out.encode() == snapshot(extension_class=File)


def test_help_of_diff(vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath("diff", "--help").answer.encode() == snapshot(extension_class=File)
