"""Every command on every example: none fails, no line is too wide, and the first screen is kept."""

from __future__ import annotations

import json
import re
import shlex

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import DAY, Vcfpath, vcfpath
from tests.every_screen import Variant, composed, emitted, run_through
from tests.test_examples import FILES, HOME

__all__ = ["vcfpath"]

PEOPLE = {
    "ankle-xray": "--age 60 --days-since-injury 1 --pain-where ankle-bones --walked-then",
    "bladder-infection": "--signs burning --not-signs cloudy --age 30 --sex-at-birth female",
    "emergency-contraception": "--days-since-sex 2 --days-since-ovulation -1 --no-enzyme-drugs",
    "knee-arthritis": "--age 60 --hurts-in-use --stiff-minutes 10 --doing exercise --failed gel",
    "pneumonia-at-home": "--age 70 --confused --breaths 20..32",
    "rabies-bite": "--days-since-contact 2 --contact bite --animal pet --animal-now well",
}
"""For each example somebody of whom something is known."""
OPTIONS = {
    "ankle-xray": "ankle-film foot-film",
    "bladder-infection": "antibiotic-now strip-test",
    "emergency-contraception": "coil levonorgestrel",
    "knee-arthritis": "tablets knee-brace",
    "pneumonia-at-home": "home hospital",
    "rabies-bite": "full-course antibodies",
}
"""For each example two of its treatments."""
ABOUT_SOMEBODY = ("options", "timeline", "sources", "questions", "walk", "what-if")
ABOUT_THE_PATHWAY = (
    *("explain", "explain --list", "explain treatments", "explain facts", "explain sources"),
    *("explain glossary", "check --content", "coverage", "ipdas", "review", "test --coverage"),
)
NARROW, *OTHERS = (
    Variant(format, coloured=False, encoding="utf-8", columns=columns)
    for format in ("plain", "terminal")
    for columns in (40, 80)
)
MARKDOWN = NARROW._replace(format="markdown")

each_example = pytest.mark.parametrize("name", PEOPLE)


def lines(name: str) -> list[str]:
    """The command lines about the example ``name``."""
    one, other = OPTIONS[name].split()
    person = PEOPLE[name]
    later = {"what-if": "--later 1w" if "days" in person else "--then-age 90"}
    typed = [
        *ABOUT_THE_PATHWAY,
        *(f"{command} {person} {later.get(command, '')}" for command in ABOUT_SOMEBODY),
        *("options", f"why {one} {person}", f"why {other} {person} --all"),
        *(f"compare {one} {other} {person}", f"explain {one}", f"explain {other}"),
    ]
    return [f"{line} --pathway {name}/pathway.yaml" for line in typed]


@pytest.fixture(autouse=True)
def _among_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME)


def too_wide(text: str, columns: int) -> list[str]:
    """The lines that do not fit, but for those that are one long word, as an address is."""
    return [line for line in text.split("\n") if len(line) > columns and " " in line.strip()]


def test_there_is_somebody_for_each_example() -> None:
    assert list(PEOPLE) == list(OPTIONS) == [file.parent.name for file in FILES]


@pytest.mark.long
@each_example
def test_every_command_runs_on_it(name: str) -> None:
    for line in lines(name):
        assert json.loads(composed(line).json), line
        assert run_through(line, MARKDOWN).startswith("#"), line
        for variant in (NARROW, *OTHERS):
            assert too_wide(emitted(line, variant), variant.columns) == [], (line, str(variant))


@each_example
def test_whoever_knows_nothing_is_asked_and_answered(name: str) -> None:
    assert "Open" in emitted(f"walk --pathway {name}/pathway.yaml", NARROW)


@pytest.mark.parametrize("columns", ["80", "40"])
@each_example
def test_what_is_open(
    name: str, columns: str, vcfpath: Vcfpath, snapshot: SnapshotAssertion
) -> None:
    class File(SingleFileSnapshotExtension):
        file_extension = "txt"

    typed = ("options", *PEOPLE[name].split(), "--pathway", f"{name}/pathway.yaml")
    ran = vcfpath(*typed, "--as-of", DAY, "--format", "plain", COLUMNS=columns)
    assert ran.answer.encode() == snapshot(extension_class=File)


def test_the_commands_that_are_shown_run(vcfpath: Vcfpath, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOME.parent)
    (shown,) = re.findall("```sh\n(.*?)```", (HOME / "README.md").read_text("utf-8"), re.DOTALL)
    for line in shown.splitlines():
        program, *arguments = shlex.split(line)
        assert program == "vcfpath"
        assert vcfpath(*arguments, "--as-of", DAY).answer, line
