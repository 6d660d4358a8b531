"""The standard streams, made unable to fail on a character, and the result written whole or not."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from pathlib import Path

from vcfpath.cli.descriptors import occupy_closed, waiting
from vcfpath.cli.letters import NEAREST, register
from vcfpath.cli.signals import Held, finish
from vcfpath.errors import CannotWriteError, Fault, Place, named, showable

_ENDS_OF_FOLDERS = tuple(filter(None, (os.sep, os.altsep)))
"""`Path` would pass these over, and the file get a name that nobody gave it."""


class ReaderGoneError(Exception):
    """Whoever read standard output has stopped. No OSError: of those, Typer makes its own status."""


def prepare_streams() -> None:
    """Make the standard streams unable to fail on a character; write newlines as they are.

    What is read, and is no text in the encoding of the terminal, is not understood but not lost.
    """
    occupy_closed()
    register()
    for name, mode in (("stdin", "rb"), ("stdout", "wb"), ("stderr", "wb")):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream = waiting(stream, mode)
            if mode == "rb":
                stream.reconfigure(errors="surrogateescape")
            else:
                stream.reconfigure(errors=NEAREST, newline="\n")
            setattr(sys, name, stream)


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
    except OSError as error:
        raise unwritten("standard output", error) from None


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
    except OSError as error:
        silence_output(2)
        raise unwritten("standard error", error) from None


def unwritten(stream: str, error: OSError) -> Exception:
    """What it means that a stream could not be written: nobody reads it, or a fault to be said."""
    if isinstance(error, BrokenPipeError):
        return ReaderGoneError()
    return _cannot_write(stream, os.strerror(error.errno) if error.errno else None)


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
    if name.endswith(_ENDS_OF_FOLDERS):
        raise _cannot_write(name, "that is a name for a folder")
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
    """Write beside ``target``, then give it the name; ended from outside, before or after that."""
    import tempfile  # half a millisecond that only --output needs

    with Held():
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
        finish()


def _cannot_write(name: str, reason: str | None, mend: str = "") -> CannotWriteError:
    what = f"the result cannot be written there: {(reason or 'no reason given').lower()}"
    return CannotWriteError([Fault(Place(named(name)), what, mend or "Name another file.")])


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
