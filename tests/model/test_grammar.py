"""The language of criteria: a closed list of forms, and everything else refused with its place."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from tests.known import names
from vcfpath.model.criterion import AtLeast, Compare, CompareFacts, Criterion, Named, Not, Order
from vcfpath.model.declared import Declared
from vcfpath.model.grammar import parse, parse_constraint

NAMES = names()


def days(op: Order, value: str, spelled: str) -> Compare:
    return number("days_since_sprain", op, value, spelled)


def number(fact: str, op: Order, value: str, spelled: str) -> Compare:
    return Compare(fact, op, Decimal(value), spelled)


def swelling(*values: str) -> Compare:
    return Compare("swelling", "in", frozenset(values))


def yes(fact: str) -> Compare:
    return Compare(fact, "in", frozenset({"yes"}))


def has(member: str) -> Compare:
    return Compare("tried", "has", member)


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("can_stand", yes("can_stand")),
        ("(can_stand)", yes("can_stand")),
        ("not can_stand", Not(yes("can_stand"))),
        ("not not can_stand", Not(Not(yes("can_stand")))),
        ("bad_sprain", Named("bad_sprain")),
        ("not bad_sprain", Not(Named("bad_sprain"))),
        ("days_since_sprain < 3", days("<", "3", "3")),
        ("days_since_sprain <= 3", days("<=", "3", "3")),
        ("days_since_sprain > 3", days(">", "3", "3")),
        ("days_since_sprain >= 3", days(">=", "3", "3")),
        ("days_since_sprain == 3", days("==", "3", "3")),
        ("days_since_sprain != 3", Not(days("==", "3", "3"))),
        ("3 < days_since_sprain", days(">", "3", "3")),
        ("3 <= days_since_sprain", days(">=", "3", "3")),
        ("3 > days_since_sprain", days("<", "3", "3")),
        ("3 >= days_since_sprain", days("<=", "3", "3")),
        ("3 == days_since_sprain", days("==", "3", "3")),
        ("3 != days_since_sprain", Not(days("==", "3", "3"))),
        ("days_since_sprain < 2.5", days("<", "2.5", "2.5")),
        ("age > 90", number("age", ">", "90", "90")),
        ("weeks_of_rest >= 6", number("weeks_of_rest", ">=", "42", "6")),
        ('weeks_of_rest >= "42 days"', number("weeks_of_rest", ">=", "42", "42 days")),
        ('days_since_sprain <= "5 days"', days("<=", "5", "5 days")),
        ('days_since_sprain <= "2 weeks"', days("<=", "14", "2 weeks")),
        ('days_since_sprain <= "3 months"', days("<=", "91.3125", "3 months")),
        ("'3 months' > days_since_sprain", days("<", "91.3125", "3 months")),
        ('swelling == "severe"', swelling("severe")),
        ('"severe" == swelling', swelling("severe")),
        ('swelling != "severe"', Not(swelling("severe"))),
        ('swelling in ("mild", "severe")', swelling("mild", "severe")),
        ('swelling in ("mild",)', swelling("mild")),
        ('swelling not in ("mild", "severe")', Not(swelling("mild", "severe"))),
        ('"cream" in tried', has("cream")),
        ('"boot" in tried', has("boot")),
        ('"cream" not in tried', Not(has("cream"))),
        ('"cold_foot" in warning', Compare("warning", "has", "cold_foot")),
        ("torn and bruised", AtLeast(2, (yes("torn"), yes("bruised")))),
        ("torn or bruised", AtLeast(1, (yes("torn"), yes("bruised")))),
        (
            "torn and bruised and can_stand",
            AtLeast(3, (yes("torn"), yes("bruised"), yes("can_stand"))),
        ),
        (
            "torn or bruised and can_stand",
            AtLeast(1, (yes("torn"), AtLeast(2, (yes("bruised"), yes("can_stand"))))),
        ),
        (
            "(torn or bruised) and can_stand",
            AtLeast(2, (AtLeast(1, (yes("torn"), yes("bruised"))), yes("can_stand"))),
        ),
        ("not torn or bruised", AtLeast(1, (Not(yes("torn")), yes("bruised")))),
        (
            "3 <= days_since_sprain < 21",
            AtLeast(2, (days(">=", "3", "3"), days("<", "21", "21"))),
        ),
        (
            "3 < days_since_sprain != 7",
            AtLeast(2, (days(">", "3", "3"), Not(days("==", "7", "7")))),
        ),
        ("at_least(1, torn, bruised)", AtLeast(1, (yes("torn"), yes("bruised")))),
        (
            "at_least(2, torn, bad_sprain, age > 90)",
            AtLeast(2, (yes("torn"), Named("bad_sprain"), number("age", ">", "90", "90"))),
        ),
    ],
)
def test_every_form_of_the_language_is_read_as_its_nodes(text: str, criterion: Criterion) -> None:
    found = parse(text, NAMES)
    assert found == criterion
    assert type(found) is type(criterion)


def test_spaces_do_not_matter() -> None:
    assert parse("3<=days_since_sprain<21", NAMES) == parse("3 <= days_since_sprain  <  21", NAMES)


def refusal(text: str) -> tuple[int | None, str]:
    with pytest.raises(PydanticCustomError) as refused:
        parse(text, NAMES)
    context = refused.value.context
    assert context is not None
    return context["offset"], f"{context['what']}. {context['mend']}".strip()


NOT_IN_THE_LANGUAGE = "a rule cannot hold this"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("tried.cream", 0),
        ("torn and age.real", 9),
        ("lambda: torn", 0),
        ("(torn := bruised)", 1),
        ('f"{torn}"', 0),
        ("True", 0),
        ("torn and None", 9),
        ("...", 0),
        ("5", 0),
        ('"torn"', 0),
        ('b"torn"', 0),
        ("tried[0]", 0),
        ("[torn]", 0),
        ("{torn}", 0),
        ("(torn, bruised)", 0),
        ("torn if bruised else can_stand", 0),
        ("torn + bruised", 0),
        ("-age", 0),
        ("~torn", 0),
        ("await torn", 0),
        ("(yield)", 1),
        ("[x for x in tried]", 0),
        ("torn and torn | bruised", 9),
        ("torn & bruised", 0),
    ],
)
def test_what_is_not_in_the_language_is_refused_where_it_stands(text: str, offset: int) -> None:
    found, said = refusal(text)
    assert said.startswith(NOT_IN_THE_LANGUAGE)
    assert found == offset


@pytest.mark.parametrize(
    ("text", "offset", "said"),
    [
        ("eval(torn)", 0, "there is no function 'eval'."),
        ("atleast(1, torn, bruised)", 0, "there is no function 'atleast'. Did you mean 'at_least'"),
        ("torn and tried.pop()", 9, "at_least takes a number and two or more conditions. Write"),
        ("at_least()", 0, "at_least takes a number and two or more conditions"),
        ("at_least(1)", 0, "at_least takes a number and two or more conditions"),
        ("at_least(1, torn)", 0, "at_least takes a number and two or more conditions"),
        ("at_least(torn, bruised, torn)", 0, "at_least takes a number and two or more"),
        ("at_least(1, torn, n=bruised)", 0, "at_least takes a number and two or more"),
        ("at_least(n=1)", 0, "at_least takes a number and two or more conditions"),
        ('at_least("1", torn, bruised)', 0, "at_least takes a number and two or more"),
        ("at_least(1.0, torn, bruised)", 0, "at_least takes a number and two or more"),
        ("at_least(-1, torn, bruised)", 0, "at_least takes a number and two or more"),
        ("at_least(1, *tried, torn)", 12, NOT_IN_THE_LANGUAGE),
        ("at_least(0, torn, bruised)", 0, "at_least(0, …) of 2 conditions. Write a number from 1"),
        ("at_least(3, torn, bruised)", 0, "at_least(3, …) of 2 conditions. Write a number from 1"),
        ("at_least(4, torn, bruised, can_stand)", 0, "at_least(4, …) of 3 conditions"),
        ("at_least(True, torn, bruised)", 0, "at_least(True, …) of 2 conditions"),
    ],
)
def test_the_only_function_is_at_least_and_it_takes_a_number_that_can_be(
    text: str, offset: int, said: str
) -> None:
    found, words = refusal(text)
    assert words.startswith(said)
    assert found == offset


@pytest.mark.parametrize(
    ("text", "offset", "said"),
    [
        ("tornn", 0, "there is no fact or definition 'tornn'. Did you mean 'torn'?"),
        ("torn and brused", 9, "there is no fact or definition 'brused'. Did you mean 'bruised'?"),
        ("bad_sprian", 0, "there is no fact or definition 'bad_sprian'. Did you mean 'bad_sprain'"),
        ("ages > 3", 0, "there is no fact or definition 'ages'. Did you mean 'age'?"),
        ('"x" in zzzzzz', 7, "there is no fact or definition 'zzzzzz'. It can be: age, bad_sprain"),
        (
            'swellin == "mild"',
            0,
            "there is no fact or definition 'swellin'. Did you mean 'swelling",
        ),
        ('swelling == "milld"', 12, "'swelling' is never 'milld'. Did you mean 'mild'?"),
        (
            'swelling in ("mild", "x")',
            12,
            "'swelling' is never 'x'. It can be: mild, none, severe.",
        ),
        ('"creme" in tried', 11, "'creme' can never be in 'tried'. Did you mean 'cream'?"),
        ('"none" in tried', 10, "'none' can never be in 'tried'."),
        ('bad_sprain == "yes"', 0, "'bad_sprain' is a definition: it is so or not. Write bad_spr"),
        ("bad_sprain > 3", 0, "'bad_sprain' is a definition: it is so or not."),
    ],
)
def test_a_name_that_does_not_exist_is_refused_with_what_was_meant(
    text: str, offset: int, said: str
) -> None:
    found, words = refusal(text)
    assert words.startswith(said)
    assert found == offset


@pytest.mark.parametrize(
    ("text", "offset", "said"),
    [
        ("age", 0, "'age' is not a yes/no fact. Compare it: age <= 110."),
        ("swelling", 0, "'swelling' is not a yes/no fact. Compare it: swelling == \"none\"."),
        ("tried", 0, "'tried' is not a yes/no fact. Compare it: tried only after 'in'."),
        ("can_stand == 1", 13, "a word in quotes belongs here."),
        ('can_stand == "yes"', 0, "'can_stand' is not a choice of words. Write can_stand alone"),
        ("can_stand > 1", 0, "'can_stand' is not a number. Write alone, or with 'not'."),
        ('swelling > "mild"', 0, "'swelling' is not a number. Write == \"none\"."),
        ("swelling == 3", 12, "a word in quotes belongs here."),
        ("swelling == True", 12, "a word in quotes belongs here."),
        ('swelling == b"mild"', 12, "a word in quotes belongs here."),
        ('swelling == f"mild"', 12, "a word in quotes belongs here."),
        ("swelling in (3, 4)", 13, "a word in quotes belongs here."),
        ('swelling in ("mild")', 0, "'in' asks for a fact and words in brackets."),
        ('swelling in ["mild"]', 0, "'in' asks for a fact and words in brackets."),
        ('swelling in "mild"', 0, "'in' asks for a fact and words in brackets."),
        ('age in ("a", "b")', 0, "'age' is not a choice of words. Write age <= 110."),
        ('tried == "cream"', 0, "'tried' is not a choice of words. Write tried only after 'in'."),
        ('"mild" in swelling', 10, "'swelling' is not a set. Write swelling == \"none\"."),
        ('"torn" in can_stand', 10, "'can_stand' is not a set."),
        ("3 in tried", 0, "a word in quotes belongs here."),
        ("age in tried", 0, "a word in quotes belongs here."),
        (
            "age < bruised",
            6,
            "two facts cannot be compared in a rule. Only a constraint may do tha",
        ),
        ("weeks_of_rest <= days_since_sprain", 17, "two facts cannot be compared in a rule."),
        ("swelling == mild", 12, "'mild' is a word, and has no quotes. Write \"mild\"."),
        ("torn == true", 8, "'torn' is so or not. Write torn alone, or with 'not'."),
        ("torn == yes", 8, "'torn' is so or not. Write torn alone, or with 'not'."),
        ("torn == false", 8, "'torn' is so or not. Write torn alone, or with 'not'."),
        ("torn != no", 8, "'torn' is so or not. Write torn alone, or with 'not'."),
        ("torn == bruised", 8, "two facts cannot be compared in a rule."),
        ("age == true", 7, "two facts cannot be compared in a rule."),
        ("swelling == tried", 12, "two facts cannot be compared in a rule."),
        ("3 < 4", 4, "a comparison needs a fact. Name one."),
        ('"a" == "b"', 7, "a comparison needs a fact. Name one."),
        ("torn is True", 0, "this is no comparison. Use < <= > >= == != or in."),
        ("age is not 3", 0, "this is no comparison. Use < <= > >= == != or in."),
        ("torn and age is 3", 9, "this is no comparison. Use < <= > >= == != or in."),
    ],
)
def test_kinds_of_facts_are_not_mixed_up(text: str, offset: int, said: str) -> None:
    found, words = refusal(text)
    assert words.startswith(said)
    assert found == offset


@pytest.mark.parametrize(
    "literal",
    [
        *("1e5", "0x10", "1_000", "1.", ".5", "1j", "0b1", "0o7", "+5", "1+1", "(1, 2)"),
        *("True", "None", '"5"', '"6 weeks"', "1234567890", "1.1234567", "nan()", "-(5)"),
        *('b"5"', 'f"5"', "[5]", "~5", "not 5"),
    ],
)
def test_a_number_is_written_plainly_or_refused(literal: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse(f"age > {literal}", NAMES)
    context = refused.value.context
    assert context is not None
    assert context["offset"] in (5, 6, 7)


def test_the_refusal_of_a_number_repeats_it_and_shows_three_that_can_be() -> None:
    assert refusal("torn and age > 1e5") == (
        15,
        "'1e5' is not a number for this fact. Write 13, 2.5 or, for a clock, \"3 months\".",
    )


@pytest.mark.parametrize("text", ["age > nan", "age > inf", "age > NaN"])
def test_not_a_number_is_a_name_that_does_not_exist_or_a_second_fact(text: str) -> None:
    assert refusal(text) == (
        6,
        "two facts cannot be compared in a rule. Only a constraint may do that.",
    )


def test_a_time_with_its_unit_is_only_for_clocks() -> None:
    assert refusal('age > "6 years"') == (
        6,
        '\'"6 years"\' is not a number for this fact. Write 13, 2.5 or, for a clock, "3 months".',
    )


def test_a_text_that_is_no_time_is_refused_for_a_clock() -> None:
    offset, said = refusal('days_since_sprain > "a while"')
    assert (offset, said.split(".")[0]) == (20, "'\"a while\"' is not a number for this fact")


@pytest.mark.parametrize(
    ("text", "offset", "can_be"),
    [
        ("age >= 0", 7, "0 to 110 years"),
        ("age <= 110", 7, "0 to 110 years"),
        ("age < 0", 6, "0 to 110 years"),
        ("age > 110", 6, "0 to 110 years"),
        ("age == 111", 7, "0 to 110 years"),
        ("age != 111", 7, "0 to 110 years"),
        ("age > -5", 6, "0 to 110 years"),
        ("0 <= age < 50", 0, "0 to 110 years"),
        ("weeks_of_rest > 50", 16, "0 to 50 weeks"),
        ('days_since_sprain <= "2 years"', 21, "0 to 400 days"),
        ('swelling in ("none", "mild", "severe")', 12, "none, mild, severe"),
        ("swelling in ()", 12, "none, mild, severe"),
        ('swelling not in ("none", "mild", "severe")', 16, "none, mild, severe"),
    ],
)
def test_a_comparison_that_is_the_same_for_everybody_is_refused(
    text: str, offset: int, can_be: str
) -> None:
    found, said = refusal(text)
    fact = next(word for word in text.split() if word in NAMES.facts)
    assert said == f"this says the same for every '{fact}'. It can be {can_be}."
    assert found == offset


@pytest.mark.parametrize("text", ["age > 0", "age < 110", "age == 0", "age == 110", "age <= 0"])
def test_a_comparison_with_an_end_of_the_range_says_something_and_is_read(text: str) -> None:
    assert isinstance(parse(text, NAMES), Compare)


@pytest.mark.parametrize(
    "text",
    [
        *("torn bruised", "", "age > 05", "torn;", 'swelling == "mild', "import os", " torn"),
        *("$torn", "torn?"),
    ],
)
def test_what_python_cannot_read_is_refused_with_a_hint_about_quotes(text: str) -> None:
    offset, said = refusal(text)
    assert said == (
        "this rule cannot be read. "
        "In YAML, put the whole rule in single quotes if it holds a quote or ' #'."
    )
    assert offset is not None
    assert 0 <= offset <= len(text)


def test_a_stray_character_is_pointed_at() -> None:
    assert refusal("torn and $bruised")[0] == 9


@pytest.mark.parametrize(
    "error", [RecursionError, MemoryError, ValueError, SyntaxWarning, SyntaxError]
)
def test_whatever_python_s_parser_raises_is_a_refusal(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def overwhelmed(*_: object, **__: object) -> None:
        raise error("too much")

    monkeypatch.setattr("ast.parse", overwhelmed)
    offset, said = refusal("torn")
    assert said.startswith("this rule cannot be read")
    assert offset in (None, 0)


@pytest.mark.parametrize("text", ['swelling == "\\d"', "1in tried"])
def test_what_python_only_warns_of_is_refused(text: str) -> None:
    assert refusal(text)[1].startswith("this rule cannot be read")


@pytest.mark.parametrize(
    "text",
    ["töricht", "torn and\nbruised", "torn\t", "\x00", "torn\x1b", "\u202etorn"],
)
def test_a_rule_is_one_line_of_plain_ascii(text: str) -> None:
    assert refusal(text) == (
        None,
        "a rule is written in plain ASCII letters. Put other words in 'because'.",
    )


def test_a_comment_inside_a_rule_is_refused_and_never_swallows_the_rest() -> None:
    assert refusal("torn # and not bruised") == (
        5,
        "a rule has no comments. Put other words in 'because'.",
    )


def test_a_rule_may_have_500_characters_and_not_501() -> None:
    rule = f"torn{' ' * 484} or bruised"
    assert len(rule) == 499
    assert parse(f"{rule} ", NAMES) == parse("torn or bruised", NAMES)
    assert refusal(f"{rule}  ") == (
        None,
        "this rule is longer than 500 characters. Use definitions.",
    )


def nested(levels: int) -> str:
    return "(" * levels + "torn" + ")" * levels


def test_brackets_may_stand_sixteen_deep_and_not_seventeen() -> None:
    assert parse(nested(16), NAMES) == yes("torn")
    assert refusal(nested(17)) == (
        None,
        "this rule is nested more than 16 deep. Use definitions.",
    )


@pytest.mark.parametrize("opening", ["(", "[", "{", "not ", "-", "~", "lambda:", "not("])
def test_no_depth_of_nesting_is_more_than_a_refusal(opening: str) -> None:
    for levels in (17, 50, 499 // len(opening)):
        with pytest.raises(PydanticCustomError):
            parse(opening * levels, NAMES)
        with pytest.raises(PydanticCustomError):
            parse((opening * levels)[:490] + "torn", NAMES)


def test_not_may_stand_sixteen_deep_and_not_seventeen() -> None:
    assert isinstance(parse("not " * 16 + "torn", NAMES), Not)
    assert refusal("not " * 17 + "torn")[1].startswith("this rule is nested more than 16 deep")


def test_and_and_or_may_stand_sixteen_deep_and_not_seventeen() -> None:
    def deep(levels: int) -> str:
        rule = "torn"
        for level in range(levels):
            word = ("and", "or")[level % 2]
            rule = f"not {rule}" if level % 3 == 2 else f"(torn {word} {rule})"
        return rule

    assert isinstance(parse(deep(16), NAMES), AtLeast)
    assert refusal(deep(17))[1].startswith("this rule is nested more than 16 deep")


def test_many_negations_beside_one_another_are_not_deep() -> None:
    rule = " or ".join(["not torn"] * 17)
    assert parse(rule, NAMES) == AtLeast(1, (Not(yes("torn")),) * 17)


WORDS = st.sampled_from(
    [
        *("torn", "age", "swelling", "tried", "bad_sprain", "days_since_sprain", "at_least"),
        *("and", "or", "not", "in", "is", "if", "else", "lambda", "None", "True", "await"),
        *("<", "<=", "==", "!=", ">", "(", ")", ",", "[", "]", "{", "}", ":", ":=", ".", "*"),
        *("3", "2.5", "1e5", "-", "0", '"mild"', '"cream"', '"3 months"', "'", '"', "f'", "#"),
    ]
)


def refused_or_read(text: str) -> tuple[int | None, str] | None:
    """The refusal; None where the text is a criterion. Any other exception is a failure."""
    try:
        found = parse(text, NAMES)
    except PydanticCustomError as refused:
        context = refused.context or {}
        return context["offset"], context["what"]
    return None if isinstance(found, get_args(Criterion)) else (-2, "")


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_read_or_refused_and_nothing_else_happens(text: str) -> None:
    refused = refused_or_read(text)
    if refused is not None:
        offset, what = refused
        assert offset is None or 0 <= offset <= len(text)
        assert what


@pytest.mark.parametrize(
    ("text", "constraint"),
    [
        (
            "weeks_of_rest <= days_since_sprain",
            CompareFacts("weeks_of_rest", "<=", "days_since_sprain"),
        ),
        (
            "weeks_of_rest > days_since_sprain",
            CompareFacts("weeks_of_rest", ">", "days_since_sprain"),
        ),
        ("torn or bruised", AtLeast(1, (yes("torn"), yes("bruised")))),
        ("age > 3", number("age", ">", "3", "3")),
    ],
)
def test_a_constraint_is_a_criterion_or_one_fact_against_another(
    text: str, constraint: Criterion | CompareFacts
) -> None:
    found = parse_constraint(text, NAMES)
    assert found == constraint
    assert type(found) is type(constraint)


def refused_constraint(text: str) -> str:
    with pytest.raises(PydanticCustomError) as refused:
        parse_constraint(text, NAMES)
    assert refused.value.context is not None
    what: str = refused.value.context["what"]
    return what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("age <= days_since_sprain", "'age' and 'days_since_sprain' cannot be compared"),
        ("days_since_sprain < age", "'days_since_sprain' and 'age' cannot be compared"),
        ("torn == bruised", "two facts cannot be compared in a rule"),
        ("age <= zzz", "there is no fact 'zzz'"),
        ("age != days_since_sprain", "two facts cannot be compared in a rule"),
        ("0 < weeks_of_rest <= days_since_sprain", "two facts cannot be compared in a rule"),
        (
            "torn and weeks_of_rest <= days_since_sprain",
            "two facts cannot be compared in a rule",
        ),
    ],
)
def test_only_two_numbers_of_one_unit_can_be_compared_and_only_alone(text: str, what: str) -> None:
    assert refused_constraint(text) == what


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("age > 3", Compare("age", "in", frozenset(), "> 3")),
        ("3 < age", Compare("age", "in", frozenset(), "> 3")),
        ('swelling == "x"', swelling("x")),
        ('swelling in ("x", "y")', swelling("x", "y")),
        ('"x" in tried', has("x")),
        ("torn", yes("torn")),
        ('age == "x"', Compare("age", "in", frozenset({"x"}))),
    ],
)
def test_a_fact_that_is_itself_at_fault_is_not_reported_again_by_each_rule(
    text: str, read: Criterion
) -> None:
    at_fault = Declared(NAMES.sources, dict.fromkeys(NAMES.facts), NAMES.names)
    assert parse(text, at_fault) == read


def test_a_constraint_over_facts_that_are_themselves_at_fault_is_not_reported_again() -> None:
    at_fault = Declared(NAMES.sources, dict.fromkeys(NAMES.facts), NAMES.names)
    found = parse_constraint("weeks_of_rest <= days_since_sprain", at_fault)
    assert found == CompareFacts("weeks_of_rest", "<=", "days_since_sprain")


def test_a_bracket_that_is_closed_leaves_no_more_room_for_others() -> None:
    deep = f"(torn) and {'(' * 17}bruised{')' * 17}"
    assert refusal(deep)[1].startswith("this rule is nested more than 16 deep")
