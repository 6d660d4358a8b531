"""The published JSON Schemas: files beside this one, versioned with what they describe."""

from __future__ import annotations

from importlib.resources import files


def schema_text(name: str) -> str:
    """The schema called ``name``, as JSON text ending in a newline."""
    return files("vcfpath.view").joinpath(f"{name}.schema.json").read_text("utf-8")
