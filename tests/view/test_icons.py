"""Icon arrays: always a hundred signs, exactly so many of them filled, told apart without colour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vcfpath.view import markdown, plain, terminal
from vcfpath.view.document import Cell, Document, Grid, Item, Items, Paragraph, Question
from vcfpath.view.icons import EMPTY, FILLED, icons

PICTURE = Items((Item("half of them", (Item("below", (), 1),), 50),))
GRID = Grid((Question("How often?", (Cell("It", PICTURE.items), Cell("Other", PICTURE.items))),))
of_100 = st.integers(0, 100)
rooms = st.integers(21, 240)


@given(of_100=of_100, room=rooms)
def test_a_hundred_signs_of_which_so_many_are_filled(of_100: int, room: int) -> None:
    for unicode, filled, empty in ((True, FILLED, EMPTY), (False, "*", "-")):
        rows = icons(of_100, room, unicode)
        signs = "".join(rows).replace(" ", "")
        assert signs == filled * of_100 + empty * (100 - of_100)
        assert max(map(len, rows)) <= room
        assert {len(ten) for row in rows for ten in row.split(" ")} == {10}


def test_a_picture_stands_under_its_sentence_as_wide_as_there_is_room() -> None:
    wide = terminal.render(Document((PICTURE,)), 80, colour=False, unicode=True).splitlines()
    narrow = terminal.render(Document((PICTURE,)), 40, colour=False, unicode=False).splitlines()
    assert wide[-6:-3] == [
        "  - half of them",
        "    " + " ".join(["●●●●●●●●●●"] * 5),
        "    " + " ".join(["○○○○○○○○○○"] * 5),
    ]
    assert narrow[-6:] == [
        "    - below",
        "      *--------- ----------",
        *["      ---------- ----------"] * 4,
    ]


def test_what_the_signs_mean_is_said_once_before_the_first() -> None:
    page = Document((Paragraph("a"), PICTURE, GRID, PICTURE))
    for width in (80, 200):
        for unicode, signs in ((True, "● are those"), (False, "* are those")):
            assert terminal.render(page, width, colour=False, unicode=unicode).count(signs) == 1
    without = Document((Paragraph("a"), Items((Item("b"),))))
    assert "picture" not in terminal.render(without, 80, colour=False, unicode=True)


def test_plain_and_markdown_give_the_sentence_alone() -> None:
    for page in (
        plain.render(Document((PICTURE, GRID)), 80),
        markdown.render(Document((PICTURE,))),
    ):
        assert FILLED not in page
        assert EMPTY not in page
        assert "picture" not in page
        assert "half of them" in page


def test_no_colour_tells_the_signs_apart() -> None:
    page = Document((PICTURE,))
    coloured = terminal.render(page, 80, colour=True, unicode=True)
    assert coloured == terminal.render(page, 80, colour=False, unicode=True)
