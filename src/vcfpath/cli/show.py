"""``vcfpath show``: a pathway as a whole, for those who write it, in words or as a drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli import common
from vcfpath.cli.shared import (
    Request,
    declared,
    parameters_of,
    request,
    shared_parameters,
    told_about,
)
from vcfpath.errors import did_you_mean, echoed

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway
    from vcfpath.view.show.outline import Outline

ABOUT = (
    "Shows a pathway as a whole: its stages in order with the rules for moving on, and in each the "
    "treatments with the rules for whom they are and for whom they are not. With --format mermaid it "
    "is a drawing, in a language that GitHub and many editors draw."
)
DRAWING = "mermaid"
FORMATS = (*common.FORMATS, DRAWING)


def complete_treatment(incomplete: str) -> list[str]:
    """The treatments of the shipped pathway that begin like this."""
    from vcfpath.reading import load

    names = [name.replace("_", "-") for name in load().treatments]
    return [name for name in names if name.startswith(incomplete)]


def complete_format(incomplete: str) -> list[str]:
    """The formats that begin like this."""
    return [each for each in FORMATS if each.startswith(incomplete)]


def show_parameters() -> list[Parameter]:
    """The treatment, one format more than elsewhere, then what commands share."""

    def own(
        *,
        treatment: Annotated[
            list[str] | None,
            typer.Option(
                "--treatment",
                metavar="TREATMENT",
                help="Show this treatment only.",
                rich_help_panel="What is shown",
                autocompletion=complete_treatment,
            ),
        ] = None,
        format: Annotated[
            list[str] | None,
            typer.Option(
                "--format",
                metavar="FORMAT",
                help="terminal, plain, markdown or json; or mermaid, a drawing. On a terminal: "
                "terminal; elsewhere: plain.",
                rich_help_panel="How it is shown",
                autocompletion=complete_format,
            ),
        ] = None,
    ) -> None:
        """Only its signature is of use."""

    return [*parameters_of(own), *(each for each in shared_parameters() if each.name != "format")]


def show_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, show_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath show", ABOUT, show_parameters()):
        return None
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.cli.version import show_version
    from vcfpath.reading import load
    from vcfpath.view.show.outline import outline

    asked = request(values, FORMATS)
    pathway = load(asked.pathway)
    if values["version"]:
        return show_version(pathway)

    _answer(asked, pathway, outline(pathway, _treatment(pathway, values)))
    return refuse_expired(pathway, asked.day, even_if_stale=asked.even_if_stale)


def _treatment(pathway: Pathway, values: Mapping[str, Any]) -> str | None:
    typed = common.once("--treatment", values["treatment"])
    if typed is None:
        return None
    name = typed.lower().replace("-", "_")
    if name not in pathway.treatments:
        mend = did_you_mean(name, [*pathway.treatments]).replace("_", "-")
        raise common.usage_error("--treatment", f"there is no treatment '{echoed(typed)}'", mend)
    return name


def _answer(asked: Request, pathway: Pathway, shown: Outline) -> None:
    from vcfpath.cli.emit import emit, put
    from vcfpath.view.contract import show as contract
    from vcfpath.view.show.compose import compose_show

    day, anyway = asked.day, asked.even_if_stale
    if asked.how.format == DRAWING:
        return put(asked.how, _drawing(asked, pathway, shown))
    return emit(
        asked.how,
        lambda: compose_show(pathway, shown, day, even_if_stale=anyway),
        lambda: contract.render(pathway, shown, day, even_if_stale=anyway),
    )


def _drawing(asked: Request, pathway: Pathway, shown: Outline) -> str:
    from vcfpath.cli.surroundings import surroundings
    from vcfpath.engine.assess import staleness
    from vcfpath.view.show.mermaid import draw

    return draw(
        pathway,
        shown,
        staleness(pathway, asked.day),
        even_if_stale=asked.even_if_stale,
        unicode=surroundings().unicode or asked.how.output is not None,
    )
