"""Every rule of a pathway, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
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
            part = ("stages", index)
            yield Placed((*part, "move_on_when"), stage.move_on_when, part)
    for name, definition in pathway.definitions.items():
        part = ("definitions", name)
        yield Placed((*part, "when"), definition.when, part)
    for name, sign in pathway.red_flags.items():
        if sign.seen_in is not None:
            part = ("red_flags", name)
            yield Placed((*part, "seen_in"), sign.seen_in, part)
    for name, treatment in pathway.treatments.items():
        yield from _lines(("treatments", name), treatment)
    for index, position in enumerate(pathway.positions):
        part = ("positions", index)
        if position.for_whom is not None:
            yield Placed((*part, "for_whom"), position.for_whom, part)
        yield from _listed(part, "when", (line.when for line in position.when))


def _lines(part: Loc, treatment: Treatment) -> Iterator[Placed]:
    yield from _listed(part, "indicated_when", (e.when for e in treatment.indicated_when))
    yield from _listed(
        part, "contraindicated_when", (e.when for e in treatment.contraindicated_when)
    )
    yield from _listed(part, "caution_when", (e.when for e in treatment.caution_when))
    yield from _listed(part, "due", (e.when for e in treatment.due))


def _listed(part: Loc, key: str, listed: Iterable[Criterion]) -> Iterator[Placed]:
    for index, rule in enumerate(listed):
        yield Placed((*part, key, index, "when"), rule, part)
