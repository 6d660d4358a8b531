"""``vcfpath why``: why one treatment is open, depends or is closed, and what would open it."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.emit import emit
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand, besides
from vcfpath.engine.why import why
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.view.contract import why as contract
from vcfpath.view.why import compose
from vcfpath.view.why.asked import asked_treatment, typed

ALL = "--all"


def _parameters(pathway: Pathway) -> Sequence[Parameter]:
    def complete(incomplete: str) -> list[str]:
        mark = "_" if "_" in incomplete else "-"
        names = [name.replace("_", mark) for name in pathway.treatments]
        return [name for name in names if name.startswith(incomplete)]

    def own(
        *,
        treatment: Annotated[
            list[str] | None, typer.Argument(metavar="TREATMENT", autocompletion=complete)
        ] = None,
        all_: Annotated[
            bool,
            typer.Option(
                ALL,
                help="Show every reason and every source in full, and what rules would say if "
                "something were worse.",
                rich_help_panel="How it is shown",
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    signature = inspect.signature(own, eval_str=True, locals={"complete": complete})
    return tuple(signature.parameters.values())


def _answer(asked: Asked) -> None:
    pathway, request = asked.pathway, asked.request
    name = asked_treatment(pathway, " ".join(asked.values.get("treatment") or ()))
    whole = bool(asked.values.get("all_"))
    found = why(pathway, asked.patient, name, request.day, even_if_stale=request.even_if_stale)
    emit(
        request.how,
        lambda: compose(pathway, found, _next(asked, name, whole=whole), whole=whole),
        lambda: contract.render(pathway, found, whole=whole),
    )


def _next(asked: Asked, treatment: str, *, whole: bool) -> str:
    """What to type next: the same in full, or what the treatment itself is."""
    more = besides(asked)
    if whole:
        return command_line(["vcfpath", "explain", typed(treatment), *more])
    given = options_of(asked.pathway, asked.patient)
    return command_line(["vcfpath", "why", typed(treatment), *given, *more, ALL])


WHY = PersonCommand(
    usage="vcfpath why TREATMENT [what is known]",
    about="Says why a treatment is open, depends or is closed for a person: every rule, met, not met "
    "or not known, with its source. If it is not open, it says what would open it: time, what can "
    "be found out, what can change, and what cannot. " + HOW_TO_GIVE,
    answer=_answer,
    own=_parameters,
)
"""``TREATMENT`` is one of the pathway's own; its words may be typed apart, as in a name."""
