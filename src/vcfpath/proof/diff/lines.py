"""The lines that an answer rests on, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.proof.diff.questions import Subject
from vcfpath.proof.finding import Loc
from vcfpath.proof.world import Limit
from vcfpath.truth import Truth


class RuleLine(NamedTuple):
    """A line of one version: where it stands, its kind, its rule, if it is one.

    It does nothing while it is ``idle``: an indication that holds, a contraindication that does not.
    """

    loc: Loc
    role: str
    rule: Limit | None = None
    idle: Truth = Truth.TRUE
    because: str | None = None


def lines(pathway: Pathway, subject: Subject) -> Iterator[RuleLine]:
    """The rules that decide the answer to ``subject``."""
    match subject.kind:
        case "treatment" if subject.id in pathway.treatments:
            yield from _of_treatment(pathway, subject.id)
        case "position":
            yield from _of_position(pathway, subject.id)
        case "red_flag" if subject.id in pathway.red_flags:
            seen = pathway.red_flags[subject.id].seen_in
            if seen is not None:
                yield RuleLine(("red_flags", subject.id, "seen_in"), "seen_in", seen, Truth.FALSE)
        case "stage":
            for index, stage in enumerate(pathway.stages):
                if stage.move_on_when is not None:
                    loc = ("stages", index, "move_on_when")
                    yield RuleLine(loc, stage.id, stage.move_on_when, Truth.FALSE)
        case "scope" if pathway.for_whom is not None:
            yield RuleLine(("for_whom", "when"), "scope", pathway.for_whom.when)
        case _:
            return


def _of_treatment(pathway: Pathway, name: str) -> Iterator[RuleLine]:
    part = ("treatments", name)
    for index, line in enumerate(pathway.treatments[name].indicated_when):
        loc = (*part, "indicated_when", index, "when")
        yield RuleLine(loc, line.weight, line.when, Truth.TRUE, line.because)
    for index, against in enumerate(pathway.treatments[name].contraindicated_when):
        loc = (*part, "contraindicated_when", index, "when")
        yield RuleLine(loc, against.weight, against.when, Truth.FALSE, against.because)


def _of_position(pathway: Pathway, name: str) -> Iterator[RuleLine]:
    for index, position in _place_of(pathway, name):
        if position.for_whom is not None:
            yield RuleLine(("positions", index, "for_whom"), "for_whom", position.for_whom)
        for place, line in enumerate(position.when):
            loc = ("positions", index, "when", place, "when")
            yield RuleLine(loc, "when", line.when, Truth.TRUE, line.because)


def _place_of(pathway: Pathway, name: str) -> Iterator[tuple[int, Position]]:
    return ((i, each) for i, each in enumerate(pathway.positions) if each.id == name)


def notes(pathway: Pathway, name: str) -> Iterator[RuleLine]:
    """The rules of a treatment that decide no answer: what to look out for, what falls due."""
    part = ("treatments", name)
    for index, caution in enumerate(pathway.treatments[name].caution_when):
        loc = (*part, "caution_when", index, "when")
        yield RuleLine(loc, "caution", caution.when, Truth.FALSE, caution.because)
    for index, due in enumerate(pathway.treatments[name].due):
        yield RuleLine((*part, "due", index, "when"), "due", due.when, Truth.FALSE, due.note)


def beside_rules(pathway: Pathway, subject: Subject) -> RuleLine | None:
    """What decides an answer beside the rules: that it is there, a stance, an urgency, the order."""
    match subject.kind:
        case "treatment" if subject.id in pathway.treatments:
            return RuleLine(("treatments", subject.id), "treatment")
        case "position":
            key = "about" if subject.option else "stance"
            found = (("positions", i, key) for i, _ in _place_of(pathway, subject.id))
            return next((RuleLine(loc, key) for loc in found), None)
        case "red_flag" if subject.id in pathway.red_flags:
            return RuleLine(("red_flags", subject.id, "urgency"), "urgency")
        case "stage":
            return RuleLine(("stages",), "stages")
        case _:
            return None
