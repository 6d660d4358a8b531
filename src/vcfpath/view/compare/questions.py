"""The questions people ask of their options, and for each option the answer, good and bad alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from vcfpath.engine.frequency import People, is_rare, shares
from vcfpath.engine.option_grid import Effects, Option, OptionGrid
from vcfpath.model.effect import Effect
from vcfpath.model.pathway import Pathway
from vcfpath.view.compare.cells import UNTOLD, Cells
from vcfpath.view.compare.in_short import LEFT_OUT, in_short
from vcfpath.view.document import Cell, Item, Question
from vcfpath.view.explain.rates import as_course, in_full

RARER = " More that is rare: with --all"
WITH_THE_GOOD = "How it goes, for good or ill, is told above."


def questions(pathway: Pathway, grid: OptionGrid, *, whole: bool) -> Iterator[Question]:
    """Every question with its cells: a few of them, or the ``whole``."""
    cells, options = Cells(pathway), grid.options
    if whole:
        yield _asked("What is it?", options, cells.what)
        yield _asked("When?", options, cells.when)
    else:
        yield _asked("What is it, and when?", options, cells.what_and_when)
    yield _helps(grid, whole=whole)
    yield _goes_wrong(grid, whole=whole)
    if whole:
        yield _asked("What is it like?", options, cells.like)
        yield _asked("What does it not do?", options, cells.does_not)
        yield _asked("Where, how long, and what does it cost?", options, cells.practical)
    yield _asked("What do sources say? One by one: vcfpath sources", options, cells.sources)


def _asked(
    ask: str, options: Iterable[Option], said: Callable[[Option], Iterable[str]]
) -> Question:
    """A question whose answers are texts."""
    cells = (Cell(each.record.name, tuple(map(Item, said(each)))) for each in options)
    return Question(ask, tuple(cells))


def _helps(grid: OptionGrid, *, whole: bool) -> Question:
    cells = (_effects(each, each.good, grid.good_of, whole=whole) for each in grid.options)
    rarer = _rarer(each.good for each in grid.options)
    return Question(f"What helps, and how often?{rarer}", tuple(cells))


def _goes_wrong(grid: OptionGrid, *, whole: bool) -> Question:
    cells = (_effects(each, each.bad, grid.bad_of, whole=whole) for each in grid.options)
    rarer = _rarer(each.bad for each in grid.options)
    return Question(f"What can go wrong, and how often?{rarer}", tuple(cells))


def _rarer(several: Iterable[Effects]) -> str:
    """That something rare is left out, which nobody is to take for nothing."""
    left_out = (effect for effects in several for effect in effects.left_out)
    return RARER if any(map(is_rare, shares(left_out))) else ""


def _effects(option: Option, effects: Effects, people: People, *, whole: bool) -> Cell:
    """The effects of one option, and of how many they are the first."""
    name = option.record.name
    if not effects.total:
        apart = option.judged is None and option.good.total
        return Cell(name, (Item(WITH_THE_GOOD if apart else UNTOLD),))
    shown = effects.shown if option.judged else tuple(map(as_course, effects.shown))
    judged = option.judged
    told = [(each, bool(judged and judged.sources.leaves_out(each.sources))) for each in shown]
    if whole:
        return Cell(name, tuple(_whole(each, people, leaves_out=out) for each, out in told))
    few = len(shown) < effects.total
    named = f"{name}, {len(shown)} of {effects.total}" if few else name
    return Cell(named, tuple(Item(in_short(each, people, leaves_out=out)) for each, out in told))


def _whole(effect: Effect, people: People, *, leaves_out: bool) -> Item:
    item = in_full(effect, people)
    return item._replace(under=(*item.under, LEFT_OUT)) if leaves_out else item
