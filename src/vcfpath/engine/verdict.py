"""The verdict, and the asymmetry of harm: in one table, what each line of a treatment does to it.

An unknown contraindication is never taken for an absent one, and an unknown indication never closes
an option. Where sources differ, a line can make a verdict depend on them, but cannot close it.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from vcfpath.engine.assessment import Ground, Verdict
from vcfpath.engine.evaluate import Evaluator, merged
from vcfpath.model.treatment import Contraindication, Indication, Treatment
from vcfpath.truth import Truth


class Harm(Enum):
    """What a line does: it closes the option, or makes it depend on facts or on sources."""

    CLOSES = "closes"
    NEEDS_FACTS = "facts"
    DIVIDES_SOURCES = "sources"


ASYMMETRY_OF_HARM = {
    ("absolute", Truth.TRUE): Harm.CLOSES,
    ("absolute", Truth.UNKNOWN): Harm.NEEDS_FACTS,
    ("relative", Truth.TRUE): Harm.DIVIDES_SOURCES,
    ("relative", Truth.UNKNOWN): Harm.NEEDS_FACTS,
    ("required", Truth.UNKNOWN): Harm.NEEDS_FACTS,
    ("required", Truth.FALSE): Harm.CLOSES,
    ("usual", Truth.UNKNOWN): Harm.NEEDS_FACTS,
    ("usual", Truth.FALSE): Harm.DIVIDES_SOURCES,
}
"""By a line's weight and its truth. What is not here leaves the verdict alone.

``absolute`` and ``relative`` are contraindications, ``required`` and ``usual`` are indications.
"""


class Judgement(NamedTuple):
    """A verdict and what it rests on."""

    verdict: Verdict
    depends_on: tuple[Ground, ...] = ()
    contraindicated: bool = False
    not_indicated: bool = False


def judge(treatment: Treatment, patient: Evaluator) -> Judgement:
    """The verdict on ``treatment`` for ``patient``."""
    against = _harms(treatment.contraindicated_when, patient)
    short_of = _harms(treatment.indicated_when, patient)
    closing = Harm.CLOSES in against, Harm.CLOSES in short_of
    if any(closing):
        return Judgement("closed", (), *closing)
    found = against | short_of
    grounds: list[Ground] = []
    if Harm.NEEDS_FACTS in found:
        grounds.append("facts")
    if Harm.DIVIDES_SOURCES in found:
        grounds.append("sources")
    return Judgement("depends" if grounds else "open", tuple(grounds))


def verdict_missing(treatment: Treatment, patient: Evaluator) -> tuple[str, ...]:
    """The facts the verdict is waiting for; none once it is closed, for nothing can reopen it."""
    if judge(treatment, patient).verdict == "closed":
        return ()
    lines = (*treatment.indicated_when, *treatment.contraindicated_when)
    return tuple(merged(patient.missing(line.when) for line in lines))


def _harms(
    lines: tuple[Indication, ...] | tuple[Contraindication, ...], patient: Evaluator
) -> set[Harm]:
    keys = ((line.weight, patient.truth(line.when)) for line in lines)
    return {ASYMMETRY_OF_HARM[key] for key in keys if key in ASYMMETRY_OF_HARM}
