"""All that is said of one option in a few lines: how many sources there are, and where they stand.

To be for other people, to set limits that somebody is outside of, and to speak against something are
three different things; they are counted, and said, apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.concordance import Column, Taken
from vcfpath.view.document import Block, Item, Items, Paragraph
from vcfpath.view.phrases import counted, listed

FITTING: dict[Taken, tuple[str, str]] = {
    "in_favour": ("includes you and is for it", "include you and are for it"),
    "against": ("includes you and is against it", "include you and are against it"),
    "both": ("includes you and speaks both ways", "include you and speak both ways"),
    "no_side": ("includes you and takes no side", "include you and take no side"),
}
IF_FITTING: dict[Taken, tuple[str, str]] = {
    "in_favour": ("is for it", "are for it"),
    "against": ("is against it", "are against it"),
    "both": ("may be for or against it", "may be for or against it"),
    "no_side": ("takes no side", "take no side"),
}
OUTSIDE = (
    "leaves you out, as you are outside its limits",
    "leave you out, as you are outside their limits",
)
OTHERS = "is about other people", "are about other people"
DEPENDS = "depends on what you have not told us", "depend on what you have not told us"
NONE_YET, NONE = "none surely includes you yet", "none includes you"
NONE_OUT = "none leaves you out"


def sum_up(column: Column) -> Iterator[Block]:
    """Where the sources of one option stand, with every one of them counted once."""
    spoken = len(column.cells)
    speak = "speaks" if spoken == 1 else "speak"
    yield Paragraph(f"Of {counted(spoken, 'source')} that {speak} of it:")
    yield Items(tuple(map(Item, _parts(column))))


def _parts(column: Column) -> Iterator[str]:
    """Those that include a person, those that do not, and those of which that is not known."""
    waiting = column.of("depends")
    include = _counted((len(column.of("applies", side)), said) for side, said in FITTING.items())
    yield from include or [NONE_YET if waiting else NONE]
    limits, others = column.of("outside"), column.of("not_my_patient")
    yield from _counted([(len(limits), OUTSIDE), (len(others), OTHERS)]) or [NONE_OUT]
    for depend in _counted([(len(waiting), DEPENDS)]):
        sides = ((len(column.of("depends", side)), said) for side, said in IF_FITTING.items())
        which = "it includes" if len(waiting) == 1 else "they include"
        yield f"{depend}; if {which} you, {listed(_counted(sides))}"


def _counted(several: Iterable[tuple[int, tuple[str, str]]]) -> list[str]:
    """``2 are against it``, for each of which there are any."""
    return [f"{n} {words[n != 1]}" for n, words in several if n]
