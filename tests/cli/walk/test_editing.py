"""What is left of a line that is edited when something ends it: nothing."""

from __future__ import annotations

import os
import pty
import termios
from collections.abc import Iterator
from typing import cast

import pytest
from prompt_toolkit.application import Application

from vcfpath.cli.walk.editing import NO_LONGER_EDITED, as_it_was, ending


@pytest.fixture
def line() -> Iterator[int]:
    """A terminal of no one."""
    ours, theirs = pty.openpty()
    yield theirs
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize("foreground", [True, False])
def test_a_terminal_is_put_right_by_whom_it_belongs_to(
    foreground: bool, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the background it would stop the program, or disturb another one."""
    written: list[tuple[int, bytes]] = []
    monkeypatch.setattr(os, "tcgetpgrp", lambda descriptor: os.getpgrp() + (not foreground))
    monkeypatch.setattr(os, "write", lambda *what: written.append(what))
    before = termios.tcgetattr(line)
    put_right = as_it_was(line)
    changed = termios.tcgetattr(line)
    changed[3] &= ~termios.ECHO
    termios.tcsetattr(line, termios.TCSANOW, changed)
    put_right()
    assert (termios.tcgetattr(line) == before) == foreground
    assert written == ([(2, NO_LONGER_EDITED)] if foreground else [])


class _App:
    """An application that notes how it ends."""

    def __init__(self, *, is_done: bool) -> None:
        self.is_done = is_done
        self.ended: list[BaseException] = []

    def exit(self, *, exception: BaseException) -> None:
        self.ended.append(exception)


@pytest.mark.parametrize("is_done", [True, False])
def test_a_fault_ends_what_has_not_ended_yet(is_done: bool) -> None:
    app, fault = _App(is_done=is_done), ZeroDivisionError()
    end = ending(cast("Application[str]", app))
    end(None, {"message": "something is slow"})
    assert app.ended == []
    end(None, {"message": "something is wrong", "exception": fault})
    assert app.ended == ([] if is_done else [fault])
