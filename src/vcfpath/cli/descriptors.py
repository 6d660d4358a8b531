"""The three descriptors that a process is born with, and what a parent may have done to them.

A closed one is occupied, or the next file that is opened would take its number, and get what is
meant for the stream. The others get streams of ours, whatever Python was told to make of them: one
without a buffer, as PYTHONUNBUFFERED asks for, would drop what the system does not take in one go,
and one that does not wait, as a program beside us may have made it, what it does not take at once.
That setting itself is left, for it is shared.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from vcfpath.cli.letters import NEAREST

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

_A_MOMENT = 0.005


def occupy_closed() -> None:
    """Open nothing in place of each standard stream that is closed."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def waiting(stream: io.TextIOWrapper, mode: str) -> io.TextIOWrapper:
    """The same stream over its descriptor, buffered and waited for; itself, where it has none."""
    try:
        descriptor = stream.fileno()
    except OSError:
        return stream
    raw = _Waiting(descriptor, mode, closefd=False)
    buffer = io.BufferedReader(raw) if mode == "rb" else io.BufferedWriter(raw)
    return io.TextIOWrapper(
        buffer, _usable(stream.encoding), stream.errors, line_buffering=stream.line_buffering
    )


def _usable(encoding: str) -> str:
    """``encoding``, or ASCII for one that leaves us no way to write what it lacks, as IDNA's."""
    try:
        "\N{BLACK CIRCLE}".encode(encoding, NEAREST)
    except UnicodeError:
        return "ascii"
    return encoding


class _Waiting(io.FileIO):
    """A descriptor on which nothing fails for the only reason that it cannot be done at once."""

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read, once there is something."""
        return _once_possible(lambda: super(_Waiting, self).readinto(buffer))

    def write(self, data: ReadableBuffer, /) -> int:
        """Write, once there is room."""
        return _once_possible(lambda: super(_Waiting, self).write(data))


def _once_possible(action: Callable[[], int | None]) -> int:
    while (done := action()) is None:
        time.sleep(_A_MOMENT)
    return done
