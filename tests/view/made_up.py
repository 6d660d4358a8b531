"""Documents made up by Hypothesis: any text anywhere, with a taste for what could do harm."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from tests.view.documents import HOSTILE_TEXTS
from vcfpath.model.possible import Interval
from vcfpath.view.document import (
    Bar,
    Cell,
    Chart,
    Command,
    Document,
    Form,
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
    Scale,
    Sign,
)
from vcfpath.view.texts import flat

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Thing = TypeVar("Thing")

MARKDOWN_SIGNS = [
    *"#*_-+=`~|<>&[]()!\\:.@/$0123456789 abx\u00a0\n",
    *("http://", "www.", ".com", "mailto:", "&amp;", "<b>", "<!--", "1. ", "- ", "]("),
    *("[^1]:", "```", "---", "é", "€", "«"),
]

anything = st.text(st.characters(), min_size=1, max_size=60)
signs = st.lists(st.sampled_from(MARKDOWN_SIGNS), min_size=1, max_size=12).map("".join)
options = st.sampled_from(["--weeks-since-fracture", "--relief 'very little'", "-v", "vcfpath"])
texts = st.one_of(
    st.lists(st.one_of(anything, signs, options), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(HOSTILE_TEXTS),
).filter(flat)
short_words = st.text(alphabet="abcdefghijklmnop-()", min_size=1, max_size=15)
phrases = st.lists(short_words, min_size=1, max_size=20).map(" ".join)
days = st.integers(0, 4000).map(Decimal)
intervals = st.builds(
    lambda one, other, low, high: Interval(min(one, other), max(one, other), low, high),
    *(days, days, st.booleans(), st.booleans()),
)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    """A scale of any unit, that begins at a round number of them or not."""
    least, reach, end = sorted(draw(st.tuples(days, days, days)))
    return Scale(draw(st.sampled_from(("days", "weeks", "months", "years"))), least, reach, end)


def charts(texts: SearchStrategy[str]) -> SearchStrategy[Chart]:
    """Charts of every scale, with bars of any stretches, and with now anywhere or nowhere."""
    stretches = st.lists(st.tuples(intervals, st.sampled_from(Sign)), max_size=3).map(tuple)
    bars = _some(st.builds(Bar, texts, texts, stretches))
    key = st.lists(st.sampled_from(Sign), unique=True).map(tuple)
    return st.builds(Chart, scales(), st.none() | intervals, bars, key)


def documents(texts: SearchStrategy[str]) -> SearchStrategy[Document]:
    """Documents of every kind of block, with ``texts`` in every field."""
    items = _some(_entries(texts))
    blocks = st.one_of(
        st.builds(Heading, texts, st.sampled_from((1, 2, 3))),
        st.builds(Paragraph, texts, st.sampled_from(("normal", "alert", "quiet"))),
        st.builds(Items, items, st.booleans()),
        st.builds(Rows, _some(st.builds(Row, st.sampled_from(Mark), texts, texts, texts))),
        st.builds(Pairs, _some(st.builds(Pair, texts, texts))),
        st.builds(Command, texts, texts),
        charts(texts),
        grids(texts),
        st.builds(Form, _some(texts), _some(texts)),
    )
    return st.lists(blocks, min_size=1, max_size=6).map(lambda made: Document(tuple(made)))


def grids(texts: SearchStrategy[str]) -> SearchStrategy[Grid]:
    """Option grids of up to three questions and options, each with up to three entries."""
    cells = _some(st.builds(Cell, texts, _some(_entries(texts))))
    return st.builds(Grid, _some(st.builds(Question, texts, cells)))


def _entries(texts: SearchStrategy[str]) -> SearchStrategy[Item]:
    """Entries with or without something under them, and with or without pictures."""
    pictures = st.none() | st.integers(0, 100)
    below = st.lists(texts | st.builds(Item, texts, st.just(()), pictures), max_size=2)
    return st.builds(Item, texts, below.map(tuple), pictures)


def _some(things: SearchStrategy[Thing]) -> SearchStrategy[tuple[Thing, ...]]:
    return st.lists(things, max_size=3).map(tuple)
