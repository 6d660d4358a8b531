"""That there is anybody: constraints which no person can meet, the smallest set of them that clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.words import constraint_words
from vcfpath.model.pathway import DENIED, Pathway
from vcfpath.proof.asking import Inquiry
from vcfpath.proof.claims import ALWAYS
from vcfpath.proof.finding import Finding
from vcfpath.proof.people import Crowd
from vcfpath.proof.search import GIVEN_UP, Outcome, search
from vcfpath.proof.world import Limit

SMALL = 3
"""Sets of up to so many constraints are all tried, where there are no more than `FEW` of them."""
FEW = 20


def nobody_at_all(inquiry: Inquiry) -> Iterator[Finding]:
    """VP016: the constraints cannot all be met."""
    found = _met(inquiry, inquiry.world.limits)
    if not found.decided:
        inquiry.gave_up("VP016", ("constraints",))
    if not found.nobody:
        return
    clashing = _smallest(inquiry)
    first = inquiry.world.limits.index(clashing[0])
    yield Finding(
        "VP016",
        ("constraints", first) if first < _written(inquiry.pathway) else ("red_flags",),
        f"no person can meet {_named(inquiry.pathway, clashing)}",
        "Change one of them, or remove it.",
    )


def _met(inquiry: Inquiry, limits: Sequence[Limit]) -> Outcome:
    def ask(effort: Effort) -> Outcome:
        if not effort.spend(len(limits)):  # what it takes to look at them once
            return GIVEN_UP
        return search(Crowd(inquiry.world, ALWAYS, limits), effort)

    return inquiry.within(ask)


def _smallest(inquiry: Inquiry) -> Sequence[Limit]:
    """A smallest set of constraints that clash; a large one is such that each of it is needed."""
    limits = inquiry.world.limits
    for size in range(1, SMALL + 1 if len(limits) <= FEW else 1):
        for some in combinations(limits, size):
            if _met(inquiry, some).nobody:
                return some
    kept = list(limits)
    for limit in limits:
        others = [each for each in kept if each is not limit]
        if _met(inquiry, others).nobody:
            kept = others
    return kept


def _named(pathway: Pathway, clashing: Sequence[Limit]) -> str:
    words = [f"“{constraint_words(pathway, limit)}”" for limit in clashing]
    return words[0] if len(words) == 1 else f"all of these at once: {'; '.join(words)}"


def _written(pathway: Pathway) -> int:
    """How many constraints the file itself holds; those that warning signs imply follow them."""
    return sum(line.because != DENIED for line in pathway.constraints)
