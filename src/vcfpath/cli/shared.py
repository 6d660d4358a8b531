"""The options that ``explain`` and ``options`` share, as parameters, and what was asked by them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from inspect import Parameter, Signature
from typing import Any, NamedTuple

from vcfpath.cli import common
from vcfpath.cli.replacing import refuse_to_replace


class Request(NamedTuple):
    """What the shared options ask for. A pathway name of None is the one that is shipped."""

    how: common.Emission
    pathway: str | None
    day: date
    even_if_stale: bool


def parameters_of(declaring: Callable[..., None]) -> list[Parameter]:
    """The parameters of a function that is there only to declare them."""
    return list(inspect.signature(declaring, eval_str=True).parameters.values())


def shared_parameters() -> list[Parameter]:
    """The shared options, in the order in which help shows them."""

    def shared(
        *,
        format: common.Format = None,
        output: common.Output = None,
        force: common.Force = False,
        pathway: common.PathwayFile = None,
        as_of: common.AsOf = None,
        even_if_stale: common.EvenIfStale = False,
        version: common.Version = False,
        verbose: common.Verbose = False,
        help: common.Help = False,
    ) -> None:
        """Only its signature is of use."""

    return parameters_of(shared)


def request(values: Mapping[str, Any], known: Sequence[str] = common.FORMATS) -> Request:
    """What the shared options among ``values`` ask for; ``known`` are the formats there are.

    Raises:
        UsageError: for an option given twice, one that cannot be understood, or a file that is read.
    """
    force = bool(values.get("force"))
    how = common.emission(values.get("format"), values.get("output"), force=force, known=known)
    if how.output is not None:
        refuse_to_replace("--output", how.output, values)
    return Request(
        how=how._replace(pathway=common.once("--pathway", values.get("pathway"))),
        pathway=common.pathway_name(values.get("pathway")),
        day=common.day(values.get("as_of")),
        even_if_stale=bool(values.get("even_if_stale")),
    )


def told_about(
    values: Mapping[str, Any], usage: str, about: str, parameters: Sequence[Parameter]
) -> bool:
    """Whether only help, or the version of the program, was asked for: then it has been shown."""
    if values["help"]:
        from vcfpath.cli.help import show_help

        show_help(usage, about, parameters)
        return True
    if values.get("version") and not values["verbose"]:
        from vcfpath.cli.version import show_version

        show_version(None)
        return True
    return False


def declared(
    run: Callable[[Mapping[str, Any]], None], parameters: Sequence[Parameter]
) -> Callable[..., None]:
    """A command that calls ``run`` with what was given, with a signature that Typer can read."""

    def command(**values: Any) -> None:  # noqa: ANN401  (the parameters decide)
        run(values)

    command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    return command
