"""What gives points: how many, how exact, how many bands; and a group that gives all the same is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from tests.known import names
from vcfpath.model.points import Group

NAMES = names()


def group(*points: str, otherwise: str = "0") -> Group:
    """A group with a band for each of ``points``, every one with a rule of its own."""
    bands = ", ".join(
        f'{{"when": "age < {at}", "points": {each}}}' for at, each in enumerate(points, start=20)
    )
    written = f'{{"name": "age", "bands": [{bands}], "otherwise": {otherwise}}}'
    return Group.model_validate_json(written, strict=True, context=NAMES)


@pytest.mark.parametrize("points", ["1000000", "-1000000", "0.000001", "-0.123456"])
def test_points_are_kept_as_they_were_written(points: str) -> None:
    assert group(points).points() == (Decimal(points), Decimal(0))


@pytest.mark.parametrize(
    "points", ["1000001", "-1000001", "1000000.5", "-1000000.5", "0.0000001", "1.1234567"]
)
def test_points_that_no_sum_keeps_exactly_are_refused(points: str) -> None:
    with pytest.raises(ValidationError):
        group(points)


def test_a_group_has_at_most_twenty_bands() -> None:
    assert len(group(*map(str, range(1, 21))).points()) == 21
    with pytest.raises(ValidationError, match="at most 20 items"):
        group(*map(str, range(1, 22)))


def test_a_group_without_a_band_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        group()


@pytest.mark.parametrize("otherwise", ["2", "-0.5"])
def test_a_group_that_gives_everybody_the_same_is_refused(otherwise: str) -> None:
    with pytest.raises(ValidationError, match=f"this group gives everybody {otherwise}"):
        group(otherwise, otherwise, otherwise=otherwise)
    assert group(otherwise, "7", otherwise=otherwise).points()[1] == 7
