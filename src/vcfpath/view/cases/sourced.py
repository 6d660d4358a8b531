"""Whose word a rule of a pathway stands on."""

from __future__ import annotations

from vcfpath.model.pathway import Pathway
from vcfpath.proof.rules import Placed


def sources_of(pathway: Pathway, placed: Placed) -> tuple[str, ...]:
    """The sources that are cited for a rule: its own, or those of what it belongs to."""
    match placed.loc:
        case ("treatments", str(name), str(key), int(index), *_):
            cited: tuple[str, ...] = getattr(pathway.treatments[name], key)[index].sources
            return cited
        case ("positions", int(number), "when", int(index), *_):
            position = pathway.positions[number]
            return position.when[index].sources or (position.source,)
        case ("positions", int(number), *_):
            return (pathway.positions[number].source,)
        case ("stages", int(number), *_):
            return pathway.stages[number].sources
        case (str(room), str(name), *_) if room != "for_whom":
            owned: tuple[str, ...] = getattr(pathway, room)[name].sources
            return owned
        case _:
            return pathway.for_whom.sources if pathway.for_whom else ()
