"""An explanation as JSON: the document itself, block by block, for programs that lay out text."""

from __future__ import annotations

import json
from datetime import date
from enum import Enum

from vcfpath.engine.assess import staleness
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Chart, Document, Item, Pair, Row

SCHEMA = "vcfpath.explain/1"


def render(pathway: Pathway, document: Document, as_of: date) -> str:
    """The document as one JSON object, indented, ending in a newline."""
    return json.dumps(told(pathway, document, as_of), indent=1, allow_nan=False) + "\n"


def told(pathway: Pathway, document: Document, as_of: date) -> dict[str, object]:
    """The document as data."""
    return {
        "schema": SCHEMA,
        "as_of": as_of.isoformat(),
        "stale": staleness(pathway, as_of),
        "intended_use": pathway.intended_use,
        "pathway": {"id": pathway.id, "version": pathway.version, "sha256": pathway.sha256},
        "blocks": [_block(block) for block in document.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Chart):
        told = [{"label": bar.label, "words": bar.words} for bar in block.bars]
        return {"block": "chart", "bars": told}
    return {"block": type(block).__name__.lower(), **_fields(block)}


def _fields(record: Block | Row | Pair) -> dict[str, object]:
    return {name: _plain(value) for name, value in record._asdict().items()}


def _plain(value: object) -> object:
    match value:
        case Item(text, under):
            return {"text": text, "under": _plain(under)}
        case Row() | Pair():
            return _fields(value)
        case tuple():
            return [_plain(each) for each in value]
        case Enum():
            return value.name.lower()
        case _:
            return value
