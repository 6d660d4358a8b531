"""The JSON contract of ``options``: an Assessment as data.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from vcfpath.engine.assessment import AskNext, Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, Spoken, written

SCHEMA = "vcfpath.options/1"


def render(pathway: Pathway, assessment: Assessment) -> str:
    """The assessment as one JSON object."""
    spoken, stage = Spoken(pathway), assessment.stage_now
    return written(
        {
            **heading(SCHEMA, pathway, assessment),
            "stage_now": {
                "at_least": stage.at_least,
                "at_most": stage.at_most,
                "missing": list(stage.missing),
            },
            "treatments": [spoken.treatment(each) for each in assessment.treatments],
            "mentioned": [
                {"id": name, "positions": spoken.positions(positions)}
                for name, positions in assessment.mentioned.items()
            ],
            "undecided_total": assessment.undecided_total,
            "ask_next": [asked_next(each) for each in assessment.ask_next],
            "scores": [spoken.score(each) for each in assessment.scores],
        }
    )


def asked_next(asked: AskNext) -> Json:
    """A fact worth finding out, and what it would settle."""
    return {
        "fact": asked.fact,
        "member": asked.member,
        "could_settle": asked.could_settle,
        "settles_whatever": len(asked.decides),
        "decides": [
            {"treatment": rule.treatment, "position": rule.position} for rule in asked.decides
        ],
    }
