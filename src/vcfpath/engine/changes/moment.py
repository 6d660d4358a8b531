"""Now, and every later or earlier time at which the rules read the clocks otherwise.

Times at which they stand alike are one moment, and the nearest of them stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.task import Task
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Cell, Sweep
from vcfpath.model.criterion import Compare, CompareFacts
from vcfpath.model.possible import Interval, holds

Direction = Literal["now", "later", "earlier"]


class Moment(NamedTuple):
    """Times that the rules read alike, in days from now, and the patient at the nearest."""

    direction: Direction
    times: tuple[Interval, ...]
    then: Evaluator


def moments(sweep: Sweep, task: Task, effort: Effort) -> Iterator[Moment]:
    """Now first; then later and earlier ones, those left out that the rules read as they do now."""
    yield Moment("now", (), sweep.now)
    cells = sweep.over_moments(task.cuts)
    later = [cell for cell in cells if cell.where.high > 0]
    earlier = [cell for cell in reversed(cells) if cell.where.low < 0]
    yield from _alike(sweep, task, "later", later, effort)
    yield from _alike(sweep, task, "earlier", earlier, effort)


def _alike(
    sweep: Sweep, task: Task, direction: Direction, cells: list[Cell], effort: Effort
) -> Iterator[Moment]:
    clocks = {clock for clock in sweep.clocks if sweep.is_known(clock)}
    compares = [
        compare
        for thing, found in task.compared().items()
        if thing.fact in clocks
        for compare in found
    ]
    pairs = [limit for limit in task.limits if isinstance(limit, CompareFacts)]
    tied = any(clocks & {pair.left, pair.right} for pair in pairs)
    now = _read(sweep.now, compares)
    alike: dict[tuple[object, ...], list[Cell]] = {}
    if not effort.spend(len(cells) * len(compares)):
        return
    for index, cell in enumerate(cells):
        read = _read(cell.then, compares)
        if tied or read != now:
            # A clock that is compared with a fact: at each time another of its values may do.
            alike.setdefault((index if tied else 0, *read), []).append(cell)
    for group in alike.values():
        yield Moment(direction, tuple(cell.where for cell in group), group[0].then)


def _read(then: Evaluator, compares: list[Compare]) -> tuple[object, ...]:
    return tuple(holds(compare, then.states[compare.fact]) for compare in compares)
