"""One process for each mutant: it dies with it, whatever the mutant has done to it."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

MOST_MEMORY = 3 * 2**30
LONGEST_WAIT = 120
"""Seconds by the clock; what really ends an endless loop is a limit of processor time."""
KILLED, SURVIVED, TIMED_OUT = "killed", "survived", "timed out"

Each = TypeVar("Each")
Work = Callable[[int], int]
"""What a process does: it is given where to write an answer, and ends with a status."""


def forked(work: Work, *, quiet: bool = True) -> tuple[int, int]:
    """Start ``work`` in a process; its number, and where its answer can be read."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    status = 1
    with contextlib.suppress(BaseException):
        if quiet:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            signal.alarm(LONGEST_WAIT)
        status = work(writing)
    os._exit(status)


def allow(seconds: float) -> None:
    """Let this process use so much processor time from now; then it is ended."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def settled(
    jobs: int, works: Iterable[tuple[Each, Work]], *, quiet: bool = True
) -> Iterator[tuple[Each, str, str]]:
    """Do each work in a process, ``jobs`` at a time: which it was, how it ended, its answer."""
    running: dict[int, tuple[Each, int]] = {}
    for each, work in works:
        process, reading = forked(work, quiet=quiet)
        running[process] = each, reading
        if len(running) == jobs:
            yield _ended(running)
    while running:
        yield _ended(running)


def _ended(running: dict[int, tuple[Each, int]]) -> tuple[Each, str, str]:
    process, status = os.wait()
    each, reading = running.pop(process)
    answer = os.read(reading, 4096).decode()
    os.close(reading)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGPROF, signal.SIGALRM):
        return each, TIMED_OUT, answer
    return each, KILLED if status else SURVIVED, answer
