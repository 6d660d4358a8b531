"""A strict subset of YAML 1.2: what it means, and with which words the rest is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vcfpath.errors import ContentError
from vcfpath.reading import strict_yaml
from vcfpath.reading.walk import MOST_CHARACTERS, MOST_LEVELS, MOST_VALUES

pytestmark = pytest.mark.usefixtures("_parser")


def data(text: str) -> object:
    reading = strict_yaml.read(text, "f")
    assert reading.faults == []
    return reading.data


def refusals(text: str) -> list[str]:
    try:
        faults = strict_yaml.read(text, "f").faults
    except ContentError as error:
        faults = list(error.faults)
    assert faults
    return [str(fault) for fault in faults]


def same(value: object, wanted: object) -> bool:
    return type(value) is type(wanted) and value == wanted and str(value) == str(wanted)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("7", 7),
        ("-7", -7),
        ("+7", 7),
        ("0", 0),
        ("2.5", Decimal("2.5")),
        ("2.50", Decimal("2.50")),
        ("0.1", Decimal("0.1")),
        (".5", Decimal("0.5")),
        ("5.", Decimal(5)),
        ("-0.5", Decimal("-0.5")),
        ("123456789012345", 123456789012345),
        ("0.12345678901234", Decimal("0.12345678901234")),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("1,5", "1,5"),
        ("2026-01-31", "2026-01-31"),
        ("1.2.3", "1.2.3"),
        ("0b11", "0b11"),
        ("nan", "nan"),
        ("y", "y"),
        ("yes please", "yes please"),
        ("=", "="),
        ("<<", "<<"),
        ("'yes'", "yes"),
        ("'010'", "010"),
        ('"a\\tb\\n"', "a\tb\n"),
        ("'a\tb'", "a\tb"),
        ("why? because", "why? because"),
    ],
)
def test_words_mean_what_yaml_1_2_says_and_numbers_stay_as_written(
    written: str, meant: object
) -> None:
    value = data(f"- {written}\n")
    assert isinstance(value, list)
    assert same(value[0], meant)


@pytest.mark.parametrize("word", ["yes", "No", "ON", "off", "yEs"])
def test_words_that_yaml_1_1_took_for_truth_are_refused_as_values(word: str) -> None:
    meant = "true" if word.lower() in {"yes", "on"} else "false"
    what = f"'{word}' means different things to different programs"
    mend = f"Write {meant}; put quotes round it if it is text."
    assert refusals(f"a: {word}\n") == [f"f:1:4: {what}. {mend}"]


@pytest.mark.parametrize("word", ["yes", "no", "on", "Off"])
def test_the_same_words_are_text_as_keys(word: str) -> None:
    assert data(f"{word}: 1\n") == {word: 1}


@pytest.mark.parametrize(
    ("number", "instead"),
    [("010", "10"), ("00", "0"), ("-01", "-1"), ("+00.5", "0.5"), ("01.", "1")],
)
def test_leading_zeros_are_refused(number: str, instead: str) -> None:
    mend = f"Write {instead}, or put quotes round it."
    assert refusals(f"- {number}") == [f"f:1:3: the number {number} starts with a zero. {mend}"]


@pytest.mark.parametrize(
    ("number", "instead"),
    [
        ("1e3", "1000"),
        ("1E-3", "0.001"),
        (".5e1", "5"),
        ("0e9", "0"),
        ("1.5e+400", "it out in full"),
        ("1e15", "it out in full"),
        ("1e999999999", "it out in full"),
    ],
)
def test_exponents_are_refused(number: str, instead: str) -> None:
    mend = f"Write {instead}, or put quotes round it."
    assert refusals(f"- {number}") == [f"f:1:3: the number {number} has an exponent. {mend}"]


@pytest.mark.parametrize("number", ["1234567890123456", "0.123456789012345", "9" * 5000])
def test_numbers_of_many_digits_are_refused(number: str) -> None:
    shown = number if len(number) < 40 else "9" * 40 + "…"
    mend = "Round it, or put quotes round it."
    said = f"f:1:3: the number {shown} has more than 15 digits. {mend}"
    assert refusals(f"- {number}") == [said]


@pytest.mark.parametrize(
    ("number", "instead"),
    [("0x1F", "31"), ("0o17", "15"), ("-0x1", "-1"), ("0x" + "f" * 30, "an everyday number")],
)
def test_other_bases_are_refused(number: str, instead: str) -> None:
    mend = f"Write {instead}, or put quotes round it."
    said = f"f:1:3: the number {number} is not in everyday figures. {mend}"
    assert refusals(f"- {number}") == [said]


@pytest.mark.parametrize("number", [".nan", ".NaN", ".inf", "-.Inf", "+.INF"])
def test_numbers_one_cannot_count_with_are_refused(number: str) -> None:
    mend = "Write a number, or put quotes round it."
    said = f"f:1:3: the number {number} is no number one can count with. {mend}"
    assert refusals(f"- {number}") == [said]


@pytest.mark.parametrize("key", ["1", "true", "~", "1.5", "010", ".inf"])
def test_keys_that_are_not_text_are_refused(key: str) -> None:
    said = f"f:1:1: the key '{key}' is not text. Put quotes round it."
    assert refusals(f"{key}: a\n") == [said]


def test_the_same_keys_in_quotes_are_text() -> None:
    assert data("'1': a\n\"true\": b\n'<<': c\n") == {"1": "a", "true": "b", "<<": "c"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("? [a]\n: 1\n", "f:1:3: a key is plain text, not a list or mapping. Name it."),
        ("? {a: 1}\n: 1\n", "f:1:3: a key is plain text, not a list or mapping. Name it."),
        ("a: 1\n---\nb: 2\n", "f:2:1: a second document begins here. Put it in a file of its own."),
        ("a: 1\n...\n", None),
        ("---\na: 1\n", None),
    ],
)
def test_structure_is_a_single_document_with_plain_keys(text: str, said: str | None) -> None:
    if said is None:
        assert data(text) == {"a": 1}
    else:
        assert refusals(text) == [said]


def test_anchors_and_aliases_are_refused_each_at_its_place() -> None:
    mend = "put quotes round it if it is text."
    assert refusals("a: &x [1]\nb: *x\nc: &y {d: 1}\ne: &z text\n") == [
        f"f:1:4: '&x' gives a place in the file a name (an anchor). Remove it; {mend}",
        f"f:2:4: '*x' stands for another place in the file (an alias). Write it out; {mend}",
        f"f:3:4: '&y' gives a place in the file a name (an anchor). Remove it; {mend}",
        f"f:4:4: '&z' gives a place in the file a name (an anchor). Remove it; {mend}",
    ]


@pytest.mark.parametrize("text", ["*x : 1\n", "a: 1\n*x : 1\n"])
def test_an_alias_for_a_key_ends_the_reading(text: str) -> None:
    assert "'*x' stands for another place" in refusals(text)[0]


def test_tags_are_refused_each_at_its_place() -> None:
    mend = "Remove it; put quotes round it if it is text."
    assert refusals("a: !x 1\nb: !!set {c}\n- \n")[:1] == [
        f"f:1:4: '!x' gives a value a type (a tag). {mend}"
    ]
    assert refusals("a: !!python/object:os.system [x]\n") == [
        f"f:1:4: 'tag:yaml.org,2002:python/object:os.system' gives a value a type (a tag). {mend}"
    ]
    assert refusals("a: ! x\n") == [f"f:1:4: '!' gives a value a type (a tag). {mend}"]


def test_a_bomb_of_merge_keys_is_refused_where_it_starts() -> None:
    bomb = "a0: &a0 {x: 1}\n" + "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 30)
    )
    assert refusals(bomb)[0].startswith("f:1:5: '&a0' gives a place in the file a name")


@pytest.mark.parametrize("line", ["%YAML 1.1", "%YAML 1.2", "%TAG ! tag:x,2000:", "%ODD"])
def test_directives_are_refused(line: str) -> None:
    said = "f:2:1: lines that start with '%' (directives) are not read here. Remove it."
    assert refusals(f"# a comment\n{line}\n---\na: 1\n") == [said]


def test_a_key_given_twice_names_both_lines_and_more_faults_are_found() -> None:
    text = "a: 1\nb: {c: 1, c: {d: no}}\na: 2\na: {e: off}\n"
    assert [said[:30] for said in refusals(text)] == [
        "f:2:11: 'c' is given twice (fi",
        "f:2:18: 'no' means different t",
        "f:3:1: 'a' is given twice (fir",
        "f:4:1: 'a' is given twice (fir",
        "f:4:8: 'off' means different t",
    ]


def test_a_key_given_in_quotes_and_without_is_given_twice() -> None:
    said = "f:2:1: 'a' is given twice (first in line 1). Remove one of them."
    assert refusals("a: 1\n'a': 2\n") == [said]


@pytest.mark.parametrize(
    ("escape", "sort"),
    [
        ("\\x1b", "a control character, U+001B"),
        ("\\0", "a control character, U+0000"),
        ("\\r", "a control character, U+000D"),
        ("\\N", "a control character, U+0085"),
        ("\\L", "an invisible character, U+2028"),
        ("\\u202e", "a character that turns the direction of text, U+202E"),
        ("\\U000e0041", "an invisible character, U+E0041"),
        ("\\ud800", "half a character, U+D800"),
    ],
)
def test_escapes_cannot_smuggle_in_what_cannot_be_seen(escape: str, sort: str) -> None:
    assert refusals(f'a: "x{escape}y"\n') == [f"f:1:4: this text holds {sort}. Remove it."]
    assert refusals(f'"x{escape}y": 1\n') == [f"f:1:1: this text holds {sort}. Remove it."]


@pytest.mark.parametrize(
    ("text", "place", "starts"),
    [
        ("a:\n\tb: 1\n", "2:1", True),
        ("a:\n  \tb: 1\n", "2:3", True),
        ("a: 1\t# c\n", "1:5", False),
        ("a:\t1\n", "1:3", False),
        ("a: |\n  x\ty\n", "2:4", False),
        ("a: {\n\tb: 1}\n", "2:1", True),
        ("a: [1,\t2]\n", "1:7", False),
        ("a: 'x\ty'\nb: 1\t\n", "2:5", False),
        ("\ta: yes\n", "1:1", True),
        ("# \t\na: 1\n", "1:3", False),
    ],
)
def test_the_first_tab_outside_quotes_ends_the_reading(text: str, place: str, starts: bool) -> None:
    what = "this line starts with a tab" if starts else "there is a tab"
    assert refusals(text) == [f"f:{place}: {what}. Use spaces, here and everywhere."]


def test_faults_before_a_tab_are_said_too() -> None:
    assert [said[:6] for said in refusals("a: no\nb: &x 1\nc:\n\td: off\n")] == [
        "f:1:4:",
        "f:2:4:",
        "f:4:1:",
    ]


def test_a_tab_in_a_quoted_text_that_is_never_closed_is_not_the_fault() -> None:
    said = "f:1:4: this quoted text is never closed. Add the closing quote."
    assert refusals("a: 'x\ty\n") == [said]


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base"])
def test_what_a_merge_left_behind_is_named(marker: str) -> None:
    what = f"'{marker[:7]}' was left by a merge of two versions of this file"
    mend = "Keep one version, and remove the lines that mark them."
    assert refusals(f"a: 1\n{marker}\nb: 2\n") == [f"f:2:1: {what}. {mend}"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n"])
def test_deep_nesting_is_refused_before_anything_can_overflow(opening: str) -> None:
    text = opening * 100_000
    if opening == "a:\n":
        text = "".join(" " * n + opening for n in range(1000))
    assert refusals(text)[-1].endswith("this is nested more than 32 deep. Write it flatter.")


def test_nesting_up_to_the_limit_is_fine() -> None:
    assert data("[" * MOST_LEVELS + "]" * MOST_LEVELS)
    assert refusals("[" * (MOST_LEVELS + 1) + "]" * (MOST_LEVELS + 1))


@pytest.mark.long
def test_very_many_values_are_refused() -> None:
    assert data("[" + "1," * (MOST_VALUES - 1) + "]")
    said = refusals("[" + "1," * MOST_VALUES + "]")
    assert said == [f"f:1:{MOST_VALUES * 2}: this file holds more than 32,000 values. Split it."]


def test_a_very_long_text_is_refused() -> None:
    assert data("- " + "x" * MOST_CHARACTERS)
    said = "f:1:3: this text is longer than 20,000 characters. Shorten it."
    assert refusals("- " + "x" * (MOST_CHARACTERS + 1)) == [said]
    assert refusals("- '" + "x" * (MOST_CHARACTERS + 1) + "'") == [said]


def test_a_very_long_key_is_refused() -> None:
    assert data("x" * 200 + ": 1\n")
    said = "f:1:1: this key is longer than 200 characters. Shorten it."
    assert refusals("x" * 201 + ": 1\n") == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 'x\nb: 1\n", "1:4: this quoted text is never closed. Add the closing quote."),
        ('a: "x\n---\ny"\n', "1:4: this quoted text is never closed. Add the closing quote."),
        ("a: [1, 2\n", "1:4: this bracket is never closed. Add the closing bracket."),
        ("a: {b: 1", "1:4: this bracket is never closed. Add the closing bracket."),
        (
            "a: b: c\n",
            "1:5: a ':' is not expected here. Put quotes round a text that holds ': ', and check "
            "how far the line is indented.",
        ),
        (
            "a: 1\nb\nc: 1\n",
            "2:1: this is not 'key: value'. Put a space after the colon, and check the "
            "indentation and the quotes above.",
        ),
        (
            "a: 1\nb:2\n",
            "2:1: this is not 'key: value'. Put a space after the colon, and check the "
            "indentation and the quotes above.",
        ),
        (
            "a: - b\n",
            "1:4: a list may not start here. Put each '- ' on a line of its own, under its key.",
        ),
        ('a: "\\d"\n', "1:6: this is no escape. Use single quotes."),
        ('a: "\\xzz"\n', "1:7: this is no escape. Use single quotes."),
        (
            "a: **b**\n",
            "1:5: text may not start with '*', '&' or '%' here. Put quotes round the text.",
        ),
        ("a: @b\n", "1:4: text may not start with this character. Put quotes round the text."),
        ("a: `b`\n", "1:4: text may not start with this character. Put quotes round the text."),
        (
            "a: [1, 2\nb: 1\n",
            "2:2: a comma or a closing bracket is missing before this. Put quotes round a text that "
            "holds a comma, a question mark, a quote or a bracket.",
        ),
        (
            "a: [b?]\n",
            "1:6: a comma or a closing bracket is missing before this. Put quotes round a text that "
            "holds a comma, a question mark, a quote or a bracket.",
        ),
        ("a: {b}\n", "1:6: a value is missing before this. Write it, or write null."),
        (
            "a:\n   b: 1\n  c: 2\n",
            "3:3: this line does not fit the lines above. Check how far it is indented, and the "
            "quotes.",
        ),
        (
            'a: "b" in c\n',
            "1:8: this comes after the end of a value. Put the whole text in single quotes.",
        ),
        ("[a]\nb: 1\n", "2:1: this does not belong to what stands above. Indent it."),
        (
            "a: !x!y 1\n",
            "1:4: this gives a value a type (a tag). Remove it; put quotes round it if it is text.",
        ),
        ("a: |0\n b\n", "1:5: this is no way to start a long text. Write '>' or '|' alone."),
        ("a: |#\n b\n", "1:5: this is no way to start a long text. Write '>' or '|' alone."),
        (
            "a: ? b\n",
            "1:4: text may not start with this character here. Put quotes round the text.",
        ),
        (
            "a: [- b]\n",
            "1:5: text may not start with this character here. Put quotes round the text.",
        ),
        (
            "a: [b,\n",
            "2:1: the file ends inside a bracket that is never closed. "
            "Add what is missing, and the closing bracket.",
        ),
        (
            "a: [, b]\n",
            "1:5: a value is missing before this. "
            "Write it; put quotes round a text that starts with this character.",
        ),
        (
            "...\n",
            "1:1: this marks the end of the file, and a value is missing before it. "
            "Remove the mark, or write the value.",
        ),
    ],
)
def test_slips_of_the_pen_are_answered_in_plain_words(text: str, said: str) -> None:
    assert refusals(text) == [f"f:{said}"]


def test_all_faults_are_said_at_once_in_order_of_place() -> None:
    text = "a: no\nb: &x 010\nc: {d: 1, d: 1e3}\n1: .nan\n"
    assert [said.split(" ")[0] for said in refusals(text)] == [
        "f:1:4:",
        "f:2:4:",
        "f:3:11:",
        "f:3:14:",
        "f:4:1:",
        "f:4:4:",
    ]


def test_what_the_door_would_never_let_in_is_refused_all_the_same() -> None:
    mend = "Check the indentation, quotes and colons here and in the line above."
    assert refusals("a: \x01\n") == [f"f:1:1: this cannot be read as YAML. {mend}"]
