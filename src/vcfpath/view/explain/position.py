"""One source's position in words: what it says, for whom, and on which conditions, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import SECOND_HAND, SOURCE_KINDS, STANCES, capital, sentence


def position_item(pathway: Pathway, position: Position) -> Item:
    """A position as an entry of a list."""
    source = pathway.sources[position.source]
    year = str(source.year or "no date")
    kind = ", ".join(filter(None, (SOURCE_KINDS[source.kind], source.country, year)))
    mark = f" ({SECOND_HAND})" if position.status == "second_hand" else ""
    strength = f", {position.strength}" if position.strength else ""
    stance = f"{STANCES[position.stance]}{strength}"
    head = f"{position.source} ({kind}){mark}: {stance}. {position.says}"
    return Item(head, (*conditions(pathway, position), *silence(position)))


def explain_position(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """One position, its conditions and its source."""
    position = next(each for each in pathway.positions if each.id == name)
    about = [option_name(pathway, each) for each in position.about]
    yield Heading(f"{position.source} on {', '.join(about)}", 1)
    yield Items((position_item(pathway, position),))
    if position.if_unknown:
        assumed = position.if_unknown
        label = pathway.facts[assumed.fact].label
        text = f"Where {label} is not known, the source takes it as: {assumed.as_}."
        yield Paragraph(cited(text, assumed.sources))
    yield from references(pathway, [position.source], as_of)


def conditions(pathway: Pathway, position: Position) -> Iterator[str]:
    """Whom a position is about, and what it asks for, line by line."""
    if position.for_whom is not None:
        yield f"About people of whom this is so: {words(pathway, position.for_whom)}."
    if position.for_whom_in_words:
        yield sentence(position.for_whom_in_words)
    for line in position.when:
        text = f"If {words(pathway, line.when)}."
        because = f" {sentence(line.because)}" if line.because else ""
        yield cited(capital(text) + because, line.sources or (), line.status)


def silence(position: Position) -> Iterator[str]:
    """What a source says nothing about, though people would expect it."""
    if position.silent_on:
        yield f"Says nothing about: {'; '.join(position.silent_on)}."
