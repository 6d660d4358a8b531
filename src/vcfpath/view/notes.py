"""The remark at the end of a treatment's row: the one or two things that matter most about it now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from vcfpath.engine.assessment import PositionAnswer, Reason, TreatmentAnswer
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Due, Treatment
from vcfpath.truth import Truth
from vcfpath.view.explain.citing import cited
from vcfpath.view.phrases import AGAINST, SIDES, counted, end_of, listed, start_of

FACTS_NAMED = 2
"""So many facts are named in a row; more are counted."""
SOURCES_NAMED = 2
"""So many sources are named in a row; more are counted."""


def note(pathway: Pathway, answer: TreatmentAnswer) -> str:
    """The remark for a treatment's row."""
    return "; ".join(_remarks(pathway, answer))


def due_now(treatment: Treatment, answer: TreatmentAnswer) -> tuple[Due, ...]:
    """What holds of when the treatment is due; of one that is not open, nothing is."""
    if answer.verdict != "open":
        return ()
    notes = zip(treatment.due, answer.due, strict=True)
    return tuple(due for due, truth in notes if truth is Truth.TRUE)


def _remarks(pathway: Pathway, answer: TreatmentAnswer) -> Iterator[str]:
    treatment = pathway.treatments[answer.id]
    match answer.verdict:
        case "open":
            notes = [each.note for each in due_now(treatment, answer)]
            yield notes[0] if notes else treatment.in_short
        case "depends":
            yield from _grounds(pathway, answer)
        case "closed":
            yield from _closing(pathway, answer)
        case _:
            assert_never(answer.verdict)
    yield from _cautions(answer)
    yield from _sources(answer)


def _cautions(answer: TreatmentAnswer) -> Iterator[str]:
    """Cautions that hold for this person: said beside the verdict, which they never change."""
    texts = [
        each.text for each in answer.reasons if each.kind == "caution" and each.truth is Truth.TRUE
    ]
    if texts:
        more = f" (and {len(texts) - 1} more)" if texts[1:] else ""
        yield f"take care: {texts[0]}{more}"


def _grounds(pathway: Pathway, answer: TreatmentAnswer) -> Iterator[str]:
    if answer.missing:
        labels = [pathway.facts[name].label for name in answer.missing]
        few = len(labels) <= FACTS_NAMED
        yield f"on {listed(labels)}" if few else f"on {len(labels)} facts"
    if "sources" in answer.depends_on:
        yield "on sources, which differ" if answer.missing else _dividing(pathway, answer)


def _dividing(pathway: Pathway, answer: TreatmentAnswer) -> str:
    for reason in answer.reasons:
        if reason.weight == "relative" and reason.truth is Truth.TRUE:
            return f"on sources; some warn: {reason.text}"
        if reason.weight == "usual" and reason.truth is Truth.FALSE:
            return f"on sources; usual only if {reason.text}"
    raise AssertionError("a verdict that depends on sources has a line that divides them")


def _closing(pathway: Pathway, answer: TreatmentAnswer) -> Iterator[str]:
    for reason in answer.reasons:
        if reason.weight == "absolute" and reason.truth is Truth.TRUE:
            yield cited(reason.text, reason.line.sources, reason.line.status)
        elif reason.weight == "required" and reason.truth is Truth.FALSE:
            yield cited(_not_met(pathway, reason), reason.line.sources, reason.line.status)


def _not_met(pathway: Pathway, reason: Reason) -> str:
    """When a missed condition holds, if that is a matter of time; otherwise that it does not."""
    ahead = [window.span for window in reason.windows if window.span.now == "before"]
    past = [window.span for window in reason.windows if window.span.now == "after"]
    if ahead:
        return f"not yet: {start_of(pathway, ahead[0])}"
    if past:
        return f"window passed: {end_of(pathway, past[-1])}"
    return words(pathway, reason.line.when, so=False)


def _sources(answer: TreatmentAnswer) -> Iterator[str]:
    """Those that apply and take a side; and those it is too late for.

    Both sides are named, except that nobody is named who only agrees with an open verdict.
    """
    said = {each.answer for each in answer.positions}
    for spoken, words_for in SIDES.items():
        names = [each.position.source for each in answer.positions if each.answer == spoken]
        if names and (answer.verdict != "open" or said & AGAINST):
            yield f"{_named(names)} {words_for}"
    passed = [each.position.source for each in answer.positions if _time_passed(each)]
    if passed:
        yield f"too late for {_named(passed)}"


def _named(sources: list[str]) -> str:
    few = len(sources) <= SOURCES_NAMED
    return listed(sources) if few else counted(len(sources), "source")


def _time_passed(answer: PositionAnswer) -> bool:
    """Whether a source's conditions fail because its windows are over."""
    spans = [window.span.now for window in answer.windows]
    return answer.answer == "outside" and "after" in spans and not {"before", "inside"} & {*spans}
