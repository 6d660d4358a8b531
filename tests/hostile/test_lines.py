"""Hostile command lines: enough of them, run as real processes, and a fault of theirs is seen."""

from __future__ import annotations

import pytest

from hostile.lines import all_lines
from hostile.lines.line import ANSWERED, NOT_WRITTEN, REFUSED, Line, words
from hostile.lines.trying import all_lines_tried, tried_line

pytestmark = pytest.mark.long

LINES = all_lines()


def test_there_are_a_hundred_and_fifty_at_least() -> None:
    assert len(LINES) >= 150
    assert sum(bool(line.env) for line in LINES) > 50
    assert sum({line.input, line.out, line.err} != {"pipe"} for line in LINES) > 30


def test_each_sort_of_line_is_tried() -> None:
    """One of each here; all of them by the command."""
    first = {line.sort.partition(":")[0]: line for line in reversed(LINES)}
    results = list(all_lines_tried([*first.values()]))
    assert [(each.line.sort, each.broken) for each in results if each.broken] == []
    assert len(results) > 20


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (Line("", words("options --age 70"), REFUSED), "ended with 0"),
        (Line("", words("options --agee 70"), ANSWERED), "ended with 2"),
        (Line("", words("options"), NOT_WRITTEN, out="full"), None),
        (Line("", words("walk"), frozenset({141}), out="gone", typed=b"s\n"), None),
        (Line("", words("options --patient -"), frozenset({66}), input="closed"), None),
        (Line("", words("options --patient {pipe}"), frozenset({66})), None),
    ],
)
def test_a_line_ends_as_it_may_or_that_is_seen(line: Line, rule: str | None) -> None:
    assert tried_line(line).broken == ((rule,) if rule else ())


def test_a_traceback_is_seen() -> None:
    """Of Python itself, which does not find its libraries there."""
    broken = Line("", (), ANSWERED, env={"PYTHONHOME": "/nowhere"})
    assert "a traceback, or a bug" in tried_line(broken).broken
