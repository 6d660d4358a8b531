"""How a fault is said: one plain line with its place, in order, and never too many of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.errors import (
    CannotOpenError,
    CannotWriteError,
    ContentError,
    ExitStatus,
    Fault,
    Place,
    UsageError,
    VcfpathError,
    did_you_mean,
    named,
    showable,
)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("a.yaml", 3, 7), "a.yaml:3:7"),
        (Place("--age"), "--age"),
        (Place("a.yaml", 1, 1), "a.yaml:1:1"),
    ],
)
def test_a_place_is_said_as_compilers_say_it(place: Place, said: str) -> None:
    assert str(place) == said


def test_a_fault_says_where_what_and_what_to_do() -> None:
    assert str(Fault(Place("--age"), "6,5 is no number", "Write 6.5.")) == (
        "--age: 6,5 is no number. Write 6.5."
    )


def test_a_fault_without_a_mend_ends_after_what_is_wrong() -> None:
    assert str(Fault(Place("--age"), "this is given twice")) == "--age: this is given twice."


def test_faults_are_said_in_order_of_place() -> None:
    faults = [Fault(Place("b", 1, 1), "third"), Fault(Place("a", 10, 2), "second")]
    faults.append(Fault(Place("a", 10, 1), "first"))
    assert ContentError(faults).lines() == [
        "a:10:1: first.",
        "a:10:2: second.",
        "b:1:1: third.",
    ]


def test_lines_of_a_file_are_ordered_as_numbers() -> None:
    faults = [Fault(Place("a", 10, 1), "later"), Fault(Place("a", 9, 1), "sooner")]
    assert ContentError(faults).lines() == ["a:9:1: sooner.", "a:10:1: later."]


def test_faults_at_one_place_keep_their_order() -> None:
    faults = [Fault(Place("a"), "zebra"), Fault(Place("a"), "ant")]
    assert ContentError(faults).lines() == ["a: zebra.", "a: ant."]


@pytest.mark.parametrize(
    ("count", "lines", "last"),
    [(1, 1, "a:1:1: x."), (20, 20, "a:20:1: x."), (21, 21, "and 1 more"), (99, 21, "and 79 more")],
)
def test_twenty_faults_are_shown_and_the_rest_counted(count: int, lines: int, last: str) -> None:
    error = ContentError(Fault(Place("a", line, 1), "x") for line in range(1, count + 1))
    assert len(error.lines()) == lines
    assert error.lines()[-1] == last


def test_an_error_s_own_text_holds_all_its_faults() -> None:
    error = UsageError([Fault(Place("--b"), "two"), Fault(Place("--a"), "one", "Mend.")])
    assert str(error) == "--a: one. Mend.; --b: two."


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError, 2),
        (ContentError, 65),
        (CannotOpenError, 66),
        (CannotWriteError, 74),
    ],
)
def test_each_error_has_its_exit_status(error: type[VcfpathError], status: int) -> None:
    assert error([]).status == status


def test_the_exit_statuses_are_those_that_scripts_rely_on() -> None:
    assert {each.name: each.value for each in ExitStatus} == {
        "ANSWERED": 0,
        "FINDINGS": 1,
        "USAGE": 2,
        "CONTENT": 65,
        "CANNOT_OPEN": 66,
        "BUG": 70,
        "CANNOT_WRITE": 74,
        "INTERRUPTED": 130,
        "PIPE_CLOSED": 141,
    }


@pytest.mark.parametrize(
    ("word", "known", "mend"),
    [
        ("swellling", ["swelling", "age"], "Did you mean 'swelling'?"),
        ("xyz", ["b", "a"], "It can be: a, b."),
        ("xyz", [], ""),
        ("xyz", [f"name_{n:02}" for n in range(17)], ""),
        ("xyz", ["k"] * 12, "It can be: k, k, k, k, k, k, k, k, k, k, k, k."),
        ("age" + "x" * 10**6, ["age"], "It can be: age."),
        ("--pain", ["--patient", "--pain-now"], "Did you mean '--pain-now'?"),
        ("osteo", ["other", "osteoporosis"], "Did you mean 'osteoporosis'?"),
        (
            "--weeks",
            ["--weeks-of-rest", "--weeks-gone"],
            "Did you mean '--weeks-of-rest' or '--weeks-gone'?",
        ),
        ("ban", ["bandage", "balance"], "Did you mean 'bandage'?"),
        (
            "pain",
            [f"pain_{n}" for n in "cabdef"],
            "Did you mean 'pain_c', 'pain_a', 'pain_b', 'pain_d', 'pain_e' or another that begins so?",
        ),
        ("of", ["of"], "Did you mean 'of'?"),
        ("no", ["none", "some"], "It can be: none, some."),
        ("bone_cement", ["bone_health"], "It can be: bone_health."),
        ("--pa", ["--age"], "It can be: --age."),
        ("--then", ["--age"], "It can be: --age."),
        ("--ba", ["--bandaged-foot", "--bat"], "Did you mean '--bat'?"),
        ("sock", ["boot", "x" * 80], f"It can be: boot, {'x' * 80}."),
        ("sock", ["boot", "x" * 81], "It can be: boot."),
        ("x" * 90, ["boot", "x" * 80], f"Did you mean '{'x' * 80}'?"),
        ("xxx", ["x" * 81], ""),
    ],
)
def test_a_misspelt_word_gets_the_nearest_or_a_short_list(
    word: str, known: list[str], mend: str
) -> None:
    assert did_you_mean(word, known) == mend


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("żółć – “naïve” 骨折 👍", "żółć – “naïve” 骨折 👍"),
        ("narrow\u202fspace", "narrow\u202fspace"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("bell\x07", "bell\\x07"),
        ("c1\x9b2J", "c1\\x9b2J"),
        ("\u202eback", "\\u202eback"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("tag\U000e0001", "tag\\U000e0001"),
        ("blank\u2800braille", "blank\\u2800braille"),
        ("heart\ufe0f", "heart\\ufe0f"),
        ("two\nlines", "two\\x0alines"),
        ("tab\t", "tab\\x09"),
        ("half\ud800", "half\\ud800"),
    ],
)
def test_what_acts_or_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert showable(text) == shown


def test_newlines_can_be_kept_and_nothing_else_with_them() -> None:
    assert showable("one\ntwo\r\x1b", keep_newlines=True) == "one\ntwo\\x0d\\x1b"


@given(st.text())
def test_spelling_out_twice_changes_nothing(text: str) -> None:
    assert showable(showable(text)) == showable(text)


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    assert all(char >= " " and not "\x7f" <= char <= "\x9f" for char in showable(text))


def test_a_long_name_of_a_file_is_shown_by_its_two_ends() -> None:
    assert named("a/b.yaml") == "a/b.yaml"
    assert named("a" * 300) == "a" * 300
    assert named("b" * 200 + "c" * 200) == f"{'b' * 150}…{'c' * 150}"
    assert named("\x1b") == "\\x1b"
