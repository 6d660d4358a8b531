"""``vcfpath review``: a sheet is printed, filled in, read back, and signed only where that is asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, DAY, Ran, Vcfpath
from vcfpath.view.schemas import schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text("review")))
CASES = """cases:
  - name: Somebody of 30
    facts: {age: 30, days_since_sprain: 30}
    expect: {boot: closed, rest: open}
  - name: Somebody of 40
    facts: {age: 40}
    expect: {boot: depends}
"""


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vcfpath: Vcfpath) -> str:
    """The sheet of two cases, as it is printed."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(CASES, "utf-8")
    vcfpath.ankle("review", "a.yaml", "--format", "markdown", "--output", "sheet.md")
    return Path("sheet.md").read_text("utf-8")


def _filled(sheet: str, box: str = "agree", name: str = "Dr. A", day: str = "2026-11-20") -> None:
    """Fill in the first case of the sheet."""
    text = sheet.replace(f"[ ] {box}", f"[x] {box}", 1).replace("name:", f"name: {name}", 1)
    Path("sheet.md").write_text(text.replace("Day:", f"Day: {day}", 1), "utf-8")


def _read(vcfpath: Vcfpath, *more: str) -> Ran:
    return vcfpath.ankle("review", "a.yaml", "--read", "sheet.md", *more)


def test_a_sheet_has_who_it_is_what_is_said_and_boxes(sheet: str) -> None:
    for said in (
        "## 1. Somebody of 30",
        "Time since the sprain: 30 days. Age: 30 years.",
        "- A boot: closed, as its time has passed.\n- Rest: open.",
        "* [ ] agree\n* [ ] disagree\n* [ ] unsure\n* Your name:\n* Day:\n* Remark:\n",
    ):
        assert said in sheet
    assert sheet.count("Code: ") == 2


def test_a_sheet_that_comes_back_is_told_and_nothing_is_written(
    sheet: str, vcfpath: Vcfpath
) -> None:
    _filled(sheet)
    shown = _read(vcfpath).answer
    assert "1 mark counts. 0 cannot be used. 1 not marked." in shown
    assert "Somebody of 30: Dr. A agrees (2026-11-20)" in shown
    assert "Somebody of 40" in shown
    assert "Nothing is written yet." in shown
    assert Path("a.yaml").read_text("utf-8") == CASES


def test_its_marks_are_written_into_the_cases_where_that_is_asked(
    sheet: str, vcfpath: Vcfpath
) -> None:
    _filled(sheet, "disagree")
    ran = _read(vcfpath, "--sign")
    assert (ran.status, ran.err) == (0, "vcfpath: Written to a.yaml\n")
    assert "Nothing is written yet." not in ran.out
    lines = Path("a.yaml").read_text("utf-8").split("\n")
    assert 'judged: "disagree", by: "Dr. A", on: "2026-11-20"' in lines[2]
    assert "\n".join([*lines[:2], *lines[3:]]) == CASES
    shown = vcfpath.ankle("test", "a.yaml").answer
    assert "Not yet judged: 1. Agree: 0. Disagree: 1. Unsure: 0." in shown
    assert "Somebody of 30: Dr. A disagrees." in shown


def test_what_is_judged_is_on_no_new_sheet_until_it_is_changed(
    sheet: str, vcfpath: Vcfpath
) -> None:
    _filled(sheet)
    _read(vcfpath, "--sign")
    assert "Somebody of 30" not in vcfpath.ankle("review", "a.yaml").answer
    assert "Somebody of 30" in vcfpath.ankle("review", "a.yaml", "--all").answer
    signed = Path("a.yaml").read_text("utf-8")
    Path("a.yaml").write_text(signed.replace("age: 30", "age: 31"), "utf-8")
    assert "Somebody of 30" in vcfpath.ankle("review", "a.yaml").answer
    shown = vcfpath.ankle("test", "a.yaml").answer
    assert "Somebody of 30: Dr. A judged it before it was changed." in shown
    assert "Not yet judged: 2." in shown


def test_with_every_case_judged_the_sheet_says_so(sheet: str, vcfpath: Vcfpath) -> None:
    filled = sheet.replace("[ ] unsure", "[x] unsure").replace("name:", "name: A")
    Path("sheet.md").write_text(filled.replace("Day:", "Day: 2026-11-20"), "utf-8")
    _read(vcfpath, "--sign")
    shown = vcfpath.ankle("review", "a.yaml").answer
    assert "Every case is judged. To judge them again, add --all." in shown


def test_what_cannot_be_used_is_a_finding_and_not_written(sheet: str, vcfpath: Vcfpath) -> None:
    _filled(sheet, day="20.11.2026")
    line = 1 + Path("sheet.md").read_text("utf-8").split("\n").index("* Day: 20.11.2026")
    ran = _read(vcfpath, "--sign")
    assert (ran.status, ran.err) == (1, "")
    assert f"- sheet.md:{line}:1: '20.11.2026' is not a date. Write 2026-11-20." in ran.out
    assert Path("a.yaml").read_text("utf-8") == CASES


def test_a_sheet_of_what_has_changed_since_cannot_be_used(sheet: str, vcfpath: Vcfpath) -> None:
    _filled(sheet)
    Path("a.yaml").write_text(CASES.replace("age: 30", "age: 31"), "utf-8")
    ran = _read(vcfpath)
    assert ran.status == 1
    assert "this is not what was judged" in " ".join(ran.out.split())


def test_of_many_cases_without_a_mark_the_first_are_named(vcfpath: Vcfpath, sheet: str) -> None:
    many = "".join(
        f"  - name: Case {n}\n    facts: {{age: {n + 20}}}\n    expect: {{rest: open}}\n"
        for n in range(8)
    )
    Path("a.yaml").write_text(f"cases:\n{many}", "utf-8")
    again = ("review", "a.yaml", "--format", "markdown", "--output", "sheet.md", "--force")
    vcfpath.ankle(*again)
    assert sheet
    assert "And 3 more." in _read(vcfpath).answer


@pytest.mark.parametrize("marked", [False, True])
def test_the_json_of_a_sheet_and_of_what_came_back_is_as_published(
    marked: bool, sheet: str, vcfpath: Vcfpath
) -> None:
    printed = json.loads(vcfpath.ankle("review", "a.yaml", "--format", "json").answer)
    assert list(SCHEMA.iter_errors(printed)) == []
    assert [case["name"] for case in printed["cases"]] == ["Somebody of 30", "Somebody of 40"]
    _filled(sheet, name="A" if marked else "")
    back = json.loads(_read(vcfpath, "--format", "json").out)
    assert list(SCHEMA.iter_errors(back)) == []
    assert len(back["read_back"]["judgements"]) == marked
    assert len(back["read_back"]["findings"]) == (not marked)
    assert [each["name"] for each in back["read_back"]["blank"]] == ["Somebody of 40"]


@pytest.mark.usefixtures("sheet")
@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        (("a.yaml", "--sign"), 2, "--sign: there is no sheet to sign by. Add --read SHEET."),
        (
            ("--read", "sheet.md", "--sign"),
            2,
            "--sign: this writes into files of cases, and none is named. Name them, before --read.",
        ),
        (
            ("-", "--read", "sheet.md", "--sign"),
            2,
            "--sign: standard input cannot be written to. Name the files of the cases.",
        ),
        (
            ("a.yaml", "--read", "sheet.md", "--output", "sheet.md", "--force"),
            2,
            "--output: this would replace the sheet. Name another file.",
        ),
        (
            ("a.yaml", "--output", "a.yaml", "--force"),
            2,
            "--output: this would replace cases that are read. Name another file.",
        ),
        (("a.yaml", "--read", "none.md"), 66, "none.md: cannot be read: there is no such file."),
        (("a.yaml", "--read", "a.yaml"), 65, "a.yaml: there is no case on this sheet. Print one:"),
    ],
)
def test_what_cannot_be_done_is_refused(
    line: tuple[str, ...], status: int, said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath.ankle("review", *line)
    assert ran.complaint.startswith(said)
    assert ran.status == status
    assert Path("a.yaml").read_text("utf-8") == CASES


def test_an_expired_pathway_gives_its_warning_signs_and_no_sheet(vcfpath: Vcfpath) -> None:
    ran = vcfpath("review", "--pathway", ANKLE, "--as-of", "2040-01-01")
    assert ran.status == 65
    assert "Code:" not in ran.out


def test_it_says_which_version_it_is(vcfpath: Vcfpath) -> None:
    assert vcfpath.ankle("review", "--version").answer.startswith("vcfpath ")
    assert "1.10" in vcfpath.ankle("review", "--version", "--verbose").answer


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "review").answer == schema_text("review")
    assert "4 of 4" in vcfpath("test", "--pathway", ANKLE, "--as-of", DAY).answer
