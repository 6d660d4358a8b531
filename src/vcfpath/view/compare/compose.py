"""The screen of ``compare``: an option grid by the questions people ask, in short or as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vcfpath.engine.frequency import EVERY_PEOPLE, shares
from vcfpath.engine.option_grid import OptionGrid
from vcfpath.model.effect import AsPublished
from vcfpath.model.pathway import Pathway
from vcfpath.view.compare.questions import questions
from vcfpath.view.document import Block, Command, Document, Grid, Paragraph
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering_for
from vcfpath.view.phrases import capital

WITHOUT_AS_NOW = "To carry on as now is an option too. This pathway does not tell how that goes."
OWN_PEOPLE = "Each has its own group of people: a higher rate does not prove a better option."
AS_PRINTED = "As printed: its source gives no count."


def compose(
    pathway: Pathway, grid: OptionGrid, following: Sequence[Command], *, whole: bool
) -> Document:
    """Options side by side, as a screen that ends with what to type next."""
    title = f"{capital(pathway.condition.name)}: options side by side"
    answer = (*_answer(pathway, grid, whole=whole), *following)
    return framed(pathway, grid.assessment, title, answer)


def _answer(pathway: Pathway, grid: OptionGrid, *, whole: bool) -> Iterator[Block]:
    if pathway.as_now is None:
        yield Paragraph(WITHOUT_AS_NOW)
    yield Paragraph(" ".join(_about_rates(grid, whole=whole)))
    yield Grid(tuple(questions(pathway, grid, whole=whole)))
    named = {each.judged.answer.id for each in grid.options if each.judged}
    yield from mattering_for(pathway, grid.assessment.matters, named)


def _about_rates(grid: OptionGrid, *, whole: bool) -> Iterator[str]:
    """What rates are, and are not."""
    yield _of_how_many(grid)
    yield OWN_PEOPLE
    effects = (each for option in grid.options for each in (*option.good.shown, *option.bad.shown))
    if not whole and any(isinstance(each, AsPublished) for each in shares(effects)):
        yield AS_PRINTED


def _of_how_many(grid: OptionGrid) -> str:
    """Of how many people rates are given, and why not of 100."""
    good, bad = (f"{people:,}" for people in (grid.good_of, grid.bad_of))
    if good == bad:
        said = f"Rates are of {good} people, rounded"
    else:
        said = f"What helps is given of {good} people, what can go wrong of {bad}, rounded"
    rare = max(grid.good_of, grid.bad_of) > min(EVERY_PEOPLE)
    return f"{said}, as some of it is rarer than 1 of 100." if rare else f"{said}."
