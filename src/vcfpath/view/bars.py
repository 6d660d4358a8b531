"""Charts in columns of signs: each column is one exact moment, and shows what is so at that moment.

So a picture cannot lie about an end. What falls between two columns is not in it; the words under
every bar say the ends in full. Colour, if any, is the terminal's affair.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, count
from math import ceil, floor
from typing import NamedTuple

from vcfpath.model.possible import Interval
from vcfpath.model.units import DAYS_IN, plain
from vcfpath.view.columns import GAP, MARGIN, Columns
from vcfpath.view.document import Bar, Chart, Scale, Sign
from vcfpath.view.signs import in_ascii
from vcfpath.view.wrapping import columns, padded, words, wrap

PAST = 2
"""So many columns are drawn past the last thing there is to see."""

SIGN_WORDS = {
    Sign.OPEN: "open",
    Sign.DEPENDS: "depends",
    Sign.CLOSED: "closed",
    Sign.IN_FAVOUR: "applies, in favour",
    Sign.AGAINST: "applies, against",
    Sign.NO_SIDE: "applies, takes no side",
    Sign.NOT_MET: "its conditions are not met",
    Sign.OTHERS: "about other people",
}


class Line(NamedTuple):
    """A line of a drawing: its text, then signs; None is a moment that cannot be."""

    text: str
    signs: tuple[Sign | None, ...] = ()


class Ruler(NamedTuple):
    """The moments that the columns stand for, and how far apart they are, in units and in days."""

    step: Decimal
    days: Decimal
    moments: tuple[Decimal, ...]


def symbol(sign: Sign, unicode: bool) -> str:
    """The one character that is drawn for ``sign``."""
    return sign.value if unicode else in_ascii(sign.value)


def drawn(chart: Chart, grid: Columns, unicode: bool) -> Iterator[Line]:
    """``chart`` in lines of at most ``grid.width`` columns; nothing for one without bars."""
    if not chart.bars:
        return
    indent = MARGIN + (" " * grid.bar + GAP if grid.bar else "")
    room = grid.width - len(indent)
    ruler = ruled(chart.scale, room)
    yield from map(Line, _key(chart, ruler, grid.width, unicode))
    numbers, ticks = _numbered(chart.scale, ruler, room)
    yield from _row(chart.scale.unit, Line(numbers), grid)
    yield Line(indent + ticks)
    for text in _pointing(chart.now, ruler, room):
        yield Line(indent + text)
    for bar in chart.bars:
        yield from _row(bar.label, Line("", shown(bar, ruler)), grid)
        yield from map(Line, wrap(words(bar.words), grid.width, indent))


def ruled(scale: Scale, room: int) -> Ruler:
    """The finest ruler of whole steps, from the least to just past ``reach``, that has ``room``."""
    return next(
        Ruler(step, days, tuple(scale.least + number * days for number in range(last + 1)))
        for step in chain((Decimal("0.25"), Decimal("0.5")), _round_numbers())
        for days in [step * DAYS_IN[scale.unit]]
        for last in [_last(scale, days)]
        if last < room
    )


def _last(scale: Scale, days: Decimal) -> int:
    """The last column, if they are so many ``days`` apart."""
    reached, end = ((each - scale.least) // days for each in (scale.reach, scale.end))
    return int(min(reached + PAST, end))


def shown(bar: Bar, ruler: Ruler) -> tuple[Sign | None, ...]:
    """What is so at each moment of the ruler."""
    return tuple(
        next((sign for where, sign in bar.stretches if where.contains(moment)), None)
        for moment in ruler.moments
    )


def _round_numbers() -> Iterator[Decimal]:
    """1, 2, 5, 10, 20 and so on."""
    return (Decimal(digit) * 10**zeros for zeros in count() for digit in (1, 2, 5))


def _key(chart: Chart, ruler: Ruler, width: int, unicode: bool) -> list[str]:
    """What each sign means, and how far apart two of them are."""
    if not chart.key:
        return []
    *most, final = (f"{symbol(sign, unicode)} {SIGN_WORDS[sign]}" for sign in chart.key)
    told = [*(f"{each};" for each in most), f"{final}."]
    apart = f"From one sign to the next: {_step_words(ruler.step, chart.scale.unit)}."
    return wrap(["Signs:", *told, *words(apart)], width, MARGIN)


def _step_words(step: Decimal, unit: str) -> str:
    one = unit.removesuffix("s")
    parts = {Decimal("0.25"): f"a quarter of a {one}", Decimal("0.5"): f"half a {one}"}
    return parts.get(step) or f"{plain(step)} {one if step == 1 else unit}"


def _numbered(scale: Scale, ruler: Ruler, room: int) -> tuple[str, str]:
    """A line of numbers, and under the first digit of each a tick for its column."""
    per_unit = DAYS_IN[scale.unit]
    said = [plain(moment / per_unit) for moment in ruler.moments]
    apart = next(
        int(tick / ruler.step)
        for tick in _round_numbers()
        if tick % ruler.step == 0
        and max(map(len, said[:: int(tick / ruler.step)])) + PAST <= tick / ruler.step
    )
    numbers, ticks = "", ""
    for column, number in list(enumerate(said))[::apart]:
        if column + len(number) <= room:
            numbers = f"{numbers:<{column}}{number}"
            ticks = f"{ticks:<{column}}|"
    return numbers, ticks


def _pointing(now: Interval | None, ruler: Ruler, room: int) -> Iterator[str]:
    """Marks under the columns that now is at, or between; the word beside them."""
    if now is None:
        return
    least, last = ruler.moments[0], len(ruler.moments) - 1
    begin, final = floor((now.low - least) / ruler.days), ceil((now.high - least) / ruler.days)
    first = max(0, min(begin, last))
    marks = "^" * (max(0, min(final, last)) - first + 1)
    said = "now" if final <= last else "now, or later"
    if first + len(marks) + 1 + len(said) <= room:
        yield f"{' ' * first}{marks} {said}"
    elif len(said) < first:
        yield f"{said:>{first - 1}} {marks}"
    else:
        yield f"{' ' * first}{marks}"
        yield said


def _row(label: str, line: Line, grid: Columns) -> Iterator[Line]:
    """A label and what stands beside it, or under it where there is no column for the label."""
    if grid.bar and columns(label) <= grid.bar:
        yield line._replace(text=f"{MARGIN}{padded(label, grid.bar)}{GAP}{line.text}")
        return
    yield from map(Line, wrap(words(label), grid.width, MARGIN))
    indent = MARGIN + (" " * grid.bar + GAP if grid.bar else "")
    yield line._replace(text=indent + line.text)
