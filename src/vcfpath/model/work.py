"""A work that the pathway answers for item by item, so that nothing in it is passed over unseen.

Which part of the pathway carries an item is said there, with ``covers``; here, only what has none.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from vcfpath.model.base import Id, Record, Text, fault
from vcfpath.model.declared import SourceRef


class WorkItem(Record):
    """One thing the work says, in our own words. It is carried, background, or not used."""

    says: Text
    background: bool = False
    """It is so, and nothing that anybody decides hangs on it."""
    not_used_because: Text | None = None

    @model_validator(mode="after")
    def _one_reason(self) -> WorkItem:
        if self.background and self.not_used_because is not None:
            what = "an item is background, or it is not used"
            raise fault(what, "Remove one of them.", key="not_used_because")
        return self


class Work(Record):
    """A published work: its source, what it is called, and its items in its own order."""

    source: SourceRef
    name: Text
    items: Annotated[dict[Id, WorkItem], Field(min_length=1)]
