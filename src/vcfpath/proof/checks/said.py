"""That what sources say can apply, and that no source contradicts itself; that assertions hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from vcfpath.engine.sides import side_of
from vcfpath.model.criterion import Not
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.proof.asking import Inquiry, never, shown_by
from vcfpath.proof.claims import applies
from vcfpath.proof.finding import Finding

_Numbered = tuple[int, Position]


def idle_positions(inquiry: Inquiry) -> Iterator[Finding]:
    """VP009: positions that apply to nobody."""
    for index, position in enumerate(inquiry.pathway.positions):
        loc = ("positions", index, "id")
        if never(inquiry, "VP009", loc, applies(position)):
            what = f"the conditions of '{position.id}' cannot all hold of one person"
            yield Finding("VP009", loc, what, "See which of them shut each other out.")


def divided_sources(inquiry: Inquiry) -> Iterator[Finding]:
    """VP013: one source for and against one treatment, for one person."""
    for (_, one), (index, other) in _of_one_source(inquiry.pathway):
        if not _opposed(one, other):
            continue
        loc = ("positions", index, "id")
        person = shown_by(inquiry, "VP013", loc, applies(one), applies(other))
        if person is not None:
            both = f"'{one.id}' and '{other.id}'"
            what = f"for one person {both} both apply, and they are of opposite minds"
            mend = "Give one of them the condition that tells them apart."
            yield Finding("VP013", loc, what, mend, person)


def _of_one_source(pathway: Pathway) -> Iterator[tuple[_Numbered, _Numbered]]:
    """Every two positions of one source, with their places in the list."""
    by_source: dict[str, list[_Numbered]] = {}
    for index, position in enumerate(pathway.positions):
        by_source.setdefault(position.source, []).append((index, position))
    for said in by_source.values():
        yield from combinations(said, 2)


def _opposed(one: Position, other: Position) -> bool:
    sides = {side_of(one.stance), side_of(other.stance)}
    return sides == {"in_favour", "against"} and not {*one.about}.isdisjoint(other.about)


def broken_assertions(inquiry: Inquiry) -> Iterator[Finding]:
    """VP015: assertions that are not so of somebody."""
    for index, line in enumerate(inquiry.pathway.always):
        loc = ("always", index, "when")
        person = inquiry.anybody("VP015", loc, Not(line.when), inquiry.asserting).person
        if person is not None:
            what = "this is asserted of everybody, and is not so of somebody"
            mend = f"It is asserted because: {line.because}"
            yield Finding("VP015", loc, what, mend, person)
