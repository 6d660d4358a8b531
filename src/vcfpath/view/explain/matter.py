"""What may matter to a person, and what is known of each treatment it touches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.model.pathway import Matter, Pathway
from vcfpath.view.document import Block, Command, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import capital

BESIDE = "It is then shown beside your answer. It changes no verdict and no order."
"""What it means to say that something matters."""


def explain_matter(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """One thing that may matter: what bears on it, how to say that it does, and the sources."""
    matter = pathway.matters[name]
    yield Heading(capital(matter.name), 1)
    yield Paragraph(f"If this matters most to you, say so. {BESIDE}")
    yield Items(tuple(map(Item, bearings(pathway, matter))))
    yield Command("To say so", f"vcfpath options --matters {name.replace('_', '-')}")
    yield from references(pathway, [s for each in matter.bears_on for s in each.sources], as_of)


def matter_item(pathway: Pathway, matter: Matter) -> Item:
    """One of them as an entry of a list."""
    return Item(capital(matter.name), tuple(bearings(pathway, matter)))


def bearings(pathway: Pathway, matter: Matter) -> Iterator[str]:
    """For each treatment it touches, what is known, with who says so."""
    for each in matter.bears_on:
        yield cited(f"{option_name(pathway, each.about)}: {each.says}", each.sources, each.status)
