"""A walk on a real pseudo-terminal, and what a person sees of it: the screen, not the bytes."""

from __future__ import annotations

import re
import shlex
import sys
import termios
from collections.abc import Mapping
from types import TracebackType

import pexpect
import pyte

from tests.cli.program import DAY, environment

PROMPT = "Your answer:"
ROWS = 24
_LINES = 5000
_PATIENCE = 30
"""Seconds until a question that does not come is a fault; nothing waits that long otherwise."""


class Journey:
    """A walk under way."""

    def __init__(
        self, *arguments: str, columns: int = 80, env: Mapping[str, str] | None = None
    ) -> None:
        day = () if "--as-of" in arguments else ("--as-of", DAY)
        surroundings = environment(**(env or {}))
        del surroundings["COLUMNS"]
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "vcfpath", "walk", *day, *arguments],
            env=surroundings,
            dimensions=(ROWS, columns),
            timeout=_PATIENCE,
            encoding="utf-8",
        )
        self.child.delaybeforesend = None
        self._screen = pyte.HistoryScreen(columns, ROWS, history=_LINES)
        self._stream = pyte.Stream(self._screen)
        self.before: list[object] = termios.tcgetattr(self.child.child_fd)
        self.left: list[object] = []
        self._row = -1
        self.raw = ""
        """Every character that reached the terminal."""

    def __enter__(self) -> Journey:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.child.close(force=True)

    @property
    def shown(self) -> str:
        """All that has been shown so far, as it stands on the screen."""
        gone = ("".join(row[x].data for x in sorted(row)) for row in self._screen.history.top)
        return "\n".join(line.rstrip() for line in (*gone, *self._screen.display)).rstrip()

    @property
    def _parts(self) -> list[str]:
        """What was shown before, between and after the prompts."""
        return re.split(rf"^{PROMPT}.*$", self.shown, flags=re.MULTILINE)

    @property
    def summary(self) -> str:
        """What was shown after the last answer."""
        return self._parts[-1].strip("\n")

    def asked(self) -> str:
        """Wait for the next prompt; what has been shown since the last one."""
        while not self._is_waiting():
            self._see(self.child.read_nonblocking(1 << 16, timeout=_PATIENCE))
        self._row = self._here()
        return self._parts[-2]

    def _see(self, text: str) -> None:
        self.raw += text
        self._stream.feed(text)

    def _is_waiting(self) -> bool:
        """Whether a new prompt stands on the screen with the cursor after it.

        When an answer is given, its line is drawn once more; that is not yet a new question.
        """
        line = self._screen.display[self._screen.cursor.y].rstrip()
        return line == PROMPT and self._here() > self._row

    def _here(self) -> int:
        """The line the cursor is on, counted from the first that was ever shown."""
        return len(self._screen.history.top) + self._screen.cursor.y

    def say(self, answer: str) -> None:
        """Type an answer and Enter."""
        self.child.send(f"{answer}\r")

    def reply(self, *answers: str) -> str:
        """Answer as many questions, and wait for the next; what was shown since the last answer."""
        for answer in answers:
            self.say(answer)
            shown = self.asked()
        return shown

    def resize(self, columns: int) -> None:
        """Make the window another width."""
        self.child.setwinsize(ROWS, columns)
        self._screen.resize(ROWS, columns)

    def end(self) -> int | None:
        """Wait for the end; the exit status, or None where a signal ended it."""
        self.child.expect(pexpect.EOF)
        self._see(str(self.child.before))
        self.left = termios.tcgetattr(self.child.child_fd)
        self.child.close()
        status: int | None = self.child.exitstatus
        return status


def command_in(summary: str) -> list[str]:
    """The words of the command that gives the same again."""
    _, after = summary.split("The same again", 1)
    lines = [line for line in after.removeprefix(":").split("\n") if line.strip()]
    words = shlex.split(" ".join(lines))
    return words[words.index("vcfpath") + 1 :]
