"""What a treatment was seen to do, in numbers as they were counted, or why there are none.

A number is kept as exactly as it was seen: counts of people before all, a share only where nobody
printed the counts, an average only on its scale. What a source printed beside its counts is kept too,
so that a misprint is known for one and never shown as the result.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from vcfpath.model.base import Exact, Record, Text, fault
from vcfpath.model.claim import Claim
from vcfpath.model.units import plain

Found = Literal["difference", "no_difference", "unclear", "not_compared"]
"""What the source itself found about an outcome."""


class Count(Record):
    """``n`` of ``of`` people. Percentages are computed from this, never typed.

    ``printed`` is the percentage that the source gives for it, ``misprint`` what is wrong with that.
    """

    n: Annotated[int, Field(ge=0)]
    of: Annotated[int, Field(ge=1)]
    printed: Exact | None = None
    misprint: Text | None = None

    @model_validator(mode="after")
    def _no_more_than_all(self) -> Count:
        if self.n > self.of:
            raise fault(f"{self.n} of {self.of} people cannot be", "Check the two counts.", key="n")
        return self

    @model_validator(mode="after")
    def _printed_as_counted(self) -> Count:
        agrees = self.printed is None or _rounds_to(self.percent(), self.printed)
        if self.misprint is None and not agrees:
            mend = "Check it, or say with 'misprint:' what the source got wrong."
            key = self.written("misprint", or_else="printed")
            raise fault(f"{self._counted()}, not {_percent(self.printed)}", mend, key=key)
        if self.misprint is not None and agrees:
            what = f"nothing is misprinted: {self._counted()}"
            mend = "Remove 'misprint:', or give the wrong share as 'printed:'."
            given = self.printed is not None
            key = "misprint" if given else self.written("printed", or_else="misprint")
            raise fault(what, mend, key=key)
        return self

    def percent(self) -> Decimal:
        """The share out of 100, unrounded."""
        return Decimal(100 * self.n) / self.of

    def _counted(self) -> str:
        return f"{self.n} of {self.of} is {_percent(self.percent())}"


def _rounds_to(exact: Decimal, printed: Decimal) -> bool:
    """Whether ``printed`` is ``exact`` at its own number of decimals; a half may go either way."""
    last_place = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    return abs(exact - printed) <= last_place / 2


def _percent(share: Decimal | None) -> str:
    return f"{plain(round(share or Decimal(0), 2))}%"


class AsPublished(Record):
    """A share out of 100 as its source printed it, where no denominator was given."""

    out_of_100: Annotated[Exact, Field(ge=0, le=100)]


class Average(Record):
    """An outcome on a scale: averages of both groups, or the difference (with less without)."""

    scale: Text
    """What is measured, and from where to where: "points, 0 to 10"."""
    better: Literal["lower", "higher"]
    with_: Annotated[Exact | None, Field(alias="with")] = None
    without: Exact | None = None
    difference: Exact | None = None
    low: Exact | None = None
    high: Exact | None = None
    """Between ``low`` and ``high`` the difference is likely to lie."""

    @model_validator(mode="after")
    def _says_a_number(self) -> Average:
        if self.with_ is None and self.difference is None:
            key = self.written("with_", "difference", or_else="scale")
            raise fault("an average has a number", "Give 'with:' or 'difference:'.", key=key)
        if self.without is not None and self.with_ is None:
            key = self.written("with_", or_else="without")
            raise fault("'without' needs an average to be compared with", "Add 'with:'.", key=key)
        return self

    @model_validator(mode="after")
    def _range_holds_the_difference(self) -> Average:
        if (self.low is None) != (self.high is None):
            absent, given = ("low", "high") if self.low is None else ("high", "low")
            key = self.written(absent, or_else=given)
            raise fault("a range has two ends", "Give both 'low:' and 'high:'.", key=key)
        if self.low is None or self.high is None:
            return self
        if self.difference is None:
            key = self.written("difference", or_else="low")
            raise fault("a range is one of a difference", "Add 'difference:'.", key=key)
        if not self.low <= self.difference <= self.high:
            raise fault("the difference lies outside its range", "Check all three.",
                        key="difference")  # fmt: skip
        return self

    @model_validator(mode="after")
    def _difference_has_its_sign(self) -> Average:
        if self.with_ is None or self.without is None or self.difference is None:
            return self
        if (self.with_ - self.without) * self.difference < 0:
            what = "the difference has the wrong sign: it is 'with' less 'without'"
            raise fault(what, "Turn it round.", key="difference")
        return self


class Effect(Claim):
    """An outcome with and without a treatment: counted, or averaged; or why there is no number."""

    outcome: Text
    """What was counted or measured, as it stands in a list."""
    with_: Annotated[Count | AsPublished | None, Field(alias="with")] = None
    """Of those who had the treatment, in how many it was so."""
    without: Count | AsPublished | None = None
    """The same of those who did not have it."""
    average: Average | None = None
    """In place of counts, averages on a scale."""
    no_usable_number: Text | None = None
    """In place of numbers, why there are none."""
    within: Text | None = None
    """In which time. Null, where there are numbers, says that what we saw does not tell."""
    population: Text | None = None
    """Which people the numbers are about."""
    compared_with: Text | None = None
    """What those had who did not have the treatment."""
    found: Found | None = None
    certainty: Text | None = None
    """How sure the source is."""
    graded_by: Text | None = None
    """Who judged that."""
    where: Text | None = None
    """Where in the source it stands."""
    serious: bool = False
    """Whether it can kill or disable: then it is told wherever effects of its sort are."""

    @model_validator(mode="after")
    def _numbers_or_why_not(self) -> Effect:
        given = (self.with_, self.average, self.no_usable_number)
        if sum(each is not None for each in given) != 1:
            mend = "Give one of 'with:' counts, 'average:', or 'no_usable_number:' and why."
            key = self.written("with_", "average", "no_usable_number", or_else="outcome")
            raise fault("an effect has counts, an average, or says why not", mend, key=key)
        if self.without is not None and self.with_ is None:
            key = self.written("with_", or_else="without")
            raise fault("'without' needs counts to be compared with", "Add 'with:'.", key=key)
        timed = "within" in self.model_fields_set
        if self.no_usable_number is None and not (timed and self.population):
            mend = "Add 'within:' (null, if the source does not tell) and 'population:'."
            counted = "average" if self.with_ is None else "with"
            key = counted if self.population else self.written("population", or_else=counted)
            raise fault("numbers need a time span and the people they are about", mend, key=key)
        return self

    @model_validator(mode="after")
    def _compared_or_not(self) -> Effect:
        if self.found is None and self._compares():
            mend = "Add 'found:' difference, no_difference, unclear or not_compared."
            key = self.written("found", or_else="outcome")
            raise fault("nothing says what the source found of it", mend, key=key)
        if self.graded_by is not None and self.certainty is None:
            key = self.written("certainty", or_else="graded_by")
            raise fault("nothing says how sure it is", "Add 'certainty:'.", key=key)
        return self

    def _compares(self) -> bool:
        of_averages = self.average and (self.average.without, self.average.difference)
        numbers = (self.without, *(of_averages or ()))
        return self.compared_with is not None or any(each is not None for each in numbers)
