"""Where the sources of one option stand, counted in one sentence; each source is counted once."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.concordance import Column, Standing, Taken
from vcfpath.view.phrases import counted, listed

SILENT = "No source we saw speaks of it."
SIDES: dict[Taken, str] = {
    "in_favour": "for it",
    "against": "against it",
    "both": "both ways",
    "no_side": "on no side",
}
STANDINGS: dict[Standing, tuple[str, str]] = {
    "applies": ("includes you", "include you"),
    "outside": ("leaves you out", "leave you out"),
    "not_my_patient": ("is about other people", "are about other people"),
    "depends": ("depends on facts not known yet", "depend on facts not known yet"),
}
_SIDES_OF: dict[Standing, str] = {
    "applies": " ({})",
    "outside": "",
    "not_my_patient": "",
    "depends": " (if you fit: {})",
}
"""How the sides are said of those that include a person, or may."""


def standing(column: Column) -> str:
    """``5 sources: 1 includes you (1 against it); 4 leave you out.``."""
    if not column.cells:
        return SILENT
    return f"{counted(len(column.cells), 'source')}: {'; '.join(_standings(column))}."


def _standings(column: Column) -> Iterator[str]:
    for each, (one, several) in STANDINGS.items():
        cells = column.of(each)
        if cells:
            said = f"{len(cells)} {one if len(cells) == 1 else several}"
            yield f"{said}{_SIDES_OF[each].format(_sides(column, each))}"


def _sides(column: Column, each: Standing) -> str:
    """Which sides those take, or would take, that include a person."""
    taken = ((len(column.of(each, side)), said) for side, said in SIDES.items())
    return listed(f"{n} {said}" for n, said in taken if n)
