"""One source for one person: its positions in order, each as trees."""

from __future__ import annotations

from datetime import date

import pytest

from tests.known import ANKLE, TODAY
from vcfpath.engine.assess import assess
from vcfpath.engine.impossible import ImpossibleError
from vcfpath.engine.one_source import OneSource, one_source
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

EXPIRED = date(2033, 1, 1)


def _of(
    source: str, facts: dict[str, object], day: date = TODAY, stale_too: bool = False
) -> OneSource:
    patient = patient_from(ANKLE, facts, day)
    return one_source(ANKLE, patient, source, day, even_if_stale=stale_too)


def test_its_positions_come_once_each_and_in_the_order_of_the_file() -> None:
    book = _of("example-book", {"age": 40})
    assert [each.answer.position.id for each in book.positions] == ["book_boot", "book_magnets"]
    (trial,) = _of("example-trial", {"days_since_sprain": 20}).positions
    assert trial.answer.answer == "outside"
    assert trial.scope is None
    (condition,) = trial.conditions
    assert [part.truth for part in condition.parts] == [Truth.FALSE, Truth.UNKNOWN]


def test_it_keeps_what_was_asked_and_what_was_found() -> None:
    patient = patient_from(ANKLE, {"age": 40}, TODAY)
    found = one_source(ANKLE, patient, "example-book", TODAY)
    assert found.source == "example-book"
    assert found.assessment == assess(ANKLE, patient, TODAY)
    assert len(found.positions) == 2
    assert one_source(ANKLE, patient, "example-book", EXPIRED).positions == ()


def test_there_are_none_where_there_is_no_answer() -> None:
    assert _of("example-book", {"age": 5}).positions == ()
    assert _of("example-book", {}, EXPIRED).positions == ()
    assert len(_of("example-book", {}, EXPIRED, stale_too=True).positions) == 2


def test_facts_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(ImpossibleError):
        _of("example-book", {"days_since_sprain": 3, "weeks_of_rest": 5})
