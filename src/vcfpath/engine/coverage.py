"""What becomes of every item of a work: which parts carry it, that it is background, or why it is not used.

An item of which nothing is said is a finding: so nobody can leave out, unseen, what does not suit them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from vcfpath.engine.carriers import Carrier, carriers
from vcfpath.model.pathway import Pathway
from vcfpath.model.work import Work, WorkItem

State = Literal["carried", "background", "not_used", "unmapped"]
"""What becomes of an item."""


class MappedItem(NamedTuple):
    """An item, what becomes of it, and how often which part carries it."""

    id: str
    says: str
    state: State
    not_used_because: str | None
    carried_by: Mapping[Carrier, int]


class MappedWork(NamedTuple):
    """A work with all its items, in its own order."""

    id: str
    source: str
    name: str
    items: tuple[MappedItem, ...]

    def count(self, state: State) -> int:
        """How many items it becomes so of."""
        return sum(item.state == state for item in self.items)


class Finding(NamedTuple):
    """An item that is not answered for, or is in two ways: where it is, what, what would be right."""

    work: str
    item: str
    what: str
    mend: str


def coverage(pathway: Pathway, works: Collection[str]) -> tuple[MappedWork, ...]:
    """Each of ``works``, mapped."""
    carried = _carried(pathway)
    return tuple(_mapped(name, pathway.works[name], carried) for name in works)


def findings(works: Collection[MappedWork]) -> Iterator[Finding]:
    """Every item that is mapped to nothing, or is both carried and said not to be used."""
    for work in works:
        for item in work.items:
            if item.state == "unmapped":
                mend = (
                    f"Add 'covers: [{item.id}]' where it is said, or here 'background: true' or "
                    "'not_used_because:'."
                )
                yield Finding(work.id, item.id, f"nothing answers for '{item.id}'", mend)
            elif item.not_used_because is not None and item.carried_by:
                what = f"'{item.id}' is said not to be used, and yet something covers it"
                mend = "Remove 'not_used_because:' here, or its id from every 'covers:'."
                yield Finding(work.id, item.id, what, mend)


def _carried(pathway: Pathway) -> Mapping[str, Mapping[Carrier, int]]:
    carried: dict[str, dict[Carrier, int]] = {}
    for item, carrier in carriers(pathway):
        by = carried.setdefault(item, {})
        by[carrier] = by.get(carrier, 0) + 1
    return carried


def _mapped(name: str, work: Work, carried: Mapping[str, Mapping[Carrier, int]]) -> MappedWork:
    items = tuple(
        MappedItem(
            id=item,
            says=each.says,
            state=_state(each, carried=item in carried),
            not_used_because=each.not_used_because,
            carried_by=carried.get(item, {}),
        )
        for item, each in work.items.items()
    )
    return MappedWork(name, work.source, work.name, items)


def _state(item: WorkItem, *, carried: bool) -> State:
    if item.not_used_because is not None:
        return "not_used"
    if carried:
        return "carried"
    return "background" if item.background else "unmapped"
