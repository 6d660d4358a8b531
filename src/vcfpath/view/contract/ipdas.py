"""The JSON contract of ``ipdas``: every item of the checklist with what becomes of it, and the counts.

Additive only, key order fixed; byte-identical for equal input. Items have names of our own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import get_args

from vcfpath.engine.assess import staleness
from vcfpath.model.pathway import Pathway
from vcfpath.proof.ipdas.item import Checked, State
from vcfpath.view.contract.spoken import Json, written

SCHEMA = "vcfpath.ipdas/1"


def render(pathway: Pathway, items: Sequence[Checked], as_of: date) -> str:
    """The items and how many there are of each state, as one JSON object."""
    return written(
        {
            "schema": SCHEMA,
            "as_of": as_of.isoformat(),
            "stale": staleness(pathway, as_of),
            "intended_use": pathway.intended_use,
            "pathway": _pathway(pathway),
            "counts": {
                state: sum(each.state == state for each in items) for state in get_args(State)
            },
            "items": [_item(each) for each in items],
        }
    )


def _pathway(pathway: Pathway) -> Json:
    reviewed_on = pathway.reviewed_on
    return {
        "id": pathway.id,
        "version": pathway.version,
        "sha256": pathway.sha256,
        "written_on": pathway.written_on.isoformat(),
        "reviewed_by": list(pathway.reviewed_by),
        "reviewed_on": reviewed_on.isoformat() if reviewed_on else None,
    }


def _item(item: Checked) -> Json:
    return {
        "id": item.id,
        "group": item.group,
        "says": item.says,
        "state": item.state,
        "where": item.where,
    }
