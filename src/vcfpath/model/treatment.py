"""A treatment: whom it is for, whom it is not for, what it does, what it is like, on whose word."""

from __future__ import annotations

from typing import Literal

from vcfpath.model.base import Record, Text
from vcfpath.model.claim import Claim
from vcfpath.model.declared import StageRef
from vcfpath.model.effect import Effect
from vcfpath.model.grammar import Rule


class Line(Claim):
    """A criterion with the reason it matters and its sources."""

    when: Rule
    because: Text
    """Why it matters, in a sentence for people."""


class Indication(Line):
    """``required`` only where the sources leave no doubt ("only for …"); otherwise ``usual``."""

    weight: Literal["required", "usual"]


class Contraindication(Line):
    """``absolute`` where its sources agree on "must not"; ``relative`` where one calls it so."""

    weight: Literal["absolute", "relative"]


class Caution(Line):
    """Something to check, adjust or watch. It never changes a verdict."""


class Due(Claim):
    """Something that falls due: a note, never an indication. ``note`` is shown while it holds."""

    when: Rule
    note: Text
    past: Text | None = None
    """What is shown once it no longer holds."""


class Remark(Claim):
    """Something worth saying about a treatment or a stage, with its sources."""

    says: Text


class Experience(Claim):
    """What it is like: before, while it lasts or after; for the body, the mind or daily life."""

    phase: Literal["before", "during", "after"]
    part: Literal["body", "mind", "daily_life"]
    says: Text


class Practical(Claim):
    """Where it is done, how long it takes, or what it costs: everywhere, or in one country."""

    question: Literal["where", "how_long", "cost"]
    country: Text | None = None
    says: Text


class Treatment(Record):
    """An option of the pathway. All its indications have to hold; any contraindication counts."""

    stage: StageRef
    """The stage that it is a part of."""
    name: Text
    in_short: Text
    """What to say of it in a list, in a few words."""
    what: Remark
    """What it is."""
    indicated_when: tuple[Indication, ...] = ()
    """Whom it is for: all of these have to hold."""
    contraindicated_when: tuple[Contraindication, ...] = ()
    """Whom it is not for: any of these stands in the way."""
    caution_when: tuple[Caution, ...] = ()
    """When to take care. It never changes a verdict."""
    benefits: tuple[Effect, ...] = ()
    """The good it was seen to do."""
    harms: tuple[Effect, ...] = ()
    """The harm it was seen to do."""
    does_not: tuple[Remark, ...] = ()
    """What it does not do."""
    experience: tuple[Experience, ...] = ()
    """What it is like."""
    practical: tuple[Practical, ...] = ()
    """Where it is done, how long it takes, what it costs."""
    due: tuple[Due, ...] = ()
    """What falls due."""


class AsNow(Record):
    """To carry on as now: always one of the options, and what its course was in whom."""

    name: Text
    in_short: Text
    what: Remark
    course: tuple[Effect, ...] = ()
    experience: tuple[Experience, ...] = ()


class Mentioned(Claim):
    """Something the sources speak of: explained, never given a verdict."""

    name: Text
    in_short: Text
    what: Text
