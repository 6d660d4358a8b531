"""``vcfpath check``: what is proved of a pathway, and what in it cannot be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli.common import usage_error
from vcfpath.cli.shared import declared, parameters_of, request, shared_parameters, told_about
from vcfpath.errors import FindingsError

if TYPE_CHECKING:
    from vcfpath.errors import Place
    from vcfpath.model.pathway import Pathway
    from vcfpath.proof.finding import Finding, Loc
    from vcfpath.view.check.result import Result

ABOUT = (
    "Looks for what a pathway cannot mean: a stage with nothing to offer, a rule that never holds, a "
    "source of two minds. Each finding has a code, its place, and where it can somebody who shows it. "
    "What is not found is proved, over everybody the pathway's constraints allow, or is said not to be "
    "decided. With findings the exit status is 1. Without a FILE it is the pathway that --pathway names, or the one shipped."
)


def check_parameters() -> list[Parameter]:
    """The file, whether its words are looked at too, then what commands share."""

    def own(
        *,
        file: Annotated[str | None, typer.Argument(metavar="FILE[#ID]")] = None,
        content: Annotated[
            bool,
            typer.Option(
                "--content",
                help="Look at its words too: how hard they are, and whether both sides are told.",
                rich_help_panel="What is looked at",
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    return [*parameters_of(own), *shared_parameters()]


def check_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, check_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath check [FILE]", ABOUT, check_parameters()):
        return None
    from vcfpath.reading.pathway_file import load_beside_others

    pathway, locate, beside = load_beside_others(_file(values))
    if values["version"]:
        from vcfpath.cli.version import show_version

        return show_version(pathway)
    return _answer(values, pathway, _result(values, pathway, locate, beside))


def _result(
    values: Mapping[str, Any],
    pathway: Pathway,
    locate: Callable[[Loc], Place],
    beside: tuple[Pathway, ...],
) -> Result:
    from vcfpath.patient.spelling import command_line
    from vcfpath.proof.check import check
    from vcfpath.view.check.located import located
    from vcfpath.view.check.result import Result

    checked = check(pathway, beside)
    content = _content(pathway) if values["content"] else ()
    return Result(
        located([*checked.findings, *content], locate, _shown_by(pathway, values)),
        checked.proved,
        checked.kinds_of_people,
        values["content"],
        _left_out(values),
        command_line(("vcfpath", "check", *_named(values))),
    )


def _file(values: Mapping[str, Any]) -> str | None:
    if values["file"] is not None and values.get("pathway"):
        mend = "Name it once, after the command."
        raise usage_error("--pathway", "the file is named already", mend)
    return values["file"] if values["file"] is not None else request(values).pathway


def _content(pathway: Pathway) -> Iterator[Finding]:
    from vcfpath.proof.content.findings import findings

    yield from findings(pathway)


def _left_out(values: Mapping[str, Any]) -> str | None:
    """What could not be looked for, because a part of the program is not installed."""
    if not values["content"]:
        return None
    from vcfpath.proof.content.findings import not_looked_for

    return not_looked_for()


def _named(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The file that was named on the command line, if one was."""
    file = values["file"] or (values.get("pathway") or [None])[0]
    return () if file is None else (file,)


def _shown_by(pathway: Pathway, values: Mapping[str, Any]) -> Callable[[Finding], str | None]:
    from vcfpath.patient.spelling import command_line, options_of

    named = _named(values)
    by_option = ("--pathway", *named) if named else ()

    def command(finding: Finding) -> str | None:
        if finding.example is None:
            return None
        return command_line(
            ("vcfpath", "options", *options_of(pathway, finding.example), *by_option)
        )

    return command


def _answer(values: Mapping[str, Any], pathway: Pathway, result: Result) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.view.check.compose import compose_check
    from vcfpath.view.contract import check as contract

    asked = request(values)
    day = asked.day
    named = _named(values)
    emit(
        asked.how._replace(pathway=named[0] if named else None),
        lambda: compose_check(pathway, result, day, even_if_stale=True),
        lambda: contract.render(pathway, result, day),
    )
    if any(each.severity != "note" for each in result.found):
        raise FindingsError(())
