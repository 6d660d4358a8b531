"""``vcfpath diff``: what a new version of a pathway changes for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli.common import STANDARD_OUTPUT, usage_error
from vcfpath.cli.replacing import is_same_file
from vcfpath.cli.shared import declared, parameters_of, request, shared_parameters
from vcfpath.errors import FindingsError

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway
    from vcfpath.view.diff.result import Result

ABOUT = (
    "Says what a new version of a pathway changes for people: whose verdicts, sources, warning signs "
    "and steps are not what they were, each with somebody who shows it and the line that did it. That "
    "no patient is affected is said where it is proved. If anybody loses an option, the exit status is "
    "1. OLD and NEW are pathway files."
)
_NOT_SHARED = ("pathway", "even_if_stale")
"""The files are named as arguments, and are compared however old they are."""


def diff_parameters() -> list[Parameter]:
    """The two files, then what commands share."""

    def own(
        *,
        old: Annotated[str | None, typer.Argument(metavar="OLD")] = None,
        new: Annotated[str | None, typer.Argument(metavar="NEW")] = None,
    ) -> None:
        """Only its signature is of use."""

    shared = (each for each in shared_parameters() if each.name not in _NOT_SHARED)
    return [*parameters_of(own), *shared]


def diff_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, diff_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if values["help"]:
        from vcfpath.cli.help import show_help

        return show_help("vcfpath diff OLD NEW", ABOUT, diff_parameters())
    if values["version"]:
        from vcfpath.cli.version import show_version

        return show_version(None)
    return _answer(values, _compared(*_names(values)))


def _names(values: Mapping[str, Any]) -> tuple[str, str]:
    """The two files.

    Raises:
        UsageError: when one is not named, is standard input, or would be replaced by the output.
    """
    old, new = values["old"], values["new"]
    if not old or not new:
        what = "name the pathway file of before, and that of now"
        raise usage_error("diff", what, "Write vcfpath diff OLD NEW.")
    if STANDARD_OUTPUT in (old, new):
        what = "standard input cannot be one of the versions, for its examples need a file"
        raise usage_error("diff", what, "Name two files.")
    output = request(values).how.output
    from vcfpath.reading import file_of

    if output is not None and any(is_same_file(output, file_of(each)) for each in (old, new)):
        raise usage_error(
            "--output", "this would replace one of the versions", "Name another file."
        )
    return old, new


def _compared(old: str, new: str) -> Result:
    from vcfpath.proof.diff.versions import diff
    from vcfpath.reading.pathway_file import load_with_places
    from vcfpath.view.diff.result import Result, Version

    before, locate_before = load_with_places(old)
    now, locate_now = load_with_places(new)
    _refuse_strangers(before, now)
    found = diff(before, now)
    return Result(found, Version(old, locate_before), Version(new, locate_now))


def _refuse_strangers(old: Pathway, new: Pathway) -> None:
    """Go on only with two versions of one thing.

    Raises:
        UsageError: when they have no treatment in common.
    """
    if not old.treatments.keys() & new.treatments.keys():
        what = f"'{old.id}' and '{new.id}' have no treatment in common, so nothing can be compared"
        raise usage_error("diff", what, "Name two versions of one pathway.")


def _answer(values: Mapping[str, Any], result: Result) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.view.contract import diff as contract
    from vcfpath.view.diff.compose import compose_diff

    asked = request(values)
    emit(
        asked.how._replace(pathway=values["new"]),
        lambda: compose_diff(result, asked.day),
        lambda: contract.render(result, asked.day),
    )
    if result.diff.loses:
        raise FindingsError(())
