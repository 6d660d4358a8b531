"""Streams that are closed, full, of no reader, a folder, or without an end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import get_args

from hostile.lines.line import ANSWERED, EITHER, NOT_WRITTEN, Line, Stream, words
from vcfpath.reading import shipped

COMMANDS = (
    "",
    "--help",
    "--version",
    "explain",
    "explain --list --format json",
    "options --weeks-since-fracture 6",
    "options --help",
    "why vertebroplasty --format markdown",
    "timeline",
    "compare brace --all",
    "sources brace",
    "questions",
    "check --content",
    "coverage article",
    f"diff {shipped()} {shipped()}",
    "ipdas",
    "test --coverage",
    "review",
    "what-if --weeks-since-fracture 2 --later 2w",
    "schema options",
    "new thumb",
    "show --format mermaid",
)
PIPE_CLOSED = frozenset({141})
ENDS = {"closed": NOT_WRITTEN, "full": NOT_WRITTEN, "gone": PIPE_CLOSED}


def of_streams() -> Iterator[Line]:
    """Each command with each end of standard output; each stream in each odd state."""
    for command, (state, may) in product(COMMANDS, ENDS.items()):
        arguments = words(command) if command else ()
        yield Line(f"output {state}", arguments, may, out=_stream(state))
    for state in ("closed", "full", "gone"):
        wrong = words("options --agee 5")
        yield Line(f"complaints {state}", wrong, frozenset({2}), err=_stream(state))
        walk = ANSWERED | NOT_WRITTEN | PIPE_CLOSED | {130}
        yield Line(f"walk, notes {state}", (b"walk",), walk, typed=b"s\n", err=_stream(state))
        yield Line(f"walk, output {state}", (b"walk",), walk, typed=b"s\n", out=_stream(state))
    for state in get_args(Stream):
        if state not in ("pipe", "full", "gone"):
            yield Line(f"input {state}", words("options --patient -"), EITHER, input=state)
            yield Line(f"input {state}", words("options --age 70"), ANSWERED, input=state)
            yield Line(f"walk, input {state}", (b"walk",), ANSWERED | {130, 65, 66}, input=state)
    everything = words("options --age 70")
    yield Line("all closed", everything, NOT_WRITTEN, input="closed", out="closed", err="closed")
    yield Line("all full", everything, NOT_WRITTEN, out="full", err="full")


def _stream(state: str) -> Stream:
    found: Stream = next(each for each in get_args(Stream) if each == state)
    return found
