"""What things are called beside an answer: a treatment, something mentioned, a source, a fact."""

from __future__ import annotations

from vcfpath.engine.assessment import AskNext, PositionAnswer
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


def asked_name(pathway: Pathway, asked: AskNext) -> str:
    """A fact worth finding out; of a set, the member that is asked for."""
    fact = pathway.facts[asked.fact]
    if asked.member is None:
        return fact.label
    assert fact.kind == "set"
    return f"{fact.label}: {fact.values[asked.member]}"
