"""What is asked next, answer by answer: which facts, in which order, and which rules they settle."""

from __future__ import annotations

from decimal import Decimal

from tests.known import ANKLE, TODAY, Raw, variant
from vcfpath import Patient, assess
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth


def tried(**known: Truth) -> Members:
    members = "rest", "boot", "operation", "balance", "cream"
    return Members({**dict.fromkeys(members, Truth.UNKNOWN), **known})


def asked(
    pathway: Pathway = ANKLE, /, **states: State
) -> list[tuple[str, str | None, list[str], list[str]]]:
    """Of each: the fact, the member, what it settles whatever the answer, what it could settle."""
    found = assess(pathway, Patient(states), TODAY).ask_next
    assert [each.could_settle for each in found] == [len(each.could) for each in found]
    return [
        (
            each.fact,
            each.member,
            [f"{rule.treatment} {rule.position or ''}".strip() for rule in each.decides],
            [f"{rule.treatment} {rule.position or ''}".strip() for rule in each.could],
        )
        for each in found
    ]


def test_of_nobody_in_particular_the_surest_and_most_telling_are_asked_first() -> None:
    assert asked() == [
        ("weeks_of_rest", None, ["operation insurer_operation"], ["operation insurer_operation"]),
        (
            "days_since_sprain",
            None,
            [],
            ["boot", "boot book_boot", "boot trial_boot", "operation trial_boot"],
        ),
        ("days_of_boot", None, [], ["boot trial_boot", "operation trial_boot"]),
        ("age", None, [], ["operation", "boot book_boot"]),
        ("torn", None, [], ["operation"]),
    ]


def test_of_somebody_with_a_bad_sprain_each_member_of_a_set_is_asked_alone() -> None:
    known: dict[str, State] = {
        "days_since_sprain": Interval(Decimal(5), Decimal(5)),
        "swelling": OneOf(frozenset({"severe"})),
        "bruised": OneOf(frozenset({"yes"})),
        "tried": tried(boot=Truth.TRUE),
    }
    trials = ["boot trial_boot", "operation trial_boot"]
    insurer = ["operation insurer_operation"]
    assert asked(**known) == [
        ("days_of_boot", None, trials, trials),
        ("age", None, ["boot book_boot"], ["operation", "boot book_boot"]),
        ("weeks_of_rest", None, insurer, insurer),
        ("tried", "cream", ["boot"], ["boot"]),
        ("torn", None, [], ["operation"]),
    ]


def test_a_member_that_is_known_or_that_no_rule_waits_for_is_not_asked() -> None:
    def both_of_two(raw: Raw) -> None:
        (line,) = raw["treatments"]["boot"]["contraindicated_when"]
        line["when"] = '"cream" in tried and "rest" in tried'
        raw["treatments"]["boot"]["indicated_when"] = []
        raw["positions"] = []

    pathway = variant(both_of_two)
    members = {
        each[1]: each[2] for each in asked(pathway, tried=tried(cream=Truth.TRUE)) if each[1]
    }
    assert members == {"rest": ["boot"]}
    both = {each[1]: each[3] for each in asked(pathway) if each[1]}
    assert both == {"cream": ["boot"], "rest": ["boot"]}


def test_among_equals_the_person_s_own_facts_come_before_the_clinician_s() -> None:
    def by_clinician(raw: Raw) -> None:
        raw["facts"]["days_of_boot"]["answered_by"] = "clinician"

    order = [each[0] for each in asked(variant(by_clinician))]
    assert order == ["weeks_of_rest", "days_since_sprain", "age", "days_of_boot", "torn"]


def test_what_settles_more_for_sure_comes_first_wherever_it_stands_in_the_file() -> None:
    def age_first(raw: Raw) -> None:
        raw["facts"] = {"age": raw["facts"].pop("age"), **raw["facts"]}

    known: dict[str, State] = {
        "days_since_sprain": Interval(Decimal(5), Decimal(5)),
        "swelling": OneOf(frozenset({"severe"})),
        "bruised": OneOf(frozenset({"yes"})),
    }
    first, second, *_ = asked(variant(age_first), **known)
    assert (first[0], len(first[2])) == ("days_of_boot", 2)
    assert (second[0], len(second[2])) == ("age", 1)
