"""Which way is worse: as the fact says, and where not all is known, with the best that is possible."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter

from vcfpath.model.fact import Fact
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.model.worse import is_worse
from vcfpath.truth import Truth

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
SAID = {"ask": "How?", "label": "it", "answered_by": "patient"}
FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


def number(worse: str | None) -> Fact:
    shape: dict[str, Any] = {"kind": "number", "unit": "points", "least": 0, "most": 10}
    return FACT.validate_python({**SAID, **shape, "worse": worse})


def choice(*worse: str) -> Fact:
    values = {name: name for name in ("good", "fair", "bad", "awful")}
    return FACT.validate_python({**SAID, "kind": "choice", "values": values, "worse": worse})


def yes_no(worse: bool | None) -> Fact:
    shape = {"kind": "yes_no", "yes": "so", "no": "not so"}
    return FACT.validate_python({**SAID, **shape, "worse": worse})


def members(worse: str | None) -> Fact:
    shape = {"kind": "set", "values": {"p": "P", "q": "Q"}}
    return FACT.validate_python({**SAID, **shape, "worse": worse})


def between(low: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def one_of(*values: str) -> OneOf:
    return OneOf(frozenset(values))


@pytest.mark.parametrize(
    ("fact", "now", "then", "expected"),
    [
        (number("higher"), between(5, 5), between(6, 10), True),
        (number("higher"), between(5, 5), between(0, 4), False),
        (number("higher"), between(5, 5), between(0, 6), True),
        (number("higher"), between(3, 7), between(8, 9), True),
        (number("higher"), between(3, 7), between(0, 2), False),
        (number("lower"), between(5, 5), between(6, 10), False),
        (number("lower"), between(5, 5), between(0, 4), True),
        (number("lower"), between(3, 7), between(8, 9), False),
        (number(None), between(5, 5), between(0, 4), False),
        (number(None), between(5, 5), between(6, 9), False),
        (choice("bad", "awful"), one_of("good"), one_of("bad"), True),
        (choice("bad", "awful"), one_of("bad"), one_of("awful"), True),
        (choice("bad", "awful"), one_of("awful"), one_of("bad"), False),
        (choice("bad", "awful"), one_of("bad"), one_of("good", "fair"), False),
        (choice("bad", "awful"), one_of("good"), one_of("fair"), False),
        (choice("bad", "awful"), one_of("good", "awful"), one_of("bad"), True),
        (choice("bad", "awful"), one_of("bad", "awful"), one_of("bad"), False),
        (choice(), one_of("good"), one_of("awful"), False),
        (yes_no(True), one_of("no"), one_of("yes"), True),
        (yes_no(True), one_of("yes"), one_of("no"), False),
        (yes_no(False), one_of("yes"), one_of("no"), True),
        (yes_no(False), one_of("no"), one_of("yes"), False),
        (yes_no(None), one_of("no"), one_of("yes"), False),
        (members("in"), Members({"p": F, "q": U}), Members({"p": T, "q": U}), True),
        (members("in"), Members({"p": T, "q": U}), Members({"p": F, "q": U}), False),
        (members("in"), Members({"p": T, "q": U}), Members({"p": T, "q": T}), True),
        (members("out"), Members({"p": T, "q": U}), Members({"p": F, "q": U}), True),
        (members("out"), Members({"p": F, "q": U}), Members({"p": T, "q": U}), False),
        (members(None), Members({"p": F, "q": U}), Members({"p": T, "q": U}), False),
    ],
)
def test_a_change_is_worse_as_the_fact_says(
    fact: Fact, now: State, then: State, expected: bool
) -> None:
    assert is_worse(fact, now, then) is expected


def test_states_of_different_facts_cannot_be_compared() -> None:
    with pytest.raises(TypeError, match="not both states of a number fact"):
        is_worse(number("higher"), between(1, 2), one_of("good"))
