"""``vcfpath coverage``: what becomes of every item of the works a pathway answers for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli.common import usage_error
from vcfpath.cli.shared import declared, parameters_of, request, shared_parameters, told_about
from vcfpath.errors import FindingsError, did_you_mean, echoed

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway
    from vcfpath.reading.pathway_file import Locate
    from vcfpath.view.coverage.located import Looked

ABOUT = (
    "Says of every item of a published work what becomes of it in the pathway: where it is said, that "
    "it is background, or why it is not used. An item with none of these is a finding, with its place "
    "in the file; then the exit status is 1. With a WORK it goes item by item."
)


def complete_work(incomplete: str) -> list[str]:
    """The works of the shipped pathway that begin like this."""
    from vcfpath.reading import load

    names = [name.replace("_", "-") for name in load().works]
    return [name for name in names if name.startswith(incomplete)]


def coverage_parameters() -> list[Parameter]:
    """The work, then what commands share."""

    def own(
        *,
        work: Annotated[
            str | None, typer.Argument(metavar="WORK", autocompletion=complete_work)
        ] = None,
    ) -> None:
        """Only its signature is of use."""

    return [*parameters_of(own), *shared_parameters()]


def coverage_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, coverage_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath coverage [WORK]", ABOUT, coverage_parameters()):
        return None
    from vcfpath.cli.version import show_version
    from vcfpath.reading.pathway_file import load_with_places

    pathway, locate = load_with_places(request(values).pathway)
    if values["version"]:
        return show_version(pathway)
    return _answer(values, pathway, _looked(pathway, values["work"], locate))


def _looked(pathway: Pathway, asked: str | None, locate: Locate) -> Looked:
    """What becomes of the work that was ``asked`` for, or of all of them."""
    from vcfpath.engine.coverage import coverage, findings
    from vcfpath.view.coverage.located import Located, Looked

    works = coverage(pathway, list(pathway.works) if asked is None else [_named(pathway, asked)])
    found = tuple(
        Located(each, locate(("works", each.work, "items", each.item))) for each in findings(works)
    )
    return Looked(works, asked is not None, found)


def _named(pathway: Pathway, asked: str) -> str:
    name = asked.lower().replace("-", "_")
    if name not in pathway.works:
        mend = did_you_mean(name, [*pathway.works]).replace("_", "-")
        raise usage_error("coverage", f"there is no work '{echoed(asked)}'", mend)
    return name


def _answer(values: Mapping[str, Any], pathway: Pathway, looked: Looked) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.view.contract import coverage
    from vcfpath.view.coverage.compose import compose_coverage

    asked = request(values)
    day, anyway = asked.day, asked.even_if_stale
    emit(
        asked.how,
        lambda: compose_coverage(pathway, looked, day, even_if_stale=anyway),
        lambda: coverage.render(pathway, looked, day),
    )
    refuse_expired(pathway, day, even_if_stale=anyway)
    if looked.findings:
        raise FindingsError(())
