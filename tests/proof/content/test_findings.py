"""Each code about words has a file that provokes it and nothing else, and says where and what."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.proof.content import plain
from vcfpath import load
from vcfpath.proof.codes import CODES
from vcfpath.proof.content import findings, not_looked_for
from vcfpath.reading.pathway_file import load_with_places

FILES = sorted((Path(__file__).parents[2] / "findings").glob("VP1*.yaml"))


def test_every_code_about_words_has_its_file() -> None:
    assert [file.stem for file in FILES] == [code for code in CODES if code > "VP100"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_provokes_its_own_finding_and_no_other(file: Path) -> None:
    expected = re.fullmatch(r"# expect: (.*)", file.read_text("utf-8").split("\n")[0])
    assert expected
    pathway, locate = load_with_places(file)
    (found,) = findings(pathway)
    place = locate(found.loc)
    assert found.code == file.stem
    assert f"{place.line}:{place.column}: {found.what}. {found.mend}" == expected[1]


@pytest.mark.parametrize("file", [plain.FILE, None], ids=["plain", "shipped"])
def test_nothing_is_wrong_with_the_words_of(file: Path | None) -> None:
    assert [*findings(load(file))] == []


def test_every_finding_of_a_pathway_full_of_faults_has_its_place_in_the_file() -> None:
    pathway, locate = load_with_places(plain.FILE.with_name("ankle.yaml"))
    found = [*findings(pathway)]
    assert found
    assert all(locate(each.loc).line for each in found)


def test_everything_is_looked_for_here() -> None:
    assert not_looked_for() is None


def test_without_the_counts_of_words_all_else_is_found_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "spellchecker", None)
    kinds = {each.code for file in FILES for each in findings(load(file))}
    assert kinds == {code for code in CODES if code > "VP100"} - {"VP103"}
    assert "authors" in (not_looked_for() or "")
