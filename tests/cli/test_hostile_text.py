"""Text that would act on a terminal, wherever it comes from: shown for what it is, never obeyed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.cli.program import ANKLE, COLOUR, DAY, Ran, Vcfpath, acts, process, terminal

HOSTILE = {
    "escape": "\x1b[31mred",
    "title": "\x1b]0;owned\x07",
    "one-byte escape": "\x9b31m",
    "bidi": "\u202edenmmocer\u202c",
    "hidden": "fe\u200bver\u00ad\ufeff",
    "bell and backspace": "\x07\x08\x08",
    "new line": "a\nvcfpath: all is well",
    "half a character": "\udcff",
}
MARKUP = "[bold red]x[/bold red] :skull: <b>x</b> **x** [x](javascript:x)"

ARGUMENTS: dict[str, Callable[[str], list[str]]] = {
    "a command": lambda text: [text],
    "a topic": lambda text: ["explain", text],
    "a schema": lambda text: ["schema", text],
    "a treatment": lambda text: ["show", "--treatment", text],
    "a new pathway": lambda text: ["new", text],
    "an option": lambda text: ["options", f"--{text}"],
    "a short option": lambda text: ["options", f"-{text}"],
    "a stray word": lambda text: ["options", text],
    "a number": lambda text: ["options", "--age", text],
    "a choice": lambda text: ["options", "--swelling", text],
    "a member": lambda text: ["options", "--tried", text],
    "a date": lambda text: ["options", "--sprain-date", text],
    "a day": lambda text: ["options", "--as-of", text],
    "a format": lambda text: ["options", "--format", text],
    "a pathway": lambda text: ["options", "--pathway", text],
    "an id of a pathway": lambda text: ["options", "--pathway", f"{ANKLE}#{text}"],
    "a patient": lambda text: ["options", "--patient", text],
    "a folder": lambda text: ["options", "--output", f"/missing {text}/file"],
}


@pytest.mark.parametrize("text", [*HOSTILE.values(), MARKUP], ids=[*HOSTILE, "markup"])
@pytest.mark.parametrize("place", ARGUMENTS)
def test_an_argument_is_shown_for_what_it_is(place: str, text: str, vcfpath: Vcfpath) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", ANKLE)
    refused = vcfpath(*ARGUMENTS[place](text))
    assert refused.status in (2, 66, 74)
    assert refused.complaint


def test_markup_is_said_back_as_it_was_typed(vcfpath: Vcfpath) -> None:
    assert "'[b]x[/b]'" in vcfpath.options("--age", "[b]x[/b]").complaint


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_the_name_of_a_file_is_shown_for_what_it_is(
    text: str, vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / text
    written = vcfpath.options("--output", str(file))
    assert written.status == 0
    assert written.err.startswith(f"vcfpath: Written to {tmp_path}/")
    assert written.err.count("\n") == 1
    assert not acts(written.err)
    refused = vcfpath.options("--output", str(file))
    assert (refused.status, len(refused.complaints)) == (74, 1)
    broken = vcfpath.options("--patient", str(file))
    assert broken.status == 65
    assert broken.complaints


@pytest.mark.parametrize("text", ["\x1b[31mred", "\u202eder", "\\u001b[31m", "\\u202eder"])
@pytest.mark.parametrize("command", ["options", "explain"])
def test_content_that_would_act_is_refused(
    command: str, text: str, vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / "hostile.yaml"
    file.write_text(Path(ANKLE).read_text("utf-8").replace("Balance training", f'"x{text}"', 1))
    refused = vcfpath(command, "--pathway", str(file))
    assert refused.status == 65
    assert refused.complaints


def _marked_up(tmp_path: Path) -> Path:
    file = tmp_path / "marked up.yaml"
    before = Path(ANKLE).read_text("utf-8")
    assert before.count("in_short: for everybody") == before.count("name: sprained ankle") == 1
    hostile = f"'{MARKUP}'"
    after = before.replace("in_short: for everybody", f"in_short: {hostile}")
    file.write_text(after.replace("name: sprained ankle", f"name: {hostile}"))
    return file


def test_markup_in_content_is_shown_and_not_followed(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = str(_marked_up(tmp_path))
    for format in ("terminal", "plain"):
        shown = vcfpath("options", "--pathway", file, "--format", format, COLUMNS="100").answer
        assert shown.count(MARKUP) == 2
    shown = vcfpath("options", "--pathway", file, "--format", "markdown").answer
    parsed = MarkdownIt("gfm-like").parse(shown)
    inside = [token.type for block in parsed for token in block.children or ()]
    assert not {"link_open", "html_inline", "em_open", "image"} & {*inside}
    assert inside.count("strong_open") == shown.replace("\\*", "").count("**") // 2


def test_nothing_but_colour_reaches_a_terminal(tmp_path: Path) -> None:
    shown = terminal("options", "--pathway", str(_marked_up(tmp_path)), "--as-of", DAY)
    assert COLOUR.search(shown.answer)
    assert not acts(COLOUR.sub("", shown.answer))


@pytest.mark.parametrize("arguments", [["\x1b[31m"], ["options", "--age", "\u202e5"]])
def test_a_terminal_is_told_of_a_mistake_in_plain_letters(arguments: list[str]) -> None:
    told: Ran = process(*arguments)
    assert told.complaint.isascii()
