"""New cases as a file: it is read again by our own reader, to the same people, and all of them pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.known import ANKLE, SHIPPED
from tests.proof.cases.people import seen
from tests.reading.cases.written import POINTS, read
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import NOT_YET, Expected
from vcfpath.patient.spelling import options_of
from vcfpath.proof.cases.trying import tried
from vcfpath.proof.cases.vignettes import vignettes
from vcfpath.view.contract.case_file import case_file

PATHWAYS = {"ankle": ANKLE, "shipped": SHIPPED, "points": POINTS}


@pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)
def test_what_is_written_is_read_again_and_passes(pathway: Pathway, tmp_path: Path) -> None:
    made = list(vignettes(pathway, seen(pathway=pathway)))
    cases = read(tmp_path, case_file(pathway, made), pathway)
    assert [options_of(pathway, case.patient) for case in cases] == [
        options_of(pathway, each.patient) for each in made
    ]
    assert all(case.signed_off and case.signed_off.judged == NOT_YET for case in cases)
    assert all(case.vignette and case.source for case in cases)
    assert [each.differences for each in tried(pathway, cases) if not each.passes] == []


def test_every_aspect_is_written_as_it_is_read(tmp_path: Path) -> None:
    nowhere = Place("")
    expected = (
        Expected("scores", "stair_score", ("0", "6"), nowhere),
        Expected("scope", "", ("true",), nowhere),
        Expected("urgent", "", ("true",), nowhere),
        Expected("stage_now", "", ("first_weeks", "afterwards"), nowhere),
    )
    one = next(vignettes(POINTS, seen(pathway=POINTS)))
    person = one._replace(expected=expected)
    (case,) = read(tmp_path, case_file(POINTS, [person]), POINTS)
    assert [each[:3] for each in case.expected] == [each[:3] for each in expected]
