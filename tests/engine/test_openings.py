"""Ways to open an option part by part: in which order, and which ask for no more than others."""

from __future__ import annotations

import pytest

from tests.engine.test_change import edit
from tests.known import ANKLE
from vcfpath.engine.changes.change import Kind
from vcfpath.engine.changes.moment import Moment
from vcfpath.engine.changes.openings import Openings, by_ease, things_of
from vcfpath.engine.changes.region import Edits
from vcfpath.engine.evaluate import Evaluator
from vcfpath.patient import Patient

NOW = Moment("now", (), Evaluator.of(ANKLE, Patient()))


def way(facts: str, *, worse: bool = False, kind: Kind = "change") -> Edits:
    """One edit for each letter; only the last may be for the worse."""
    last = facts[-1:]
    return tuple(edit(kind, fact, worse=worse and fact == last) for fact in facts)


def openings(*parts: list[Edits]) -> Openings:
    return Openings(NOW, tuple(map(tuple, parts)))


def test_every_part_is_opened_in_every_way_and_what_makes_nothing_worse_comes_first() -> None:
    a, b, c, d = way("a"), way("b", worse=True), way("c"), way("de", worse=True)
    assert [*openings([a, b], [c, d]).whole()] == [(a, c), (a, d), (b, c), (b, d)]
    assert [*openings([b, a], [c, d]).whole()] == [(a, c), (b, c), (b, d), (a, d)]
    assert [*openings([b], [c]).whole()] == [(b, c)]
    assert [*openings([a], []).whole()] == []
    assert [*openings().whole()] == [()]


@pytest.mark.parametrize(
    ("parts", "ways", "no_more", "less"),
    [
        (["a"], ["a"], True, False),
        (["a"], ["ab"], True, True),
        (["ab"], ["a"], False, False),
        (["a"], ["b"], False, False),
        (["a", "b"], ["ac", "b"], True, True),
        (["a", "b"], ["a", "bc"], True, True),
        (["a", "b"], ["ac", "c"], False, False),
        (["b", "a"], ["c", "ac"], False, False),
        (["a|b"], ["bc"], True, True),
        (["c|a"], ["a"], True, False),
        (["a|"], ["a"], True, True),
        ([], [], True, False),
        ([""], [""], True, False),
        (["|ab"], ["ab"], True, True),
    ],
)
def test_less_is_asked_where_no_part_asks_for_more_and_one_for_less(
    parts: list[str], ways: list[str], no_more: bool, less: bool
) -> None:
    own = openings(*([way(each) for each in part.split("|")] for part in parts))
    others = tuple(way(each, kind="find_out") for each in ways)
    assert own.asks_no_more(others, but_less=False) is no_more
    assert own.asks_no_more(others, but_less=True) is less


def test_easy_and_short_ways_come_first_and_equal_ones_as_they_are() -> None:
    hard, long, short = way("a", kind="cannot_change"), way("bcd"), way("ef")
    other, easy, none = way("gh"), way("ijklm", kind="find_out"), way("")
    mixed = (*way("n", kind="cannot_change"), *way("o", kind="find_out"))
    ways = [hard, mixed, long, short, other, easy, none]
    assert by_ease(ways) == (none, easy, short, other, long, hard, mixed)


def test_a_way_is_over_what_it_edits() -> None:
    assert {thing.fact for thing in things_of(way("ab"))} == {"a", "b"}
