"""The program: greet, or parse the command line with Typer and run one command.

The command ``options`` is built from the pathway it is to answer for, so that file is found among
the arguments before Typer sees them. Everything else is imported when a command needs it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import typer
from typer.exceptions import TyperException

from vcfpath.cli import common
from vcfpath.cli.boundary import bounded
from vcfpath.cli.explain import explain
from vcfpath.cli.schema import schema
from vcfpath.errors import did_you_mean, showable

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

COMMANDS = ("explain", "options", "schema")
_COMPLETING = "_VCFPATH_COMPLETE"


def run(arguments: Sequence[str]) -> int:
    """Run the program with ``arguments`` and return its exit status."""
    return bounded(partial(_run, list(arguments)))


def _run(arguments: list[str]) -> int:
    app = _app(arguments)
    try:
        status = app(arguments, prog_name="vcfpath", standalone_mode=False)
    except TyperException as error:
        raise _usage_error(error, arguments) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else 0


def _app(arguments: list[str]) -> typer.Typer:
    settings = {"token_normalize_func": _hyphenated, "help_option_names": []}
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True, context_settings=settings, add_help_option=False)(
        _greet
    )
    app.command("explain", add_help_option=False)(explain)
    app.command("schema", add_help_option=False)(schema)
    if _wants_options(arguments):
        from vcfpath.cli.options import options_command
        from vcfpath.reading import load

        completing = _COMPLETING in os.environ
        pathway = load(None if completing else _pathway_among(arguments))
        app.command("options", add_help_option=False)(options_command(pathway))
    else:
        app.command("options", add_help_option=False)(lambda: None)
    return app


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


def _wants_options(arguments: list[str]) -> bool:
    words = os.environ.get("COMP_WORDS", "").split() if _COMPLETING in os.environ else arguments
    return "options" in words[:3]


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

        show_main_help(_greet)
    elif version:
        from vcfpath.cli.version import show_version

        show_version(_read() if verbose else None)
    elif context.invoked_subcommand is None:
        from vcfpath.cli.greeting import greet

        greet(_read())
    else:
        return
    raise typer.Exit


def _read() -> Pathway:
    from vcfpath.reading import load

    return load(common.pathway_name(None))


def _usage_error(error: TyperException, arguments: list[str]) -> Exception:
    """Typer's complaint as one of ours: the place, what is wrong, what to do."""
    option = getattr(error, "option_name", None)
    possible = getattr(error, "possibilities", None)
    if option is not None and "requires an argument" in error.format_message():
        return common.usage_error(option, "a value is missing", f"Write {option} and a value.")
    if option is not None:
        mend = f"Did you mean {min(possible)!r}?" if possible else "See vcfpath --help."
        return common.usage_error(showable(option[:60]), "there is no such option", mend)
    word = arguments[0] if arguments else ""
    if not word.startswith("-") and word not in COMMANDS:
        what = f"there is no command '{showable(word[:60])}'"
        return common.usage_error("vcfpath", what, did_you_mean(word, COMMANDS))
    what = error.format_message().rstrip(".")
    return common.usage_error("command line", what[:1].lower() + what[1:], "See --help.")
