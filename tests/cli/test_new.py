"""``vcfpath new``: a file that every command can be tried on, and that replaces none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.program import DAY, Vcfpath, process
from vcfpath.errors import ExitStatus
from vcfpath.reading import shipped
from vcfpath.reading.template import template

TEXT = template("thumb", date.fromisoformat(DAY))
NEW = ("new", "thumb", "--as-of", DAY)
LINES = (
    *("explain", "explain --list", "explain splint", "explain days-of-rest", "explain waiting"),
    *("options", "options --swelling severe --no-can-pinch --sprain-date 2026-11-12"),
    *(
        "why splint",
        "why tape --broken-skin",
        "what-if --days-since-sprain 1 --later 1w",
        "timeline",
    ),
    *("compare splint tape", "sources", "sources splint --all", "questions --all", "coverage"),
    *("coverage the-guide", "options --warning none", "options --warning cold-thumb"),
    *("check", "check --content", "show", "show --treatment splint", "ipdas"),
)


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vcfpath: Vcfpath) -> str:
    """A new pathway, where the program is run."""
    monkeypatch.chdir(tmp_path)
    ran = vcfpath(*NEW, "--output", "thumb.yaml")
    assert (ran.status, ran.out, ran.err) == (0, "", "vcfpath: Written to thumb.yaml\n")
    return "thumb.yaml"


def test_it_goes_to_standard_output_or_to_a_file(begun: str, vcfpath: Vcfpath) -> None:
    assert vcfpath(*NEW).answer == TEXT
    assert vcfpath(*NEW, "--output", "-").answer == TEXT
    assert Path(begun).read_text("utf-8") == TEXT


def test_it_replaces_no_file_unless_it_is_told_to(begun: str, vcfpath: Vcfpath) -> None:
    Path(begun).write_text("mine", "utf-8")
    ran = vcfpath(*NEW, "--output", begun)
    assert ran.status == ExitStatus.CANNOT_WRITE
    assert ran.complaint.endswith("it exists already. Add --force to replace it.")
    assert Path(begun).read_text("utf-8") == "mine"
    vcfpath(*NEW, "--output", begun, "--force")
    assert Path(begun).read_text("utf-8") == TEXT


def test_it_never_replaces_the_pathway_that_is_in_use(begun: str, vcfpath: Vcfpath) -> None:
    ran = vcfpath(*NEW, "--output", str(shipped()), "--force")
    assert ran.complaint.startswith("--output: this would replace the file of the pathway.")


@pytest.mark.parametrize("form", ["terminal", "json"])
@pytest.mark.parametrize("line", LINES)
def test_every_command_can_be_tried_on_it(
    line: str, form: str, begun: str, vcfpath: Vcfpath
) -> None:
    assert vcfpath(*line.split(), "--pathway", begun, "--as-of", DAY, "--format", form).answer


def test_the_fact_that_asks_about_warning_signs_goes_by_its_own_name(
    begun: str, vcfpath: Vcfpath
) -> None:
    shown = vcfpath("options", "--warning", "cold-thumb", "--pathway", begun, "--as-of", DAY).answer
    assert "Warning: a cold, white thumb. Call for help at once." in shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            (),
            "new: name what the pathway is about. Write, for example: vcfpath new sprained-thumb.",
        ),
        (
            ("1",),
            "new: a pathway cannot be called '1'. Take letters, digits and hyphens, beginning",
        ),
        (("a", "b"), "command line: 'b' is a word too many. "),
        (("a", "--wide"), "--wide: there is no such option. See vcfpath new --help."),
        (("a", "--as-of", "x"), "--as-of: 'x' is not a date. Write it like 2026-11-22."),
        (("a", "--output", "nowhere/a.yaml"), "nowhere/a.yaml: the result cannot be written there"),
    ],
)
def test_what_is_not_understood_is_refused(
    line: tuple[str, ...], said: str, vcfpath: Vcfpath
) -> None:
    assert vcfpath("new", *line).complaint.startswith(said)


def test_its_help_says_what_it_is_for(vcfpath: Vcfpath) -> None:
    assert "Writes a small pathway to begin with" in vcfpath("new", "--help").answer


def test_it_can_be_walked(begun: str) -> None:
    ran = process("walk", "--pathway", begun, "--as-of", DAY, input=b"0\ns\n")
    assert (ran.status, "Rest: open" in ran.out) == (0, True)
