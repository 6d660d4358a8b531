"""``vcfpath review``: cases on a sheet for a clinician to judge, and the sheet read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.cases import read_files, refuse_to_replace_cases
from vcfpath.cli.replacing import is_same_file
from vcfpath.cli.shared import (
    Request,
    declared,
    parameters_of,
    request,
    shared_parameters,
    told_about,
)
from vcfpath.errors import FindingsError, named

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway
    from vcfpath.proof.cases.judging import Entry, Outcome
    from vcfpath.proof.cases.trying import Tried
    from vcfpath.reading.cases.files import CaseFile
    from vcfpath.reading.cases.sheet import Section

ABOUT = (
    "Makes a sheet of the cases that no clinician has judged: who each person is, what the pathway "
    "says, and boxes for agree, disagree and unsure. Printed as Markdown and filled in, it is read back "
    "with --read. Marks that cannot be used are findings; then the exit status is 1."
)
_BACK = "The sheet, filled in"


def parameters() -> list[Parameter]:
    """The files of cases, the command's own options, then what commands share."""

    def own(
        *,
        cases: Annotated[list[str] | None, typer.Argument(metavar="CASES")] = None,
        read: Annotated[
            list[str] | None,
            typer.Option(
                "--read",
                metavar="SHEET",
                help="Say what this sheet came back with.",
                rich_help_panel=_BACK,
            ),
        ] = None,
        sign: Annotated[
            bool,
            typer.Option(
                "--sign",
                help="Write its marks into the files of CASES, which have to be named.",
                rich_help_panel=_BACK,
            ),
        ] = False,
        all: Annotated[
            bool,
            typer.Option(
                "--all",
                help="Also the cases that are judged.",
                rich_help_panel="How much is shown",
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    return [*parameters_of(own), *shared_parameters()]


def command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath review [CASES…]", ABOUT, parameters()):
        return None
    from vcfpath.reading import load

    pathway = load(request(values).pathway)
    if values["version"]:
        from vcfpath.cli.version import show_version

        return show_version(pathway)
    return _answer(values, pathway)


def _answer(values: Mapping[str, Any], pathway: Pathway) -> None:
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.proof.cases.trying import tried

    asked = request(values)
    sheet = _sheet(values, asked)
    files = read_files(values, pathway, asked.day)
    if asked.how.output is not None:
        refuse_to_replace_cases("--output", asked.how.output, files)
    cases = tried(pathway, [case for file in files for _, case in file.cases])
    if sheet is None:
        _print(pathway, cases, asked, whole=bool(values["all"]))
        refuse_expired(pathway, asked.day, even_if_stale=asked.even_if_stale)
    else:
        _read_back(pathway, files, cases, sheet, asked, sign=bool(values["sign"]))


def _sheet(values: Mapping[str, Any], asked: Request) -> str | None:
    """The sheet to be read, if one is; to sign, there has to be one, and cases that are named."""
    sheet = common.once("--read", values["read"])
    if values["sign"] and sheet is None:
        raise common.usage_error("--sign", "there is no sheet to sign by", "Add --read SHEET.")
    if values["sign"] and not values["cases"]:
        what = "this writes into files of cases, and none is named"
        raise common.usage_error("--sign", what, "Name them, before --read.")
    if values["sign"] and common.STANDARD_OUTPUT in values["cases"]:
        what = "standard input cannot be written to"
        raise common.usage_error("--sign", what, "Name the files of the cases.")
    output = asked.how.output
    if sheet is not None and output is not None and is_same_file(sheet, output):
        what = "this would replace the sheet"
        raise common.usage_error("--output", what, "Name another file.")
    return sheet


def _print(pathway: Pathway, cases: tuple[Tried, ...], asked: Request, *, whole: bool) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.patient.case import JUDGED_BY_SOMEBODY
    from vcfpath.view.contract import review as contract
    from vcfpath.view.review.sheet import compose_sheet

    chosen = [each for each in cases if whole or each.standing not in JUDGED_BY_SOMEBODY]
    emit(
        asked.how,
        lambda: compose_sheet(pathway, chosen, asked.day, even_if_stale=asked.even_if_stale),
        lambda: contract.render_sheet(pathway, chosen, asked.day),
    )


def _read_back(
    pathway: Pathway,
    files: list[CaseFile],
    cases: tuple[Tried, ...],
    sheet: str,
    asked: Request,
    *,
    sign: bool,
) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.proof.cases.judging import judged
    from vcfpath.reading.cases.sheet import read_sheet
    from vcfpath.view.contract import review as contract
    from vcfpath.view.review.read_back import compose_read_back

    outcome = judged(cases, map(_entry, read_sheet(sheet)), asked.day)
    if sign:
        _sign(pathway, files, outcome, asked)
    emit(
        asked.how,
        lambda: compose_read_back(
            pathway, outcome, asked.day, signed=sign, even_if_stale=asked.even_if_stale
        ),
        lambda: contract.render_read_back(pathway, outcome, asked.day, signed=sign),
    )
    if outcome.faults:
        raise FindingsError(())


def _entry(section: Section) -> Entry:
    """A section of a sheet, with what each of its lines is for."""
    from vcfpath.proof.cases.judging import Entry, Written

    def line(label: str) -> Written:
        return Written(section.text(label), section.place_of(label))

    marked = tuple(Written(*each) for each in section.marked)
    lines = map(line, ("Your name", "Day", "Remark", "Code"))
    return Entry(Written(section.name, section.place), marked, *lines)


def _sign(pathway: Pathway, files: list[CaseFile], outcome: Outcome, asked: Request) -> None:
    """Write the marks that count into the files of their cases, each file whole or not at all."""
    from vcfpath.cli.streams import say, write_file
    from vcfpath.reading.cases.signing import signed_text

    signed = {each.tried.case.name: each.signed for each in outcome.judgements}
    texts: dict[str, str] = {}
    for file in files:
        theirs = {case.name: signed[case.name] for _, case in file.cases if case.name in signed}
        if theirs:
            texts[file.name] = signed_text(pathway, file, theirs, asked.day)
    for name, text in texts.items():
        write_file(name, text, overwrite=True)
        say(f"Written to {named(name)}")
