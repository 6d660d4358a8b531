"""``vcfpath timeline``: when each verdict and each source's answer changes for this person."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.common import usage_error
from vcfpath.cli.emit import emit
from vcfpath.cli.person import HOW_TO_GIVE, Asked, PersonCommand, besides
from vcfpath.engine.assess import assess
from vcfpath.engine.timeline import Timeline, timeline
from vcfpath.errors import did_you_mean, echoed
from vcfpath.model.pathway import Pathway
from vcfpath.patient.several import words_about
from vcfpath.patient.spelling import options_of
from vcfpath.view.contract import timeline as contract
from vcfpath.view.explain.topics import normal
from vcfpath.view.timeline.compose import compose


def _answer(asked: Asked) -> None:
    pathway, patient = asked.pathway, asked.patient
    named = _named(pathway, asked.values.get("treatment") or ())
    stale_too = asked.request.even_if_stale
    found = assess(pathway, patient, asked.request.day, even_if_stale=stale_too)
    line = timeline(pathway, patient, named) if found.treatments else Timeline(())
    told, more = options_of(pathway, patient), besides(asked)
    emit(
        asked.request.how,
        lambda: compose(pathway, found, line, named, told, more),
        lambda: contract.render(pathway, found, line),
    )


def _named(pathway: Pathway, words: Sequence[str]) -> tuple[str, ...]:
    """The treatments meant by ``words``, in the pathway's order; also those only spoken of.

    Raises:
        UsageError: for a word that names none, with the nearest.
    """
    options = (*pathway.treatments, *pathway.mentioned)
    meant = {normal(word): word for word in words}
    for name, word in meant.items():
        if name not in options:
            what, mend = _refusal(word, name, options)
            raise usage_error("timeline", what, mend.replace("_", "-"))
    return tuple(name for name in options if name in meant)


def _refusal(word: str, name: str, options: Sequence[str]) -> tuple[str, str]:
    """What is wrong with a word that is no treatment's name, and what would be right."""
    no_treatment = f"there is no treatment '{echoed(word)}'", did_you_mean(name, options)
    return words_about(word, options, _spaced) or no_treatment


def _spaced(names: Sequence[str]) -> str:
    return (
        f"Put spaces between them: {' '.join(names)}." if names else "Put spaces between several."
    )


def _own(pathway: Pathway) -> Sequence[Parameter]:
    def complete(incomplete: str) -> list[str]:
        names = (name.replace("_", "-") for name in (*pathway.treatments, *pathway.mentioned))
        return [name for name in names if name.startswith(incomplete)]

    argument = typer.Argument(metavar="TREATMENT", autocompletion=complete)
    kind = Annotated[list[str] | None, argument]
    return (Parameter("treatment", Parameter.KEYWORD_ONLY, default=None, annotation=kind),)


TIMELINE = PersonCommand(
    usage="vcfpath timeline [TREATMENT ...] [what is known]",
    about="Shows over time when a verdict, or what a source says, changes for a person. With a "
    "TREATMENT or several it shows all that is said of these. " + HOW_TO_GIVE,
    answer=_answer,
    own=_own,
)
