"""The examples of the file format: each is proved, has cases for all of it, and can be read."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from vcfpath import load
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case
from vcfpath.proof.cases.coverage import coverage
from vcfpath.proof.cases.trying import tried
from vcfpath.proof.check import check
from vcfpath.proof.content.findings import findings
from vcfpath.reading.cases.files import case_files, folder_of, read_cases
from vcfpath.truth import Truth

HOME = Path(__file__).parent.parent / "examples"
FILES = sorted(HOME.glob("*/pathway.yaml"))
TODAY = date(2026, 11, 26)

each_example = pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)


@cache
def example(file: Path) -> Pathway:
    return load(file)


@cache
def cases(file: Path) -> tuple[Case, ...]:
    read = read_cases(example(file), case_files([folder_of(str(file))]), TODAY)
    return tuple(case for each in read for _, case in each.cases)


@each_example
def test_everything_that_is_claimed_of_it_is_proved(file: Path) -> None:
    found = check(example(file))
    assert found.findings == ()
    assert found.kinds_of_people > 1000


@each_example
def test_its_words_can_be_followed_and_direct_nobody(file: Path) -> None:
    assert list(findings(example(file))) == []


@each_example
def test_of_each_person_it_says_what_its_sources_say(file: Path) -> None:
    answered = tried(example(file), cases(file))
    assert {each.case.name: each.differences for each in answered if not each.passes} == {}


@each_example
def test_its_cases_see_every_rule_hold_and_fail_and_both_sides_of_every_limit(file: Path) -> None:
    seen = coverage(example(file), cases(file))
    assert [each.placed.loc for each in seen.unseen(Truth.TRUE)] == []
    assert [each.placed.loc for each in seen.unseen(Truth.FALSE)] == []
    assert [(e.boundary.fact, e.boundary.value, e.missing) for e in seen.open_boundaries()] == []


@each_example
def test_each_case_says_whose_word_it_rests_on(file: Path) -> None:
    assert [case.name for case in cases(file) if not case.source] == []


@each_example
def test_it_says_that_it_is_an_example_and_for_no_patient(file: Path) -> None:
    pathway = example(file)
    assert pathway.id == file.parent.name
    assert pathway.reviewed_by == ()
    for said in ("An example", "No clinician has reviewed it", "Not for use on patients"):
        assert said in pathway.intended_use


def test_no_name_is_given_twice() -> None:
    names = Counter(case.name for file in FILES for case in cases(file))
    assert [name for name, times in names.items() if times > 1] == []
    assert len({example(file).name for file in FILES}) == len(FILES)


def test_the_list_of_examples_leaves_none_out() -> None:
    listed = (HOME / "README.md").read_text("utf-8")
    assert len(FILES) >= 6
    for file in FILES:
        assert f"({file.relative_to(HOME).as_posix()})" in listed
