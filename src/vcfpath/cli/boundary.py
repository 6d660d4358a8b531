"""Where every failure becomes one plain line and an exit status.

Never a traceback for something a person did, and never an answer of theirs in one for something we
did: a bug says only what kind of error it was, unless ``VCFPATH_DEBUG`` is 1. What its surroundings
owe the program, memory and the libraries it is made with, is no bug of it.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable

from vcfpath.cli.streams import ReaderGoneError, prepare_streams, say, silence_output, unwritten
from vcfpath.errors import ExitStatus, VcfpathError


def debugging() -> bool:
    """Whether those who mend the program want to see where it breaks."""
    return os.environ.get("VCFPATH_DEBUG") == "1"


def keep_quiet() -> None:
    """Let Python itself say nothing: no warning, and nothing of what it cannot raise, as at exit.

    Both show values, and those may be answers.
    """
    if not debugging():
        warnings.simplefilter("ignore")
        sys.unraisablehook = lambda fault: None


def bounded(work: Callable[[], int]) -> int:
    """Do ``work`` and return the exit status, whatever happens."""
    try:
        prepare_streams()
        return _written(work)
    except VcfpathError as error:
        for line in error.lines():
            say(line)
        if error.status is ExitStatus.CANNOT_WRITE:
            silence_output()
        return error.status
    except ReaderGoneError:
        silence_output()
        return ExitStatus.PIPE_CLOSED
    except KeyboardInterrupt:
        say("Stopped. Nothing was saved.")
        return ExitStatus.INTERRUPTED
    except Exception as error:
        if debugging():
            raise
        say(_blame(error))
        return ExitStatus.BUG


def _blame(error: Exception) -> str:
    """Whose fault it is that the program cannot go on, of which no text of ``error`` is said."""
    match error:
        case MemoryError():
            return "this computer: there is not enough memory. Close other programs, and try again."
        case ImportError(name=str(part)):
            what = f"a part of the program, {part}, is missing or does not fit"
            return f"the installation: {what}. Install the program again."
        case _:
            kind = type(error).__name__
            return f"a fault inside the program ({kind}). Please report it; it is not your doing."


def _written(work: Callable[[], int]) -> int:
    """Do ``work``; a library that writes for itself, as Typer's completion does, fails as we do."""
    try:
        return work()
    except OSError as error:
        if error.filename is not None or error.errno is None:  # it was not about a stream
            raise
        raise unwritten("standard output", error) from None
