"""Parts of a result in the contract's words: numbers, states, reasons, positions, stretches of time.

What each key means, and which values it can have, the published schemas say (`vcfpath schema`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from vcfpath.engine.assessment import (
    PositionAnswer,
    Reason,
    ScoreStanding,
    Span,
    TreatmentAnswer,
    VerdictSpan,
    Window,
)
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import NO, YES, Interval, OneOf, State
from vcfpath.model.units import terminating
from vcfpath.truth import Truth

Json = dict[str, Any]


def written(data: Json) -> str:
    """One JSON object as text: indented, ASCII only, no NaN, ending in a newline."""
    return json.dumps(data, indent=1, allow_nan=False) + "\n"


def number(value: Decimal) -> int | float:
    """An exact number for JSON: an integer where it is one, otherwise its shortest decimal."""
    return int(value) if value == value.to_integral_value() else float(value)


def sums(points: Interval) -> int | float | Json:
    """A number of points, or between which numbers they lie, both ends included."""
    low, high = number(points.low), number(points.high)
    return low if points.settled else {"from": low, "to": high}


class Spoken:
    """Parts of an assessment in the contract's words; knows each clock's own unit."""

    def __init__(self, pathway: Pathway) -> None:
        self.pathway = pathway

    def value(self, name: str, base: Decimal) -> int | float | Json:
        """A number of the fact ``name``; days where a clock's own unit would have no end."""
        fact = self.pathway.facts[name]
        if not (isinstance(fact, NumberFact) and fact.clock):
            return number(base)
        own = terminating(base, fact.unit)
        return {"days": number(base)} if own is None else number(own)

    def state(self, name: str, state: State) -> object:
        """What is known of a fact."""
        match state:
            case Interval(low, high):
                if state.settled:
                    return self.value(name, low)
                return {"from": self.value(name, low), "to": self.value(name, high)}
            case OneOf(values):
                if values <= {YES, NO}:
                    return YES in values
                return min(values) if state.settled else sorted(values)
            case _:
                known = state.known.items()
                return {each: t is Truth.TRUE for each, t in known if t is not Truth.UNKNOWN}

    def treatment(self, answer: TreatmentAnswer) -> Json:
        """One treatment with everything found about it."""
        treatment = self.pathway.treatments[answer.id]
        return {
            "id": answer.id,
            "stage": treatment.stage,
            "verdict": answer.verdict,
            "depends_on": list(answer.depends_on),
            "closed_because": list(answer.closed_because),
            "missing": list(answer.missing),
            "reasons": [self.reason(reason) for reason in answer.reasons],
            "verdicts_over_time": [self.verdict(span) for span in answer.verdicts_over_time],
            "positions": self.positions(answer.positions),
            "due": [
                {"note": due.note, "truth": truth.word, "sources": list(due.sources)}
                for due, truth in zip(treatment.due, answer.due, strict=True)
            ],
        }

    def reason(self, reason: Reason) -> Json:
        """One line of a treatment."""
        return {
            "kind": reason.kind,
            "weight": reason.weight,
            "truth": reason.truth.word,
            "text": reason.text,
            "because": reason.line.because,
            "sources": list(reason.line.sources),
            "status": reason.line.status,
            "missing": list(reason.missing),
            "windows": [self.window(window) for window in reason.windows],
        }

    def positions(self, answers: Iterable[PositionAnswer]) -> list[Json]:
        """Sources' answers, in order."""
        return [self.position(answer) for answer in answers]

    def position(self, answer: PositionAnswer) -> Json:
        """One source's answer."""
        position = answer.position
        said: Json = {
            "id": position.id,
            "source": position.source,
            "stance": position.stance,
            "status": position.status,
            "in_scope": answer.in_scope.word,
            "meets": answer.meets.word,
            "applies": answer.applies.word,
            "answer": answer.answer,
            "missing": list(answer.missing),
            "windows": [self.window(window) for window in answer.windows],
        }
        if answer.assumes and position.if_unknown is not None:
            assumed = position.if_unknown
            said["source_would_assume"] = {"fact": assumed.fact, "as": assumed.as_}
        return said

    def score(self, standing: ScoreStanding) -> Json:
        """How one score stands."""
        said: Json = {
            "id": standing.id,
            "points": sums(standing.sums),
            "bands": [band.name for band in standing.bands],
            "missing": list(standing.missing),
        }
        counted = standing.source_would_count
        if counted is not None:
            band = self.pathway.scores[standing.id].band_of(counted)
            said["source_would_count"] = {"points": number(counted), "band": band.name}
        return said

    def window(self, window: Window) -> Json:
        """A stretch in which a rule holds or may hold."""
        return {**self.span(window.span, truth=window.truth.word), "now": window.span.now}

    def verdict(self, over_time: VerdictSpan) -> Json:
        """A stretch with one verdict."""
        return {**self.span(over_time.span, verdict=over_time.verdict), "now": over_time.span.now}

    def span(self, span: Span, **label: str) -> Mapping[str, object]:
        """The ends of a stretch, and what is so within it."""
        return {
            "clock": span.clock,
            "from": self.value(span.clock, span.start),
            "includes_from": span.includes_start,
            "to": None if span.end is None else self.value(span.clock, span.end),
            "includes_to": span.includes_end,
            **label,
        }
