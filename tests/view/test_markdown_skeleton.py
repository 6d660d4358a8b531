"""Hostile text parses as the word "word" would: it adds no heading, list, link or HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings

from tests.view.documents import ALL, HOSTILE_TEXTS, TWENTY_WEEKS
from tests.view.made_up import documents, texts, texts_of
from tests.view.skeleton import PARSERS, skeleton
from vcfpath.view.document import (
    Bar,
    Chart,
    Command,
    Document,
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
from vcfpath.view.markdown import render
from vcfpath.view.texts import changed, flat

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
            Command(text, text),
            Paragraph(text, "quiet"),
        )
    )


@each_parser
@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_a_word(parser: MarkdownIt, text: str) -> None:
    assert skeleton(parser, _everywhere(text)) == skeleton(parser, _everywhere("word"))


@each_parser
@given(text=texts)
@settings(deadline=None)
def test_any_text_is_a_word_in_every_place(parser: MarkdownIt, text: str) -> None:
    assert skeleton(parser, _everywhere(text)) == skeleton(parser, _everywhere("word"))


@each_parser
@given(document=documents(texts))
@example(document=ALL["hostile"])
@settings(deadline=None)
def test_any_document_keeps_its_skeleton(parser: MarkdownIt, document: Document) -> None:
    assert skeleton(parser, document) == skeleton(parser, changed(document, _word))


@given(document=documents(texts))
@settings(deadline=None)
def test_every_word_is_there_whole_and_in_order(document: Document) -> None:
    shown = " ".join(_contents(PARSERS["commonmark"].parse(render(document))))
    for text in texts_of(document):
        for word in flat(text).split(" "):
            _, found, shown = shown.partition(word)
            assert found, word


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
