"""Which way of a fact is worse, and whether it can change: said together, or it is refused."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, TODAY, Raw, refusals, variant
from tests.model.test_records import Change
from vcfpath.engine.assess import assess
from vcfpath.model.fact import Fact
from vcfpath.patient.plain import patient_from

UNSAID = "it can change, but nothing says which way is worse."


def said(fact: str, **more: object) -> Change:
    """The fact with other words about its changing."""

    def change(raw: Raw) -> None:
        kept = {k: v for k, v in raw["facts"][fact].items() if k not in ("can_change", "worse")}
        raw["facts"][fact] = {**kept, **more}

    return change


@pytest.mark.parametrize(
    ("fact", "worse"),
    [
        ("age", "higher"),
        ("age", "lower"),
        ("weeks_of_rest", "higher"),
        ("swelling", ["severe"]),
        ("swelling", ["mild", "severe"]),
        ("swelling", ["severe", "mild", "none"]),
        ("torn", True),
        ("torn", False),
        ("tried", "in"),
        ("tried", "out"),
    ],
)
@pytest.mark.parametrize("can_change", [True, False])
def test_whichever_way_is_worse_can_be_said_of_any_fact(
    fact: str, worse: object, can_change: bool
) -> None:
    found = variant(said(fact, worse=worse, can_change=can_change)).facts[fact]
    expected = tuple(worse) if isinstance(worse, list) else worse
    assert (found.worse, found.can_change) == (expected, can_change)


def _said_of(fact: Fact) -> tuple[bool, object]:
    return fact.can_change, fact.worse or None


@pytest.mark.parametrize("fact", ["age", "swelling", "torn", "tried", "warning"])
def test_where_nothing_is_said_neither_side_is_worse_and_nothing_can_change(fact: str) -> None:
    assert _said_of(variant(said(fact)).facts[fact]) == (False, None)


@pytest.mark.parametrize(
    ("fact", "mend"),
    [
        ("age", "Add 'worse: higher' or 'lower'."),
        ("weeks_of_rest", "Add 'worse: higher' or 'lower'."),
        ("swelling", "Add 'worse:' and a list of the values that are worse."),
        ("torn", "Add 'worse: true' if it is worse when it is so, otherwise 'worse: false'."),
    ],
)
def test_what_can_change_says_which_way_is_worse(fact: str, mend: str) -> None:
    assert refusals(said(fact, can_change=True)) == [f"{UNSAID} {mend}"]


@pytest.mark.parametrize("fact", ["tried", "warning"])
def test_a_set_may_change_without_a_worse_side(fact: str) -> None:
    """To have tried something is neither better nor worse."""
    assert _said_of(variant(said(fact, can_change=True)).facts[fact]) == (True, None)


@pytest.mark.parametrize(
    ("worse", "what"),
    [
        (["mild", "sever"], "'sever' is none of its values. Did you mean 'severe'?"),
        (["huge"], "'huge' is none of its values. It can be: mild, none, severe."),
        (["mild", "mild"], "value 'mild' is given twice. Remove one of them."),
        ([], f"{UNSAID} Add 'worse:' and a list of the values that are worse."),
    ],
)
def test_the_worse_values_of_a_choice_are_values_each_once(worse: list[str], what: str) -> None:
    assert refusals(said("swelling", worse=worse, can_change=True)) == [what]


def test_values_at_fault_are_not_said_to_be_missing_as_well() -> None:
    def change(raw: Raw) -> None:
        raw["facts"]["swelling"]["values"] = {"mild": 3}

    assert refusals(change) == []  # the fault of the values has no words of ours, and there is none


@pytest.mark.parametrize(
    ("fact", "worse"),
    [("age", "more"), ("age", True), ("torn", "yes"), ("tried", "none"), ("swelling", "mild")],
)
def test_another_way_there_is_not(fact: str, worse: object) -> None:
    with pytest.raises(ValueError, match=rf"facts\.{fact}\.[a-z_]+\.worse"):
        variant(said(fact, worse=worse))


def test_which_way_is_worse_decides_nothing() -> None:
    """It is about what may be suggested; verdicts come from the rules alone."""

    def silent(raw: Raw) -> None:
        for fact in raw["facts"].values():
            fact.pop("worse", None)
            fact.pop("can_change", None)

    known = {"days_since_sprain": 6, "swelling": "severe", "bruised": True, "torn": True}
    answers = [
        assess(pathway, patient_from(pathway, known, TODAY), TODAY)
        for pathway in (ANKLE, variant(silent))
    ]
    assert answers[0] == answers[1]
