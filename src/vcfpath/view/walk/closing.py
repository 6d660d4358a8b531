"""What follows the answer at the end of a walk: what to ask, and the command that gives the same."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import counted

SHOWN_QUESTIONS = 5


def closing(
    pathway: Pathway, assessment: Assessment, patient: Patient, more: tuple[str, ...] = ()
) -> Document:
    """What follows the answer; ``more`` are options besides the facts, such as the pathway's file."""
    told = [*options_of(pathway, patient), *more]
    again = Command("The same again", command_line(["vcfpath", "options", *told]))
    return Document((*_to_ask(pathway, assessment), again))


def _to_ask(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    """What the care team could answer; nothing beside an emergency."""
    asks = [
        pathway.facts[name].ask
        for name in dict.fromkeys(each.fact for each in assessment.ask_next)
        if pathway.facts[name].answered_by == "clinician"
    ]
    if assessment.urgent or not asks:
        return
    yield Heading("To ask at the appointment")
    more = len(asks) - SHOWN_QUESTIONS
    rest = [f"and {counted(more, 'more question')}"] if more > 0 else []
    yield Items(tuple(map(Item, [*asks[:SHOWN_QUESTIONS], *rest])))
    yield Paragraph("For a page to take along: the command below, with 'questions' for 'options'.")
