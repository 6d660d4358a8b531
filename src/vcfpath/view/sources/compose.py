"""The screen of ``sources``: where sources disagree comes first, then who stands where, and why.

Options that were named are shown in full, one after the other; otherwise all of them in short. What a
filter leaves out is said before anything is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vcfpath.engine.concordance import Column
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Command, Document, Heading, Paragraph
from vcfpath.view.explain.citing import UNPAID
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering
from vcfpath.view.naming import option_name
from vcfpath.view.phrases import capital, counted
from vcfpath.view.sources.cells import Cells
from vcfpath.view.sources.chosen import left_out
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.groups import groups
from vcfpath.view.sources.overview import overview
from vcfpath.view.sources.settling import first_to_settle, most_settling, settling

FOR_IT = (
    "For it: advised, called an option, found of benefit or paid for. A benefit found is no "
    "permission. A payment rule decides about money only."
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
        yield Paragraph(FOR_IT, "quiet")
    else:
        yield from overview(pathway, found.shown)
        yield from first_to_settle(pathway, telling)
    yield from mattering(pathway, found.assessment.matters)


def _in_full(pathway: Pathway, found: Found, *, whole: bool) -> Iterator[Block]:
    """Every source of every option shown, who is silent, and what is not known of who paid."""
    told = Cells(pathway, found.now, found.assessment.as_of, whole=whole)
    several = len(found.shown) > 1
    for column in found.shown:
        if several:
            yield Heading(option_name(pathway, column.option))
        yield from groups(pathway, found, column, told, level=3 if several else 2)
        yield from _silent(found, column, whole=whole)
    shown = {cell.source for column in found.shown for cell in column.cells}
    if any(pathway.sources[name].funding is None for name in shown):
        yield Paragraph(UNPAID, "quiet")


def _silent(found: Found, column: Column, *, whole: bool) -> Iterator[Block]:
    """How many sources speak of other options only; of an option named in full, which they are."""
    silent = found.concordance.silent_on(column)
    if silent and column.cells:
        names = f": {', '.join(silent)}" if found.named and whole else ""
        say = "says nothing of it" if len(silent) == 1 else "say nothing of it"
        yield Paragraph(f"{counted(len(silent), 'other source')} here {say}{names}.")
