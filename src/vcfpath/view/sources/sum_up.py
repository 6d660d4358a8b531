"""All that is said of one option in a few sentences: how many sources there are, and where they stand.

To be for other people, to set limits that somebody is outside of, and to speak against something are
three different things; they are counted, and said, apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.concordance import Column, Taken
from vcfpath.model.pathway import Pathway
from vcfpath.view.naming import option_name
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


def sum_up(pathway: Pathway, column: Column) -> Iterator[str]:
    """Where the sources of one option stand, in a sentence or two, with every one counted once."""
    spoken = len(column.cells)
    if not spoken:
        yield f"No source shown here speaks of this: {option_name(pathway, column.option)}."
        return
    waiting = column.of("depends")
    include = _counted((len(column.of("applies", side)), said) for side, said in FITTING.items())
    out = _counted(
        [(len(column.of("outside")), OUTSIDE), (len(column.of("not_my_patient")), OTHERS)]
    )
    depend = _counted([(len(waiting), DEPENDS)])
    parts = [*(include or [NONE_YET if waiting else NONE]), *(out or [NONE_OUT]), *depend]
    speak = "speaks" if spoken == 1 else "speak"
    yield f"Of {counted(spoken, 'source')} that {speak} of it, {listed(parts)}."
    if waiting:
        yield _if_fitting(column, len(waiting))


def _if_fitting(column: Column, waiting: int) -> str:
    """What those that depend would say, if they turn out to include this person."""
    which = "it turns" if waiting == 1 else f"those {waiting} turn"
    said = _counted((len(column.of("depends", side)), words) for side, words in IF_FITTING.items())
    return f"If {which} out to include you: {listed(said)}."


def _counted(several: Iterable[tuple[int, tuple[str, str]]]) -> list[str]:
    """``2 are against it``, for each of which there are any."""
    return [f"{n} {words[n != 1]}" for n, words in several if n]
