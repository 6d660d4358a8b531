"""``vcfpath test`` and ``review`` as people see them, kept as files: what passes, what does not, a sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ENDINGS = {"terminal": "txt", "plain": "txt", "markdown": "md", "json": "json"}
LAYOUTS = ("terminal 80", "terminal 40", "plain 80", "plain 40", "markdown 80")
CASES = (Path(ANKLE).parent / "cases" / "ankle.yaml").read_text("utf-8")


def _shown(vcfpath: Vcfpath, snapshot: SnapshotAssertion, line: str, layout: str) -> None:
    """Compare what a line shows in a layout with the file kept of it."""
    format, width = layout.split()

    class File(SingleFileSnapshotExtension):
        file_extension = ENDINGS[format]

    ran = vcfpath(*line.split(), "--as-of", DAY, "--format", format, COLUMNS=width)
    assert ran.out.encode() == snapshot(extension_class=File)


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ankle pathway with its cases, two of which are wrong, where the program is run."""
    monkeypatch.chdir(tmp_path)
    Path("ankle.yaml").write_bytes(Path(ANKLE).read_bytes())
    wrong = CASES.replace("boot: [tried]", "boot: [torn]").replace(
        "book_boot: for", "book_boot: depends"
    )
    Path("cases.yaml").write_text(wrong.replace("urgent: true", "urgent: false"), "utf-8")
    return "cases.yaml --pathway ankle.yaml"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_cases_of_the_shipped_pathway(
    layout: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _shown(vcfpath, snapshot, "test", layout)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
def test_cases_that_are_not_as_expected(
    layout: str, cases: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    _shown(vcfpath, snapshot, f"test {cases} --coverage", layout)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
def test_a_sheet(layout: str, cases: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    _shown(vcfpath, snapshot, f"review {cases} --all", layout)


@pytest.mark.parametrize("layout", [*LAYOUTS, "json 80"])
def test_a_sheet_that_came_back(
    layout: str, cases: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    printed = vcfpath("review", *cases.split(), "--all", "--as-of", DAY, "--format", "markdown")
    first, second, *others = printed.out.split("\n## ")[1:]
    agreed = first.replace("[ ] agree", "[x] agree").replace("name:", "name: Dr. A")
    twice = second.replace("[ ]", "[x]")
    filled = "\n## ".join(["", agreed.replace("Day:", "Day: 2026-11-20"), twice, *others])
    Path("sheet.md").write_text(filled, "utf-8")
    _shown(vcfpath, snapshot, f"review {cases} --read sheet.md", layout)


def test_the_cases_that_are_made(cases: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "yaml"

    vcfpath("test", *cases.split(), "--write", "made.yaml", "--as-of", DAY)
    assert Path("made.yaml").read_bytes() == snapshot(extension_class=File)


@pytest.mark.parametrize("command", ["test", "review"])
def test_help(command: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    assert vcfpath(command, "--help").answer.encode() == snapshot(extension_class=File)
