"""The syntax of the algebra: five nodes, nothing else.

A criterion is data. What it means for a patient, how it is said in English and how it cuts a fact's
values into cells are interpreters of these nodes, each in a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from vcfpath.model.score import Score

Order = Literal["<", "<=", ">", ">=", "=="]


class Compare(NamedTuple):
    """A fact against a literal.

    For a number, ``op`` is an order sign and ``literal`` a number in the fact's base unit. For a
    choice or a yes/no it is ``in`` and the literal holds the wanted values. For a set it is
    ``has`` and the literal is one member. ``spelled`` is the literal as its author wrote it.
    """

    fact: str
    op: Order | Literal["in", "has"]
    literal: Decimal | frozenset[str] | str
    spelled: str = ""


class CompareScore(NamedTuple):
    """The sum of a score against a number of points.

    ``of`` is the score itself: whoever meets the node can go on into its rules.
    """

    score: str
    op: Order
    literal: Decimal
    of: Score

    def __repr__(self) -> str:
        """The comparison, without all that is in the score."""
        return f"CompareScore({self.score} {self.op} {self.literal})"

    def __hash__(self) -> int:
        """Quickly: a score has one name."""
        return hash((self.score, self.op, self.literal))


class AtLeast(NamedTuple):
    """At least ``n`` of the parts hold: all of them is AND, one is OR."""

    n: int
    parts: tuple[Criterion, ...]


class Not(NamedTuple):
    """The part does not hold."""

    part: Criterion


class Named(NamedTuple):
    """The pathway's definition of that name holds."""

    definition: str


Criterion = Compare | CompareScore | AtLeast | Not | Named


class CompareFacts(NamedTuple):
    """Two facts of one unit against each other; only a constraint may say this."""

    left: str
    op: Order
    right: str


def parts_of(criterion: Criterion) -> tuple[Criterion, ...]:
    """The criteria directly inside ``criterion``."""
    match criterion:
        case AtLeast(_, parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


def nodes_of(criterion: Criterion) -> Iterator[Criterion]:
    """``criterion`` and everything inside it, outermost first; definitions and scores are not entered."""
    waiting = [criterion]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(parts_of(node)))


def comparisons(
    criteria: Iterable[Criterion], definitions: Mapping[str, Criterion]
) -> Iterator[Compare]:
    """Every comparison in the criteria, in the definitions they use and in the scores, each once."""
    entered = _entered(criteria, definitions)
    return (node for node in entered if isinstance(node, Compare))


def scores_compared(
    criteria: Iterable[Criterion], definitions: Mapping[str, Criterion]
) -> Iterator[str]:
    """The scores that the criteria compare, and the definitions they use."""
    entered = _entered(criteria, definitions)
    return (node.score for node in entered if isinstance(node, CompareScore))


def _entered(
    criteria: Iterable[Criterion], definitions: Mapping[str, Criterion]
) -> Iterator[Criterion]:
    """Every node of the criteria, and of what they name: each definition and each score once."""
    waiting = list(criteria)
    names: set[str] = set()
    while waiting:
        for node in nodes_of(waiting.pop()):
            yield node
            name, behind = _behind(node, definitions)
            if name and name not in names:
                names.add(name)
                waiting.extend(behind)


def _behind(
    node: Criterion, definitions: Mapping[str, Criterion]
) -> tuple[str, Iterable[Criterion]]:
    """The name of what ``node`` names, and its rules; no name where it names nothing."""
    match node:
        case Named(name):
            return name, (definitions[name],)
        case CompareScore(score=name, of=score):
            return name, score.rules()
        case _:
            return "", ()
