"""The JSON of ``explain SOURCE`` with facts: the explanation's blocks, and the rules as trees beside.

It is `vcfpath.explain/1` with keys added, so that a program that reads explanations reads this too.
"""

from __future__ import annotations

from vcfpath.engine.one_source import OneSource
from vcfpath.engine.why import PositionTrees
from vcfpath.model.pathway import Pathway
from vcfpath.view import blocks
from vcfpath.view.contract.heading import about_person
from vcfpath.view.contract.spoken import Json, Spoken, written
from vcfpath.view.contract.why import position_trees
from vcfpath.view.document import Document


def render(pathway: Pathway, found: OneSource, document: Document) -> str:
    """The source for one person, as one JSON object."""
    spoken = Spoken(pathway)
    return written(
        {
            **blocks.told(pathway, document, found.assessment.as_of),
            **about_person(pathway, found.assessment),
            "source": found.source,
            "positions": [_position(spoken, each) for each in found.positions],
        }
    )


def _position(spoken: Spoken, each: PositionTrees) -> Json:
    about = list(each.answer.position.about)
    return {**spoken.position(each.answer), "about": about, **position_trees(each)}
