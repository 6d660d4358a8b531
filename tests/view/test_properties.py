"""What holds for every document at every width: nothing lost, nothing cut, nothing acting."""

from __future__ import annotations

import re
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.examples import MANY
from tests.view.documents import EVERYTHING, HOSTILE
from tests.view.layouts import assert_in_order
from tests.view.made_up import documents, phrases, texts
from vcfpath.errors import UNSEEN
from vcfpath.view import markdown, plain, terminal
from vcfpath.view.document import (
    Command,
    Document,
    Grid,
    Heading,
    Item,
    Items,
    Mark,
    Pair,
    Pairs,
    Paragraph,
    Row,
    Rows,
)
from vcfpath.view.grid import NARROWEST
from vcfpath.view.texts import flat, flat_in_ascii, texts_of
from vcfpath.view.wrapping import columns

pytestmark = pytest.mark.long

SGR = re.compile(r"\x1b\[[0-9;]*m")
BOXES = re.compile("[\u2500-\u259f]")
UNPRINTED = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
WIDEST = 100
widths = st.integers(40, 200)
ROW = Row(Mark.DEPENDS, "a name", "stage", "漢字 \u0301x 🦴")
EXTREME = Document(
    (
        Heading(""),
        Paragraph(" \u00a0 "),
        Paragraph("x" * 10_000, "alert"),
        Rows((ROW,) * 300),
        Rows((Row(Mark.OPEN, "", "", ""), Row(Mark.CLOSED, "漢" * 999, "W" * 999, "1½" * 99))),
        Items((Item("", ("", Item("", ("\u0301",)))),)),
        Pairs((Pair("", ""), Pair("=" * 999, "-"))),
        Command("", "'" + "a " * 99),
        Paragraph("end", "quiet"),
    )
)
"""What is empty, endless, or very many."""


def _read_line_by_line(document: Document, width: int) -> Document:
    """What is read in lines at this width: options side by side are read in columns."""
    blocks = (each for each in document.blocks if width < NARROWEST or not isinstance(each, Grid))
    return Document(tuple(blocks))


def _coloured(document: Document, width: int) -> str:
    return SGR.sub("", terminal.render(document, width, colour=True, unicode=True))


def _in_ascii(document: Document, width: int) -> str:
    return terminal.render(document, width, colour=False, unicode=False)


def _plain_in_ascii(document: Document, width: int) -> str:
    return plain.render(document, width, unicode=False)


SEEN = (plain.render, _coloured)
SEEN_IN_ASCII = (_plain_in_ascii, _in_ascii)


@given(document=documents(texts), width=widths)
@example(document=HOSTILE, width=40)
@example(document=EXTREME, width=40)
@example(document=EXTREME, width=200)
@example(document=Document((Paragraph(f"{'0' * 38}\xa0 \U0003134b"),)), width=40)
@settings(max_examples=MANY)
def test_every_word_gets_out_whole_and_in_order_and_nothing_that_acts_or_hides(
    document: Document, width: int
) -> None:
    document = _read_line_by_line(document, width)
    for layouts, sign in ((SEEN, flat), (SEEN_IN_ASCII, flat_in_ascii)):
        apart = (word for text in texts_of(document) for word in sign(text).split(" "))
        words = [word for word in map(_without_blank_ends, apart) if word]
        for layout in layouts:
            page = layout(document, width)
            assert_in_order(words, page)
            _assert_nothing_acts_or_hides(page)
    _assert_nothing_acts_or_hides(markdown.render(document))
    _assert_nothing_acts_or_hides(markdown.render(document, unicode=False))


def _without_blank_ends(word: str) -> str:
    """``word`` without a space that does not break before or after it: at a line's end nobody sees it."""
    return word.strip("\xa0")


def _assert_nothing_acts_or_hides(page: str) -> None:
    seen = set(page) - {"\n"}
    assert not {char for char in seen if category(char) in UNPRINTED or char in UNSEEN}
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


@given(document=documents(texts), width=widths)
@settings(max_examples=MANY)
def test_colour_changes_nothing_else(document: Document, width: int) -> None:
    uncoloured = terminal.render(document, width, colour=False, unicode=True)
    assert _coloured(document, width) == uncoloured


@given(document=documents(phrases), width=widths)
@example(document=EVERYTHING, width=40)
@settings(max_examples=MANY)
def test_no_line_is_too_wide_when_words_are_short_and_no_box_is_drawn(
    document: Document, width: int
) -> None:
    document = _read_line_by_line(document, width)
    for layout in (*SEEN, *SEEN_IN_ASCII):
        page = layout(document, width)
        lines = page.split("\n")
        assert [line for line in lines if columns(line) > min(width, WIDEST)] == []
        assert [line for line in lines if line.endswith(" ")] == []
        assert not BOXES.search(page)


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "TERM"])
@pytest.mark.parametrize("value", ["0", "1", "dumb"])
def test_the_environment_decides_nothing(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def both() -> list[str]:
        return [terminal.render(EVERYTHING, 80, colour, unicode=True) for colour in (True, False)]

    before = both()
    monkeypatch.setenv(name, value)
    assert both() == before
    assert "\x1b" in before[0]
    assert "\x1b" not in before[1]
