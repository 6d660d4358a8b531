"""All that is said of one option in a few lines: how many sources there are, and where they stand.

To be for other people, to set limits that somebody is outside of, and to speak against something are
three different things; they are counted, and said, apart. So are advice, a finding and money.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vcfpath.engine.concordance import Cell, Column, Taken
from vcfpath.engine.sides import side_of
from vcfpath.model.position import Stance
from vcfpath.view.document import Block, Item, Items, Paragraph
from vcfpath.view.phrases import counted

Words = tuple[str, str]
"""What is said of one source, and of several."""

FITTING: dict[Taken, Words] = {
    "in_favour": ("includes you and is for it", "include you and are for it"),
    "against": ("includes you and is against it", "include you and are against it"),
    "both": ("includes you and speaks both ways", "include you and speak both ways"),
    "no_side": ("includes you and takes no side", "include you and take no side"),
}
IF_FITTING: dict[Taken, Words] = {
    "in_favour": ("is for it", "are for it"),
    "against": ("is against it", "are against it"),
    "both": ("may be for or against it", "may be for or against it"),
    "no_side": ("takes no side", "take no side"),
}
OUTSIDE: Words = (
    "leaves you out, as you are outside its limits",
    "leave you out, as you are outside their limits",
)
OTHERS: Words = ("is about other people", "are about other people")
DEPENDS: Words = (
    "depends on what you have not told us. If it includes you:",
    "depend on what you have not told us. Of these, at most:",
)
NONE_YET, NONE = "none surely includes you yet", "none includes you"
NONE_OUT = "none leaves you out"

_ADVICE: Words = ("advises it or calls it an option", "advise it or call it an option")
_NATURES: dict[Stance, Words] = {
    "for": _ADVICE,
    "option": _ADVICE,
    "found_benefit": ("found a benefit", "found a benefit"),
    "covered": ("would pay", "would pay"),
    "against": ("advises against it", "advise against it"),
    "found_no_benefit": ("found no benefit", "found no benefit"),
    "not_covered": ("would not pay", "would not pay"),
}


def sum_up(column: Column) -> Iterator[Block]:
    """Where the sources of one option stand, with every one of them counted once."""
    spoken = len(column.cells)
    speak = "speaks" if spoken == 1 else "speak"
    yield Paragraph(f"Of {counted(spoken, 'source')} that {speak} of it:")
    yield Items(tuple(_parts(column)))


def _parts(column: Column) -> Iterator[Item]:
    """Those that include a person, those that do not, and those of which that is not known."""
    waiting = column.of("depends")
    include = list(_by_side(column.of("applies"), FITTING))
    yield from include or [Item(NONE_YET if waiting else NONE)]
    limits, others = column.of("outside"), column.of("not_my_patient")
    if limits:
        yield Item(_number(limits, OUTSIDE))
    if others:
        yield Item(_number(others, OTHERS))
    if not (limits or others):
        yield Item(NONE_OUT)
    if waiting:
        yield Item(_number(waiting, DEPENDS), tuple(_by_side(waiting, IF_FITTING)))


def _by_side(cells: tuple[Cell, ...], words: dict[Taken, Words]) -> Iterator[Item]:
    """How many are on each side, and whether it is advice, a finding or money."""
    for side, said in words.items():
        on_it = tuple(cell for cell in cells if cell.side == side)
        if on_it:
            yield Item(": ".join(filter(None, (_number(on_it, said), _natures(on_it)))))


def _natures(cells: tuple[Cell, ...]) -> str:
    """``1 found a benefit, 2 would pay``; nothing where no side, or more than one, is taken."""
    stances = filter(None, map(_stance, cells))
    found = Counter(_NATURES[stance] for stance in stances if stance in _NATURES)
    if len(found) == 1:
        ((words, n),) = found.items()
        return words[n != 1]
    in_order = dict.fromkeys(words for words in _NATURES.values() if words in found)
    return ", ".join(f"{found[words]} {words[found[words] != 1]}" for words in in_order)


def _stance(cell: Cell) -> Stance | None:
    """The first stance by which it takes its side; none of a source that may be on both."""
    stances = (each.position.stance for each in cell.leading)
    return next((stance for stance in stances if side_of(stance) == cell.side), None)


def _number(cells: tuple[Cell, ...], words: Words) -> str:
    return f"{len(cells)} {words[len(cells) != 1]}"
