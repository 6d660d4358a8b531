"""Commands that answer for one person: their options are the pathway's facts.

What they share: the facts by option or file, what matters most, the day, the format. What each adds:
a few options of its own, and an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from inspect import Parameter
from typing import Annotated, Any, NamedTuple

import typer

from vcfpath.cli import common
from vcfpath.cli.expired import refuse_expired
from vcfpath.cli.flags import fact_parameters, given_by
from vcfpath.cli.help import is_argument, option_names, show_help
from vcfpath.cli.shared import Request, declared, parameters_of, request, shared_parameters
from vcfpath.cli.version import show_version
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import refuse_impossible
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.mattering import MATTERS
from vcfpath.patient.said import person_said
from vcfpath.reading import written_in

HOW_TO_GIVE = (
    "Answer as the person it is about. Give what is known; what is not given stays unknown, and "
    "unknown is never taken for no. "
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


class Asked(NamedTuple):
    """What a command about one person is asked: of whom, how, and by which options of its own."""

    pathway: Pathway
    patient: Patient
    request: Request
    values: Mapping[str, Any]


def besides(asked: Asked) -> tuple[str, ...]:
    """The options besides the facts that were typed, and that the same answer needs."""
    file = ("--pathway", str(asked.request.pathway)) if asked.values.get("pathway") else ()
    day = ("--as-of", str(asked.request.day)) if asked.values.get("as_of") else ()
    stale = ("--even-if-stale",) if asked.request.even_if_stale else ()
    return (*file, *day, *stale)


def nothing_more(pathway: Pathway) -> Sequence[Parameter]:
    """No parameters besides those that all commands about a person have."""
    return ()


class PersonCommand(NamedTuple):
    """A command about one person: how it is called, what it does, its own parameters, its answer."""

    usage: str
    about: str
    answer: Callable[[Asked], None]
    own: Callable[[Pathway], Sequence[Parameter]] = nothing_more

    def parameters(self, pathway: Pathway) -> list[Parameter]:
        """All parameters of the command: its own, the facts, then those that commands share."""
        return [
            *self.own(pathway),
            *fact_parameters(pathway),
            *_matters_parameters(pathway),
            *_file_parameters(),
            *shared_parameters(),
        ]

    def declared(self, pathway: Pathway, words: Sequence[str] | None) -> Callable[..., None]:
        """The command for Typer, with all of its options, or with those used in ``words``.

        Typer builds two validators for every option it knows, on every run; with the options of
        forty facts that is a tenth of the whole run. So, help and completion apart, it is told of
        those used.
        """
        parameters = self.parameters(pathway)
        used = [each for each in parameters if words is None or _is_used(each, words)]
        return declared(partial(_run, self, pathway), used)


def _matters_parameters(pathway: Pathway) -> Sequence[Parameter]:
    if not pathway.matters:
        return ()

    def complete(incomplete: str) -> list[str]:
        names = [name.replace("_", "-") for name in pathway.matters]
        return [name for name in names if name.startswith(incomplete)]

    option = typer.Option(
        "--matters",
        metavar="VALUE",
        help="What matters most to you. It is shown beside the answer and never changes it. "
        f"({', '.join(pathway.matters)})",
        rich_help_panel="What matters to you",
        autocompletion=complete,
    )
    kind = Annotated[list[str] | None, option]
    return (Parameter(MATTERS, Parameter.KEYWORD_ONLY, default=None, annotation=kind),)


def _file_parameters() -> Sequence[Parameter]:
    def own(*, patient: PatientFile = None) -> None:
        """Only its signature is of use."""

    return parameters_of(own)


def _is_used(parameter: Parameter, words: Sequence[str]) -> bool:
    used = {word.partition("=")[0].replace("_", "-") for word in words}
    return is_argument(parameter) or not used.isdisjoint(option_names(parameter))


def _run(command: PersonCommand, pathway: Pathway, values: Mapping[str, Any]) -> None:
    if values.get("help"):
        parameters = command.parameters(pathway)
        return show_help(command.usage, command.about, parameters, pathway.intended_use)
    if values.get("version"):
        return show_version(pathway if values.get("verbose") else None)
    asked = request(values)
    command.answer(Asked(pathway, _patient(pathway, values, asked), asked, values))
    return refuse_expired(pathway, asked.day, even_if_stale=asked.even_if_stale)


def _patient(pathway: Pathway, values: Mapping[str, Any], asked: Request) -> Patient:
    file = common.once("--patient", values.get("patient"))
    answers, writing = written_in(file) if file is not None else ({}, [])
    named = [(name, Place("--matters")) for name in values.get(MATTERS) or ()]
    flags = given_by(pathway, values)
    person = person_said(pathway, flags, answers, asked.day, matters=named, writing=writing)
    typed = {given.fact for given in flags}
    written = {name: each.place for name, each in answers.items() if name not in typed}
    if written:  # only here is it known where they stand
        refuse_impossible(pathway, Evaluator.of(pathway, person), written)
    return person
