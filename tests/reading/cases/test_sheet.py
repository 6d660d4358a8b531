"""Sheets that come back: what counts of each line is what was written, however an editor left it."""

from __future__ import annotations

from pathlib import Path

import pytest

from vcfpath.errors import ContentError
from vcfpath.reading.cases.sheet import Section, read_sheet

SHEET = """# Cases

## 1. A knee, at 3 days

Day: three days.

* [x] agree
* [ ] disagree
* [ ] unsure
* Your name: Dr. A\\_B
* Day: 2026-11-22
* Remark: It is \\*so\\*

Code: 0a1b2c3d

## When it is filled in
"""


def _read(folder: Path, text: str) -> list[Section]:
    name = folder / "sheet.md"
    name.write_bytes(text.encode())
    return read_sheet(str(name))


def _told(section: Section) -> list[str]:
    labels = ("Your name", "Day", "Remark", "Code")
    return [section.name, *(word for word, _ in section.marked), *map(section.text, labels)]


WANTED = ["A knee, at 3 days", "agree", "Dr. A_B", "2026-11-22", "It is *so*", "0a1b2c3d"]


def test_a_section_is_read_with_the_lines_of_its_marks(tmp_path: Path) -> None:
    (section,) = _read(tmp_path, SHEET)
    assert _told(section) == WANTED
    places = (section.place, section.marked[0][1], *map(section.place_of, ("Code", "Nothing")))
    assert [*map(str, places)] == [f"{tmp_path}/sheet.md:{line}:1" for line in (3, 7, 14, 3)]


@pytest.mark.parametrize("name", ["Somebody X", "#1", "A_B *so*"])
def test_a_name_is_the_whole_heading_whatever_an_editor_escaped(name: str, tmp_path: Path) -> None:
    heading = name.replace("_", "\\_").replace("*", "\\*")
    (section,) = _read(tmp_path, SHEET.replace("A knee, at 3 days", heading))
    assert section.name == name


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("\n", "\r\n"),
        ("\n", "  \n"),
        ("\n", "\n\n"),
        ("* ", "-   "),
        ("* ", "  + "),
        ("* ", ""),
        ("[x]", "[ X ]"),
        ("[x]", "\\[x]"),
        ("[ ]", "[]"),
        ("[ ]", "[_]"),
        ("agree", "Agree."),
        ("3 days\n", "3 days ##\n"),
        ("## 1. ", "##1) "),
        ("## 1. ", "## "),
        ("Your name:", "**Your name:**"),
        ("Your name:", "YOUR NAME :"),
        ("Code:", "- **Code:**"),
    ],
)
def test_what_an_editor_does_to_a_sheet_changes_nothing(was: str, now: str, tmp_path: Path) -> None:
    (section,) = _read(tmp_path, SHEET.replace(was, now))
    assert _told(section) == WANTED


def test_a_remark_goes_on_until_something_else_begins(tmp_path: Path) -> None:
    text = SHEET.replace("Remark: It is \\*so\\*", "Remark:\n  It is\n\nso: yes")
    (section,) = _read(tmp_path, text)
    assert section.text("Remark") == "It is so: yes"
    assert section.text("Code") == "0a1b2c3d"


@pytest.mark.parametrize("following", ["* Day", "* Remark"])
def test_what_goes_on_after_another_label_is_no_remark(following: str, tmp_path: Path) -> None:
    (section,) = _read(tmp_path, SHEET.replace(following, f"and more\n{following}"))
    assert section.text("Remark") == "It is *so*"


def test_of_a_line_that_is_there_twice_the_first_counts(tmp_path: Path) -> None:
    (section,) = _read(tmp_path, SHEET.replace("* Day: 2026", "* Day: 2025-01-01\n* Day: 2026"))
    assert section.text("Day") == "2025-01-01"


def test_a_line_that_was_removed_says_nothing(tmp_path: Path) -> None:
    (section,) = _read(tmp_path, SHEET.replace("* Remark: It is \\*so\\*\n", ""))
    assert section.text("Remark") == ""


def test_boxes_without_a_mark_and_several_marks_are_both_told(tmp_path: Path) -> None:
    (blank,) = _read(tmp_path, SHEET.replace("[x]", "[ ]"))
    (several,) = _read(tmp_path, SHEET.replace("[ ]", "[v]"))
    assert blank.marked == ()
    assert [word for word, _ in several.marked] == ["agree", "disagree", "unsure"]


NO_CASE = ": there is no case on this sheet"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("No sheet at all.\n", NO_CASE),
        ("[x] agree\n", NO_CASE),
        ("## A name\nand no box\n", NO_CASE),
        ("", ": is empty"),
    ],
)
def test_what_is_no_sheet_is_refused(text: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        _read(tmp_path, text)
    mend = "Print one: vcfpath review --format markdown --output SHEET."
    assert str(refused.value) == f"{tmp_path}/sheet.md{what}. {mend}"


def test_what_cannot_be_seen_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        _read(tmp_path, "## A\n\x07")
    what = "there is a control character, U+0007. Remove it."
    assert str(refused.value) == f"{tmp_path}/sheet.md:2:1: {what}"
