"""``--matters``: what matters most to a person, by option or in a file; it changes no answer."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath, process
from tests.known import ANKLE as PATHWAY
from tests.known import SHIPPED
from vcfpath.errors import ExitStatus

BESIDE = "What matters to you, and what bears on it"

LINES = {
    "options": "",
    "why": "boot",
    "what-if": "--later 2w",
    "timeline": "",
    "compare": "operation boot",
    "sources": "",
    "questions": "",
}
"""What each command that answers at once needs besides the facts; a walk is tried on its own."""

FACTS = ("--days-since-sprain", "6", "--swelling", "mild|severe")


def _matters(vcfpath: Vcfpath, *line: str) -> Any:  # noqa: ANN401  (JSON)
    return json.loads(vcfpath.options(*line, "--format", "json").answer)["matters"]


def test_what_matters_is_said_once_however_often_and_in_the_pathways_order(
    vcfpath: Vcfpath,
) -> None:
    assert _matters(vcfpath) == []
    assert _matters(vcfpath, "--matters", "cost") == ["cost"]
    twice = ("--matters", "cost", "--matters", "walking-soon", "--matters", "COST")
    assert _matters(vcfpath, *twice) == ["walking_soon", "cost"]
    once = vcfpath.options("--matters", "walking-soon", "--matters", "cost").answer
    assert vcfpath.options(*twice).answer == once
    assert once.count("What it costs") == 1


def test_hyphens_and_underscores_are_the_same(vcfpath: Vcfpath) -> None:
    expected = vcfpath.options("--matters", "walking-soon").answer
    for typed in (["--matters", "walking_soon"], ["--matters=walking-soon"]):
        assert vcfpath.options(*typed).answer == expected


def test_it_is_shown_beside_the_answer_and_says_that_it_changes_nothing(vcfpath: Vcfpath) -> None:
    shown = vcfpath.options("--days-since-sprain", "6", "--matters", "cost").answer
    assert (
        f"{BESIDE}\n"
        "- What it costs\n"
        "  - Operation: One insurer pays. [second-hand: hearsay]\n"
        "  - Magnets: Magnets are dear. [example-book]\n"
        "\n"
        "This changes no verdict and no order.\n"
        "\n"
        "Windows that close or open soon\n"
    ) in shown
    plainly = vcfpath.options("--days-since-sprain", "6").answer
    section = shown[shown.index(BESIDE) : shown.index("Windows that")]
    assert shown.replace(section, "") == plainly


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("costs", "nothing here is said about 'costs'. Did you mean 'cost'?"),
        ("fame", "nothing here is said about 'fame'. It can be: cost, walking_soon."),
        ("what it costs", "nothing here is said about 'what it costs'. "
         "It can be: cost, walking_soon."),
        ("", "nothing here is said about ''. It can be: cost, walking_soon."),
    ],
)  # fmt: skip
def test_what_nothing_is_said_about_is_refused(typed: str, said: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--matters", "cost", "--matters", typed)
    assert (refused.status, refused.complaint) == (ExitStatus.USAGE, f"--matters: {said}")


def test_its_value_must_not_be_missing(vcfpath: Vcfpath) -> None:
    refused = vcfpath("options", "--pathway", ANKLE, "--matters")
    assert refused.complaint == "--matters: a value is missing. Write --matters and a value."
    assert refused.status == ExitStatus.USAGE


def test_a_misspelt_option_is_met_with_the_right_one(vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--mattrs", "cost")
    assert refused.complaint == "--mattrs: there is no such option. Did you mean '--matters'?"


@pytest.mark.parametrize("written", ["cost", "[cost]", "[cost, Cost]", '"COST"', "[]"])
def test_a_file_says_it_as_a_word_or_a_list(written: str, vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "me.yaml"
    file.write_text(f"days_since_sprain: 6\nmatters: {written}\n")
    named = () if written == "[]" else ("--matters", "cost")
    expected = vcfpath.options("--days-since-sprain", "6", *named).answer
    assert vcfpath.options("--patient", str(file)).answer == expected


NO_LIST = "this is no list of what matters. Write for example: matters: [this, that]."


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("matters: 3", f"1:10: {NO_LIST}"),
        ("matters: true", f"1:10: {NO_LIST}"),
        ("matters:", f"1:1: {NO_LIST}"),
        ("matters: {cost: true}", f"1:1: {NO_LIST}"),
        ("age: 40\nmatters: [cost, 3]", f"2:17: {NO_LIST}"),
        ("matters: costs", "1:10: nothing here is said about 'costs'. Did you mean 'cost'?"),
        ("matters: [costs]", "1:11: nothing here is said about 'costs'. Did you mean 'cost'?"),
        ("matter: cost", "1:1: there is no fact 'matter'. Did you mean 'matters'?"),
    ],
)
def test_a_file_that_says_it_wrongly_is_refused_with_the_place(
    written: str, said: str, vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / "me.yaml"
    file.write_text(f"{written}\n")
    refused = vcfpath.options("--patient", str(file))
    assert (refused.status, refused.complaint) == (ExitStatus.CONTENT, f"{file}:{said}")


def test_options_win_over_the_file(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "me.yaml"
    file.write_text("matters: [cost, nonsense]\n")
    line = ("--patient", str(file), "--matters", "walking-soon")
    assert _matters(vcfpath, *line) == ["walking_soon"]


def test_a_pathway_that_speaks_of_nothing_that_matters_has_no_such_option(
    vcfpath: Vcfpath, tmp_path: Path
) -> None:
    before, matters, after = re.split(
        r"^(?=    (?:matters|disagreements):\n)", Path(ANKLE).read_text("utf-8"), flags=re.MULTILINE
    )
    assert "bears_on" in matters
    file = tmp_path / "silent.yaml"
    file.write_text(before + after)
    line = ("options", "--pathway", str(file), "--as-of", DAY)
    refused = vcfpath(*line, "--matters", "cost")
    assert refused.complaint == ("--matters: there is no such option. See vcfpath options --help.")
    assert refused.status == ExitStatus.USAGE
    assert "--matters" not in vcfpath(*line, "--help").answer
    said = tmp_path / "me.yaml"
    said.write_text("matters: cost\n")
    refused = vcfpath(*line, "--patient", str(said))
    assert refused.complaint.endswith(": nothing here is said about 'cost'.")
    assert json.loads(vcfpath(*line, "--format", "json").answer)["matters"] == []


@pytest.mark.parametrize("width", ["40", "80"])
@pytest.mark.parametrize("command", LINES)
def test_help_says_what_can_matter_in_a_group_of_its_own(
    command: str, width: str, vcfpath: Vcfpath
) -> None:
    for line, pathway in ((("--pathway", ANKLE), PATHWAY), ((), SHIPPED)):
        shown = vcfpath(command, "--help", *line, COLUMNS=width).answer
        _, after = shown.split("\nWhat matters to you\n")
        group = " ".join(after.partition("\n\n")[0].split())
        assert "--matters VALUE" in group
        assert "never changes it." in group
        assert f"({', '.join(pathway.matters)})" in group


def _without_matters(data: Any) -> Any:  # noqa: ANN401  (JSON)
    """Data without what was said to matter, and what bears on it."""
    match data:
        case dict():
            kept = {k: _without_matters(v) for k, v in data.items()}
            return {k: v for k, v in kept.items() if k not in ("matters", "bearing")}
        case list():
            return [_without_matters(each) for each in data]
        case _:
            return data


@pytest.mark.parametrize("command", LINES)
def test_no_command_answers_otherwise_for_what_matters(command: str, vcfpath: Vcfpath) -> None:
    line = (command, *LINES[command].split(), *FACTS, "--format", "json")
    plainly = json.loads(vcfpath.ankle(*line).answer)
    found = json.loads(vcfpath.ankle(*line, "--matters", "cost").answer)
    assert "cost" in json.dumps(found)
    assert list(found) == list(plainly)
    assert json.dumps(_without_matters(found)) == json.dumps(_without_matters(plainly))


def _only_adds(before: str, after: str) -> bool:
    """Whether every word of ``before`` stands in ``after``, in the same order."""
    words = iter(after.split())
    return all(word in words for word in before.split())


@pytest.mark.parametrize("format", ["plain", "terminal", "markdown"])
@pytest.mark.parametrize("command", LINES)
def test_every_screen_for_people_only_gains_by_what_matters(
    command: str, format: str, vcfpath: Vcfpath
) -> None:
    line = (command, *LINES[command].split(), *FACTS, "--format", format)
    plainly = vcfpath.ankle(*line).answer
    found = vcfpath.ankle(*line, "--matters", "cost").answer
    assert _only_adds(plainly, found)


def test_a_walk_ends_with_the_same_answer_and_what_matters_beside_it() -> None:
    line = ("walk", "--pathway", ANKLE, "--as-of", DAY, *FACTS)
    plainly = process(*line, input=b"s\n")
    found = process(*line, "--matters", "cost", input=b"s\n")
    assert (plainly.status, found.status) == (0, 0)
    assert _only_adds(plainly.out, found.out)
    assert BESIDE in found.out
    assert BESIDE not in plainly.out


def test_what_can_matter_is_completed(vcfpath: Vcfpath) -> None:
    env = {"COMP_WORDS": "vcfpath options --matters ", "COMP_CWORD": "3"}
    shown = process(env={**env, "_VCFPATH_COMPLETE": "complete_bash"}).answer
    assert shown.split() == [name.replace("_", "-") for name in SHIPPED.matters]
