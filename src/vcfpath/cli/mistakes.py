"""Mistakes on the command line that Typer finds, said in our way: the place, what, and the mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from typer.exceptions import TyperException

from vcfpath.cli.commands import COMMANDS
from vcfpath.cli.common import usage_error
from vcfpath.cli.stray import stray_mend, stray_word
from vcfpath.errors import UsageError, did_you_mean, echoed

if TYPE_CHECKING:
    from vcfpath.model.pathway import Pathway

SHORT = len("-h")
"""What is longer has two hyphens."""
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
        typed = _as_typed(option, arguments)
        mend = _option_mend(typed, options) or see.capitalize()
        return usage_error(echoed(typed), "there is no such option", mend)
    if command is not None and command not in COMMANDS:
        what = f"there is no command '{echoed(command)}'"
        mend = stray_mend(command, (), (), None) or did_you_mean(command, COMMANDS)
        return usage_error("command line", what, mend or see.capitalize())
    switch = _answered_switch(arguments)
    if "unexpected extra argument" in message and switch:
        return _takes_none(switch, command, pathway)
    if "unexpected extra argument" in message:
        word = stray_word(message, arguments)
        mend = stray_mend(word, arguments, [*_options(command, pathway)], pathway)
        what = f"'{echoed(word)}' is a word too many"
        return usage_error(
            "command line", what, mend or f"A value follows its option's name; {see}"
        )
    what = message.rstrip(".")
    return usage_error("command line", what[:1].lower() + what[1:], see.capitalize())


def command_among(arguments: Sequence[str]) -> str | None:
    """The command these arguments call: the first that is no option, as none before it has a value."""
    return next((word for word in arguments if not word.startswith("-")), None)


def _as_typed(option: str, arguments: Sequence[str]) -> str:
    """The whole word, where Typer names but one letter of it."""
    if option.startswith("--"):
        return option
    single = [word.partition("=")[0] for word in arguments if not word.startswith("--")]
    return next((word for word in single if word[:1] == "-" and option[1:] in word), option)


def _option_mend(option: str, options: Sequence[str]) -> str:
    """The option that was meant, also by one that has a single hyphen."""
    name = option.replace("_", "-")
    if len(name) > SHORT and not name.startswith("--"):
        return (
            f"Type two hyphens: -{name}."
            if f"-{name}" in options
            else did_you_mean(f"-{name}", options)
        )
    return did_you_mean(name, options)


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
    if pathway is not None and command is not None:
        from vcfpath.cli.commands import person_command
        from vcfpath.cli.help import option_names

        for parameter in person_command(command).parameters(pathway):
            yield from option_names(parameter)
