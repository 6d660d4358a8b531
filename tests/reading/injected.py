"""A sound file with faults put in at known places, which another reader of YAML has found.

Every key, value and item of a list is a `Spot`. A `Kind` of fault says at which spots it can stand, and
what is written there instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from ruamel.yaml import YAML

Step = str | int
At = tuple[int, int]

FREE = (
    *("pathways", "facts", "definitions", "treatments", "mentioned", "red_flags"),
    *("statements", "matters", "glossary", "values", "sources", "works", "items", "scores"),
)
"""Parts whose keys are names that their author chooses."""
REFERENCES = (
    *("sources", "qualified_by", "contradicted_by", "stage", "source", "fact", "about"),
    "covers",
)
RULES = ("when", "move_on_when", "seen_in")
CHOICES = (
    *("kind", "seen", "weight", "stance", "urgency", "verdict", "answered_by"),
    *("found", "better", "phase", "part", "counts"),
)
"""Keys whose values have to be one of a few words."""


class Spot(NamedTuple):
    """A key or a value: its path, where its text stands, and what a reader makes of it.

    ``place`` is where a person would look for it: a list or mapping stands at its key.
    """

    path: tuple[Step, ...]
    start: int
    written: str
    at: At
    place: At
    sort: str
    is_key: bool = False
    in_brackets: bool = False

    @property
    def stop(self) -> int:
        """Where its text ends."""
        return self.start + len(self.written)

    @property
    def name(self) -> Step:
        """The key itself, or the nearest key above."""
        return next(step for step in reversed(self.path) if isinstance(step, str))

    @property
    def label(self) -> str:
        """The key, and of which part it is one, whatever names their author chose."""
        steps = enumerate(self.path)
        own = [step for at, step in steps if isinstance(step, str) and self._is_given(at)]
        return ".".join(own[-2:])

    def _is_given(self, at: int) -> bool:
        return at == 0 or self.path[at - 1] not in FREE

    @property
    def is_free(self) -> bool:
        """Whether this is a key that its author chooses."""
        return self.is_key and len(self.path) > 1 and self.path[-2] in FREE


Kind = Callable[[Spot], str | None]
"""What is written over a spot; None where such a fault cannot stand there."""


def spots(text: str) -> list[Spot]:
    """Every key, value and item of ``text``, in order."""
    yaml: Any = YAML(typ="rt", pure=True)
    yaml.version = (1, 2)
    found = _spots(yaml.compose(text), (), (1, 1), text)
    return sorted(found, key=lambda spot: (spot.start, not spot.is_key))


def _spots(node: Any, path: tuple[Step, ...], key_at: At, text: str) -> Iterator[Spot]:  # noqa: ANN401
    if path:
        yield _spot(node, path, key_at, text)
    if node.id == "sequence":
        for index, item in enumerate(node.value):
            yield from _spots(item, (*path, index), _at(item), text)
    if node.id == "mapping":
        for key, value in node.value:
            here = (*path, key.value)
            spot = _spot(key, here, _at(key), text)
            yield spot._replace(is_key=True, in_brackets=bool(node.flow_style))
            yield from _spots(value, here, _at(key), text)


def _spot(node: Any, path: tuple[Step, ...], key_at: At, text: str) -> Spot:  # noqa: ANN401
    written = text[node.start_mark.index : node.end_mark.index].rstrip()
    place = _at(node) if node.id == "scalar" else key_at
    sort = node.tag.rpartition(":")[2]
    return Spot(path, node.start_mark.index, written, _at(node), place, sort)


def _at(node: Any) -> At:  # noqa: ANN401
    return node.start_mark.line + 1, node.start_mark.column + 1


def instead(*texts: str, of: Sequence[str] = ()) -> list[Kind]:
    """Kinds that put a text in place of every value, or of the values of some sorts."""
    return [lambda spot, text=text: text if not of or spot.sort in of else None for text in texts]  # type: ignore[misc]


def before(*marks: str) -> list[Kind]:
    """Kinds that put a mark before what is written."""
    return [lambda spot, mark=mark: f"{mark}{spot.written}" for mark in marks]  # type: ignore[misc]


def misspelt(*names: str) -> Kind:
    """A kind that misspells what stands under one of the keys in ``names``."""
    return lambda spot: f"{spot.written}zz" if spot.name in names and _is_word(spot) else None


def _is_word(spot: Spot) -> bool:
    return re.fullmatch("[a-z][a-z0-9_-]*", spot.written) is not None


def with_key_before(spot: Spot, entry: str) -> str:
    """One more entry, before that of the key at ``spot``."""
    if spot.in_brackets:
        return f"{entry}, {spot.written}"
    return f"{entry}\n{' ' * (spot.at[1] - 1)}{spot.written}"


def without(text: str, keys: Sequence[Spot], spot: Spot) -> str:
    """``text`` without the entry of one key; ``keys`` are all keys, in order."""
    depth = len(spot.path)
    after = (key for key in keys if key.start > spot.start and len(key.path) <= depth)
    following = next(after, None)
    end = following.start if following else len(text)
    if following is None or following.path[:-1] != spot.path[:-1]:
        end = text.rindex("\n", 0, end) + 1  # it was the last of its record
        start = text.rindex("\n", 0, spot.start) + 1
        return text[:start] + text[end:]
    return text[: spot.start] + text[end:]


class Changed(NamedTuple):
    """A file with faults in it, and the places where they now stand."""

    text: str
    places: list[At]


def changed(text: str, kind: Kind, where: Sequence[Spot]) -> Changed:
    """``text`` with a fault of one kind at each spot; they must be in order, and apart."""
    parts: list[str] = []
    places: list[At] = []
    end = lines = 0
    for spot in where:
        written = str(kind(spot))
        parts += [text[end : spot.start], written]
        places.append((spot.place[0] + lines, spot.place[1]))
        lines += written.count("\n") - spot.written.count("\n")
        end = spot.stop
    return Changed("".join((*parts, text[end:])), places)


def apart(spots: Sequence[Spot], size: int) -> list[Sequence[Spot]]:
    """The spots in groups whose members stand so far apart that no fault can hide another."""
    count = -(-len(spots) // size)
    return [spots[first::count] for first in range(count)]
