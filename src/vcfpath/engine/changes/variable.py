"""What may be varied of one patient, and how: each thing's cells, taken together where no rule minds.

Neighbouring cells that all comparisons of the task read alike are one choice; so people read "18 or
more" and the search has few branches. A clock of which something is known changes with time alone,
and can otherwise only be known more closely.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from vcfpath.engine.changes.change import Region, Thing, region_of, union
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.task import Task
from vcfpath.engine.sweep import Sweep, middle
from vcfpath.model.criterion import Compare
from vcfpath.model.possible import Interval, Members, OneOf, State, holds
from vcfpath.truth import Truth


class Choice(NamedTuple):
    """Cells of one thing that the task's comparisons read alike, and how they read them."""

    cells: tuple[State, ...]
    region: Region
    """All of the cells."""
    truths: Mapping[Compare, Truth]


class Variable(NamedTuple):
    """A thing, how the comparisons on it stand now, and what else it could be."""

    thing: Thing
    now: Mapping[Compare, Truth]
    choices: tuple[Choice, ...]


def variables(
    sweep: Sweep, task: Task, effort: Effort, only: Collection[Thing] | None = None
) -> dict[Thing, Variable]:
    """Everything that the task reads, or ``only`` these, as it may be varied around ``sweep.now``.

    Once ``effort`` has run out, nothing more can be varied.
    """
    return {
        thing: _variable(sweep, task, effort, thing, compares)
        for thing, compares in task.compared().items()
        if only is None or thing in only
    }


def _variable(
    sweep: Sweep, task: Task, effort: Effort, thing: Thing, compares: list[Compare]
) -> Variable:
    now = sweep.now.states[thing.fact]
    cells = [
        cell
        for cell in sweep.over_everything(thing.fact, thing.member, task.cuts)
        if cell != now and (inside(cell, now) or not _runs(sweep, thing))
    ]
    if not effort.spend(len(cells) * len(compares)):
        cells = []
    choices: list[Choice] = []
    for cell in cells:
        _add(choices, thing, cell, {each: holds(each, cell) for each in compares})
    return Variable(thing, {each: holds(each, now) for each in compares}, tuple(choices))


def _add(choices: list[Choice], thing: Thing, cell: State, truths: Mapping[Compare, Truth]) -> None:
    """Add ``cell`` to the choice that it belongs to, or as one of its own."""
    own = region_of(thing, cell)
    for place, choice in enumerate(choices):
        wider = union(choice.region, own)
        if wider is not None and choice.truths == truths:
            choices[place] = Choice((*choice.cells, cell), wider, truths)
            return
    choices.append(Choice((cell,), own, truths))


def _runs(sweep: Sweep, thing: Thing) -> bool:
    """Whether it is a clock that time moves."""
    return thing.fact in sweep.clocks and sweep.is_known(thing.fact)


def inside(cell: State, now: State) -> bool:
    """Whether ``cell`` is among what is still possible ``now``; a cell is so as a whole or not at all."""
    match cell, now:
        case Interval(), Interval():
            return now.contains(middle(cell))
        case OneOf(), OneOf():
            return cell.values <= now.values
        case Members(), Members():
            return all(
                now.has(member) in (truth, Truth.UNKNOWN) for member, truth in cell.known.items()
            )
        case _:
            raise TypeError(f"{cell} is no part of {now}")
