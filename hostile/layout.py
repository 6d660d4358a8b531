"""A file's data laid out anew, one value to a line, so that it is known where each of them stands.

The data are read by another YAML reader than ours, and written here: what a refusal has to say of a
place does not come from the reader under attack.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from ruamel.yaml import YAML

Step = str | int
Span: TypeAlias = "slice[int, int, None]"
INDENT = "  "


class Node(NamedTuple):
    """One value of a laid-out text, and where it is written.

    ``key``, ``value`` and ``block`` are spans of the text: the key (empty in a list), the value on the
    line (empty for a group), and all lines of the entry. ``line`` is the entry's first, from 1.
    """

    path: tuple[Step, ...]
    data: object
    line: int
    key: Span
    value: Span
    block: Span

    @property
    def is_group(self) -> bool:
        """Whether it is a list or mapping with something in it, on lines of its own."""
        return isinstance(self.data, (list, dict)) and bool(self.data)

    @property
    def in_list(self) -> bool:
        """Whether it is an item of a list."""
        return isinstance(self.path[-1], int)


class Layout:
    """A text, and every value in it."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Lay out ``data``, a mapping at its top."""
        self.nodes: list[Node] = []
        self._lines: list[str] = []
        self._offset = 0
        self._entries(data, (), 0)
        self.text = "".join(self._lines)

    def _entries(
        self, data: dict[str, Any] | list[Any], path: tuple[Step, ...], depth: int
    ) -> None:
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            self._entry((*path, step), value, depth)

    def _entry(self, path: tuple[Step, ...], value: object, depth: int) -> None:
        start, line = self._offset, len(self._lines) + 1
        key = "-" if isinstance(path[-1], int) else f"{path[-1]}:"
        begin = start + len(INDENT) * depth
        place = len(self.nodes)
        node = Node(path, value, line, slice(begin, begin + len(key) - 1), slice(0, 0), slice(0, 0))
        self.nodes.append(node)
        if node.is_group:
            self._write(f"{INDENT * depth}{key}\n")
            assert isinstance(value, (dict, list))
            self._entries(value, path, depth + 1)
            written = slice(begin + len(key), begin + len(key))
        else:
            said = scalar(value)
            first = begin + len(key) + 1
            written = slice(first, first + len(said))
            self._write(f"{INDENT * depth}{key} {said}\n")
        self.nodes[place] = node._replace(value=written, block=slice(start, self._offset))

    def _write(self, line: str) -> None:
        self._lines.append(line)
        self._offset += len(line)

    def scalars(self) -> Iterator[Node]:
        """The values that stand on the line of their key."""
        return (node for node in self.nodes if not node.is_group)

    def lines_beside(self, node: Node) -> frozenset[int]:
        """The lines of all that stands in the same list or mapping, or names that."""
        name = str(node.path[-2]) if len(node.path) > 1 else ""
        naming = (each.line for each in self.scalars() if name and name in str(each.data))
        return frozenset((*self._lines_in[node.path[:-1]], *naming))

    @cached_property
    def _lines_in(self) -> dict[tuple[Step, ...], list[int]]:
        lines = defaultdict[tuple[Step, ...], list[int]](list)
        for node in self.nodes:
            lines[node.path[:-1]].append(node.line)
        return lines


def scalar(value: object) -> str:
    """A value as it is written on one line, in ASCII."""
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value)


def data_of(file: Path) -> dict[str, Any]:
    """What a YAML file says, as another reader of YAML 1.2 understands it."""
    data: dict[str, Any] = YAML(typ="safe", pure=True).load(file)
    return data
