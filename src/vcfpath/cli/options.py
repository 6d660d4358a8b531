"""``vcfpath options``: what is open to this person, what it depends on, what is closed, and why."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from inspect import Parameter
from typing import Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.emit import emit
from vcfpath.cli.expired import refuse_expired
from vcfpath.cli.flags import fact_parameters, given_by
from vcfpath.cli.help import option_names, show_help
from vcfpath.cli.shared import declared, request, shared_parameters
from vcfpath.cli.version import show_version
from vcfpath.engine.assess import assess
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import from_file
from vcfpath.reading import read_answers
from vcfpath.view import json, options

ABOUT = (
    "Says what is open to a person, what that depends on, what is closed and why. "
    "Give what is known; what is not given stays unknown, and unknown is never taken for no. "
    "A number may be a range (5..7, 5.. or ..7), and a time may have its unit (6w, 42d). "
    "Where several values are possible, put | between them. Repeat an option of a list for each."
)

PatientFile = Annotated[
    list[str] | None,
    typer.Option(
        "--patient",
        metavar="FILE",
        help="Read facts from this YAML or JSON file; - is standard input. Options win over it.",
        rich_help_panel="Also",
    ),
]


def options_command(pathway: Pathway, words: Sequence[str] | None) -> Callable[..., None]:
    """The command with its options: for every fact of ``pathway``, or only for those in ``words``.

    Typer builds two validators for every option it knows, on every run; with the options of forty
    facts that is a tenth of the whole run. So, help and completion apart, it is told of those used.
    """
    parameters = options_parameters(pathway)
    used = [each for each in parameters if words is None or _is_used(each, words)]
    return declared(partial(_run, pathway), used)


def options_parameters(pathway: Pathway) -> list[Parameter]:
    """All parameters of the command: those of the facts, then those that commands share."""

    def own(*, patient: PatientFile = None) -> None:
        """Only its signature is of use."""

    file = inspect.signature(own, eval_str=True).parameters.values()
    return [*fact_parameters(pathway), *file, *shared_parameters()]


def _is_used(parameter: Parameter, words: Sequence[str]) -> bool:
    used = {word.partition("=")[0].replace("_", "-") for word in words}
    return not used.isdisjoint(option_names(parameter))


def _run(pathway: Pathway, values: Mapping[str, Any]) -> None:
    if values.get("help"):
        usage = "vcfpath options [what is known]"
        return show_help(usage, ABOUT, options_parameters(pathway), pathway.intended_use)
    if values.get("version"):
        return show_version(pathway if values.get("verbose") else None)
    asked = request(values)
    patient = _patient(pathway, values, asked.day)
    found = assess(pathway, patient, asked.day, even_if_stale=asked.even_if_stale)
    emit(
        asked.how,
        lambda: options.compose(pathway, found),
        lambda: json.render(pathway, found),
    )
    return refuse_expired(pathway, asked.day, even_if_stale=asked.even_if_stale)


def _patient(pathway: Pathway, values: Mapping[str, Any], as_of: date) -> Patient:
    file = common.once("--patient", values.get("patient"))
    written = from_file(pathway, read_answers(file)) if file is not None else []
    return build_patient(pathway, given_by(pathway, values), written, as_of)
