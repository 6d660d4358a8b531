"""One value of a sound file made wrong: of another type, no number, no rule, full of hidden characters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from hostile.case import Case, Must, Source, replaced
from hostile.files import words
from hostile.layout import Node

RULE_KEYS = frozenset({"when", "for_whom", "seen_in", "move_on_when"})
DIFFERENT_TYPES = frozenset({"sequence", "worse"})
"""Keys whose value may be a word or something else."""


def of_another_type(source: Source) -> Iterator[Case]:
    """A list for a text, a text for a list, a number for a date, and so on."""
    for node in source.layout.nodes:
        wrong = words.NO_GROUPS if node.is_group else words.NO_TEXTS
        for instead in wrong:
            must = _must(source, node, instead)
            yield _swapped("another type", source, node, instead, must)
        yield _swapped("nothing", source, node, "null", Must.EITHER)
        yield _swapped("nothing", source, node, "", Must.EITHER)


def no_number(source: Source) -> Iterator[Case]:
    """For a number, what only looks like one."""
    for node in source.layout.scalars():
        if isinstance(node.data, (int, float)) and not isinstance(node.data, bool):
            for instead in words.NO_NUMBERS:
                must = Must.REFUSE if source.is_pathway else Must.EITHER
                yield _swapped("no number", source, node, instead, must)


def no_truth(source: Source) -> Iterator[Case]:
    """For true or false, the words that older YAML took for them."""
    for node in source.layout.scalars():
        if isinstance(node.data, bool):
            for instead in words.NO_TRUTHS:
                yield _swapped("no truth", source, node, instead, Must.REFUSE)


def no_date(source: Source) -> Iterator[Case]:
    """For a date, days that there are not."""
    for node in source.layout.scalars():
        if isinstance(node.data, date):
            for instead in words.NO_DATES:
                yield _swapped("no date", source, node, instead, Must.REFUSE)


def no_rule(source: Source) -> Iterator[Case]:
    """For a rule, code, puzzles and nonsense."""
    for node in source.layout.scalars():
        if node.path[-1] in RULE_KEYS and isinstance(node.data, str):
            for rule in words.RULES:
                instead = json.dumps(rule, ensure_ascii=False)
                yield _swapped("no rule", source, node, instead, Must.REFUSE)


def hidden(source: Source) -> Iterator[Case]:
    """A text with a character in it that acts, or cannot be seen: as it is, and as an escape."""
    for node in source.layout.scalars():
        if isinstance(node.data, str) and node.data:
            for char in words.HIDDEN:
                middle = slice(node.value.start + 1, node.value.start + 1)
                yield replaced("hidden", source, middle, char, Must.REFUSE, node.line)
                escaped = json.dumps(char)[1:-1]
                sort = "hidden, escaped" if escaped != char else "hidden"
                yield replaced(sort, source, middle, escaped, Must.REFUSE, node.line)


def hidden_in_a_key(source: Source) -> Iterator[Case]:
    """The same in a key."""
    for node in source.layout.nodes:
        if not node.in_list:
            for char in words.HIDDEN:
                middle = slice(node.key.start + 1, node.key.start + 1)
                yield replaced("hidden in a key", source, middle, char, Must.REFUSE, node.line)


def shown(source: Source) -> Iterator[Case]:
    """A text that is markup, code or a lie, but can be seen."""
    for node in source.layout.scalars():
        if isinstance(node.data, str):
            for text in words.SHOWN:
                instead = json.dumps(text, ensure_ascii=False).replace("\\\\n", "\\n")
                yield _swapped("markup", source, node, instead, Must.EITHER)


def nested(source: Source) -> Iterator[Case]:
    """A value wrapped in lists and mappings, deeper and deeper."""
    for node in source.layout.scalars():
        for levels in (2, 20, 40, 400):
            said = source.layout.text[node.value]
            for before, after in (("[", "]"), ('{"a": ', "}")):
                instead = before * levels + said + after * levels
                yield _swapped("nested", source, node, instead, Must.REFUSE)


def _must(source: Source, node: Node, instead: str) -> Must:
    empty = instead in ("[]", "{}")
    if not source.is_pathway:
        return Must.REFUSE if instead in ("[[1]]", '{"a": {"b": 1}}') else Must.EITHER
    if node.path[-1] in DIFFERENT_TYPES or _is(node.data, instead):
        return Must.EITHER
    return Must.EITHER if empty and isinstance(node.data, (list, dict)) else Must.REFUSE


def _is_amount(data: object) -> bool:
    """Whether a person's value is a number, or a range of them."""
    is_range = isinstance(data, dict) and data.keys() <= {"from", "to"}
    return is_range or (isinstance(data, (int, float)) and not isinstance(data, bool))


def _is(data: object, instead: str) -> bool:
    """Whether ``instead`` is of the type of ``data`` after all."""
    match data:
        case bool():
            return instead in ("true", "false")
        case int() | float():
            return instead in ("7", "-0.5")
        case date():
            return instead == "2026-11-22"
        case None:
            return True
        case _:
            return False


def _swapped(sort: str, source: Source, node: Node, instead: str, must: Must) -> Case:
    """``node`` with another value; a group's own lines go."""
    if node.is_group:
        head = source.layout.text.index("\n", node.block.start)
        span, instead = slice(head, node.block.stop), f" {instead}\n"
    else:
        span = node.value
    said = words.AMOUNTS if node.path[-1] in ("from", "to") else (*words.AMOUNTS, words.RANGE)
    if not source.is_pathway and _is_amount(node.data) and instead.strip() in said:
        return replaced(sort, source, span, instead, must)  # wrong only for what other facts say
    alike = node.data is not None and _is(node.data, instead)  # then only others can make it wrong
    if "scores" in node.path and (alike or node.path[-1] == "name"):
        # its points, bands and rules fit together or do not, and nobody knows the wrong one
        return replaced(sort, source, span, instead, must)
    beside = source.layout.lines_beside(node) if alike else frozenset[int]()
    return replaced(sort, source, span, instead, must, node.line)._replace(beside=beside)
