"""What a score could come to, for the search: how far its sum can be brought the way that is wanted.

A sum is to go up, or down. Either way a group is monotone in what its rules may come to, asked for
both sides: of two that may follow one another, a band that holds wins and one that does not passes on.
So the best that each rule can reach gives the best that the sum can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import neg, pos

from vcfpath.model.criterion import CompareScore, Criterion, Order
from vcfpath.model.points import Group
from vcfpath.model.possible import Interval, holds
from vcfpath.model.score import Score
from vcfpath.truth import Truth, at_least

Reach = Callable[[Criterion, bool], Truth]
"""Whether a rule is as wanted (True: that it holds, False: that it does not)."""
Way = Callable[[Decimal], Decimal]
"""Points, so that more are better."""

_WANTED: dict[tuple[Order, bool], tuple[Order, ...]] = {
    (">=", True): (">=",),
    (">=", False): ("<",),
    (">", True): (">",),
    (">", False): ("<=",),
    ("<", True): ("<",),
    ("<", False): (">=",),
    ("<=", True): ("<=",),
    ("<=", False): (">",),
    ("==", True): (">=", "<="),
    ("==", False): (">", "<"),
}
"""What is wanted of the sum: for "exactly" both, for "not exactly" either."""


def score_reached(compare: CompareScore, wanted: bool, reach: Reach) -> Truth:
    """Whether ``compare`` is as wanted, where the rules of its score come to what ``reach`` says."""
    limits = _WANTED[compare.op, wanted]
    sides = (compare._replace(op=op) for op in limits)
    needed = len(limits) if wanted else 1
    return at_least(needed, (holds(each, _best(each, reach)) for each in sides))


def wanted_rules(compare: CompareScore, wanted: bool) -> Iterator[tuple[Criterion, bool]]:
    """The rules of its score that bear on ``compare``, each with a side that helps it."""
    for op in _WANTED[compare.op, wanted]:
        for group in compare.of.groups:
            yield from _helping(group, _way(op))


def _way(op: Order) -> Way:
    """Points as they are where the sum has to go up, and turned round where it has to go down."""
    return pos if op in (">=", ">") else neg


def _best(compare: CompareScore, reach: Reach) -> Interval:
    """What the sum surely comes to, and what it perhaps comes to, on the way that is wanted."""
    way, score = _way(compare.op), compare.of
    surely = perhaps = way(score.start)
    for group in score.groups:
        more, most = _of_group(group, way, reach)
        surely, perhaps = surely + more, perhaps + most
    return _between(score, way(surely), way(perhaps))


def _between(score: Score, one: Decimal, other: Decimal) -> Interval:
    return Interval(score.kept(min(one, other)), score.kept(max(one, other)))


def _of_group(group: Group, way: Way, reach: Reach) -> tuple[Decimal, Decimal]:
    surely = perhaps = way(group.otherwise)
    for band in reversed(group.bands):
        points = way(band.points)
        so, not_so = reach(band.when, True), reach(band.when, False)
        surely = _better(points, surely, so is Truth.TRUE, not_so is Truth.TRUE)
        perhaps = _better(points, perhaps, so is not Truth.FALSE, not_so is not Truth.FALSE)
    return surely, perhaps


def _better(points: Decimal, after: Decimal, wins: bool, passes: bool) -> Decimal:
    """The better of what a band gives and what comes after it, as far as it may be had."""
    if points > after:
        return points if wins else after
    return after if passes else points


def _helping(group: Group, way: Way) -> Iterator[tuple[Criterion, bool]]:
    after = [*map(way, group.points())]
    for band in group.bands:
        points, *after = after
        if points > min(after):
            yield band.when, True
        if points < max(after):
            yield band.when, False
