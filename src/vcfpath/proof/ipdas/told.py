"""What a pathway tells of its treatments, counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.model.effect import AsPublished, Average, Count, Effect
from vcfpath.model.pathway import Pathway


class Tally(NamedTuple):
    """So many of so many."""

    n: int
    of: int

    def __str__(self) -> str:
        return f"{self.n} of {self.of}"

    @property
    def is_all(self) -> bool:
        """Whether it is all of them, and there is one at least."""
        return self.n == self.of > 0


def effects(pathway: Pathway) -> Iterator[Effect]:
    """All that treatments were seen to do, for good and for bad."""
    for treatment in pathway.treatments.values():
        yield from (*treatment.benefits, *treatment.harms)


def numbers(pathway: Pathway) -> list[Effect]:
    """Those of them that have numbers."""
    return [each for each in effects(pathway) if each.no_usable_number is None]


def shares(pathway: Pathway) -> list[Count | AsPublished]:
    """All shares of people with a treatment."""
    return [each.with_ for each in numbers(pathway) if each.with_ is not None]


def averages(pathway: Pathway) -> list[Average]:
    """All averages."""
    return [each.average for each in numbers(pathway) if each.average is not None]


def says_how_sure(effect: Effect) -> bool:
    """Whether it has a range, or words for how sure it is."""
    ranged = effect.average is not None and effect.average.low is not None
    return ranged or effect.certainty is not None
