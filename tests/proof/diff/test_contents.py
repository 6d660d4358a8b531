"""When two rules are alike: only where Kleene's logic itself says so, and then surely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import ANKLE, names
from tests.strategies import patients
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import AtLeast, Criterion, Not
from vcfpath.model.grammar import parse
from vcfpath.patient import Patient
from vcfpath.proof.claims import ALWAYS
from vcfpath.proof.diff.contents import Contents

DEFINITIONS = {name: each.when for name, each in ANKLE.definitions.items()}
CHOICES = {"swelling": frozenset({"none", "mild", "severe"})}


def _number(*rules: str) -> list[int]:
    contents = Contents(DEFINITIONS, CHOICES)
    return [contents.of(parse(rule, names())) for rule in rules]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bruised and torn", "torn and bruised"),
        ("bruised and (torn and can_stand)", "torn and can_stand and bruised"),
        ("bruised or (torn or can_stand)", "torn or can_stand or bruised"),
        ("not (bruised or torn)", "not bruised and not torn"),
        ("not (bruised and torn)", "not torn or not bruised"),
        ("bruised and bruised", "bruised"),
        ("not (not bruised)", "bruised"),
        ("age > 18", "not age <= 18"),
        ("age >= 18", "not age < 18"),
        ("age >= 18", "age >= 18.0"),
        ('swelling != "none"', 'swelling in ("mild", "severe")'),
        ("bad_sprain", 'at_least(2, bruised, not can_stand, swelling == "severe")'),
        ("not at_least(2, bruised, torn, can_stand)", "at_least(2, not bruised, not torn, not can_stand)"),
        ("at_least(2, bruised, torn, torn)", "at_least(2, torn, torn, bruised)"),
    ],
)  # fmt: skip
def test_these_are_alike(one: str, other: str) -> None:
    first, second, opposite = _number(one, other, f"not ({one})")
    assert first == second == -opposite


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("age > 18", "age >= 18"),
        ("age > 18", "age > 19"),
        ("bruised and torn", "bruised or torn"),
        ("bruised or torn or can_stand", "at_least(2, bruised, torn, can_stand)"),
        ("at_least(2, bruised, torn, torn)", "at_least(2, bruised, torn)"),
        ("bruised", "not bruised"),
        ('swelling == "none"', 'swelling == "mild"'),
        ('"rest" in tried', '"boot" in tried'),
        ("days_since_sprain == 3", "days_since_sprain == 4"),
    ],
)
def test_these_are_not(one: str, other: str) -> None:
    first, second = _number(one, other)
    assert first != second


def test_what_always_holds_says_nothing_beside_a_rule() -> None:
    contents, rule = Contents({}, {}), parse("bruised", names())
    assert contents.of(AtLeast(2, (ALWAYS, rule))) == contents.of(rule)
    assert contents.of(AtLeast(1, (Not(ALWAYS), rule))) == contents.of(rule)
    assert contents.of(Not(ALWAYS)) == -contents.of(ALWAYS)


ATOMS = st.sampled_from(
    ["bruised", "torn", "age > 18", "age <= 18", 'swelling == "none"', 'swelling != "none"', "bad_sprain"]
).map(lambda text: parse(text, names()))  # fmt: skip


def _larger(smaller: st.SearchStrategy[Criterion]) -> st.SearchStrategy[Criterion]:
    parts = st.lists(smaller, min_size=1, max_size=3)
    joined = parts.flatmap(
        lambda each: st.integers(1, len(each)).map(lambda n: AtLeast(n, tuple(each)))
    )
    return st.one_of(joined, smaller.map(Not))


@given(
    several=st.lists(st.recursive(ATOMS, _larger, max_leaves=5), min_size=2, max_size=6),
    person=patients(ANKLE),
)
def test_what_is_alike_stands_alike_for_everybody(
    several: list[Criterion], person: Patient
) -> None:
    contents, told = Contents(DEFINITIONS, CHOICES), Evaluator.of(ANKLE, person)
    stands: dict[int, object] = {}
    for rule in several:
        turned = (rule, Not(rule)) if contents.of(rule) > 0 else (Not(rule), rule)
        for each in turned:
            assert stands.setdefault(contents.of(each), told.truth(each)) is told.truth(each)
