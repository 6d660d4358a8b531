"""The published JSON Schemas: of results, files beside this one; of a pathway file, its own records."""

from __future__ import annotations

from importlib.resources import files

PATHWAY = "pathway"


def schema_text(name: str) -> str:
    """The schema called ``name``, as JSON text ending in a newline."""
    if name == PATHWAY:
        from vcfpath.view.pathway_schema.compose import pathway_schema

        return pathway_schema()
    return files("vcfpath.view").joinpath(f"{name}.schema.json").read_text("utf-8")
