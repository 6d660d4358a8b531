"""``vcfpath test``: whether a pathway says of people what its cases expect, and whom no case is about."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from inspect import Parameter
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.cases import read_files, refuse_to_replace_cases
from vcfpath.cli.replacing import is_same_file, refuse_to_replace
from vcfpath.cli.shared import declared, parameters_of, request, shared_parameters, told_about
from vcfpath.errors import FindingsError, named

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from vcfpath.model.pathway import Pathway
    from vcfpath.proof.cases.coverage import Coverage
    from vcfpath.proof.cases.deciding import Decided
    from vcfpath.proof.cases.vignettes import Vignette
    from vcfpath.reading.pathway_file import Locate
    from vcfpath.view.cases.report import Report

ABOUT = (
    "Says whether the pathway says of each person in CASES what is expected of it. A case is a few "
    "lines of YAML: a name, facts, and what is expected. CASES are files or folders; without any, they "
    "are in the folder 'cases' beside the pathway. A difference is a finding; then the exit status "
    "is 1."
)
NEW_FILE = "boundaries.yaml"
"""What new cases are called in a folder."""
_WHAT = "What is done"
_HOW_MUCH = "How much is shown"


def parameters() -> list[Parameter]:
    """The files of cases, the command's own options, then what commands share."""

    def own(
        *,
        cases: Annotated[list[str] | None, typer.Argument(metavar="CASES")] = None,
        coverage: Annotated[
            bool,
            typer.Option(
                "--coverage",
                help="Say which rules and boundaries no case has seen.",
                rich_help_panel=_WHAT,
            ),
        ] = False,
        write: Annotated[
            list[str] | None,
            typer.Option(
                "--write",
                metavar="FILE",
                help="Make the missing cases: people just beside boundaries, not yet judged. "
                "In a folder it is the file boundaries.yaml.",
                rich_help_panel=_WHAT,
            ),
        ] = None,
        all: Annotated[
            bool, typer.Option("--all", help="Show all that is found.", rich_help_panel=_HOW_MUCH)
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    return [*parameters_of(own), *shared_parameters()]


def command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath test [CASES…]", ABOUT, parameters()):
        return None
    from vcfpath.reading.pathway_file import load_with_places

    pathway, locate = load_with_places(request(values).pathway)
    if values["version"]:
        from vcfpath.cli.version import show_version

        return show_version(pathway)
    return _answer(values, pathway, locate)


def _answer(values: Mapping[str, Any], pathway: Pathway, locate: Locate) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.view.cases.compose import compose_cases
    from vcfpath.view.contract import cases as contract

    asked = request(values)
    day, anyway = asked.day, asked.even_if_stale
    report = _report(values, pathway, locate, day)
    emit(
        asked.how,
        lambda: compose_cases(pathway, report, day, even_if_stale=anyway),
        lambda: contract.render(pathway, report, day),
    )
    refuse_expired(pathway, day, even_if_stale=anyway)
    if report.failed:
        raise FindingsError(())


def _report(values: Mapping[str, Any], pathway: Pathway, locate: Locate, day: date) -> Report:
    """The cases tried; what they have seen, and the cases made of it, where that is asked for."""
    from vcfpath.proof.cases.coverage import coverage
    from vcfpath.proof.cases.trying import tried
    from vcfpath.view.cases.report import Report

    target = _target(values)
    files = read_files(values, pathway, day, may_be_none=target is not None)
    if target is not None:
        refuse_to_replace_cases("--write", target, files)
    cases = [case for file in files for _, case in file.cases]
    report = Report(tried(pathway, cases), None, locate, whole=bool(values["all"]))
    if not (values["coverage"] or target):
        return report
    seen = coverage(pathway, cases)
    made = None if target is None else _make(pathway, seen, target, values)
    return report._replace(seen=seen if values["coverage"] else None, made=made)


def _target(values: Mapping[str, Any]) -> str | None:
    """The file for new cases, which may be written."""
    from vcfpath.cli.streams import refuse_target

    name = common.once("--write", values["write"])
    if name is None:
        return None
    if name == common.STANDARD_OUTPUT:
        raise common.usage_error("--write", "standard output is for the report", "Name a file.")
    target = os.path.join(name, NEW_FILE) if os.path.isdir(name) else name
    output = request(values).how.output
    if output is not None and is_same_file(target, output):
        raise common.usage_error("--write", "that file is to have the output", "Name another file.")
    refuse_to_replace("--write", target, values)
    refuse_target(target, overwrite=bool(values["force"]))
    return target


def _make(pathway: Pathway, seen: Coverage, target: str, values: Mapping[str, Any]) -> int:
    """Write the cases that are missing, and say how many they are; without any, no file."""
    from vcfpath.cli.streams import say, write_file
    from vcfpath.proof.cases.deciding import deciding
    from vcfpath.proof.cases.vignettes import MOST_VIGNETTES, vignettes
    from vcfpath.view.contract.case_file import case_file

    both: Iterable[Vignette | Decided] = chain(vignettes(pathway, seen), deciding(pathway, seen))
    made = list(islice(both, MOST_VIGNETTES))
    if made:
        write_file(target, case_file(pathway, made), overwrite=bool(values["force"]))
        say(f"Written to {named(target)}")
    return len(made)
