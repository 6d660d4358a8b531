"""Every text of a pathway that people read, with the way to it, in the order of the file.

Which fields those are is read off the types of the records, so that a new field is never forgotten.
What is no sentence, but a name or a label, is told apart: it has no grade and no length.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, get_args, get_type_hints

from vcfpath.model.base import Phrase, Record, Text
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import DENIED, ConstraintLine, Pathway
from vcfpath.proof.finding import Loc

LABELS = frozenset(
    ["also", "label", "name", "short", "strength", "unit", "urgencies", "values", "within"]
)
"""Fields whose texts are names and parts of sentences."""
UNSPOKEN = frozenset(["by", "country", "known_as", "number", "title", "version"])
"""Fields that name a source, or are looked up rather than read."""


class Spoken(NamedTuple):
    """A text: the way to it, the field it is the text of, and whether that holds sentences."""

    loc: Loc
    field: str
    text: str

    @property
    def is_prose(self) -> bool:
        """Whether it is made of sentences."""
        return self.field not in LABELS


class _Part(NamedTuple):
    loc: Loc
    field: str
    value: object


def spoken(pathway: Pathway) -> Iterator[Spoken]:
    """Every text that people read."""
    waiting = [_Part((), "", pathway)]
    while waiting:
        part = waiting.pop()
        if isinstance(part.value, str):
            yield Spoken(part.loc, part.field, part.value)
        else:
            waiting.extend(reversed([*_within(part, pathway)]))


def room(loc: Loc) -> Loc:
    """The part of a pathway that is read in one go: a treatment, or all of one sort."""
    return loc[:2] if loc[0] == "treatments" else loc[:1] if len(loc) > 1 else ()


def _within(part: _Part, pathway: Pathway) -> Iterator[_Part]:
    loc, field, value = part
    match value:
        case ConstraintLine(because=because) if because == DENIED:
            return  # it was added while reading, and stands in no file
        case Record():
            for name, key in _followed(type(value)).items():
                yield _Part((*loc, key), name, _written(value, name, pathway))
        case Mapping():
            yield from (_Part((*loc, key), field, each) for key, each in value.items())
        case tuple():
            yield from (_Part((*loc, at), field, each) for at, each in enumerate(value))
        case _:
            return  # a number, a day or nothing


def _written(record: Record, name: str, pathway: Pathway) -> object:
    """The value of a field as it was written; a set is given its members while it is read."""
    value = getattr(record, name)
    if isinstance(record, SetFact) and record.of is not None and name == "values":
        members = getattr(pathway, record.of)
        return {key: each for key, each in value.items() if key not in members}
    return value


@cache
def _followed(kind: type[Record]) -> dict[str, str]:
    """The fields that hold texts or records, with the keys they are written under."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        name: field.alias or name
        for name, field in kind.model_fields.items()
        if name not in UNSPOKEN and _holds_text(hints[name])
    }


def _holds_text(hint: object) -> bool:
    if hint in (Text, Phrase) or (isinstance(hint, type) and issubclass(hint, Record)):
        return True
    return any(map(_holds_text, get_args(hint)))
