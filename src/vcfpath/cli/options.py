"""``vcfpath options``: what is open to this person, what it depends on, what is closed, and why."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.emit import emit
from vcfpath.cli.expired import refuse_expired
from vcfpath.cli.flags import fact_parameters, given_by
from vcfpath.cli.help import show_help
from vcfpath.cli.version import show_version
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import from_file
from vcfpath.reading import read_answers
from vcfpath.view import json, options

ABOUT = (
    "Says what is open to a person, what that depends on, what is closed and why. "
    "Give what is known; what is not given stays unknown, and unknown is never taken for no."
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


def options_command(pathway: Pathway) -> Callable[..., None]:
    """The command with one option or more for each fact of ``pathway``."""

    def command(**values: Any) -> None:  # noqa: ANN401  (the facts decide)
        _run(pathway, values, command)

    declared = [*fact_parameters(pathway), *_shared()]
    command.__signature__ = Signature(declared)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in declared}
    return command


def _shared() -> list[Parameter]:
    def also(
        *,
        patient: PatientFile = None,
        format: common.Format = None,
        output: common.Output = None,
        force: common.Force = False,
        pathway: common.PathwayFile = None,
        as_of: common.AsOf = None,
        even_if_stale: common.EvenIfStale = False,
        version: common.Version = False,
        verbose: common.Verbose = False,
        help: common.Help = False,
    ) -> None: ...

    return list(inspect.signature(also, eval_str=True).parameters.values())


def _run(pathway: Pathway, values: dict[str, Any], command: Callable[..., None]) -> None:
    if values["help"]:
        usage = "vcfpath options [what is known]"
        return show_help(usage, ABOUT, command, pathway.intended_use)
    if values["version"]:
        return show_version(pathway if values["verbose"] else None)
    how = common.emission(values["format"], values["output"], force=values["force"])
    as_of = common.day(values["as_of"])
    patient = _patient(pathway, values, as_of)
    found = assess(pathway, patient, as_of, even_if_stale=values["even_if_stale"])
    _emit(pathway, found, how)
    return refuse_expired(pathway, as_of, even_if_stale=values["even_if_stale"])


def _patient(pathway: Pathway, values: dict[str, Any], as_of: Any) -> Patient:  # noqa: ANN401
    file = common.once("--patient", values["patient"])
    written = from_file(pathway, read_answers(file)) if file is not None else []
    return build_patient(pathway, given_by(pathway, values), written, as_of)


def _emit(pathway: Pathway, found: Assessment, how: common.Emission) -> None:
    emit(
        how,
        lambda: options.compose(pathway, found),
        lambda: json.render(pathway, found),
    )
