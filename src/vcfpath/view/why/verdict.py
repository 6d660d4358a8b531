"""The verdict in a few words: what it rests on, and until when it is open."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import Closed, Ground, TreatmentAnswer
from vcfpath.engine.words import in_unit
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.view.phrases import listed

GROUNDS: dict[Ground, str] = {
    "facts": "on facts not known yet",
    "sources": "on which source one asks",
}
CLOSED: dict[Closed, str] = {
    "contraindicated": "something rules it out",
    "not_indicated": "something it is only for is not so",
    "window_passed": "its time has passed",
    "not_yet": "its time has not come yet",
}


def verdict_words(answer: TreatmentAnswer) -> str:
    """``depends, on facts not known yet``; ``closed, as its time has passed``."""
    if answer.depends_on:
        return f"{answer.verdict}, {listed(GROUNDS[ground] for ground in answer.depends_on)}"
    if answer.closed_because:
        return f"{answer.verdict}, as {listed(CLOSED[each] for each in answer.closed_because)}"
    return answer.verdict


def open_until(pathway: Pathway, answer: TreatmentAnswer) -> Iterator[str]:
    """For each clock on which it does not stay open, until when it does."""
    for each in answer.verdicts_over_time:
        span = each.span
        if each.verdict == "open" and span.now == "inside" and span.end is not None:
            fact = pathway.facts[span.clock]
            assert isinstance(fact, NumberFact)
            until = "up to and including" if span.includes_end else "until just before"
            yield f"It stays open {until} {in_unit(fact, span.end)} ({fact.label})."
