"""Every hostile file through the program, each with another command, on all processors; and the tally."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from hostile.case import Case
from hostile.judging import broken_rules
from hostile.running import OUTPUT, Outcome, forked, warm

FORMATS = ("plain", "json", "terminal", "markdown")
COMMANDS = (
    ("options",),
    ("explain",),
    ("explain", "--list"),
    ("timeline",),
    ("questions",),
    ("options", "--output", OUTPUT),
    ("questions", "--all"),
    ("check",),
    ("check", "--content"),
    ("coverage",),
    ("diff", "it.yaml", "it.yaml"),
    ("ipdas",),
    ("show",),
    ("walk",),
    ("why", "TREATMENT"),
    ("timeline", "TREATMENT"),
    ("sources", "--all"),
    ("sources", "TREATMENT"),
    ("compare", "TREATMENT"),
    ("compare", "TREATMENT", "--all"),
    ("explain", "TREATMENT"),
)
ON_CASES = (("test",), ("test", "--coverage"), ("review", "--all"))
"""What a file of cases is tried with."""
DAY = ("--as-of", "2026-11-22")
ABOUT_NOBODY = ("check", "explain", "coverage", "diff", "ipdas", "show")
NO_ANSWERS = b"skip\n" * 3
"""Typed at the questions of a walk."""


class Tried(NamedTuple):
    """A case, the command it was tried with, and the rules that were broken."""

    case: Case
    arguments: tuple[str, ...]
    outcome: Outcome
    broken: tuple[str, ...]


def arguments_for(case: Case, number: int) -> tuple[str, ...]:
    """What the program is called with for the case of this number; a person is for commands about one."""
    commands = _commands_for(case)
    command = [
        case.source.treatment if word == "TREATMENT" else word
        for word in commands[number % len(commands)]
    ]
    format = FORMATS[number // len(commands) % len(FORMATS)]
    named = () if command[0] == "diff" else (case.source.option, "it.yaml")
    return (*command, *filter(None, named), "--format", format, *DAY)


def _commands_for(case: Case) -> Sequence[tuple[str, ...]]:
    """The commands that take such a file."""
    if not case.source.option:
        return ON_CASES
    if case.source.is_pathway:
        return COMMANDS
    return [command for command in COMMANDS if command[0] not in ABOUT_NOBODY]


def tried(case: Case, number: int) -> Tried:
    """Try one case."""
    arguments = arguments_for(case, number)
    format = arguments[arguments.index("--format") + 1]
    colour = {"FORCE_COLOR": "1"} if format == "terminal" else {}
    outcome = forked(arguments, case.content, colour, NO_ANSWERS)
    return Tried(case, arguments, outcome, tuple(broken_rules(case, outcome, format)))


_CASES: list[Case] = []
"""Kept here for the worker processes, which are forked with it."""


def all_tried(cases: list[Case], workers: int | None = None) -> Iterator[Tried]:
    """Try all cases, in order."""
    _CASES[:] = cases
    warm()
    count = workers or os.cpu_count() or 1
    with ProcessPoolExecutor(count, mp_context=get_context("fork")) as pool:
        answers = pool.map(_tried_by_number, range(len(cases)), chunksize=10)
        yield from (Tried(case, *answer) for case, answer in zip(cases, answers, strict=True))


def _tried_by_number(number: int) -> tuple[tuple[str, ...], Outcome, tuple[str, ...]]:
    """All but the case itself; what was shown only where a rule was broken, for it fills a machine."""
    _, arguments, outcome, broken = tried(_CASES[number], number)
    quiet = outcome._replace(out=b"", err=b"", written=None)
    return arguments, outcome if broken else quiet, broken


class Tally(NamedTuple):
    """How many of a sort were tried, accepted and refused, and how many broke a rule."""

    tried: int
    accepted: int
    refused: int
    broken: int


def tallies(results: Iterable[Tried]) -> dict[str, Tally]:
    """A tally for each sort of attack, in order of their names."""
    counts: dict[str, Counter[str]] = {}
    for each in results:
        count = counts.setdefault(each.case.sort, Counter())
        count["tried"] += 1
        count["accepted"] += each.outcome.status == 0
        count["refused"] += each.outcome.status > 0
        count["broken"] += bool(each.broken)
    return {
        sort: Tally(c["tried"], c["accepted"], c["refused"], c["broken"])
        for sort, c in sorted(counts.items())
    }
