"""The JSON contract of ``what-if``: two people, what differs between their answers, and what does not.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from vcfpath.engine.assessment import Assessment, StageNow
from vcfpath.engine.contrast import (
    AnswerChange,
    CautionChange,
    Contrast,
    DueChange,
    VerdictChange,
    contrast,
)
from vcfpath.model.pathway import Pathway
from vcfpath.view.contract.heading import heading
from vcfpath.view.contract.spoken import Json, Spoken, written

SCHEMA = "vcfpath.what-if/1"

_OF_BOTH = ("schema", "as_of", "stale", "intended_use", "pathway")
"""The keys of a heading that are the same for both people."""


def render(pathway: Pathway, before: Assessment, after: Assessment) -> str:
    """The two assessments side by side, as one JSON object."""
    first, second = heading(SCHEMA, pathway, before), heading(SCHEMA, pathway, after)
    found = contrast(before, after)
    return written(
        {
            **{key: first[key] for key in _OF_BOTH},
            "before": _person(first, before),
            "after": _person(second, after),
            **_changes(pathway, found),
        }
    )


def _person(head: Json, assessment: Assessment) -> Json:
    own = {key: value for key, value in head.items() if key not in _OF_BOTH}
    return {**own, "stage_now": _stage(assessment.stage_now)}


def _stage(stage: StageNow) -> Json:
    return {
        "at_least": stage.at_least,
        "at_most": stage.at_most,
        "missing": list(stage.missing),
    }


def _changes(pathway: Pathway, found: Contrast) -> Json:
    spoken = Spoken(pathway)
    return {
        "verdicts": [_verdict(spoken, each) for each in found.verdicts],
        "answers": [_answer(each) for each in found.answers],
        "cautions": [_caution(spoken, each) for each in found.cautions],
        "due": [_due(pathway, each) for each in found.due],
        "same_verdicts": list(found.same_verdicts),
        "same_answers": found.same_answers,
        "scores": [
            {"before": spoken.score(each.before), "after": spoken.score(each.after)}
            for each in found.scores
        ],
    }


def _verdict(spoken: Spoken, change: VerdictChange) -> Json:
    before, after = change.before, change.after
    return {
        "treatment": change.treatment,
        "before": before.verdict,
        "after": after.verdict,
        "depends_on_before": list(before.depends_on),
        "depends_on_after": list(after.depends_on),
        "closed_because_before": list(before.closed_because),
        "closed_because_after": list(after.closed_because),
        "missing_before": list(before.missing),
        "missing_after": list(after.missing),
        "because": [spoken.reason(reason) for reason in change.because],
    }


def _answer(change: AnswerChange) -> Json:
    position = change.after.position
    return {
        "treatment": change.treatment,
        "position": position.id,
        "source": position.source,
        "status": position.status,
        "before": change.before.answer,
        "after": change.after.answer,
    }


def _caution(spoken: Spoken, change: CautionChange) -> Json:
    return {
        "treatment": change.treatment,
        "before": change.before.truth.word,
        "after": change.after.truth.word,
        "reason": spoken.reason(change.after),
    }


def _due(pathway: Pathway, change: DueChange) -> Json:
    due = pathway.treatments[change.treatment].due[change.which]
    return {
        "treatment": change.treatment,
        "note": due.note,
        "before": change.before.word,
        "after": change.after.word,
        "sources": list(due.sources),
    }
