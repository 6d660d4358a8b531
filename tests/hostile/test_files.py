"""There are enough hostile files, of all kinds, always the same ones; and each differs from its source."""

from __future__ import annotations

from collections import Counter

import pytest

from hostile.case import Case, Must, pathway_sources, patient_sources
from hostile.files import MOST, Kind, all_cases, values

pytestmark = pytest.mark.long

CASES = all_cases()


def test_there_are_ten_thousand_at_least() -> None:
    assert len(CASES) >= 10_000


def test_every_shipped_pathway_is_attacked() -> None:
    attacked = Counter(case.source.name for case in CASES)
    assert {source.name for source in pathway_sources()} <= attacked.keys()
    assert all(attacked[source.name] > 1000 for source in pathway_sources())


def _seen(case: Case) -> tuple[object, ...]:
    return (case.sort, case.source.name, case.start, case.stop, case.instead, case.must, case.line)


def test_they_are_the_same_each_time() -> None:
    assert [*map(_seen, CASES)] == [*map(_seen, all_cases())]


@pytest.mark.parametrize("kind", MOST, ids=lambda kind: kind.__name__)
def test_every_kind_has_some(kind: Kind) -> None:
    assert next(kind(pathway_sources()[0]), None) is not None


def test_what_must_be_refused_is_not_the_sound_file() -> None:
    for case in CASES:
        if case.must is Must.REFUSE:
            assert case.content not in (case.source.raw, case.source.laid_out)


def test_most_are_known_to_be_at_fault_and_in_which_line() -> None:
    must = Counter(case.must for case in CASES)
    assert must[Must.REFUSE] > len(CASES) / 2
    assert must[Must.ACCEPT] > 20
    assert sum(case.line > 0 for case in CASES) > len(CASES) / 3


def test_a_fault_may_lie_beside_only_where_the_type_is_right() -> None:
    """A number for a number may be too large for its neighbour; a text for one is wrong itself."""
    swapped = [case for case in values.of_another_type(pathway_sources()[1]) if case.beside]
    assert {case.instead for case in swapped} == {b"7", b"-0.5", b"true", b"false"}
    assert all(case.must is Must.EITHER and case.line in case.beside for case in swapped)


def test_an_amount_for_an_amount_of_a_person_is_wrong_only_for_what_else_is_said() -> None:
    person = next(source for source in patient_sources() if source.name == "week_six")
    swapped = [case for case in values.of_another_type(person) if case.sort == "another type"]
    nowhere = [case for case in swapped if case.line == 0]
    assert {case.instead.strip() for case in nowhere} == {b"7", b"-0.5", b"1.5"}
    assert all(case.must is Must.EITHER for case in nowhere)
    assert any(case.instead.strip() == b"true" and case.line == 1 for case in swapped)
