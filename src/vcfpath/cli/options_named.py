"""The options of a pathway as words of a command line: which are meant, and how a shell completes them."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import Parameter
from typing import Annotated

import typer

from vcfpath.cli.common import usage_error
from vcfpath.errors import did_you_mean, echoed
from vcfpath.model.pathway import Pathway
from vcfpath.patient.several import words_about
from vcfpath.view.explain.topics import normal


def options_named(
    command: str, pathway: Pathway, words: Sequence[str], *, judged: bool = False
) -> tuple[str, ...]:
    """The treatments meant by ``words``, in the pathway's order; with ``judged``, those with a verdict.

    Raises:
        UsageError: at ``command``, for a word that names none, with the nearest.
    """
    options = _options(pathway, judged=judged)
    meant = {normal(word): word for word in words}
    for name, word in meant.items():
        if name not in options:
            what, mend = _refusal(word, name, options)
            raise usage_error(command, what, mend.replace("_", "-"))
    return tuple(name for name in options if name in meant)


def options_argument(pathway: Pathway, *, judged: bool = False) -> Parameter:
    """The words of a command that name options, as many as are wanted."""

    def complete(incomplete: str) -> list[str]:
        names = (name.replace("_", "-") for name in _options(pathway, judged=judged))
        return [name for name in names if name.startswith(incomplete)]

    argument = typer.Argument(metavar="TREATMENT", autocompletion=complete)
    kind = Annotated[list[str] | None, argument]
    return Parameter("treatment", Parameter.KEYWORD_ONLY, default=None, annotation=kind)


def _options(pathway: Pathway, *, judged: bool) -> tuple[str, ...]:
    """The treatments, and what is only spoken of, where that is asked about too."""
    return (*pathway.treatments, *(() if judged else pathway.mentioned))


def _refusal(word: str, name: str, options: Sequence[str]) -> tuple[str, str]:
    """What is wrong with a word that is no treatment's name, and what would be right."""
    no_treatment = f"there is no treatment '{echoed(word)}'", did_you_mean(name, options)
    return words_about(word, options, _spaced) or no_treatment


def _spaced(names: Sequence[str]) -> str:
    return (
        f"Put spaces between them: {' '.join(names)}." if names else "Put spaces between several."
    )
