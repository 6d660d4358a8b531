"""Text is UTF-8 with any line ends, and holds nothing a reader cannot see."""

from __future__ import annotations

import pytest

from vcfpath.errors import ContentError
from vcfpath.reading.characters import hidden_in, named, text_of


def refusals(raw: bytes) -> list[str]:
    with pytest.raises(ContentError) as caught:
        text_of(raw, "f")
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(ends: str, mark: str) -> None:
    assert text_of(f"{mark}a: é{ends}b: 2{ends}".encode(), "f") == "a: é\nb: 2\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["le", "be"])
@pytest.mark.parametrize("width", [16, 32])
def test_encodings_of_more_than_one_byte_a_letter_are_recognised(
    width: int, ends: str, mark: str
) -> None:
    raw = f"{mark}format: 1\nname: café\n".encode(f"utf-{width}-{ends}")
    assert refusals(raw) == [f"f: is saved as UTF-{width}. Save it as UTF-8."]


@pytest.mark.parametrize(("raw", "at"), [(b"a\0: 1\n", "1:2"), (b"\0a: 1\n", "1:1")])
def test_one_nul_makes_no_other_encoding(raw: bytes, at: str) -> None:
    assert refusals(raw) == [f"f:{at}: there is a control character, U+0000. Remove it."]


OLDER = "this character is in an older encoding, such as Latin-1 or Windows-1252"


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_latin_1_is_refused_with_its_place(ends: bytes, mark: bytes) -> None:
    raw = mark + "a: é".encode() + ends + b"b: caf\xe9" + ends
    assert refusals(raw) == [f"f:2:7: {OLDER}. Save it as UTF-8."]


@pytest.mark.parametrize(
    ("others", "more"),
    [("é", ", as is 1 more"), ("é “", ", as are 2 more"), ("é “ ”", ", as are 3 more")],
)
def test_in_an_older_encoding_the_characters_are_counted(others: str, more: str) -> None:
    raw = "a: \ufffd\n".encode() + f"b: caf\xe9\nc: {others} x\n".encode("cp1252")
    assert refusals(raw) == [f"f:2:7: {OLDER}{more}. Save it as UTF-8."]


@pytest.mark.parametrize("raw", [b"a\xc0\xafb", b"a\xed\xa0\x80b", b"a\xf5\x80\x80\x80"])
def test_overlong_and_surrogate_bytes_are_refused(raw: bytes) -> None:
    (said,) = refusals(raw)
    assert said.startswith(f"f:1:2: {OLDER}")


def test_a_file_cut_in_the_middle_of_a_character_is_told_so() -> None:
    mend = "See whether something is missing. If nothing is, save it as UTF-8."
    said = f"f:2:4: the file ends in the middle of a character. {mend}"
    assert refusals("a: é\nb: 日".encode()[:-1]) == [said]


@pytest.mark.parametrize("raw", [b"%PDF-1.4\n%\xe2\xe3\0", b"PK\x03\x04\xff", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_text_in_any_encoding_is_told_so(raw: bytes) -> None:
    (said,) = refusals(raw)
    assert said.endswith(
        ": this is no text. Is it the right file? Pathway and patient files are text."
    )


@pytest.mark.parametrize(
    ("char", "sort"),
    [
        ("\x00", "a control character, U+0000"),
        ("\x1b", "a control character, U+001B"),
        ("\x7f", "a control character, U+007F"),
        ("\x85", "a control character, U+0085"),
        ("\x9b", "a control character, U+009B"),
        ("\x9f", "a control character, U+009F"),
        ("\u00ad", "an invisible character, U+00AD"),
        ("\u061c", "a character that turns the direction of text, U+061C"),
        ("\u200b", "an invisible character, U+200B"),
        ("\u200d", "an invisible character, U+200D"),
        ("\u2028", "an invisible character, U+2028"),
        ("\u202e", "a character that turns the direction of text, U+202E"),
        ("\u2066", "a character that turns the direction of text, U+2066"),
        ("\u3164", "an invisible character, U+3164"),
        ("\ufe0f", "an invisible character, U+FE0F"),
        ("\ufeff", "an invisible character, U+FEFF"),
        ("\uffff", "an invisible character, U+FFFF"),
        ("\U000e0041", "an invisible character, U+E0041"),
    ],
)
def test_hidden_characters_are_refused_by_name_and_place(char: str, sort: str) -> None:
    assert refusals(f"a: 1\nbé: {char}x\n".encode()) == [f"f:2:5: there is {sort}. Remove it."]


def test_all_hidden_characters_are_said_in_order_of_place() -> None:
    places = [said.split(" ")[0] for said in refusals("\u202e\u200b\nXa\x1b\n]\u200b".encode())]
    assert places == ["f:1:1:", "f:1:2:", "f:2:3:", "f:3:2:"]


def test_an_empty_first_line_is_counted() -> None:
    assert refusals(b"\n\x1b\n") == ["f:2:1: there is a control character, U+001B. Remove it."]


def test_a_file_full_of_them_is_not_counted_to_its_end() -> None:
    assert len(refusals(b"\x01" * 5000)) == 1000


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000"])
def test_indentation_that_only_looks_like_spaces_is_refused(space: str) -> None:
    what = f"this line is indented with U+{ord(space):04X}, which only looks like a space"
    assert refusals(f"a:\n  {space}b: 1\n".encode()) == [f"f:2:3: {what}. Use plain spaces."]


def test_a_file_full_of_such_lines_is_not_counted_to_its_end() -> None:
    assert len(refusals("\u3000a\n".encode() * 2000)) == 1000


@pytest.mark.parametrize("number", [0xD800, 0xDBFF, 0xDFFF])
def test_half_a_character_is_called_so(number: int) -> None:
    assert named(chr(number)) == f"half a character, U+{number:04X}"


def test_a_letter_that_shows_as_nothing_is_hidden_also_where_python_would_print_it() -> None:
    assert "\u3164".isprintable()
    assert hidden_in("a\u3164") == {"\u3164"}


def test_letters_of_any_script_and_spaces_within_a_line_are_fine() -> None:
    text = "a: “é” – 14\u00a0days ≥ 3 日本 עברית हिन्दी 😀\tx\n"
    assert text_of(text.encode(), "f") == text
