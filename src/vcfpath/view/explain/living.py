"""What a treatment does not do, what living through it is like, and where, how long, what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.model.treatment import Experience, Practical, Treatment
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.explain.citing import cited

PHASES = {"before": "Before", "during": "While it lasts", "after": "After"}
"""In the order in which they are lived through."""
PARTS = {"body": "the body", "mind": "the mind", "daily_life": "daily life"}
QUESTIONS = {"where": "Where", "how_long": "How long", "cost": "What it costs"}


def living_with(treatment: Treatment) -> Iterator[Block]:
    """The three lists, each only where a source tells something."""
    remarks = (cited(each.says, each.sources, each.status) for each in treatment.does_not)
    yield from _listed("What it does not do", remarks)
    yield from _listed("What it is like", lived(treatment.experience))
    yield from _listed("Where, how long, what it costs", map(practical, treatment.practical))


def _listed(heading: str, texts: Iterable[str]) -> Iterator[Block]:
    items = tuple(Item(text) for text in texts)
    if items:
        yield Heading(heading)
        yield Items(items)


def lived(experience: Iterable[Experience]) -> Iterator[str]:
    """What it is like, in the order in which it is lived through."""
    phases, parts = list(PHASES), list(PARTS)
    ordered = sorted(
        experience, key=lambda each: (phases.index(each.phase), parts.index(each.part))
    )
    return map(_lived, ordered)


def _lived(each: Experience) -> str:
    said = f"{PHASES[each.phase]}, for {PARTS[each.part]}: {each.says}"
    return cited(said, each.sources, each.status)


def practical(each: Practical) -> str:
    """Where, how long or what it costs, with the country it holds for."""
    where = f" ({each.country})" if each.country else ""
    return cited(f"{QUESTIONS[each.question]}{where}: {each.says}", each.sources, each.status)
