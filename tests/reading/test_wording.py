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


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("bool_type", "Yes", "true or false belongs here, not 'Yes'. Write true, without quotes."),
        ("bool_type", "off", "true or false belongs here, not 'off'. Write false, without quotes."),
        ("bool_type", "so", "true or false belongs here, not 'so'. Write true or false."),
        ("bool_type", 7, "true or false belongs here, not the number 7. Write true or false."),
        ("tuple_type", "ice", "a list belongs here, not 'ice'. Write [ice]."),
        ("tuple_type", "Ice", "a list belongs here, not 'Ice'. Start each of its lines with '- '."),
        (
            "tuple_type",
            7,
            "a list belongs here, not the number 7. Start each of its lines with '- '.",
        ),
        ("date_type", "1 May 2026", "a date belongs here, not '1 May 2026'. Write 2026-05-01."),
        *(
            (
                "date_type",
                text,
                f"a date belongs here, not '{text}'. Write year-month-day, like 2026-11-22.",
            )
            for text in ("May 2026", "soon")
        ),
        ("int_type", 1.5, "a whole number belongs here, not the number 1.5. Write a whole number."),
        ("int_type", "1", "a number belongs here, not '1'. Take the quotes away."),
    ],
)
def test_what_would_be_right_is_said_as_it_is_written(kind: str, value: object, said: str) -> None:
    assert ". ".join(words_for(error(kind, value))) == said


def test_where_no_key_may_be_one_is_to_be_removed() -> None:
    unknown = cast(
        "ErrorDetails", {"type": "extra_forbidden", "loc": ("name", "x", "y"), "input": 1}
    )
    assert words_for(unknown) == ("unknown key 'y'", "Remove it.")


@pytest.mark.parametrize(("value", "shown"), [(["XXXY"], "a list"), (7, "the number 7")])
def test_for_what_is_no_word_no_word_is_near(value: object, shown: str) -> None:
    said = words_for(error("literal_error", value, expected="'XXXX' or 'XXXY'"))
    assert said == (f"{shown} is not allowed here", "It can be: XXXX, XXXY.")


def test_of_keys_that_are_like_the_one_that_says_the_sort_the_likest_was_meant() -> None:
    error = cast(
        "ErrorDetails",
        {
            "type": "union_tag_not_found",
            "loc": ("x",),
            "input": {"find": 1, "kinds": 2, "kid": 3},
            "ctx": {"discriminator": "'kind'"},
        },
    )
    assert words_for(error) == ("unknown key 'kinds'", "Did you mean 'kind'?")
    assert words_for({**error, "input": [1]}) == ("'kind' is missing", "Add it.")
    assert words_for({**error, "input": None}) == ("'kind' is missing", "Add it.")
