"""A move in time in words: from when on, and until when, the clocks stand where the rules want them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from vcfpath.engine.assessment import Span
from vcfpath.engine.cells import cuts_of
from vcfpath.engine.why import Why
from vcfpath.engine.words import in_unit
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.view.phrases import end_of, start_of


class _Edge(NamedTuple):
    """Where a clock meets a constant of the rules."""

    clock: str
    words: str


def time_words(pathway: Pathway, why: Why, days: Interval) -> str:
    """``time since the break from 4 weeks (2 weeks from now)``."""
    start, end = _edge(pathway, why, days, start=True), _edge(pathway, why, days, start=False)
    far = _far(pathway, why, days)
    edges = [edge for edge in (start, end) if edge] if not days.settled else []
    if not edges:
        return far
    said = [f"{pathway.facts[edges[0].clock].label} {edges[0].words}"]
    for edge in edges[1:]:
        same = edge.clock == edges[0].clock
        said.append(edge.words if same else f"{pathway.facts[edge.clock].label} {edge.words}")
    return f"{', '.join(said)} ({far})" if far else ", ".join(said)


def _edge(pathway: Pathway, why: Why, days: Interval, *, start: bool) -> _Edge | None:
    """The first clock of the option's rules that meets one of their constants at an end of ``days``."""
    treatment = pathway.treatments[why.treatment]
    lines = (*treatment.indicated_when, *treatment.contraindicated_when)
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    for clock, cuts in cuts_of((line.when for line in lines), definitions).items():
        for point in _met(pathway, why, clock, days.low if start else days.high):
            if point in cuts:
                span = Span(clock, point, days.includes_low, point, days.includes_high, "before")
                return _Edge(clock, (start_of if start else end_of)(pathway, span))
    return None


def _met(pathway: Pathway, why: Why, clock: str, days: Decimal) -> tuple[Decimal, ...]:
    """Where the ends of what is known of ``clock`` are so many days from now."""
    fact, state = pathway.facts[clock], why.now.states[clock]
    if not (isinstance(fact, NumberFact) and fact.clock and isinstance(state, Interval)):
        return ()
    return () if state == fact.everything() else (state.low + days, state.high + days)


def _far(pathway: Pathway, why: Why, days: Interval) -> str:
    """How far off the nearest of ``days`` is; nothing where it is at once."""
    nearest = days.low if days.low >= 0 else -days.high
    if not nearest:
        return ""
    clocks = (fact for name, fact in pathway.facts.items() if _met(pathway, why, name, nearest))
    clock = next(clocks)
    assert isinstance(clock, NumberFact)
    length = in_unit(clock, nearest)
    return f"{length} from now" if days.low >= 0 else f"that was {length} ago"
