"""What holds for every document at every width: nothing lost, nothing cut, nothing acting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.view.documents import EVERYTHING, HOSTILE
from tests.view.layouts import assert_in_order
from tests.view.made_up import documents, phrases, texts, texts_of
from vcfpath.errors import UNSEEN
from vcfpath.view import markdown, plain, terminal
from vcfpath.view.signs import in_ascii
from vcfpath.view.texts import flat
from vcfpath.view.wrapping import columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from vcfpath.view.document import Document

SGR = re.compile(r"\x1b\[[0-9;]*m")
BOXES = re.compile("[\u2500-\u259f]")
widths = st.integers(40, 200)


def _coloured(document: Document, width: int) -> str:
    return SGR.sub("", terminal.render(document, width, colour=True, unicode=True))


def _uncoloured(document: Document, width: int) -> str:
    return terminal.render(document, width, colour=False, unicode=True)


def _in_ascii(document: Document, width: int) -> str:
    return terminal.render(document, width, colour=False, unicode=False)


def _markdown(document: Document, width: int) -> str:
    return markdown.render(document)


def _words(document: Document, sign: Callable[[str], str]) -> list[str]:
    return [word for text in texts_of(document) for word in sign(flat(text)).split(" ") if word]


each_layout = pytest.mark.parametrize(
    "layout", [plain.render, _coloured, _uncoloured, _in_ascii], ids=lambda layout: layout.__name__
)
each_output = pytest.mark.parametrize(
    "layout",
    [plain.render, _coloured, _uncoloured, _in_ascii, _markdown],
    ids=lambda layout: layout.__name__,
)


@each_layout
@given(document=documents(texts), width=widths)
@example(document=HOSTILE, width=40)
@settings(deadline=None)
def test_every_word_is_there_whole_and_in_order(
    layout: Callable[[Document, int], str], document: Document, width: int
) -> None:
    sign = in_ascii if layout is _in_ascii else str
    assert_in_order(_words(document, sign), layout(document, width))


@each_output
@given(document=documents(texts), width=widths)
@example(document=HOSTILE, width=40)
@settings(deadline=None)
def test_nothing_unseen_and_nothing_that_acts_gets_out(
    layout: Callable[[Document, int], str], document: Document, width: int
) -> None:
    output = layout(document, width)
    seen = set(output) - {"\n"}
    assert not {char for char in seen if category(char)[0] == "C" or char in UNSEEN}
    assert not seen & {"\u2028", "\u2029"}
    assert output.endswith("\n")
    assert not output.endswith("\n\n")


@each_layout
@given(document=documents(phrases), width=widths)
@example(document=EVERYTHING, width=40)
@settings(deadline=None)
def test_no_line_is_too_wide_when_words_are_short(
    layout: Callable[[Document, int], str], document: Document, width: int
) -> None:
    lines = layout(document, width).split("\n")
    assert [line for line in lines if columns(line) > min(width, 100)] == []
    assert [line for line in lines if line.endswith(" ")] == []


@given(document=documents(phrases), width=widths)
@settings(deadline=None)
def test_no_box_is_drawn(document: Document, width: int) -> None:
    assert not BOXES.search(plain.render(document, width) + _uncoloured(document, width))


@given(document=documents(texts), width=widths)
@settings(deadline=None)
def test_colour_changes_nothing_else(document: Document, width: int) -> None:
    assert _coloured(document, width) == _uncoloured(document, width)


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
