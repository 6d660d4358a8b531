"""Every refusal of a rule, word for word, with its place: inside a longer rule, so that the place counts."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from tests.known import names
from vcfpath.model.grammar import parse, parse_constraint

NAMES = names()


def refused(text: str) -> tuple[int | None, str, str]:
    with pytest.raises(PydanticCustomError) as refusal:
        parse(text, NAMES)
    context = refusal.value.context or {}
    return context["offset"], context["what"], context["mend"]


@pytest.mark.parametrize(
    ("text", "offset", "what", "mend"),
    [
        (
            "torn and $bruised",
            9,
            "this rule cannot be read",
            "In YAML, put the whole rule in single quotes if it holds a quote or ' #'.",
        ),
        (
            "torn and 5",
            9,
            "a rule cannot hold this",
            "Use names, comparisons, 'in', 'and', 'or', 'not' and at_least(n, …).",
        ),
        ("torn and abs(torn)", 9, "there is no function 'abs'", "It can be: at_least."),
        ("torn and eval(torn)", 9, "there is no function 'eval'", "It can be: at_least."),
        (
            "atleast(1, torn, bruised)",
            0,
            "there is no function 'atleast'",
            "Did you mean 'at_least'?",
        ),
        (
            "torn and at_least(1)",
            9,
            "at_least takes a number and two or more conditions",
            "Write at_least(2, first, second, third).",
        ),
        (
            "torn and tried.pop()",
            9,
            "at_least takes a number and two or more conditions",
            "Write at_least(2, first, second, third).",
        ),
        (
            "torn and at_least(0, torn, bruised)",
            9,
            "at_least(0, …) of 2 conditions",
            "Write a number from 1 to 2.",
        ),
        (
            "torn and at_least(3, torn, bruised)",
            9,
            "at_least(3, …) of 2 conditions",
            "Write a number from 1 to 2.",
        ),
        (
            "torn and at_least(True, torn, bruised)",
            9,
            "at_least(True, …) of 2 conditions",
            "Write a number from 1 to 2.",
        ),
        ("torn and tornn", 9, "there is no fact or definition 'tornn'", "Did you mean 'torn'?"),
        (
            "torn and bad_sprian",
            9,
            "there is no fact or definition 'bad_sprian'",
            "Did you mean 'bad_sprain'?",
        ),
        (
            'torn and bad_sprain == "x"',
            9,
            "'bad_sprain' is a definition: it is so or not",
            "Write bad_sprain alone, or with 'not'.",
        ),
        (
            'torn and swelling in ("mild", "x")',
            21,
            "'swelling' is never 'x'",
            "It can be: mild, none, severe.",
        ),
        ('torn and swelling == "milld"', 21, "'swelling' is never 'milld'", "Did you mean 'mild'?"),
        (
            'torn and "creme" in tried',
            20,
            "'creme' can never be in 'tried'",
            "Did you mean 'cream'?",
        ),
        (
            'torn and "none" in tried',
            19,
            "'none' can never be in 'tried'",
            "It can be: balance, boot, cream, operation, rest.",
        ),
        ("torn and age", 9, "'age' is not a yes/no fact", "Compare it: age <= 110."),
        (
            "torn and swelling",
            9,
            "'swelling' is not a yes/no fact",
            'Compare it: swelling == "none".',
        ),
        ("torn and tried", 9, "'tried' is not a yes/no fact", "Compare it: tried only after 'in'."),
        ("torn and can_stand == 1", 22, "a word in quotes belongs here", 'Write it like "this".'),
        (
            'torn and can_stand == "yes"',
            9,
            "'can_stand' is not a choice of words",
            "Write can_stand alone, or with 'not'.",
        ),
        ("torn and can_stand > 1", 9, "'can_stand' is not a number", "Write alone, or with 'not'."),
        ('torn and swelling > "mild"', 9, "'swelling' is not a number", 'Write == "none".'),
        ('torn and swelling < "mild"', 9, "'swelling' is not a number", 'Write == "none".'),
        ('torn and tried > "cream"', 9, "'tried' is not a number", "Write only after 'in'."),
        (
            'torn and tried == "cream"',
            9,
            "'tried' is not a choice of words",
            "Write tried only after 'in'.",
        ),
        ('torn and "mild" in swelling', 19, "'swelling' is not a set", 'Write swelling == "none".'),
        (
            'torn and "torn" in can_stand',
            19,
            "'can_stand' is not a set",
            "Write can_stand alone, or with 'not'.",
        ),
        ('torn and "torn" in age', 19, "'age' is not a set", "Write age <= 110."),
        (
            'torn and swelling in "mild"',
            9,
            "'in' asks for a fact and words in brackets",
            'Write cause in ("this", "that"), or "this" in tried.',
        ),
        ('torn and age in ("a", "b")', 9, "'age' is not a choice of words", "Write age <= 110."),
        (
            "torn and age < bruised",
            15,
            "two facts cannot be compared in a rule",
            "Only a constraint may do that.",
        ),
        ("torn and 3 < 4", 13, "a comparison needs a fact", "Name one."),
        ("torn and age is 3", 9, "this is no comparison", "Use < <= > >= == != or in."),
        (
            "torn and age >= 0",
            16,
            "this says the same for every 'age'",
            "It can be 0 to 110 years.",
        ),
        (
            "torn and swelling in ()",
            21,
            "this says the same for every 'swelling'",
            "It can be none, mild, severe.",
        ),
        (
            "torn and age > 1e5",
            15,
            "'1e5' is not a number for this fact",
            'Write 13, 2.5 or, for a clock, "3 months".',
        ),
        (
            'torn and age > "6 years"',
            15,
            "'\"6 years\"' is not a number for this fact",
            'Write 13, 2.5 or, for a clock, "3 months".',
        ),
        ("torn and 3 in tried", 9, "a word in quotes belongs here", 'Write it like "this".'),
        ("torn and swelling in (3,)", 22, "a word in quotes belongs here", 'Write it like "this".'),
    ],
)
def test_each_mistake_in_a_rule_is_told_with_its_place_and_what_would_be_right(
    text: str, offset: int | None, what: str, mend: str
) -> None:
    assert refused(text) == (offset, what, mend)


@pytest.mark.parametrize("levels", [17, 18])
def test_a_rule_that_starts_with_too_many_nots_is_told_so_without_a_place(levels: int) -> None:
    deep = (None, "this rule is nested more than 16 deep", "Use definitions.")
    assert refused("not " * levels + "torn") == deep
    assert refused("not  " * levels + "torn") == deep


def test_brackets_beside_one_another_are_not_deep() -> None:
    parse(" or ".join(["(torn)"] * 20), NAMES)


def test_a_constraint_over_a_name_that_does_not_exist_is_told_what_was_meant() -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse_constraint("days_since_sprain >= weeks_of_rst", NAMES)
    context = refusal.value.context or {}
    assert (context["what"], context["mend"], context["offset"]) == (
        "there is no fact 'weeks_of_rst'",
        "Did you mean 'weeks_of_rest'?",
        21,
    )


def test_a_constraint_over_two_measures_is_told_what_can_be_compared() -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        parse_constraint("age < days_since_sprain", NAMES)
    assert refusal.value.context == {
        "what": "'age' and 'days_since_sprain' cannot be compared",
        "mend": "Compare two clocks, or two facts of one unit.",
        "offset": 0,
        "key": None,
    }


@pytest.mark.parametrize(
    ("error", "offset"),
    [
        (RecursionError, None),
        (MemoryError, None),
        (ValueError, None),
        (Warning, None),
        (SyntaxError, 0),
    ],
)
def test_a_rule_that_python_s_parser_cannot_take_is_told_about_quotes(
    error: type[Exception], offset: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overwhelmed(*_: object, **__: object) -> None:
        raise error("too much")

    monkeypatch.setattr("ast.parse", overwhelmed)
    mend = "In YAML, put the whole rule in single quotes if it holds a quote or ' #'."
    assert refused("torn") == (offset, "this rule cannot be read", mend)


def test_a_comment_is_pointed_at_where_it_begins() -> None:
    assert refused("torn # and # not") == (
        5,
        "a rule has no comments",
        "Put other words in 'because'.",
    )


def test_only_brackets_count_as_brackets() -> None:
    too_deep = (None, "this rule is nested more than 16 deep", "Use definitions.")
    for letters in ("XX", "xx", "OO"):
        deep = "(" * 17 + "torn" + ")" * 17
        assert refused(f'swelling == "{letters}" or {deep}') == too_deep
        many = letters * 10
        assert refused(f'swelling == "{many}"')[1] == f"'swelling' is never '{many}'"


def test_a_constraint_may_be_nested_as_deep_as_a_rule() -> None:
    parse_constraint("not " * 16 + "torn", NAMES)
    with pytest.raises(PydanticCustomError, match="nested more than 16 deep"):
        parse_constraint("not " * 17 + "torn", NAMES)


def test_at_least_may_stand_sixteen_deep_and_counts_as_one_level() -> None:
    parse("at_least(1, torn, " * 16 + "torn" + ")" * 16, NAMES)
    parse(f"at_least(1, torn, {'not ' * 15}torn)", NAMES)
    too_deep = (None, "this rule is nested more than 16 deep", "Use definitions.")
    assert refused(f"at_least(1, torn, {'not ' * 16}torn)") == too_deep
    parse(f"torn and at_least(1, torn, {'not ' * 14}torn)", NAMES)
    assert refused(f"torn and at_least(1, torn, {'not ' * 15}torn)") == too_deep
