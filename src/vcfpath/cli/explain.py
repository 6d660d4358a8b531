"""``vcfpath explain``: the whole story, or any single thing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from vcfpath.cli import common

if TYPE_CHECKING:
    from datetime import date

    from vcfpath.model.pathway import Pathway
    from vcfpath.view.document import Document

ABOUT = (
    "Tells the whole story of the pathway. With a TOPIC it explains that one thing: a stage, a "
    "treatment, a fact, a warning sign, a source or a word."
)


def complete_topic(incomplete: str) -> list[str]:
    """The topics of the shipped pathway that begin like this."""
    from vcfpath.reading import load
    from vcfpath.view.explain.topics import topics

    names = [topic.id.replace("_", "-") for topic in topics(load())]
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete.replace("_", "-"))]


Topic = Annotated[
    list[str] | None,
    typer.Argument(metavar="TOPIC", autocompletion=complete_topic),
]
List = Annotated[
    bool,
    typer.Option("--list", help="List everything that can be explained.", rich_help_panel="Topics"),
]


def explain(
    topic: Topic = None,
    list_: List = False,
    format: common.Format = None,
    output: common.Output = None,
    force: common.Force = False,
    pathway: common.PathwayFile = None,
    as_of: common.AsOf = None,
    even_if_stale: common.EvenIfStale = False,
    version: common.Version = False,
    verbose: common.Verbose = False,
    help: common.Help = False,
) -> None:
    """Explain the pathway, or one topic of it."""
    if help:
        from vcfpath.cli.help import show_help

        return show_help("vcfpath explain [TOPIC]", ABOUT, explain)
    from vcfpath.cli.emit import emit
    from vcfpath.cli.expired import refuse_expired
    from vcfpath.cli.version import show_version
    from vcfpath.reading import load
    from vcfpath.view import blocks

    if version and not verbose:
        return show_version(None)
    how = common.emission(format, output, force=force)
    read = load(common.pathway_name(pathway))
    if version:
        return show_version(read)
    day = common.day(as_of)
    document = _document(read, " ".join(topic or ()), day, whole=list_, stale_too=even_if_stale)
    emit(how, lambda: document, lambda: blocks.render(read, document, day))
    return refuse_expired(read, day, even_if_stale=even_if_stale)


def _document(pathway: Pathway, topic: str, day: date, *, whole: bool, stale_too: bool) -> Document:
    from vcfpath.view.explain import compose

    if topic:
        return compose.compose_topic(pathway, topic, day, even_if_stale=stale_too)
    if whole:
        return compose.compose_list(pathway, day, even_if_stale=stale_too)
    return compose.compose_story(pathway, day, even_if_stale=stale_too)
