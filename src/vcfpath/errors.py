"""One family of errors, each with its exit status, and how a fault is said: one plain line.

A fault is something a person can mend. It names the place, what is wrong and what to do, and it is
never shown as a traceback. The exit statuses are the program's contract with scripts (README).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from difflib import get_close_matches
from enum import IntEnum
from typing import NamedTuple
from unicodedata import category

SHOWN_FAULTS = 20
"""A screenful: more than this helps nobody mend a file; the rest are counted."""

UNSEEN = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""Marks, letters and signs that leave no ink; Unicode files them with what can be seen."""


class ExitStatus(IntEnum):
    """What the process tells its caller. A verdict is never an exit status."""

    ANSWERED = 0
    FINDINGS = 1
    USAGE = 2
    CONTENT = 65
    CANNOT_OPEN = 66
    BUG = 70
    CANNOT_WRITE = 74
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class Place(NamedTuple):
    """Where a fault is: a file with its line and column (from 1), or an option's name."""

    name: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}" if self.line else self.name


class Fault(NamedTuple):
    """One thing that is wrong, and what would be right."""

    place: Place
    what: str
    mend: str = ""

    def __str__(self) -> str:
        said = f"{self.place}: {self.what}."
        return f"{said} {self.mend}" if self.mend else said


class VcfpathError(Exception):
    """Something a person can mend; carries its faults and its exit status."""

    status = ExitStatus.CONTENT

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep ``faults`` in order of place."""
        self.faults: Sequence[Fault] = sorted(faults, key=lambda fault: fault.place)
        super().__init__("; ".join(map(str, self.faults)))

    def lines(self) -> list[str]:
        """The faults as they are shown: at most `SHOWN_FAULTS`, then how many more there are.

        Each is one line that can be shown, whatever was quoted in it.
        """
        shown = [showable(str(fault)) for fault in self.faults[:SHOWN_FAULTS]]
        more = len(self.faults) - len(shown)
        return [*shown, f"and {more} more"] if more else shown


class UsageError(VcfpathError):
    """The command line is wrong, or a fact given on it is impossible."""

    status = ExitStatus.USAGE


class ContentError(VcfpathError):
    """What a pathway or patient file says is at fault."""

    status = ExitStatus.CONTENT


class CannotOpenError(VcfpathError):
    """A file is missing, is no ordinary file, or may not be read."""

    status = ExitStatus.CANNOT_OPEN


class CannotWriteError(VcfpathError):
    """The result could not be written, or only in part."""

    status = ExitStatus.CANNOT_WRITE


class FindingsError(VcfpathError):
    """Something was found; what it is, the result has said."""

    status = ExitStatus.FINDINGS


LONGEST_MEANT = 80
"""Characters; no id and no option is longer."""
LISTED = 16
"""So many names are listed in a message; of more only the nearest is given."""
ECHOED = 40
"""So many characters of what somebody wrote are said back."""
LONGEST_NAME = 300
"""Characters of a file's name that are shown; a path that people work with has fewer."""
ALTERNATIVES = 5
"""So many names that begin alike are offered."""
ALIKE = 0.7
"""How much of two words has to agree for one to be a slip for the other; a wrong guess is worse than
none."""
QUOTES = "\"'`´«»‘’‚‛“”„‟"
"""Quotes of every sort, which no shell takes away where they are not plain."""
BEGINNING = 3
"""So many letters are enough for a word to be taken as the beginning of a name."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A mend for a misspelt ``word``: the nearest of ``known``, or all of them when they are few.

    Whoever stops early means a name that goes on so, rather than one that merely looks alike; of
    several that go on so each may be meant. What is too long to be a name at all is never meant.
    """
    names = [name for name in known if len(name) <= LONGEST_MEANT]
    if isinstance(known, Set):
        names.sort()
    near = _begun(word, names) or _alike(word[:LONGEST_MEANT], names)
    if near:
        return f"Did you mean {_alternatives(near)}?"
    return f"It can be: {', '.join(sorted(names))}." if 0 < len(names) <= LISTED else ""


def _begun(word: str, names: Iterable[str]) -> list[str]:
    """The names that ``word`` is the beginning of, in their order."""
    if len(word.lstrip("-")) < BEGINNING:
        return []
    return list(dict.fromkeys(name for name in names if name.startswith(word)))


def _alike(word: str, names: Iterable[str]) -> list[str]:
    """The name that is spelt most like ``word``, if any is alike enough to have been meant.

    Hyphens before an option say nothing of which it is, and two letters nothing of which word.
    """
    if len(word) < BEGINNING:
        return [name for name in names if name == word]
    hyphens = "--" if word.startswith("--") else ""
    bare = {name.removeprefix(hyphens).casefold(): name for name in sorted(names)}
    meant = word.removeprefix(hyphens).casefold()
    return [bare[name] for name in get_close_matches(meant, bare, n=1, cutoff=ALIKE)]


def _alternatives(names: Sequence[str]) -> str:
    *others, last = [repr(name) for name in names[:ALTERNATIVES]]
    if len(names) > ALTERNATIVES:
        others, last = [*others, last], "another that begins so"
    return f"{', '.join(others)} or {last}" if others else last


def showable(text: str, keep_newlines: bool = False) -> str:
    """``text`` with everything that acts on a terminal, or cannot be seen, spelt out in ASCII.

    An escape is kept rather than dropped, so that a reader sees that something odd was there.
    Ordinary letters, signs and spaces of any script stay; doing it twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = "\n" if keep_newlines else ""
    return "".join(char if char in kept or _is_seen(char) else _spelt(char) for char in text)


def echoed(text: str) -> str:
    """``text`` said back in a message: safe to show, and of a long one only the beginning."""
    return f"{showable(text[:ECHOED])}…" if len(text) > ECHOED else showable(text)


def named(file: str) -> str:
    """The name of a file in a message: safe to show, and of one longer than any the two ends."""
    shown = showable(file)
    half = LONGEST_NAME // 2
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:half]}…{shown[-half:]}"


def quoted(value: object) -> str:
    """A value that was written down, in a few words for a sentence."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case str():
            return f"'{echoed(value)}'"
        case _:
            return f"the number {value}"


def _is_seen(char: str) -> bool:
    """Whether ``char`` shows as itself: printable in Python's sense, or a space of some width."""
    return char not in UNSEEN and (char.isprintable() or category(char) == "Zs")


def _spelt(char: str) -> str:
    r"""``char`` as Python would escape it: ``\x1b``, ``\u202e``, ``\U000e0001``."""
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
