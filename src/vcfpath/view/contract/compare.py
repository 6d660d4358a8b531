"""The JSON contract of ``compare``: carrying on as now and treatments, side by side.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from vcfpath.engine.concordance import STANDINGS
from vcfpath.engine.frequency import People
from vcfpath.engine.option_grid import Judged, Option, OptionGrid
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import AsNow, Treatment
from vcfpath.view.contract.effects import effect, lived, practical, remark
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, written

SCHEMA = "vcfpath.compare/1"


def render(pathway: Pathway, grid: OptionGrid) -> str:
    """The whole option grid as one JSON object."""
    as_now = (_as_now(each, grid.good_of) for each in grid.options if each.judged is None)
    return written(
        {
            **heading(SCHEMA, pathway, grid.assessment),
            "benefits_of": grid.good_of,
            "harms_of": grid.bad_of,
            "as_now": next(as_now, None),
            "options": [
                _option(each, each.judged, grid) for each in grid.options if each.judged is not None
            ],
        }
    )


def _as_now(option: Option, people: People) -> Json:
    return {
        **_told(option.record),
        "course": [effect(each, people) for each in option.good.shown],
        "experience": [lived(each) for each in option.record.experience],
    }


def _option(option: Option, judged: Judged, grid: OptionGrid) -> Json:
    treatment, answer = judged.treatment, judged.answer
    return {
        "id": answer.id,
        **_told(treatment),
        "stage": treatment.stage,
        "verdict": answer.verdict,
        "depends_on": list(answer.depends_on),
        "closed_because": list(answer.closed_because),
        "missing": list(answer.missing),
        "benefits": [effect(each, grid.good_of) for each in option.good.shown],
        "harms": [effect(each, grid.bad_of) for each in option.bad.shown],
        "experience": [lived(each) for each in treatment.experience],
        "does_not": [remark(each) for each in treatment.does_not],
        "practical": [practical(each) for each in treatment.practical],
        "sources": {standing: len(judged.sources.of(standing)) for standing in STANDINGS},
    }


def _told(record: Treatment | AsNow) -> Json:
    return {"name": record.name, "in_short": record.in_short, "what": remark(record.what)}
