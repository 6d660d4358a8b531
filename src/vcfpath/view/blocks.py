"""An explanation as JSON: the document itself, block by block, for programs that lay out text."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from enum import Enum

from vcfpath.engine.assess import staleness
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Document

SCHEMA = "vcfpath.explain/1"


def render(pathway: Pathway, document: Document, as_of: date) -> str:
    """The document as one JSON object, indented, ending in a newline."""
    data = {
        "schema": SCHEMA,
        "as_of": as_of.isoformat(),
        "stale": staleness(pathway, as_of),
        "intended_use": pathway.intended_use,
        "pathway": {"id": pathway.id, "version": pathway.version, "sha256": pathway.sha256},
        "blocks": [_block(block) for block in document.blocks],
    }
    return json.dumps(data, indent=1, allow_nan=False, default=_word) + "\n"


def _block(block: Block) -> dict[str, object]:
    return {"block": type(block).__name__.lower(), **asdict(block)}


def _word(value: object) -> str:
    assert isinstance(value, Enum)
    return value.name.lower()
