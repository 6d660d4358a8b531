"""``vcfpath ipdas``: how it is asked. Nothing it says is a fault, so it always answers."""

from __future__ import annotations

import json

import pytest

from tests.cli.program import Vcfpath
from vcfpath.view.schemas import schema_text


def test_it_answers_however_much_is_not_met(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("ipdas")
    assert ran.status == 0
    assert "44 items: " in ran.answer


def test_it_is_about_the_pathway_that_is_asked_for(vcfpath: Vcfpath) -> None:
    result = json.loads(vcfpath.ankle("ipdas", "--format", "json").answer)
    assert result["pathway"]["id"] == "ankle"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("article",), "command line: 'article' is a word too many."),
        (("--wide",), "--wide: there is no such option. See vcfpath ipdas --help."),
    ],
)
def test_what_is_not_understood_is_refused(
    line: tuple[str, ...], said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath.ankle("ipdas", *line)
    assert ran.complaint.startswith(said)
    assert ran.status == 2


def test_an_expired_pathway_gives_its_warning_signs_and_no_more(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("ipdas", "--as-of", "2040-01-01")
    assert ran.status == 65
    assert "Is the foot cold and white?" in ran.out
    assert "items" not in ran.out
    anyway = vcfpath.ankle("ipdas", "--as-of", "2040-01-01", "--even-if-stale")
    assert anyway.status == 0
    assert "44 items" in anyway.out


def test_it_says_which_version_it_is(vcfpath: Vcfpath) -> None:
    assert vcfpath.ankle("ipdas", "--version").answer.startswith("vcfpath ")
    assert "1.10" in vcfpath.ankle("ipdas", "--version", "--verbose").answer


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "ipdas").answer == schema_text("ipdas")
