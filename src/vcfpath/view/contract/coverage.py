"""The JSON contract of ``coverage``: every item of a work with what becomes of it, and the findings.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from datetime import date

from vcfpath.engine.coverage import MappedItem, MappedWork
from vcfpath.model.pathway import Pathway
from vcfpath.view.contract.heading import about_pathway
from vcfpath.view.contract.spoken import Json, written
from vcfpath.view.coverage.located import Located, Looked
from vcfpath.view.coverage.seeing import see

SCHEMA = "vcfpath.coverage/1"


def render(pathway: Pathway, looked: Looked, as_of: date) -> str:
    """The works, and what is not answered for, as one JSON object."""
    return written(
        {
            **about_pathway(SCHEMA, pathway, as_of),
            "works": [_work(each) for each in looked.works],
            "findings": [_finding(each) for each in looked.findings],
        }
    )


def _work(work: MappedWork) -> Json:
    return {
        "id": work.id,
        "source": work.source,
        "name": work.name,
        "items": [_item(each) for each in work.items],
    }


def _item(item: MappedItem) -> Json:
    return {
        "id": item.id,
        "says": item.says,
        "state": item.state,
        "not_used_because": item.not_used_because,
        "carried_by": [
            {"part": carrier.part, "id": carrier.id, "times": times, "see": see(carrier)}
            for carrier, times in item.carried_by.items()
        ],
    }


def _finding(located: Located) -> Json:
    finding, place = located
    return {
        "work": finding.work,
        "item": finding.item,
        "file": place.name,
        "line": place.line,
        "column": place.column,
        "what": finding.what,
        "mend": finding.mend,
    }
