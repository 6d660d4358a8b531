"""``vcfpath questions``: one page of questions to take to an appointment."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.emit import emit
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand
from vcfpath.cli.shared import parameters_of
from vcfpath.engine.assess import assess
from vcfpath.model.pathway import Pathway
from vcfpath.view import questions
from vcfpath.view.contract import questions as contract


def _parameters(pathway: Pathway) -> Sequence[Parameter]:
    def own(
        *,
        all: Annotated[
            bool,
            typer.Option(
                "--all",
                help="Every question, and who says what, on as many pages as it takes.",
                rich_help_panel="How much is shown",
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    return parameters_of(own)


def _answer(asked: Asked) -> None:
    found = assess(
        asked.pathway,
        asked.patient,
        asked.request.day,
        even_if_stale=asked.request.even_if_stale,
    )
    whole = bool(asked.values.get("all"))
    emit(
        asked.request.how,
        lambda: questions.compose(asked.pathway, found, whole=whole),
        lambda: contract.render(asked.pathway, found),
    )


QUESTIONS = PersonCommand(
    usage="vcfpath questions [what is known]",
    about="Makes one page to take to an appointment: what is not known yet and whom to ask, where "
    "sources disagree, and what to ask about what matters to you. " + HOW_TO_GIVE,
    answer=_answer,
    own=_parameters,
)
