"""What matters most to the person, with what bears on it. It stands beside the answer, no more."""

from __future__ import annotations

from collections.abc import Container, Iterator

from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Heading, Items, Paragraph
from vcfpath.view.explain.matter import matter_item
from vcfpath.view.phrases import capital


def mattering(pathway: Pathway, matters: tuple[str, ...]) -> Iterator[Block]:
    """For each thing that matters, what is known about each treatment it touches."""
    if matters:
        yield Heading("What matters to you, and what bears on it")
        yield Items(tuple(matter_item(pathway, pathway.matters[name]) for name in matters))
        yield Paragraph("This changes no verdict and no order.", "quiet")


def mattering_for(
    pathway: Pathway, matters: tuple[str, ...], options: Container[str]
) -> Iterator[Block]:
    """The same of these ``options`` alone, and for each thing that nothing here bears on, that it is so."""
    narrowed = {
        name: matter.model_copy(
            update={"bears_on": tuple(b for b in matter.bears_on if b.about in options)}
        )
        for name, matter in pathway.matters.items()
    }
    told = tuple(name for name in matters if narrowed[name].bears_on)
    yield from mattering(pathway.model_copy(update={"matters": narrowed}), told)
    for name in matters:
        if name not in told:
            yield Paragraph(f"{capital(narrowed[name].name)}: nothing here bears on it.")
