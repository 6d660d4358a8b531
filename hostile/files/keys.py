"""One key or entry of a sound file made wrong: doubled, misspelt, unknown, gone, in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hostile.case import Case, Must, Source, replaced
from hostile.layout import Node

NAMED_BY_AUTHORS = frozenset(
    {
        *("sources", "pathways", "facts", "definitions", "treatments", "mentioned", "red_flags"),
        *("statements", "matters", "glossary", "values", "can_change", "works", "items", "scores"),
    }
)
"""What stands below these keys, authors name themselves."""
ODD_KEYS = ("zzz_unknown", "yes", "~", "7", "<<", "&a b", "'a b'", '""', "[a]", "? b", "k" * 300)


def given_twice(source: Source) -> Iterator[Case]:
    """A key once more, with the same value and with another: the second is at fault."""
    for node in source.layout.nodes:
        if not node.in_list:
            text = source.layout.text[node.block]
            line = node.line + text.count("\n")
            end = slice(node.block.stop, node.block.stop)
            yield replaced("twice", source, end, text, Must.REFUSE, line)
            other = f"{_indent(source, node)}{node.path[-1]}: another\n"
            yield replaced("twice", source, end, other, Must.REFUSE, line)


def item_given_twice(source: Source) -> Iterator[Case]:
    """An item of a list once more."""
    for node in source.layout.nodes:
        if node.in_list:
            end = slice(node.block.stop, node.block.stop)
            text = source.layout.text[node.block]
            yield replaced("item twice", source, end, text, Must.EITHER)


def unknown(source: Source) -> Iterator[Case]:
    """A key that means nothing."""
    for node in source.layout.nodes:
        if not node.in_list:
            before = slice(node.block.start, node.block.start)
            for key in ODD_KEYS:
                entry = f"{_indent(source, node)}{key}: 7.5\n"
                yield replaced("unknown key", source, before, entry, Must.REFUSE, node.line)


def misspelt(source: Source) -> Iterator[Case]:
    """A key with a letter lost, doubled, or two in each other's place."""
    for node in source.layout.nodes:
        key = source.layout.text[node.key]
        if node.in_list or len(key) < 3:
            continue
        ours = len(node.path) > 1 and node.path[-2] in NAMED_BY_AUTHORS
        line = 0 if ours else node.line
        must = Must.EITHER if ours else Must.REFUSE
        for wrong in (key[:-1], f"{key[0]}{key}", f"{key[0]}{key[2]}{key[1]}{key[3:]}"):
            if wrong != key:
                yield replaced("misspelt key", source, node.key, wrong, must, line)
        if source.is_pathway:  # of a person, capitals make no difference
            yield replaced("misspelt key", source, node.key, key.upper(), must, line)


def gone(source: Source) -> Iterator[Case]:
    """An entry left out."""
    for node in source.layout.nodes:
        yield replaced("entry gone", source, node.block, "", Must.EITHER)


def exchanged(source: Source) -> Iterator[Case]:
    """The values of two neighbouring keys in each other's place."""
    for first, second in pairwise(source.layout.scalars()):
        text = source.layout.text
        between = text[first.value.stop : second.value.start]
        instead = f"{text[second.value]}{between}{text[first.value]}"
        span = slice(first.value.start, second.value.stop)
        yield replaced("exchanged", source, span, instead, Must.EITHER)


def shifted(source: Source) -> Iterator[Case]:
    """A line indented by one space more, or by a tab, or by a space that is none."""
    for node in source.layout.nodes:
        start = slice(node.block.start, node.block.start)
        yield replaced("shifted", source, start, " ", Must.EITHER)
        yield replaced("tab", source, start, "\t", Must.REFUSE, node.line)
        yield replaced("odd space", source, start, "\u00a0", Must.REFUSE, node.line)


def _indent(source: Source, node: Node) -> str:
    return " " * (node.key.start - node.block.start)
