"""What to find out so that most of the sources that wait for facts say where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vcfpath.engine.assessment import AskNext, Assessment
from vcfpath.engine.concordance import Column
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.naming import asked_name

SHOWN = 3


class Settling(NamedTuple):
    """A fact worth finding out, and how many of the cells that wait it could settle."""

    asked: AskNext
    could: int
    waiting: int


def settling(found: Assessment, columns: Iterable[Column]) -> tuple[Settling, ...]:
    """The facts that could settle any of these cells, those that could settle most of them first."""
    homes = {
        (column.option, answer.position.id): (column.option, cell.source)
        for column in columns
        for cell in column.of("depends")
        for answer in cell.leading
    }
    waiting = len(set(homes.values()))
    counted = (Settling(each, _could(each, homes), waiting) for each in found.ask_next)
    return tuple(sorted((each for each in counted if each.could), key=lambda each: -each.could))


def first_to_settle(pathway: Pathway, found: Sequence[Settling]) -> Iterator[Block]:
    """The one fact that could settle most, in a sentence."""
    for each in found[:1]:
        name, rest = asked_name(pathway, each.asked), f"{each.could} of {each.waiting}"
        yield Paragraph(f"First find out {name}: it could settle {rest} not known yet.")


def most_settling(pathway: Pathway, found: Sequence[Settling]) -> Iterator[Block]:
    """The few facts that could settle most, numbered."""
    if found:
        yield Heading("To learn where they stand, find out")
        said = (
            f"{asked_name(pathway, each.asked)} (could settle {each.could} of {each.waiting})"
            for each in found[:SHOWN]
        )
        yield Items(tuple(map(Item, said)), numbered=True)


def _could(asked: AskNext, homes: dict[tuple[str, str], tuple[str, str]]) -> int:
    rules = ((rule.treatment, rule.position) for rule in asked.could if rule.position)
    return len({homes[rule] for rule in rules if rule in homes})
