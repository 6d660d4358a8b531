"""What things are called beside an answer: a treatment, something mentioned, a source."""

from __future__ import annotations

from vcfpath.engine.assessment import PositionAnswer
from vcfpath.model.pathway import Pathway
from vcfpath.view.phrases import SECOND_HAND


def option_name(pathway: Pathway, option: str) -> str:
    """The name of a treatment, or of something the sources mention."""
    treatment = pathway.treatments.get(option)
    return treatment.name if treatment else pathway.mentioned[option].name


def speaker(answer: PositionAnswer) -> str:
    """The source of an answer, marked where we know it only second-hand."""
    position = answer.position
    second_hand = position.status == "second_hand"
    return f"{position.source} ({SECOND_HAND})" if second_hand else position.source
