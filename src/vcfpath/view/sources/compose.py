"""The screen of ``sources``: where sources disagree comes first, then who stands where, and why.

One option that was named is shown in full, several side by side, and otherwise all of them in short.
What a filter leaves out is said before anything is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vcfpath.engine.concordance import Column
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Command, Document, Heading, Paragraph
from vcfpath.view.explain.citing import UNPAID
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering_for
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import capital, counted
from vcfpath.view.sources.cells import Cells
from vcfpath.view.sources.chosen import left_out
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.groups import groups, in_short
from vcfpath.view.sources.matrix import matrix
from vcfpath.view.sources.overview import overview
from vcfpath.view.sources.settling import first_to_settle, most_settling, settling

FINDINGS_AND_MONEY = (
    "A benefit that was found is no permission. A payment rule decides about money only."
)


def compose(
    pathway: Pathway, found: Found, following: Sequence[Command], *, whole: bool
) -> Document:
    """Who says what, as a screen that ends with what to type next.

    ``whole``: every option in full, with all facts that are waited for, and who is silent.
    """
    one = found.named[0] if len(found.named) == 1 else None
    subject = option_name(pathway, one) if one else capital(pathway.condition.name)
    answer = _answer(pathway, found, whole=whole)
    title = f"{subject}: who says what, for you"
    return framed(pathway, found.assessment, title, (*answer, *following))


def _answer(pathway: Pathway, found: Found, *, whole: bool) -> Iterator[Block]:
    yield from left_out(pathway, found.only)
    telling = settling(found.assessment, found.shown)
    if found.named or whole:
        yield from _in_full(pathway, found, whole=whole)
        yield from most_settling(pathway, telling)
        yield Paragraph(FINDINGS_AND_MONEY, "quiet")
    else:
        yield from overview(pathway, found.shown)
        yield from first_to_settle(pathway, telling)
    options = {column.option for column in found.shown}
    yield from mattering_for(pathway, found.assessment.matters, options)


def _in_full(pathway: Pathway, found: Found, *, whole: bool) -> Iterator[Block]:
    """Each option with its sources in groups; several in short, and then source by source."""
    told = Cells(pathway, found.now, found.assessment.as_of, whole=whole)
    several = len(found.shown) > 1
    for column in found.shown:
        if several:
            yield Heading(option_name(pathway, column.option))
        yield from in_short(pathway, found, column)
        if whole or not several:
            yield from groups(pathway, column, told, 3 if several else 2)
            yield from _silent(found, column, whole=whole)
    if several and not whole:
        yield from _side_by_side(pathway, found)
    shown = {cell.source for column in found.shown for cell in column.cells}
    if (whole or not several) and any(pathway.sources[name].funding is None for name in shown):
        yield Paragraph(UNPAID, "quiet")


def _side_by_side(pathway: Pathway, found: Found) -> Iterator[Block]:
    table = matrix(pathway, found)
    if table.questions:
        yield Heading("Source by source")
        yield table


def _silent(found: Found, column: Column, *, whole: bool) -> Iterator[Block]:
    """How many sources speak of other options only; of an option named in full, which they are."""
    silent = found.concordance.silent_on(column)
    if silent and column.cells:
        names = f": {', '.join(silent)}" if found.named and whole else ""
        have = "has no rule about it" if len(silent) == 1 else "have no rule about it"
        yield Paragraph(f"{counted(len(silent), 'other source')} {have}{names}.")
