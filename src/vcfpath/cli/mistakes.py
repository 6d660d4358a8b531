"""Mistakes on the command line that Typer finds, said in our way: the place, what, and the mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from typer.exceptions import TyperException

from vcfpath.cli.commands import COMMANDS, PERSON_COMMANDS
from vcfpath.cli.common import usage_error
from vcfpath.errors import UsageError, did_you_mean, echoed

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

ANSWERS = ("yes", "no", "y", "n", "true", "false", "unknown", "1", "0")
"""What one may write after a switch, though it stands alone."""


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
        return _takes_none(option, command, pathway)
    if option is not None:
        options = [*_options(command, pathway), *(getattr(error, "possibilities", None) or ())]
        mend = did_you_mean(option.replace("_", "-"), options) or see.capitalize()
        return usage_error(echoed(option), "there is no such option", mend)
    if command is not None and command not in COMMANDS:
        what = f"there is no command '{echoed(command)}'"
        return usage_error("command line", what, did_you_mean(command, COMMANDS))
    switch = _answered_switch(arguments)
    if "unexpected extra argument" in message and switch:
        return _takes_none(switch, command, pathway)
    if "unexpected extra argument" in message:
        mend = f"A value follows its option's name; {see}"
        return usage_error("command line", "there is a word too many", mend)
    what = message.rstrip(".")
    return usage_error("command line", what[:1].lower() + what[1:], see.capitalize())


def command_among(arguments: Sequence[str]) -> str | None:
    """The command these arguments call: the first that is no option, as none before it has a value."""
    return next((word for word in arguments if not word.startswith("-")), None)


def _answered_switch(arguments: Sequence[str]) -> str | None:
    """The option after which a yes or no was written, if one was."""
    pairs = pairwise(arguments)
    return next(
        (first for first, then in pairs if first.startswith("--") and then.lower() in ANSWERS), None
    )


def _takes_none(option: str, command: str | None, pathway: Pathway | None) -> UsageError:
    """A switch that was given a value; a fact that is so or not has another one to say no."""
    denied = f"--no-{option.removeprefix('--')}".replace("_", "-")
    other = f", or {denied}" if denied in _options(command, pathway) else ""
    return usage_error(option, "it takes no value", f"Write {option} alone{other}.")


def _options(command: str | None, pathway: Pathway | None) -> Iterator[str]:
    """Every option of a command about a person, whether Typer was told of it or not."""
    if pathway is not None and command in PERSON_COMMANDS:
        from vcfpath.cli.commands import person_command
        from vcfpath.cli.help import option_names

        for parameter in person_command(command).parameters(pathway):
            yield from option_names(parameter)
