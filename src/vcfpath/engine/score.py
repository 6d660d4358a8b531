"""The sum of a score for a patient: between which two numbers it lies, and what would settle it.

In each group the bands are gone through in order. One that does not hold passes on, one that holds
ends it, and one that is not known may do either. So of each group there are a fewest and a most points
still possible, and what is not known never counts as nought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from vcfpath.model.criterion import Criterion
from vcfpath.model.possible import Interval
from vcfpath.model.score import Group, Score
from vcfpath.truth import Truth

TruthOf = Callable[[Criterion], Truth]


def total(score: Score, truth: TruthOf) -> Interval:
    """The sums that are still possible, as the rules of the groups stand by ``truth``."""
    low = high = score.start
    for group in score.groups:
        possible = [points for points, _ in _reached(group, truth)]
        low, high = low + min(possible), high + max(possible)
    return Interval(score.kept(low), score.kept(high))


def telling(score: Score, truth: TruthOf) -> Iterator[Criterion]:
    """The rules that are not known and would change what is possible, group by group.

    A band counts where what it gives differs from what may come after it.
    """
    for group in score.groups:
        yield from reversed(list(_telling(group, truth)))


def _telling(group: Group, truth: TruthOf) -> Iterator[Criterion]:
    after: set[Decimal] = set()
    for points, unknown in reversed(list(_reached(group, truth))):
        if unknown is not None and after != {points}:
            yield unknown
        after.add(points)


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
