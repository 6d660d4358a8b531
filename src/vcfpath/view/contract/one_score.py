"""The JSON of ``explain SCORE`` with facts: the explanation's blocks, and how the score stands beside.

It is `vcfpath.explain/1` with keys added, so that a program that reads explanations reads this too.
"""

from __future__ import annotations

from vcfpath.engine.one_score import OneScore
from vcfpath.model.pathway import Pathway
from vcfpath.view import blocks
from vcfpath.view.contract.heading import about_person
from vcfpath.view.contract.spoken import Json, Spoken, sums, written
from vcfpath.view.document import Document


def render(pathway: Pathway, found: OneScore, document: Document) -> str:
    """The score for one person, as one JSON object."""
    return written(
        {
            **blocks.told(pathway, document, found.assessment.as_of),
            **about_person(pathway, found.assessment),
            "score": _score(Spoken(pathway), found),
        }
    )


def _score(spoken: Spoken, found: OneScore) -> Json | None:
    if found.standing is None:
        return None
    groups = [
        {"name": each.group.name, "points": sums(each.points), "missing": list(each.missing)}
        for each in found.groups
    ]
    return {**spoken.score(found.standing), "groups": groups}
