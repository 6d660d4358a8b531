"""Rules in English: made from the rule itself, so that they can never say anything else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, SHIPPED, names, rules_of, with_scores_too
from vcfpath.engine.words import amount, constraint_words, in_unit, state_words, words
from vcfpath.model.criterion import Criterion
from vcfpath.model.fact import NumberFact
from vcfpath.model.grammar import parse
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth

NAMES = names()
T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


@pytest.mark.parametrize(
    ("rule", "so", "not_so"),
    [
        ("torn", "the scan shows a tear", "the scan shows no tear"),
        ("not torn", "the scan shows no tear", "the scan shows a tear"),
        ("bad_sprain", "it is a bad sprain", "it is no bad sprain"),
        ("not bad_sprain", "it is no bad sprain", "it is a bad sprain"),
        ("age < 50", "age is under 50 years", "age is at least 50 years"),
        ("age <= 50", "age is at most 50 years", "age is over 50 years"),
        ("age > 50", "age is over 50 years", "age is at most 50 years"),
        ("age >= 50", "age is at least 50 years", "age is under 50 years"),
        ("age == 50", "age is exactly 50 years", "age is not exactly 50 years"),
        ("age != 50", "age is not exactly 50 years", "age is exactly 50 years"),
        ("50 > age", "age is under 50 years", "age is at least 50 years"),
        ("age < 50.5", "age is under 50.5 years", "age is at least 50.5 years"),
        (
            "weeks_of_rest >= 6",
            "time of rest is at least 6 weeks",
            "time of rest is under 6 weeks",
        ),
        ("weeks_of_rest >= 1", "time of rest is at least 1 week", "time of rest is under 1 week"),
        (
            'weeks_of_rest >= "42 days"',
            "time of rest is at least 42 days",
            "time of rest is under 42 days",
        ),
        ('swelling == "mild"', "swelling is a little", "swelling is not a little"),
        ('swelling != "mild"', "swelling is not a little", "swelling is a little"),
        (
            'swelling in ("severe", "mild")',
            "swelling is a little or a lot",
            "swelling is not a little or a lot",
        ),
        (
            '"cream" in tried',
            "what has been tried includes: a cream",
            "what has been tried does not include: a cream",
        ),
        (
            "torn and bruised",
            "the scan shows a tear, and it is bruised",
            "either the scan shows no tear, or it is not bruised",
        ),
        (
            "torn and (bruised or can_stand)",
            "the scan shows a tear, and (either it is bruised, or one can stand on it)",
            "either the scan shows no tear, or (it is not bruised, and one cannot stand on it)",
        ),
        (
            "torn or bruised",
            "either the scan shows a tear, or it is bruised",
            "the scan shows no tear, and it is not bruised",
        ),
        (
            "at_least(2, torn, bruised, can_stand)",
            "at least 2 of these: the scan shows a tear; it is bruised; one can stand on it",
            "at least 2 of these: the scan shows no tear; it is not bruised; "
            "one cannot stand on it",
        ),
        (
            "at_least(2, torn, bruised, can_stand, bad_sprain)",
            "at least 2 of these: the scan shows a tear; it is bruised; one can stand on it; "
            "it is a bad sprain",
            "at least 3 of these: the scan shows no tear; it is not bruised; "
            "one cannot stand on it; it is no bad sprain",
        ),
        (
            "3 <= days_since_sprain < 21",
            "time since the sprain is at least 3 days and under 21 days",
            "either time since the sprain is under 3 days, or time since the sprain is at least "
            "21 days",
        ),
        (
            "torn and age > 3 and age < 9",
            "the scan shows a tear, and age is over 3 years and under 9 years",
            "either the scan shows no tear, or age is at most 3 years, or age is at least 9 years",
        ),
        (
            "age > 3 and weeks_of_rest >= 6",
            "age is over 3 years, and time of rest is at least 6 weeks",
            "either age is at most 3 years, or time of rest is under 6 weeks",
        ),
        (
            'swelling in ("mild", "severe") and swelling in ("none", "mild")',
            "swelling is a little or a lot, and swelling is no swelling or a little",
            "either swelling is not a little or a lot, or swelling is not no swelling or a little",
        ),
        (
            "age < 3 or age > 9",
            "either age is under 3 years, or age is over 9 years",
            "age is at least 3 years, and age is at most 9 years",
        ),
    ],
)
def test_a_rule_and_its_opposite_are_said_in_english(rule: str, so: str, not_so: str) -> None:
    criterion = parse(rule, NAMES)
    assert words(ANKLE, criterion) == so
    assert words(ANKLE, criterion, so=False) == not_so


EVERY_RULE = [
    pytest.param(pathway, rule, id=f"{pathway.id}-{number}")
    for pathway in (ANKLE, SHIPPED)
    for number, rule in enumerate(rules_of(pathway))
]


@pytest.mark.parametrize(("pathway", "rule"), EVERY_RULE)
def test_every_rule_of_a_pathway_has_a_sentence_and_another_for_its_opposite(
    pathway: Pathway, rule: Criterion
) -> None:
    so, not_so = words(pathway, rule), words(pathway, rule, so=False)
    assert so != not_so
    for sentence in (so, not_so):
        assert sentence.strip() == sentence != ""
        assert not sentence.endswith((".", ",", ":", ";"))
        assert "  " not in sentence
        assert "_" not in sentence
        assert "Decimal" not in sentence


@with_scores_too
def test_every_constraint_has_a_sentence(pathway: Pathway) -> None:
    for line in pathway.constraints:
        sentence = constraint_words(pathway, line.when)
        assert sentence
        assert "_" not in sentence


def test_a_constraint_of_two_facts_names_both() -> None:
    said = constraint_words(ANKLE, ANKLE.constraints[0].when)
    assert said == "time of rest is at most time since the sprain"


def test_any_other_constraint_is_said_as_a_rule() -> None:
    said = constraint_words(ANKLE, ANKLE.constraints[1].when)
    assert said == (
        "either one cannot stand on it, or swelling is not a lot, or the scan shows no tear"
    )


def number(fact: str, pathway: Pathway = ANKLE) -> NumberFact:
    found = pathway.facts[fact]
    assert isinstance(found, NumberFact)
    return found


@pytest.mark.parametrize(
    ("fact", "value", "said"),
    [
        ("weeks_since_fracture", "6", "6 weeks"),
        ("weeks_since_fracture", "1", "1 week"),
        ("weeks_since_fracture", "1.5", "1.5 weeks"),
        ("weeks_since_fracture", "0", "0 weeks"),
        ("height_loss_pct", "40", "40%"),
        ("roland_morris", "1", "1 points"),
        ("age", "70.0", "70 years"),
    ],
)
def test_an_amount_is_a_number_with_its_unit(fact: str, value: str, said: str) -> None:
    assert amount(number(fact, SHIPPED), Decimal(value)) == said


@pytest.mark.parametrize(
    ("fact", "base", "said"),
    [
        ("weeks_since_fracture", "42", "6 weeks"),
        ("weeks_since_fracture", "43", "43 days"),
        ("weeks_since_fracture", "7", "1 week"),
        ("weeks_since_fracture", "45.5", "6.5 weeks"),
        ("weeks_since_fracture", "8.75", "1.25 weeks"),
        ("weeks_since_fracture", "121.75", "4 months"),
        ("weeks_since_fracture", "7.882", "7.882 days (about 1.1 weeks)"),
        ("weeks_since_fracture", "7.868", "7.868 days (about 1.1 weeks)"),
        ("weeks_since_fracture", "7.875", "7.875 days (about 1.1 weeks)"),
        ("weeks_since_fracture", "102.875", "102.875 days (about 14.7 weeks)"),
        ("weeks_since_fracture", "7.01", "7.01 days (about 1 week)"),
        ("height_loss_pct", "42", "42%"),
    ],
)
def test_a_clock_is_said_in_its_own_unit_where_that_ends_and_otherwise_in_days(
    fact: str, base: str, said: str
) -> None:
    assert in_unit(number(fact, SHIPPED), Decimal(base)) == said


def span(low: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(high))


TRIED = {"rest": U, "boot": U, "operation": U, "balance": U, "cream": U}


@pytest.mark.parametrize(
    ("fact", "state", "said"),
    [
        ("weeks_of_rest", span(42, 42), "6 weeks"),
        ("weeks_of_rest", span(35, 49), "5 to 7 weeks"),
        ("weeks_of_rest", span(35, 350), "5 weeks or more"),
        ("weeks_of_rest", span(0, 49), "at most 7 weeks"),
        ("weeks_of_rest", span(36, 49), "36 days to 7 weeks"),
        ("swelling", OneOf(frozenset({"mild"})), "a little"),
        ("swelling", OneOf(frozenset({"severe", "mild"})), "a little or a lot"),
        ("torn", OneOf(frozenset({"yes"})), "the scan shows a tear"),
        ("torn", OneOf(frozenset({"no"})), "the scan shows no tear"),
        ("tried", Members({**TRIED, "cream": T}), "a cream"),
        ("tried", Members({**TRIED, "cream": T, "rest": T}), "Rest, a cream"),
        ("tried", Members({**TRIED, "cream": F}), "not: a cream"),
        ("tried", Members({**TRIED, "cream": T, "boot": F}), "a cream; not: A boot"),
        ("tried", Members({**TRIED, "cream": F, "boot": F}), "none of: A boot, a cream"),
        ("tried", Members(dict.fromkeys(TRIED, F)), "none"),
    ],
)
def test_what_is_known_of_a_fact_is_said_in_words(fact: str, state: State, said: str) -> None:
    assert state_words(ANKLE.facts[fact], state) == said


def test_only_a_percent_sign_stands_right_behind_its_number() -> None:
    assert amount(number("age").model_copy(update={"unit": "#"}), Decimal(5)) == "5 #"


def test_days_that_no_unit_says_more_plainly_are_days() -> None:
    assert in_unit(number("days_since_sprain"), Decimal("7.125")) == "7.125 days"


def test_a_unit_of_several_words_is_said_once_in_a_range() -> None:
    pain = number("age").model_copy(update={"unit": "out of 10"})
    assert state_words(pain, span(5, 7)) == "5 to 7 out of 10"


def test_a_state_of_the_wrong_kind_is_never_put_into_words() -> None:
    with pytest.raises(TypeError, match="is no state of a number fact"):
        state_words(ANKLE.facts["age"], OneOf(frozenset({"yes"})))
