"""The standard streams, made unable to fail on a character, and the result written whole or not.

A terminal that has no ``●`` gets a ``*``; letters it does not know become the nearest ones or ``?``.
"""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import stat
import sys
import unicodedata
from pathlib import Path

from vcfpath.errors import CannotWriteError, Fault, Place, showable
from vcfpath.view.signs import in_ascii

_DEGRADE = "vcfpath_degrade"


class ReaderGoneError(Exception):
    """Whoever read standard output has stopped. No OSError: of those, Typer makes its own status."""


def prepare_streams() -> None:
    """Let both output streams replace what they cannot encode; write newlines as they are."""
    codecs.register_error(_DEGRADE, _degraded)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_DEGRADE, newline="\n")


def _degraded(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    text = in_ascii(error.object[error.start : error.end])
    parts = unicodedata.normalize("NFKD", text)
    letters = "".join(part for part in parts if not unicodedata.combining(part))
    return letters.encode("ascii", "replace").decode(), error.end


def write_out(text: str) -> None:
    """Write the result to standard output.

    Raises:
        ReaderGoneError: when the reader has gone.
        CannotWriteError: when it cannot be written otherwise.
    """
    if sys.stdout is None:
        raise _cannot_write("standard output", "it is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None
    except OSError as error:
        raise _cannot_write("standard output", error.strerror) from None


def write_note(text: str) -> None:
    """Write a part of a conversation to standard error, where questions go.

    Raises:
        ReaderGoneError: when nobody reads it any more.
        CannotWriteError: when it cannot be written otherwise.
    """
    if sys.stderr is None:
        raise _cannot_write("standard error", "it is closed", "Questions are asked there.")
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except BrokenPipeError:
        silence_output(2)
        raise ReaderGoneError from None
    except OSError as error:
        raise _cannot_write("standard error", error.strerror) from None


def write_file(name: str, text: str, *, overwrite: bool) -> None:
    """Write the result to a file, whole or not at all, and never through a link or a device.

    Raises:
        CannotWriteError: when it exists already (without ``overwrite``) or cannot be written.
    """
    refuse_target(name, overwrite=overwrite)
    try:
        _replace(Path(name), text)
    except OSError as error:
        raise _cannot_write(name, error.strerror) from None


def refuse_target(name: str, *, overwrite: bool) -> None:
    """Do nothing where a file of that name may be written; to be asked before long work, too.

    Raises:
        CannotWriteError: when it exists already (without ``overwrite``) or is no ordinary file.
    """
    try:
        _refuse(Path(name), overwrite=overwrite)
    except OSError as error:
        raise _cannot_write(name, error.strerror) from None
    except ValueError:
        raise _cannot_write(name, "no file can have that name") from None


def _refuse(target: Path, *, overwrite: bool) -> None:
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise _cannot_write(str(target), "there is no such folder") from None
        return
    if not stat.S_ISREG(mode):
        raise _cannot_write(str(target), "it is not an ordinary file")
    if not overwrite:
        raise _cannot_write(str(target), "it exists already", "Add --force to replace it.")


def _replace(target: Path, text: str) -> None:
    import tempfile  # half a millisecond that only --output needs

    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".vcfpath-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _cannot_write(name: str, reason: str | None, mend: str = "") -> CannotWriteError:
    what = f"the result cannot be written there: {(reason or 'no reason given').lower()}"
    return CannotWriteError([Fault(Place(showable(name)), what, mend or "Name another file.")])


def silence_output(descriptor: int = 1) -> None:
    """Point an output at nothing, so that the interpreter's own last flush cannot fail."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, descriptor)


def say(line: str) -> None:
    """One line on standard error, made showable; nothing happens when it is closed or full."""
    try:
        sys.stderr.write(f"vcfpath: {showable(line)}\n")
        sys.stderr.flush()
    except OSError:
        silence_output(2)
    except (ValueError, AttributeError):  # it is closed, or there is none
        pass
