"""What a person sees who types only the program's name, and the help of the program as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import Parameter
from typing import TYPE_CHECKING

from vcfpath.cli.help import INTENDED_USE, option_groups, write_help
from vcfpath.view.document import Command, Document, Heading, Item, Items, Pair, Pairs, Paragraph

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

ABOUT = "Explores a treatment pathway: what there is, what is open to one person, and who says so."
COMPLETION = "Tab completion: vcfpath --install-completion (it adds a few lines to your shell's start-up file)."
COMMANDS = (
    ("explain", "the whole story, or one thing in it"),
    ("walk", "one question at a time, then an answer"),
    ("options", "what is open to a person, what depends on what, what is closed, and why"),
    ("why TREATMENT", "the reasons for its verdict, and what would change it"),
    ("what-if", "the same person with something different: what changes and what does not"),
    ("timeline", "when the windows of treatments and sources open and close"),
    ("compare TREATMENT ...", "treatments side by side: what helps, what can go wrong, how often"),
    ("sources [TREATMENT]", "who says what: which sources include you, and on which side"),
    ("questions", "a page of questions for the appointment"),
)
"""The commands for people, each with what it gives."""

FOR_AUTHORS = (
    ("new NAME", "a small pathway to begin with"),
    ("show", "a whole pathway, in words or as a drawing"),
    ("check [FILE]", "what is proved of a pathway, and what in it cannot be meant"),
    ("test [CASES]", "whether it says of people what its cases expect"),
    ("review [CASES]", "cases on a sheet, for a clinician to judge"),
    ("diff OLD NEW", "what a new version changes for people"),
    ("coverage [WORK]", "what becomes of every item of a work it rests on"),
    ("ipdas", "what becomes of every item of a checklist for decision aids"),
    ("schema NAME", "for programs and editors: the form of a result, or of a pathway file"),
)
"""The commands for those who write pathways."""

IT_DOES = (
    "It shows which treatments there are, whom each is for, and who says so.",
    "It shows where published sources disagree, and what is still unknown.",
)
IT_DOES_NOT = (
    "It does not examine you, and it does not tell you what to do.",
    "It sends nothing anywhere, and keeps nothing unless you ask it to.",
)


def greet(pathway: Pathway) -> None:
    """Greet on one screen of 24 lines: what this is, what it is not, and how to begin."""
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
                Heading("Where to begin"),
                Command("The whole story", "vcfpath explain"),
                Command("One question at a time", "vcfpath walk"),
                Command("What you know at once", example_options(pathway)),
                Command("All commands", "vcfpath --help"),
                small_print(pathway),
            )
        )
    )


def show_main_help(parameters: Iterable[Parameter]) -> None:
    """The help of the program as a whole."""
    blocks = (
        Command("Usage", "vcfpath COMMAND [what is known]"),
        Paragraph(ABOUT),
        Heading("Commands"),
        _listed(COMMANDS),
        Command("More about one of them", "vcfpath options --help"),
        Heading("For those who write a pathway"),
        _listed(FOR_AUTHORS),
        *option_groups(parameters),
        Paragraph(COMPLETION),
        Paragraph(INTENDED_USE, "quiet"),
    )
    write_help(Document(blocks))


def _listed(commands: Iterable[tuple[str, str]]) -> Pairs:
    return Pairs(tuple(Pair(f"vcfpath {name}", text) for name, text in commands))
