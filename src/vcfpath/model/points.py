"""What gives points: the bands of a group, of which the first that holds wins."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from vcfpath.model.base import Exact, Phrase, Record, Text, fault
from vcfpath.model.grammar import Rule
from vcfpath.model.units import plain

MOST_BANDS = 20
"""In one group, and of one sum: twice the age bands of any score in use."""
MOST_POINTS = 1_000_000
"""A sum of points within this, and of at most six decimals each, is exact."""

Points = Annotated[Exact, Field(ge=-MOST_POINTS, le=MOST_POINTS, decimal_places=6)]
"""A number of points, as it was written."""


class PointsWhen(Record):
    """A band of a group: ``points`` if its rule is the first that holds.

    So it need not say again what those before it have ruled out: ``age < 50``, then ``age < 65``.
    """

    when: Rule
    points: Points


def _each_can_win(bands: tuple[PointsWhen, ...]) -> tuple[PointsWhen, ...]:
    for index, band in enumerate(bands):
        if any(band.when == earlier.when for earlier in bands[:index]):
            what = "this band can never win: one before it has the same rule"
            raise fault(what, "Remove one of them.", key=index)
    return bands


class Group(Record):
    """Bands of which at most one gives points: the first whose rule holds."""

    name: Phrase
    """What it looks at, as it stands in a list: "age"."""
    because: Text | None = None
    """Why it counts."""
    bands: Annotated[
        tuple[PointsWhen, ...],
        Field(min_length=1, max_length=MOST_BANDS),
        AfterValidator(_each_can_win),
    ]
    """In this order; the first whose rule holds gives its points."""
    otherwise: Points = Decimal(0)
    """What is given where no band's rule holds."""

    @model_validator(mode="after")
    def _tells_people_apart(self) -> Group:
        if len(set(self.points())) == 1:
            what = f"this group gives everybody {plain(self.otherwise)}"
            raise fault(what, "Remove it, or add its points to 'start'.", key="bands")
        return self

    def points(self) -> tuple[Decimal, ...]:
        """What it can give: the points of each band, and those of nobody's band."""
        return (*(band.points for band in self.bands), self.otherwise)
