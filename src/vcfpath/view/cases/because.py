"""Why a pathway says what it says, where a case expected something else: the rules that decide it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vcfpath.engine.assessment import Assessment, PositionAnswer, TreatmentAnswer
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.verdict import ASYMMETRY_OF_HARM, Harm
from vcfpath.engine.words import words
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.score import Score
from vcfpath.model.units import plain
from vcfpath.patient.case import Expected
from vcfpath.truth import Truth
from vcfpath.view.phrases import listed

MOST_REASONS = 3
"""So many reasons are told; of more, how many there are."""


class Because:
    """The reasons for what is said of one person."""

    def __init__(self, pathway: Pathway, found: Assessment, now: Evaluator) -> None:
        self._pathway = pathway
        self._found = found
        self._now = now
        self._treatments = {each.id: each for each in found.treatments}
        several = [each.positions for each in found.treatments], found.mentioned.values()
        self._positions = {e.position.id: e for some in several for each in some for e in each}

    def of(self, expected: Expected) -> list[str]:
        """Why it is not as ``expected``; of many reasons the first, and how many more there are."""
        reasons = list(self._reasons(expected))
        more = len(reasons) - MOST_REASONS
        return reasons if more <= 0 else [*reasons[:MOST_REASONS], f"and {more} more"]

    def _reasons(self, expected: Expected) -> Iterator[str]:
        match expected.aspect:
            case "scope":
                yield self._scope()
            case "urgent":
                yield self._urgent()
            case "stage_now":
                yield from self._stages()
            case "holds":
                yield self._so(self._pathway.definitions[expected.about].when)
            case "scores":
                yield from self._points(self._pathway.scores[expected.about])
            case _ if self._found.scope is Truth.FALSE:
                yield self._scope()
            case "cautions":
                lines = self._pathway.treatments[expected.about].caution_when
                yield from (self._so(line.when) for line in lines)
            case "due":
                notes = self._pathway.treatments[expected.about].due
                yield from (self._so(note.when) for note in notes)
            case _ if expected.about in self._treatments:
                yield from self._verdict(self._treatments[expected.about])
            case _:
                yield from self._position(self._positions[expected.about])

    def _points(self, score: Score) -> Iterator[str]:
        """What each group gives; of one in which that is not known, what it waits for."""
        alone = {"start": Decimal(0), "least": None, "most": None}
        for group in score.groups:
            given = self._now.total(score.model_copy(update={**alone, "groups": (group,)}))
            sums = dict.fromkeys((plain(given.low), plain(given.high)))
            yield f"{group.name}: {' to '.join(sums)} {score.unit}"

    def _scope(self) -> str:
        scope = self._pathway.for_whom
        return self._so(scope.when) if scope else "it is about everybody"

    def _urgent(self) -> str:
        present = self._found.red_flags.present
        names = [self._pathway.red_flags[flag].name for flag in present]
        return f"there is a warning sign: {listed(names)}" if names else "there is no warning sign"

    def _stages(self) -> Iterator[str]:
        for stage in self._pathway.stages:
            if stage.move_on_when is not None:
                yield f"{stage.id} ends when this is so: {self._so(stage.move_on_when)}"

    def _verdict(self, answer: TreatmentAnswer) -> Iterator[str]:
        """The lines that stand in its way, those that close it first."""
        harms = [(ASYMMETRY_OF_HARM.get((str(e.weight), e.truth)), e) for e in answer.reasons]
        closing = [reason for harm, reason in harms if harm is Harm.CLOSES]
        standing = closing or [reason for harm, reason in harms if harm is not None]
        yield from (self._so(reason.line.when) for reason in standing)
        if not standing:
            yield "nothing that is written for it stands in its way"

    def _position(self, answer: PositionAnswer) -> Iterator[str]:
        position = answer.position
        scope = () if position.for_whom is None else (position.for_whom,)
        rules = (
            scope if answer.in_scope is Truth.FALSE else (*scope, *(e.when for e in position.when))
        )
        against = [rule for rule in rules if self._now.truth(rule) is not Truth.TRUE]
        failing = [rule for rule in against if self._now.truth(rule) is Truth.FALSE]
        yield from (self._so(rule) for rule in failing or against)
        if not against:
            yield "all that it asks for is so"

    def _so(self, rule: Criterion) -> str:
        """A rule as it is of this person: so, not so, or not known."""
        truth = self._now.truth(rule)
        said = words(self._pathway, rule, so=truth is not Truth.FALSE)
        return f"it is not known whether {said}" if truth is Truth.UNKNOWN else said
