"""Faults that lie between the parts of a pathway: names that meet, definitions that go in circles.

They are found in the plain data, before and apart from validation, so that they are reported
together with every other fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from vcfpath.errors import echoed, quoted
from vcfpath.model.declared import ROOMS, Declared, items_of, named_in
from vcfpath.model.fact import SetFact
from vcfpath.model.flags import BUILT_IN, flags_of, then

MOST_DEFINITIONS_DEEP = 16
"""How many definitions may stand inside one another."""
SHOWN_IN_CIRCLE = 8
"""A circle of more steps is not told in full."""


class Clash(NamedTuple):
    """A fault between parts: where in the pathway's data, what, and what would be right."""

    loc: tuple[str | int, ...]
    what: str
    mend: str


def clashes(pathway: object, names: Declared) -> Iterator[Clash]:
    """Every fault between the parts of one pathway's plain data."""
    yield from _ids_twice(names)
    yield from _items_twice(pathway)
    yield from _flags_that_meet(names)
    yield from _red_flags_unheard(pathway, names)
    definitions, scores = named_in(pathway, "definitions"), named_in(pathway, "scores")
    yield from _circles(definitions)
    yield from _scores_in_scores(definitions, scores, names)


def _ids_twice(names: Declared) -> Iterator[Clash]:
    home: dict[str, str] = {}
    for room in ROOMS:
        for name in sorted(names.names[room]):
            if name in home:
                what = f"{quoted(name)} is also the id of one of the {home[name].replace('_', ' ')}"
                yield Clash((room, name), what, "Give one of them another id.")
            home.setdefault(name, room)


def _items_twice(pathway: object) -> Iterator[Clash]:
    home: dict[str, str] = {}
    for work, name in items_of(pathway):
        if name in home:
            what = f"{quoted(name)} is also an item of {quoted(home[name])}"
            yield Clash(("works", work, "items", name), what, "Give one of them another id.")
        home.setdefault(name, work)


def _flags_that_meet(names: Declared) -> Iterator[Clash]:
    taken = dict.fromkeys(BUILT_IN, "the program itself")
    for name, fact in names.facts.items():
        for own in flags_of(name, fact) if fact else ():
            options = own, then(own)
            met = next((option for option in options if option in taken), None)
            if met is not None:
                what = f"its option {met} is already used by {taken[met]}"
                yield Clash(("facts", name), what, "Give the fact another id.")
            for option in options:
                taken.setdefault(option, f"'{name}'")


def _red_flags_unheard(pathway: object, names: Declared) -> Iterator[Clash]:
    """Red flags that nobody can report, or whose urgency is not put into words."""
    if not names.names["red_flags"] or not isinstance(pathway, Mapping):
        return
    sets = [fact for fact in names.facts.values() if isinstance(fact, SetFact)]
    if None not in names.facts.values() and sum(fact.of == "red_flags" for fact in sets) != 1:
        mend = "Add one fact of kind set, with 'of: red_flags'."
        yield Clash(("red_flags",), "one fact must ask about the red flags", mend)
    worded = pathway.get("urgencies")
    for name, data in sorted(_entries(pathway["red_flags"]).items()):
        urgency = _entries(data).get("urgency")
        if isinstance(urgency, str) and urgency not in _entries(worded):
            what = f"'urgencies' does not say what to do for {quoted(urgency)}"
            yield Clash(("red_flags", name, "urgency"), what, "Add a sentence for it there.")


def _entries(data: object) -> Mapping[str, object]:
    return data if isinstance(data, Mapping) else {}


def _circles(definitions: Mapping[str, object]) -> Iterator[Clash]:
    uses = {name: _names_used(data) & definitions.keys() for name, data in definitions.items()}
    try:
        order = list(TopologicalSorter(uses).static_order())
    except CycleError as error:
        circle: list[str] = error.args[1]
        what = f"definitions go in a circle: {_said(circle)}"
        yield Clash(("definitions", circle[0], "when"), what, "Break it.")
        return
    depth: dict[str, int] = {}
    for name in order:
        depth[name] = 1 + max((depth[used] for used in uses[name]), default=0)
        if depth[name] == MOST_DEFINITIONS_DEEP + 1:
            what = f"definitions are nested more than {MOST_DEFINITIONS_DEEP} deep"
            yield Clash(("definitions", name, "when"), what, "Write it more simply.")


def _said(circle: Sequence[str]) -> str:
    """What uses what, all the way round; of a long way its two ends."""
    shown = circle if len(circle) <= SHOWN_IN_CIRCLE else (*circle[:3], "…", *circle[-2:])
    return " uses ".join(map(echoed, shown))


def _scores_in_scores(
    definitions: Mapping[str, object], scores: Mapping[str, object], names: Declared
) -> Iterator[Clash]:
    """Rules of scores that would need a score, themselves or through a definition.

    Of an id that is given twice, only that is said.
    """
    reach = _reaching(scores.keys() - names.facts.keys() - definitions.keys(), definitions)
    for name, data in scores.items():
        for where, band in _bands_of(data):
            for used in sorted(_names_used(band) & reach):
                which = "is one" if used in scores else "uses one"
                what = f"a score cannot use a score, and '{used}' {which}"
                mend = "Use facts, and definitions that use no score."
                yield Clash(("scores", name, *where, "when"), what, mend)


def _reaching(scores: Iterable[str], definitions: Mapping[str, object]) -> set[str]:
    """The scores, and the definitions that use one, themselves or through others."""
    users: dict[str, list[str]] = {}
    for name, data in definitions.items():
        for used in _names_used(data):
            users.setdefault(used, []).append(name)
    reach = set(scores)
    waiting = [*reach]
    while waiting:
        new = set(users.get(waiting.pop(), ())) - reach
        reach |= new
        waiting += new
    return reach


def _bands_of(score: object) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """The bands of a score's groups, each with where in the score it stands."""
    for at, group in enumerate(_items(_entries(score).get("groups"))):
        for place, band in enumerate(_items(_entries(group).get("bands"))):
            yield ("groups", at, "bands", place), band


def _items(data: object) -> list[object]:
    return data if isinstance(data, list) else []


def _names_used(data: object) -> set[str]:
    rule = data.get("when") if isinstance(data, Mapping) else None
    without_words = re.sub(r"\"[^\"]*\"|'[^']*'", "", rule) if isinstance(rule, str) else ""
    return set(re.findall(r"[a-z][a-z0-9_]*", without_words))
