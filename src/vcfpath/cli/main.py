"""The program: greet, or parse the command line with Typer and run one command.

A command about a person is built from the pathway it is to answer for, so that file is found among
the arguments before Typer sees them. Everything else is imported when a command needs it.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import typer
from typer.exceptions import TyperException

from vcfpath.cli import common
from vcfpath.cli.boundary import bounded
from vcfpath.cli.commands import FILE_COMMANDS, PERSON_COMMANDS, file_command, person_command
from vcfpath.cli.completing import completing
from vcfpath.cli.explain import explain_command, is_for_a_person
from vcfpath.cli.mistakes import command_among, usage_error_of
from vcfpath.cli.schema import schema
from vcfpath.errors import ExitStatus

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

COMPLETION = ("--install-completion", "--show-completion")


def run(arguments: Sequence[str]) -> int:
    """Run the program with ``arguments`` and return its exit status."""
    return bounded(partial(_run, list(arguments)))


def _run(arguments: list[str]) -> int:
    pathway = _pathway_for_facts(arguments)
    app = _app(arguments, pathway)
    try:
        status = app(arguments, prog_name="vcfpath", standalone_mode=False)
    except TyperException as error:
        raise usage_error_of(error, arguments, pathway) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    if status == ExitStatus.INTERRUPTED:  # Typer has caught it
        raise KeyboardInterrupt
    return ExitStatus.ANSWERED


def _app(arguments: list[str], pathway: Pathway | None) -> typer.Typer:
    """The program for these arguments; ``pathway`` is there when they are about a person."""
    app = typer.Typer(
        add_completion=_wants_completion(arguments),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    settings = {"token_normalize_func": _hyphenated, "help_option_names": []}
    app.callback(invoke_without_command=True, context_settings=settings, add_help_option=False)(
        _greet
    )
    for name, command in _commands(arguments, pathway).items():
        app.command(name, add_help_option=False)(command)
    return app


def _commands(arguments: list[str], pathway: Pathway | None) -> dict[str, Callable[..., None]]:
    """The command that is called; all of them, where the shell asks which there are."""
    called = command_among(_words(arguments))
    commands = {"explain": explain_command(), **dict.fromkeys(PERSON_COMMANDS, _unused)}
    commands |= {**dict.fromkeys(FILE_COMMANDS, _unused), "schema": schema}
    if called in FILE_COMMANDS:
        commands[called] = file_command(called)
    if pathway is not None and called is not None:
        everything = completing() or not {"--help", "-h"}.isdisjoint(arguments)
        words = None if everything else arguments
        commands[called] = person_command(called).declared(pathway, words)
    if completing():
        return commands
    return {name: command for name, command in commands.items() if name == called}


def _words(arguments: list[str]) -> list[str]:
    """The words of the command line: those typed so far, when the shell asks how to go on."""
    return os.environ.get("COMP_WORDS", "").split()[1:] if completing() else arguments


def _unused() -> None:
    """Stands for a command that these arguments do not call."""


def _wants_completion(arguments: list[str]) -> bool:
    """Typer's completion options cost every other run a tenth of a second, so it comes on demand."""
    return completing() or any(word in COMPLETION for word in arguments)


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


def _pathway_for_facts(arguments: list[str]) -> Pathway | None:
    """The pathway whose facts are to be options, where the command is, or will be, about a person."""
    words = _words(arguments)
    called = command_among(words)
    if called not in PERSON_COMMANDS and not (called == "explain" and is_for_a_person(words)):
        return None
    return _read(None if completing() else _pathway_among(arguments))


def _pathway_among(arguments: list[str]) -> str | None:
    """The pathway file named among the arguments, before they are parsed."""
    files = []
    for argument, following in zip(arguments, [*arguments[1:], None], strict=True):
        option, equals, value = argument.partition("=")
        if option == "--pathway" and (equals or following is not None):
            files.append(value if equals else str(following))
    return common.pathway_name(files)


def _greet(
    context: typer.Context,
    version: common.Version = False,
    verbose: common.Verbose = False,
    help: common.Help = False,
) -> None:
    """Greet, where no command was given."""
    if help:
        from vcfpath.cli.greeting import show_main_help

        show_main_help(inspect.signature(_greet, eval_str=True).parameters.values())
    elif version:
        from vcfpath.cli.version import show_version

        show_version(_read(common.pathway_name(None)) if verbose else None)
    elif context.invoked_subcommand is None:
        from vcfpath.cli.greeting import greet

        greet(_read(common.pathway_name(None)))
    else:
        return
    raise typer.Exit


def _read(name: str | None) -> Pathway:
    from vcfpath.reading import load

    return load(name)
