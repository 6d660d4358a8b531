"""What matters most to the person, with what bears on it. It stands beside the answer, no more."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Heading, Items, Paragraph
from vcfpath.view.explain.matter import matter_item


def mattering(pathway: Pathway, matters: tuple[str, ...]) -> Iterator[Block]:
    """For each thing that matters, what is known about each treatment it touches."""
    if matters:
        yield Heading("What matters to you, and what bears on it")
        yield Items(tuple(matter_item(pathway, pathway.matters[name]) for name in matters))
        yield Paragraph("This changes no verdict and no order.", "quiet")
