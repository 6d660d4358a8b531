"""The concordance: every position in its cells, no answer lost, every source counted once."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, TODAY, Raw, with_scores_too
from tests.positions import cell, column, holding, said, table
from tests.strategies import patients, refined
from vcfpath.engine.assess import assess
from vcfpath.engine.concordance import STANDINGS, Cell, Concordance, concordance, standing_of
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

few = settings(max_examples=40)
BOOK = "example-book"


def _cells(found: Concordance) -> dict[tuple[str, str], Cell]:
    return {(column.option, cell.source): cell for column in found.columns for cell in column.cells}


@with_scores_too
@given(data=st.data())
@few
def test_every_position_is_in_exactly_the_cells_it_speaks_of(
    pathway: Pathway, data: st.DataObject
) -> None:
    found = assess(pathway, data.draw(patients(pathway)), TODAY)
    held = Counter(
        (option, source, answer.position.id)
        for (option, source), each in _cells(concordance(pathway, found)).items()
        for answer in each.answers
    )
    spoken = ((option, each.source, each.id) for each in pathway.positions for option in each.about)
    assert held == Counter(spoken if found.treatments else ())


@with_scores_too
@given(data=st.data())
@few
def test_counts_add_up_and_whoever_does_not_speak_is_silent(
    pathway: Pathway, data: st.DataObject
) -> None:
    found = concordance(pathway, assess(pathway, data.draw(patients(pathway)), TODAY))
    for each in found.columns:
        counted = [cell for standing in STANDINGS for cell in each.of(standing)]
        assert sorted(counted) == sorted(each.cells)
        by_side = [
            cell
            for standing in STANDINGS
            for side in ("in_favour", "against", "both", "no_side")
            for cell in each.of(standing, side)
        ]
        assert len(by_side) == len(each.cells)
        assert {*found.silent_on(each)} == {*found.sources} - {cell.source for cell in each.cells}


@with_scores_too
@given(data=st.data())
@few
def test_a_cell_stands_as_the_position_that_goes_furthest(
    pathway: Pathway, data: st.DataObject
) -> None:
    """What applies is never hidden, and what is not known is never taken for a no."""
    found = concordance(pathway, assess(pathway, data.draw(patients(pathway)), TODAY))
    for each in _cells(found).values():
        applies = [answer.applies for answer in each.answers]
        assert (each.standing == "applies") == (Truth.TRUE in applies)
        if each.standing in ("outside", "not_my_patient"):
            assert {*applies} == {Truth.FALSE}
        ranks = [STANDINGS.index(standing_of(answer)) for answer in each.answers]
        assert ranks == sorted(ranks)
        assert each.answers[: len(each.leading)] == each.leading


@with_scores_too
@given(data=st.data())
@few
def test_knowing_more_only_adds_to_what_applies(pathway: Pathway, data: st.DataObject) -> None:
    patient = data.draw(patients(pathway))
    more = data.draw(refined(pathway, patient))
    before, after = (
        _cells(concordance(pathway, assess(pathway, each, TODAY))) for each in (patient, more)
    )
    for place in before.keys() & after.keys():
        then, now = before[place], after[place]
        if then.standing == "applies":
            assert now.standing == "applies"
            assert _leading(then) <= _leading(now)
            assert then.side in (now.side, "no_side") or now.side == "both"
        if then.standing in ("outside", "not_my_patient"):
            assert now.standing in ("outside", "not_my_patient")


def _leading(cell: Cell) -> set[str]:
    return {answer.position.id for answer in cell.leading}


@pytest.mark.parametrize(
    ("facts", "standing", "side", "first"),
    [
        ({}, "depends", "both", "p0"),
        ({"bruised": True}, "applies", "in_favour", "p0"),
        ({"bruised": True, "torn": True}, "applies", "both", "p0"),
        ({"bruised": False}, "depends", "against", "p1"),
        ({"bruised": False, "torn": True}, "applies", "against", "p1"),
        ({"bruised": False, "torn": False}, "outside", "both", "p0"),
    ],
)
def test_a_source_of_two_minds(facts: Raw, standing: str, side: str, first: str) -> None:
    pathway = holding(said(BOOK, "for", "bruised"), said(BOOK, "against", "torn"))
    found = cell(pathway, facts)
    assert (found.standing, found.side) == (standing, side)
    assert found.answers[0].position.id == first
    assert len(found.answers) == 2


def test_a_position_about_other_people_comes_last() -> None:
    pathway = holding(
        said(BOOK, "for", for_whom="age >= 65"),
        said(BOOK, "against", "bruised"),
        said(BOOK, "mixed"),
    )
    found = cell(pathway, {"age": 40, "bruised": False})
    assert [answer.position.id for answer in found.answers] == ["p2", "p1", "p0"]
    assert (found.standing, found.side, found.missing) == ("applies", "no_side", ())


def test_only_what_leading_positions_wait_for_is_missing() -> None:
    pathway = holding(said(BOOK, "for", "bruised"), said(BOOK, "for", "torn and bruised"))
    assert cell(pathway).missing == ("bruised", "torn")
    assert cell(pathway, {"bruised": True}).missing == ()


def test_a_source_on_one_side_and_on_none_is_on_that_side() -> None:
    pathway = holding(said(BOOK, "inconclusive"), said(BOOK, "for"))
    assert cell(pathway).side == "in_favour"


def test_only_sources_that_are_heard_are_in_it() -> None:
    found = concordance(
        ANKLE, assess(ANKLE, Patient(), TODAY), lambda source: source == "example-trial"
    )
    assert found.sources == ("example-trial",)
    assert {cell.source for each in found.columns for cell in each.cells} == {"example-trial"}


def test_treatments_come_first_and_what_is_mentioned_last() -> None:
    assert [each.option for each in table(ANKLE).columns] == [*ANKLE.treatments, *ANKLE.mentioned]
    assert [each.source for each in column(ANKLE).cells] == ["example-book", "example-trial"]


@pytest.mark.parametrize(("facts", "day"), [({"age": 5}, TODAY), ({}, date(2033, 1, 1))])
def test_there_is_none_where_there_is_no_answer(facts: Raw, day: date) -> None:
    found = concordance(ANKLE, assess(ANKLE, patient_from(ANKLE, facts, day), day))
    assert found.columns == ()


def test_what_is_said_of_other_people_takes_no_side_beside_what_is_said_of_other_cases() -> None:
    pathway = holding(said(BOOK, "for", "bruised"), said(BOOK, "against", for_whom="age >= 65"))
    found = cell(pathway, {"age": 40, "bruised": False})
    assert (found.standing, found.side) == ("outside", "in_favour")


@pytest.mark.parametrize(
    ("facts", "sources", "left_out"),
    [
        ({"bruised": False}, [BOOK], True),
        ({"age": 40, "bruised": True}, ["example-trial"], True),
        ({"age": 40, "bruised": False}, [BOOK, "example-trial", "nobody"], True),
        ({"age": 40, "bruised": True}, [BOOK, "example-trial"], False),
        ({"age": 70, "bruised": False}, [BOOK, "example-trial"], False),
        ({"age": 70, "bruised": False}, [BOOK], True),
        ({"age": 70, "bruised": True}, [BOOK], False),
        ({}, [BOOK], False),
        ({"age": 40, "bruised": False}, ["nobody"], False),
        ({"age": 40, "bruised": False}, [], False),
    ],
)
def test_somebody_is_left_out_where_every_source_that_speaks_is_about_others(
    facts: Raw, sources: list[str], left_out: bool
) -> None:
    pathway = holding(
        said(BOOK, "for", "bruised"), said("example-trial", "against", for_whom="age >= 65")
    )
    assert column(pathway, facts).leaves_out(sources) is left_out
