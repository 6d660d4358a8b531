"""A text that names several things gets its own words: no guess drops one of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY
from vcfpath.errors import ContentError, Place, UsageError
from vcfpath.model.answer import Answer
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import Given, from_file
from vcfpath.patient.mattering import matters_in
from vcfpath.patient.several import each_apart, several

BETWEEN = (", ", ",", "|", ";", " + ", " and ", " or ", " ", "-", " & ")


@pytest.mark.parametrize(
    ("fact", "value", "mend"),
    [
        ("tried", "boot, rest", "Write {boot: true, rest: true}."),
        ("tried", "boot, rst", "'rst' is not one of them."),
        ("swelling", "mild, severe", "Write [mild, severe]."),
        ("swelling", "mild, sever", "Did you mean 'severe'? Write several as a list."),
    ],
)
def test_in_a_file_several_are_written_as_the_file_has_them(
    fact: str, value: str, mend: str
) -> None:
    with pytest.raises(ContentError) as refused:
        from_file(ANKLE, {fact: Answer(value, Place("me.yaml", 1, 8))})
    (fault,) = refused.value.faults
    assert fault.mend == mend


def test_what_matters_is_a_list_in_a_file() -> None:
    with pytest.raises(ContentError) as refused:
        matters_in(SHIPPED, Answer("cost, time", Place("me.yaml", 1, 10)))
    assert refused.value.faults[0].mend == "Write [cost, time]."


def test_a_key_that_names_several_is_two_keys() -> None:
    place = Place("me.yaml", 1, 8)
    with pytest.raises(UsageError) as refused:
        build_patient(ANKLE, [Given("tried", "in", "boot, rest", Place("tried"))], (), TODAY)
    assert refused.value.faults[0].mend == "Name each on its own." == each_apart((), place)


@given(st.permutations(sorted(ANKLE.red_flags)), st.sampled_from(BETWEEN))
def test_no_sign_that_was_named_is_lost_from_the_mend(signs: list[str], between: str) -> None:
    found = several(between.join(signs), signs)
    assert found is not None
    assert sorted(found.names) == sorted(signs)
    assert not found.besides


def test_one_name_alone_and_a_text_beyond_all_measure_are_not_several() -> None:
    assert several("Boot ", ["boot"]) is None
    assert several("boot, rest" * 100, ["boot", "rest"]) is None
