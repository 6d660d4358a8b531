"""``vcfpath coverage``: how it is asked, what its statuses mean, and where a finding stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, Vcfpath
from vcfpath.view.schemas import schema_text

TEXT = Path(ANKLE).read_text("utf-8")
ITEM = "          book_4: {says: An ankle has bones., background: true}\n"


@pytest.fixture
def lacking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ankle pathway with one item that nothing answers for, where the program is run."""
    monkeypatch.chdir(tmp_path)
    text = TEXT.replace(ITEM, ITEM.replace(", background: true", ""))
    Path("lacking.yaml").write_text(text, "utf-8")
    return "lacking.yaml"


def test_all_is_answered_for(vcfpath: Vcfpath) -> None:
    assert "5 items" in vcfpath.ankle("coverage").answer
    assert "article" in vcfpath("coverage", "--as-of", "2026-11-22").answer


@pytest.mark.parametrize("named", ["the-book", "the_book", "The-Book"])
def test_a_work_is_named_as_one_likes(named: str, vcfpath: Vcfpath) -> None:
    assert "book_5: Rub it with butter." in vcfpath.ankle("coverage", named).answer


def test_what_is_not_answered_for_is_said_at_its_place_and_ends_in_status_1(
    lacking: str, vcfpath: Vcfpath
) -> None:
    line = 1 + TEXT.split("\n").index(ITEM.rstrip("\n"))
    ran = vcfpath("coverage", "--pathway", lacking, "--format", "json")
    assert (ran.status, ran.err) == (1, "")
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["line"], finding["column"], finding["item"]) == (line, 11, "book_4")
    plain = vcfpath("coverage", "--pathway", lacking)
    assert plain.status == 1
    assert f"- lacking.yaml:{line}:11: nothing answers for 'book_4'. Add" in plain.out


def test_a_finding_in_another_work_is_none_of_the_one_that_is_named(
    lacking: str, vcfpath: Vcfpath
) -> None:
    other = "      other:\n        source: hearsay\n        name: Hearsay\n        items:\n"
    item = "          h_1: {says: Nothing., background: true}\n"
    Path("two.yaml").write_text(Path(lacking).read_text("utf-8") + other + item, "utf-8")
    assert vcfpath("coverage", "other", "--pathway", "two.yaml").status == 0
    assert vcfpath("coverage", "--pathway", "two.yaml").status == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("the-bok",), "coverage: there is no work 'the-bok'. Did you mean 'the-book'?"),
        (("a\x1b[2J",), "coverage: there is no work 'a\\x1b[2J'. It can be: the-book."),
        (("the-book", "x"), "command line: 'x' is a word too many. A value follows its option's"),
        (("--wide",), "--wide: there is no such option. See vcfpath coverage --help."),
    ],
)
def test_what_is_not_understood_is_refused(
    line: tuple[str, ...], said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath.ankle("coverage", *line)
    assert ran.complaint.startswith(said)
    assert ran.status == 2


def test_an_expired_pathway_gives_its_warning_signs_and_no_more(
    lacking: str, vcfpath: Vcfpath
) -> None:
    expired = ("coverage", "--pathway", lacking, "--as-of", "2040-01-01")
    ran = vcfpath(*expired)
    assert ran.status == 65
    assert "Is the foot cold and white?" in ran.out
    assert "items" not in ran.out
    assert vcfpath(*expired, "--even-if-stale").status == 1


def test_it_says_which_version_it_is(vcfpath: Vcfpath) -> None:
    assert vcfpath.ankle("coverage", "--version").answer.startswith("vcfpath ")
    assert "1.10" in vcfpath.ankle("coverage", "--version", "--verbose").answer


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "coverage").answer == schema_text("coverage")
