"""Where every failure becomes one plain line and an exit status.

Never a traceback for something a person did, and never an answer of theirs in one for something we
did: a bug says only what kind of error it was, unless ``VCFPATH_DEBUG`` is set.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from vcfpath.cli.streams import ReaderGoneError, prepare_streams, say, silence_output
from vcfpath.errors import ExitStatus, VcfpathError


def bounded(work: Callable[[], int]) -> int:
    """Do ``work`` and return the exit status, whatever happens."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        prepare_streams()
        return work()
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
        if os.environ.get("VCFPATH_DEBUG"):
            raise
        kind = type(error).__name__
        say(f"a fault inside the program ({kind}). Please report it; it is not your doing.")
        return ExitStatus.BUG
