"""The sum of a score for a patient: between which two numbers it lies, and what would settle it.

In each group the bands are gone through in order. One that does not hold passes on, one that holds
ends it, and one that is not known may do either. So of each group there are a fewest and a most points
still possible, and what is not known never counts as nought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from vcfpath.model.criterion import Criterion
from vcfpath.model.points import Group
from vcfpath.model.possible import Interval
from vcfpath.model.score import Score
from vcfpath.truth import Truth

TruthOf = Callable[[Criterion], Truth]


def total(score: Score, truth: TruthOf) -> Interval:
    """The sums that are still possible, as the rules of the groups stand by ``truth``."""
    given = [group_points(group, truth) for group in score.groups]
    low = score.start + sum(each.low for each in given)
    high = score.start + sum(each.high for each in given)
    return Interval(score.kept(low), score.kept(high))


def group_points(group: Group, truth: TruthOf) -> Interval:
    """The fewest and the most points that ``group`` may give."""
    possible = [points for points, _ in _reached(group, truth)]
    return Interval(min(possible), max(possible))


def telling(score: Score, truth: TruthOf) -> Iterator[Criterion]:
    """The rules that are not known and would change what is possible, group by group."""
    for group in score.groups:
        yield from telling_in(group, truth)


def telling_in(group: Group, truth: TruthOf) -> list[Criterion]:
    """Those of one group: a band counts where what it gives differs from what may come after it."""
    rules: list[Criterion] = []
    after: set[Decimal] = set()
    for points, unknown in reversed(list(_reached(group, truth))):
        if unknown is not None and after != {points}:
            rules.append(unknown)
        after.add(points)
    return rules[::-1]


def _reached(group: Group, truth: TruthOf) -> Iterator[tuple[Decimal, Criterion | None]]:
    """The points that may be given, in order; with a band's rule where that is not known."""
    for band in group.bands:
        found = truth(band.when)
        if found is Truth.TRUE:
            yield band.points, None
            return
        if found is Truth.UNKNOWN:
            yield band.points, band.when
    yield group.otherwise, None
