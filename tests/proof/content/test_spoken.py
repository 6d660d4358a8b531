"""No text that people read is passed over, and each is found where the file has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.free_text import file_of_marks, marks
from tests.known import ANKLE_FILE
from vcfpath.proof.content.spoken import spoken
from vcfpath.reading import shipped
from vcfpath.reading.pathway_file import load_with_places

LOOKED_UP = {"by", "country", "known_as", "number", "title", "version"}
"""What names a source, or is looked up rather than read."""


def test_every_text_of_a_pathway_is_spoken(tmp_path: Path) -> None:
    file = tmp_path / "marked.json"
    file.write_text(file_of_marks(), "utf-8")
    pathway, _ = load_with_places(file)
    said = {each.loc for each in spoken(pathway)}
    in_the_file = {spot.path for spot in marks() if spot.path[-1] not in LOOKED_UP}
    assert in_the_file - said == set()


@pytest.mark.parametrize("file", [ANKLE_FILE, shipped()], ids=["ankle", "shipped"])
def test_every_text_stands_where_it_is_said_to(file: Path) -> None:
    """Members that a set is given while it is read, and constraints that follow, are in no file."""
    pathway, locate = load_with_places(file)
    texts = [*spoken(pathway)]
    lines = file.read_text("utf-8").split("\n")
    for each in texts:
        place = locate(each.loc)
        key = each.loc[-1]
        line = lines[place.line - 1][place.column - 1 :]
        assert line.startswith((f"{key}:", f'"{key}":')) if isinstance(key, str) else line, place
    assert texts
