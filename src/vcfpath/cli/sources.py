"""``vcfpath sources``: what every source says of treatments, and where it stands for this person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.emit import emit
from vcfpath.cli.options_named import options_argument, options_named
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand, besides
from vcfpath.cli.shared import parameters_of
from vcfpath.engine.assess import assess
from vcfpath.engine.concordance import concordance
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.view.contract import sources as contract
from vcfpath.view.document import Command
from vcfpath.view.sources import compose
from vcfpath.view.sources.chosen import FROM, KIND, chosen, countries_typed, kinds_typed
from vcfpath.view.sources.found import Found

ALL = "--all"
SHOWN = "What is shown"


def _parameters(pathway: Pathway) -> Sequence[Parameter]:
    def own(
        *,
        all_: Annotated[
            bool,
            typer.Option(
                ALL, help="Every source in full, every fact it waits for.", rich_help_panel=SHOWN
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    kinds, countries = kinds_typed(), countries_typed(pathway)
    known = "Only sources from this country, and those of which no country is known."
    return (
        options_argument(pathway),
        _filter(KIND, "KIND", "Only sources of this kind.", kinds),
        _filter(FROM, "COUNTRY", known, countries),
        *parameters_of(own),
    )


def _filter(option: str, metavar: str, text: str, values: Sequence[str]) -> Parameter:
    """An option that may be given for each of several values."""

    def complete(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    declared = typer.Option(
        option,
        metavar=metavar,
        help=f"{text} ({', '.join(values)})",
        rich_help_panel=SHOWN,
        autocompletion=complete,
    )
    kind = Annotated[list[str] | None, declared]
    return Parameter(
        f"{metavar.lower()}_only", Parameter.KEYWORD_ONLY, default=None, annotation=kind
    )


def _answer(asked: Asked) -> None:
    pathway, request = asked.pathway, asked.request
    named = options_named("sources", pathway, asked.values.get("treatment") or ())
    only = chosen(
        pathway, asked.values.get("kind_only") or (), asked.values.get("country_only") or ()
    )
    whole = bool(asked.values.get("all_"))
    day, stale_too = request.day, request.even_if_stale
    assessment = assess(pathway, asked.patient, day, even_if_stale=stale_too)
    table = concordance(pathway, assessment, lambda name: only.holds(pathway, name))
    found = Found(assessment, Evaluator.of(pathway, asked.patient), table, named, only)
    emit(
        request.how,
        lambda: compose(pathway, found, tuple(_next(asked, found, whole=whole)), whole=whole),
        lambda: contract.render(pathway, found),
    )


def _next(asked: Asked, found: Found, *, whole: bool) -> Iterator[Command]:
    """What to type next: one option in full, then all of it; and one source, rule by rule."""
    told = (*options_of(asked.pathway, asked.patient), *besides(asked))
    most = found.most_said()
    if most is None:
        return
    options = [name.replace("_", "-") for name in found.named or (most.option,)]
    same = ["vcfpath", "sources", *options, *told, *found.only.options()]
    if not (found.named or whole):
        yield Command("One of them in full", command_line(same))
        return
    if not whole:
        yield Command("Every fact they wait for", command_line([*same, ALL]))
    source = most.cells[0].source
    yield Command("One source, rule by rule", command_line(["vcfpath", "explain", source, *told]))


SOURCES = PersonCommand(
    usage="vcfpath sources [TREATMENT ...] [what is known]",
    about="Shows who says what: for every treatment, which sources include a person, on which side "
    "they are, and which leave the person out, or wait for what is not known. With a TREATMENT it "
    "shows every source that speaks of it. " + HOW_TO_GIVE,
    answer=_answer,
    own=_parameters,
)
