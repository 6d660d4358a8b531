"""What a person sees who types only the program's name, and the help of the program as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import Parameter
from typing import TYPE_CHECKING

from vcfpath.cli.help import INTENDED_USE, show_help, write_help
from vcfpath.view.document import Command, Document, Heading, Item, Items, Paragraph

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

ABOUT = (
    "Explores a treatment pathway. 'explain' tells the whole story. 'options' says what is open to "
    "one person, what that depends on, and who says so. 'schema' is for programs. Tab completion: "
    "vcfpath --install-completion (it adds a few lines to your shell's start-up file)."
)

IT_DOES = (
    "It shows which treatments there are, whom each is for, and who says so.",
    "It shows where published sources disagree, and what is still unknown.",
)
IT_DOES_NOT = (
    "It does not examine you, and it does not tell you what to do.",
    "It sends nothing anywhere and keeps nothing.",
)


def greet(pathway: Pathway) -> None:
    """Greet on one screen of 24 lines: what this is, what it is not, and the two commands."""
    from vcfpath.view.example import example_options
    from vcfpath.view.phrases import capital
    from vcfpath.view.warnings import SIGNS_ELSEWHERE, small_print

    write_help(
        Document(
            (
                Heading(f"{capital(pathway.condition.name)}: the choices, and who says what", 1),
                *([Paragraph(SIGNS_ELSEWHERE, "alert")] if pathway.red_flags else ()),
                Heading("What it does"),
                Items(tuple(map(Item, IT_DOES))),
                Heading("What it does not do"),
                Items(tuple(map(Item, IT_DOES_NOT))),
                Heading("Two commands"),
                Command("The whole story", "vcfpath explain"),
                Command("Your own case", example_options(pathway)),
                Command("Help", "vcfpath --help"),
                small_print(pathway),
            )
        )
    )


def show_main_help(parameters: Iterable[Parameter]) -> None:
    """The help of the program as a whole."""
    usage = "vcfpath explain [TOPIC]   or   vcfpath options [what is known]"
    show_help(usage, ABOUT, parameters, INTENDED_USE)
