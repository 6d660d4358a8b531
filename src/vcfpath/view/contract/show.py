"""The JSON contract of ``show``: stage by stage, the treatments with their rules, in words.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from datetime import date

from vcfpath.engine.assess import staleness
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Line
from vcfpath.view.contract.heading import about_pathway
from vcfpath.view.contract.spoken import Json, written
from vcfpath.view.rules import RuleGroup
from vcfpath.view.show.outline import Choice, Outline, Step

SCHEMA = "vcfpath.show/1"


def render(pathway: Pathway, shown: Outline, as_of: date, *, even_if_stale: bool = False) -> str:
    """What is shown of the pathway, as one JSON object; of one that has expired, its warning signs."""
    scope, stale = pathway.for_whom, staleness(pathway, as_of)
    told = shown if stale != "expired" or even_if_stale else Outline()
    return written(
        {
            **about_pathway(SCHEMA, pathway, as_of),
            "red_flags": [
                {"id": name, "name": sign.name, "urgency": sign.urgency, "do": sign.do}
                for name, sign in pathway.red_flags.items()
            ],
            "for_whom": scope and {"text": words(pathway, scope.when), "outside": scope.outside},
            "stages": [_step(pathway, step) for step in told.steps],
            "definitions": [
                {"id": name, "text": definition.yes, "when": words(pathway, definition.when)}
                for name, definition in pathway.definitions.items()
                if name in told.definitions
            ],
            "scores": [{"id": name, "name": pathway.scores[name].name} for name in told.scores],
        }
    )


def _step(pathway: Pathway, step: Step) -> Json:
    rule = step.stage.move_on_when
    return {
        "id": step.stage.id,
        "name": step.stage.name,
        "sequence": step.stage.sequence,
        "move_on_when": rule and words(pathway, rule),
        "treatments": [_choice(pathway, each) for each in step.choices],
    }


def _choice(pathway: Pathway, choice: Choice) -> Json:
    rules = [_rule(pathway, group, line) for group in choice.groups for line in group.lines]
    return {"id": choice.id, "name": choice.treatment.name, "rules": rules}


def _rule(pathway: Pathway, group: RuleGroup, line: Line) -> Json:
    return {
        "kind": group.kind,
        "weight": group.weight,
        "text": words(pathway, line.when),
        "because": line.because,
        "sources": list(line.sources),
    }
