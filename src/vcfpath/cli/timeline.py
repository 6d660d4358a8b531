"""``vcfpath timeline``: when each verdict and each source's answer changes for this person."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter

from vcfpath.cli.emit import emit
from vcfpath.cli.options_named import options_argument, options_named
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand, besides
from vcfpath.engine.assess import assess
from vcfpath.engine.timeline import Timeline, timeline
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import options_of
from vcfpath.view.contract import timeline as contract
from vcfpath.view.timeline.compose import compose


def _answer(asked: Asked) -> None:
    pathway, patient = asked.pathway, asked.patient
    named = options_named("timeline", pathway, asked.values.get("treatment") or ())
    stale_too = asked.request.even_if_stale
    found = assess(pathway, patient, asked.request.day, even_if_stale=stale_too)
    line = timeline(pathway, patient, named) if found.treatments else Timeline(())
    told, more = options_of(pathway, patient), besides(asked)
    emit(
        asked.request.how,
        lambda: compose(pathway, found, line, named, told, more),
        lambda: contract.render(pathway, found, line),
    )


def _own(pathway: Pathway) -> Sequence[Parameter]:
    return (options_argument(pathway),)


TIMELINE = PersonCommand(
    usage="vcfpath timeline [TREATMENT ...] [what is known]",
    about="Shows over time when a verdict, or what a source says, changes for a person. With a "
    "TREATMENT or several it shows all that is said of these. " + HOW_TO_GIVE,
    answer=_answer,
    own=_own,
)
