"""Help: every option whole, with its question, unit and values, grouped by who can answer."""

from __future__ import annotations

import re

import pytest

from tests.cli.program import ANKLE, COLOUR, DAY, Vcfpath, acts, terminal
from tests.known import ANKLE as PATHWAY
from tests.known import SHIPPED
from vcfpath.cli.commands import COMMANDS
from vcfpath.cli.flags import GROUPS
from vcfpath.model.comparing import range_in_words
from vcfpath.model.flags import flags_of
from vcfpath.model.pathway import Pathway

pathways = pytest.mark.parametrize(
    ("pathway", "line"), [(PATHWAY, ("--pathway", ANKLE)), (SHIPPED, ())], ids=["ankle", "shipped"]
)
each_width = pytest.mark.parametrize("width", ["40", "80"])

BUILT_IN = {
    *("--patient", "--pathway", "--as-of", "--even-if-stale", "--version", "--verbose", "--help"),
    *("--format", "--output", "--force"),
}


def _one_line(text: str) -> str:
    return " ".join(text.split())


@each_width
@pathways
def test_every_fact_has_its_options_its_question_and_its_values(
    pathway: Pathway, line: tuple[str, ...], width: str, vcfpath: Vcfpath
) -> None:
    shown = _one_line(vcfpath("options", "--help", *line, COLUMNS=width).answer)
    for name, fact in pathway.facts.items():
        for option in flags_of(name, fact):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", shown), option
        assert fact.ask in shown
        if fact.kind == "number":
            assert f"({range_in_words(fact)})" in shown
            assert not fact.as_date or fact.as_date.ask in shown
        elif fact.kind != "yes_no":
            assert f"({', '.join(fact.values)}" in shown


@pathways
def test_facts_are_grouped_by_who_can_answer(
    pathway: Pathway, line: tuple[str, ...], vcfpath: Vcfpath
) -> None:
    shown = vcfpath("options", "--help", *line).answer
    _, after = shown.split(f"\n{GROUPS['patient']}\n")
    patient, after = after.split(f"\n{GROUPS['clinician']}\n")
    clinician, _, _ = after.partition("\n\n")
    for name, fact in pathway.facts.items():
        group, other = patient, clinician
        if fact.answered_by == "clinician":
            group, other = other, group
        for option in flags_of(name, fact):
            alone = re.compile(rf"(?<![\w-]){option}(?![\w-])")
            assert alone.search(group)
            assert not alone.search(other)


@each_width
def test_no_option_is_ever_cut(width: str) -> None:
    line = ("options", "--help", "--pathway", ANKLE)
    shown = COLOUR.sub("", terminal(*line, columns=int(width)).answer)
    assert not acts(shown)
    assert max(map(len, shown.splitlines())) <= int(width)
    options = {option for name, fact in PATHWAY.facts.items() for option in flags_of(name, fact)}
    expected = options | BUILT_IN | {"--matters"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*[a-z]", shown)) == expected


def test_every_command_says_its_own_options(vcfpath: Vcfpath) -> None:
    shown = {
        command: set(re.findall(r"--[a-z][a-z-]*", vcfpath(command, "-h").answer))
        for command in (
            *("check", "coverage", "diff", "explain", "ipdas", "new", "review", "schema", "show"),
            "test",
        )
    }
    assert shown["schema"] == {"--help", "--format"}
    assert shown["new"] == {"--output", "--force", "--as-of", "--help"}
    assert shown["explain"] == {"--list"} | BUILT_IN - {"--patient"}
    assert shown["check"] == shown["coverage"] | {"--content"}
    assert shown["coverage"] == shown["ipdas"] == BUILT_IN - {"--patient"}
    assert shown["diff"] == BUILT_IN - {"--patient", "--pathway", "--even-if-stale"}
    assert shown["show"] == shown["coverage"] | {"--treatment"}
    with_all = BUILT_IN - {"--patient"} | {"--all"}
    assert shown["test"] == with_all | {"--coverage", "--write"}
    assert shown["review"] == with_all | {"--read", "--sign"}


def test_help_on_a_terminal_is_in_columns_and_in_a_pipe_it_is_plain(vcfpath: Vcfpath) -> None:
    shown = COLOUR.sub("", terminal("--help").answer)
    assert re.search(r"--version {2,}Say which version this is\.", shown)
    assert "--version: Say which version this is." in vcfpath("--help").answer


def test_help_of_a_pathway_that_cannot_be_read_says_why(vcfpath: Vcfpath) -> None:
    refused = vcfpath("options", "--help", "--pathway", "/missing")
    assert (refused.status, refused.complaint) == (
        66,
        "/missing: cannot be read: there is no such file.",
    )


@pytest.mark.parametrize(
    "command",
    [
        *("", "explain", "options", "check", "coverage", "diff", "ipdas", "new", "schema", "show"),
        "test",
        "review",
    ],
)
def test_help_says_what_the_program_is_not(command: str, vcfpath: Vcfpath) -> None:
    *_, last = vcfpath(*command.split(), "--help").answer.split("\n", 1)
    assert "not advice." in _one_line(last)


@pathways
def test_the_greeting_fits_on_one_screen(
    pathway: Pathway, line: tuple[str, ...], vcfpath: Vcfpath
) -> None:
    if line:
        vcfpath.environment.setenv("VCFPATH_PATHWAY", line[1])
    shown = vcfpath().answer
    assert len(shown.splitlines()) <= 24
    assert shown.split("\n\n")[1].startswith("First. Some signs need care at once: vcf")
    for text in ("vcfpath explain\n", "vcfpath options --", "vcfpath --help"):
        assert text in shown
    assert _one_line(shown).endswith(_one_line(pathway.intended_use))


def test_the_greeting_fits_on_a_terminal() -> None:
    shown = terminal().answer
    assert len(shown.splitlines()) <= 24
    assert "! First." in COLOUR.sub("", shown)


def test_the_greeting_of_a_pathway_without_warning_signs_has_none(
    vcfpath: Vcfpath, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vcfpath.cli import main

    bare = PATHWAY.model_copy(update={"red_flags": {}, "facts": {"age": PATHWAY.facts["age"]}})
    monkeypatch.setattr(main, "_read", lambda name: bare)
    shown = vcfpath().answer
    assert "First." not in shown
    assert "What you know at once: vcfpath options\n" in shown


@pytest.mark.parametrize("command", ["explain", "options"])
def test_the_two_screens_people_meet_first_are_short(command: str, vcfpath: Vcfpath) -> None:
    given = ("--weeks-since-fracture", "6") if command == "options" else ()
    for format in ("terminal", "plain"):
        shown = vcfpath(command, *given, "--as-of", DAY, "--format", format).answer
        assert len(shown.splitlines()) <= 40


def test_every_command_is_in_the_main_help_and_has_help_of_its_own(vcfpath: Vcfpath) -> None:
    shown = vcfpath("--help").answer
    for command in COMMANDS:
        assert f"vcfpath {command}" in shown
        assert vcfpath(command, "--help").answer.startswith(f"Usage: vcfpath {command}")
