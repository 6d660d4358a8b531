"""Natural frequencies: rounded to whole people, never to nobody or everybody, of one number of people."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.engine.frequency import (
    EVERY_PEOPLE,
    Frequency,
    Share,
    frequency,
    icons_for,
    is_rare,
    people_for,
    proportion,
)
from vcfpath.model.effect import AsPublished, Count

counts = st.integers(1, 5000).flatmap(
    lambda of: st.integers(0, of).map(lambda n: Count.model_construct(n=n, of=of))
)
printed = st.decimals(0, 100, places=2).map(
    lambda each: AsPublished.model_construct(out_of_100=each)
)
every_share = counts | printed
people = st.sampled_from(EVERY_PEOPLE)


def _count(n: int, of: int) -> Count:
    return Count.model_construct(n=n, of=of)


def _published(text: str) -> AsPublished:
    return AsPublished.model_construct(out_of_100=Decimal(text))


@pytest.mark.parametrize(
    ("share", "of_100"),
    [
        (_count(21, 41), Frequency(51, 100)),
        (_count(9, 45), Frequency(20, 100)),
        (_count(1, 200), Frequency(1, 100)),
        (_count(1, 201), Frequency(1, 100, "fewer")),
        (_count(0, 7), Frequency(0, 100)),
        (_count(7, 7), Frequency(100, 100)),
        (_count(995, 1000), Frequency(99, 100, "more")),
        (_count(994, 1000), Frequency(99, 100)),
        (_published("22.5"), Frequency(23, 100)),
        (_published("22.4"), Frequency(22, 100)),
    ],
)
def test_a_share_as_so_many_of_100(share: Share, of_100: Frequency) -> None:
    assert frequency(share, 100) == of_100


@given(share=every_share, of=people)
def test_a_rate_is_the_nearest_whole_number_of_people(share: Share, of: int) -> None:
    assert of in EVERY_PEOPLE
    rate = frequency(share, of)
    exact = proportion(share) * of
    match rate.bound:
        case None:
            assert abs(rate.n - exact) <= Fraction(1, 2)
            assert (rate.n == 0) == (exact == 0)
            assert (rate.n == of) == (exact == of)
        case "fewer":
            assert 0 < exact < rate.n == 1
        case "more":
            assert of - 1 == rate.n < exact < of


@given(shares=st.lists(every_share, max_size=5))
def test_the_fewest_people_in_whom_nothing_that_happens_is_less_than_one(
    shares: list[Share],
) -> None:
    of = people_for(shares)
    rarest = min(filter(None, map(proportion, shares)), default=None)
    smaller = [each for each in EVERY_PEOPLE if each < of]
    assert all(rarest is not None and rarest * each < 1 for each in smaller)
    assert rarest is None or rarest * of >= 1 or of == EVERY_PEOPLE[-1]


@given(share=every_share)
def test_icons_are_exact_to_one_and_never_stand_for_less(share: Share) -> None:
    icons, exact = icons_for(share), proportion(share) * 100
    if icons is None:
        assert 0 < exact < 1 or 99 < exact < 100
    else:
        assert abs(icons - exact) <= Fraction(1, 2)
        assert icons + (100 - icons) == 100
        assert 0 <= icons <= 100


def test_rates_are_given_of_a_hundred_of_a_thousand_or_of_ten_thousand() -> None:
    assert EVERY_PEOPLE == (100, 1_000, 10_000)


@pytest.mark.parametrize(
    ("share", "rare"),
    [
        (_count(0, 7), False),
        (_published("0"), False),
        (_published("0.001"), True),
        (_published("0.995"), True),
        (_count(1, 100), False),
        (_published("1.005"), False),
        (_published("1.5"), False),
        (_count(1, 2), False),
        (_count(7, 7), False),
    ],
)
def test_what_happens_to_fewer_than_one_of_100_is_rare(share: Share, rare: bool) -> None:
    assert is_rare(share) is rare


@pytest.mark.parametrize(
    ("shares", "of"),
    [
        ([], 100),
        ([_count(0, 7)], 100),
        ([_count(1, 100)], 100),
        ([_count(1, 2), _count(1, 101), _count(0, 7)], 1_000),
        ([_count(1, 1_000), _count(1, 2)], 1_000),
        ([_count(1, 1_001)], 10_000),
        ([_count(1, 10_001), _count(1, 2)], 10_000),
    ],
)
def test_the_rarest_that_is_seen_decides_of_how_many_people(shares: list[Share], of: int) -> None:
    assert people_for(shares) == of


@pytest.mark.parametrize(
    ("out_of_100", "icons"),
    [
        ("0", 0),
        ("0.5", None),
        ("0.99", None),
        ("1", 1),
        ("1.4", 1),
        ("98.5", 99),
        ("99", 99),
        ("99.01", None),
        ("99.5", None),
        ("100", 100),
    ],
)
def test_there_are_no_icons_where_one_would_be_too_many_or_too_few(
    out_of_100: str, icons: int | None
) -> None:
    assert icons_for(_published(out_of_100)) == icons
