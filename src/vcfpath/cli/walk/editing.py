"""A line edited on a terminal by `prompt_toolkit`, and nothing left behind whatever ends it.

It is kept up well, and does what a plain read cannot: what is pasted stays one answer, arrow keys
move instead of leaving escape codes in it, wide letters and a window that changes its size are
counted right. It never redraws more than the line being typed. Two things it would do are ours: to
take up ^C sent from outside, for which it uses ctypes, and to print a traceback of a fault.
"""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import Callable, Mapping
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application
from prompt_toolkit.data_structures import Size
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.output.vt100 import Vt100_Output

from vcfpath.cli.signals import PutRight

NO_LONGER_EDITED = b"\x1b[?2004l\x1b[?25h\r\n"
"""What is pasted is typed again, the cursor is seen, and what is said next has a line of its own."""


def editor() -> Callable[[str], str]:
    """What shows a prompt and returns the line that was typed; EOFError when there is none."""
    # Asked where its cursor is, a slow terminal may answer into the next program's input.
    output = Vt100_Output(sys.stderr, _size, term=os.environ.get("TERM"), enable_cpr=False)
    # What looks like a mouse or a report of the cursor was typed or pasted, for none is asked for.
    keys = KeyBindings()
    for never_asked_for in (Keys.Vt100MouseEvent, Keys.CPRResponse):
        keys.add(never_asked_for, eager=True)(lambda event: None)
    session: PromptSession[str] = PromptSession(
        output=output, history=DummyHistory(), key_bindings=keys
    )
    put_right = as_it_was(sys.stdin.fileno())

    def end_on_faults() -> None:
        assert session.app.loop is not None
        session.app.loop.set_exception_handler(ending(session.app))

    def edit(prompt: str) -> str:
        with PutRight(put_right):
            return session.prompt(
                prompt, handle_sigint=False, set_exception_handler=False, pre_run=end_on_faults
            )

    return edit


def _size() -> Size:
    columns, rows = os.get_terminal_size(sys.stderr.fileno())
    return Size(rows=rows or 24, columns=columns or 80)


def ending(app: Application[str]) -> Callable[[object, Mapping[str, Any]], None]:
    """What takes a fault in the loop of events, and has it come out of the prompt as any other."""

    def end(loop: object, fault: Mapping[str, Any]) -> None:
        error = fault.get("exception")
        if error is not None and not app.is_done:
            app.exit(exception=error)

    return end


def as_it_was(descriptor: int) -> Callable[[], None]:
    """What makes a terminal again what it is now, unless it is not ours to change by then."""
    before = termios.tcgetattr(descriptor)

    def put_right() -> None:
        if os.tcgetpgrp(descriptor) == os.getpgrp():
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
            os.write(2, NO_LONGER_EDITED)

    return put_right
