"""The JSON contract of ``timeline``: every bar over every axis, with its stretches' exact ends."""

from __future__ import annotations

from vcfpath.engine.assessment import Assessment
from vcfpath.engine.timeline import Axis, Bar, Stretch, Timeline
from vcfpath.model.pathway import Pathway
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, Spoken, written

SCHEMA = "vcfpath.timeline/1"


def render(pathway: Pathway, assessment: Assessment, line: Timeline) -> str:
    """The timeline as one JSON object."""
    spoken = Spoken(pathway)
    axes = [_axis(spoken, axis) for axis in line.axes]
    return written({**heading(SCHEMA, pathway, assessment), "axes": axes})


def _axis(spoken: Spoken, axis: Axis) -> Json:
    return {
        "clock": axis.clock,
        "runs_with": list(axis.runs_with),
        "now": None if axis.now is None else spoken.state(axis.clock, axis.now),
        "end": spoken.value(axis.clock, axis.end),
        "bars": [_bar(spoken, bar) for bar in axis.bars],
    }


def _bar(spoken: Spoken, bar: Bar) -> Json:
    return {
        "treatment": bar.treatment,
        "position": bar.position.id if bar.position else None,
        "source": bar.position.source if bar.position else None,
        "stretches": [_stretch(spoken, stretch) for stretch in bar.stretches],
    }


def _stretch(spoken: Spoken, stretch: Stretch) -> Json:
    """The ends as everywhere else; the clock is the axis's."""
    ends = dict(spoken.span(stretch.span, label=stretch.label))
    del ends["clock"]
    return {**ends, "now": stretch.span.now}
