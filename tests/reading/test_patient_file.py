"""Patient files: facts and plain values, in YAML or JSON, each with its place."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from vcfpath.errors import ContentError, Place
from vcfpath.model.answer import Answer, Key
from vcfpath.reading import read_answers, written_in

Write = Callable[[str | bytes], str]


def refusals(name: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read_answers(name)
    return [str(fault).removeprefix(f"{name}:") for fault in caught.value.faults]


def values_in(name: str) -> dict[str, Answer]:
    """The answers without what they are called in the file."""
    return {fact: answer._replace(key=None) for fact, answer in read_answers(name).items()}


def test_values_are_read_as_written_with_their_places(written: Write) -> None:
    name = written("age: 70\nweeks-of_pain: 5.50\nno: true\ntried: {brace: true}\nleft: ~\nmri:\n")
    assert values_in(name) == {
        "age": Answer(70, Place(name, 1, 6)),
        "weeks_of_pain": Answer(Decimal("5.50"), Place(name, 2, 16)),
        "no": Answer(True, Place(name, 3, 5)),
        "tried": Answer({"brace": True}, Place(name, 4, 1), {"brace": Place(name, 4, 9)}),
        "left": Answer(None, Place(name, 5, 7)),
        "mri": Answer(None, Place(name, 6, 1)),
    }
    assert str(read_answers(name)["weeks_of_pain"].value) == "5.50"


def test_a_fact_is_called_what_it_is_called_in_the_file(written: Write) -> None:
    name = written("age: 70\nWeeks-Of_Pain: 5\n")
    assert read_answers(name)["Weeks_Of_Pain"].key == Key("Weeks-Of_Pain", Place(name, 2, 1))


def test_what_is_wrong_in_the_writing_comes_with_what_could_be_read(written: Write) -> None:
    answers, faults = written_in(written("age: 010\ntorn: true\nage_: 1\nage-: 2\n"))
    assert answers["torn"].value is True
    assert [fault.place.line for fault in faults] == [1, 4]


@pytest.mark.parametrize("version", ["1", "2"])
def test_a_saved_walk_is_told_apart(written: Write, version: str) -> None:
    name = written(f'{{"schema": "vcfpath.walk/{version}", "facts": {{}}}}')
    mend = f"Take it up again: vcfpath walk --resume {name}."
    assert refusals(name) == [f"1:2: this is a saved walk. {mend}"]


def test_a_saved_walk_that_is_piped_in_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = SimpleNamespace(buffer=io.BytesIO(b'{"schema": "vcfpath.walk/1"}'))
    monkeypatch.setattr(sys, "stdin", saved)
    with pytest.raises(ContentError, match="vcfpath walk --resume FILE"):
        read_answers("-")


def test_a_saved_walk_is_named_whatever_its_name_begins_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("+it").write_text('{"schema": "vcfpath.walk/1"}')
    with pytest.raises(ContentError, match=r"vcfpath walk --resume \+it\."):
        read_answers("+it")


def test_each_part_of_a_value_has_its_own_place(written: Write) -> None:
    name = written("tried:\n  brace: true\n  ice: false\ncause:\n  - other\n  - trauma\n")
    answers = read_answers(name)
    assert answers["tried"].place_of("ice") == Place(name, 3, 3)
    assert answers["cause"].place_of(1) == Place(name, 6, 5)
    assert answers["cause"].place_of(2) == answers["cause"].place == Place(name, 4, 1)


def test_json_is_read_also_with_tabs(written: Write) -> None:
    name = written(
        '{\n\t"age":\t70,\n\t"tried": {"brace": true,"x":\t"a\\tb"},\n\t"weeks": 0.1\n}\n'
    )
    answers = values_in(name)
    assert answers["age"] == Answer(70, Place(name, 2, 9))
    assert answers["tried"].value == {"brace": True, "x": "a\tb"}
    assert answers["weeks"].value == Decimal("0.1")


def test_a_tab_in_a_text_of_json_stays_a_tab(written: Write) -> None:
    assert read_answers(written('{"a": "x\ty"}'))["a"].value == "x\ty"


def test_yaml_is_not_read_with_tabs(written: Write) -> None:
    said = "2:1: this line starts with a tab. Use spaces, here and everywhere."
    assert refusals(written("a:\n\tb: 1\n")) == [said]


def test_json_is_read_as_strictly_as_yaml(written: Write) -> None:
    assert [said.split(": ", 1) for said in refusals(written('{"a": 1e3, "b": 1, "b": 010}'))] == [
        ["1:7", "the number 1e3 has an exponent. Write 1000, or put quotes round it."],
        ["1:20", "'b' is given twice (first in line 1). Remove one of them."],
        ["1:25", "the number 010 starts with a zero. Write 10, or put quotes round it."],
    ]
    assert "never closed" in refusals(written('{"a": 1'))[0]


def test_a_fact_given_in_two_spellings_is_given_twice(written: Write) -> None:
    mend = "Remove one of them."
    assert refusals(written("weeks_of_pain: 5\nage: 1\nweeks-of-pain: 6\nweeks-of_pain: 7\n")) == [
        f"3:1: 'weeks-of-pain' is the same fact as 'weeks_of_pain' in line 1. {mend}",
        f"4:1: 'weeks-of_pain' is the same fact as 'weeks_of_pain' in line 1. {mend}",
    ]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("- age\n", "a list"),
        ("seventy\n", "'seventy'"),
        ("# none\n", "nothing"),
        ("7", "the number 7"),
    ],
)
def test_what_is_no_patient_file_is_told_so(written: Write, content: str, what: str) -> None:
    said = f"1:1: this is no patient file: it holds {what}. Write lines like 'age: 70'."
    assert refusals(written(content)) == [said]


def test_nothing_known_is_fine(written: Write) -> None:
    assert read_answers(written("{}")) == {}


def test_a_hyphen_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"age: 70\n")))
    assert values_in("-") == {"age": Answer(70, Place("standard input", 1, 6))}
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"age: yes\n")))
    with pytest.raises(ContentError, match="standard input:1:6: 'yes' means"):
        read_answers("-")


def test_an_empty_file_is_told_what_to_write(written: Write) -> None:
    with pytest.raises(ContentError, match=r"is empty\. Write lines like 'age: 70'\.$"):
        read_answers(written(""))


def test_what_cannot_be_seen_is_said_with_its_place(written: Write) -> None:
    said = "1:6: there is an invisible character, U+200B. Remove it."
    assert refusals(written("age: \u200b7\n")) == [said]
