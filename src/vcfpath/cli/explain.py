"""``vcfpath explain``: the whole story, or any single thing in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vcfpath.cli.shared import (
    Request,
    declared,
    parameters_of,
    request,
    shared_parameters,
    told_about,
)

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway
    from vcfpath.view.document import Document

ABOUT = (
    "Tells the whole story of the pathway. With a TOPIC it explains that one thing: a stage, a "
    "treatment, a fact, a warning sign, a score, a source or a word. With a source and facts, given "
    "as for vcfpath options, it says which of the source's rules are met; with a score, what each of "
    "its groups gives."
)


def complete_topic(incomplete: str) -> list[str]:
    """The topics of the shipped pathway that begin like this."""
    from vcfpath.reading import load
    from vcfpath.view.explain.topics import topics

    mark = "_" if "_" in incomplete else "-"
    names = [topic.id.replace("-", mark).replace("_", mark) for topic in topics(load())]
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete)]


def topic_parameters() -> list[Parameter]:
    """The parameters that only this command has: the topic, and the list of topics."""

    def own(
        *,
        topic: Annotated[
            list[str] | None, typer.Argument(metavar="TOPIC", autocompletion=complete_topic)
        ] = None,
        list_: Annotated[
            bool,
            typer.Option(
                "--list", help="List everything that can be explained.", rich_help_panel="Topics"
            ),
        ] = False,
    ) -> None:
        """Only its signature is of use."""

    return parameters_of(own)


def explain_parameters() -> list[Parameter]:
    """All parameters of the command: its own, then what commands share."""
    return [*topic_parameters(), *shared_parameters()]


def is_for_a_person(arguments: Sequence[str]) -> bool:
    """Whether there is an option that is none of this command's own, such as a pathway's fact."""
    from vcfpath.cli.help import option_names

    own = {name for each in explain_parameters() for name in option_names(each)}
    given = (word.partition("=")[0].replace("_", "-") for word in arguments)
    return any(word.startswith("--") and word not in own for word in given)


def explain_command() -> Callable[..., None]:
    """The command, with its options."""
    return declared(_run, explain_parameters())


def _run(values: Mapping[str, Any]) -> None:
    if told_about(values, "vcfpath explain [TOPIC]", ABOUT, explain_parameters()):
        return None
    from vcfpath.reading import load

    asked = request(values)
    pathway = load(asked.pathway)
    if values["version"]:
        from vcfpath.cli.version import show_version

        return show_version(pathway)
    return _answer(pathway, asked, " ".join(values["topic"] or ()), whole=values["list_"])


def _answer(pathway: Pathway, asked: Request, topic: str, *, whole: bool) -> None:
    from vcfpath.cli.emit import emit
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.view import blocks

    document = _document(pathway, asked, topic, whole=whole)
    emit(asked.how, lambda: document, lambda: blocks.render(pathway, document, asked.day))
    refuse_expired(pathway, asked.day, even_if_stale=asked.even_if_stale)


def _document(pathway: Pathway, asked: Request, topic: str, *, whole: bool) -> Document:
    from vcfpath.view.explain import compose

    if topic:
        return compose.compose_topic(pathway, topic, asked.day, even_if_stale=asked.even_if_stale)
    if whole:
        return compose.compose_list(pathway, asked.day, even_if_stale=asked.even_if_stale)
    return compose.compose_story(pathway, asked.day, even_if_stale=asked.even_if_stale)
