"""How an answer is read: a line at a time, edited by a library on a terminal, plainly elsewhere.

On a terminal `prompt_toolkit` edits the line. It is kept up well, and it does what a plain read
cannot: what is pasted stays one answer, arrow keys move instead of leaving escape codes in it, wide
letters and a window that changes its size are counted right, and the terminal is left as it was. It
never redraws more than the line being typed. Where it is not installed, or where plain output is
wanted, lines are read as they come, and nothing is ever redrawn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from vcfpath.cli.signals import PutRight
from vcfpath.cli.streams import write_note
from vcfpath.cli.surroundings import is_terminal, surroundings
from vcfpath.errors import showable
from vcfpath.patient.menu import LONGEST_ANSWER

_NO_LONGER_EDITED = b"\x1b[?2004l\x1b[?25h\r\n"
"""What is pasted is typed again, the cursor is seen, and what is said next has a line of its own."""

Ask = Callable[[str], str]
"""Shows a prompt and returns what was typed; raises EOFError when there is no more to come."""


def asker(*, plain: bool) -> Ask:
    """The way to ask here; ``plain`` where plain output was asked for."""
    around = surroundings(notes=True)
    if plain or not around.on_terminal or not is_terminal(sys.stdin):
        return ask_plainly
    try:
        return _edited()
    except ImportError:
        return ask_plainly


def ask_plainly(prompt: str) -> str:
    """Read one line of standard input, not more of it than an answer can have.

    Raises:
        EOFError: when the input has ended, or the terminal is gone.
    """
    write_note(prompt)
    try:
        with PutRight(lambda: os.write(2, b"\n")):  # what is said next has a line of its own
            line = _line()
    except (EOFError, KeyboardInterrupt):
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
        rest = line
        while rest and not rest.endswith("\n"):  # the rest of a line that is too long
            rest = sys.stdin.readline(1 << 16)
    except (OSError, ValueError):
        raise EOFError from None
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def _edited() -> Ask:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.data_structures import Size
    from prompt_toolkit.history import DummyHistory
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys
    from prompt_toolkit.output.vt100 import Vt100_Output

    def size() -> Size:
        columns, rows = os.get_terminal_size(sys.stderr.fileno())
        return Size(rows=rows or 24, columns=columns or 80)

    # Asked where its cursor is, a slow terminal may answer into the next program's input.
    output = Vt100_Output(sys.stderr, size, term=os.environ.get("TERM"), enable_cpr=False)
    # What looks like a mouse or a report of the cursor was typed or pasted, for none is asked for.
    keys = KeyBindings()
    for never_asked_for in (Keys.Vt100MouseEvent, Keys.CPRResponse):
        keys.add(never_asked_for, eager=True)(lambda event: None)
    session: PromptSession[str] = PromptSession(
        output=output, history=DummyHistory(), key_bindings=keys
    )

    put_right = _as_it_was(sys.stdin.fileno())

    def no_fault_is_kept() -> None:
        def end(loop: object, fault: Mapping[str, Any]) -> None:
            if not session.app.is_done:
                session.app.exit(exception=fault.get("exception") or RuntimeError())

        assert session.app.loop is not None
        session.app.loop.set_exception_handler(end)

    def ask(prompt: str) -> str:
        with PutRight(put_right):
            # The key ^C it sees to; a signal, which it would take up with ctypes, is ours. So is a
            # fault, of which it would print a traceback, and go on.
            return session.prompt(
                prompt, handle_sigint=False, set_exception_handler=False, pre_run=no_fault_is_kept
            )

    return ask


def _as_it_was(descriptor: int) -> Callable[[], None]:
    """What makes a terminal again what it is now, unless it is no longer ours to change."""
    import termios

    before = termios.tcgetattr(descriptor)

    def put_right() -> None:
        if os.tcgetpgrp(descriptor) == os.getpgrp():
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
            os.write(2, _NO_LONGER_EDITED)

    return put_right
