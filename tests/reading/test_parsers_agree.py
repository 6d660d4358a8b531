"""libyaml and the pure parser give the same values, places and refusals; a third reader agrees."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from tests.reading.conftest import SMALL
from vcfpath.errors import ContentError
from vcfpath.reading import strict_yaml

LINES = SMALL.read_text().splitlines(keepends=True)
BITS = [
    *("\t", " ", "  ", ":", ": ", "- ", "? ", "#", " #", "'", '"', "[", "]", "{", "}", ",", "\n"),
    *("&a ", "*a", "!t ", "%", "@", "`", "|", ">", "|2", "---\n", "...\n", "~", "yes", "0x1"),
    *("010", "1e3", ".5", "<<: ", "\\", "\\x1b", "é", "😀", "\u00a0", "%YAML 1.2\n---\n", "12:30"),
    *(
        "''",
        "a: b",
        "x:y",
        "!!str ",
        "_",
        '"a":1',
        "- - ",
        "? \n",
        '"\\N"',
        "\\/",
        "1.50",
        "2026-01-31",
    ),
]


@st.composite
def files(draw: st.DrawFn) -> str:
    """A few lines of a real file, or none, with odd bits put in or over."""
    first = draw(st.integers(0, len(LINES)))
    text = "".join(LINES[first : first + draw(st.integers(0, 12))])
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        stop = draw(st.integers(start, min(start + 5, len(text))))
        text = text[:start] + draw(st.sampled_from(BITS)) + text[stop:]
    return text


def outcome(text: str, parser: strict_yaml.Parser) -> object:
    """All that a reading gives: data and places, or refusals."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict_yaml, "FASTEST", parser)
        try:
            reading = strict_yaml.read(text, "f")
            places = strict_yaml.places_of(reading, text, "f")
        except ContentError as error:
            return [str(fault) for fault in error.faults]
    if reading.faults:
        return [str(fault) for fault in reading.faults]
    return repr(reading.data), repr(vars(places))


@settings(max_examples=1500, deadline=None)
@given(files())
@example("---")
@example("|#")
@example("a: [b?, c]")
@example("a: [b:]")
@example("%ODD\n---\na: 1\n")
@example("a:\n\tb: 1\n")
@example('a: "\\ud800"\n')
@example("a:  'it''s'  # x\nb: \"\\x41\"\nc: >\n  d\n  e\n")
def test_both_parsers_give_the_same_values_places_and_refusals(text: str) -> None:
    assert outcome(text, yaml.CSafeLoader) == outcome(text, yaml.SafeLoader)


def as_ours(theirs: Any, ours: Any) -> bool:  # noqa: ANN401
    """Whether ruamel's value is ours, but for dates, which are text here, and floats."""
    match ours:
        case dict():
            keys = [str(key) for key in theirs] == list(ours)
            return keys and all(map(as_ours, theirs.values(), ours.values()))
        case list():
            return len(theirs) == len(ours) and all(map(as_ours, theirs, ours))
        case Decimal():
            return isinstance(theirs, float) and Decimal(repr(theirs)) == ours
        case str():
            return theirs == ours or isinstance(theirs, (date, datetime))
        case _:
            return type(theirs) is type(ours) and bool(theirs == ours)


def ruamel(text: str) -> object:
    """What ruamel.yaml reads; None where it gives up (it does on ``=`` and on ``-_``)."""
    try:
        return YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError):
        return None


@settings(max_examples=1000, deadline=None)
@given(files())
@example(SMALL.read_text())
@example("a: 0.1\nb: -0\nc: 12:30\nd: 'yes'\ne: >-\n  one\n  two\n\n  three\nf: +5\n")
@example('{"a": [1, 2.50, true, null], "b": {"c": "\\u00e9\\/"}}')
def test_a_third_reader_agrees_about_every_mapping_that_is_accepted(text: str) -> None:
    try:
        reading = strict_yaml.read(text, "f")
    except ContentError:
        return
    theirs = ruamel(text)
    if isinstance(reading.data, dict) and not reading.faults and isinstance(theirs, dict):
        assert as_ours(theirs, reading.data)
