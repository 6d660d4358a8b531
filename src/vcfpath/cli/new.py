"""``vcfpath new``: a small pathway to begin with, whole, and with comments that teach the format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.shared import declared, parameters_of, request, told_about

ABOUT = (
    "Writes a small pathway to begin with: an invented example that every command can be tried on, "
    "with comments that say what each part is for. NAME is what yours is about, such as sprained-thumb."
)


def new_parameters() -> list[Parameter]:
    """The name, and where the file goes."""

    def own(
        *,
        name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
        output: common.Output = None,
        force: common.Force = False,
        as_of: common.AsOf = None,
        help: common.Help = False,
    ) -> None:
        """Only its signature is of use."""

    return parameters_of(own)


def new_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, new_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath new NAME", ABOUT, new_parameters()):
        return None
    if values["name"] is None:
        what = "name what the pathway is about"
        raise common.usage_error("new", what, "Write, for example: vcfpath new sprained-thumb.")
    from vcfpath.cli.emit import put
    from vcfpath.reading.template import template

    asked = request(values)
    return put(asked.how, template(values["name"], asked.day))
