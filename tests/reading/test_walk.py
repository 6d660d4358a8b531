"""The walk over a file's events: where it ends, what it says there, and what it goes on after."""

from __future__ import annotations

import pytest

from vcfpath.errors import ContentError
from vcfpath.reading import strict_yaml, walk

pytestmark = pytest.mark.usefixtures("_parser")


def refusals(text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        strict_yaml.read(text, "f")
    return [str(fault) for fault in caught.value.faults]


def noted(text: str) -> list[str]:
    return [str(fault) for fault in strict_yaml.read(text, "f").faults]


def test_of_too_many_values_the_first_too_many_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_VALUES", 3)
    assert strict_yaml.read("- 1\n- 2\n", "f").data == [1, 2]
    assert refusals("- 1\n- 2\n- 3\n- 4\n") == [
        "f:3:3: this file holds more than 3 values. Split it."
    ]


def test_keys_are_counted_as_values_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_VALUES", 3)
    assert strict_yaml.read("a: 1\n", "f").data == {"a": 1}
    assert refusals("a: 1\nb: 2\n") == ["f:2:1: this file holds more than 3 values. Split it."]


def test_thirty_two_levels_are_read_and_one_more_ends_the_reading() -> None:
    assert noted("[" * 32 + "]" * 32) == []
    said = "this is nested more than 32 deep. Write it flatter."
    assert refusals("[" * 33 + "]" * 33) == [f"f:1:33: {said}"]


def test_a_text_and_a_key_of_the_longest_are_read_and_longer_ones_are_told_so() -> None:
    long = "a" * 20_000
    assert strict_yaml.read(f"k: {long}\n", "f").data == {"k": long}
    said = "this text is longer than 20,000 characters. Shorten it."
    assert refusals(f"k: {long}a\n") == [f"f:1:4: {said}"]
    assert noted("k" * 200 + ": 1\n") == []
    assert noted("k" * 201 + ": 1\n") == [
        "f:1:1: this key is longer than 200 characters. Shorten it."
    ]


def test_a_second_document_ends_the_reading_where_it_begins() -> None:
    said = "a second document begins here. Put it in a file of its own."
    assert refusals("a: 1\n---\nb: 2\n") == [f"f:2:1: {said}"]


def test_a_key_that_is_no_text_ends_the_reading() -> None:
    assert refusals("[a]: 1\n") == ["f:1:1: a key is plain text, not a list or mapping. Name it."]
    said = "'*a' stands for another place in the file (an alias)"
    assert refusals("*a : 1\n") == [
        f"f:1:1: {said}. Write it out; put quotes round it if it is text."
    ]


def test_marks_are_noted_and_what_they_stand_at_is_read() -> None:
    mend = "Remove it; put quotes round it if it is text."
    reading = strict_yaml.read("a: &n 1\nb: !of 2\nc: &m [1]\nd: *n\n", "f")
    assert reading.data == {"a": 1, "b": 2, "c": [1], "d": "*n"}
    assert list(map(str, reading.faults)) == [
        f"f:1:4: '&n' gives a place in the file a name (an anchor). {mend}",
        f"f:2:4: '!of' gives a value a type (a tag). {mend}",
        f"f:3:4: '&m' gives a place in the file a name (an anchor). {mend}",
        "f:4:4: '*n' stands for another place in the file (an alias). "
        "Write it out; put quotes round it if it is text.",
    ]


def test_what_an_escape_hides_is_spelt_out_and_told_once() -> None:
    reading = strict_yaml.read('a: "x\\e\\u202ey"\n"k\\e": 1\n', "f")
    assert reading.data == {"a": "x\\x1b\\u202ey", "k\\x1b": 1}
    assert list(map(str, reading.faults)) == [
        "f:1:4: this text holds a control character, U+001B. Remove it.",
        "f:2:1: this text holds a control character, U+001B. Remove it.",
    ]


def test_a_value_that_is_missing_in_brackets_is_told_so() -> None:
    said = "a value is missing before this. Write it, or write null."
    assert [each.partition(" ")[2] for each in noted("a: [1, b: , 2]\n")] == [said]


def test_of_what_is_wrong_in_one_place_what_ends_the_reading_is_told() -> None:
    said = "a key is plain text, not a list or mapping. Name it."
    assert refusals("&a [x]: 1\n") == [f"f:1:1: {said}"]
    assert refusals("&a b: 1\n[x]: 1\n")[1:] == [f"f:2:1: {said}"]


def test_a_merge_key_is_told_so_unless_it_is_quoted() -> None:
    assert noted("<<: 1\n") == ["f:1:1: merge keys (<<) are not read here. Write the keys out."]
    assert noted("'<<': 1\n") == []


def test_line_ends_stay_where_something_hidden_is_spelt_out() -> None:
    reading = strict_yaml.read('a: "x\\n\\ey"\n', "f")
    assert reading.data == {"a": "x\n\\x1by"}
    assert len(reading.faults) == 1


def test_only_what_an_escape_hides_is_told_here_the_rest_was_told_before() -> None:
    reading = strict_yaml.read("a: 'x\u202ey'\n", "f")
    assert (reading.data, reading.faults) == ({"a": "x\u202ey"}, [])


def test_lists_and_mappings_are_counted_as_values_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_VALUES", 2)
    said = "this file holds more than 2 values. Split it."
    assert refusals("- 1\n- [2]\n") == [f"f:2:3: {said}"]


def test_a_file_holds_fifty_thousand_values() -> None:
    assert walk.MOST_VALUES == 32_000


def test_a_key_in_brackets_with_a_question_mark_is_looked_at_closer() -> None:
    (said,) = refusals("a: {b?c: 1}\n")
    assert said.startswith("f:1:6: a comma or a closing bracket is missing before this.")
    assert strict_yaml.read("a:\n  b?c: 1\n", "f").data == {"a": {"b?c": 1}}
