"""Where events begin and end, counted from 1, the same with both of PyYAML's parsers."""

from __future__ import annotations

from itertools import pairwise

import pytest
import yaml
from yaml import events

from vcfpath.reading.marks import is_absent, start, stop, text_column

TEXT = """\
a: xyz
bc: "xyz"
d: 'xyz'
def: 'x''z'
e: "x\\ty"
f: >
  folded
g: [two, lines
  ]
h:
i: ''
"""


@pytest.fixture(params=[yaml.CSafeLoader, yaml.SafeLoader], ids=["libyaml", "pure"])
def values(request: pytest.FixtureRequest) -> dict[str, events.NodeEvent]:
    """The first event of each value, by its key."""
    parsed = [*yaml.parse(TEXT, Loader=request.param)]
    return {
        one.value: other
        for one, other in pairwise(parsed)
        if isinstance(one, events.ScalarEvent) and isinstance(other, events.NodeEvent)
    }


def test_an_event_is_from_its_first_character_to_behind_its_last(
    values: dict[str, events.NodeEvent],
) -> None:
    spans = {key: (start(values[key]), stop(values[key])) for key in ("a", "bc", "d", "def", "e")}
    assert spans == {
        "a": ((1, 4), (1, 7)),
        "bc": ((2, 5), (2, 10)),
        "d": ((3, 4), (3, 9)),
        "def": ((4, 6), (4, 12)),
        "e": ((5, 4), (5, 10)),
    }
    assert start(values["g"]) == (8, 4)
    assert start(values["f"]) == (6, 4)


def test_a_text_is_counted_from_behind_its_quote_unless_it_is_written_otherwise(
    values: dict[str, events.NodeEvent],
) -> None:
    columns = {key: text_column(values[key]) for key in ("a", "bc", "d", "def", "e", "f", "g")}
    assert columns == {"a": 4, "bc": 6, "d": 5, "def": None, "e": None, "f": None, "g": None}


def test_only_what_is_not_written_at_all_is_absent(values: dict[str, events.NodeEvent]) -> None:
    assert [key for key in "adfghi" if is_absent(values[key])] == ["h"]
