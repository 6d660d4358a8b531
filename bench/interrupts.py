"""What ^C does at every moment of a run: `python -m bench.interrupts [HOW MANY MOMENTS]`.

A run is interrupted so many times, each time a little later, from the start of the process to after
its end. What Python does before our first line is not ours to change; it is counted apart: the
process dies of the signal, or Python shows where it was. We have begun once SIGTERM is caught, too.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import NamedTuple

PROGRAM = (str(Path(sys.executable).with_name("vcfpath")),)
RUN = ("options", "--weeks-since-fracture", "6")
STOPPED = b"vcfpath: Stopped. Nothing was saved.\n"


class Ended(NamedTuple):
    """How an interrupted run ended."""

    begun: bool
    status: int
    out: bytes
    err: bytes

    @property
    def how(self) -> str:
        """In one word or two, what a person would see."""
        match self.status, self.err:
            case 0, b"":
                return "answered before"
            case 130, words if words == STOPPED:
                return "stopped quietly"
            case _:
                return "NOT QUIET" if self.begun else "Python's own start"


def interrupted(
    delay: float, *, once_begun: bool = False, line: tuple[str, ...] = (*PROGRAM, *RUN)
) -> Ended:
    """Start the program, wait ``delay`` seconds from there or from our first line, and interrupt it."""
    pipe = subprocess.PIPE
    with subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe) as child:
        while once_begun and not has_begun(child.pid):
            time.sleep(0.0005)
        time.sleep(delay)
        begun = has_begun(child.pid)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate()
    return Ended(begun, child.returncode, out, err)


def has_begun(process: int) -> bool:
    """Whether it is past our first line: it catches SIGTERM, or is over."""
    caught = [line for line in _status(process).splitlines() if line.startswith("SigCgt")]
    return not caught or bool(int(caught[0].split()[1], 16) >> (signal.SIGTERM - 1) & 1)


def _status(process: int) -> str:
    try:
        return Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return ""


def _life(*, once_begun: bool) -> float:
    """How long a run lasts, or until it has begun."""
    start = time.perf_counter()
    with subprocess.Popen((*PROGRAM, *RUN), stdout=subprocess.DEVNULL) as child:
        while once_begun and not has_begun(child.pid):
            time.sleep(0.0002)
        begun = time.perf_counter()
    return (begun if once_begun else time.perf_counter()) - start


def _main(moments: int) -> None:
    whole = median(_life(once_begun=False) for _ in range(7))
    start = median(_life(once_begun=True) for _ in range(7))
    ended = [interrupted(1.05 * whole * number / moments) for number in range(moments)]
    sys.stdout.write(
        f"a run: {whole * 1e3:.0f} ms, of it before our first line: {start * 1e3:.0f} ms\n"
    )
    for how, count in Counter(each.how for each in ended).most_common():
        sys.stdout.write(f"{how}: {count} of {moments}\n")
    wrong = {each for each in ended if each.how == "NOT QUIET"}
    sys.stdout.write("".join(f"{each.status} {each.err!r}\n" for each in wrong))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    os.environ.pop("VCFPATH_DEBUG", None)
    _main(int(sys.argv[1]) if sys.argv[1:] else 150)
