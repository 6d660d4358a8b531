"""Plain words for every way in which a value can fail its model."""

from __future__ import annotations

from typing import cast

import pytest
from pydantic_core import ErrorDetails
from yaml import YAMLError

from vcfpath.errors import quoted
from vcfpath.reading.fields import fields_at
from vcfpath.reading.syntax import syntax_fault
from vcfpath.reading.wording import words_for


def error(kind: str, value: object, **context: str) -> ErrorDetails:
    return cast("ErrorDetails", {"type": kind, "loc": ("x",), "input": value, "ctx": context})


def test_an_error_of_a_kind_not_foreseen_is_still_said_plainly() -> None:
    assert words_for(error("new_kind", {"a": 1})) == ("a mapping is not allowed here", "")


def test_a_pattern_not_foreseen_is_still_said_plainly() -> None:
    said = words_for(error("string_pattern_mismatch", "x", pattern="^y$"))
    assert said == ("'x' cannot be used here", "")


@pytest.mark.parametrize(
    ("value", "mend"),
    [("boot", "Write [boot]."), ("boot, ice", "Start each of its lines with '- '."), (7, None)],
)
def test_one_word_where_a_list_belongs_is_put_into_one(value: object, mend: str | None) -> None:
    what = f"a list belongs here, not {quoted(value)}"
    said = words_for(error("tuple_type", value))
    assert said == (what, mend or "Start each of its lines with '- '.")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "nothing"),
        (True, "true"),
        (False, "false"),
        ({}, "a mapping"),
        ([], "a list"),
        ("word", "'word'"),
        ("x" * 40, f"'{'x' * 40}'"),
        ("x" * 41, f"'{'x' * 40}…'"),
        ("\x1b", r"'\x1b'"),
        (7, "the number 7"),
    ],
)
def test_a_value_is_quoted_in_a_few_safe_words(value: object, said: str) -> None:
    assert quoted(value) == said


@pytest.mark.parametrize(
    ("loc", "some"),
    [
        ((), {"facts", "treatments"}),
        (("sources", "x"), {"title", "year"}),
        (("stages", 0), {"id", "sequence"}),
        (("facts", "x", "number"), {"least", "clock"}),
        (("facts", "x", "number", "as_date"), {"flag", "ask"}),
        (("treatments", "x", "benefits", 0, "with", "function-after[y(), Count]"), {"n", "of"}),
        (("positions", 0, "if_unknown"), {"fact", "as"}),
    ],
)
def test_the_keys_a_record_may_have_are_known(loc: tuple[str | int, ...], some: set[str]) -> None:
    assert some <= set(fields_at(loc))


def test_keys_that_load_adds_are_not_among_those_one_may_write() -> None:
    assert not {"id", "sha256", "sources"} & set(fields_at(()))


@pytest.mark.parametrize("loc", [("x",), ("facts",), ("name", "x"), ("stages", 0, "name")])
def test_where_there_is_no_record_there_are_no_keys(loc: tuple[str | int, ...]) -> None:
    assert fields_at(loc) == []


def test_what_a_parser_says_in_new_words_is_still_said_plainly() -> None:
    said = str(syntax_fault(YAMLError("a new problem"), "a: b\n", "f"))
    assert said == (
        "f:1:1: this cannot be read as YAML. "
        "Check the indentation, quotes and colons here and in the line above."
    )
