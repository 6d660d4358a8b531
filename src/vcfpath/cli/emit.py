"""A result on its way out: rendered for its surroundings, written to standard output or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vcfpath.cli.common import Emission
from vcfpath.cli.streams import say, write_file, write_out
from vcfpath.cli.surroundings import surroundings
from vcfpath.errors import named
from vcfpath.view.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable


def emit(
    how: Emission, document: Callable[[], Document], data: Callable[[], str], *more: Document
) -> None:
    """Write a document, or ``data`` as JSON, as ``how`` says; ``more`` are laid out on their own.

    Raises:
        CannotWriteError: when it cannot be written.
    """
    around = surroundings()
    by_default = "terminal" if around.on_terminal and how.output is None else "plain"
    chosen = how.format or by_default
    if chosen == "json":
        text = data()
    else:
        first = document()
        if how.pathway is not None:
            from vcfpath.view.elsewhere import reminded

            first = reminded(first, how.pathway)
        pages = (rendered(each, chosen, to_file=bool(how.output)) for each in (first, *more))
        text = "\n".join(pages)
    put(how, text)


def put(how: Emission, text: str) -> None:
    """Write a finished text where ``how`` says.

    Raises:
        CannotWriteError: when it cannot be written.
    """
    if how.output is None:
        write_out(text)
    else:
        write_file(how.output, text, overwrite=how.overwrite)
        say(f"Written to {named(how.output)}")


def rendered(document: Document, chosen: str, *, to_file: bool = False, notes: bool = False) -> str:
    """The document in one of the formats for people; ``notes`` go to standard error."""
    around = surroundings(notes=notes)
    unicode = around.unicode or to_file
    match chosen:
        case "terminal":
            from vcfpath.view import terminal

            colour = around.colour and not to_file
            return terminal.render(document, around.width, colour, unicode)
        case "markdown":
            from vcfpath.view import markdown

            return markdown.render(document, unicode)
        case _:
            from vcfpath.view import plain

            return plain.render(document, around.width, unicode)
