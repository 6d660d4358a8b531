"""``questions`` as it is typed: one page, or everything with ``--all``, and JSON whole either way."""

from __future__ import annotations

import json

import pytest

from tests.cli.program import DAY, Vcfpath

FEW = ("--age", "40")


def test_it_is_one_page_and_all_lifts_the_limits(vcfpath: Vcfpath) -> None:
    line = ("questions", "--weeks-since-fracture", "6", "--as-of", DAY)
    page, whole = vcfpath(*line).answer, vcfpath(*line, "--all").answer
    assert page.count("add --all") == 3
    assert "add --all" not in whole
    assert len(page.splitlines()) < 50 < len(whole.splitlines())
    asked = [line for line in page.splitlines() if line.startswith("- ") and line.endswith("?")]
    assert asked
    assert all(question in whole for question in asked)


def test_json_leaves_nothing_out_for_want_of_room(vcfpath: Vcfpath) -> None:
    page = vcfpath.ankle("questions", "--format", "json").answer
    assert vcfpath.ankle("questions", "--all", "--format", "json").answer == page
    data = json.loads(page)
    assert data["schema"] == "vcfpath.questions/1"
    assert [each["fact"] for each in data["unknown"]][:2] == ["weeks_of_rest", "days_since_sprain"]


def test_what_matters_is_taken_from_the_line_and_from_a_file(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("questions", "--matters", "walking-soon").answer
    assert "What would each choice mean for walking again soon?" in shown
    refused = vcfpath.ankle("questions", "--matters", "walking").complaint
    assert refused.startswith("--matters: nothing here is said about 'walking'. Did you mean")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("--al",), "--al: there is no such option. Did you mean '--all'?"),
        (("--all=yes",), "--all: it takes no value. Write --all alone."),
        (("--age", "200"), "--age: 200 is out of range. It can be 0 to 110 years."),
    ],
)
def test_what_cannot_be_is_refused(line: tuple[str, ...], said: str, vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("questions", *line)
    assert (ran.status, ran.complaint) == (2, said)


def test_an_expired_pathway_asks_nothing(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("questions", *FEW, "--as-of", "2040-01-01")
    assert ran.status == 65
    assert "What we do not know yet" not in ran.out
    all_the_same = ("--as-of", "2040-01-01", "--even-if-stale")
    assert "What we do not know yet" in vcfpath.ankle("questions", *FEW, *all_the_same).answer


def test_help_says_what_it_makes_and_lists_all(vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("questions", "--help").answer
    assert "one page to take to an appointment" in " ".join(shown.split())
    assert "--all: Every question, and who says what" in shown


@pytest.mark.parametrize("format", ["plain", "markdown", "terminal"])
def test_every_format_asks_the_same(format: str, vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("questions", "--all", "--format", format).answer
    flat = " ".join(shown.split())
    for said in ("Does the scan show a tear?", "How old are you?", "Does a boot help?"):
        assert flat.count(said) == 1
