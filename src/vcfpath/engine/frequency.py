"""Natural frequencies: a share of people as so many of 100, or of more people where that is too coarse.

Whatever is compared is given of the same number of people, for people compare the counts they see. So
the number of people is chosen once for all of it: the smallest in which the rarest of it is one at
least. A share is rounded to the nearest whole person, a half upwards; but somebody is never nobody,
and not all are never all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import floor
from typing import Literal, NamedTuple, get_args

from vcfpath.model.effect import AsPublished, Count, Effect

People = Literal[100, 1_000, 10_000]
"""Of how many people rates are given."""
EVERY_PEOPLE: tuple[People, ...] = get_args(People)

Share = Count | AsPublished
"""A share of people as a source has it."""


class Frequency(NamedTuple):
    """``n`` of so many people; ``bound`` where there are fewer or more than whole people can say."""

    n: int
    of: People
    bound: Literal["fewer", "more"] | None = None


def proportion(share: Share) -> Fraction:
    """The share as an exact fraction of one."""
    if isinstance(share, Count):
        return Fraction(share.n, share.of)
    return Fraction(share.out_of_100) / 100


def is_rare(share: Share) -> bool:
    """Whether it happens, and to fewer than one of 100 people."""
    return 0 < proportion(share) * 100 < 1


def people_for(shares: Iterable[Share]) -> People:
    """The fewest people in whom the least of ``shares``, leaving out nobody at all, is one or more."""
    seen = [*filter(None, map(proportion, shares))]
    enough = (people for people in EVERY_PEOPLE if all(each * people >= 1 for each in seen))
    return next(enough, EVERY_PEOPLE[-1])


def frequency(share: Share, of: People) -> Frequency:
    """``share`` as so many ``of`` people."""
    exact = proportion(share)
    n = floor(exact * of + Fraction(1, 2))
    if n == 0 and exact > 0:
        return Frequency(1, of, "fewer")
    if n == of and exact < 1:
        return Frequency(of - 1, of, "more")
    return Frequency(n, of)


def icons_for(share: Share) -> int | None:
    """How many icons of a hundred stand for ``share``; None where one would be too many, or too few."""
    of_100 = proportion(share) * 100
    is_seen = of_100 in (0, 100) or 1 <= of_100 <= 99
    return frequency(share, 100).n if is_seen else None


def shares(effects: Iterable[Effect]) -> Iterator[Share]:
    """Every share of people in ``effects``, with and without."""
    for effect in effects:
        yield from filter(None, (effect.with_, effect.without))
