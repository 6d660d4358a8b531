"""What one pathway declares, seen before it is validated: the names its parts may refer to.

References are checked while the records are read, so the names must be known first. This reads them
from the plain data with great tolerance: a fact that is itself at fault is still *declared*, so that
one mistake is not reported once for every rule that mentions it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import AfterValidator, TypeAdapter, ValidationError, ValidationInfo

from vcfpath.errors import did_you_mean
from vcfpath.model.base import HyphenId, Id, fault
from vcfpath.model.fact import Fact, SetFact

if TYPE_CHECKING:
    from vcfpath.model.score import Score

ROOMS = (
    *("stages", "facts", "definitions", "scores", "treatments", "mentioned", "red_flags"),
    *("positions", "matters"),
)
"""The parts of a pathway whose ids share one name space."""

MOST_SUGGESTIONS = 20
"""In one file: as many as are shown."""
MOST_NAMES_COMPARED = 1000
"""In one file. Looking for the nearest name takes time, and a file could ask for it for hours."""

_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


class Patience:
    """How long to go on looking, in one file, for the names that were meant."""

    def __init__(self, suggestions: int = MOST_SUGGESTIONS) -> None:
        self._suggestions = suggestions
        self._names = MOST_NAMES_COMPARED

    def nearest(self, name: str, known: Collection[str]) -> str:
        """A mend for a misspelt ``name``; none where patience ends, sooner with a long list."""
        if not self._suggestions or len(known) > self._names:
            return ""
        self._suggestions -= 1
        self._names -= len(known)
        return did_you_mean(name, known)


class Declared(NamedTuple):
    """The names that a pathway's records may refer to.

    ``facts`` maps a name to its fact, or to None where the fact itself is at fault. ``sources``
    says of each source whether we saw it only through a third party.
    """

    sources: Mapping[str, bool]
    facts: Mapping[str, Fact | None]
    names: Mapping[str, frozenset[str]]
    patience: Patience | None = None
    """What is left for misspelt names; None is always fresh."""
    items: frozenset[str] = frozenset()
    """What its works consist of."""
    scores: Mapping[str, Score | None] = {}
    """Its scores; None where one is itself at fault, or has not been read yet."""

    def nearest(self, name: str, known: Collection[str]) -> str:
        """A mend for a misspelt ``name``, as long as there is time for it."""
        return (self.patience or Patience()).nearest(name, known)


def declared_in(pathway: object, sources: object, patience: Patience | None = None) -> Declared:
    """Collect the names from the plain data of a pathway and of the file's sources."""
    rooms = {room: named_in(pathway, room) for room in ROOMS}
    facts = {name: _fact(data, rooms) for name, data in rooms["facts"].items()}
    second_hand = {
        name: isinstance(data, Mapping) and data.get("seen") == "third_party"
        for name, data in _entries(sources).items()
    }
    names = {room: frozenset(rooms[room]) for room in ROOMS}
    names["glossary"] = frozenset(named_in(pathway, "glossary"))
    items = frozenset(name for _, name in items_of(pathway))
    return Declared(second_hand, facts, names, patience, items)


def items_of(pathway: object) -> Iterator[tuple[str, str]]:
    """Of each item of each work in a pathway's plain data, the work and its own name."""
    for work, data in named_in(pathway, "works").items():
        yield from ((work, name) for name in named_in(data, "items"))


def with_members(fact: Fact, names: Mapping[str, Mapping[str, str]]) -> Fact:
    """A set ``of`` treatments or red flags, with those as its members; other facts as they are."""
    if not isinstance(fact, SetFact) or fact.of is None:
        return fact
    return fact.model_copy(update={"values": {**names[fact.of], **fact.values}})


def _entries(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, Mapping) else {}


def named_in(pathway: object, room: str) -> Mapping[str, Any]:
    """What a room of a pathway's plain data holds, by its ids."""
    content = _entries(pathway).get(room)
    if isinstance(content, list):
        items = [item for item in content if isinstance(item, Mapping)]
        return {item["id"]: item for item in items if isinstance(item.get("id"), str)}
    return _entries(content)


def _fact(data: object, rooms: Mapping[str, Mapping[str, Any]]) -> Fact | None:
    try:
        fact = _FACT.validate_json(json.dumps(data, default=float))  # 15 digits survive that
    except ValidationError:
        return None
    return with_members(fact, {room: dict.fromkeys(rooms[room], "") for room in rooms})


def declared(info: ValidationInfo) -> Declared:
    """The names at hand while a record is validated.

    Raises:
        TypeError: when a record is validated on its own; pathways are read with ``load``.
    """
    if not isinstance(info.context, Declared):
        raise TypeError("a pathway is read with vcfpath.load, which knows what it declares")
    return info.context


def _reference(room: str, noun: str) -> Callable[[str, ValidationInfo], str]:
    def check(name: str, info: ValidationInfo) -> str:
        names = declared(info)
        known = names.names[room]
        if name not in known:
            raise fault(f"there is no {noun} '{name}'", names.nearest(name, known))
        return name

    return check


def _source(name: str, info: ValidationInfo) -> str:
    names = declared(info)
    if name not in names.sources:
        raise fault(f"there is no source '{name}'", names.nearest(name, names.sources))
    return name


def _item(name: str, info: ValidationInfo) -> str:
    names = declared(info)
    if name not in names.items:
        raise fault(f"no work has an item '{name}'", names.nearest(name, names.items))
    return name


def _topic(name: str, info: ValidationInfo) -> str:
    names = declared(info)
    if not any(name in room for room in names.names.values()):
        known = frozenset().union(*names.names.values())
        raise fault(f"nothing here is called '{name}'", names.nearest(name, known))
    return name


def _option(name: str, info: ValidationInfo) -> str:
    names = declared(info)
    treatments, mentioned = names.names["treatments"], names.names["mentioned"]
    if name not in treatments and name not in mentioned:
        mend = names.nearest(name, treatments | mentioned)
        raise fault(f"there is no treatment '{name}'", mend)
    return name


SourceRef = Annotated[HyphenId, AfterValidator(_source)]
"""The id of a source of this file."""
ItemRef = Annotated[Id, AfterValidator(_item)]
"""The id of an item of a work of this pathway."""
StageRef = Annotated[Id, AfterValidator(_reference("stages", "stage"))]
"""The id of a stage of this pathway."""
FactRef = Annotated[Id, AfterValidator(_reference("facts", "fact"))]
"""The id of a fact of this pathway."""
OptionRef = Annotated[Id, AfterValidator(_option)]
"""The id of a treatment, or of something the sources mention."""
TopicRef = Annotated[Id, AfterValidator(_topic)]
"""The id of anything that can be explained."""
