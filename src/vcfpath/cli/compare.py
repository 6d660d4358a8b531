"""``vcfpath compare``: treatments side by side, for a person, with carrying on as now beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.common import usage_error
from vcfpath.cli.emit import emit
from vcfpath.cli.options_named import options_argument, options_named
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand, besides
from vcfpath.cli.shared import parameters_of
from vcfpath.engine.assess import assess
from vcfpath.engine.option_grid import OptionGrid, option_grid
from vcfpath.errors import did_you_mean, echoed
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.view.compare import compose
from vcfpath.view.contract import compare as contract
from vcfpath.view.document import Command
from vcfpath.view.explain.topics import WAITING, normal

ALL = "--all"


def _parameters(pathway: Pathway) -> Sequence[Parameter]:
    def own(
        *,
        all_: Annotated[
            bool,
            typer.Option(
                ALL,
                help="Show every effect with its counts and people, what each option is like, what it "
                "does not do, where, how long and what it costs.",
                rich_help_panel="How it is shown",
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    return (options_argument(pathway, judged=True), *parameters_of(own))


def _answer(asked: Asked) -> None:
    pathway, request = asked.pathway, asked.request
    named = _named(pathway, asked.values.get("treatment") or ())
    whole = bool(asked.values.get("all_"))
    found = assess(pathway, asked.patient, request.day, even_if_stale=request.even_if_stale)

    def grid(*, whole: bool) -> OptionGrid:
        return option_grid(pathway, found, named, whole=whole)

    following = tuple(_next(asked, named, whole=whole))
    emit(
        request.how,
        lambda: compose(pathway, grid(whole=whole), following, whole=whole),
        lambda: contract.render(pathway, grid(whole=True)),
    )


def _named(pathway: Pathway, words: Sequence[str]) -> tuple[str, ...]:
    """The treatments to compare, in the pathway's order. What is always there need not be named.

    Raises:
        UsageError: for none, for a word that names none, and for what is only spoken of.
    """
    others = [word for word in words if normal(word) not in WAITING]
    for word in others:
        if normal(word) in pathway.mentioned:
            what = f"'{echoed(word)}' is only spoken of, so there is nothing to compare"
            more = f"More of it: vcfpath explain {normal(word).replace('_', '-')}."
            raise usage_error("compare", what, more)
    if not others:
        names = [name.replace("_", "-") for name in pathway.treatments]
        raise usage_error("compare", "name one treatment or more", did_you_mean("", names))
    return options_named("compare", pathway, others, judged=True)


def _next(asked: Asked, named: Sequence[str], *, whole: bool) -> Iterator[Command]:
    """What to type next: what if one waits, and the same in full; after that, who says so."""
    options = [name.replace("_", "-") for name in named]
    more = besides(asked)
    told = (*options_of(asked.pathway, asked.patient), *more)
    if asked.pathway.as_now:
        yield Command("If you wait", command_line(["vcfpath", "explain", WAITING[0], *more]))
    if whole:
        yield Command("Who says so", command_line(["vcfpath", "sources", *options, *told]))
    else:
        yield Command("All of it", command_line(["vcfpath", "compare", *options, *told, ALL]))


COMPARE = PersonCommand(
    usage="vcfpath compare TREATMENT ... [what is known]",
    about="Shows treatments side by side, with carrying on as now beside them: what each is, when, what "
    "helps and how often, what can go wrong and how often, and where the sources stand. "
    + HOW_TO_GIVE,
    answer=_answer,
    own=_parameters,
)
