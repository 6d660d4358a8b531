"""What every claim has in common: it cites somebody, and says so where it was seen second-hand.

It may also say which items of a published work it carries, so that nothing of the work is lost.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from vcfpath.model.base import Record, Status, fault, unique
from vcfpath.model.declared import ItemRef, SourceRef, declared


def _cited_once(sources: tuple[str, ...]) -> tuple[str, ...]:
    unique(sources, "source")
    return sources


Cited = Annotated[tuple[SourceRef, ...], Field(min_length=1), AfterValidator(_cited_once)]
"""One or more sources, each once."""


def _covered_once(items: tuple[str, ...]) -> tuple[str, ...]:
    unique(items, "item")
    return items


Covers = Annotated[tuple[ItemRef, ...], AfterValidator(_covered_once)]
"""Which items of a work a part of the pathway carries, each once."""


class Claim(Record):
    """A statement with its sources. Seen only through a third party, it is marked second-hand."""

    sources: Cited
    status: Status = "verified"
    covers: Covers = ()

    @model_validator(mode="after")
    def _second_hand_is_marked(self, info: ValidationInfo) -> Claim:
        mark_second_hand(self.status, self.sources, info)
        return self


def mark_second_hand(
    status: Status, sources: tuple[str, ...], info: ValidationInfo, key: str = "sources"
) -> None:
    """Refuse what only third parties say, where ``status`` does not say so.

    Raises:
        PydanticCustomError: at ``key``, where the sources stand.
    """
    third_party = declared(info).sources
    if status == "verified" and all(third_party[source] for source in sources):
        raise fault(
            "all its sources were seen only through a third party",
            "Add 'status: second_hand'.",
            key=key,
        )
