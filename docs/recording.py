"""Make the picture of a walk in README: its first questions, as a person answers them.

A real walk on a pseudo-terminal, typed into, and read off the screen; the editing of the line leaves
no trace there. Run ``python docs/recording.py`` after the conversation has changed; a test tells when.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pyte
from rich.text import Text

sys.path.insert(0, str(Path(__file__).parent.parent))

from docs.screenshot import HERE, WIDTH, drawn

PICTURE = HERE / "walk.svg"
ANSWERS = ("0", "2", "w")
PROMPT = "Your answer:"
LINES = 500
STYLES = {"red": "red", "green": "green", "brown": "yellow"}


def picture() -> str:
    """The beginning of a walk as SVG text."""
    screen = pyte.Screen(WIDTH, LINES)
    child = pexpect.spawn(
        sys.executable,
        ["-m", "vcfpath", "walk", "--as-of", "2026-11-22"],
        env={**os.environ, "PYTHONUTF8": "1", "TERM": "xterm-256color", "COLUMNS": str(WIDTH)},
        dimensions=(LINES, WIDTH),
        encoding="utf-8",
        timeout=60,
    )
    stream = pyte.Stream(screen)
    for number, answer in enumerate((*ANSWERS, "q"), start=1):
        while _prompts(screen) < number or not _is_waiting(screen):
            stream.feed(child.read_nonblocking(1 << 16, timeout=60))
        if answer != "q":
            child.send(f"{answer}\r")
    shown = _text(screen)
    child.send("q\r")
    child.expect(pexpect.EOF)
    svg: str = drawn(shown, "vcfpath walk", "walk")
    return svg


def _prompts(screen: pyte.Screen) -> int:
    return sum(line.startswith(PROMPT) for line in screen.display)


def _is_waiting(screen: pyte.Screen) -> bool:
    return screen.display[screen.cursor.y].rstrip() == PROMPT


def _text(screen: pyte.Screen) -> Text:
    """The screen down to the cursor, with its colours."""
    shown = Text()
    for row in range(1, screen.cursor.y + 1):
        line = Text()
        for column in range(WIDTH):
            cell = screen.buffer[row][column]
            style = " ".join(filter(None, ("bold" if cell.bold else "", STYLES.get(cell.fg, ""))))
            line.append(cell.data, style)
        line.rstrip()
        shown.append_text(line).append("\n")
    shown.rstrip()
    return shown


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
