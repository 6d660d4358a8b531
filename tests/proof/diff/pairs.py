"""Two versions of a small pathway made at random, and what `assess` says of somebody in either."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

from tests.known import TODAY, comparisons_in
from tests.small_pathways import small_pathways
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import ImpossibleError, contradictions
from vcfpath.model.criterion import AtLeast, Criterion, Not
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Treatment
from vcfpath.patient import Patient
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.difference import Change
from vcfpath.proof.diff.questions import ABSENT, DEPENDS, PAST_ALL, Subject
from vcfpath.proof.diff.side import Side

_KEPT: list[Pathway] = []
"""`tests.strategies` remembers pathways by identity, so none may be let go."""


@st.composite
def versions(draw: st.DrawFn) -> tuple[Pathway, Pathway]:
    """A pathway, and another one, or the same with some lines written otherwise."""
    old = draw(small_pathways())
    if draw(st.booleans()):
        return old, draw(small_pathways())
    treatment = old.treatments["t"]
    update: dict[str, object] = {
        key: tuple(
            line.model_copy(update={"when": draw(_rewritten(old, line.when))})
            for line in draw(st.permutations(getattr(treatment, key)))
        )
        for key in ("indicated_when", "contraindicated_when")
    }
    rewritten: Treatment = treatment.model_copy(update=update)
    _KEPT.append(old.model_copy(update={"treatments": {"t": rewritten}}))
    return old, _KEPT[-1]


@st.composite
def _rewritten(draw: st.DrawFn, pathway: Pathway, rule: Criterion) -> Criterion:
    """A rule that means the same, or means it less plainly, or means something else."""
    other = draw(st.sampled_from(sorted(set(comparisons_in(pathway)), key=str)))
    return draw(
        st.sampled_from(
            [
                rule,
                Not(Not(rule)),
                AtLeast(1, (rule, AtLeast(2, (rule, other)))),
                AtLeast(2, (AtLeast(1, (other, Not(other))), rule)),
                AtLeast(2, (rule, other)),
                other,
            ]
        )
    )


@st.composite
def anybody(draw: st.DrawFn, both: Both) -> Patient:
    """Somebody who is possible by either version, in their common world."""
    old, new = (draw(patients(side.pathway)) for side in (both.old, both.new))
    person = Patient({**old.states, **new.states})
    for side in (both.old, both.new):
        told = Evaluator.of(side.pathway, side.person(person))
        assume(not any(True for _ in contradictions(side.pathway, told)))
    return person


def said_of(side: Side, person: Patient) -> Assessment | None:
    """What a version says of somebody; None where it refuses them."""
    try:
        return assess(side.pathway, side.person(person), TODAY, even_if_stale=True)
    except ImpossibleError:
        return None


def answer(side: Side, subject: Subject, person: Patient) -> str:
    """The answer of one version, as a diff calls it."""
    assessment = said_of(side, person)
    if subject.kind == "constraint":
        return "refused" if assessment is None else "possible"
    assert assessment is not None
    match subject.kind:
        case "treatment":
            found = (each.verdict for each in assessment.treatments if each.id == subject.id)
            return next(iter(found), ABSENT)
        case "position":
            return _says(assessment, subject)
        case "red_flag":
            return _sign(side.pathway, assessment, subject.id)
        case "scope":
            return {"TRUE": "inside", "FALSE": "outside"}.get(assessment.scope.name, DEPENDS)
        case _:
            stage = assessment.stage_now
            same = stage.at_least == stage.at_most
            return (stage.at_least or PAST_ALL) if same else f"{stage.at_least} {stage.at_most}"


def _says(assessment: Assessment, subject: Subject) -> str:
    by_option = {each.id: each.positions for each in assessment.treatments}
    said = [
        position.answer
        for option, positions in {**by_option, **assessment.mentioned}.items()
        for position in positions
        if position.position.id == subject.id and subject.option in (None, option)
    ]
    return said[0] if said else ABSENT


def _sign(pathway: Pathway, assessment: Assessment, name: str) -> str:
    flags = assessment.red_flags
    if name in flags.present:
        return pathway.red_flags[name].urgency
    return DEPENDS if name in flags.unasked else ABSENT


def replayed(both: Both, change: Change) -> tuple[str, str]:
    """What both versions say of the somebody who is to show a change."""
    return (
        answer(both.old, change.subject, change.person),
        answer(both.new, change.subject, change.person),
    )
