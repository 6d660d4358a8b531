"""A rule said in its own language: read again, it is the rule it was."""

from __future__ import annotations

import pytest

from tests.known import POINTS, raw_of
from vcfpath.model.declared import declared_in
from vcfpath.model.declared_scores import with_scores
from vcfpath.model.grammar import parse
from vcfpath.proof.spelled import spelled

RAW = raw_of(POINTS)
NAMES = with_scores(declared_in(RAW, {name: {} for name in POINTS.sources}), RAW)


@pytest.mark.parametrize(
    "text",
    [
        "stairs < 20",
        'days_sore >= "2 weeks"',
        "locks",
        "not locks",
        'swelling == "mild"',
        'swelling in ("mild", "severe")',
        '"strap" in tried',
        "stiff",
        "stair_score >= 4",
        "stair_score == 1.5",
        "stiff and (locks or stairs < 20)",
        "not (stiff and locks)",
        "at_least(2, stiff, not (locks or swims), stairs < 20 and locks)",
    ],
)
def test_a_rule_is_said_as_it_was_written(text: str) -> None:
    assert spelled(parse(text, NAMES)) == text
    assert parse(spelled(parse(text, NAMES)), NAMES) == parse(text, NAMES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5 <= stairs < 20", "stairs >= 5 and stairs < 20"),
        ('swelling != "mild"', 'not swelling == "mild"'),
        ("at_least(1, stiff, locks)", "stiff or locks"),
    ],
)
def test_a_rule_is_said_in_one_way_however_it_was_written(text: str, said: str) -> None:
    assert spelled(parse(text, NAMES)) == said
