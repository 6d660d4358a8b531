"""What matters most to the person, with what bears on it. It stands beside the answer, no more."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.model.pathway import Matter, Pathway
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import capital


def mattering(pathway: Pathway, matters: tuple[str, ...]) -> Iterator[Block]:
    """For each thing that matters, what is known about each treatment it touches."""
    if matters:
        yield Heading("What matters to you, and what bears on it")
        yield Items(tuple(matter_item(pathway, pathway.matters[name]) for name in matters))
        yield Paragraph("This changes no verdict and no order.", "quiet")


def matter_item(pathway: Pathway, matter: Matter) -> Item:
    """One of them as an entry of a list."""
    under = [
        cited(f"{_name(pathway, each.about)}: {each.says}", each.sources, each.status)
        for each in matter.bears_on
    ]
    return Item(capital(matter.name), tuple(under))


def _name(pathway: Pathway, option: str) -> str:
    treatment = pathway.treatments.get(option)
    return treatment.name if treatment else pathway.mentioned[option].name
