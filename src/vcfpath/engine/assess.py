"""`assess`: everything the pathway says of one patient. Pure: same input, same output, no clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import dropwhile

from vcfpath.engine.asking import ask_next, undecided
from vcfpath.engine.assessment import (
    Assessment,
    Closed,
    Kind,
    PositionAnswer,
    Reason,
    RedFlags,
    StageNow,
    Stale,
    TreatmentAnswer,
    VerdictSpan,
    Weight,
)
from vcfpath.engine.evaluate import Evaluator, merged
from vcfpath.engine.impossible import refuse_impossible
from vcfpath.engine.positions import positions_by_option
from vcfpath.engine.standing import standings
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.verdict import Judgement, judge, verdict_missing
from vcfpath.engine.windows import verdicts_over_time, windows
from vcfpath.engine.words import words
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.model.possible import Members
from vcfpath.model.treatment import Line, Treatment
from vcfpath.patient import Patient
from vcfpath.truth import Truth

YEARS_UNTIL_EXPIRED = 5
"""This long past its review date a pathway is history; only its red flags are still shown."""


def assess(
    pathway: Pathway, patient: Patient, as_of: date, *, even_if_stale: bool = False
) -> Assessment:
    """What ``pathway`` says of ``patient`` on the day ``as_of``.

    An expired pathway gives no verdicts, unless ``even_if_stale``.

    Raises:
        ImpossibleError: when the facts contradict one another.
    """
    now = Evaluator.of(pathway, patient)
    refuse_impossible(pathway, now)
    sweep = Sweep(pathway, now)
    scope = now.all_hold([pathway.for_whom.when] if pathway.for_whom else [])
    stale = staleness(pathway, as_of)
    answered = (stale != "expired" or even_if_stale) and scope is not Truth.FALSE
    waiting = undecided(pathway, now) if answered else []
    positions = positions_by_option(pathway, sweep) if answered else {}
    red_flags = red_flags_of(pathway, now)
    return Assessment(
        as_of=as_of,
        stale=stale,
        facts={name: patient.states[name] for name in pathway.facts if name in patient.states},
        scope=scope,
        urgent=is_urgent(pathway, red_flags),
        red_flags=red_flags,
        stage_now=stage_now_of(pathway, now),
        treatments=tuple(_treatments(pathway, sweep, positions)) if answered else (),
        mentioned={name: positions[name] for name in pathway.mentioned if name in positions},
        undecided_total=sum(len(each.rules) for each in waiting),
        ask_next=ask_next(pathway, sweep, waiting),
        matters=patient.matters,
        scores=tuple(standings(pathway, now)) if answered else (),
    )


def staleness(pathway: Pathway, as_of: date) -> Stale:
    """Whether the pathway is past its review date, or so far past that it is no longer of use."""
    if as_of <= pathway.review_by:
        return "no"
    then = (as_of.year - YEARS_UNTIL_EXPIRED, as_of.month, as_of.day)
    review = (pathway.review_by.year, pathway.review_by.month, pathway.review_by.day)
    return "expired" if then > review else "past_review"


def is_urgent(pathway: Pathway, red_flags: RedFlags) -> bool:
    """Whether one of the signs that are there is an emergency."""
    return any(pathway.red_flags[flag].urgency == "emergency_now" for flag in red_flags.present)


def _treatments(
    pathway: Pathway, sweep: Sweep, positions: Mapping[str, tuple[PositionAnswer, ...]]
) -> Iterator[TreatmentAnswer]:
    for name, treatment in pathway.treatments.items():
        judgement = judge(treatment, sweep.now)
        spans = verdicts_over_time(sweep, treatment)
        yield TreatmentAnswer(
            id=name,
            verdict=judgement.verdict,
            depends_on=judgement.depends_on,
            closed_because=tuple(closed_because(judgement, spans)),
            missing=verdict_missing(treatment, sweep.now),
            reasons=tuple(_reasons(pathway, treatment, sweep)),
            verdicts_over_time=spans,
            positions=positions[name],
            due=tuple(sweep.now.truth(due.when) for due in treatment.due),
        )


def closed_because(judgement: Judgement, spans: tuple[VerdictSpan, ...]) -> Iterator[Closed]:
    """Why a treatment is closed; ``spans`` are its verdicts over time."""
    if judgement.contraindicated:
        yield "contraindicated"
    if not judgement.not_indicated:
        return
    elsewhere = {each.span.now for each in spans if each.verdict != "closed"}
    if "before" in elsewhere:
        yield "not_yet"
    elif "after" in elsewhere:
        yield "window_passed"
    else:
        yield "not_indicated"


def _reasons(pathway: Pathway, treatment: Treatment, sweep: Sweep) -> Iterator[Reason]:
    for line in treatment.indicated_when:
        yield _reason(pathway, "indication", line.weight, line, sweep)
    for against in treatment.contraindicated_when:
        yield _reason(pathway, "contraindication", against.weight, against, sweep)
    for caution in treatment.caution_when:
        yield _reason(pathway, "caution", None, caution, sweep)


def _reason(
    pathway: Pathway, kind: Kind, weight: Weight | None, line: Line, sweep: Sweep
) -> Reason:
    return Reason(
        kind=kind,
        weight=weight,
        line=line,
        truth=sweep.now.truth(line.when),
        text=words(pathway, line.when),
        missing=tuple(sweep.now.missing(line.when)),
        windows=windows(sweep, [line.when]),
    )


def red_flags_of(pathway: Pathway, now: Evaluator) -> RedFlags:
    """Which warning signs are there: said to be, or shown by other facts."""
    known: dict[str, Truth] = {}
    for name, fact in pathway.facts.items():
        state = now.states[name]
        if isinstance(fact, SetFact) and fact.of == "red_flags" and isinstance(state, Members):
            known = {flag: state.has(flag) for flag in pathway.red_flags}
    for flag, sign in pathway.red_flags.items():
        if sign.seen_in is not None and now.truth(sign.seen_in) is Truth.TRUE:
            known[flag] = Truth.TRUE
    by_truth = {truth: tuple(f for f, t in known.items() if t is truth) for truth in Truth}
    return RedFlags(by_truth[Truth.TRUE], by_truth[Truth.FALSE], by_truth[Truth.UNKNOWN])


def stage_now_of(pathway: Pathway, now: Evaluator) -> StageNow:
    """Between which steps the patient stands."""
    steps = [stage for stage in pathway.stages if stage.sequence != "anytime"]
    ordered = sorted(steps, key=lambda stage: stage.sequence)
    moved_on = ((stage, _moved_on(stage, now)) for stage in ordered)
    undecided_steps: list[Stage] = []
    for stage, truth in dropwhile(lambda step: step[1] is Truth.TRUE, moved_on):
        undecided_steps.append(stage)
        if truth is Truth.FALSE:
            break
    if not undecided_steps:
        return StageNow(None, None, ())
    rules = [stage.move_on_when for stage in undecided_steps if stage.move_on_when is not None]
    missing = tuple(merged(map(now.missing, rules)))
    return StageNow(undecided_steps[0].id, undecided_steps[-1].id, missing)


def _moved_on(stage: Stage, now: Evaluator) -> Truth:
    return Truth.FALSE if stage.move_on_when is None else now.truth(stage.move_on_when)
