"""Lines break at spaces only, and a command where it does least harm."""

from __future__ import annotations

import pytest

from vcfpath.view.wrapping import arguments, columns, padded, words, wrap


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("word", 4), ("漢字", 4), ("e\u0301", 1), ("🦴", 2), ("½", 1)]
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width
    assert columns(padded(text, 6)) == 6


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (9, ["- one two", "  three"]),
        (8, ["- one", "  two", "  three"]),
        (1, ["- one", "  two", "  three"]),
        (15, ["- one two three"]),
        (14, ["- one two", "  three"]),
    ],
)
def test_a_line_is_full_to_its_last_column(width: int, lines: list[str]) -> None:
    assert wrap(words("one  two three"), width, "- ") == lines


def test_a_word_is_never_broken() -> None:
    lines = wrap(words("with --weeks-since-fracture set"), 10)
    assert lines == ["with", "--weeks-since-fracture", "set"]


def test_a_no_break_space_does_not_break() -> None:
    assert wrap(words("about 6\u00a0weeks"), 8) == ["about", "6\u00a0weeks"]


def test_nothing_is_one_empty_line() -> None:
    assert wrap([], 40, "- ") == ["-"]


@pytest.mark.parametrize(
    ("command", "pieces"),
    [
        ("vcfpath explain brace", ["vcfpath", "explain", "brace"]),
        ("vcfpath --weeks 6 -v --all", ["vcfpath", "--weeks 6", "-v", "--all"]),
        ("x --relief 'very little' y", ["x", "--relief 'very little'", "y"]),
        ('x "a b"c', ["x", '"a b"c']),
        ("x --imaging=mri plan", ["x", "--imaging=mri", "plan"]),
        ("don't 'break", ["don't 'break"]),
        ("it's", ["it's"]),
        ("a - b", ["a", "-", "b"]),
        ("", []),
    ],
)
def test_arguments(command: str, pieces: list[str]) -> None:
    assert arguments(command) == pieces


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (20, ["run --relief", "  'very little' now"]),
        (24, ["run", "  --relief 'very little'", "  now"]),
    ],
)
def test_an_option_is_parted_from_its_value_only_where_both_do_not_fit(
    width: int, lines: list[str]
) -> None:
    assert wrap(arguments("run --relief 'very little' now"), width, rest="  ") == lines
