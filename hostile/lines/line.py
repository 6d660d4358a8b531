"""One hostile command line: what is typed, in which surroundings, and with which statuses it may end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Stream = Literal["pipe", "closed", "full", "gone", "endless"]
"""A pipe that is read; closed before the start; /dev/full; a pipe nobody reads; /dev/zero, to read from."""

ANSWERED = frozenset({0})
REFUSED = frozenset({2, 65, 66})
NOT_WRITTEN = frozenset({74})
EITHER = ANSWERED | REFUSED


class Line(NamedTuple):
    """A command line, hostile by its words, its environment or its streams.

    Arguments are bytes, for so the system hands them over. In them, and in variables, ``{pipe}``,
    ``{loop}``, ``{folder}``, ``{bytes}`` and ``{gone}`` stand for what `hostile.lines.trying` makes.
    """

    sort: str
    arguments: tuple[bytes, ...]
    may: frozenset[int]
    env: Mapping[str, str] = {}
    typed: bytes = b""
    input: Stream = "pipe"
    out: Stream = "pipe"
    err: Stream = "pipe"


def words(line: str | bytes) -> tuple[bytes, ...]:
    """A command line split at its spaces."""
    raw = line.encode("utf-8", "surrogateescape") if isinstance(line, str) else line
    return tuple(raw.split(b" "))
