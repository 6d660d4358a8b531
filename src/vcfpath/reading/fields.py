"""Which keys the record at some place of a pathway may have, so that a typo can be answered.

A validation error says where it is but not what would have been right. The models know; they are
walked from `Pathway` down, one step of the error's path at a time.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, TypeGuard, Union, get_args, get_origin

from vcfpath.model.base import Record
from vcfpath.model.pathway import Pathway

WRITTEN_BY_LOAD = frozenset({"id", "sha256", "sources"})
"""Fields of a pathway that are not written in it."""


def fields_at(loc: Iterable[str | int]) -> list[str]:
    """The keys of the record (or records) that ``loc`` leads to; none where it is no record."""
    here: list[object] = [Pathway]
    for step in loc:
        here = [inside for each in here for inside in _inside(each, step)]
    records = [each for each in here for each in _alternatives(each)]
    known = {name for each in records if _is_record(each) for name in _fields(each)}
    return sorted(known - WRITTEN_BY_LOAD if here == [Pathway] else known)


def _inside(annotation: object, step: str | int) -> Iterator[object]:
    for each in _alternatives(annotation):
        if _is_record(each):
            if step in _fields(each):
                yield _fields(each)[str(step)]
            elif _last_word(step) in _tags(each):
                yield each
        elif get_origin(each) is dict:
            yield get_args(each)[1]
        elif get_origin(each) is tuple:
            yield get_args(each)[0]


def _alternatives(annotation: object) -> Iterator[object]:
    """The types that ``annotation`` allows, one by one."""
    if get_origin(annotation) is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for each in get_args(annotation):
            yield from _alternatives(each)
    else:
        yield annotation


def _is_record(annotation: object) -> TypeGuard[type[Record]]:
    return isinstance(annotation, type) and issubclass(annotation, Record)


def _fields(record: type[Record]) -> dict[str, object]:
    return {field.alias or name: field.annotation for name, field in record.model_fields.items()}


def _last_word(step: str | int) -> str:
    """``Count`` also where its validator stands before it: ``function-after[check(), Count]``."""
    return re.split(r"[^A-Za-z_]+", str(step).rstrip("]"))[-1]


def _tags(record: type[Record]) -> set[object]:
    """By what a path says that, of several records, it took this one."""
    kind = record.model_fields.get("kind")
    if kind is None or get_origin(kind.annotation) is not Literal:
        return {record.__name__}
    return {record.__name__, *get_args(kind.annotation)}
