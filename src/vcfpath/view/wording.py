"""The few words a renderer may add, the same ones everywhere: verdicts, full stops, "Important"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vcfpath.view.document import Form, Mark

_CALLS = "important|warning|first|urgent|emergency|danger|caution|attention|stop"
_CALL = re.compile(rf"((?:{_CALLS})[.:!,])\s+(?=\S)", re.IGNORECASE)


def verdict(mark: Mark) -> str:
    """The word that goes with a mark wherever its symbol is not enough."""
    return mark.name.lower()


def says(heading: str, mark: Mark) -> bool:
    """Whether ``heading`` begins with the verdict, so that a row under it need not repeat it."""
    return re.match(rf"{verdict(mark)}\b", heading, re.IGNORECASE) is not None


def called(text: str) -> tuple[str, str]:
    """An alert's call for attention, and the rest; "Important:" if the text has no call itself."""
    call = _CALL.match(text)
    return (call[1], text[call.end() :]) if call else ("Important:", text)


def introducing(label: str) -> str:
    """``label`` with a colon, unless there is none or it already ends in a way that leads on."""
    return label if not label or label.endswith((":", "?", "!", ".")) else f"{label}:"


def sentence(text: str) -> str:
    """``text`` with a capital and a full stop, so that a voice pauses between facts."""
    start = text[:1].upper()
    capital = start + text[1:] if start.lower() == text[:1] else text
    return capital if capital.endswith((".", "!", "?", "…")) else f"{capital}."


EMPTY = "[ ]"
"""A box that is not marked; in Markdown it is one that can be."""


def to_fill_in(form: Form) -> Iterator[tuple[str, str]]:
    """A form line by line: a box before its words; words after which there is room."""
    yield from ((f"{EMPTY} ", box) for box in form.boxes)
    yield from (("", introducing(line)) for line in form.lines)


def facts(*texts: str) -> str:
    """Several short facts in one line, leaving out the empty ones."""
    return "; ".join(text for text in texts if text)
