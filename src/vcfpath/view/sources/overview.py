"""Every option in a line or two: how many sources stand where for this person, and who on which side.

Options that sources take both sides of come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vcfpath.engine.assessment import PositionAnswer
from vcfpath.engine.concordance import Cell, Column, Taken
from vcfpath.model.pathway import Pathway
from vcfpath.view.divided import Divided, sides_of
from vcfpath.view.document import Block, Heading, Item, Items, Paragraph
from vcfpath.view.naming import option_name

COUNTED = (
    "Counted by side: sources that include you, or may (surely: they do). For it: they advise it, "
    "call it an option, found a benefit or pay."
)
OTHERS = "about other people"
SIDES: dict[Taken, str] = {
    "in_favour": "for it",
    "against": "against it",
    "both": "both ways",
    "no_side": "no side",
}


def overview(pathway: Pathway, columns: Iterable[Column]) -> Iterator[Block]:
    """The options that sources disagree on, then the others; what no source speaks of is left out."""
    spoken = [(column, _sides(column)) for column in columns if column.cells]
    divided = [(column, sides) for column, sides in spoken if sides.is_divided]
    others = [column for column, sides in spoken if not sides.is_divided]
    if not spoken:
        yield Paragraph("No source shown here speaks of a treatment.")
        return
    yield Paragraph(COUNTED)
    if divided:
        yield Heading("Sources disagree on")
        yield Items(tuple(Item(_counts(pathway, each), (_names(s),)) for each, s in divided))
    yield from _undivided(pathway, others)


def _undivided(pathway: Pathway, columns: Sequence[Column]) -> Iterator[Block]:
    """Treatments that no two sources take opposite sides of; of what is only spoken of, the names."""
    treatments = [each for each in columns if each.option in pathway.treatments]
    if treatments:
        yield Heading("No opposite sides on")
        yield Items(tuple(Item(_counts(pathway, each)) for each in treatments))
    names = [option_name(pathway, e.option) for e in columns if e.option in pathway.mentioned]
    if names:
        yield Paragraph(f"Also spoken of, with no verdict here: {'; '.join(names)}.")


def _sides(column: Column) -> Divided:
    return sides_of(column.option, [each for cell in column.cells for each in cell.answers])


def _counts(pathway: Pathway, column: Column) -> str:
    """How many sources are on which side, of those that include a person or may; and the others."""
    sides = ", ".join(filter(None, (_side(column, side) for side in SIDES)))
    out = (
        _number(column.of("outside"), "leaves you out", "leave you out"),
        _number(column.of("not_my_patient"), OTHERS, OTHERS),
    )
    return f"{option_name(pathway, column.option)}: {'; '.join(filter(None, (sides, *out)))}."


def _side(column: Column, side: Taken) -> str:
    """``3 for it (1 surely)``; nothing for a side that nobody is on."""
    surely, perhaps = len(column.of("applies", side)), len(column.of("depends", side))
    mark = f" ({surely} surely)" if surely else ""
    return f"{surely + perhaps} {SIDES[side]}{mark}" if surely + perhaps else ""


def _number(cells: tuple[Cell, ...], one: str, more: str) -> str:
    return f"{len(cells)} {more if cells[1:] else one}" if cells else ""


def _names(division: Divided) -> str:
    """Who is on each side, or would be."""
    sides = ("For it", division.in_favour), ("Against it", division.against)
    return " ".join(f"{intro}: {_named(answers)}." for intro, answers in sides)


def _named(answers: Iterable[PositionAnswer]) -> str:
    """The first source of some, and how many more there are."""
    first, *more = dict.fromkeys(each.position.source for each in answers)
    return f"{first} and {len(more)} more" if more else first
