"""Which parts of a pathway carry items of a work, and under which name each part is explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, Protocol

from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Treatment

Part = Literal[
    "condition",
    "stage",
    "definition",
    "score",
    "red_flag",
    "description",
    "criterion",
    "effect",
    "does_not",
    "experience",
    "practical",
    "due",
    "as_now",
    "mentioned",
    "position",
    "statement",
    "disagreement",
    "matter",
]
"""What kind of part it is."""


class Carrier(NamedTuple):
    """A part that carries an item; ``id`` is that of the treatment, source's position or the like.

    None where the part has no name of its own: the condition, a statement, a disagreement, and to
    carry on as now.
    """

    part: Part
    id: str | None


class _Covering(Protocol):
    """Whatever says which items it covers."""

    @property
    def covers(self) -> tuple[str, ...]:
        """The items."""


def carriers(pathway: Pathway) -> Iterator[tuple[str, Carrier]]:
    """Every item that is carried with what carries it, in the order of the pathway."""
    for carrier, parts in _parts(pathway):
        for part in parts:
            yield from ((item, carrier) for item in part.covers)


def _parts(pathway: Pathway) -> Iterator[tuple[Carrier, Iterable[_Covering]]]:
    yield Carrier("condition", None), [pathway.condition]
    yield from ((Carrier("stage", stage.id), [stage]) for stage in pathway.stages)
    for name, definition in pathway.definitions.items():
        yield Carrier("definition", name), [definition]
    yield from ((Carrier("score", n), [score]) for n, score in pathway.scores.items())
    yield from ((Carrier("red_flag", n), [sign]) for n, sign in pathway.red_flags.items())
    for name, treatment in pathway.treatments.items():
        yield from _of_treatment(name, treatment)
    if pathway.as_now:
        now = pathway.as_now
        yield Carrier("as_now", None), (now.what, *now.course, *now.experience)
    yield from ((Carrier("mentioned", n), [each]) for n, each in pathway.mentioned.items())
    yield from ((Carrier("position", each.id), [each]) for each in pathway.positions)
    yield Carrier("statement", None), pathway.statements.values()
    yield from ((Carrier("disagreement", None), each.sides) for each in pathway.disagreements)
    yield from ((Carrier("matter", n), each.bears_on) for n, each in pathway.matters.items())


def _of_treatment(name: str, treatment: Treatment) -> Iterator[tuple[Carrier, Iterable[_Covering]]]:
    lines = (*treatment.indicated_when, *treatment.contraindicated_when, *treatment.caution_when)
    yield Carrier("description", name), [treatment.what]
    yield Carrier("criterion", name), lines
    yield Carrier("effect", name), (*treatment.benefits, *treatment.harms)
    yield Carrier("does_not", name), treatment.does_not
    yield Carrier("experience", name), treatment.experience
    yield Carrier("practical", name), treatment.practical
    yield Carrier("due", name), treatment.due
