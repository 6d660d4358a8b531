"""The result of `assess`: plain frozen data, the same for every view.

Clock values are in days, other numbers in their own unit. Nothing here is a sentence about a
condition except what the pathway itself said.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from vcfpath.model.position import Position, Stance
from vcfpath.model.possible import Interval, State
from vcfpath.model.score import Band
from vcfpath.model.treatment import Line
from vcfpath.truth import Truth

Verdict = Literal["open", "depends", "closed"]
Closed = Literal["contraindicated", "not_indicated", "window_passed", "not_yet"]
Ground = Literal["facts", "sources"]
Now = Literal["inside", "before", "after", "unknown"]
"""Where the patient stands: inside a window, before it, after it, or that is not known."""
Answer = Stance | Literal["not_my_patient", "outside", "depends"]
Kind = Literal["indication", "contraindication", "caution"]
Weight = Literal["required", "usual", "absolute", "relative"]
Stale = Literal["no", "past_review", "expired"]


class Span(NamedTuple):
    """A stretch of one clock. ``end`` is None at the end of the clock's declared range."""

    clock: str
    start: Decimal
    includes_start: bool
    end: Decimal | None
    includes_end: bool
    now: Now


class Window(NamedTuple):
    """A stretch in which a line or a position's conditions hold, or may hold."""

    span: Span
    truth: Truth


class VerdictSpan(NamedTuple):
    """A stretch of one clock with the same verdict throughout."""

    span: Span
    verdict: Verdict


class Reason(NamedTuple):
    """One line of a treatment, for this patient. ``text`` is generated from the rule."""

    kind: Kind
    weight: Weight | None
    line: Line
    truth: Truth
    text: str
    missing: tuple[str, ...]
    windows: tuple[Window, ...]


class PositionAnswer(NamedTuple):
    """One source's answer for this patient and one treatment."""

    position: Position
    in_scope: Truth
    meets: Truth
    applies: Truth
    answer: Answer
    missing: tuple[str, ...]
    windows: tuple[Window, ...]
    assumes: bool
    """Whether the source itself says how it treats the fact that is missing."""


class TreatmentAnswer(NamedTuple):
    """One treatment for this patient."""

    id: str
    verdict: Verdict
    depends_on: tuple[Ground, ...]
    closed_because: tuple[Closed, ...]
    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]
    verdicts_over_time: tuple[VerdictSpan, ...]
    positions: tuple[PositionAnswer, ...]
    due: tuple[Truth, ...]
    """For each ``due`` note of the treatment, whether it still holds."""


class ScoreStanding(NamedTuple):
    """One score for this patient. What is not known never counts as nought: it widens ``sums``."""

    id: str
    sums: Interval
    bands: tuple[Band, ...]
    """Those that the sum may still have."""
    missing: tuple[str, ...]
    """The facts that would settle which."""
    source_would_count: Decimal | None
    """What its source would make of it, where that says how it counts what is not known."""


class StageNow(NamedTuple):
    """Between which steps of the sequence the patient stands; None where there is no sequence."""

    at_least: str | None
    at_most: str | None
    missing: tuple[str, ...]


class RedFlags(NamedTuple):
    """Which warning signs are there, known to be absent, or not asked about."""

    present: tuple[str, ...]
    absent: tuple[str, ...]
    unasked: tuple[str, ...]


class Rule(NamedTuple):
    """A verdict (``position`` None) or a position's answer about a treatment."""

    treatment: str
    position: str | None


class AskNext(NamedTuple):
    """A fact worth finding out: how many undecided rules it could settle, or settles for sure."""

    fact: str
    member: str | None
    could_settle: int
    decides: tuple[Rule, ...]
    """The rules it settles whatever the answer turns out to be."""
    could: tuple[Rule, ...]
    """The rules that one answer to it, at least, would settle."""


class Assessment(NamedTuple):
    """Everything `assess` found."""

    as_of: date
    stale: Stale
    facts: Mapping[str, State]
    scope: Truth
    urgent: bool
    red_flags: RedFlags
    stage_now: StageNow
    treatments: tuple[TreatmentAnswer, ...]
    mentioned: Mapping[str, tuple[PositionAnswer, ...]]
    undecided_total: int
    ask_next: tuple[AskNext, ...]
    matters: tuple[str, ...] = ()
    """What matters most to the person, as given; nothing above comes from it."""
    scores: tuple[ScoreStanding, ...] = ()
    """How each score of the pathway stands."""
