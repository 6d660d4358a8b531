"""That care can be reached: every stage, in it something to do, and treatments that are not shut to all."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.model.criterion import Not
from vcfpath.proof.asking import Inquiry, never, shown_by
from vcfpath.proof.claims import at_stage, closed, every, in_scope, opened, some, steps
from vcfpath.proof.finding import Finding
from vcfpath.proof.lay import as_patients_know


def unreached_stages(inquiry: Inquiry) -> Iterator[Finding]:
    """VP007: stages that nobody is ever in."""
    for stage in steps(inquiry.pathway):
        loc = ("stages", inquiry.pathway.stages.index(stage), "sequence")
        if never(inquiry, "VP007", loc, at_stage(inquiry.pathway, stage)):
            what = f"nobody ever reaches the stage '{stage.id}'"
            yield Finding("VP007", loc, what, "Change 'move_on_when' of the stages before it.")


def stages_without_care(inquiry: Inquiry) -> Iterator[Finding]:
    """VP001: somebody in a stage for whom all treatments of that stage are closed."""
    pathway = inquiry.pathway
    for stage in steps(pathway):
        loc = ("stages", pathway.stages.index(stage), "id")
        of_it = [each for each in pathway.treatments.values() if each.stage == stage.id]
        there = in_scope(pathway), at_stage(pathway, stage)
        person = shown_by(inquiry, "VP001", loc, *there, *map(closed, of_it))
        if person is not None:
            what = f"everything in the stage '{stage.id}' is closed for somebody who is there"
            mend = "Give it a treatment that stays possible, or let people move on."
            yield Finding("VP001", loc, what, mend, person)


def shut_treatments(inquiry: Inquiry) -> Iterator[Finding]:
    """VP008: treatments that are closed for everybody."""
    for name, treatment in inquiry.pathway.treatments.items():
        loc = ("treatments", name)
        if never(inquiry, "VP008", loc, Not(closed(treatment))):
            mend = "Change its rules, or speak of it under 'mentioned'."
            yield Finding("VP008", loc, f"'{name}' is closed for everybody", mend)


def open_against_a_contraindication(inquiry: Inquiry) -> Iterator[Finding]:
    """VP003: somebody for whom a treatment is open although something written here speaks against it."""
    for name, treatment in inquiry.pathway.treatments.items():
        loc = ("treatments", name, "contraindicated_when")
        against = some(line.when for line in treatment.contraindicated_when)
        person = shown_by(inquiry, "VP003", loc, opened(treatment), against)
        if person is not None:
            what = f"'{name}' is open for somebody although a contraindication holds"
            yield Finding("VP003", loc, what, "Change the rule.", person)


def nothing_without_a_clinician(inquiry: Inquiry) -> Iterator[Finding]:
    """VP014: nobody who knows only what patients know gets an open treatment."""
    lay = as_patients_know(inquiry.world)
    goal = every(
        (in_scope(inquiry.pathway), some(map(opened, inquiry.pathway.treatments.values())))
    )
    loc = ("treatments",)
    if inquiry.anybody("VP014", loc, goal, lay).nobody:
        what = "nobody who knows only what patients can answer gets an open treatment"
        mend = "Ask patients for more, or offer something that needs no examination."
        yield Finding("VP014", loc, what, mend)
