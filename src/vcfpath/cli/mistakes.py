"""Mistakes on the command line that Typer finds, said in our way: the place, what, and the mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from typer.exceptions import TyperException

from vcfpath.cli.commands import COMMANDS, PERSON_COMMANDS
from vcfpath.cli.common import usage_error
from vcfpath.errors import UsageError, did_you_mean, showable

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

ECHOED = 60
"""At most so many characters of what was typed are said back."""


def usage_error_of(
    error: TyperException, arguments: Sequence[str], pathway: Pathway | None
) -> UsageError:
    """Typer's complaint as one of ours; ``pathway`` is the one whose facts are options."""
    option = getattr(error, "option_name", None)
    message = error.format_message()
    command = command_among(arguments)
    see = f"see vcfpath {command} --help." if command in COMMANDS else "see vcfpath --help."
    if option is not None and "requires an argument" in message:
        return usage_error(option, "a value is missing", f"Write {option} and a value.")
    if option is not None and "does not take" in message:
        return usage_error(option, "it takes no value", f"Write {option} alone.")
    if option is not None:
        options = [*_options(command, pathway), *(getattr(error, "possibilities", None) or ())]
        mend = did_you_mean(option.replace("_", "-"), options) or see.capitalize()
        return usage_error(showable(option[:ECHOED]), "there is no such option", mend)
    if command is not None and command not in COMMANDS:
        what = f"there is no command '{showable(command[:ECHOED])}'"
        return usage_error("command line", what, did_you_mean(command, COMMANDS))
    if "unexpected extra argument" in message:
        mend = f"A value follows its option's name; {see}"
        return usage_error("command line", "there is a word too many", mend)
    what = message.rstrip(".")
    return usage_error("command line", what[:1].lower() + what[1:], see.capitalize())


def command_among(arguments: Sequence[str]) -> str | None:
    """The command these arguments call: the first that is no option, as none before it has a value."""
    return next((word for word in arguments if not word.startswith("-")), None)


def _options(command: str | None, pathway: Pathway | None) -> Iterator[str]:
    """Every option of a command about a person, whether Typer was told of it or not."""
    if pathway is not None and command in PERSON_COMMANDS:
        from vcfpath.cli.commands import person_command
        from vcfpath.cli.help import option_names

        for parameter in person_command(command).parameters(pathway):
            yield from option_names(parameter)
