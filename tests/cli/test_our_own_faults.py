"""When the program itself is at fault it says so in one line, and keeps a person's answers to itself."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.every_command import OWN, Line, answering
from tests.cli.program import PROGRAM, Vcfpath, environment, process
from vcfpath.cli import emit, options, person
from vcfpath.cli.commands import FILE_COMMANDS, PERSON_COMMANDS
from vcfpath.errors import ExitStatus

SECRET = "37.25"
FAULTS = [
    ZeroDivisionError(f"a bug, with {SECRET} in it"),
    KeyError(SECRET),
    AssertionError(SECRET),
    RecursionError(SECRET),
    UserWarning(SECRET),
    ImportError(SECRET),
    UnicodeEncodeError("ascii", SECRET, 0, 1, SECRET),
    FileNotFoundError(2, SECRET, SECRET),
    ExceptionGroup(SECRET, [ValueError(SECRET)]),
]
PLACES = {
    "reading the file": (person, "written_in"),
    "understanding the facts": (person, "person_said"),
    "looking around": (emit, "surroundings"),
    "rendering": (emit, "rendered"),
    "writing": (emit, "write_out"),
    "the last check": (person, "refuse_expired"),
}


def _owned_up(kind: str) -> str:
    return f"a fault inside the program ({kind}). Please report it; it is not your doing."


def _break(vcfpath: Vcfpath, place: tuple[object, str], fault: BaseException) -> None:
    def fails(*arguments: object, **more: object) -> None:
        raise fault

    vcfpath.environment.setattr(*place, fails)


def _secretive(command: str, folder: Path) -> Line:
    """A line that is told secrets: by an option, or by a file, and the name of that file."""
    file = folder / f"{SECRET}.yaml"
    file.write_text(f"age: {SECRET}\n")
    return answering(command, "--age", SECRET, "--patient", str(file))


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
@pytest.mark.parametrize("command", PERSON_COMMANDS)
def test_a_bug_reveals_nothing(
    command: str, place: tuple[object, str], vcfpath: Vcfpath, tmp_path: Path
) -> None:
    line = _secretive(command, tmp_path)
    _break(vcfpath, place, FAULTS[0])
    vcfpath.environment.setattr(sys, "stdin", io.StringIO("s\n"))
    ran = vcfpath(*line.arguments, **line.env)
    said = ran.err.splitlines()[-1]
    assert (ran.status, said) == (ExitStatus.BUG, f"vcfpath: {_owned_up('ZeroDivisionError')}")
    assert "Traceback" not in ran.err
    if command != "walk":  # whose conversation goes there, too
        assert ran.err.count("\n") == 1


@pytest.mark.parametrize("command", [each for each in FILE_COMMANDS if each in OWN])
def test_a_bug_in_a_command_for_authors_says_only_its_kind(command: str, vcfpath: Vcfpath) -> None:
    _break(vcfpath, (emit, "rendered"), KeyError(SECRET))
    line = answering(command)
    ran = vcfpath(*line.arguments, **line.env)
    assert (ran.status, ran.out, ran.complaint) == (ExitStatus.BUG, "", _owned_up("KeyError"))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_bug_of_any_kind_says_only_its_kind(fault: BaseException, vcfpath: Vcfpath) -> None:
    _break(vcfpath, (options, "assess"), fault)
    ran = vcfpath.options("--age", SECRET, "--warning", "cold-foot")
    assert (ran.status, ran.complaint) == (ExitStatus.BUG, _owned_up(type(fault).__name__))


def test_what_the_system_says_is_said_in_its_own_words(vcfpath: Vcfpath) -> None:
    _break(vcfpath, (options, "assess"), OSError(28, SECRET))
    ran = vcfpath.options("--age", SECRET)
    assert ran.status == ExitStatus.CANNOT_WRITE
    assert SECRET not in ran.complaint
    assert "no space left on device" in ran.complaint


@pytest.mark.parametrize("debug", ["", "0", "no", "true", "11", " 1"])
def test_nothing_but_1_turns_debugging_on(debug: str, vcfpath: Vcfpath) -> None:
    _break(vcfpath, (options, "assess"), FAULTS[0])
    assert vcfpath.options("--age", SECRET, VCFPATH_DEBUG=debug).complaint


def test_those_who_mend_the_program_can_see_where_it_broke(vcfpath: Vcfpath) -> None:
    _break(vcfpath, (options, "assess"), FAULTS[0])
    with pytest.raises(ZeroDivisionError):
        vcfpath.options("--age", SECRET, VCFPATH_DEBUG="1")


def test_debugging_changes_nothing_about_a_persons_mistake(vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--age", "old", VCFPATH_DEBUG="1")
    assert refused.status == ExitStatus.USAGE
    assert refused.complaint


IN_PROCESS = """
import sys
from vcfpath.cli import emit
from vcfpath.__main__ import main
def broken(*arguments, **more):
    {fault}
    return rendered(*arguments, **more)
rendered, emit.rendered = emit.rendered, broken
class Fault(Exception):
    pass
def fail(*secrets):
    raise Fault(secrets, *sys.argv)
sys.argv[0] = "vcfpath"
main()
"""
LATE = {
    "in a destructor": "type('C', (), {'__del__': fail})()",
    "at exit": "import atexit; atexit.register(fail, sys.argv)",
    "as a warning": "import warnings; warnings.warn(str(sys.argv), stacklevel=1)",
    "as a file left open": "open(__import__('os').devnull)",
    "in a recursion": "again = lambda: again(); again()",
    "in the middle": "fail()",
}


@pytest.mark.long
@pytest.mark.parametrize(
    ("options", "env"),
    [
        ((), {}),
        (("-X", "dev"), {}),
        (("-W", "error"), {}),
        ((), {"PYTHONWARNINGS": "error", "PYTHONFAULTHANDLER": "1", "PYTHONASYNCIODEBUG": "1"}),
        (("-O",), {"VCFPATH_DEBUG": "0"}),
    ],
    ids=["as usual", "-X dev", "-W error", "environment", "-O"],
)
@pytest.mark.parametrize("fault", LATE.values(), ids=list(LATE))
def test_a_fault_anywhere_reveals_nothing(
    fault: str, options: tuple[str, ...], env: dict[str, str]
) -> None:
    code = IN_PROCESS.format(fault=fault)
    line = answering("options", "--age", SECRET)
    command = (sys.executable, *options, "-c", code)
    ran = process(*line.arguments, command=command, env={**line.env, **env})
    if ran.err:
        assert (ran.status, ran.out) == (ExitStatus.BUG, "")
        assert ran.complaint == _owned_up(ran.complaint.partition("(")[2].partition(")")[0])
        assert SECRET not in ran.err
    else:
        assert ran.status == 0
        assert SECRET in ran.out


def test_debugging_shows_those_too() -> None:
    """So that the test above cannot pass because nothing was to be seen."""
    line = answering("options", "--age", SECRET)
    for fault in LATE.values():
        command = (sys.executable, "-X", "dev", "-c", IN_PROCESS.format(fault=fault))
        ran = process(*line.arguments, command=command, env={**line.env, "VCFPATH_DEBUG": "1"})
        assert "Traceback" in ran.err or "Warning" in ran.err


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT], ids=lambda number: number.name)
def test_a_crash_of_python_itself_reveals_nothing(number: signal.Signals) -> None:
    line = answering("options", "--age", SECRET, "--patient", "-")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*PROGRAM, *line.arguments],
        env=environment(**line.env, PYTHONFAULTHANDLER="1"),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
    ) as program:
        assert program.stdin
        program.stdin.write(f"weeks_of_rest: {SECRET}\n".encode())
        program.stdin.flush()
        program.send_signal(number)
        _, err = program.communicate()
    assert program.returncode == -number
    assert SECRET not in err.decode()


IN_A_QUESTION = """
import sys
from prompt_toolkit.buffer import Buffer
from vcfpath.__main__ import main
def broken(self, data, *more, **others):
    raise ZeroDivisionError(data)
Buffer.insert_text = broken
sys.argv[0] = "vcfpath"
main()
"""


@pytest.mark.parametrize("env", [{}, {"PYTHONASYNCIODEBUG": "1"}], ids=["", "debugging asyncio"])
def test_a_fault_while_an_answer_is_typed_ends_the_walk(env: dict[str, str]) -> None:
    """The library that edits the line would print a traceback, and go on."""
    line = answering("walk")
    walk = pexpect.spawn(
        sys.executable,
        ["-c", IN_A_QUESTION, *line.arguments],
        env=environment(**line.env, **env),
        encoding="utf-8",
        echo=False,
    )
    walk.expect_exact("Your answer:")
    walk.send("q" * 3)
    walk.expect(pexpect.EOF)
    walk.close()
    assert walk.exitstatus == ExitStatus.BUG
    assert walk.before is not None
    shown = str(walk.before)
    assert "Traceback" not in shown
    assert f"vcfpath: {_owned_up('ZeroDivisionError')}" in shown
    assert os.linesep in shown
