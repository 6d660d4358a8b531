"""Who speaks: a source by a name that people can follow, what sort of thing it is, and who paid.

Advice comes first, then what was found, then who pays: a finding is no permission, and money is another
matter than health.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.model.source import STUDIES, Source, SourceKind
from vcfpath.view.phrases import SECOND_HAND, SOURCE_KINDS, sentence

BY_TITLE: frozenset[SourceKind] = STUDIES | {"patient_page"}
"""What is known by its title; all else is known by the body that stands behind it."""

_ORDER: tuple[SourceKind, ...] = (
    *("guideline", "panel", "patient_page", "review", "trial", "study", "payer"),
)


def in_order(pathway: Pathway, names: Iterable[str]) -> list[str]:
    """Sources in the order in which they are heard; those of a kind as they come."""
    return sorted(names, key=lambda name: _ORDER.index(pathway.sources[name].kind))


def who(source: Source) -> str:
    """The name of a source: what people call it, or that of a body, or of a piece of work."""
    return source.known_as or (source.title if source.kind in BY_TITLE else source.by)


def described(pathway: Pathway, name: str, positions: Iterable[Position], as_of: date) -> str:
    """The source with its kind, country, year and marks, and in brackets the name to type next."""
    source = pathway.sources[name]
    sort = (SOURCE_KINDS[source.kind], source.country, str(source.year or "no date"))
    told = filter(None, (who(source), *sort, *_marks(source, positions, as_of)))
    return f"{', '.join(told)} [{name}]"


def who_paid(source: Source) -> str:
    """A sentence that says who paid, where we could see that; otherwise nothing."""
    return f" Who paid: {sentence(source.funding)}" if source.funding else ""


def _marks(source: Source, positions: Iterable[Position], as_of: date) -> Iterator[str]:
    """That we know it, or some of it, from others only; that it has to be looked up again."""
    said = [each.status for each in positions]
    asked = [line.status for each in positions for line in each.when]
    if "second_hand" in said:
        yield SECOND_HAND
    elif "second_hand" in asked:
        yield f"partly {SECOND_HAND}"
    if as_of > source.review_by:
        yield "due for a new check"
