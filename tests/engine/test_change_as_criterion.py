"""An edit as a criterion, from which its words are made."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.engine.test_change import one_of, stretch
from tests.known import ANKLE
from vcfpath.engine.changes.change import (
    Edit,
    Region,
    Thing,
)
from vcfpath.engine.changes.criterion import criterion_of
from vcfpath.model.criterion import AtLeast, Compare, Criterion, Not, Order
from vcfpath.truth import Truth

AGE, REST = Thing("age"), Thing("weeks_of_rest")
EVER = stretch("[0,110]")
COLOURS = {
    colour: colour for colour in ("red", "blue", "green", "grey", "white", "black", "pink", "teal")
}


def limit(fact: str, op: Order, value: str, spelled: str) -> Compare:
    return Compare(fact, op, Decimal(value), spelled)


@pytest.mark.parametrize(
    ("thing", "region", "criterion"),
    [
        (Thing("tried", "cream"), Truth.TRUE, Compare("tried", "has", "cream")),
        (Thing("tried", "cream"), Truth.FALSE, Not(Compare("tried", "has", "cream"))),
        (Thing("torn"), one_of("yes"), Compare("torn", "in", frozenset({"yes"}))),
        (Thing("torn"), one_of("no"), Not(Compare("torn", "in", frozenset({"yes"})))),
        (
            Thing("swelling"),
            one_of("mild", "severe"),
            Compare("swelling", "in", frozenset({"mild", "severe"})),
        ),
        (
            AGE,
            stretch("[18,30]"),
            AtLeast(2, (limit("age", ">=", "18", "18"), limit("age", "<=", "30", "30"))),
        ),
        (AGE, stretch("(18,110]"), limit("age", ">", "18", "18")),
        (AGE, stretch("[0,30)"), limit("age", "<", "30", "30")),
        (AGE, stretch("(0,110]"), limit("age", ">", "0", "0")),
        (AGE, stretch("[0,110)"), limit("age", "<", "110", "110")),
        (AGE, stretch("[40,40]"), limit("age", "==", "40", "40")),
        (AGE, EVER, limit("age", ">=", "0", "0")),
        (REST, stretch("[42,350]"), limit("weeks_of_rest", ">=", "42", "6 weeks")),
        (REST, stretch("[0,43)"), limit("weeks_of_rest", "<", "43", "43 days")),
    ],
)
def test_an_edit_is_said_as_a_criterion(thing: Thing, region: Region, criterion: Criterion) -> None:
    fact = ANKLE.facts[thing.fact]
    for kind in ("change", "find_out"):
        made = Edit(kind, thing, region, worse=False)
        assert criterion_of(fact, fact.everything(), made) == criterion


def test_only_of_what_is_to_be_found_out_the_known_ends_go_without_saying() -> None:
    known, fact = stretch("[10,30]"), ANKLE.facts["age"]
    region = stretch("[18,30]")
    least, most = limit("age", ">=", "18", "18"), limit("age", "<=", "30", "30")
    assert criterion_of(fact, known, Edit("find_out", AGE, region, worse=False)) == least
    both = criterion_of(fact, known, Edit("cannot_change", AGE, region, worse=False))
    assert both == AtLeast(2, (least, most))


@pytest.mark.parametrize(
    ("values", "of", "said"),
    [
        ("red blue green", 6, "red blue green"),
        ("red blue green grey", 6, "not white black"),
        ("red blue", 3, "red blue"),
        ("red blue green", 4, "not grey"),
        ("red", 2, "red"),
        ("red", 1, "red"),
        ("red blue green", 8, "red blue green"),
    ],
)
def test_more_than_half_of_many_values_are_said_by_the_others(
    values: str, of: int, said: str
) -> None:
    few = dict(list(COLOURS.items())[:of])
    swelling = ANKLE.facts["swelling"].model_copy(update={"values": few})
    made = Edit("change", Thing("swelling"), one_of(*values.split()), worse=False)
    compare = Compare("swelling", "in", frozenset(said.removeprefix("not ").split()))
    expected = Not(compare) if said.startswith("not ") else compare
    assert criterion_of(swelling, swelling.everything(), made) == expected
