"""The one door through which bytes come in: only ordinary files and standard input, never too much.

A name may point at anything: a directory, a pipe that never ends, a device. So a file is opened
without waiting, looked at before it is read, and read to one byte past the limit, whatever size it
claims to have.
"""

from __future__ import annotations

import errno
import os
import stat
import sys

from vcfpath.errors import CannotOpenError, ContentError, Fault, Place, named

MOST_BYTES = 1_000_000
"""Some ten times the largest pathway we know; more is a mistake or an attack."""

_ONE_TOO_MANY = MOST_BYTES + 1

STANDARD_INPUT = "-"

_FLAGS = sum(
    getattr(os, name, 0)  # no system knows all of them
    for name in (
        "O_RDONLY",
        "O_NONBLOCK",  # a pipe nobody writes to must not keep us waiting
        "O_NOCTTY",
        "O_CLOEXEC",
        "O_BINARY",  # Windows would change line ends, and with them the hash
    )
)

_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.EACCES: "you are not allowed to read it",
    errno.EPERM: "you are not allowed to read it",
    errno.ELOOP: "its links go in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENOTDIR: "a part of its path is not a directory",
    errno.EISDIR: "it is a directory",
    errno.ENXIO: "it is not an ordinary file",
}
_KINDS = {
    stat.S_IFDIR: "it is a directory",
    stat.S_IFIFO: "it is a pipe",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}


def shown_name(name: str) -> str:
    """``name`` as faults call it: safe to show, and standard input by its name."""
    return "standard input" if name == STANDARD_INPUT else named(name)


def read_bytes(name: str, wanted: str = "") -> bytes:
    """Everything in file ``name``; ``-`` is standard input. ``wanted`` says what to write into it.

    Raises:
        CannotOpenError: when it is missing, no ordinary file, or cannot be read.
        ContentError: when it is empty or too big.
    """
    try:
        raw = _standard_input() if name == STANDARD_INPUT else _file(name)
    except OSError as error:
        raise _closed(name, _reason(error)) from None
    except ValueError:  # a NUL in the name, or a name this system cannot write; a closed stream
        is_stream = name == STANDARD_INPUT
        reason = "it is closed" if is_stream else "nothing by that name can be read"
        raise _closed(name, reason) from None
    if len(raw) > MOST_BYTES:
        mend = "Is it the right file? Pathway and patient files are text."
        raise _content(name, f"is bigger than {MOST_BYTES:,} bytes", mend)
    if not raw:
        raise _content(name, "is empty", wanted)
    return raw


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ValueError
    return sys.stdin.buffer.read(_ONE_TOO_MANY)


def _file(name: str) -> bytes:
    descriptor = os.open(name, _FLAGS)
    try:
        kind = stat.S_IFMT(os.fstat(descriptor).st_mode)
        if kind != stat.S_IFREG:
            raise _closed(name, _KINDS.get(kind, "it is not an ordinary file"))
        return _up_to_limit(descriptor)
    finally:
        os.close(descriptor)


def _up_to_limit(descriptor: int) -> bytes:
    parts: list[bytes] = []
    left = _ONE_TOO_MANY
    while left and (part := os.read(descriptor, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _reason(error: OSError) -> str:
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return (
        f"the system says: {os.strerror(error.errno).lower()}" if error.errno else "reading failed"
    )


def _closed(name: str, reason: str) -> CannotOpenError:
    mend = "To read from a pipe, give - as the name." if reason == "it is a pipe" else ""
    return CannotOpenError([Fault(Place(shown_name(name)), f"cannot be read: {reason}", mend)])


def _content(name: str, what: str, mend: str) -> ContentError:
    return ContentError([Fault(Place(shown_name(name)), what, mend)])
