"""What ends the program from outside: ^C, a wish that it end, a terminal that has gone.

No handler raises. An exception out of nowhere breaks whatever runs just then: a library's own
clean-up, a module half imported, a destructor, which can only print a traceback. And nothing needs
to be unwound, but a terminal while a line of it is edited; so whoever changes something says how to
put it right. After that ^C says its line and leaves, and any other signal does what its sender
means by it: the parent sees that the process died of it.

This is the first module of ours that a process imports, for what ^C does before is not ours to say.
So it takes from Python only what every process has loaded already: `signal` alone would cost
milliseconds.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # what `signal` wraps
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

INTERRUPT: int = _signal.SIGINT
ENDING = tuple(
    getattr(_signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(_signal, name)
)
"""The signals that end the program; not every system has all of them."""

_mask = getattr(_signal, "pthread_sigmask", lambda how, numbers: ())  # Windows has none
_BLOCK, _SET = getattr(_signal, "SIG_BLOCK", 0), getattr(_signal, "SIG_SETMASK", 0)
_LAST_WORDS = b"vcfpath: Stopped. Nothing was saved.\n"

_to_put_right: list[Callable[[], object]] = []
_leaving: list[int] = []


def watch() -> None:
    """From now on, leave well. What the parent had us ignore, as `nohup` does, stays ignored."""
    for number in ENDING:
        if _signal.getsignal(number) in (_signal.SIG_DFL, _signal.default_int_handler):
            _signal.signal(number, _leave)


def finish() -> None:
    """What was asked for is done, and a file may be written: it is too late for ^C, and to deny it."""
    if _signal.getsignal(INTERRUPT) is _leave:
        _signal.signal(INTERRUPT, _signal.SIG_IGN)


class PutRight:
    """While this is entered, ``mend`` is called before the program is ended from outside."""

    def __init__(self, mend: Callable[[], object]) -> None:
        """Keep ``mend``, which may raise nothing but OSError."""
        self._mend = mend

    def __enter__(self) -> None:
        """Begin."""
        _to_put_right.append(self._mend)

    def __exit__(self, *error: object) -> None:
        """End."""
        _to_put_right.remove(self._mend)


class Held:
    """In here nothing ends the program: what comes waits until a file is whole, or not there."""

    def __enter__(self) -> None:
        """Begin."""
        self._before = _mask(_BLOCK, ENDING)

    def __exit__(self, *error: object) -> None:
        """End, and let in what has come."""
        _mask(_SET, self._before)


def _leave(number: int, frame: object) -> None:
    """Leave at once, and only once, however often ^C is pressed."""
    if _leaving:
        return
    _leaving.append(number)
    for mend in reversed(_to_put_right):
        _try(mend)
    if number == INTERRUPT:
        _try(lambda: os.write(2, _LAST_WORDS))
        os._exit(130)
    _signal.signal(number, _signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _try(action: Callable[[], object]) -> None:
    try:  # noqa: SIM105  (contextlib is not loaded this early)
        action()
    except OSError:  # closed, or gone: then nobody is there to see it
        pass
