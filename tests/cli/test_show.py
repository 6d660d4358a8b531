"""``vcfpath show``: how it is asked, in which formats it answers, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath, process
from tests.view.drawing import labels, lines_of, said
from vcfpath.errors import ExitStatus
from vcfpath.view.schemas import schema_text

DRAWN = ("show", "--format", "mermaid")


@pytest.mark.parametrize("named", ["boot", "Boot"])
def test_a_treatment_is_named_as_one_likes(named: str, vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("show", "--treatment", named).answer
    assert "- A boot\n" in shown
    assert "Operation" not in shown
    assert vcfpath("show", "--treatment", "Bone-Health", "--as-of", DAY).answer


def test_a_drawing_goes_to_standard_output_or_to_a_file(vcfpath: Vcfpath, tmp_path: Path) -> None:
    drawn = vcfpath.ankle(*DRAWN).answer
    assert lines_of(drawn)
    file = tmp_path / "ankle.mmd"
    assert vcfpath.ankle(*DRAWN, "--output", str(file)).err == f"vcfpath: Written to {file}\n"
    assert file.read_text("utf-8") == drawn


def test_a_drawing_is_of_the_letters_that_a_stream_has(tmp_path: Path) -> None:
    file = tmp_path / "foreign.yaml"
    file.write_text(Path(ANKLE).read_text("utf-8").replace("A boot", "Größe ≥ 3"), "utf-8")
    line = (*DRAWN, "--pathway", str(file), "--as-of", DAY)
    on_few = process(*line, env={"PYTHONIOENCODING": "ascii"}, encoding="ascii").answer
    assert ["Größe >= 3"] in [said(each) for each in labels(on_few)]
    assert '(["Größe #8805; 3"])' in process(*line).answer
    kept = tmp_path / "kept.mmd"
    process(*line, "--output", str(kept), env={"PYTHONIOENCODING": "ascii"}, encoding="ascii")
    assert kept.read_text("utf-8") == process(*line).answer


def test_an_expired_pathway_gives_its_warning_signs_and_no_more(vcfpath: Vcfpath) -> None:
    for form in ("plain", "json", "mermaid"):
        expired = ("show", "--format", form, "--as-of", "2040-01-01")
        ran = vcfpath.ankle(*expired)
        assert ran.status == ExitStatus.CONTENT
        assert "cold" in ran.out
        assert "boot" not in ran.out.casefold()
        assert "boot" in vcfpath.ankle(*expired, "--even-if-stale").answer.casefold()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (
            ("--treatment", "boott"),
            "--treatment: there is no treatment 'boott'. Did you mean 'boot'?",
        ),
        (
            ("--treatment", "a\x1b[2J"),
            "--treatment: there is no treatment 'a\\x1b[2J'. It can be: ",
        ),
        (
            ("--treatment", "boot", "--treatment", "rest"),
            "--treatment: this is given twice. Give it",
        ),
        (
            ("--format", "mermade"),
            "--format: there is no format 'mermade'. Did you mean 'mermaid'?",
        ),
        (("boot",), "command line: 'boot' is a word too many. A value follows its option's"),
        (("--wide",), "--wide: there is no such option. See vcfpath show --help."),
    ],
)
def test_what_is_not_understood_is_refused(
    line: tuple[str, ...], complaint: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath.ankle("show", *line)
    assert ran.complaint.startswith(complaint)
    assert ran.status == ExitStatus.USAGE


def test_no_other_command_draws(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("coverage", "--format", "mermaid")
    assert ran.complaint.startswith("--format: there is no format 'mermaid'.")


def test_it_says_which_version_it_is(vcfpath: Vcfpath) -> None:
    assert vcfpath.ankle("show", "--version").answer.startswith("vcfpath ")
    assert "1.10" in vcfpath.ankle("show", "--version", "--verbose").answer


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "show").answer == schema_text("show")
