"""A rule of people of whom one fact is known exactly: it is gone from the rule, and all else is there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, TODAY
from tests.reading.cases.written import POINTS
from vcfpath.engine.cells import Reads
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import Compare, CompareFacts
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient.plain import patient_from
from vcfpath.proof.cases.boundaries import boundaries
from vcfpath.proof.cases.fixing import Fixed
from vcfpath.proof.rules import rules

PEOPLE: dict[str, list[dict[str, object]]] = {
    "ankle": [{}, {"torn": True, "bruised": True}, {"swelling": "severe", "can_stand": False}],
    "knee": [{}, {"stairs": 3}, {"stairs": 30, "swelling": "mild"}],
}


@pytest.mark.parametrize("pathway", [ANKLE, POINTS], ids=["ankle", "points"])
def test_it_is_of_everybody_what_the_rule_is_with_the_fact(pathway: Pathway) -> None:
    reads = Reads({name: each.when for name, each in pathway.definitions.items()})
    for facts in PEOPLE[pathway.id]:
        now = Evaluator.of(pathway, patient_from(pathway, facts, TODAY))
        for boundary in boundaries(pathway):
            for value in boundary.beside.values():
                fixed = Fixed(reads, boundary.fact, value)
                there = now.having({boundary.fact: Interval(value, value)})
                for placed in rules(pathway):
                    rule = fixed.rule(placed.rule)
                    assert boundary.fact not in Reads(reads.definitions).facts(rule)
                    assert now.truth(rule) is there.truth(placed.rule)


def test_a_constraint_says_what_is_left_for_the_other_fact() -> None:
    reads = Reads({})
    rest, sprain = Fixed(reads, "rest", Decimal(7)), Fixed(reads, "sprain", Decimal(7))
    limit = CompareFacts("rest", "<=", "sprain")
    assert rest.limit(limit) == Compare("sprain", ">=", Decimal(7))
    assert sprain.limit(limit) == Compare("rest", "<=", Decimal(7))
    assert rest.meets(limit)
    assert not Fixed(reads, "age", Decimal(7)).meets(limit)
    over = Compare("rest", ">", Decimal(3))
    assert rest.meets(over)
    assert rest.limit(over) == rest.rule(over)
