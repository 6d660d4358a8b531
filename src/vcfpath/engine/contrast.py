"""Two assessments of one pathway side by side: what differs between them, and what does not.

Nothing is judged anew here. Both were made by `assess`, so what differs is exactly what differs
between two answers that anybody could ask for one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vcfpath.engine.assessment import (
    Assessment,
    PositionAnswer,
    Reason,
    ScoreStanding,
    StageNow,
    TreatmentAnswer,
)
from vcfpath.engine.verdict import ASYMMETRY_OF_HARM, Harm
from vcfpath.truth import Truth


class VerdictChange(NamedTuple):
    """A treatment whose verdict, or what that rests on, differs."""

    treatment: str
    before: TreatmentAnswer
    after: TreatmentAnswer
    because: tuple[Reason, ...]
    """The lines, as they are after, that differ in truth and bring the change about. Where none
    does, an option stays closed while time moves on, and these are the lines that close it."""


class AnswerChange(NamedTuple):
    """A source whose answer about a treatment, or about something mentioned, differs."""

    treatment: str
    before: PositionAnswer
    after: PositionAnswer


class CautionChange(NamedTuple):
    """A caution that differs in truth. It changes no verdict."""

    treatment: str
    before: Reason
    after: Reason


class DueChange(NamedTuple):
    """A ``due`` note of a treatment, by its place among them (from 0), that differs in truth."""

    treatment: str
    which: int
    before: Truth
    after: Truth


class StageChange(NamedTuple):
    """Where the patient stands among the steps of care, before and after."""

    before: StageNow
    after: StageNow


class ScoreChange(NamedTuple):
    """A score that stands otherwise: more or less of its sum is possible."""

    before: ScoreStanding
    after: ScoreStanding


class Contrast(NamedTuple):
    """What differs between two assessments. Verdicts and answers keep the pathway's order."""

    facts: tuple[str, ...]
    """The facts of which something else is known."""
    verdicts: tuple[VerdictChange, ...]
    same_verdicts: tuple[str, ...]
    """The treatments whose verdict is the same, and rests on the same."""
    answers: tuple[AnswerChange, ...]
    same_answers: int
    """How many answers of sources are the same."""
    cautions: tuple[CautionChange, ...]
    due: tuple[DueChange, ...]
    stage: StageChange | None
    signs_came: tuple[str, ...]
    """Red flags that are there after, and were not before."""
    signs_went: tuple[str, ...]
    scores: tuple[ScoreChange, ...]


def contrast(before: Assessment, after: Assessment) -> Contrast:
    """What differs from ``before`` to ``after``, two assessments of one pathway.

    Where one of them gives no verdicts, because the person is outside the pathway's scope, none is
    compared.
    """
    pairs = [*zip(before.treatments, after.treatments, strict=False)]
    verdicts = tuple(_verdict_changes(pairs))
    changed = {each.treatment for each in verdicts}
    answers = [*_answer_pairs(before, after)]
    different = tuple(each for each in answers if each.before.answer != each.after.answer)
    present, then = before.red_flags.present, after.red_flags.present
    return Contrast(
        facts=tuple(_different_facts(before, after)),
        verdicts=verdicts,
        same_verdicts=tuple(then.id for _, then in pairs if then.id not in changed),
        answers=different,
        same_answers=len(answers) - len(different),
        cautions=tuple(_caution_changes(pairs)),
        due=tuple(_due_changes(pairs)),
        stage=_stage_change(before.stage_now, after.stage_now),
        signs_came=tuple(flag for flag in then if flag not in present),
        signs_went=tuple(flag for flag in present if flag not in then),
        scores=tuple(_score_changes(before, after)),
    )


Pairs = list[tuple[TreatmentAnswer, TreatmentAnswer]]


def _different_facts(before: Assessment, after: Assessment) -> Iterator[str]:
    for name in dict.fromkeys((*before.facts, *after.facts)):
        if before.facts.get(name) != after.facts.get(name):
            yield name


def _verdict_changes(pairs: Pairs) -> Iterator[VerdictChange]:
    for now, then in pairs:
        if _rests_on(now) != _rests_on(then):
            yield VerdictChange(then.id, now, then, _because(now, then))


def _rests_on(answer: TreatmentAnswer) -> tuple[object, ...]:
    return answer.verdict, answer.depends_on, answer.closed_because


def _because(now: TreatmentAnswer, then: TreatmentAnswer) -> tuple[Reason, ...]:
    before, after = _harms(now), _harms(then)
    gained, lost = after - before, before - after
    if Harm.CLOSES in after:  # then nothing else counts, and nothing else has brought it about
        gained = lost = {Harm.CLOSES}
    turned = tuple(
        line
        for was, line in _lines(now, then)
        if was.truth is not line.truth and (_harm(line) in gained or _harm(was) in lost)
    )
    return turned or tuple(line for _, line in _lines(now, then) if _harm(line) is Harm.CLOSES)


def _harms(answer: TreatmentAnswer) -> set[Harm]:
    if answer.verdict == "closed":
        return {Harm.CLOSES}
    return {Harm(ground) for ground in answer.depends_on}


def _harm(reason: Reason) -> Harm | None:
    return ASYMMETRY_OF_HARM.get((str(reason.weight), reason.truth))


def _lines(now: TreatmentAnswer, then: TreatmentAnswer) -> Iterator[tuple[Reason, Reason]]:
    """The same lines of one treatment, as they are now and as they are then."""
    return zip(now.reasons, then.reasons, strict=True)


def _answer_pairs(before: Assessment, after: Assessment) -> Iterator[AnswerChange]:
    then = _positions(after)
    for treatment, answers in _positions(before).items():
        for old, new in zip(answers, then.get(treatment, ()), strict=False):
            yield AnswerChange(treatment, old, new)


def _positions(assessment: Assessment) -> Mapping[str, tuple[PositionAnswer, ...]]:
    return {**{each.id: each.positions for each in assessment.treatments}, **assessment.mentioned}


def _caution_changes(pairs: Pairs) -> Iterator[CautionChange]:
    for now, then in pairs:
        for before, after in _lines(now, then):
            if after.kind == "caution" and before.truth is not after.truth:
                yield CautionChange(then.id, before, after)


def _due_changes(pairs: Pairs) -> Iterator[DueChange]:
    for now, then in pairs:
        for which, (before, after) in enumerate(zip(now.due, then.due, strict=True)):
            if before is not after:
                yield DueChange(then.id, which, before, after)


def _score_changes(before: Assessment, after: Assessment) -> Iterator[ScoreChange]:
    for now, then in zip(before.scores, after.scores, strict=False):
        if now.sums != then.sums:
            yield ScoreChange(now, then)


def _stage_change(before: StageNow, after: StageNow) -> StageChange | None:
    moved = (before.at_least, before.at_most) != (after.at_least, after.at_most)
    return StageChange(before, after) if moved else None
