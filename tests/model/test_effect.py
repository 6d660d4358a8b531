"""Numbers of effects: what is accepted at the edge. What is refused, and how, stands in ``tests/bad``."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.known import Raw, names, variant
from vcfpath.model.base import Record
from vcfpath.model.effect import AsPublished, Average, Count, Effect
from vcfpath.model.fact import SetFact


def _boot(**keys: Any) -> Effect:  # noqa: ANN401  (whatever a file may hold)
    """An effect of the ankle pathway with these keys instead of its counts."""

    def change(raw: Raw) -> None:
        about = {"outcome": "o", "within": "w", "population": "p", "sources": ["example-book"]}
        raw["treatments"]["boot"]["benefits"] = [{**about, **keys}]

    return variant(change).treatments["boot"].benefits[0]


@pytest.mark.parametrize(
    ("n", "of", "printed"),
    [
        (1, 8, "12.5"),
        (1, 8, "13"),
        (1, 8, "12"),
        (2, 3, "67"),
        (2, 3, "66.7"),
        (2, 3, "66.67"),
        (0, 7, "0"),
        (7, 7, "100"),
        (213, 532, "40.0"),
        (213, 532, "40"),
    ],
)
def test_a_printed_share_agrees_at_its_own_number_of_decimals_and_a_half_goes_either_way(
    n: int, of: int, printed: str
) -> None:
    assert Count(n=n, of=of, printed=Decimal(printed)).printed == Decimal(printed)


@pytest.mark.parametrize(
    ("n", "of", "printed"), [(1, 8, "12.4"), (2, 3, "66"), (2, 3, "66.6"), (213, 532, "39.9")]
)
def test_a_share_a_step_off_is_a_misprint_and_has_to_be_called_one(
    n: int, of: int, printed: str
) -> None:
    with pytest.raises(ValidationError, match=rf"{n} of {of} is "):
        Count(n=n, of=of, printed=Decimal(printed))
    assert Count(n=n, of=of, printed=Decimal(printed), misprint="a slip").misprint == "a slip"


@given(st.integers(1, 500), st.data(), st.integers(0, 3))
def test_what_is_rounded_from_the_counts_always_agrees(
    of: int, data: st.DataObject, places: int
) -> None:
    n = data.draw(st.integers(0, of))
    printed = round(Decimal(100 * n) / of, places)
    assert Count(n=n, of=of, printed=printed).percent() == Decimal(100 * n) / of


def test_decimals_are_those_that_were_written() -> None:
    counted = _boot(**{"with": {"n": 213, "of": 532, "printed": 40.0}}).with_
    assert isinstance(counted, Count)
    assert str(counted.printed) == "40.0"


@pytest.mark.parametrize(("out_of_100", "what"), [(-0.1, "than or equal to 0"), (100.1, "to 100")])
def test_a_share_is_from_none_to_all(out_of_100: float, what: str) -> None:
    for edge in (0, 100):
        assert _boot(**{"with": {"out_of_100": edge}}).with_ == AsPublished(
            out_of_100=Decimal(edge)
        )
    with pytest.raises(ValidationError, match=what):
        _boot(**{"with": {"out_of_100": out_of_100}})


@pytest.mark.parametrize(
    "keys",
    [
        {"with": 3},
        {"difference": -1},
        {"with": 3, "without": 4, "difference": -1.1},
        {"with": 3, "without": 3, "difference": 0.2},
        {"with": 3, "without": 4, "difference": 0},
        {"difference": 1, "low": 1, "high": 1},
        {"difference": 0, "low": -1, "high": 0},
    ],
    ids=str,
)
def test_an_average_needs_one_number_and_its_range_may_touch_the_difference(keys: Raw) -> None:
    average = _boot(average={"scale": "s", "better": "lower", **keys}, found="unclear").average
    assert isinstance(average, Average)
    assert average.with_ == (Decimal(str(keys["with"])) if "with" in keys else None)


@pytest.mark.parametrize(
    ("keys", "needs"),
    [
        ({"with": {"n": 1, "of": 2}}, False),
        ({"with": {"n": 1, "of": 2}, "without": {"n": 1, "of": 2}}, True),
        ({"with": {"n": 1, "of": 2}, "compared_with": "rest"}, True),
        ({"no_usable_number": "x"}, False),
        ({"no_usable_number": "x", "compared_with": "rest"}, True),
        ({"average": {"scale": "s", "better": "lower", "with": 1}}, False),
        ({"average": {"scale": "s", "better": "lower", "with": 1, "without": 2}}, True),
        ({"average": {"scale": "s", "better": "lower", "difference": 0}}, True),
    ],
    ids=str,
)
def test_what_was_found_is_said_wherever_something_is_compared(keys: Raw, needs: bool) -> None:
    assert _boot(**keys, found="no_difference").found == "no_difference"
    if needs:
        with pytest.raises(ValidationError, match="nothing says what the source found of it"):
            _boot(**keys)
    else:
        assert _boot(**keys).found is None


COUNTED = {"with": {"n": 1, "of": 2}}
AVERAGE = {"scale": "s", "better": "lower"}
RANGE = {"low": 0, "high": 1}
TIMED = {"within": "w", "population": "p"}


@pytest.mark.parametrize(
    ("keys", "nothing", "otherwise"),
    [
        (TIMED, "with", "outcome"),
        (TIMED, "average", "outcome"),
        (TIMED, "no_usable_number", "outcome"),
        ({**COUNTED, "within": "w"}, "population", "with"),
        ({"average": {**AVERAGE, "with": 1}, "within": "w"}, "population", "average"),
        ({**COUNTED, **TIMED, "compared_with": "rest"}, "found", "outcome"),
        ({**COUNTED, **TIMED, "graded_by": "g"}, "certainty", "graded_by"),
        ({"no_usable_number": "x", "without": {"n": 1, "of": 2}}, "with", "without"),
    ],
    ids=str,
)
def test_what_is_missing_is_said_where_it_was_written_as_nothing_or_at_what_needs_it(
    keys: Raw, nothing: str, otherwise: str
) -> None:
    about = {"outcome": "o", "sources": ["example-book"]}
    assert _key_of(Effect, {**about, **keys, nothing: None}) == nothing
    assert _key_of(Effect, {**about, **keys}) == otherwise


def test_a_time_span_may_be_written_as_nothing_and_is_missed_at_the_counts() -> None:
    about = {"outcome": "o", "sources": ["example-book"], "population": "p"}
    assert _boot(**COUNTED, within=None).within is None
    assert _key_of(Effect, {**about, **COUNTED}) == "with"


@pytest.mark.parametrize(
    ("keys", "nothing", "otherwise"),
    [
        ({}, "with", "scale"),
        ({}, "difference", "scale"),
        ({"without": 1, "difference": 1}, "with", "without"),
        ({"difference": 1, "high": 1}, "low", "high"),
        ({"difference": 1, "low": 1}, "high", "low"),
        ({"with": 1, **RANGE}, "difference", "low"),
    ],
    ids=str,
)
def test_so_is_what_an_average_lacks(keys: Raw, nothing: str, otherwise: str) -> None:
    assert _key_of(Average, {**AVERAGE, **keys, nothing: None}) == nothing
    assert _key_of(Average, {**AVERAGE, **keys}) == otherwise


def test_a_misprint_written_as_nothing_is_named_or_else_the_printed_share() -> None:
    counted = {"n": 1, "of": 2, "printed": 51}
    assert _key_of(Count, {**counted, "misprint": None}) == "misprint"
    assert _key_of(Count, counted) == "printed"


def test_of_a_misprint_that_is_none_the_share_written_as_nothing_is_named() -> None:
    counted = {"n": 1, "of": 2, "misprint": "a slip"}
    assert _key_of(Count, {**counted, "printed": None}) == "printed"
    assert _key_of(Count, counted) == "misprint"
    assert _key_of(Count, {**counted, "printed": 50}) == "misprint"
    assert _key_of(Count, {**counted, "n": 0, "printed": 0}) == "misprint"


def test_a_set_without_members_is_named_where_they_were_written_as_nothing() -> None:
    asked = {"kind": "set", "ask": "Which?", "label": "things", "answered_by": "patient"}
    assert _key_of(SetFact, {**asked, "of": None}) == "of"
    assert _key_of(SetFact, {**asked, "of": None, "values": {}}) == "of"
    assert _key_of(SetFact, {**asked, "values": {}}) == "values"
    assert _key_of(SetFact, asked) is None


def _key_of(record: type[Record], keys: Raw) -> object:
    """The key that the fault of a record is said at."""
    with pytest.raises(ValidationError) as refusal:
        record.model_validate_json(json.dumps(keys), context=names())
    (error,) = refusal.value.errors()
    return error["ctx"]["key"]
