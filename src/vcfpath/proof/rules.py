"""Every rule of a pathway, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.score import Score
from vcfpath.model.treatment import Treatment
from vcfpath.proof.finding import Loc


class Placed(NamedTuple):
    """A rule, and the keys that lead to it. ``part`` leads to what it belongs to."""

    loc: Loc
    rule: Criterion
    part: Loc


def rules(pathway: Pathway) -> Iterator[Placed]:
    """The rules that say something of a person; constraints and assertions are asked for apart."""
    if pathway.for_whom is not None:
        yield Placed(("for_whom", "when"), pathway.for_whom.when, ("for_whom",))
    for index, stage in enumerate(pathway.stages):
        if stage.move_on_when is not None:
            yield _placed(("stages", index), "move_on_when", stage.move_on_when)
    for name, definition in pathway.definitions.items():
        yield _placed(("definitions", name), "when", definition.when)
    for name, sign in pathway.red_flags.items():
        if sign.seen_in is not None:
            yield _placed(("red_flags", name), "seen_in", sign.seen_in)
    for name, score in pathway.scores.items():
        yield from _points(("scores", name), score)
    for name, treatment in pathway.treatments.items():
        yield from _lines(("treatments", name), treatment)
    for index, position in enumerate(pathway.positions):
        part = ("positions", index)
        if position.for_whom is not None:
            yield _placed(part, "for_whom", position.for_whom)
        yield from _listed(part, "when", (line.when for line in position.when))


def _placed(part: Loc, key: str, rule: Criterion) -> Placed:
    return Placed((*part, key), rule, part)


def _points(part: Loc, score: Score) -> Iterator[Placed]:
    for index, group in enumerate(score.groups):
        rules_of_it = (band.when for band in group.bands)
        yield from _listed(part, "bands", rules_of_it, within=("groups", index))


def _lines(part: Loc, treatment: Treatment) -> Iterator[Placed]:
    yield from _listed(part, "indicated_when", (e.when for e in treatment.indicated_when))
    yield from _listed(
        part, "contraindicated_when", (e.when for e in treatment.contraindicated_when)
    )
    yield from _listed(part, "caution_when", (e.when for e in treatment.caution_when))
    yield from _listed(part, "due", (e.when for e in treatment.due))


def _listed(part: Loc, key: str, listed: Iterable[Criterion], within: Loc = ()) -> Iterator[Placed]:
    for index, rule in enumerate(listed):
        yield Placed((*part, *within, key, index, "when"), rule, part)
