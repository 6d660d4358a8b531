"""Where the program runs: what the terminal can show, and what the person asked of all programs.

`NO_COLOR` beats `FORCE_COLOR`, `FORCE_COLOR=0` means off, `ACCESSIBLE` means plain. Screen readers
are not detected: that does not work from afar, and it is nobody's business.
"""

from __future__ import annotations

import os
import sys
from typing import NamedTuple, TextIO

NARROWEST, WIDEST = 40, 240
"""Below 40 columns lines may run over; above 240 columns would be too far apart to be read together.
Prose is broken sooner, by the renderers."""


class Surroundings(NamedTuple):
    """What can be shown."""

    width: int
    on_terminal: bool
    colour: bool
    unicode: bool


def surroundings(*, notes: bool = False) -> Surroundings:
    """What the environment and standard output say, or standard error, where ``notes`` go."""
    stream = sys.stderr if notes else sys.stdout
    on_terminal = is_terminal(stream) and os.environ.get("TERM") != "dumb"
    return Surroundings(
        width=_width(sys.__stderr__ if notes else sys.__stdout__),
        on_terminal=on_terminal and not _is_set("ACCESSIBLE"),
        colour=_wants_colour(on_terminal=on_terminal),
        unicode=_can_show("●◐○–…’", stream),
    )


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is there and is a terminal."""
    return stream is not None and stream.isatty()


def _is_set(name: str) -> bool:
    return os.environ.get(name, "").lower() not in ("", "0", "false", "no")


def _wants_colour(*, on_terminal: bool) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return _is_set("FORCE_COLOR") if os.environ.get("FORCE_COLOR") else on_terminal


def _width(stream: TextIO | None) -> int:
    written = os.environ.get("COLUMNS", "")
    asked = int(written) if written.isdecimal() and len(written) < 6 else 0
    columns = asked or _terminal_columns(stream)
    return max(NARROWEST, min(columns, WIDEST))


def _terminal_columns(stream: TextIO | None) -> int:
    try:
        return os.get_terminal_size(stream.fileno() if stream else 1).columns or 80
    except (OSError, ValueError):
        return 80


def _can_show(characters: str, stream: TextIO | None) -> bool:
    encoding = getattr(stream, "encoding", None) or "ascii"
    try:
        characters.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
