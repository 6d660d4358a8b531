"""The facts a pathway declares: what can be known about a patient, how it is asked, who can say.

Facts are the only vocabulary of criteria and the only source of command-line flags, so each carries
its own question, its range and the words with which a criterion about it is read aloud.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from vcfpath.model.base import RESERVED_MEMBER, Exact, Id, Phrase, Record, Text, fault, unique
from vcfpath.model.possible import NO, YES, Interval, Members, OneOf
from vcfpath.model.units import DAYS_IN
from vcfpath.truth import Truth

MOST_VALUES = 500
"""Of a choice, or named members of a set: twice the countries of the world."""


class AsDate(Record):
    """Another way to give a clock: the day on which it started."""

    flag: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
    ask: Text


class _Fact(Record):
    """What all facts share."""

    ask: Text
    """The question, as one would ask the person."""
    label: Phrase
    """A short noun phrase for sentences and lists: "time since the break"."""
    answered_by: Literal["patient", "clinician"]
    """Who can answer: the person, or only somebody of their care team."""
    why: Text | None = None
    """Why it is asked, where that is not plain from the rules that use it."""
    can_change: bool = False
    """Whether what is known of it can become otherwise; that time passes is never meant."""

    def _say_which_way_is_worse(self, said: object, mend: str) -> None:
        """Nobody is to be told to become more ill, so what can change says which way is worse."""
        if self.can_change and not said:
            key = self.written("worse", or_else="can_change")
            raise fault("it can change, but nothing says which way is worse", mend, key=key)


class NumberFact(_Fact):
    """A number in a unit, between two declared ends. A clock counts time as it passes."""

    kind: Literal["number"]
    unit: Text
    """What it is counted in. A clock counts days, weeks, months or years."""
    least: Exact
    """The smallest value it can have."""
    most: Exact
    """The greatest value it can have."""
    clock: bool = False
    """Whether it counts time as it passes."""
    as_date: AsDate | None = None
    """For a clock: how to ask for the day on which it started."""
    worse: Literal["higher", "lower"] | None = None
    """Which way is worse; needed where it can change."""

    @model_validator(mode="after")
    def _ends_in_order(self) -> NumberFact:
        if self.least >= self.most:
            mend = "Write the smaller number under least."
            raise fault("least is not below most", mend, key="least")
        if self.clock and self.unit not in DAYS_IN:
            raise fault(
                "a clock counts days, weeks, months or years", "Change the unit.", key="unit"
            )
        if self.as_date and not self.clock:
            raise fault("only a clock can be given as a date", "Add 'clock: true'.", key="as_date")
        self._say_which_way_is_worse(self.worse, "Add 'worse: higher' or 'lower'.")
        return self

    def everything(self) -> Interval:
        """All values the fact can have, in its base unit."""
        per_unit = DAYS_IN[self.unit] if self.clock else 1
        return Interval(self.least * per_unit, self.most * per_unit)


class ChoiceFact(_Fact):
    """One of a few named values; each has the words it is read aloud with."""

    kind: Literal["choice"]
    values: Annotated[dict[Id, Phrase], Field(min_length=2, max_length=MOST_VALUES)]
    worse: tuple[Id, ...] = ()
    """The values that are worse than those not named, each also worse than those before it."""

    @field_validator("worse")
    @classmethod
    def _worse_are_values(cls, worse: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        unique(worse, "value")
        values = info.data.get("values", worse)  # where they are at fault, that is said of them
        for index, value in enumerate(worse):
            if value not in values:
                mend = info.context.nearest(value, values) if info.context else ""
                raise fault(f"'{value}' is none of its values", mend, key=index)
        return worse

    @model_validator(mode="after")
    def _worse_side_is_said(self) -> ChoiceFact:
        mend = "Add 'worse:' and a list of the values that are worse."
        self._say_which_way_is_worse(self.worse, mend)
        return self

    def everything(self) -> OneOf:
        """All values the fact can have."""
        return OneOf(frozenset(self.values))


class YesNoFact(_Fact):
    """Something that is so or not; ``yes`` and ``no`` are the two sentences that say it."""

    kind: Literal["yes_no"]
    yes: Phrase
    """The sentence that says it is so: "one can stand on it"."""
    no: Phrase
    """The sentence that says it is not so."""
    worse: bool | None = None
    """Whether it is worse for it to be so, or not to be so."""

    @model_validator(mode="after")
    def _worse_side_is_said(self) -> YesNoFact:
        mend = "Add 'worse: true' if it is worse when it is so, otherwise 'worse: false'."
        self._say_which_way_is_worse(self.worse is not None, mend)
        return self

    def everything(self) -> OneOf:
        """Both answers."""
        return OneOf(frozenset({YES, NO}))


class SetFact(_Fact):
    """Any number of named members, each of them in, out or not known.

    Members are written under ``values``, or taken from the pathway's own treatments or red flags
    with ``of`` (then ``values`` adds to them).
    """

    kind: Literal["set"]
    of: Literal["treatments", "red_flags"] | None = None
    """Whose names its members are."""
    values: Annotated[dict[Id, Phrase], Field(max_length=MOST_VALUES)] = {}
    worse: Literal["in", "out"] | None = None
    """Whether it is worse for a member to be in it, or not to be."""

    @model_validator(mode="after")
    def _members_can_be_named(self) -> SetFact:
        if RESERVED_MEMBER in self.values:
            what = f"'{RESERVED_MEMBER}' means that all are absent"
            raise fault(what, "Rename the member.", key="values")
        if not (self.of or self.values):
            key = self.written("values", "of", or_else=None)
            raise fault("a set needs members", "Give 'values:' or 'of:'.", key=key)
        return self

    def everything(self) -> Members:
        """Nothing known of any member."""
        return Members(dict.fromkeys(self.values, Truth.UNKNOWN))


Fact = Annotated[NumberFact | ChoiceFact | YesNoFact | SetFact, Field(discriminator="kind")]
"""A declared fact; ``kind`` says which sort."""
