"""Who says what, for one person: sources by options, each cell what one source says of one option.

A source may hold several positions on one option, each about other people. All of them stay in its
cell. Those that go furthest lead, and the cell stands as they do: one that applies goes before one that
waits for facts, that before one whose conditions fail, and that before one about other people. What
more knowledge brings can only add to the positions that apply, so a cell never leaves a side for the
other; it may come to stand on both.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Set
from typing import Literal, NamedTuple

from vcfpath.engine.assessment import Assessment, PositionAnswer
from vcfpath.engine.evaluate import merged
from vcfpath.engine.sides import Side, side_of
from vcfpath.model.pathway import Pathway

Standing = Literal["applies", "depends", "outside", "not_my_patient"]
"""How far a source goes for this person; "silent", that it says nothing of an option, is no cell."""
Taken = Side | Literal["both"]
"""Which side a cell takes; both, where its positions are of two minds."""
STANDINGS: tuple[Standing, ...] = ("applies", "depends", "outside", "not_my_patient")
"""From what goes furthest."""


class Cell(NamedTuple):
    """What one source says of one option: every answer of its positions, the leading ones first."""

    source: str
    answers: tuple[PositionAnswer, ...]

    @property
    def standing(self) -> Standing:
        """How far it goes for this person."""
        return standing_of(self.answers[0])

    @property
    def leading(self) -> tuple[PositionAnswer, ...]:
        """The answers that go as far as the cell does."""
        return tuple(each for each in self.answers if standing_of(each) == self.standing)

    @property
    def side(self) -> Taken:
        """The side that its leading positions take; of one that depends, would take."""
        sides = {side_of(each.position.stance) for each in self.leading}
        taken = sides.difference({"no_side"})
        if len(taken) > 1:
            return "both"
        return min(taken, default="no_side")

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that its leading positions wait for; none unless it depends."""
        return tuple(merged(dict.fromkeys(each.missing) for each in self.leading))


class Column(NamedTuple):
    """All that is said of one option, in the order of the file; whoever is not in it is silent on it."""

    option: str
    cells: tuple[Cell, ...]

    def of(self, standing: Standing, side: Taken | None = None) -> tuple[Cell, ...]:
        """The cells that stand like this, and take this side where one is named."""
        alike = (each for each in self.cells if each.standing == standing)
        return tuple(each for each in alike if side in (None, each.side))

    def leaves_out(self, sources: Collection[str]) -> bool:
        """Whether, of these sources, all that speak of it leave the person out, and one does speak."""
        speaking = [each.standing for each in self.cells if each.source in sources]
        return bool(speaking) and all(each in ("outside", "not_my_patient") for each in speaking)


class Concordance(NamedTuple):
    """Every option against every source that holds a position on one."""

    sources: tuple[str, ...]
    columns: tuple[Column, ...]

    def silent_on(self, column: Column) -> tuple[str, ...]:
        """The sources that speak of other options, and not of this one."""
        speaking = {each.source for each in column.cells}
        return tuple(name for name in self.sources if name not in speaking)


def standing_of(answer: PositionAnswer) -> Standing:
    """How far one position goes for this person."""
    match answer.answer:
        case "depends" | "outside" | "not_my_patient":
            return answer.answer
        case _:
            return "applies"


def concordance(
    pathway: Pathway, found: Assessment, heard: Callable[[str], bool] = lambda source: True
) -> Concordance:
    """Who says what in ``found``, of the sources that are ``heard``.

    Options are the treatments, then what is only mentioned. There is none where there is no answer:
    out of scope, or with a pathway that has expired.
    """
    sources = tuple(filter(heard, dict.fromkeys(each.source for each in pathway.positions)))
    treatments = ((each.id, each.positions) for each in found.treatments)
    said = (*treatments, *found.mentioned.items())
    kept = frozenset(sources)
    return Concordance(sources, tuple(Column(name, _cells(each, kept)) for name, each in said))


def _cells(said: Iterable[PositionAnswer], heard: Set[str]) -> tuple[Cell, ...]:
    by_source: dict[str, list[PositionAnswer]] = {}
    for each in said:
        if each.position.source in heard:
            by_source.setdefault(each.position.source, []).append(each)
    return tuple(
        Cell(name, tuple(sorted(answers, key=_how_far))) for name, answers in by_source.items()
    )


def _how_far(answer: PositionAnswer) -> int:
    return STANDINGS.index(standing_of(answer))
