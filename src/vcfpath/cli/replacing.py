"""What is written never takes the place of what is read, by whatever other name it is called.

Not even with ``--force``: that is for a result one no longer wants, and whoever loses their answers
to a slip of the hand has nothing to make them from again.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from vcfpath.cli.common import pathway_name, usage_error

_READ_BY = ("patient", "then_patient", "resume")


def refuse_to_replace(option: str, target: str, values: Mapping[str, Any]) -> None:
    """Do nothing where ``target`` is none of the files that the options in ``values`` name.

    Raises:
        UsageError: when it is one of them, also by way of a link.
    """
    for what, name in _read(values).items():
        if is_same_file(target, name):
            raise usage_error(option, f"this would replace {what}", "Name another file.")


def is_same_file(one: str, other: str) -> bool:
    """Whether two names are of one file, which need not be there yet."""
    try:
        if os.path.lexists(one) and os.path.lexists(other):
            return os.path.samefile(one, other)
        return os.path.realpath(one) == os.path.realpath(other)
    except (OSError, ValueError):  # one leads nowhere, or is no name
        return False


def _read(values: Mapping[str, Any]) -> dict[str, str]:
    """The files that are read, by what they are called; standard input is none."""
    from vcfpath.reading import file_of

    read = {
        f"the file of --{by.replace('_', '-')}": each
        for by in _READ_BY
        for each in values.get(by) or ()
    }
    files = {"the file of the pathway": file_of(pathway_name(values.get("pathway"))), **read}
    return {what: name for what, name in files.items() if name != "-"}
