"""The smallest changes that open an option: what has to be otherwise, and nothing that need not be.

A change is smallest if no other edits only some of its things, whatever it makes of them. So "wait,
and have a scan" is not said where waiting alone would do. Time is one thing, on or back; it never
goes back, so what would need that is past.

The work is bounded. What was not searched to its end is left out, and the result says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, islice

from vcfpath.engine.changes.change import KINDS, Change, Changes, Thing, spanning, touch
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.moment import Moment, moments
from vcfpath.engine.changes.openings import Openings, things_of
from vcfpath.engine.changes.region import Edits, in_file_order
from vcfpath.engine.changes.solver import Solver
from vcfpath.engine.changes.task import Task
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.sweep import Sweep, middle
from vcfpath.engine.verdict import judge
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.model.treatment import Treatment

MOST_CHANGES = 100
"""In one direction of time. Seven lines with two facts each would already come to more."""

_Place = Callable[[Thing], tuple[int, int]]


def smallest_changes(
    pathway: Pathway, now: Evaluator, treatment: Treatment, effort: Effort | None = None
) -> Changes:
    """Every smallest change of the patient ``now`` that opens ``treatment``; none where it is open.

    The patient must be one that `assess` accepts.
    """
    if judge(treatment, now).verdict == "open":
        return Changes((), complete=True)
    effort = effort or Effort()
    sweep = Sweep(pathway, now)
    place = in_file_order(pathway.facts)
    found: list[Change] = []
    complete = True
    for rivals, openings in _searched(pathway, sweep, treatment, effort):
        ways = list(islice(_smallest(openings, rivals, place, effort), MOST_CHANGES + 1))
        found += _over_time(ways[:MOST_CHANGES], sweep)
        complete = complete and len(ways) <= MOST_CHANGES
    order = sorted(found, key=lambda change: _ease(change, place))
    return Changes(tuple(order), complete and not effort.spent)


def _searched(
    pathway: Pathway, sweep: Sweep, treatment: Treatment, effort: Effort
) -> Iterator[tuple[Openings, list[Openings]]]:
    """What opens now; and with it, for each direction, what opens then, if it is all known."""
    task = Task.of(pathway, sweep, treatment)
    solver = Solver(pathway, sweep, task, effort)
    ahead = moments(sweep, task, effort)
    now = solver.openings(next(ahead))
    yield now, [now]
    for _, group in groupby(ahead, key=lambda moment: moment.direction):
        then = [solver.openings(each) for each in group]
        if not effort.spent:
            yield now, then


def _smallest(
    openings: list[Openings], now: Openings, place: _Place, effort: Effort
) -> Iterator[tuple[Moment, Edits]]:
    """Ways to open at one of the moments, unless less would do at another of them, or now."""
    for each in openings:
        rivals = [rival for rival in (now, *openings) if rival is not each]
        for ways in each.whole():
            if each is not now and not effort.spend(1):
                return
            if not any(rival.asks_no_more(ways, but_less=rival is not now) for rival in rivals):
                yield each.moment, tuple(sorted(chain(*ways), key=lambda edit: place(edit.thing)))


def _over_time(ways: list[tuple[Moment, Edits]], sweep: Sweep) -> Iterator[Change]:
    """One change for the same edits at neighbouring times.

    Where a clock that runs is narrowed as well, each time asks for other values of it; there the
    nearest time stands for all.
    """
    times: dict[Edits, list[Interval]] = {}
    nearest: dict[frozenset[Thing], Moment] = {}
    for moment, edits in ways:
        if not moment.times or not any(_runs(sweep, edit.thing) for edit in edits):
            times.setdefault(edits, []).extend(moment.times)
        elif nearest.setdefault(things_of(edits), moment) is moment:
            day = middle(moment.times[0])
            times[edits] = [Interval(day, day)]
    for edits, stretches in times.items():
        moved: list[Interval | None] = [*_joined(stretches)]
        for days in moved or [None]:
            yield Change(days, edits)


def _runs(sweep: Sweep, thing: Thing) -> bool:
    return thing.fact in sweep.clocks and sweep.is_known(thing.fact)


def _joined(stretches: Iterable[Interval]) -> list[Interval]:
    joined: list[Interval] = []
    for each in sorted(stretches, key=lambda stretch: (stretch.low, not stretch.includes_low)):
        if joined and touch(joined[-1], each):
            joined[-1] = spanning(joined[-1], each)
        else:
            joined.append(each)
    return joined


def _ease(change: Change, place: _Place) -> tuple[object, ...]:
    """The easiest kind first, then fewer edits, then the order of the file, then the nearest time."""
    far = abs(change.days.low + change.days.high) if change.days else 0
    places = [place(edit.thing) for edit in change.edits]
    return KINDS.index(change.kind), change.size, places, far
