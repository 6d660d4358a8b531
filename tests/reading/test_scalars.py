"""What a word without quotes means: text, a number as it was written, or which spelling is right."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vcfpath.reading.scalars import Misread, is_text, plain_meaning

QUOTES = ", or put quotes round it."


def mend(text: str) -> str:
    meaning = plain_meaning(text)
    assert isinstance(meaning, Misread)
    return meaning.mend.partition(",")[0]


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_written_in_five_ways(text: str) -> None:
    assert plain_meaning(text) is None
    assert not is_text(text)


@pytest.mark.parametrize("text", ["true", "false"])
def test_true_and_false_are_written_small_large_or_with_a_capital(text: str) -> None:
    for spelled in (text, text.title(), text.upper()):
        assert plain_meaning(spelled) is (text == "true")
        assert not is_text(spelled)
    odd = text[0] + text[1:].upper()
    assert plain_meaning(odd) == odd
    assert is_text(odd)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("0", 0),
        ("7", 7),
        ("-12", -12),
        ("+3", 3),
        ("123456789012345", 123456789012345),
        ("0.5", Decimal("0.5")),
        (".5", Decimal("0.5")),
        ("5.", Decimal(5)),
        ("-0.50", Decimal("-0.50")),
        ("1234567890123.45", Decimal("1234567890123.45")),
    ],
)
def test_a_number_is_kept_as_it_was_written(text: str, meaning: int | Decimal) -> None:
    found = plain_meaning(text)
    assert (type(found), str(found)) == (type(meaning), str(meaning))
    assert not is_text(text)


@pytest.mark.parametrize(
    "text",
    ["maybe", "o", "yess", "nope", "a5", "6 weeks", "1.2.3", "-", "+x", ".", "-.", "0o8", "0xg"],
)
def test_other_words_are_text(text: str) -> None:
    assert plain_meaning(text) == text
    assert is_text(text)


@pytest.mark.parametrize(
    ("text", "right"), [("yes", "true"), ("on", "true"), ("no", "false"), ("off", "false")]
)
def test_old_words_for_true_and_false_are_refused_as_values_and_are_text_as_keys(
    text: str, right: str
) -> None:
    for spelled in (text, text.title(), text.upper()):
        what = f"'{spelled}' means different things to different programs"
        assert plain_meaning(spelled) == Misread(
            what, f"Write {right}; put quotes round it if it is text."
        )
        assert is_text(spelled)


@pytest.mark.parametrize(
    ("text", "what", "right"),
    [
        ("1e3", "has an exponent", "Write 1000"),
        ("-1.5E-2", "has an exponent", "Write -0.015"),
        ("1e14", "has an exponent", "Write 100000000000000"),
        ("1e15", "has an exponent", "Write it out in full"),
        ("1e-14", "has an exponent", "Write 0.00000000000001"),
        ("1e-15", "has an exponent", "Write it out in full"),
        ("1234567890123456", "has more than 15 digits", "Round it"),
        ("1.234567890123456", "has more than 15 digits", "Round it"),
        ("010", "starts with a zero", "Write 10"),
        ("-007.50", "starts with a zero", "Write -7.5"),
        ("00", "starts with a zero", "Write 0"),
        ("0x1F", "is not in everyday figures", "Write 31"),
        ("-0o17", "is not in everyday figures", "Write -15"),
        (".nan", "is no number one can count with", "Write a number"),
        ("-.INF", "is no number one can count with", "Write a number"),
    ],
)
def test_a_number_that_others_read_otherwise_is_refused(text: str, what: str, right: str) -> None:
    assert plain_meaning(text) == Misread(f"the number {text} {what}", right + QUOTES)
    assert not is_text(text)


def test_an_exponent_is_written_out_up_to_fifteen_characters() -> None:
    assert mend("1.2345678901e10") == "Write 12345678901"
    assert mend("1.23456789012e10") == "Write it out in full"


def test_figures_of_another_base_are_put_in_everyday_ones_up_to_fourteen_characters() -> None:
    assert mend("0x000000000010") == "Write 16"
    assert mend("0x0000000000010") == "Write an everyday number"
