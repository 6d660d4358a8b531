"""How a change is put into words: what it is about, then how it is now, then how it would be."""

from __future__ import annotations

from vcfpath.engine.assessment import (
    Answer,
    Closed,
    Ground,
    Reason,
    StageNow,
    TreatmentAnswer,
)
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import SIDES, listed, sentence

GROUNDS: dict[Ground, str] = {
    "facts": "on facts not known yet",
    "sources": "on which source one asks",
}

CLOSED: dict[Closed, str] = {
    "contraindicated": "a rule here speaks against it",
    "not_indicated": "it is not meant for this case",
    "window_passed": "it is too late",
    "not_yet": "it is too early",
}

ANSWERS: dict[Answer, str] = {
    **SIDES,
    "inconclusive": "the evidence does not decide",
    "mixed": "found mixed results",
    "not_my_patient": "not about this case",
    "outside": "conditions not met",
    "depends": "waiting for facts not known yet",
}
"""What one source says, or several say alike."""


def now_and_then(what: str, now: str, then: str) -> str:
    """One change, such as ``Age. Now: 60 years. Then: 61 years.``."""
    return f"{what}. Now: {now}. Then: {then}."


def verdict_words(answer: TreatmentAnswer) -> str:
    """A verdict, with what it rests on."""
    match answer.verdict:
        case "depends":
            return f"depends {listed(GROUNDS[ground] for ground in answer.depends_on)}"
        case "closed":
            return f"closed, because {listed(CLOSED[each] for each in answer.closed_because)}"
        case _:
            return answer.verdict


def steps_words(pathway: Pathway, stage: StageNow) -> str:
    """Between which steps of care somebody stands."""
    names = {each.id: each.name for each in pathway.stages}
    if stage.at_least is None or stage.at_most is None:
        return "past all of them"
    first, final = names[stage.at_least], names[stage.at_most]
    return first if first == final else f"from {first} to {final}"


def because(pathway: Pathway, reason: Reason) -> str:
    """Why a verdict is as it would be then: how the rule stands, and why it matters."""
    match reason.truth:
        case Truth.TRUE:
            so = reason.text
        case Truth.FALSE:
            so = words(pathway, reason.line.when, so=False)
        case _:
            so = f"it is not known whether {reason.text}"
    text = f"Because then {so}. {sentence(reason.line.because)}"
    return cited(text, reason.line.sources, reason.line.status)
