"""The files of cases that a command is to read, and what may not be written in their place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from vcfpath.cli.common import STANDARD_OUTPUT, pathway_name, usage_error
from vcfpath.cli.replacing import is_same_file
from vcfpath.errors import CannotOpenError, Fault, Place, named

if TYPE_CHECKING:
    from datetime import date

    from vcfpath.model.pathway import Pathway
    from vcfpath.reading.cases.files import CaseFile


def read_files(
    values: Mapping[str, Any], pathway: Pathway, day: date, *, may_be_none: bool = False
) -> list[CaseFile]:
    """The cases in the files that are named in ``values``, or that belong to the pathway.

    ``may_be_none``: where none is named, there need not be any yet.

    Raises:
        UsageError: when the pathway is piped in, and no file is named.
        CannotOpenError, ContentError: when they cannot be read, or are not as they ought to be.
    """
    from vcfpath.reading.cases.files import case_files, has_cases, read_cases

    names: Sequence[str] | None = values.get("cases")
    if not names and may_be_none and not has_cases(_beside(values)):
        return []
    names = names or (_folder(values),)
    return read_cases(pathway, case_files(names), day)


def refuse_to_replace_cases(option: str, target: str, files: Iterable[CaseFile]) -> None:
    """Do nothing where ``target`` is none of the files that were read.

    Raises:
        UsageError: when it is one of them.
    """
    if any(is_same_file(target, each.name) for each in files):
        what = "this would replace cases that are read"
        raise usage_error(option, what, "Name another file.")


def _folder(values: Mapping[str, Any]) -> str:
    """The folder of the pathway's own cases, which has to be there."""
    folder = _beside(values)
    if not os.path.isdir(folder):
        what = "there is no folder of cases beside the pathway"
        mend = "Name the files they are in, or make cases with vcfpath test --write FILE."
        raise CannotOpenError([Fault(Place(named(folder)), what, mend)])
    return folder


def _beside(values: Mapping[str, Any]) -> str:
    """Where the pathway's own cases are, if it has any."""
    from vcfpath.reading import file_of
    from vcfpath.reading.cases.files import folder_of

    pathway = pathway_name(values.get("pathway"))
    if file_of(pathway) == STANDARD_OUTPUT:
        raise usage_error("command line", "no cases are named", "Name the files they are in.")
    return folder_of(pathway)
