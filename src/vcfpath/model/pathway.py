"""The pathway as written: a condition, the decision it poses, and all that is said about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from vcfpath.model.assertion import Assertion
from vcfpath.model.base import HyphenId, Id, Phrase, Record, Text, unique
from vcfpath.model.claim import Cited, Claim, Covers
from vcfpath.model.criterion import AtLeast, Compare, Not
from vcfpath.model.declared import OptionRef, SourceRef, TopicRef, with_members
from vcfpath.model.fact import Fact, SetFact
from vcfpath.model.grammar import Constraint, Rule
from vcfpath.model.position import Position
from vcfpath.model.score import Score
from vcfpath.model.source import Source
from vcfpath.model.treatment import AsNow, Mentioned, Treatment
from vcfpath.model.work import Work

MOST_STAGES = 100
"""Ten times what stepped care has ever had."""
MOST_FACTS = 1_000
"""Each is a question, and options on the command line; forty are many."""

Urgency = Literal["emergency_now", "same_day", "within_week"]
"""How soon a red flag needs care."""


class Condition(Record):
    """The condition: its name as it stands in a sentence, and what it is."""

    name: Text
    summary: Text
    sources: Cited
    covers: Covers = ()


class Stage(Record):
    """A step of stepped care; ``sequence: anytime`` is for everybody, whatever the step."""

    id: Id
    name: Text
    short: Text
    """One or two words for the column of a list."""
    summary: Text
    sequence: Annotated[int, Field(ge=1)] | Literal["anytime"]
    move_on_when: Rule | None = None
    move_on_because: Text | None = None
    sources: Cited
    covers: Covers = ()


class Definition(Claim):
    """A named criterion, written once. ``yes`` and ``no`` are the sentences that say it."""

    when: Rule
    yes: Phrase
    no: Phrase
    because: Text


class ConstraintLine(Record):
    """What must be so of every patient who can exist."""

    when: Constraint
    because: Text


class Scope(Record):
    """Whom the pathway is about, and what is said to anybody else."""

    when: Rule
    outside: Text
    sources: Cited


class RedFlag(Claim):
    """A sign that needs care now or soon. ``urgency_from: ours`` where no source gives it."""

    name: Text
    ask: Text
    urgency: Urgency
    urgency_from: Literal["sources", "ours"] = "sources"
    do: Text
    seen_in: Rule | None = None
    """Facts that show the sign, also where nobody has asked for it."""


class Statement(Claim):
    """One thing the pathway says, with who supports, qualifies or contradicts it."""

    says: Text
    about: tuple[TopicRef, ...] = ()
    """The treatments, stages or terms it bears on; empty for the condition as a whole."""
    verdict: Literal["supported", "qualified", "contested", "incomplete", "overstated"]
    qualified_by: tuple[SourceRef, ...] = ()
    contradicted_by: tuple[SourceRef, ...] = ()


class Side(Claim):
    """One side of a disagreement."""

    says: Text


class Disagreement(Record):
    """A question on which published sources differ; the sides are shown, never averaged."""

    question: Text
    about: tuple[TopicRef, ...] = ()
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]


class Term(Record):
    """A word that people meet, in plain words."""

    name: Text
    means: Text
    also: tuple[Text, ...] = ()


class Bearing(Claim):
    """What one treatment means for something that may matter to a person."""

    about: OptionRef
    says: Text


class Matter(Record):
    """Something that may matter to a person. It is shown beside the answer and never changes it."""

    name: Text
    """As it stands in a list: "moving again soon"."""
    bears_on: Annotated[tuple[Bearing, ...], Field(min_length=1)]


DENIED = "What the one shows, the other denies."
"""Why a sign cannot be absent while other facts show it."""


def _stages_once(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    unique((stage.id for stage in stages), "stage")
    steps = (None if stage.sequence == "anytime" else str(stage.sequence) for stage in stages)
    unique(steps, "sequence")
    return stages


def _positions_once(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    unique((position.id for position in positions), "position")
    return positions


class Pathway(Record):
    """Everything one pathway says, and the sources of its file. Read with ``load``.

    ``id``, ``sha256`` (of the file's bytes) and ``sources`` are added by ``load``.
    """

    id: HyphenId
    sha256: str
    sources: dict[HyphenId, Source]
    name: Text
    version: Text
    """Raised with every change of its content."""
    made_by: Text
    funding: Text
    update_policy: Text
    """How often it is looked at again, and by whom."""
    methods: Text | None = None
    """How what it rests on was looked for, chosen and put together."""
    written_on: date
    """The day on which it was last written."""
    review_by: date
    """The day by which it has to be looked at again; five years later it is not shown any more."""
    reviewed_by: tuple[Text, ...] = ()
    """The clinicians who have looked at it."""
    reviewed_on: date | None = None
    intended_use: Text
    """What it is for and what not: the last line of every screen."""
    condition: Condition
    decision: Text
    """The question that it is about, as one would ask it."""
    for_whom: Scope | None = None
    """Whom it is about; everybody, where nothing is said."""
    stages: Annotated[
        tuple[Stage, ...],
        Field(min_length=1, max_length=MOST_STAGES),
        AfterValidator(_stages_once),
    ]
    facts: Annotated[dict[Id, Fact], Field(min_length=1, max_length=MOST_FACTS)]
    definitions: dict[Id, Definition] = {}
    scores: dict[Id, Score] = {}
    constraints: tuple[ConstraintLine, ...] = ()
    urgencies: dict[Urgency, Text] = {}
    """For each urgency its red flags use, what to do, in one short sentence."""
    red_flags: dict[Id, RedFlag] = {}
    treatments: Annotated[dict[Id, Treatment], Field(min_length=1)]
    as_now: AsNow | None = None
    mentioned: dict[Id, Mentioned] = {}
    positions: Annotated[tuple[Position, ...], AfterValidator(_positions_once)] = ()
    """Who says what, and of whom. It is shown beside a verdict and never changes it."""
    statements: dict[Id, Statement] = {}
    disagreements: tuple[Disagreement, ...] = ()
    matters: dict[Id, Matter] = {}
    """What may matter most to a person."""
    glossary: dict[Id, Term] = {}
    works: dict[Id, Work] = {}
    """Published works that it answers for, item by item."""
    always: tuple[Assertion, ...] = ()
    """What must stay so, whatever is written: it is proved by check."""

    @model_validator(mode="after")
    def _sets_know_their_members(self) -> Pathway:
        names = {
            "treatments": {name: each.name for name, each in self.treatments.items()},
            "red_flags": {name: each.name for name, each in self.red_flags.items()},
        }
        facts = {name: with_members(fact, names) for name, fact in self.facts.items()}
        constraints = (*self.constraints, *_signs_not_denied(self))
        return self.model_copy(update={"facts": facts, "constraints": constraints})


def _signs_not_denied(pathway: Pathway) -> Iterator[ConstraintLine]:
    """For each sign that other facts can show: that it is not said to be absent while they do.

    Where no fact asks about the signs, that is told elsewhere.
    """
    facts = pathway.facts.items()
    asked = next((n for n, f in facts if isinstance(f, SetFact) and f.of == "red_flags"), None)
    for name, sign in pathway.red_flags.items():
        if asked is not None and sign.seen_in is not None:
            said = Compare(asked, "has", name)
            rule = AtLeast(1, (Not(sign.seen_in), said))
            yield ConstraintLine.model_construct(when=rule, because=DENIED)
