"""Windows: the stretches of a clock in which a rule holds, may hold, or a verdict stays the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from vcfpath.engine.assessment import Now, Span, VerdictSpan, Window
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
    sweep: Sweep, clock: str, cells: list[Cell], label: Callable[[Evaluator], Label]
) -> Iterator[tuple[Span, Label]]:
    """The stretches of ``clock`` in which ``label`` is the same; ``cells`` must have all its cuts."""
    for run, value in _runs(cells, label):
        yield _span(sweep, clock, run), value


def _spans(
    sweep: Sweep, rules: Iterable[Criterion], label: Callable[[Evaluator], Label]
) -> Iterator[tuple[Span, Label]]:
    cuts = sweep.cuts(rules)
    for clock in sweep.clocks:
        if clock in cuts:
            yield from spans(sweep, clock, sweep.over_time(clock, cuts), label)


def _runs(
    cells: list[Cell], label: Callable[[Evaluator], Label]
) -> Iterator[tuple[list[Cell], Label]]:
    """Neighbouring cells with the same label; a cell left out parts its neighbours."""
    gaps = 0
    labelled: list[tuple[int, Label, Cell]] = []
    for index, cell in enumerate(cells):
        gaps += index > 0 and not _touch(cells[index - 1].where, cell.where)
        labelled.append((gaps, label(cell.then), cell))
    for (_, value), run in groupby(labelled, key=lambda each: each[:2]):
        yield [cell for _, _, cell in run], value


def _touch(before: Interval, after: Interval) -> bool:
    """Whether nothing lies between two cells, not even a single moment."""
    return before.high == after.low and (before.includes_high or after.includes_low)


def _span(sweep: Sweep, clock: str, run: list[Cell]) -> Span:
    first, final = run[0].where, run[-1].where
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
    if state.high < first.low or (state.high == first.low and not first.includes_low):
        return "before"
    if state.low > final.high or (state.low == final.high and not final.includes_high):
        return "after"
    return "unknown"
