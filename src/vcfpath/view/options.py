"""The screen people meet first: what is open, what it depends on, what is closed, and what next.

Red flags come before everything, then staleness, then the answer, the small print last.
"""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import AskNext, Assessment, Verdict
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import (
    Block,
    Command,
    Document,
    Heading,
    Item,
    Items,
    Mark,
    Paragraph,
    Row,
    Rows,
)
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering
from vcfpath.view.naming import asked_name
from vcfpath.view.notes import note
from vcfpath.view.phrases import capital
from vcfpath.view.scores import scores
from vcfpath.view.soon import edges_ahead

SHOWN_EDGES = 3
SHOWN_QUESTIONS = 3

SECTIONS: tuple[tuple[Verdict, Mark, str], ...] = (
    ("open", Mark.OPEN, "Open: no rule here closes it for you (sources may still be against it)"),
    ("depends", Mark.DEPENDS, "Depends: on facts not known yet, or on which source one asks"),
    ("closed", Mark.CLOSED, "Closed: a rule here closes it for you"),
)


def compose(pathway: Pathway, assessment: Assessment) -> Document:
    """The assessment as a screen."""
    title = f"{capital(pathway.condition.name)}: your options"
    return framed(pathway, assessment, title, _answer(pathway, assessment))


def _answer(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    yield from _verdicts(pathway, assessment)
    yield from scores(pathway, assessment.scores)
    yield from mattering(pathway, assessment.matters)
    yield from _soon(pathway, assessment)
    yield from _worth_asking(pathway, assessment)
    yield _next(pathway, assessment)


def _verdicts(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    short = {stage.id: stage.short for stage in pathway.stages}
    for verdict, mark, heading in SECTIONS:
        rows = tuple(
            Row(mark, treatment.name, short[treatment.stage], note(pathway, answer))
            for answer in assessment.treatments
            for treatment in [pathway.treatments[answer.id]]
            if answer.verdict == verdict
        )
        if rows:
            yield Heading(heading)
            yield Rows(rows)


def _soon(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    edges = edges_ahead(pathway, assessment)
    if edges:
        yield Heading("Windows that close or open soon")
        more = len(edges) - SHOWN_EDGES
        texts = [edge.text for edge in edges[:SHOWN_EDGES]]
        yield Items(tuple(map(Item, [*texts, f"and {more} more"] if more > 0 else texts)))


def _worth_asking(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    asked = assessment.ask_next[:SHOWN_QUESTIONS]
    if asked:
        total = assessment.undecided_total
        yield Heading("To know more, find out")
        yield Items(tuple(Item(_question(pathway, each, total)) for each in asked), numbered=True)
        rest = _also_unknown(pathway, assessment, {each.fact for each in asked})
        if rest:
            yield Paragraph(f"Verdicts also wait for: {'; '.join(rest)}.")


def _also_unknown(pathway: Pathway, assessment: Assessment, asked: set[str]) -> list[str]:
    """The other facts that verdicts wait for, in the order in which facts are asked."""
    waited_for = {name for answer in assessment.treatments for name in answer.missing}
    return [fact.label for name, fact in pathway.facts.items() if name in waited_for - asked]


def _question(pathway: Pathway, asked: AskNext, total: int) -> str:
    could = f"could settle {asked.could_settle} of {total} undecided points"
    return f"{asked_name(pathway, asked)} ({could})"


def _next(pathway: Pathway, assessment: Assessment) -> Command:
    """The option that most is said about, of those that depend on something, is worth reading up."""
    waiting = [each for each in assessment.treatments if each.verdict == "depends"]
    topic = max(waiting or assessment.treatments, key=lambda each: len(each.positions)).id
    return Command("Next", f"vcfpath explain {topic.replace('_', '-')}")
