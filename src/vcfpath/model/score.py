"""A score: points, group by group, and what their sum is called.

In each group the first band whose rule holds gives its points, or else ``otherwise`` does. The sum is
kept between ``least`` and ``most``, and exact: points are decimals, and may be below nought. Rules of
a score read facts, and definitions that use no score.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from math import gcd
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from vcfpath.model.base import Phrase, Record, Text, fault, unique
from vcfpath.model.claim import Cited, Claim
from vcfpath.model.criterion import Criterion
from vcfpath.model.points import MOST_BANDS, Group, Points
from vcfpath.model.possible import Interval
from vcfpath.model.units import plain

MOST_GROUPS = 50
"""Three times what the longest score in use has."""
_SMALLEST = Decimal("0.000001")


class Band(Record):
    """A range of the sum, both ends included, and what it is called."""

    from_: Annotated[Points, Field(alias="from")]
    to: Points
    name: Phrase
    """As it stands in a sentence: "low risk"."""
    means: Text | None = None
    """What that means, in a sentence."""

    @model_validator(mode="after")
    def _ends_in_order(self) -> Band:
        if self.from_ > self.to:
            raise fault("'from' is above 'to'", "Write the smaller number first.", key="from")
        return self


def _named_once(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    unique((band.name for band in bands), "band")
    return bands


class CountsUnknown(Record):
    """How the source itself counts what is not known. It is shown, and decides nothing here."""

    counts: Literal["lowest", "highest"]
    """Whether each group then gives the fewest points it still can, or the most."""
    as_: Annotated[Text, Field(alias="as")]
    """What it takes for so, as it ends a sentence: "the worst there is"."""
    sources: Cited


class Score(Claim):
    """Points that add up, and the bands that name their sum."""

    name: Phrase
    """As it stands in a sentence: "the walking score"."""
    says: Text
    """What it measures."""
    unit: Phrase = "points"
    """What it is counted in, in the plural."""
    start: Points = Decimal(0)
    """What it begins with, before any group."""
    groups: Annotated[tuple[Group, ...], Field(min_length=1, max_length=MOST_GROUPS)]
    """What gives points; all groups are added up."""
    least: Points | None = None
    """The sum is never below this."""
    most: Points | None = None
    """The sum is never above this."""
    bands: Annotated[
        tuple[Band, ...],
        Field(min_length=1, max_length=MOST_BANDS),
        AfterValidator(_named_once),
    ]
    """What the sum is called, from its lowest to its highest, with nothing between them."""
    if_unknown: CountsUnknown | None = None
    """Where the source says so: how it counts what is not known."""

    @model_validator(mode="after")
    def _tells_people_apart(self) -> Score:
        if self.least is not None and self.most is not None and self.least >= self.most:
            raise fault("least is not below most", "Write the smaller number under least.",
                        key="least")  # fmt: skip
        whole = self.everything()
        if whole.settled:
            what = f"this score is {plain(whole.low)} for everybody"
            key = "least" if whole.low == self.least else "most"
            raise fault(what, "Check where its sum is kept.", key=key)
        return self

    @model_validator(mode="after")
    def _bands_name_every_sum(self) -> Score:
        first, last, whole = self.bands[0], self.bands[-1], self.everything()
        if first.from_ != whole.low:
            raise self._apart(f"'{first.name}' begins", first.from_, "Begin it there.", 0, "from")
        for index, (band, after) in enumerate(pairwise(self.bands), start=1):
            between = self._after(band.to)
            if not band.to < after.from_ <= between:
                what = f"'{after.name}' does not begin where '{band.name}' ends"
                raise fault(what, f"Begin it at {plain(between)}.", key=("bands", index, "from"))
        if last.to != whole.high:
            at = len(self.bands) - 1
            raise self._apart(f"'{last.name}' ends", last.to, "End it there.", at, "to")
        return self

    def _apart(self, said: str, end: Decimal, mend: str, *at: str | int) -> Exception:
        low, high = map(plain, self.everything()[:2])
        what = f"the sum can be {low} to {high}, and {said} at {plain(end)}"
        return fault(what, mend, key=("bands", *at))

    def everything(self) -> Interval:
        """All sums it can have."""
        return self._whole

    @cached_property
    def _whole(self) -> Interval:
        """Worked out once: each rule that compares the score asks for it."""
        high = self.start + sum(max(group.points()) for group in self.groups)
        return Interval(self.kept(self._foot), self.kept(high))

    def kept(self, total: Decimal) -> Decimal:
        """A sum between ``least`` and ``most``."""
        above = total if self.least is None else max(self.least, total)
        return above if self.most is None else min(self.most, above)

    def rules(self) -> Iterator[Criterion]:
        """The rules of all its groups, in their order."""
        for group in self.groups:
            yield from (band.when for band in group.bands)

    def bands_in(self, sums: Interval) -> tuple[Band, ...]:
        """The bands that a sum within ``sums`` may have."""
        return tuple(band for band in self.bands if sums.low <= band.to and band.from_ <= sums.high)

    def band_of(self, total: Decimal) -> Band:
        """The band of a sum it can have."""
        return next(band for band in self.bands if total <= band.to)

    def can_be(self, total: Decimal) -> bool:
        """Whether a sum of its points may come to ``total``; that all can be had is not asked."""
        whole = self.everything()
        if total in (whole.low, whole.high):
            return True
        return whole.contains(total) and (total - self._foot) % self._step == 0

    def _after(self, total: Decimal) -> Decimal:
        """The next sum above ``total``."""
        steps = (total - self._foot) // self._step + 1
        return self.kept(self._foot + steps * self._step)

    @cached_property
    def _foot(self) -> Decimal:
        """Its lowest sum, if nothing were kept."""
        return self.start + sum(min(group.points()) for group in self.groups)

    @cached_property
    def _step(self) -> Decimal:
        """What all sums lie apart by, or by a multiple of it."""
        gaps = (p - group.otherwise for group in self.groups for p in group.points())
        return gcd(*(int(gap / _SMALLEST) for gap in gaps)) * _SMALLEST
