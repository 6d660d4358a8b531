"""What can be known of one thing, as some comparisons of it tell it apart.

A number may be known to lie in any stretch; of a choice any of its values may be left. What is known
decides some comparisons, and leaves open how the others will turn out, together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from vcfpath.engine.changes.change import Thing
from vcfpath.model.criterion import Compare
from vcfpath.model.fact import Fact, NumberFact
from vcfpath.proof.values import Reading, readings, values
from vcfpath.truth import Truth


class Known(NamedTuple):
    """How comparisons stand for what is known, and how they may turn out to stand."""

    reading: Reading
    settled: tuple[Reading, ...]


YES_OR_NO = (
    Known((Truth.UNKNOWN,), ((Truth.TRUE,), (Truth.FALSE,))),
    Known((Truth.TRUE,), ((Truth.TRUE,),)),
    Known((Truth.FALSE,), ((Truth.FALSE,),)),
)
"""All that can be known of something that is so or not."""


def knowledge(thing: Thing, fact: Fact, compares: Sequence[Compare]) -> list[Known]:
    """All that can be known of ``thing``, the least first."""
    if isinstance(fact, NumberFact):
        several = _runs(readings(fact, compares))
    else:
        several = _subsets([value.truths for value in values(thing, fact, compares, (), 0)])
    return sorted({_known(each) for each in several}, key=_how_little)


def _known(several: Sequence[Reading]) -> Known:
    together = tuple(map(_together, zip(*several, strict=True)))
    return Known(together, tuple(sorted(set(several), key=_order)))


def _how_little(known: Known) -> tuple[int, list[list[int]]]:
    return -len(known.settled), [*map(_order, known.settled)]


def _order(reading: Reading) -> list[int]:
    return [truth.value for truth in reading]


def _runs(stretches: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    for first, last in combinations(range(len(stretches) + 1), 2):
        yield stretches[first:last]


def _subsets(several: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    for size in range(1, len(several) + 1):
        yield from combinations(several, size)


def _together(truths: Iterable[Truth]) -> Truth:
    found = set(truths)
    return found.pop() if len(found) == 1 else Truth.UNKNOWN
