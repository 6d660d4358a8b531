"""A task in parts that have nothing to do with one another, so that each is searched by itself.

A thousand lines about a thousand facts are a thousand small searches, not one vast one.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import Goal, Task
from vcfpath.engine.limits import Limit


class Part(NamedTuple):
    """Goals and limits that share things with one another and with no others."""

    goals: tuple[Goal, ...]
    limits: tuple[Limit, ...]
    things: tuple[Thing, ...]
    facts: frozenset[str]
    """All that is read, what is fixed included."""


def parts_of(task: Task, fixed: Collection[str]) -> list[Part]:
    """The parts of a task, in the order of its goals. ``fixed`` facts, never edited, join nothing."""
    read = [task.things_of(rule) for rule in (*task.goals, *task.limits)]
    edited = [[thing for thing in things if thing.fact not in fixed] for things in read]
    return [_part(task, read, edited, group) for group in _joined(edited)]


def _part(task: Task, read: list[list[Thing]], edited: list[list[Thing]], group: list[int]) -> Part:
    goals = len(task.goals)
    return Part(
        goals=tuple(task.goals[place] for place in group if place < goals),
        limits=tuple(task.limits[place - goals] for place in group if place >= goals),
        things=tuple(dict.fromkeys(thing for place in group for thing in edited[place])),
        facts=frozenset(thing.fact for place in group for thing in read[place]),
    )


def _joined(read: list[list[Thing]]) -> list[list[int]]:
    """The rules that read the same things, directly or through others, by their places."""
    meets = list(range(len(read)))
    first: dict[Thing, int] = {}
    for place, things in enumerate(read):
        for thing in things:
            one, other = _first(meets, first.setdefault(thing, place)), _first(meets, place)
            meets[max(one, other)] = min(one, other)
    groups: dict[int, list[int]] = {}
    for place in range(len(read)):
        groups.setdefault(_first(meets, place), []).append(place)
    return list(groups.values())


def _first(meets: list[int], place: int) -> int:
    """The first rule of the group of ``place``; the way to it is halved for whoever comes next."""
    while meets[place] != place:
        meets[place] = meets[meets[place]]
        place = meets[place]
    return place
