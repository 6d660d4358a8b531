"""Where an event of a YAML parser begins and ends, counted as people count: from 1.

Both of PyYAML's parsers mark their events alike, once it is known which of their marks to trust.
"""

from __future__ import annotations

from yaml import events

from vcfpath.reading.places import At


def start(event: events.Event) -> At:
    """The line and column of its first character."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def stop(event: events.Event) -> At:
    """The line and column after its last character."""
    mark = event.end_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def is_absent(event: events.NodeEvent) -> bool:
    """Whether nothing was written: a key with no value."""
    return isinstance(event, events.ScalarEvent) and not (event.style or event.value)


def text_column(event: events.NodeEvent) -> int | None:
    """The column of a text's first character; None where it is folded, escaped or on two lines."""
    if not isinstance(event, events.ScalarEvent):
        return None
    line, column = start(event)
    quote = 1 if event.style in ("'", '"') else 0
    whole = (line, column + len(event.value) + 2 * quote)
    return column + quote if stop(event) == whole else None
