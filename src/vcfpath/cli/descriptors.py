"""The three descriptors that a process is born with, and what a parent may have done to them.

A closed one is occupied, or the next file that is opened would take its number, and get what is
meant for the stream. One that does not wait, as a program beside us may have made it, is waited for:
Python would lose what it could not write at once. The setting itself is left, for it is shared.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

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


def patient(stream: io.TextIOWrapper, mode: str) -> io.TextIOWrapper:
    """``stream``, or the same over a descriptor that is waited for, where it does not wait."""
    try:
        if os.get_blocking(stream.fileno()):
            return stream
    except OSError:  # there is no descriptor behind it
        return stream
    raw = _Patient(stream.fileno(), mode, closefd=False)
    buffer = io.BufferedReader(raw) if mode == "rb" else io.BufferedWriter(raw)
    return io.TextIOWrapper(buffer, stream.encoding, stream.errors)


class _Patient(io.FileIO):
    """A descriptor on which nothing fails for the only reason that it cannot be done at once."""

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read, once there is something."""
        return _once_possible(lambda: super(_Patient, self).readinto(buffer))

    def write(self, data: ReadableBuffer, /) -> int:
        """Write, once there is room."""
        return _once_possible(lambda: super(_Patient, self).write(data))


def _once_possible(action: Callable[[], int | None]) -> int:
    while (done := action()) is None:
        time.sleep(_A_MOMENT)
    return done
