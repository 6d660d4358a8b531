"""``vcfpath options``: what is open to this person, what it depends on, what is closed, and why."""

from __future__ import annotations

from vcfpath.cli.emit import emit
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand
from vcfpath.engine.assess import assess
from vcfpath.view import options
from vcfpath.view.contract import options as contract


def _answer(asked: Asked) -> None:
    found = assess(
        asked.pathway,
        asked.patient,
        asked.request.day,
        even_if_stale=asked.request.even_if_stale,
    )
    emit(
        asked.request.how,
        lambda: options.compose(asked.pathway, found),
        lambda: contract.render(asked.pathway, found),
    )


OPTIONS = PersonCommand(
    usage="vcfpath options [what is known]",
    about="Says what is open to a person, what that depends on, what is closed and why. "
    + HOW_TO_GIVE,
    answer=_answer,
)
