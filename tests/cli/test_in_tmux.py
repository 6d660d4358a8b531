"""Hostile text in a real terminal: clipboard, title, window and what was on the screen stay as they are.

The last test prints the same text raw, and sees all of these change: so the others can fail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.cli.program import ANKLE, DAY, PROGRAM
from tests.cli.tmux import EARLIER, Kept, Tmux

pytestmark = pytest.mark.long

CLIPBOARD = "\x1b]52;c;aGFja2Vk\x07"
TITLE = "\x1b]0;hacked\x07"
WINDOW = "\x1bkhacked\x1b\\"
UPWARDS = "\x1b[3A\rhacked\x1b[K"
PASSED_ON = "\x1bPtmux;\x1b\x1b]0;hacked\x07\x1b\\"
ONE_BYTE = "\x9d0;hacked\x9c\x9b2J\x9b3A\rhacked"
INVISIBLE = "\u202edekcah\u202c\u200b\u2066\U000e0041"
MODES = "\x1b[?25l\x1b[4h\x1b[?1000h\x1b[2;5r"
HOSTILE = CLIPBOARD + TITLE + WINDOW + PASSED_ON + ONE_BYTE + INVISIBLE + MODES + UPWARDS
WORDS = HOSTILE.replace("\r", "\x08")
"""As a file name or an answer it must be one line."""


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    """A pane to run something in."""
    with TemporaryDirectory(prefix="t") as folder, Tmux(Path(folder)) as tmux:
        yield tmux


def _untouched(tmux: Tmux) -> None:
    now = tmux.kept()
    assert now == tmux.before
    assert now.earlier == EARLIER
    assert now.clipboards == ""


ARGUMENTS = {
    "a command": (HOSTILE,),
    "a topic": ("explain", HOSTILE),
    "a schema": ("schema", HOSTILE),
    "a treatment to show": ("show", "--treatment", HOSTILE),
    "a new pathway": ("new", HOSTILE),
    "an option": ("options", f"--{HOSTILE}"),
    "a number": ("options", "--age", HOSTILE),
    "a choice": ("options", "--swelling", HOSTILE),
    "a member": ("options", "--tried", HOSTILE),
    "a date": ("options", "--as-of", HOSTILE),
    "a format": ("options", "--format", HOSTILE),
    "what a case would be": ("what-if", "--then-age", HOSTILE),
    "a treatment": ("why", HOSTILE),
    "a file to read": ("options", "--patient", HOSTILE),
    "a folder": ("options", "--output", f"/missing {HOSTILE}/file"),
    "a walk to go on with": ("walk", "--resume", HOSTILE),
}


@pytest.mark.parametrize("arguments", ARGUMENTS.values(), ids=list(ARGUMENTS))
def test_an_argument_does_nothing(arguments: tuple[str, ...], tmux: Tmux) -> None:
    shown = tmux.run(*arguments, env={"VCFPATH_PATHWAY": ANKLE})
    assert "\nvcfpath: " in shown
    assert "\nended: 0" not in shown
    _untouched(tmux)


@pytest.mark.parametrize(
    ("name", "status"),
    [("VCFPATH_PATHWAY", 66), ("_VCFPATH_COMPLETE", 2), ("COLUMNS", 0), ("NO_COLOR", 0)],
)
def test_the_environment_does_nothing(name: str, status: int, tmux: Tmux) -> None:
    shown = tmux.run("explain", env={name: HOSTILE})
    assert f"\nended: {status}\n" in shown
    _untouched(tmux)


def test_the_name_of_a_file_does_nothing(tmux: Tmux, tmp_path: Path) -> None:
    file = tmp_path / WORDS
    file.write_text("age: [not a number]\n")
    shown = tmux.run("options", "--patient", str(file), env={"VCFPATH_PATHWAY": ANKLE})
    assert "\\x1b]52;c;aGFja2Vk\\x07" in shown.replace("\n", "")
    _untouched(tmux)


def test_a_file_that_is_written_is_named_and_does_nothing(tmux: Tmux, tmp_path: Path) -> None:
    shown = tmux.run("options", "--output", str(tmp_path / WORDS), "--pathway", ANKLE)
    assert "\nvcfpath: Written to " in shown
    assert "\\x1b]0;hacked\\x07" in shown.replace("\n", "")
    _untouched(tmux)


def _with_name(name: str, folder: Path) -> str:
    """An ankle pathway whose treatment is called so, as it would be written in YAML."""
    file = folder / "hostile.yaml"
    text = Path(ANKLE).read_text("utf-8")
    assert text.count("name: Balance training\n") == 1
    file.write_text(text.replace("name: Balance training\n", f"name: {name}\n"), "utf-8")
    return str(file)


WRITTEN = {
    "as it is": f"'{WORDS}'",
    "escaped": '"' + "".join(f"\\x{ord(c):02x}" for c in CLIPBOARD + TITLE + UPWARDS) + '"',
    "escaped by name": '"'
    + (CLIPBOARD + UPWARDS).replace("\x1b", "\\e").replace("\x07", "\\a")
    + '"',
}


@pytest.mark.parametrize("command", ["options", "explain", "walk"])
@pytest.mark.parametrize("name", WRITTEN.values(), ids=list(WRITTEN))
def test_a_pathway_that_would_act_is_refused(
    name: str, command: str, tmux: Tmux, tmp_path: Path
) -> None:
    shown = tmux.run(command, "--pathway", _with_name(name, tmp_path))
    assert "\nended: 65\n" in shown
    _untouched(tmux)


@pytest.mark.parametrize("command", [("options",), ("explain", "balance"), ("why", "balance")])
def test_text_that_only_looks_like_it_is_shown(
    command: tuple[str, ...], tmux: Tmux, tmp_path: Path
) -> None:
    looks = "\\e]52;c;aGFja2Vk\\a ^[[3A [/bold] {0} %n"
    named = ("--pathway", _with_name(f"'{looks}'", tmp_path), "--as-of", DAY)
    shown = tmux.run(*command, *named)
    assert looks in " ".join(shown.split())
    assert "\nended: 0\n" in shown
    _untouched(tmux)


@pytest.mark.parametrize("more", [(), ("--format", "plain")], ids=["edited", "plain"])
@pytest.mark.parametrize("way", [Tmux.type, Tmux.paste], ids=["typed", "pasted"])
def test_an_answer_does_nothing(
    way: Callable[[Tmux, str], None], more: tuple[str, ...], tmux: Tmux
) -> None:
    tmux.start(*PROGRAM, "walk", "--pathway", ANKLE, "--as-of", DAY, *more)
    tmux.wait("Your answer:")
    way(tmux, WORDS)
    tmux.type("\r")
    tmux.wait("Your answer:", 2)
    tmux.type("q\r")
    assert "\nended: 0\n" in tmux.end()
    _untouched(tmux)


def test_what_is_no_text_at_all_does_nothing(tmux: Tmux) -> None:
    tmux.start(*PROGRAM, "walk", "--pathway", ANKLE, "--as-of", DAY)
    tmux.wait("Your answer:")
    tmux.type("\udc9b2J\udc90\udcff\udce9\r")
    tmux.wait("Your answer:", 2)
    tmux.type("q\r")
    assert "\nended: 0\n" in tmux.end()
    _untouched(tmux)


ACTS = {
    "clipboards": CLIPBOARD,
    "title": TITLE,
    "window": WINDOW,
    "modes": MODES,
    "earlier": UPWARDS,
}


def test_every_thing_that_is_looked_at_is_tried() -> None:
    assert {*ACTS} == {*Kept._fields}
    assert all(text in HOSTILE for text in ACTS.values())


@pytest.mark.parametrize(("kept", "text"), ACTS.items(), ids=list(ACTS))
def test_the_same_text_printed_raw_does_all_of_it(kept: str, text: str, tmux: Tmux) -> None:
    tmux.start("printf", "%s", text)
    tmux.end()
    assert getattr(tmux.kept(), kept) != getattr(tmux.before, kept)
    with pytest.raises(AssertionError):
        _untouched(tmux)
