"""Which windows close or open soon: of the verdicts' own lines, and of the sources' rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from vcfpath.engine.assessment import Assessment, TreatmentAnswer, Window
from vcfpath.engine.cells import cuts_of
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.model.possible import Interval
from vcfpath.model.source import STUDIES
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import SECOND_HAND, end_of, start_of

SOON = Decimal(8 * 7)
"""Eight weeks, in days: long enough to make an appointment and have a scan."""


class Edge(NamedTuple):
    """A window's end or beginning that lies ahead: how many days, and what is said of it."""

    days: Decimal
    text: str


def edges_ahead(pathway: Pathway, assessment: Assessment) -> list[Edge]:
    """The edges within `SOON`, nearest first, each said once."""
    found = {
        edge
        for answer in assessment.treatments
        for edge in _edges(pathway, assessment, answer)
        if edge.days <= SOON
    }
    return sorted(found)


def _edges(pathway: Pathway, assessment: Assessment, answer: TreatmentAnswer) -> Iterator[Edge]:
    name = pathway.treatments[answer.id].name
    for reason in answer.reasons:
        if reason.kind == "indication":
            said = f"{name}: {'only' if reason.weight == 'required' else 'usual'}"
            for edge in _of(pathway, assessment, reason.windows, [reason.line.when], said):
                yield Edge(edge.days, cited(edge.text, reason.line.sources, reason.line.status))
    for each in answer.positions:
        if each.answer != "not_my_patient":
            said = f"{_about(pathway, each.position)}, {_whose(pathway, each.position)}:"
            rules = [line.when for line in each.position.when]
            yield from _of(pathway, assessment, each.windows, rules, said)


def _whose(pathway: Pathway, position: Position) -> str:
    """Whose limit it is: a study's says whom it was tried in, and makes no hurry for anybody."""
    studied = pathway.sources[position.source].kind in STUDIES
    return f"{'in people studied by' if studied else 'by'} {position.source}"


def _about(pathway: Pathway, position: Position) -> str:
    """The treatments a position is about, marked where we know it only second-hand."""
    names = [pathway.treatments[name].name for name in position.about if name in pathway.treatments]
    second_hand = "second_hand" in (position.status, *(line.status for line in position.when))
    return f"{' and '.join(names)}{f' ({SECOND_HAND})' if second_hand else ''}"


def _of(
    pathway: Pathway,
    assessment: Assessment,
    windows: Iterable[Window],
    rules: Iterable[Criterion],
    said: str,
) -> Iterator[Edge]:
    """Edges that the rules themselves name; those of a clock that only runs along are left out."""
    cuts = cuts_of(rules, {name: each.when for name, each in pathway.definitions.items()})
    for window in windows:
        span = window.span
        state = assessment.facts.get(span.clock)
        if not isinstance(state, Interval):
            continue
        clock = pathway.facts[span.clock].label
        if span.now == "inside" and span.end is not None and span.end in cuts[span.clock]:
            yield Edge(span.end - state.high, f"{said} {end_of(pathway, span)} ({clock})")
        if span.now == "before" and span.start in cuts[span.clock]:
            yield Edge(span.start - state.low, f"{said} {start_of(pathway, span)} ({clock})")
