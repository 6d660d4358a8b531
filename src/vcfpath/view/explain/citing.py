"""Sources as they are cited: by the short name one can ask about, marked where second-hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.model.source import Source
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import SECOND_HAND

UNPAID = "Where nothing is said of who paid, what we saw of the source does not tell."


def cited(text: str, sources: Iterable[str], status: str = "verified") -> str:
    """``text`` followed by its sources in brackets."""
    mark = f"{SECOND_HAND}: " if status == "second_hand" else ""
    names = ", ".join(sources)
    return f"{text} [{mark}{names}]" if names else text


def reference(name: str, source: Source, as_of: date) -> str:
    """One line of a list of sources; says so when it is past its own review date."""
    year = source.year or "no date"
    late = " (due for a new check)" if as_of > source.review_by else ""
    paid = f" Who paid: {source.funding}" if source.funding else ""
    return f"{name}: {source.title}. {source.by}, {year}.{paid}{late}"


def references(pathway: Pathway, names: Iterable[str], as_of: date) -> list[Block]:
    """The sources behind an explanation, each once; nothing when there are none."""
    once = [name for name in dict.fromkeys(names) if name in pathway.sources]
    if not once:
        return []
    return [Heading("Sources"), *listing(pathway, once, as_of)]


def listing(pathway: Pathway, names: Iterable[str], as_of: date) -> Iterator[Block]:
    """Sources one by one, and what it means where nothing is said of who paid."""
    cited_here = {name: pathway.sources[name] for name in names}
    yield Items(tuple(Item(reference(name, each, as_of)) for name, each in cited_here.items()))
    if any(each.funding is None for each in cited_here.values()):
        yield Paragraph(UNPAID, "quiet")
