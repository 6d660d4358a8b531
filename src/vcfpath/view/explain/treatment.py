"""One treatment explained: what it is, for whom, what it does, what it is like, who says what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Line, Treatment
from vcfpath.view.document import Block, Command, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.explain.effect import effects
from vcfpath.view.explain.living import living_with
from vcfpath.view.explain.position import position_item
from vcfpath.view.explain.statement import statements_about
from vcfpath.view.phrases import sentence
from vcfpath.view.rules import rule_groups


def explain_treatment(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """Everything the pathway says of the treatment ``name``."""
    treatment = pathway.treatments[name]
    stage = next(stage for stage in pathway.stages if stage.id == treatment.stage)
    yield Heading(treatment.name, 1)
    yield Paragraph(cited(treatment.what.says, treatment.what.sources, treatment.what.status))
    yield Paragraph(f"Part of: {stage.name}. In short: {treatment.in_short}.")
    yield from _rules(pathway, treatment)
    yield from effects("What it may do for you", treatment.benefits)
    yield from effects("What can go wrong", treatment.harms)
    yield from living_with(treatment)
    yield from positions_on(pathway, name)
    yield from statements_about(pathway, name)
    yield Command("With your own facts", "vcfpath options --help")
    yield from references(pathway, _sources(pathway, name), as_of)


def positions_on(pathway: Pathway, name: str) -> Iterator[Block]:
    """What each source says of ``name``, with its conditions in words."""
    about = [position for position in pathway.positions if name in position.about]
    if about:
        yield Heading("What the sources say")
        yield Items(tuple(position_item(pathway, position) for position in about))


def _rules(pathway: Pathway, treatment: Treatment) -> Iterator[Block]:
    for group in rule_groups(treatment):
        yield Heading(group.intro)
        yield Items(tuple(_rule(pathway, line) for line in group.lines))
    if treatment.due:
        yield Heading("When things fall due")
        notes = (Item(cited(sentence(d.note), d.sources, d.status)) for d in treatment.due)
        yield Items(tuple(notes))


def _rule(pathway: Pathway, line: Line) -> Item:
    why = cited(line.because, line.sources, line.status)
    return Item(sentence(words(pathway, line.when)), (why,))


def _sources(pathway: Pathway, name: str) -> Iterator[str]:
    treatment = pathway.treatments[name]
    claims = (
        treatment.what,
        *treatment.indicated_when,
        *treatment.contraindicated_when,
        *treatment.caution_when,
        *treatment.benefits,
        *treatment.harms,
        *treatment.does_not,
        *treatment.experience,
        *treatment.practical,
        *treatment.due,
    )
    for claim in claims:
        yield from claim.sources
    for position in pathway.positions:
        if name in position.about:
            yield position.source
    for statement in pathway.statements.values():
        if name in statement.about:
            yield from (*statement.sources, *statement.qualified_by, *statement.contradicted_by)
