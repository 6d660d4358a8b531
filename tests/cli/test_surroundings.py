"""What the environment asks for: widths of any kind, colour or none, plain output; nothing breaks."""

from __future__ import annotations

import io
import sys

import pytest

from tests.cli.every_command import ANSWERS, Line, answering, each_answer
from tests.cli.program import COLOUR, Ran, Vcfpath, terminal
from vcfpath.errors import ExitStatus

WIDTHS = ("0", "1", "39", "10000", "99999", "-5", "eighty", "8e1", "", " ", "８０", "²", "9" * 5000)


def _run(vcfpath: Vcfpath, line: Line, **env: str) -> Ran:
    vcfpath.environment.setattr(sys, "stdin", io.StringIO(line.input))
    return vcfpath(*line.arguments, **{**line.env, **env})


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]


@each_answer
def test_no_width_loses_a_word(line: Line, vcfpath: Vcfpath) -> None:
    meant = _run(vcfpath, line, COLUMNS="80")
    for columns in WIDTHS:
        shown = _run(vcfpath, line, COLUMNS=columns)
        assert shown.status == 0
        assert _words(shown.out) == _words(meant.out)
        assert _words(shown.err) == _words(meant.err)
        assert max(map(len, shown.out.splitlines())) <= 100


@pytest.mark.parametrize("columns", ["0", "1", "10000"])
def test_a_terminal_of_any_width_gets_every_word(columns: str) -> None:
    line = ("options", "--pathway", ANSWERS["options"].env["VCFPATH_PATHWAY"])
    shown = terminal(*line, columns=int(columns), env={"NO_COLOR": "1"}).answer
    assert "Balance training" in " ".join(shown.split())
    assert "…" not in shown


COLOURED = [
    ({}, True),
    ({"NO_COLOR": "1"}, False),
    ({"NO_COLOR": "0"}, False),
    ({"NO_COLOR": ""}, True),
    ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ({"FORCE_COLOR": "0"}, False),
    ({"FORCE_COLOR": "false"}, False),
    ({"FORCE_COLOR": ""}, True),
    ({"FORCE_COLOR": "1"}, True),
    ({"FORCE_COLOR": "3"}, True),
    ({"TERM": "dumb"}, False),
    ({"TERM": "dumb", "FORCE_COLOR": "1"}, False),
    ({"TERM": ""}, True),
    ({"TERM": "no-such-terminal"}, True),
    ({"ACCESSIBLE": "1"}, False),
    ({"ACCESSIBLE": "1", "FORCE_COLOR": "1"}, False),
    ({"ACCESSIBLE": "0"}, True),
]


@pytest.mark.long
@pytest.mark.parametrize(
    ("env", "coloured"),
    COLOURED,
    ids=[" ".join(f"{name}={value}" for name, value in env.items()) for env, _ in COLOURED],
)
def test_colour_is_there_when_it_is_wanted(env: dict[str, str], coloured: bool) -> None:
    line = answering("options")
    shown = terminal(*line.arguments, env={**line.env, **env}).answer
    assert bool(COLOUR.search(shown)) == coloured
    assert "\x1b" not in COLOUR.sub("", shown)
    assert "Balance training" in COLOUR.sub("", shown)


@pytest.mark.parametrize(("forced", "coloured"), [("1", True), ("0", False), ("", False)])
def test_elsewhere_there_is_colour_only_where_it_is_forced(
    forced: str, coloured: bool, vcfpath: Vcfpath
) -> None:
    line = answering("options", "--format", "terminal")
    assert bool(COLOUR.search(_run(vcfpath, line, FORCE_COLOR=forced).answer)) == coloured
    assert not COLOUR.search(_run(vcfpath, line, FORCE_COLOR=forced, NO_COLOR="1").answer)


@pytest.mark.parametrize(
    "env", [{"TERM": "dumb"}, {"ACCESSIBLE": "yes"}], ids=["dumb", "accessible"]
)
def test_a_simple_terminal_gets_what_a_pipe_does(env: dict[str, str], vcfpath: Vcfpath) -> None:
    line = answering("options")
    assert terminal(*line.arguments, env={**line.env, **env}).answer == _run(vcfpath, line).answer


ODD_SHELLS = [
    {"_VCFPATH_COMPLETE": "nonsense"},
    {"_VCFPATH_COMPLETE": "complete_\x1b]0;owned\x07"},
    {"_VCFPATH_COMPLETE": "complete_csh"},
    {"_VCFPATH_COMPLETE": "complete_bash"},
    {"_VCFPATH_COMPLETE": "complete_bash", "COMP_CWORD": "1"},
    {"_VCFPATH_COMPLETE": "complete_bash", "COMP_WORDS": "vcfpath", "COMP_CWORD": "one"},
    {"_VCFPATH_COMPLETE": "complete_bash", "COMP_WORDS": "vcfpath", "COMP_CWORD": "9" * 5000},
]


@pytest.mark.parametrize("env", ODD_SHELLS, ids=range(len(ODD_SHELLS)))
def test_what_no_shell_asks_is_refused(env: dict[str, str], vcfpath: Vcfpath) -> None:
    refused = vcfpath("options", **env)
    assert refused.status == ExitStatus.USAGE
    assert refused.complaint == "_VCFPATH_COMPLETE: no shell asks like this. Unset it."


def test_an_empty_question_of_a_shell_is_none(vcfpath: Vcfpath) -> None:
    line = answering("options")
    assert _run(vcfpath, line, _VCFPATH_COMPLETE="").answer == _run(vcfpath, line).answer
