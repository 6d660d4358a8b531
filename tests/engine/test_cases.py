"""Whole people of the shipped pathway, each with what must be said: its cases, as they are shipped."""

from __future__ import annotations

import pytest

from tests.known import SHIPPED, TODAY
from vcfpath.patient.case import Case
from vcfpath.proof.cases.trying import tried
from vcfpath.reading.cases.files import case_files, folder_of, read_cases

CASES = [
    case
    for file in read_cases(SHIPPED, case_files([folder_of(None)]), TODAY)
    for _, case in file.cases
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_pathway_says_of_this_person_what_its_sources_say(case: Case) -> None:
    (found,) = tried(SHIPPED, [case])
    assert found.differences == ()


def test_the_cases_are_many() -> None:
    assert len(CASES) >= 12
