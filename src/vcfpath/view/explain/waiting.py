"""What happens if one waits: how it went while nothing new was begun, each time with whom.

Every figure keeps its own people and its own time. None is carried over to another week, and what no
source counted is not made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.engine.frequency import people_for, shares
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Command, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.explain.living import lived
from vcfpath.view.explain.rates import as_course, in_full
from vcfpath.view.phrases import sentence

ITS_OWN_PEOPLE = (
    "Each figure is about its own people and its own time. None says what you will feel in a given "
    "week, and figures for other weeks are not worked out from them."
)
UNTOLD = "No source we saw tells how it goes."


def explain_waiting(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """To carry on as now: what it is, its course, and what it is like."""
    as_now = pathway.as_now
    assert as_now is not None
    yield Heading(f"{as_now.name}: what happens if you wait", 1)
    yield Paragraph(cited(as_now.what.says, as_now.what.sources, as_now.what.status))
    yield Paragraph(sentence(f"In short: {as_now.in_short}"))
    yield Heading("How it goes, and in whom")
    if as_now.course:
        yield Paragraph(ITS_OWN_PEOPLE)
        people = people_for(shares(as_now.course))
        yield Items(tuple(in_full(as_course(each), people) for each in as_now.course))
    else:
        yield Paragraph(UNTOLD)
    if as_now.experience:
        yield Heading("What it is like")
        yield Items(tuple(map(Item, lived(as_now.experience))))
    yield Command("Beside a treatment", f"vcfpath compare {_most_told(pathway)}")
    claims = (as_now.what, *as_now.course, *as_now.experience)
    yield from references(pathway, (source for each in claims for source in each.sources), as_of)


def _most_told(pathway: Pathway) -> str:
    """The treatment of which most effects are told, as it is typed."""
    effects = {n: len(each.benefits) + len(each.harms) for n, each in pathway.treatments.items()}
    return max(effects, key=lambda name: effects[name]).replace("_", "-")
