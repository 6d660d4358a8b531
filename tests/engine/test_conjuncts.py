"""What has to be so, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, with_scores_too
from tests.positions import holding, said
from tests.strategies import patients
from vcfpath.engine.conjuncts import apart
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import rules_of
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.truth import all_of


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("bruised", ["it is bruised"]),
        (
            "bruised and (torn and 3 <= days_since_sprain < 9)",
            [
                "it is bruised",
                "the scan shows a tear",
                "time since the sprain is at least 3 days",
                "time since the sprain is under 9 days",
            ],
        ),
        ("bruised or torn", ["either it is bruised, or the scan shows a tear"]),
        ("not (bruised and torn)", ["either it is not bruised, or the scan shows no tear"]),
        ("bad_sprain and torn", ["it is a bad sprain", "the scan shows a tear"]),
    ],
)
def test_what_must_all_be_so_is_taken_apart_and_nothing_else(rule: str, parts: list[str]) -> None:
    pathway = holding(said("example-book", "for", rule))
    rules = rules_of(pathway.positions[0])
    assert [words(pathway, each) for each in apart(rules)] == parts


@with_scores_too
@given(data=st.data())
def test_the_parts_together_are_as_true_as_the_rules(pathway: Pathway, data: st.DataObject) -> None:
    now = Evaluator.of(pathway, data.draw(patients(pathway)))
    for position in pathway.positions:
        rules = rules_of(position)
        assert all_of(map(now.truth, apart(rules))) is now.all_hold(rules)


def test_both_pathways_hold_positions() -> None:
    assert ANKLE.positions
    assert SHIPPED.positions
