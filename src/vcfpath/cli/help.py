"""The help texts: every option with its words whole, grouped by who can answer.

Typer's own help either has no groups or cuts option names short, so the text is composed from the
same declarations that Typer parses with, and rendered like every other document.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import get_args

from typer.models import ArgumentInfo, OptionInfo

from vcfpath.cli.emit import rendered
from vcfpath.cli.streams import write_out
from vcfpath.cli.surroundings import surroundings
from vcfpath.view.document import Block, Command, Document, Heading, Pair, Pairs, Paragraph

NO_FORM = ", --no-"
INTENDED_USE = "Information, not advice. No clinician has reviewed it yet."


def show_help(
    usage: str,
    about: str,
    parameters: Iterable[inspect.Parameter],
    intended_use: str = INTENDED_USE,
) -> None:
    """Write the help of a command: how to call it, what it does, its options group by group."""
    blocks = (
        Command("Usage", usage),
        Paragraph(about),
        *option_groups(parameters),
        Paragraph(intended_use, "quiet"),
    )
    write_help(Document(blocks))


def write_help(document: Document) -> None:
    """Write a document as help: as on a terminal there, otherwise plain."""
    write_out(rendered(document, "terminal" if surroundings().on_terminal else "plain"))


def option_groups(parameters: Iterable[inspect.Parameter]) -> Iterator[Block]:
    """The options group by group, each with its text."""
    """The options group by group. One of no group is not listed; the command's words tell of it."""
    groups: dict[str, list[Pair]] = {}
    for parameter in parameters:
        names = option_names(parameter)
        option = _declared(parameter)
        if option is not None and names and option.rich_help_panel:
            label = ", ".join(names).replace(NO_FORM, NO_FORM.replace(",", " /"))
            metavar = f" {option.metavar}" if option.metavar else ""
            pair = Pair(f"{label}{metavar}", option.help or "")
            groups.setdefault(option.rich_help_panel, []).append(pair)
    for heading, pairs in groups.items():
        yield Heading(heading)
        yield Pairs(tuple(pairs))


def option_names(parameter: inspect.Parameter) -> list[str]:
    """The names of a parameter's option, ``--x`` and ``--no-x`` apart; none for an argument."""
    option = _declared(parameter)
    if option is None:
        return []
    # Inside Annotated, Typer keeps the first of the names as the default.
    names = (option.default, *(option.param_decls or ()))
    return [part for name in names if isinstance(name, str) for part in name.split("/")]


def is_argument(parameter: inspect.Parameter) -> bool:
    """Whether a parameter is a word of its own rather than an option."""
    infos = get_args(parameter.annotation)
    return any(isinstance(info, ArgumentInfo) for info in infos)


def _declared(parameter: inspect.Parameter) -> OptionInfo | None:
    infos = (info for info in get_args(parameter.annotation) if isinstance(info, OptionInfo))
    return next(infos, None)
