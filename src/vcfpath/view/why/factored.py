"""Ways that share much, said shortly: what all of them need once, then where there is a choice."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import NamedTuple

from vcfpath.engine.changes.change import Change, Edit
from vcfpath.model.possible import Interval

Piece = Edit | Interval
"""An edit, or a move in time."""


class Factored(NamedTuple):
    """What every way needs; then, for each choice, ways to make it. One of each choice will do."""

    common: tuple[Piece, ...]
    choices: tuple[tuple[tuple[Piece, ...], ...], ...]


def factored(changes: Sequence[Change]) -> Factored:
    """The same ways, each choice by itself where the choices do not depend on one another."""
    ways = [pieces_of(change) for change in changes]
    common = tuple(piece for piece in ways[0] if all(piece in way for way in ways))
    rest = [tuple(piece for piece in way if piece not in common) for way in ways]
    if not any(rest):
        return Factored(common, ())
    groups = _never_together(rest)
    whole = prod(map(len, groups)) == len(rest) and all(len(way) == len(groups) for way in rest)
    if whole:
        return Factored(common, tuple(tuple((piece,) for piece in group) for group in groups))
    return Factored(common, (tuple(rest),))


def pieces_of(change: Change) -> tuple[Piece, ...]:
    """Its move in time, where it has one, and its edits."""
    return (*([change.days] if change.days else []), *change.edits)


def _never_together(ways: list[tuple[Piece, ...]]) -> list[list[Piece]]:
    """The pieces in groups, so that no way has two of one group."""
    groups: list[list[Piece]] = []
    for piece in dict.fromkeys(piece for way in ways for piece in way):
        beside = {other for way in ways if piece in way for other in way}
        home = next((group for group in groups if beside.isdisjoint(group)), None)
        if home is None:
            groups.append([piece])
        else:
            home.append(piece)
    return groups
