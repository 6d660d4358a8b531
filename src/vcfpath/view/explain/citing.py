"""Sources as they are cited: by the short name one can ask about, marked where second-hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.model.source import Source
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.phrases import SECOND_HAND


def cited(text: str, sources: Iterable[str], status: str = "verified") -> str:
    """``text`` followed by its sources in brackets."""
    mark = f"{SECOND_HAND}: " if status == "second_hand" else ""
    names = ", ".join(sources)
    return f"{text} [{mark}{names}]" if names else text


def reference(name: str, source: Source, as_of: date) -> str:
    """One line of a list of sources; says so when it is past its own review date."""
    year = source.year or "no date"
    late = " (due for a new check)" if as_of > source.review_by else ""
    return f"{name}: {source.title}. {source.by}, {year}. Who paid: {source.funding}{late}"


def references(pathway: Pathway, names: Iterable[str], as_of: date) -> list[Block]:
    """The sources behind an explanation, each once; nothing when there are none."""
    once = [name for name in dict.fromkeys(names) if name in pathway.sources]
    if not once:
        return []
    lines = (Item(reference(name, pathway.sources[name], as_of)) for name in once)
    return [Heading("Sources"), Items(tuple(lines))]
