"""The screen of one source for one person: what it is, then its rules, met, not met or not known."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.one_source import OneSource
from vcfpath.engine.why import PositionTrees
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Document, Heading, Item, Items
from vcfpath.view.explain.position import silence
from vcfpath.view.explain.source import (
    RULES,
    about_source,
    position_head,
    positions_of,
    silent_options,
)
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering
from vcfpath.view.why.sources import conditions, fits


def compose(pathway: Pathway, found: OneSource) -> Document:
    """The source, with each of its rules held against what is known of the person."""
    return framed(pathway, found.assessment, found.source, _answer(pathway, found))


def _answer(pathway: Pathway, found: OneSource) -> Iterator[Block]:
    yield from about_source(pathway.sources[found.source], found.assessment.as_of)
    if found.positions:
        yield Heading(RULES)
        yield Items(tuple(_item(pathway, each) for each in found.positions))
    yield from silent_options(pathway, positions_of(pathway, found.source))
    yield from mattering(pathway, found.assessment.matters)


def _item(pathway: Pathway, each: PositionTrees) -> Item:
    position = each.answer.position
    head = f"{position_head(pathway, position)} {fits(each.answer)}"
    return Item(head, (*conditions(pathway, each), *map(Item, silence(position))))
