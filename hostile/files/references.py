"""References that lead nowhere, or elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from hostile.case import Case, Must, Source, replaced
from hostile.files.keys import NAMED_BY_AUTHORS
from hostile.layout import Node, scalar

REFERRING = frozenset(
    {"sources", "about", "stage", "source", "qualified_by", "contradicted_by", "of"}
)


def dangling(source: Source) -> Iterator[Case]:
    """A name that nothing bears, and one that differs by a letter from one that something does."""
    declared = _declared(source)
    for node in _references(source):
        for wrong in (
            "no_such_thing",
            "no-such-thing",
            f"{node.data}x",
            f"{node.data}"[:-1],
            "none",
        ):
            if wrong not in declared:
                instead = scalar(wrong)
                yield replaced("dangling", source, node.value, instead, Must.REFUSE, node.line)


def swapped(source: Source) -> Iterator[Case]:
    """The name of something else: it may be of the right sort, or not."""
    names = sorted(_declared(source))
    for number, node in enumerate(_references(source)):
        for step in (7, 31, 101):
            other = names[(number * 13 + step) % len(names)]
            yield replaced("swapped", source, node.value, scalar(other), Must.EITHER)


def _references(source: Source) -> Iterator[Node]:
    for node in source.layout.scalars():
        key = node.path[-2] if node.in_list and len(node.path) > 1 else node.path[-1]
        if key in REFERRING and isinstance(node.data, str):
            yield node


def _declared(source: Source) -> set[str]:
    """The names that authors gave, and the ids in lists."""
    named = {
        str(node.path[-1])
        for node in source.layout.nodes
        if len(node.path) > 1 and node.path[-2] in NAMED_BY_AUTHORS
    }
    return named | {str(n.data) for n in source.layout.scalars() if n.path[-1] == "id"}
