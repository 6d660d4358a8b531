"""The words for a change: what it is about, what the answer was, what it is now, and which line did it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vcfpath.engine.words import constraint_words
from vcfpath.model.pathway import Pathway
from vcfpath.proof.diff.difference import Change
from vcfpath.proof.diff.questions import ABSENT, DEPENDS, PAST_ALL, Subject
from vcfpath.proof.diff.side import Side
from vcfpath.view.diff.result import Told
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import STANCES, listed

_WAS = {"open": "was open", DEPENDS: "depended", "closed": "was closed", ABSENT: "was not there"}
_IS = {
    "open": "is open now",
    DEPENDS: "depends now",
    "closed": "is closed now",
    ABSENT: "is not there any more",
}
_ANSWERS: Mapping[str, str] = {
    **dict[str, str](STANCES.items()),
    "outside": "conditions not met",
    "not_my_patient": "about other people",
    DEPENDS: "not known",
    ABSENT: "silent",
}
_WHO = {
    ("inside", "outside"): "it is about them no more",
    ("outside", "inside"): "it is about them only now",
    ("possible", "refused"): "they are refused now, as people who cannot exist",
    ("refused", "possible"): "they were refused before, as people who cannot exist",
}
_BESIDE = {
    "treatment": "the treatment itself",
    "stance": "what the source says",
    "about": "what it speaks of",
    "urgency": "how urgent it is",
    "stages": "the order of the steps",
    "scores": "how the score is added up",
}
_INTRODUCED = {
    "required": "Only when",
    "usual": "Usual when",
    "absolute": "Not when",
    "relative": "Some sources say not when",
    "for_whom": "About people of whom",
    "when": "Only when",
    "seen_in": "Seen when",
    "scope": "About people of whom",
    "constraint": "For everybody",
    "definitions": "So called when",
}
"""What leads to the words of a rule, by the kind of its line; of a step, when it is left."""


def change_title(sides: tuple[Side, Side], change: Change) -> str:
    """What the change is about, and both answers."""
    told = _WHO.get((change.was, change.now))
    if change.subject.kind in ("scope", "constraint") and told:
        return f"People: {told}"
    said = f"{subject_words(sides, change.subject)}: {', '.join(_both_answers(sides, change))}"
    return f"{said}, while something is not known" if change.waiting else said


def _both_answers(sides: tuple[Side, Side], change: Change) -> tuple[str, str]:
    if change.subject.kind == "treatment":
        return _WAS[change.was], _IS[change.now]
    old, new = (side.pathway for side in sides)
    was = _answer_words(old, change.subject, change.was)
    return f"before {was}", f"now {_answer_words(new, change.subject, change.now)}"


def subject_words(sides: tuple[Side, Side], subject: Subject) -> str:
    """What an answer is about, in the words of the new version, or of the old where it is gone."""
    old, new = (side.pathway for side in sides)
    pathway = new if _is_there(new, subject) else old
    match subject.kind:
        case "treatment":
            return pathway.treatments[subject.id].name
        case "position":
            return _position(pathway, subject)
        case "red_flag":
            return f"Warning sign, {pathway.red_flags[subject.id].name}"
        case "stage":
            return "Step"
        case _:
            return "People"


def _is_there(pathway: Pathway, subject: Subject) -> bool:
    match subject.kind:
        case "treatment":
            return subject.id in pathway.treatments
        case "position":
            about = (each.about for each in pathway.positions if each.id == subject.id)
            return any(subject.option in (None, *options) for options in about)
        case "red_flag":
            return subject.id in pathway.red_flags
        case _:
            return True


def _position(pathway: Pathway, subject: Subject) -> str:
    position = next(each for each in pathway.positions if each.id == subject.id)
    options = position.about if subject.option is None else (subject.option,)
    return f"{position.source} on {listed(option_name(pathway, each) for each in options)}"


def _answer_words(pathway: Pathway, subject: Subject, answer: str) -> str:
    match subject.kind:
        case "position":
            return _ANSWERS[answer]
        case "red_flag":
            said = {DEPENDS: "not asked", ABSENT: "not there"}
            said |= {name: f"'{text}'" for name, text in pathway.urgencies.items()}
            return said[answer]
        case "stage":
            return _step(pathway, answer)
        case _:
            return {DEPENDS: "not known"}.get(answer, answer)


def _step(pathway: Pathway, answer: str) -> str:
    """A step by its name; ``at least`` or ``at most`` may stand before it."""
    bound, _, name = answer.rpartition(" ")
    names = {stage.id: stage.name for stage in pathway.stages}
    if answer in (PAST_ALL, DEPENDS):
        return {PAST_ALL: "past all steps", DEPENDS: "not known"}[answer]
    return f"{bound} {names[name]}".strip()


def line_words(before: Told | None, now: Told | None) -> Iterator[str]:
    """The line that did it: added, removed, or what it was and what it is."""
    if before and now and before.line.rule is None:
        yield f"Now, {_said(now)} Before, {before.place}."
    elif before and now:
        yield f"Before, {_said(before)}"
        yield f"Now, {_said(now)}"
    else:
        alone = (("Added", now), ("Removed", before))
        yield from (f"{word}, {_said(told)}" for word, told in alone if told)


def _said(told: Told) -> str:
    rule = rule_words(told)
    return f"{told.place}: {rule or _BESIDE[told.line.role]}."


def rule_words(told: Told) -> str | None:
    """The rule of a line in words; None where the line is no rule."""
    role, rule = told.line.role, told.line.rule
    if rule is None:
        return None
    intro = _INTRODUCED.get(role, "Left when")
    return f"{intro}: {constraint_words(told.pathway, rule)}"
