"""What a rule of a pathway is called: by what it belongs to, and its number among its like."""

from __future__ import annotations

from collections.abc import Sequence

from vcfpath.engine.words import in_unit
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.proof.cases.boundaries import Boundary, Side
from vcfpath.proof.rules import Placed
from vcfpath.truth import Truth
from vcfpath.view.phrases import listed

_LISTS = {
    "indicated_when": "indication",
    "contraindicated_when": "contraindication",
    "caution_when": "caution",
    "due": "due",
    "when": "condition",
}
_WHOLE = {
    "for_whom": "for whom it is",
    "when": "definition",
    "move_on_when": "when it ends",
    "seen_in": "when it is seen",
}
SIDES: dict[Side, str] = {"below": "just below", "at": "at", "above": "just above"}


def called(pathway: Pathway, placed: Placed) -> str:
    """``boot, indication 1``; ``steady, definition``."""
    if placed.part == ("for_whom",):
        return "whom the pathway is for"
    inside = placed.loc[len(placed.part) :]
    match inside:
        case ("groups", int(group), "bands", int(band), *_):
            return f"{_owner(pathway, placed)}, group {group + 1}, band {band + 1}"
        case (str(key), int(index), *_):
            return f"{_owner(pathway, placed)}, {_LISTS[key]} {index + 1}"
        case _:
            return f"{_owner(pathway, placed)}, {_WHOLE[str(inside[0])]}"


def _owner(pathway: Pathway, placed: Placed) -> str:
    match placed.part:
        case ("positions", int(index)):
            return pathway.positions[index].id
        case ("stages", int(index)):
            return pathway.stages[index].id
        case _:
            return str(placed.part[-1])


def nobody_words(pathway: Pathway, boundary: Boundary, sides: Sequence[Side]) -> str:
    """``time since then: nobody at or just above 13 weeks``."""
    fact = _number(pathway, boundary)
    where = listed((SIDES[side] for side in sides), "or")
    return f"{fact.label}: nobody {where} {in_unit(fact, boundary.value)}"


def side_words(pathway: Pathway, boundary: Boundary, side: Side) -> str:
    """``boot, indication 1: time since then, just above 13 weeks``."""
    fact = _number(pathway, boundary)
    where = f"{SIDES[side]} {in_unit(fact, boundary.value)}"
    return f"{called(pathway, boundary.placed)}: {fact.label}, {where}"


def decided_words(pathway: Pathway, placed: Placed, truth: Truth) -> str:
    """``boot, contraindication 2: fails, and all else is settled``."""
    stands = "holds" if truth is Truth.TRUE else "fails"
    return f"{called(pathway, placed)}: {stands}, and all else is settled"


def _number(pathway: Pathway, boundary: Boundary) -> NumberFact:
    fact = pathway.facts[boundary.fact]
    assert isinstance(fact, NumberFact)
    return fact
