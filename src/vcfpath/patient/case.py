"""A case: a person, and what must be said of them; who expects it, and whether somebody judged it.

A case says what an author means where a pathway says only what holds. It is judged by a clinician, or
by nobody yet, and which of the two is never left open.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple, get_args

from vcfpath.errors import Place
from vcfpath.patient import Patient

Aspect = Literal[
    "answer",
    "depends_on",
    "missing",
    "closed_because",
    "cautions",
    "due",
    "holds",
    "scores",
    "scope",
    "urgent",
    "stage_now",
]
"""In which respect something is expected.

``answer`` is a verdict, or what a source answers; ``holds`` is about a definition. Of ``cautions`` and
what is ``due`` those are named that hold, by their numbers in the file, from 1. Of ``scores`` it is the
sum, or the two sums between which it lies.
"""
Judged = Literal["agree", "disagree", "unsure", "not_yet"]
"""What a clinician thinks of what the pathway says of the person."""
JUDGED: tuple[Judged, ...] = get_args(Judged)
NOT_YET: Judged = "not_yet"
JUDGED_BY_SOMEBODY: tuple[Judged, ...] = tuple(each for each in JUDGED if each != NOT_YET)


class Expected(NamedTuple):
    """One thing that must be said: in which respect, about what, what, and where that is written.

    ``about`` is a treatment, a position, a definition, a score, or empty for the person. Of a ``scope``, ``value`` holds all
    that are right; of everything else, all that must be found.
    """

    aspect: Aspect
    about: str
    value: tuple[str, ...]
    place: Place


class SignOff(NamedTuple):
    """What somebody thinks, who and when; ``of`` is the code of what they saw, if that was kept."""

    judged: Judged
    by: str = ""
    on: date | None = None
    of: str = ""
    remark: str = ""


class Case(NamedTuple):
    """A person with a name of their own, and what is expected.

    ``day`` is the one to answer for. ``facts_at`` says where each fact stands in the file, and
    ``place`` where the name does.
    """

    name: str
    place: Place
    patient: Patient
    day: date
    facts_at: Mapping[str, Place]
    expected: tuple[Expected, ...]
    vignette: str | None = None
    source: str | None = None
    signed_off: SignOff | None = None
