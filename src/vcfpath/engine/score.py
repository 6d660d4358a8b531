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
        fewest, most = _points(group, truth)
        low, high = low + fewest, high + most
    return Interval(score.kept(low), score.kept(high))


def _points(group: Group, truth: TruthOf) -> tuple[Decimal, Decimal]:
    """The fewest and the most points that ``group`` may give."""
    possible: list[Decimal] = []
    for band in group.bands:
        found = truth(band.when)
        if found is not Truth.FALSE:
            possible.append(band.points)
        if found is Truth.TRUE:
            break
    else:
        possible.append(group.otherwise)
    return min(possible), max(possible)


def telling(score: Score, truth: TruthOf) -> Iterator[Criterion]:
    """The rules that are not known and would change what is possible, group by group.

    A band counts where what it gives differs from what may come after it.
    """
    for group in score.groups:
        yield from reversed(list(_telling(group, truth)))


def _telling(group: Group, truth: TruthOf) -> Iterator[Criterion]:
    after = {group.otherwise}
    for band in reversed(group.bands):
        found = truth(band.when)
        if found is Truth.TRUE:
            after = {band.points}
        elif found is Truth.UNKNOWN and after != {band.points}:
            after = {*after, band.points}
            yield band.when
