"""A pathway as a whole in words: warning signs first, then step by step what there is and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.view.document import (
    Block,
    Command,
    Document,
    Heading,
    Item,
    Items,
    Pair,
    Pairs,
    Paragraph,
)
from vcfpath.view.explain.compose import explanation
from vcfpath.view.show.outline import (
    Choice,
    Outline,
    Step,
    for_whom,
    group_words,
    meant,
    moving_on,
    title_of,
)
from vcfpath.view.warnings import ALL_SIGNS, signs_to_look_for

NO_RULES = "No rule: for everybody."
ALWAYS = "Always one of the options"
MEANT = "What is meant"


def compose_show(
    pathway: Pathway, shown: Outline, as_of: date, *, even_if_stale: bool = False
) -> Document:
    """The steps of ``shown`` with their treatments, and what leads from one to the next."""
    return explanation(pathway, as_of, _blocks(pathway, shown), even_if_stale=even_if_stale)


def _blocks(pathway: Pathway, shown: Outline) -> Iterator[Block]:
    yield Heading(title_of(pathway), 1)
    if pathway.red_flags:
        signs = signs_to_look_for(pathway, tuple(pathway.red_flags))
        yield Paragraph(f"First. {signs} {ALL_SIGNS}", "alert")
    if pathway.for_whom:
        yield Paragraph(" ".join(for_whom(pathway)))
    for step in shown.steps:
        yield from _step(pathway, step)
    if shown.as_now:
        yield Paragraph(f"{ALWAYS}: {shown.as_now}.")
    if said := meant(pathway, shown):
        yield Heading(MEANT)
        yield Pairs(tuple(Pair(*each) for each in said))
    yield Command("As a drawing", "vcfpath show --format mermaid")


def _step(pathway: Pathway, step: Step) -> Iterator[Block]:
    yield Heading(step.title)
    if step.choices:
        yield Items(tuple(_choice(pathway, each) for each in step.choices))
    if step.leads_on:
        because = step.stage.move_on_because
        yield Paragraph(" ".join(filter(None, (moving_on(pathway, step.stage), because))))


def _choice(pathway: Pathway, choice: Choice) -> Item:
    rules = tuple(Item(*group_words(pathway, group)) for group in choice.groups)
    return Item(choice.treatment.name, rules or (NO_RULES,))
