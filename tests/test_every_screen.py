"""Every screen, at every width, on a terminal or plain, coloured or not, in UTF-8 or in ASCII.

What a screen owes is every text of the document that was composed for it: each word whole, all in
order, and besides them nothing but the few signs and words that a layout may add. As that holds for
every variant, all variants of a screen say the same in the same order.

What the document owes to the JSON result is tested in `tests.test_screens_and_json`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import cycle

import pytest

from tests.cli.program import COLOUR, acts
from tests.every_screen import SCREENS, VARIANTS, Variant, composed, emitted, run_through
from vcfpath.view.bars import SIGN_WORDS
from vcfpath.view.document import (
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Items,
    Mark,
    Pairs,
    Rows,
    Sign,
)
from vcfpath.view.entries import undrawn
from vcfpath.view.grid import side_by_side
from vcfpath.view.icons import KEY as OF_PICTURES
from vcfpath.view.icons import keyed
from vcfpath.view.signs import in_ascii
from vcfpath.view.texts import changed, flat, texts_of
from vcfpath.view.wording import EMPTY, introducing, says, verdict
from vcfpath.view.wrapping import columns

pytestmark = pytest.mark.long

each_screen = pytest.mark.parametrize("line", SCREENS.values(), ids=SCREENS)
each_variant = pytest.mark.parametrize("variant", VARIANTS, ids=str)

GAP = re.compile("[ \n]+")
SEEN_ONLY = re.compile("[\u2190-\u2bff]")
"""Arrows, boxes and other signs that a voice passes over, or calls by a name that says nothing."""
NUMBER = re.compile(r"[0-9]+")
NUMBERED = re.compile(r"[0-9]+\.")
"""How an entry of a numbered list begins."""
SIGNS = "".join(sign.value + in_ascii(sign.value) for sign in Sign)
DRAWN = re.compile(rf"[|^]+|[{re.escape(SIGNS)}]+")
APART = "Signs From one sign to the next a quarter of half a day week month year days weeks months years"
KEY = {*f"{' '.join(SIGN_WORDS.values())} {APART} now or later".casefold().replace(",", "").split()}
"""The words beside a chart's drawing."""
ABOUT_PICTURES = {word.casefold().rstrip(".:;,") for word in OF_PICTURES.split()}
"""The words before the first picture of people."""


def _words(text: str) -> list[str]:
    return [word for word in GAP.split(text) if word]


def _degraded(text: str, encoding: str) -> str:
    """``text`` as a stream of that encoding can show it."""
    return text if encoding == "utf-8" else in_ascii(text)


def _bare(word: str) -> str:
    """A word without the stops, commas and capitals that tell where a sentence ends and begins."""
    return word.casefold().rstrip(".:;,") or word


@cache
def _owed(line: str, encoding: str) -> tuple[str, ...]:
    """Every word of the documents of a screen, in order."""
    return tuple(
        word
        for document in composed(line).documents
        for text in texts_of(changed(document, flat))
        for word in _words(_degraded(text, encoding))
    )


def _besides(owed: tuple[str, ...], screen: list[str]) -> list[str]:
    """What a screen has besides the words it owes, after it is made sure that it has all of these."""
    besides, waiting = [], iter(owed)
    wanted = next(waiting, None)
    for word in screen:
        if wanted is not None and _bare(word) == _bare(wanted):
            wanted = next(waiting, None)
        else:
            besides.append(word)
    assert wanted is None, f"{wanted!r} is not there, or not in its place"
    return besides


def _in_any_order(owed: tuple[str, ...], screen: list[str]) -> list[str]:
    """The same where options stand side by side, and are read in columns (`tests.view.test_grid`)."""
    said, wanted = (
        Counter(word if NUMBERED.fullmatch(word) else _bare(word) for word in words)
        for words in (screen, owed)
    )
    assert not wanted - said
    return list((said - wanted).elements())


def _has_columns(blocks: list[Block], variant: Variant) -> bool:
    """Whether options stand side by side."""
    wide = variant.columns if variant.format == "terminal" else 0
    grids = (block for block in blocks if isinstance(block, Grid))
    return any(side_by_side(grid, wide, undrawn) for grid in grids)


@each_variant
@each_screen
def test_a_screen_says_all_it_owes_and_nothing_else(line: str, variant: Variant) -> None:
    documents = composed(line).documents
    raw = emitted(line, variant)
    screen = COLOUR.sub("", raw)

    assert not acts(screen)
    assert (raw != screen) == (variant.coloured and variant.format == "terminal")
    assert variant.encoding == "utf-8" or screen.isascii()
    blocks = [block for document in documents for block in document.blocks]
    columned = _has_columns(blocks, variant)
    room = variant.columns if columned else variant.width
    assert [row for row in screen.split("\n") if _is_too_wide(row, room)] == []

    besides = (_in_any_order if columned else _besides)(
        _owed(line, variant.encoding), _words(screen)
    )
    may_draw = variant.format == "terminal" and _is_drawn(documents)
    assert [word for word in besides if not _is_a_layouts(word, may_draw=may_draw)] == []
    _assert_every_verdict_is_a_word(documents, variant, Counter(map(_bare, besides)), may_draw)
    if variant.format == "plain":
        assert not SEEN_ONLY.search(screen)
        _assert_reads_well_aloud(documents, variant, " ".join(_words(screen)))


def _is_drawn(documents: tuple[Document, ...]) -> bool:
    """Whether a terminal draws a chart, or pictures of people."""
    charts = (isinstance(block, Chart) for each in documents for block in each.blocks)
    return any(charts) or any(keyed(each, unicode=True) != each for each in documents)


def _is_too_wide(row: str, width: int) -> bool:
    """Whether a line runs over with more than one word, and what it begins with, in it."""
    return columns(row) > width and len(row.removeprefix("! ").strip(" -").split(" ")) > 1


def _is_a_layouts(word: str, *, may_draw: bool) -> bool:
    """Whether a layout may add ``word``: a bullet, a number, a call, a box, a verdict, a drawing."""
    if word in ("-", "!", "Important:", *EMPTY.split()) or _bare(word) in {
        verdict(mark) for mark in Mark
    }:
        return True
    marks = {mark.value for mark in Mark} | {in_ascii(mark.value) for mark in Mark}
    if word in marks or NUMBERED.fullmatch(word):
        return True
    return may_draw and bool(
        DRAWN.fullmatch(word) or NUMBER.fullmatch(word) or _bare(word) in KEY | ABOUT_PICTURES
    )


def _rows(documents: tuple[Document, ...]) -> Iterator[tuple[str, Mark, str]]:
    """Every row, with the heading that it stands under."""
    heading = ""
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Heading):
                heading = block.text
            if isinstance(block, Rows):
                yield from ((heading, row.mark, row.name) for row in block.rows)


def _assert_every_verdict_is_a_word(
    documents: tuple[Document, ...], variant: Variant, besides: Counter[str], may_draw: bool
) -> None:
    """In plain text every row says its verdict; on a terminal it may be the heading above that does."""
    said = Counter(
        verdict(mark)
        for heading, mark, _ in _rows(documents)
        if variant.format == "plain" or not says(heading, mark)
    )
    assert may_draw or said == Counter({word: besides[word] for word in said})
    charts = (block for each in documents for block in each.blocks if isinstance(block, Chart))
    for chart in charts:
        assert {sign for bar in chart.bars for _, sign in bar.stretches} <= {*chart.key}


def _assert_reads_well_aloud(
    documents: tuple[Document, ...], variant: Variant, collapsed: str
) -> None:
    """Every label leads on to what it says and every verdict to its name, with all spaces collapsed."""
    lines = [f"{name}: {verdict(mark)}." for _, mark, name in _rows(documents)]
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Pairs):
                lines += [f"{introducing(pair.label)} {pair.text}" for pair in block.pairs]
            if isinstance(block, Chart):
                lines += [f"- {introducing(bar.label)} {bar.words}" for bar in block.bars]
            if isinstance(block, Items) and not block.numbered:
                lines += [f"- {item.text}" for item in block.items]
    for said in lines:
        assert " ".join(_words(_degraded(said, variant.encoding))) in collapsed


AS_A_WHOLE = (
    Variant("terminal", coloured=True, encoding="utf-8", columns=60),
    Variant("plain", coloured=False, encoding="ascii", columns=120),
)
EACH_ONCE = [*zip(SCREENS.values(), cycle(AS_A_WHOLE), strict=False)]


@pytest.mark.parametrize(("line", "variant"), EACH_ONCE, ids=SCREENS)
def test_what_is_emitted_is_what_the_whole_program_writes(line: str, variant: Variant) -> None:
    assert emitted(line, variant) == run_through(line, variant)
