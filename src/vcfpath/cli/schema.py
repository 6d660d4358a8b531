"""``vcfpath schema``: the JSON Schemas of what the program writes, and of the file it reads."""

from __future__ import annotations

from inspect import signature
from typing import Annotated

import typer

from vcfpath.cli import common
from vcfpath.cli.streams import write_out
from vcfpath.errors import did_you_mean

NAMES = (
    *("options", "explain", "why", "what-if", "timeline", "compare", "sources", "questions"),
    *("check", "coverage", "diff", "ipdas", "review", "test", "show", "walk", "pathway"),
)
"""The schemas there are."""

ABOUT = (
    "Writes the JSON Schema of what another command gives with --format json. That of a pathway is for "
    "its authors: an editor that is pointed to it helps with every key. "
    f"NAME is one of: {', '.join(NAMES)}."
)

Name = Annotated[
    str | None,
    typer.Argument(metavar="NAME", autocompletion=lambda: list(NAMES)),
]


def schema(name: Name = None, help: common.Help = False) -> None:
    """Write one of the schemas."""
    if help:
        from vcfpath.cli.help import show_help

        return show_help(
            "vcfpath schema NAME", ABOUT, signature(schema, eval_str=True).parameters.values()
        )
    if name not in NAMES:
        what = "name a schema" if name is None else "there is no schema of that name"
        mend = did_you_mean(name or "", NAMES) or "See vcfpath schema --help."
        raise common.usage_error("schema", what, mend)
    from vcfpath.view.schemas import schema_text

    return write_out(schema_text(name))
