"""The files of a walk: which they are, and that they can be written, before anything is asked."""

from __future__ import annotations

from typing import NamedTuple

from vcfpath.cli import common
from vcfpath.cli.person import Asked
from vcfpath.cli.replacing import is_same_file, refuse_to_replace
from vcfpath.cli.streams import refuse_target


class Files(NamedTuple):
    """Where the answers are saved, and where earlier ones come from; this may be one file."""

    save: str | None
    resume: str | None


def files_of(asked: Asked) -> Files:
    """The files that are asked for.

    Raises:
        UsageError: when one of them cannot be meant.
        CannotWriteError: when one cannot be written, so that nobody answers in vain.
    """
    how = asked.request.how
    save, resume = (common.once(f"--{name}", asked.values.get(name)) for name in Files._fields)
    if resume == "-":
        what = "standard input is for your answers"
        raise common.usage_error("--resume", what, "Name a file.")
    if save is not None:
        _refuse_clash(asked, save)
    for file in (save, how.output):
        if file is not None:
            refuse_target(file, overwrite=how.overwrite)
    return Files(save, resume)


def _refuse_clash(asked: Asked, save: str) -> None:
    """Refuse to save where the result goes, or in place of a file that was read, but a saved walk."""
    output = asked.request.how.output
    if save == common.STANDARD_OUTPUT:
        what = "standard output is for the summary"
        raise common.usage_error("--save", what, "Name a file.")
    if output is not None and is_same_file(save, output):
        raise common.usage_error("--save", "that file is to have the output", "Name another file.")
    others = {name: value for name, value in asked.values.items() if name != "resume"}
    refuse_to_replace("--save", save, others)
