"""How much of an axis is drawn: from its least to a little past the last thing that happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import cast

from vcfpath.engine.timeline import Axis, Bar
from vcfpath.model.fact import NumberFact
from vcfpath.model.possible import Interval
from vcfpath.model.units import DAYS_IN
from vcfpath.view.document import Scale, Unit

LEAST_SHOWN = 10
"""So many units are drawn where nothing happens."""


def scale_of(clock: NumberFact, axis: Axis, bars: Iterable[Bar]) -> Scale:
    """The scale under ``bars``: it reaches their last change, and now, and then a little further."""
    whole = clock.everything()
    reach = max([whole.low, *_ends(bars), *_now(whole, axis)])
    if reach == whole.low:
        reach += LEAST_SHOWN * DAYS_IN[clock.unit]
    return Scale(cast("Unit", clock.unit), whole.low, reach, axis.end)


def ends_now(clock: NumberFact, axis: Axis) -> bool:
    """Whether time goes no further than now, because of another clock."""
    now = axis.now
    return now is not None and now.high == axis.end < clock.everything().high


def _ends(bars: Iterable[Bar]) -> Iterator[Decimal]:
    for bar in bars:
        for span, _ in bar.stretches:
            yield span.start
            if span.end is not None:
                yield span.end


def _now(whole: Interval, axis: Axis) -> Iterator[Decimal]:
    """A range without an upper end does not stretch the picture to the end of time."""
    if axis.now is not None:
        yield axis.now.low
        if axis.now.high < whole.high:
            yield axis.now.high
