"""Files of cases: what is read from them, and how all that is wrong is said, each with its place."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.known import ANKLE, ANKLE_FILE, TODAY
from tests.reading.cases.written import POINTS, read, refused
from vcfpath.errors import CannotOpenError, ContentError, Place
from vcfpath.model.declared import Patience
from vcfpath.model.possible import Interval
from vcfpath.patient import Patient
from vcfpath.patient.case import SignOff
from vcfpath.reading.cases.files import case_files, cases_in, folder_of, has_cases, read_cases

WHOLE = """
name: Somebody  whose
  name goes on
vignette: A person.
as_of: 2026-03-11
facts: {sprain-date: 2026-03-01, age: 30, can-stand: false}
expect: {boot: closed, book-boot: depends}
depends_on: {rest: []}
missing: {operation: [torn]}
closed_because: {boot: [not_yet]}
cautions: {operation: [1]}
due: {rest: []}
holds: {bad_sprain: unknown}
scope: true
urgent: false
stage_now: [first_days, later]
source: example-book
signed_off: {judged: agree, by: A, on: 2026-03-12, of: 0a1b2c3d, remark: Well.}
"""


def test_everything_that_a_case_says_is_read(tmp_path: Path) -> None:
    (case,) = read(tmp_path, WHOLE)
    assert case.name == "Somebody whose name goes on"
    assert (case.vignette, case.source, case.day) == (
        "A person.",
        "example-book",
        date(2026, 3, 11),
    )
    assert case.patient.states["days_since_sprain"] == Interval(Decimal(10), Decimal(10))
    assert case.signed_off == SignOff("agree", "A", date(2026, 3, 12), "0a1b2c3d", "Well.")
    assert [each[:3] for each in case.expected] == [
        ("answer", "boot", ("closed",)),
        ("answer", "book_boot", ("depends",)),
        ("depends_on", "rest", ()),
        ("missing", "operation", ("torn",)),
        ("closed_because", "boot", ("not_yet",)),
        ("cautions", "operation", ("1",)),
        ("due", "rest", ()),
        ("holds", "bad_sprain", ("unknown",)),
        ("scope", "", ("true",)),
        ("urgent", "", ("false",)),
        ("stage_now", "", ("first_days", "later")),
    ]
    assert case.facts_at["age"].line == 6
    assert [each.place.line for each in case.expected] == [7, *range(7, 17)]


def test_of_everybody_it_is_expected_that_they_are_no_emergency_and_not_outside(
    tmp_path: Path,
) -> None:
    (case,) = read(tmp_path, "name: A\nfacts: {}\nexpect: {rest: open}\n")
    assert [each[:3] for each in case.expected[1:]] == [
        ("scope", "", ("true", "unknown")),
        ("urgent", "", ("false",)),
    ]
    assert {each.place.line for each in case.expected[1:]} == {1}
    assert (case.day, case.signed_off, case.source, case.vignette) == (TODAY, None, None, None)


def test_a_case_may_be_past_all_stages_with_a_name_of_200_signs_and_judged_by_nobody_yet(
    tmp_path: Path,
) -> None:
    text = f"name: {'A' * 200}\nfacts: {{}}\nstage_now: []\nsigned_off: {{judged: not_yet}}\n"
    (case,) = read(tmp_path, text)
    assert (case.name, case.signed_off) == ("A" * 200, SignOff("not_yet"))
    assert case.expected[-1][:3] == ("stage_now", "", ())


CASE = "name: A\nfacts: {age: 30}\nexpect: {rest: open}\n"
NOTHING = "this case expects nothing. Write 'expect:' and, below it, a verdict for each treatment."
LINES = "Write 'name:', 'facts:' and 'expect:'; or several such cases in a list under 'cases:'."
FAULTS = {
    "": f" is empty. {LINES}",
    "name: A\x07": "1:8: there is a control character, U+0007. Remove it.",
    "5": f"1:1: this is no file of cases: it holds the number 5. {LINES}",
    "# only\n": f"1:1: this is no file of cases: it holds nothing. {LINES}",
    "cases: []": "1:1: a list of cases belongs here, not nothing. Begin each with '- name:'.",
    "cases: 5": "1:8: a list of cases belongs here, not the number 5. Begin each with '- name:'.",
    "cases: [5]": "1:9: a case is 'key: value' lines, not the number 5. Write 'name:', 'facts:' and "
    "'expect:' below each other.",
    "cases: [{}]": "1:9: 'name' is missing. Say in a few words who this is.",
    "name: A\nfacts: {}": f"1:1: {NOTHING}",
    "name: A\nfacts: {}\nexpect: {}": f"1:1: {NOTHING}",
    "name: A\nexpect: {rest: open}": "1:1: 'facts' is missing. Write 'facts: {}' where nothing is "
    "known.",
    f"{CASE}expects: {{}}": "4:1: unknown key 'expects'. Did you mean 'expect'?",
    f"{CASE}case: A": "4:1: unknown key 'case'.",
    "name: 5\nfacts: {}\nurgent: true": "1:7: a text belongs here, not the number 5. Put quotes "
    "round it.",
    "name:\nfacts: {}\nurgent: true": "1:1: a text belongs here, not nothing. Write it, or leave the "
    "line out.",
    'name: " "\nfacts: {}\nurgent: true': "1:7: a text belongs here, not nothing. Write it, or leave "
    "the line out.",
    f"name: {'A' * 201}\nfacts: {{}}\nurgent: true": "1:7: this is longer than 200 characters. "
    "Shorten it.",
    CASE.replace("{age: 30}", "5"): "2:8: facts and their values belong here, not the number 5. "
    "Indent them.",
    CASE.replace(
        "{age: 30}", ""
    ): "2:1: facts and their values belong here, not nothing. Indent them.",
    CASE.replace(
        "{rest: open}", "5"
    ): "3:9: names and verdicts belong here, not the number 5. Indent them.",
    f"{CASE}missing: 5": "4:10: treatments and lists belong here, not the number 5. Indent them.",
    f"{CASE}holds: 5": "4:8: definitions and true or false belong here, not the number 5. Indent "
    "them.",
    f"{CASE}scores: 5": "4:9: scores and their sums belong here, not the number 5. Indent them.",
    f"{CASE}vignette: 5": "4:11: a text belongs here, not the number 5. Put quotes round it.",
    f"{CASE}as_of: 5": "4:8: a text belongs here, not the number 5. Put quotes round it.",
    f"{CASE}signed_off: {{judged: not_yet, by: 5}}": "4:35: a text belongs here, not the number 5. Put "
    "quotes round it.",
    f"{CASE}signed_off: {{judged: not_yet, on: 5}}": "4:35: a text belongs here, not the number 5. Put "
    "quotes round it.",
    CASE.replace("age", "agee"): "2:9: there is no fact 'agee'. Did you mean 'age'?",
    CASE.replace(
        "30", "old"
    ): "2:14: 'old' is not a number we can read. Write a plain number such as 55.",
    CASE.replace("30", "300"): "2:14: 300 is out of range. It can be 0 to 110 years.",
    CASE.replace(
        "age: 30", "can_stand: true, can-stand: true"
    ): "2:26: 'can-stand' is the same fact as 'can_stand' in line 2. Remove one of them.",
    CASE.replace("rest", "rset"): "3:10: there is no treatment or position 'rset'. Did you mean "
    "'rest'?",
    CASE.replace("open", "opne"): "3:16: 'opne' is no verdict of 'rest'. Did you mean 'open'?",
    CASE.replace(
        "rest: open", "book_boot: against"
    ): "3:21: 'against' is no answer of 'book_boot'. "
    "It can be: depends, for, not_my_patient, outside.",
    CASE.replace(
        "open", "true"
    ): "3:16: one word belongs here, not true. It can be: closed, depends, open.",
    f"{CASE}missing: {{rest: torn}}": "4:17: a list belongs here, not 'torn'. Write it in brackets, "
    "like [a, b], or [] for none.",
    f"{CASE}missing: {{rest: [tron]}}": "4:18: 'tron' is no fact. Did you mean 'torn'?",
    f"{CASE}missing: {{reest: [torn]}}": "4:11: there is no treatment 'reest'. Did you mean 'rest'?",
    f"{CASE}depends_on: {{rest: [x]}}": "4:21: 'x' is no ground. It can be: facts, sources.",
    f"{CASE}closed_because: {{rest: [x]}}": "4:25: 'x' is no reason. It can be: contraindicated, "
    "not_indicated, not_yet, window_passed.",
    f"{CASE}cautions: {{operation: [2]}}": "4:24: '2' is no caution of 'operation'. It can be: 1.",
    f"{CASE}due: {{rest: [2]}}": "4:14: '2' is no note of 'rest' on what is due. It can be: 1.",
    f"{CASE}holds: {{bad: true}}": "4:9: there is no definition 'bad'. Did you mean 'bad_sprain'?",
    f"{CASE}holds: {{bad_sprain: maybe}}": "4:21: 'maybe' is no truth. It can be: false, true, "
    "unknown.",
    f"{CASE}cautions: {{operation: [true]}}": "4:24: one word belongs here, not true. It can be: 1.",
    CASE.replace(
        "open", "[closed]"
    ): "3:10: one word belongs here, not a list. Did you mean 'closed'?",
    f"{CASE}scope: maybe": "4:8: 'maybe' is no truth. It can be: false, true, unknown.",
    f"{CASE}scope: 1": "4:8: one word belongs here, not the number 1. It can be: false, true, unknown.",
    f"{CASE}urgent: 1": "4:9: true or false belongs here, not the number 1. Write true.",
    f"{CASE}stage_now: later": "4:12: a list belongs here, not 'later'. Write it in brackets, like "
    "[a, b], or [] for none.",
    f"{CASE}stage_now: [later]": "4:1: two stages belong here: the first and the last that it may be. "
    "Write one twice where there is no doubt.",
    f"{CASE}stage_now: [x, later]": "4:13: 'x' is no stage. It can be: always, first_days, later.",
    f"{CASE}as_of: 1.3.2026": "4:8: '1.3.2026' is not a date. Write 2026-03-01 or 2026-01-03, "
    "whichever day it was.",
    f"{CASE}as_of: 2026-03": "4:8: '2026-03' is not a date. Write it like 2026-11-22.",
    f"{CASE}as_of: '20260311'": "4:8: '20260311' is not a date. Write 2026-03-11.",
    f"{CASE}as_of: 2026-W10-3": "4:8: '2026-W10-3' is not a date. Write it like 2026-11-22.",
    f"{CASE}as_of: 2026-02-30": "4:8: '2026-02-30' is not a date. Write it like 2026-11-22.",
    f"{CASE}signed_off: yes!": "4:13: 'judged', 'by' and 'on' belong here, not 'yes!'. Indent them.",
    f"{CASE}signed_off: {{judged: agree, by: A}}": "4:1: 'on' is missing. A judgement says what, by "
    "whom and on which day.",
    f"{CASE}signed_off: {{judged: fine, by: A, on: 2026-01-01}}": "4:22: 'fine' is no judgement. It "
    "can be: agree, disagree, not_yet, unsure.",
    f"{CASE}signed_off: {{by: A, on: 2026-01-01}}": "4:1: 'judged' is missing. A judgement says what, "
    "by whom and on which day.",
    f"{CASE}signed_off: {{judged: not_yet, wen: 1}}": "4:31: unknown key 'wen'. It can be: by, judged, "
    "of, on, remark.",
    f"cases:\n- {{{CASE.strip().replace(chr(10), ', ')}}}\nother: 1": "3:1: unknown key 'other'. It can "
    "be: cases.",
    "name: A\nfacts: [": "2:9: the file ends inside a bracket that is never closed. Add "
    "what is missing, and the closing bracket.",
    "name: A\nname: B\nfacts: {}\nurgent: true": "2:1: 'name' is given twice (first in line 1). Remove "
    "one of them.",
}


@pytest.mark.parametrize(("text", "said"), FAULTS.items(), ids=range(len(FAULTS)))
def test_what_is_wrong_is_said_at_its_place(text: str, said: str, tmp_path: Path) -> None:
    assert refused(tmp_path, text) == [said]


def test_all_that_is_wrong_with_a_case_is_said_at_once(tmp_path: Path) -> None:
    assert refused(tmp_path, f"{CASE}other: 1\n".replace("30", "300")) == [
        "2:14: 300 is out of range. It can be 0 to 110 years.",
        "4:1: unknown key 'other'.",
    ]


def test_of_a_case_that_is_at_fault_what_could_be_read_is_kept(tmp_path: Path) -> None:
    """So that the others with its name are found."""
    text = f"{CASE}signed_off: {{by: A, on: 2026-01-01}}\n".replace("30", "300")
    file, faults = cases_in(ANKLE, "a.yaml", text, TODAY, Patience())
    ((_, case),) = file.cases
    assert [fault.place.line for fault in faults] == [2, 4]
    assert (case.patient, case.facts_at) == (Patient(), {"age": Place("a.yaml", 2, 14)})
    assert case.signed_off == SignOff("not_yet", "A", date(2026, 1, 1))


def test_what_matters_to_somebody_may_stand_among_their_facts(tmp_path: Path) -> None:
    (case,) = read(tmp_path, CASE.replace("age: 30", "age: 30, matters: [cost]"))
    assert list(case.patient.states) == ["age"]


def test_what_is_wrong_in_all_files_is_said_at_once(tmp_path: Path) -> None:
    other = CASE.replace("name: A", "name: B").replace("open", "opem")
    texts = [CASE, CASE, other, other.replace("name: B", "name: C"), "a: ["]
    assert [each.partition(": ")[2] for each in refused(tmp_path, *texts)] == [
        "another case has this name, at 0.yaml:1:1. Give each a name of its own.",
        *["'opem' is no verdict of 'rest'. Did you mean 'open'?"] * 2,
        "the file ends inside a bracket that is never closed. Add what is missing, and the closing "
        "bracket.",
    ]


def test_of_two_with_one_name_the_second_is_at_fault_in_whatever_order_files_are_named(
    tmp_path: Path,
) -> None:
    files = [str(tmp_path / name) for name in ("b.yaml", "a.yaml")]
    for file in files:
        Path(file).write_text(CASE, "utf-8")
    with pytest.raises(ContentError) as refusal:
        read_cases(ANKLE, files, TODAY)
    assert str(refusal.value) == (
        f"{files[1]}:1:1: another case has this name, at {files[0]}:1:1. Give each a name of its own."
    )


def test_too_many_cases_are_not_tried(tmp_path: Path) -> None:
    case = {"facts": {}, "expect": {"rest": "open"}}
    cases = [{"name": f"Nr. {number}", **case} for number in range(2_001)]
    assert len(read(tmp_path, json.dumps({"cases": cases[:-1]}))) == 2_000
    (said,) = refused(tmp_path, json.dumps({"cases": cases}, indent=0))
    line = 7 * 2_000 + 4  # a case takes seven, and the name of the first is in the fourth
    assert said == f"{line}:1: there are more than 2,000 cases. Name fewer files."


def test_scores_are_sums_or_ranges(tmp_path: Path) -> None:
    name = next(iter(POINTS.scores))
    case = "name: A\nfacts: {}\nscores: {%s: %s}\n"
    for text, words in {"2": ("2",), "1.5": ("1.5",), "{from: 1, to: 3}": ("1", "3")}.items():
        (read_case,) = read(tmp_path, case % (name, text), pathway=POINTS)
        assert read_case.expected[0][:3] == ("scores", name, words)
        assert read_case.expected[0].place.line == 3
    assert refused(tmp_path, case % ("nosuch", "1"), pathway=POINTS)[0].startswith(
        "3:10: there is no score 'nosuch'."
    )


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("true", "true"),
        ("{}", "a mapping"),
        ("{from: 1}", "a mapping"),
        ("{from: 1, to: 3, by: 2}", "a mapping"),
        ("[1, 3]", "a list"),
    ],
)
def test_what_is_no_sum_of_points_is_refused(text: str, called: str, tmp_path: Path) -> None:
    name, mend = next(iter(POINTS.scores)), "Write a number, or {from: 1, to: 3}."
    at = 3 if called != "true" else 5 + len(name)
    (said,) = refused(
        tmp_path, f"name: A\nfacts: {{}}\nscores:\n  {name}: {text}\n", pathway=POINTS
    )
    assert said == f"4:{at}: a sum of points belongs here, not {called}. {mend}"


def test_a_folder_gives_all_its_files_once_and_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.json", "notes.md"):
        (tmp_path / name).write_text("", "utf-8")
    found = [str(tmp_path / name) for name in ("a.yml", "b.yaml", "c.json")]
    assert case_files([str(tmp_path), found[1]]) == found
    assert case_files(["-"]) == ["-"]


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as none:
        case_files([str(tmp_path)])
    assert str(none.value.faults[0]) == (
        f"{tmp_path}: there are no cases in this folder. They are files that end in .yaml."
    )


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "permission denied"),
        (OSError(), "no reason given"),
    ],
)
def test_a_folder_that_may_not_be_read_is_refused(
    error: OSError, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(name: str) -> list[str]:
        raise error

    monkeypatch.setattr("os.listdir", closed)
    with pytest.raises(CannotOpenError) as refusal:
        case_files([str(tmp_path)])
    assert str(refusal.value.faults[0]) == f"{tmp_path}: cannot be read: {reason}."


def test_the_cases_of_a_pathway_stand_beside_it() -> None:
    assert folder_of(str(ANKLE_FILE)) == str(ANKLE_FILE.parent / "cases")
    read = read_cases(ANKLE, case_files([folder_of(f"{ANKLE_FILE}#ankle")]), TODAY)
    assert len(read[0].cases) == 4


@pytest.mark.parametrize(
    ("name", "there"), [("a.yaml", True), ("a.yml", True), ("a.json", True), ("a.txt", False)]
)
def test_a_folder_has_cases_where_a_file_of_them_is_in_it(
    name: str, there: bool, tmp_path: Path
) -> None:
    (tmp_path / name).write_text("")
    assert has_cases(str(tmp_path)) is there


def test_what_is_no_folder_has_no_cases_but_one_that_cannot_be_read_may(tmp_path: Path) -> None:
    (file := tmp_path / "file").write_text("")
    (loop := tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert [has_cases(str(each)) for each in (tmp_path, tmp_path / "none", file, loop)] == [
        *(False, False, False, True)
    ]
