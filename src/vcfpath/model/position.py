"""A position: what one published source says about a treatment, and for whom it says it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from vcfpath.model.base import Id, Record, Status, Text, unique
from vcfpath.model.claim import Cited, Covers, mark_second_hand
from vcfpath.model.declared import FactRef, OptionRef, SourceRef
from vcfpath.model.grammar import Rule

Stance = Literal[
    "for",
    "option",
    "inconclusive",
    "against",
    "covered",
    "not_covered",
    "found_benefit",
    "found_no_benefit",
    "mixed",
]
"""Guidelines and panels; payers; trials and reviews."""


class PositionLine(Record):
    """One condition of a source. It stands on the position's source, or on those it names."""

    when: Rule
    because: Text | None = None
    sources: Cited | None = None
    status: Status = "verified"

    @model_validator(mode="after")
    def _second_hand_is_marked(self, info: ValidationInfo) -> PositionLine:
        if self.sources is not None:
            mark_second_hand(self.status, self.sources, info)
        return self


class IfUnknown(Record):
    """How the source itself treats a fact that is not known. It never decides anything here."""

    fact: FactRef
    as_: Annotated[Text, Field(alias="as")]
    sources: Cited


def _spoken_of_once(about: tuple[str, ...]) -> tuple[str, ...]:
    unique(about, "treatment")
    return about


class Position(Record):
    """``for_whom`` is its scope, ``when`` its conditions; both absent means everybody."""

    id: Id
    source: SourceRef
    about: Annotated[tuple[OptionRef, ...], Field(min_length=1), AfterValidator(_spoken_of_once)]
    """The treatments that it speaks of."""
    stance: Stance
    says: Text
    """What it says, in one sentence of our own."""
    strength: Text | None = None
    """How strongly, in the source's own grades."""
    status: Status = "verified"
    for_whom: Rule | None = None
    """Whom it speaks of."""
    for_whom_in_words: Text | None = None
    """Whom it is about where that is more than the facts can say."""
    when: tuple[PositionLine, ...] = ()
    """Its conditions: all of these have to hold."""
    if_unknown: IfUnknown | None = None
    """How the source itself treats a fact that is not known."""
    silent_on: tuple[Text, ...] = ()
    """What the source says nothing about, and people would expect."""
    covers: Covers = ()

    @model_validator(mode="after")
    def _second_hand_is_marked(self, info: ValidationInfo) -> Position:
        mark_second_hand(self.status, (self.source,), info, key="source")
        return self
