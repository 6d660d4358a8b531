"""^C at any moment, and a wish from outside that the program end: quiet, whole, and as is meant."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
import typer

from bench.interrupts import interrupted
from tests.cli.program import ANKLE, DAY, PROGRAM, Ran, Vcfpath, environment, process
from tests.cli.walk.journey import Journey
from vcfpath.cli import main, signals
from vcfpath.errors import ExitStatus

LINE = ("options", "--days-since-sprain", "6", "--pathway", ANKLE, "--as-of", DAY)
STOPPED = "vcfpath: Stopped. Nothing was saved.\n"
QUIET = (ExitStatus.INTERRUPTED, "", STOPPED)
MOMENTS = 12
A_RUN = 0.4
"""Seconds, about; that it is longer or shorter somewhere moves the moments, and no more."""

ENDING = [signal.SIGTERM, signal.SIGHUP]
each_ending = pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)


def _held(*line: str, command: tuple[str, ...] = PROGRAM, **env: str) -> subprocess.Popen[bytes]:
    """The program, which waits for something to read."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*command, *line], env=environment(**env), stdin=pipe, stdout=pipe, stderr=pipe
    )


def _ended(program: subprocess.Popen[bytes], *numbers: int) -> tuple[int, str, str]:
    """Send signals as soon as ``program`` has taken what it was given to read, and wants more."""
    assert program.stdin
    program.stdin.write(b"age: 40\n")
    program.stdin.flush()
    while fcntl.ioctl(program.stdin, termios.FIONREAD, b"\0" * 4) != b"\0" * 4:
        assert program.poll() is None
        sleep(0.01)
    for number in numbers:
        program.send_signal(number)
    out, err = program.communicate()
    return program.returncode, out.decode(), err.decode()


@pytest.mark.long
@pytest.mark.parametrize("moment", range(MOMENTS))
def test_whenever_it_is_interrupted_it_ends_quietly(moment: int) -> None:
    """`python -m bench.interrupts` does so at many more moments."""
    ended = interrupted(A_RUN * moment / MOMENTS, once_begun=True, line=(*PROGRAM, *LINE))
    assert ended.how in ("stopped quietly", "answered before"), ended


@pytest.mark.parametrize("times", [1, 2, 5])
def test_an_interrupted_run_ends_quietly(times: int) -> None:
    with _held(*LINE, "--patient", "-") as program:
        assert _ended(program, *[signal.SIGINT] * times) == QUIET


WAITING = "import sys; sys.stdin.readline(); sys.stdin.read()"
PLACES = {
    "an import": WAITING,
    "a destructor": f"class C:\n  def __del__(self): {WAITING}\nC()",
    "a collection of garbage": f"import gc\ndef see(*what): {WAITING}\n"
    "gc.callbacks.append(see)\ngc.collect()",
    "code that catches all": f"try: {WAITING}\nexcept BaseException: pass\nsys.stdin.read()",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_wherever_it_is_interrupted_it_ends_quietly(place: str, tmp_path: Path) -> None:
    """Here in one of its libraries, which waits for something to read while it is loaded."""
    (tmp_path / "typer.py").write_text(place)
    with _held(*LINE, PYTHONPATH=str(tmp_path)) as program:
        assert _ended(program, signal.SIGINT) == QUIET


def test_an_answer_that_is_out_is_not_taken_back() -> None:
    """What is registered first is done last, when Python leaves."""
    script = f"""
import atexit, sys
atexit.register(lambda: ({WAITING.removeprefix("import sys; ").replace(";", ",")}))
sys.argv = ["vcfpath", *{LINE!r}]
from vcfpath.__main__ import main
main()
"""
    with _held(command=(sys.executable, "-c", script)) as program:
        status, out, err = _ended(program, signal.SIGINT)
    assert (status, err) == (0, "")
    assert out == process(*LINE).answer


@each_ending
def test_whoever_ends_it_sees_that_it_died_of_that(number: signal.Signals) -> None:
    with _held(*LINE, "--patient", "-") as program:
        assert _ended(program, number) == (-number, "", "")


@each_ending
def test_a_shell_sees_it_too(number: signal.Signals) -> None:
    script = 'printf "%s" "" | "$@"; echo "${PIPESTATUS[1]}"'
    doing = f"import os; os.kill(os.getpid(), {int(number)})"
    code = f"import sys; from vcfpath import __main__; {doing}"
    ran = process(command=("bash", "-c", script, "bash", sys.executable, "-c", code))
    assert ran.out == f"{128 + number}\n"


@pytest.mark.parametrize("number", [signal.SIGINT, *ENDING], ids=lambda number: number.name)
def test_what_the_parent_had_it_ignore_it_ignores(number: signal.Signals) -> None:
    """As `nohup` does with a hang-up, and a shell with ^C for what it runs in the background."""
    script = f'trap "" {int(number)}; exec "$@"'
    shell = ("sh", "-c", script, "sh", *PROGRAM)
    with _held(*LINE, "--patient", "-", command=shell) as program:
        status, out, err = _ended(program, number)
    assert (status, err) == (0, "")
    assert "age: 40" in out


SAVING = """
import os, sys
synced = os.fsync
def sync(descriptor):
    for number in {numbers!r}:
        os.kill(os.getpid(), number)
    {fault}
    synced(descriptor)
os.fsync = sync
sys.argv = ["vcfpath", *sys.argv[1:]]
from vcfpath.__main__ import main
main()
"""


def _saving(folder: Path, *numbers: int, fault: str = "pass") -> Ran:
    """Save an answer to a file, and have these signals come just when it is written."""
    code = SAVING.format(numbers=[int(number) for number in numbers], fault=fault)
    return process(*LINE, "--output", str(folder / "file"), command=(sys.executable, "-c", code))


@each_ending
def test_a_file_that_is_being_written_is_written(number: signal.Signals, tmp_path: Path) -> None:
    ran = _saving(tmp_path, number)
    assert (ran.status, ran.out, ran.err) == (-number, "", "")
    assert os.listdir(tmp_path) == ["file"]
    assert (tmp_path / "file").read_text("utf-8") == process(*LINE).answer


def test_what_is_saved_is_not_said_to_be_not(tmp_path: Path) -> None:
    ran = _saving(tmp_path, signal.SIGINT)
    assert (ran.status, ran.err) == (0, f"vcfpath: Written to {tmp_path / 'file'}\n")
    assert (tmp_path / "file").read_text("utf-8") == process(*LINE).answer


@pytest.mark.parametrize("number", [signal.SIGINT, *ENDING], ids=lambda number: number.name)
def test_a_file_that_fails_and_a_signal_at_once(number: signal.Signals, tmp_path: Path) -> None:
    ran = _saving(tmp_path, number, fault="raise OSError(28, 'No space left on device')")
    assert (ran.status, ran.err) in ((130, STOPPED), (-number, ""))
    assert os.listdir(tmp_path) == []


ANKLE_WALK = ("--pathway", ANKLE)


@pytest.mark.parametrize("number", [signal.SIGINT, *ENDING], ids=lambda number: number.name)
@pytest.mark.parametrize("more", [(), ("--format", "plain")], ids=["edited", "plain"])
def test_a_terminal_is_left_as_it_was(more: tuple[str, ...], number: signal.Signals) -> None:
    with Journey(*ANKLE_WALK, *more) as walk:
        walk.asked()
        walk.child.send("ha")
        walk.child.expect("ha")
        walk.child.kill(number)
        status = walk.end()
        assert walk.left == walk.before
        assert walk.raw.rfind("\x1b[?2004h") <= walk.raw.rfind("\x1b[?2004l")
        assert (status, walk.child.signalstatus) == (
            (ExitStatus.INTERRUPTED, None) if number == signal.SIGINT else (None, number)
        )
        if number == signal.SIGINT:
            assert walk.shown.splitlines()[-1] == STOPPED.strip()


def test_a_library_touches_no_signal() -> None:
    code = f"""
import signal
from pathlib import Path
kept = {{number: signal.getsignal(number) for number in signal.Signals}}
import vcfpath
vcfpath.load
from vcfpath.cli.main import run
assert run({LINE!r}) == 0
assert run([*{LINE!r}, "--output", "/dev/null"]) == 74
assert kept == {{number: signal.getsignal(number) for number in signal.Signals}}
assert not signal.pthread_sigmask(signal.SIG_BLOCK, [])
"""
    assert process(command=(sys.executable, "-c", code)).status == 0


class Left(BaseException):
    """In place of the end of the process."""


@pytest.fixture
def leaving(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """What is done to leave, which is not done."""
    done: list[object] = []

    def leave(*how: object) -> None:
        done.append(how)
        raise Left

    monkeypatch.setattr(signals, "_leaving", [])
    monkeypatch.setattr(os, "_exit", leave)
    monkeypatch.setattr(os, "kill", leave)
    monkeypatch.setattr(os, "write", lambda descriptor, text: done.append((descriptor, text)))
    kept = {number: signal.getsignal(number) for number in signals.ENDING}
    yield done
    for number, handler in kept.items():
        signal.signal(number, handler)


def test_leaving_puts_right_first_what_was_changed_last(leaving: list[object]) -> None:
    def gone() -> None:
        leaving.append("gone")
        raise OSError

    signals.watch()
    with signals.PutRight(lambda: leaving.append("first")), signals.PutRight(gone):
        with pytest.raises(Left):
            signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)
    assert leaving == ["gone", "first", (2, STOPPED.encode()), (130,)]


def test_leaving_because_one_is_told_to_says_nothing(leaving: list[object]) -> None:
    signals.watch()
    with pytest.raises(Left):
        signal.raise_signal(signal.SIGTERM)
    assert leaving == [(os.getpid(), signal.SIGTERM)]
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_it_is_too_late_once_all_is_done(leaving: list[object]) -> None:
    signals.watch()
    signals.finish()
    signal.raise_signal(signal.SIGINT)
    assert leaving == []


def test_an_abandoned_question_is_an_interruption(vcfpath: Vcfpath) -> None:
    """Typer says so in a way of its own."""
    vcfpath.environment.setattr(main, "_pathway_for_facts", lambda arguments: None)

    def abort(*arguments: object, **more: object) -> None:
        raise typer.Abort

    vcfpath.environment.setattr(typer.Typer, "__call__", abort)
    ran = vcfpath("explain")
    assert (ran.status, ran.out, ran.err) == QUIET
