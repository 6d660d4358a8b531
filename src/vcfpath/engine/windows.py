"""Windows: the stretches of a clock in which a rule holds, may hold, or a verdict stays the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TypeVar

from vcfpath.engine.assessment import Now, Span, VerdictSpan, Window
from vcfpath.engine.cells import Cuts
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Cell, Sweep
from vcfpath.engine.verdict import judge
from vcfpath.model.criterion import Criterion
from vcfpath.model.possible import Interval
from vcfpath.model.treatment import Treatment
from vcfpath.truth import Truth

Label = TypeVar("Label")


def windows(sweep: Sweep, rules: Iterable[Criterion]) -> tuple[Window, ...]:
    """Where the rules, taken together, hold or may hold: on each clock they use, in order."""
    together = tuple(rules)

    def holds(then: Evaluator) -> Truth:
        return then.all_hold(together)

    return tuple(
        Window(span, truth)
        for span, truth in _spans(sweep, together, holds)
        if truth is not Truth.FALSE
    )


def verdicts_over_time(sweep: Sweep, treatment: Treatment) -> tuple[VerdictSpan, ...]:
    """The stretches of constant verdict, on each clock the treatment's own rules use."""
    rules = [line.when for line in (*treatment.indicated_when, *treatment.contraindicated_when)]
    found = _spans(sweep, rules, lambda then: judge(treatment, then).verdict)
    return tuple(VerdictSpan(span, verdict) for span, verdict in found)


def spans(
    sweep: Sweep,
    clock: str,
    cells: list[list[Cell]],
    cuts: Cuts,
    label: Callable[[Evaluator], Label],
) -> Iterator[tuple[Span, Label]]:
    """The stretches of ``clock`` in which ``label`` is the same.

    Args:
        sweep: the patient.
        clock: what is moved.
        cells: its cells, unbroken ones together; they may be cut elsewhere too.
        cuts: all where the label can change.
        label: what is asked once between two of these.
    """
    points = sweep.turning_points(clock, cuts)
    for unbroken in cells:
        runs = ((run, label(unbroken[run[0]].then)) for run in _runs(unbroken, points))
        for value, alike in groupby(runs, key=itemgetter(1)):
            ends = [run for run, _ in alike]
            yield _span(sweep, clock, unbroken[ends[0][0]], unbroken[ends[-1][1]]), value


def unbroken(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells with nothing between them, together: a cell that is left out parts its neighbours."""
    found: list[list[Cell]] = []
    for cell in cells:
        if found and _touch(found[-1][-1].where, cell.where):
            found[-1].append(cell)
        else:
            found.append([cell])
    return found


def _spans(
    sweep: Sweep, rules: Iterable[Criterion], label: Callable[[Evaluator], Label]
) -> Iterator[tuple[Span, Label]]:
    cuts = sweep.cuts(rules)
    for clock in sweep.clocks:
        if clock in cuts:
            cells = unbroken(sweep.over_time(clock, cuts))
            yield from spans(sweep, clock, cells, cuts, label)


def _runs(cells: list[Cell], points: Iterable[Decimal]) -> Iterator[tuple[int, int]]:
    """The first and the last of the cells between two points; a point is a cell of its own."""
    starts = [cell.where.low for cell in cells]
    found = {bisect_left(starts, point) for point in points}
    begins = sorted(
        {0, *(each + at for each in found for at in (0, 1))} - {len(cells), len(cells) + 1}
    )
    for first, after in pairwise([*begins, len(cells)]):
        yield first, after - 1


def _touch(before: Interval, after: Interval) -> bool:
    """Whether nothing lies between two cells, not even a single moment."""
    return before.high == after.low and (before.includes_high or after.includes_low)


def _span(sweep: Sweep, clock: str, first_cell: Cell, last_cell: Cell) -> Span:
    first, final = first_cell.where, last_cell.where
    last = final.includes_high and final.high == sweep.end_of_time(clock)
    return Span(
        clock=clock,
        start=first.low,
        includes_start=first.includes_low,
        end=None if last else final.high,
        includes_end=final.includes_high,
        now=_now(sweep, clock, first, final),
    )


def _now(sweep: Sweep, clock: str, first: Interval, final: Interval) -> Now:
    state = sweep.now.states[clock]
    assert isinstance(state, Interval)
    if not sweep.is_known(clock):
        return "unknown"
    stretch = Interval(first.low, final.high, first.includes_low, final.includes_high)
    if stretch.contains(state.low) and stretch.contains(state.high):
        return "inside"
    if state.precedes(stretch):
        return "before"
    return "after" if stretch.precedes(state) else "unknown"
