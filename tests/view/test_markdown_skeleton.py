"""Hostile text parses as the word "word" would: it adds no heading, list, link or HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.examples import MANY
from tests.view.documents import ALL, HOSTILE_TEXTS, TWENTY_WEEKS
from tests.view.layouts import assert_in_order
from tests.view.made_up import documents, texts
from tests.view.skeleton import PARSERS, skeleton
from vcfpath.view.document import (
    Bar,
    Cell,
    Chart,
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
    Question,
    Row,
    Rows,
)
from vcfpath.view.markdown import render
from vcfpath.view.texts import changed, flat, flat_in_ascii, texts_of

pytestmark = pytest.mark.long

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

each_parser = pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)

TRAPS = (
    *HOSTILE_TEXTS,
    "+ plus",
    "- ",
    "+",
    "- - -",
    "===",
    "12) twelve",
    "> quote",
    "    code",
    "~~~",
    "[x] task",
    "[a]: b",
    "[^1]: note",
    "| - | - |",
    "&#60; &lt; &amp",
    "<!-- no -->",
    "ends in a backslash\\",
    "\\*",
    "C:\\*.md",
    "(soft)",
    "*soft*",
    "closing #",
    "C#",
    "#",
    "__init__",
    "_a_ b_c_",
    "//example.com",
    "ftp://example.com",
    "plan.md",
    "€.com",
    "me@here.org",
    "mailto:me@here.org",
    "`",
    "Stop. `now`",
    "1" * 12 + ".",
)


compatible = (
    st.lists(
        st.sampled_from(
            [*"＊＿＃＞＜｜～｀－＋＝．：／＠＆［］（）！＼１漢é_.*&<\\ \u0338", "１．", "＜ｂ＞"]
        ),
        min_size=1,
        max_size=12,
    )
    .map("".join)
    .filter(flat)
)
"""Signs that Unicode takes for others that act, beside letters and signs that do act."""


def _word(text: str) -> str:
    return "word"


def _everywhere(text: str) -> Document:
    """``text`` in every place that a document has."""
    row = Row(Mark.OPEN, text, text, text)
    items = (Item(text, (text, text)), Item(text))
    return Document(
        (
            *(Heading(text, level) for level in (1, 2, 3)),
            Paragraph(text),
            Paragraph(text),
            Paragraph(text, "alert"),
            Items(items),
            Items(items, numbered=True),
            Rows((row, row)),
            Pairs((Pair(text, text), Pair(text, text))),
            Chart(TWENTY_WEEKS, None, (Bar(text, text, ()), Bar(text, text, ()))),
            Grid((Question(text, (Cell(text, items), Cell(text, items[1:]))),) * 2),
            Command(text, text),
            Paragraph(text, "quiet"),
        )
    )


@each_parser
@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_a_word(parser: MarkdownIt, text: str) -> None:
    assert skeleton(parser, render(_everywhere(text))) == skeleton(
        parser, render(_everywhere("word"))
    )


@given(text=texts | compatible, parser=st.sampled_from([*PARSERS]))
@settings(max_examples=MANY)
def test_any_text_is_a_word_in_every_place(text: str, parser: str) -> None:
    page = _everywhere(text)
    assert skeleton(PARSERS[parser], render(page)) == _of_a_word(parser)
    written = render(page, unicode=False).encode("ascii", "replace").decode()
    assert skeleton(PARSERS[parser], written) == _of_a_word(parser)


@cache
def _of_a_word(parser: str) -> list[object]:
    return skeleton(PARSERS[parser], render(_everywhere("word")))


@given(document=documents(texts), parser=st.sampled_from([*PARSERS.values()]))
@example(document=ALL["hostile"], parser=PARSERS["gfm-like"])
@settings(max_examples=MANY)
def test_any_document_keeps_its_skeleton(document: Document, parser: MarkdownIt) -> None:
    of_words = changed(document, _word)
    assert skeleton(parser, render(document)) == skeleton(parser, render(of_words))


@given(document=documents(texts))
@settings(max_examples=MANY)
def test_every_word_is_there_whole_and_in_order(document: Document) -> None:
    for unicode, sign in ((True, flat), (False, flat_in_ascii)):
        words = [word for text in texts_of(document) for word in sign(text).split(" ")]
        page = PARSERS["commonmark"].parse(render(document, unicode))
        assert_in_order(words, " ".join(_contents(page)))


def _contents(tokens: list[Token]) -> list[str]:
    """What the tokens say to a reader, one entry a block."""
    return [
        "".join(child.content for child in token.children) if token.children else token.content
        for token in tokens
    ]


@pytest.mark.parametrize(
    "text",
    [
        "usual from week 4 (about 4-6 weeks), i.e. not before",
        "S&P, 5 < 6 > 4, 50 % of {weeks} ^ = ] }",
        "snake_case_name, C# and 1.5 mg; option --weeks-since-fracture",
        "a/b: don't! What? 3. no list",
        "#5 of 6",
    ],
)
def test_what_cannot_act_is_not_escaped(text: str) -> None:
    assert render(Document((Paragraph(text),))) == f"{text}\n"
