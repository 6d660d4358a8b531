"""How an answer is read: a line at a time, edited by a library on a terminal, plainly elsewhere.

Where the library is not installed, or where plain output is wanted, lines are read as they come, and
nothing is ever redrawn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TextIO

from vcfpath.cli.signals import PutRight
from vcfpath.cli.streams import write_note
from vcfpath.cli.surroundings import is_terminal, surroundings
from vcfpath.errors import ContentError, Fault, Place, showable
from vcfpath.patient.menu import LONGEST_ANSWER
from vcfpath.reading.door import MOST_BYTES, STANDARD_INPUT, shown_name

_CHUNK = 1 << 16

Ask = Callable[[str], str]
"""Shows a prompt and returns what was typed; raises EOFError when there is no more to come."""


def asker(*, plain: bool) -> Ask:
    """The way to ask here; ``plain`` where plain output was asked for."""
    around = surroundings(notes=True)
    if plain or not around.on_terminal or not is_terminal(sys.stdin):
        return ask_plainly
    try:
        from vcfpath.cli.walk.editing import editor

        return editor()
    except ImportError:
        return ask_plainly


def ask_plainly(prompt: str) -> str:
    """Read one line of standard input, not more of it than an answer can have.

    Raises:
        EOFError: when the input has ended, or the terminal is gone.
        ContentError: when a line does not end.
    """
    write_note(prompt)
    try:
        with PutRight(lambda: os.write(2, b"\n")):  # what is said next has a line of its own
            line = _line()
    except (EOFError, KeyboardInterrupt, ContentError):
        write_note("\n")
        raise
    if not is_terminal(sys.stdin):
        write_note(f"{showable(line)}\n")  # so that what is written can be read as a conversation
    return line


def _line() -> str:
    if sys.stdin is None:
        raise EOFError
    try:
        line = sys.stdin.readline(LONGEST_ANSWER + 2)
        _pass_over_the_rest(sys.stdin, line)
    except (OSError, ValueError):
        raise EOFError from None
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def _pass_over_the_rest(lines: TextIO, rest: str) -> None:
    """Read to the end of a line that is too long for an answer, unless it has none."""
    left = MOST_BYTES
    while rest and not rest.endswith("\n"):
        if left <= 0:
            place = Place(shown_name(STANDARD_INPUT))
            what = f"a line has more than {MOST_BYTES:,} characters"
            raise ContentError([Fault(place, what, "Write one answer a line.")])
        rest = lines.readline(_CHUNK)
        left -= len(rest)
