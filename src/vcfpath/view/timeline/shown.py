"""Which bars are shown, and what is said of the rest.

Shown are those that change along their axis; for treatments asked for by name, all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vcfpath.engine.assessment import Answer, Assessment, Verdict
from vcfpath.engine.timeline import Axis, Bar, Timeline


class Section(NamedTuple):
    """An axis, and those of its bars that are shown."""

    axis: Axis
    bars: tuple[Bar, ...]


class Unchanging(NamedTuple):
    """A treatment whose verdict no axis changes: what it is now, and what it is once one is known.

    While a clock is swept it is known exactly at every moment, which alone can settle a verdict.
    """

    treatment: str
    verdict: Verdict
    once_known: tuple[tuple[str, Verdict | Answer], ...]
    """The clocks that would settle it, whatever they are, each with what it would then be."""


def sections(line: Timeline, *, everything: bool) -> list[Section]:
    """What is shown of each axis: what changes; of the first, if so wished, ``everything``."""
    return [
        Section(axis, tuple(bar for bar in axis.bars if bar.changes or (everything and not number)))
        for number, axis in enumerate(line.axes)
    ]


def unchanging(
    assessment: Assessment, line: Timeline, named: Sequence[str]
) -> Iterator[Unchanging]:
    """The treatments, of those ``named`` if any are, with a verdict that time does not change."""
    bars = [(axis.clock, bar) for axis in line.axes for bar in axis.bars if bar.position is None]
    moving = {bar.treatment for _, bar in bars if bar.changes}
    for answer in assessment.treatments:
        if answer.id not in moving and (not named or answer.id in named):
            once_known = tuple(
                (clock, label)
                for clock, bar in bars
                if bar.treatment == answer.id
                for label in {each.label for each in bar.stretches} - {answer.verdict}
            )
            yield Unchanging(answer.id, answer.verdict, once_known)
