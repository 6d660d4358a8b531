"""Which format is chosen, how wide it is, and with which colours: as the surroundings ask."""

from __future__ import annotations

import os
import re

import pytest

from tests.cli.program import ANKLE, COLOUR, DAY, Vcfpath, acts, process, terminal
from vcfpath.cli.surroundings import NARROWEST, WIDEST
from vcfpath.view.wrapping import PROSE_WIDTH

LINE = ("options", "--days-since-sprain", "6", "--pathway", ANKLE, "--as-of", DAY)
WORD = re.compile(r"[\w-]*\w[\w-]*")


def _is_terminal(text: str) -> bool:
    return "● Rest" in text or "* Rest" in text


def test_a_terminal_gets_colour_and_columns() -> None:
    shown = terminal(*LINE).answer
    assert _is_terminal(COLOUR.sub("", shown))
    assert COLOUR.search(shown)
    assert not acts(COLOUR.sub("", shown))


def test_a_pipe_gets_plain_text() -> None:
    shown = process(*LINE).answer
    assert "- Rest: open. First." in shown
    assert not acts(shown)


@pytest.mark.parametrize("env", [{"ACCESSIBLE": "1"}, {"ACCESSIBLE": "yes"}, {"TERM": "dumb"}])
def test_whoever_asks_for_it_gets_plain_text_on_a_terminal(
    env: dict[str, str], vcfpath: Vcfpath
) -> None:
    assert terminal(*LINE, env=env).answer == vcfpath.options("--days-since-sprain", "6").answer


@pytest.mark.parametrize("value", ["", "0", "No"])
def test_accessible_can_be_off(value: str) -> None:
    assert _is_terminal(COLOUR.sub("", terminal(*LINE, env={"ACCESSIBLE": value}).answer))


def test_a_format_that_is_asked_for_is_given_whatever_the_surroundings(vcfpath: Vcfpath) -> None:
    for env in {}, {"ACCESSIBLE": "1"}, {"TERM": "dumb"}:
        assert _is_terminal(vcfpath.options("--format", "terminal", **env).answer)
    for format in ("plain", "markdown", "json"):
        shown = vcfpath.options("--days-since-sprain", "6", "--format", format).answer
        assert terminal(*LINE, "--format", format).answer == shown


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "true"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
    ],
    ids=str,
)
def test_colour_in_a_pipe_only_when_it_is_forced(
    env: dict[str, str], coloured: bool, vcfpath: Vcfpath
) -> None:
    shown = vcfpath.options("--format", "terminal", **env).answer
    assert ("\x1b" in shown) == coloured
    assert not acts(COLOUR.sub("", shown))
    for format in ("plain", "markdown", "json"):
        assert not acts(vcfpath.options("--format", format, **env).answer)
        assert not acts(vcfpath.explain("--format", format, **env).answer)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        *(("0", 80), ("1", NARROWEST), ("40", 40), ("72", 72), ("10000", WIDEST)),
        *(("-5", 80), ("wide", 80), ("", 80), ("9" * 99, 80)),
    ],
)
def test_lines_are_as_wide_as_asked_within_reason(asked: str, given: int, vcfpath: Vcfpath) -> None:
    for format in ("plain", "terminal"):
        for command in ("options", "explain"):
            line = (command, "--as-of", DAY, "--format", format)
            ran = vcfpath(*line, VCFPATH_PATHWAY=ANKLE, COLUMNS=asked)
            assert ran.answer == vcfpath(*line, VCFPATH_PATHWAY=ANKLE, COLUMNS=str(given)).out
            widest = max(map(len, ran.answer.splitlines()))
            assert min(given, PROSE_WIDTH) - 15 <= widest <= given


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_a_terminals_own_width_is_used(columns: int, vcfpath: Vcfpath) -> None:
    shown = COLOUR.sub("", terminal(*LINE, columns=columns).answer)
    given = ("--days-since-sprain", "6", "--format", "terminal")
    assert shown == vcfpath.options(*given, COLUMNS=str(columns)).answer


def test_a_terminal_that_does_not_know_its_width_is_taken_for_one_of_80() -> None:
    assert terminal(*LINE, columns=0).answer == terminal(*LINE, columns=80).answer


def test_no_word_is_lost_in_a_narrow_terminal(vcfpath: Vcfpath) -> None:
    for command in ("options", "explain"):
        wide, narrow = (
            vcfpath.ankle(command, "--format", "terminal", COLUMNS=width).answer
            for width in ("100", "40")
        )
        assert sorted(WORD.findall(wide)) == sorted(WORD.findall(narrow))


def test_plain_text_has_no_boxes_and_no_signs_that_cannot_be_read_aloud(vcfpath: Vcfpath) -> None:
    for command in ("options", "explain"):
        shown = vcfpath.ankle(command, "--format", "plain").answer
        assert not re.search("[\u2500-\u27bf]", shown)


@pytest.mark.long
def test_the_environment_of_python_changes_no_byte() -> None:
    for format in ("terminal", "json"):
        line = (*LINE, "--format", format)
        first = process(*line, env={"PYTHONHASHSEED": "1"}).answer
        more = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8"}
        assert process(*line, env={**more, "PYTHONOPTIMIZE": "2"}).answer == first


def test_without_a_day_it_is_today(vcfpath: Vcfpath) -> None:
    """The only thing about an answer that is not in what was given."""
    ran = vcfpath("options", "--pathway", ANKLE, "--format", "json")
    assert re.search(r'"as_of": "[0-9]{4}-[0-9]{2}-[0-9]{2}"', ran.answer)


def test_the_width_of_a_terminal_that_is_gone_is_80(vcfpath: Vcfpath) -> None:
    def gone(descriptor: int) -> os.terminal_size:
        raise OSError

    vcfpath.environment.delenv("COLUMNS")
    vcfpath.environment.setattr(os, "get_terminal_size", gone)
    assert vcfpath.options().answer == vcfpath.options(COLUMNS="80").answer
