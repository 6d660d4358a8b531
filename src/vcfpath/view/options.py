"""The screen people meet first: what is open, what it depends on, what is closed, and what next.

Red flags come before everything, then staleness, then the answer, the small print last.
"""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import AskNext, Assessment, Verdict
from vcfpath.engine.words import state_words
from vcfpath.model.fact import YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
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
from vcfpath.view.notes import note
from vcfpath.view.phrases import capital, known
from vcfpath.view.soon import edges_ahead
from vcfpath.view.warnings import red_flags, small_print, staleness

SHOWN_EDGES = 3
SHOWN_QUESTIONS = 3

SECTIONS: tuple[tuple[Verdict, Mark, str], ...] = (
    ("open", Mark.OPEN, "Open: no rule here closes it for you (sources may still be against it)"),
    ("depends", Mark.DEPENDS, "Depends: on facts not known yet, or on which source one asks"),
    ("closed", Mark.CLOSED, "Closed: a rule here closes it for you"),
)


def compose(pathway: Pathway, assessment: Assessment) -> Document:
    """The assessment as a screen."""
    return Document(
        (
            Heading(f"{capital(pathway.condition.name)}: your options", 1),
            *red_flags(pathway, assessment),
            *staleness(pathway, assessment.stale, shown=bool(assessment.treatments)),
            Paragraph(_facts_used(pathway, assessment)),
            *_answer(pathway, assessment),
            small_print(pathway),
        )
    )


def _answer(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    if not assessment.treatments:
        if assessment.scope is Truth.FALSE and pathway.for_whom:
            yield Paragraph(pathway.for_whom.outside)
        return
    if assessment.urgent:
        yield Paragraph(
            "The warning sign comes first. The treatments can wait until it is seen to."
        )
        return
    yield from _verdicts(pathway, assessment)
    yield from _soon(pathway, assessment)
    yield from _worth_asking(pathway, assessment)
    yield _next(pathway, assessment)


def _facts_used(pathway: Pathway, assessment: Assessment) -> str:
    said = []
    for name, state in known(pathway, assessment).items():
        fact = pathway.facts[name]
        text = state_words(fact, state)
        said.append(text if isinstance(fact, YesNoFact) else f"{fact.label}: {text}")
    return f"Facts used: {'; '.join(said)}." if said else "No facts were given yet."


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
    fact = pathway.facts[asked.fact]
    member = "" if asked.member is None else f": {_member(pathway, asked.fact, asked.member)}"
    return f"{fact.label}{member} (could settle {asked.could_settle} of {total} undecided points)"


def _member(pathway: Pathway, name: str, member: str) -> str:
    fact = pathway.facts[name]
    assert fact.kind == "set"
    return fact.values[member]


def _next(pathway: Pathway, assessment: Assessment) -> Command:
    """The option that most is said about, of those that depend on something, is worth reading up."""
    waiting = [each for each in assessment.treatments if each.verdict == "depends"]
    topic = max(waiting or assessment.treatments, key=lambda each: len(each.positions)).id
    return Command("Next", f"vcfpath explain {topic.replace('_', '-')}")
