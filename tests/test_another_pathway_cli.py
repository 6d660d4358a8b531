"""A pathway about something else entirely, through the whole program, with nothing of ours in it."""

from __future__ import annotations

import re

import pytest

from tests.cli.program import ANKLE, DAY, process
from tests.known import SHIPPED
from tests.test_source_rules import CLINICAL
from vcfpath.view.explain.topics import topics

FORMATS = ("terminal", "plain", "markdown", "json")
LINES = {
    "greeting": (),
    "options": ("options", "--days-since-sprain", "6", "--torn"),
    "help": ("options", "--help"),
    "explain": ("explain",),
    "explain one treatment": ("explain", "operation"),
    "all topics": ("explain", "--list"),
}

COMMON = {"rest", "age", "tried"}
"""Ids that both pathways have."""


@pytest.mark.long
@pytest.mark.parametrize("line", LINES.values(), ids=list(LINES))
def test_it_runs_with_no_word_of_another_condition(line: tuple[str, ...]) -> None:
    for format in FORMATS if line in (LINES["options"], LINES["explain"]) else ("plain",):
        more = ("--format", format, "--as-of", DAY) if line and "--help" not in line else ()
        shown = process(*line, *more, env={"VCFPATH_PATHWAY": ANKLE}).answer
        assert "ankle" in shown
        # In this pathway a tendon has two bones: the only word the two conditions share.
        assert set(CLINICAL.findall(shown.replace("two bones", ""))) == set()
        names = {topic.id.replace("_", "-") for topic in topics(SHIPPED)} - COMMON
        words = {*re.findall(r"[a-z][a-z0-9-]*-[a-z0-9-]+", shown)}
        assert not words & {name for name in names if "-" in name} - {"red-flags"}
        assert "vcf" not in shown.replace("vcfpath", "")


def test_its_own_day_and_weeks_are_answered_for() -> None:
    """Two clocks, an at-least-two-of rule, a definition, a constraint and a scope."""
    line = ("options", "--pathway", ANKLE, "--as-of", DAY)
    known = ("--sprain-date", "2026-11-01", "--weeks-of-rest", "3", "--swelling", "severe")
    shown = process(*line, *known, "--bruised", "--age", "40").answer
    assert "- A boot: closed. Later. Window passed: before 21 days" in shown
    refused = process(*line, "--sprain-date", "2026-11-01", "--weeks-of-rest", "4")
    assert refused.status == 2
    assert "Rest cannot have begun before the sprain." in refused.complaint
    outside = process(*line, "--age", "11").answer
    assert "This example is about people of 12 and over." in outside
