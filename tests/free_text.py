"""Every place of a pathway file that takes words for people, found by the types of its records.

The ankle pathway is filled up first: it is given a score, an assertion, and each such field that may be left out,
so that none is missed because the example had no use for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import product
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import ValidationError

from tests.known import ANKLE, Raw, raw_of, raw_sources, validated
from vcfpath.model.base import Record, Text
from vcfpath.model.pathway import Pathway

Path = tuple[str | int, ...]


SCORE = "ankle_score"
"""The score that the ankle pathway is given."""
_SCORE: Raw = {
    "name": "the ankle score",
    "says": "How bad it is.",
    "sources": ["example-book"],
    "groups": [{"name": "age", "bands": [{"when": "age >= 18", "points": 1}]}],
    "bands": [{"from": 0, "to": 0, "name": "low"}, {"from": 1, "to": 1, "name": "high"}],
    "if_unknown": {"counts": "highest", "as": "the worst", "sources": ["example-book"]},
}
_ASSERTED: Raw = {"when": "boot.open", "because": "It is so."}
"""It is not so of everybody, so that `check` has something to say of it."""


class Spot(NamedTuple):
    """A place for text: the way to it, whose field it is, and whether there is something yet."""

    path: Path
    field: str
    filled: bool

    def __str__(self) -> str:
        """The way to it, as it is named in messages."""
        return ".".join(map(str, self.path))


@cache
def marks() -> dict[Spot, str]:
    """A word for each place that takes any text: small letters, none within another."""
    free = [spot for spot in _spots(Pathway, _filled()) if _takes(_filled(), spot, "any text")]
    letters = map("".join, product("abcdefghijklm", repeat=3))
    return {spot: f"q{each}q" for spot, each in zip(free, letters, strict=False)}


@cache
def file_of_marks() -> str:
    """The marked pathway as a file in JSON, each text in a line of its own."""
    raw = deepcopy(_filled())
    for spot, mark in marks().items():
        _put(raw, spot.path, mark)
    sources = raw.pop("sources")
    whole = {"format": 1, "sources": sources, "pathways": {ANKLE.id: raw}}
    return json.dumps(whole, indent=1, default=str) + "\n"


def file_with(spot: Spot, text: str) -> str:
    """The same with ``text`` in one place."""
    return file_of_marks().replace(f'"{marks()[spot]}"', json.dumps(text, ensure_ascii=False))


def text_fields(kind: object = Pathway, seen: frozenset[type[Record]] = frozenset()) -> set[str]:
    """Every field for text of a record, and of all records that may be in it."""
    found: set[str] = set()
    for record in _records_in(kind) - seen:
        for name, hint in get_type_hints(record, include_extras=True).items():
            if _is_for_text(hint):
                found.add(f"{record.__name__}.{name}")
            found |= text_fields(hint, seen | {record})
    return found


@cache
def _filled() -> Raw:
    more: Raw = {"sources": raw_sources(), "scores": {SCORE: _SCORE}, "always": [_ASSERTED]}
    raw: Raw = {**raw_of(ANKLE), **more}
    for spot in [*_spots(Pathway, raw)]:
        if not spot.filled and _takes(raw, spot, "any text"):
            _put(raw, spot.path, "any text")
    return raw


def _takes(raw: Raw, spot: Spot, text: str) -> bool:
    trial = deepcopy(raw)
    _put(trial, spot.path, text)
    sources = trial.pop("sources")
    try:
        validated(trial, sources)
    except ValidationError:
        return False
    return True


def _put(raw: Raw, path: Path, text: str) -> None:
    """Write ``text`` into a place; a list that is not there begins with it."""
    *way, last = path
    inside: Any = raw
    for step in way:
        inside = inside.setdefault(step, []) if isinstance(inside, dict) else inside[step]
    if isinstance(inside, list) and last == len(inside):
        inside.append(text)
    else:
        inside[last] = text


def _spots(kind: object, value: object, path: Path = (), field: str = "") -> Iterator[Spot]:
    """The places for text in ``value``, which is of that kind."""
    if kind == Text:
        yield Spot(path, field, filled=True)
    elif get_origin(kind) is Annotated:
        yield from _spots(get_args(kind)[0], value, path, field)
    elif get_origin(kind) in (Union, UnionType):
        for each in get_args(kind):
            if each == Text or _fits(each, value):
                yield from _spots(each, value, path, field)
    elif get_origin(kind) is tuple and isinstance(value, list):
        for number, each in enumerate(value):
            yield from _spots(get_args(kind)[0], each, (*path, number), field)
    elif get_origin(kind) is dict and isinstance(value, dict):
        for name, each in value.items():
            yield from _spots(get_args(kind)[1], each, (*path, name), field)
    elif isinstance(kind, type) and issubclass(kind, Record) and isinstance(value, dict):
        yield from _spots_of_record(kind, value, path)


def _spots_of_record(record: type[Record], value: Raw, path: Path) -> Iterator[Spot]:
    for name, hint in get_type_hints(record, include_extras=True).items():
        key, field = _key(record, name), f"{record.__name__}.{name}"
        if key in value:
            yield from _spots(hint, value[key], (*path, key), field)
        elif _is_for_text(hint):
            is_list = get_origin(hint) is tuple
            yield Spot((*path, key, 0) if is_list else (*path, key), field, filled=False)


def _is_for_text(hint: object) -> bool:
    return hint == Text or any(map(_is_for_text, get_args(hint)))


def _fits(kind: object, value: object) -> bool:
    """Whether ``value`` can be a record of that kind: it has no other keys, and says no other kind."""
    if not (isinstance(kind, type) and issubclass(kind, Record) and isinstance(value, dict)):
        return False
    hints = get_type_hints(kind, include_extras=True)
    kinds = get_args(hints["kind"]) if get_origin(hints.get("kind")) is Literal else ()
    known = {_key(kind, name) for name in hints}
    return value.keys() <= known and (not kinds or value["kind"] in kinds)


def _key(record: type[Record], name: str) -> str:
    """What a field is called in the file."""
    field = record.model_fields.get(name)
    return (field and field.alias) or name


def _records_in(kind: object) -> set[type[Record]]:
    if isinstance(kind, type) and issubclass(kind, Record):
        return {kind}
    return {record for each in get_args(kind) for record in _records_in(each)}
