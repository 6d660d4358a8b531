"""What every claim has in common: it cites somebody, and says so where it was seen second-hand."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from vcfpath.model.base import Exact, Record, Status, Text, fault, unique
from vcfpath.model.declared import SourceRef, declared


def _cited_once(sources: tuple[str, ...]) -> tuple[str, ...]:
    unique(sources, "source")
    return sources


Cited = Annotated[tuple[SourceRef, ...], Field(min_length=1), AfterValidator(_cited_once)]
"""One or more sources, each once."""


class Claim(Record):
    """A statement with its sources. Seen only through a third party, it is marked second-hand."""

    sources: Cited
    status: Status = "verified"

    @model_validator(mode="after")
    def _second_hand_is_marked(self, info: ValidationInfo) -> Claim:
        seen = declared(info).sources
        if self.status == "verified" and all(seen[source] for source in self.sources):
            raise fault(
                "all its sources were seen only through a third party",
                "Add 'status: second_hand'.",
                key="sources",
            )
        return self


class Count(Record):
    """``n`` of ``of`` people. Percentages are computed from this, never typed."""

    n: Annotated[int, Field(ge=0)]
    of: Annotated[int, Field(ge=1)]

    @model_validator(mode="after")
    def _no_more_than_all(self) -> Count:
        if self.n > self.of:
            raise fault(f"{self.n} of {self.of} people cannot be", "Check the two counts.", key="n")
        return self


class AsPublished(Record):
    """A share out of 100 as its source printed it, where no denominator was given."""

    out_of_100: Exact


class Effect(Claim):
    """A counted outcome with and without a treatment; or, with neither, why there is no number."""

    outcome: Text
    with_: Annotated[Count | AsPublished | None, Field(alias="with")] = None
    without: Count | AsPublished | None = None
    within: Text | None = None
    population: Text | None = None
    compared_with: Text | None = None
    no_usable_number: Text | None = None
    certainty: Text | None = None
    """How sure the source is, and who graded it."""

    @model_validator(mode="after")
    def _numbers_or_why_not(self) -> Effect:
        if (self.with_ is None) == (self.no_usable_number is None):
            mend = "Give 'with:' counts, or 'no_usable_number:' and why."
            raise fault("an effect has counts or says why there are none", mend, key="with")
        if self.with_ is not None and not (self.within and self.population):
            mend = "Add 'within:' and 'population:'."
            raise fault("counts need a time span and the people they are about", mend, key="with")
        return self
