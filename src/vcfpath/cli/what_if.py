"""``vcfpath what-if``: two people side by side, the second being the first with changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from inspect import Parameter
from typing import Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.emit import emit
from vcfpath.cli.flags import SECOND, fact_parameters, given_by
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand, besides
from vcfpath.cli.shared import parameters_of
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.impossible import ImpossibleError
from vcfpath.errors import Fault, echoed
from vcfpath.model.pathway import Pathway
from vcfpath.model.units import duration_in_days
from vcfpath.patient import Patient
from vcfpath.patient.changed import changed
from vcfpath.patient.later import later
from vcfpath.patient.said import person_said
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.reading import written_in
from vcfpath.view import what_if
from vcfpath.view.contract import what_if as contract

LATER, THEN_PATIENT = "--later", "--then-patient"
_DIFFERENT = "What would be different"


def _parameters(pathway: Pathway) -> Sequence[Parameter]:
    def own(
        *,
        later: Annotated[
            list[str] | None,
            typer.Option(
                LATER,
                metavar="TIME",
                help="So much later, such as 2w or 14d. Every time that is known runs on by as much.",
                rich_help_panel=_DIFFERENT,
            ),
        ] = None,
        then_patient: Annotated[
            list[str] | None,
            typer.Option(
                THEN_PATIENT,
                metavar="FILE",
                help="Read what is different from this YAML or JSON file; - is standard input.",
                rich_help_panel=_DIFFERENT,
            ),
        ] = None,
    ) -> None:
        """Only its signature is of use."""

    named = parameters_of(own)
    return [*named, *fact_parameters(pathway, SECOND)]


def _answer(asked: Asked) -> None:
    second = _second(asked)
    before = _assessed(asked, asked.patient, "first")
    after = _assessed(asked, second, "second")
    emit(
        asked.request.how,
        lambda: what_if.compose(asked.pathway, before, after, _command(asked, second)),
        lambda: contract.render(asked.pathway, before, after),
    )


def _second(asked: Asked) -> Patient:
    """The first person, some time later, with what is said to be different.

    Raises:
        UsageError: when nothing is, or it cannot be.
    """
    pathway, values = asked.pathway, asked.values
    days = _days_later(common.once(LATER, values.get("later")))
    given = given_by(pathway, values, SECOND)
    file = _file(values)
    if not (days or given or file is not None):
        mend = "Add --later and a time such as 2w, or put --then- before what is different."
        raise common.usage_error("command line", "say what would be different", mend)
    answers, writing = written_in(file) if file is not None else ({}, [])
    completed = {each.fact for each in given if each.form == "complete"}
    named = [each for each in given if each.form != "complete"]
    changes = person_said(pathway, named, answers, asked.request.day, writing=writing)
    moved = _moved(pathway, asked.patient, days)
    return changed(pathway, moved, changes, completed)


def _file(values: Mapping[str, Any]) -> str | None:
    file = common.once(THEN_PATIENT, values.get("then_patient"))
    if file == "-" and values.get("patient") == ["-"]:
        what = "both people cannot come from standard input"
        raise common.usage_error(THEN_PATIENT, what, "Name a file for one of them.")
    return file


def _days_later(written: str | None) -> Decimal:
    if written is None:
        return Decimal(0)
    days = duration_in_days(written)
    if not days:
        what = f"'{echoed(written)}' does not say how much later"
        raise common.usage_error(LATER, what, "Write a time with its unit, such as 2w or 14d.")
    return days


def _moved(pathway: Pathway, patient: Patient, days: Decimal) -> Patient:
    moved = later(pathway, patient, days)
    if days and moved == patient:
        what = "no time is known that could run on"
        raise common.usage_error(LATER, what, "Say first how long ago something was.")
    return moved


def _assessed(asked: Asked, patient: Patient, which: str) -> Assessment:
    stale = asked.request.even_if_stale
    try:
        return assess(asked.pathway, patient, asked.request.day, even_if_stale=stale)
    except ImpossibleError as error:
        raise ImpossibleError(_of(fault, which) for fault in error.faults) from None


def _of(fault: Fault, which: str) -> Fault:
    """The fault, saying of which person these cannot be so."""
    these, because, rule = fault.what.partition(", because ")
    return fault._replace(what=f"{these} of the {which} person{because}{rule}")


def _command(asked: Asked, patient: Patient) -> str:
    """What to type for the second person alone."""
    given = options_of(asked.pathway, patient)
    return command_line(["vcfpath", "options", *given, *besides(asked)])


WHAT_IF = PersonCommand(
    usage="vcfpath what-if [what is known] --later TIME or --then-…",
    about="Puts two people side by side: the first as given, the second with changes. Says what "
    "changes, verdict by verdict and source by source, and what does not. Every option below that "
    "gives a fact can also be written with --then- before its name, for what is different about "
    "the second. Of a list, what is not named stays as it was. " + HOW_TO_GIVE,
    answer=_answer,
    own=_parameters,
)
