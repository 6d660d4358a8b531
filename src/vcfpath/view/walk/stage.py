"""A stage of the walk as it begins: what it is, what would move one on, how its treatments stand."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import Assessment
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.view.document import Block, Document, Heading, Paragraph, Row, Rows
from vcfpath.view.explain.citing import cited
from vcfpath.view.framing import facts_used
from vcfpath.view.notes import note
from vcfpath.view.options import SECTIONS
from vcfpath.view.phrases import sentence


def stage_screen(
    pathway: Pathway, assessment: Assessment, stage: Stage, number: int, of: int
) -> Document:
    """The stage, ``number`` ``of`` all, before its first question."""
    return Document(
        (
            Heading(f"Step {number} of {of}: {stage.name}"),
            Paragraph(cited(stage.summary, stage.sources)),
            *_moving_on(pathway, stage),
            *_standing(pathway, assessment, stage),
            Paragraph(facts_used(pathway, assessment, "Known so far")),
        )
    )


def _moving_on(pathway: Pathway, stage: Stage) -> Iterator[Block]:
    if stage.move_on_when is not None:
        because = f" {sentence(stage.move_on_because)}" if stage.move_on_because else ""
        yield Paragraph(f"People move on when {words(pathway, stage.move_on_when)}.{because}")


def _standing(pathway: Pathway, assessment: Assessment, stage: Stage) -> Iterator[Block]:
    marks = {verdict: mark for verdict, mark, _ in SECTIONS}
    rows = [
        Row(marks[answer.verdict], treatment.name, "", note(pathway, answer))
        for answer in assessment.treatments
        for treatment in [pathway.treatments[answer.id]]
        if treatment.stage == stage.id
    ]
    if rows:
        yield Paragraph("How its treatments stand for you now:")
        yield Rows(tuple(rows))
