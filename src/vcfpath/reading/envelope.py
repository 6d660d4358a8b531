"""What surrounds the pathways of a file: the format it is in, and the sources they share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from vcfpath.errors import did_you_mean, quoted
from vcfpath.reading.characters import MOST_FAULTS
from vcfpath.reading.complaint import KEY, Complaint
from vcfpath.reading.validation import Raw

FORMAT = 1
"""The version of the file format that this program reads."""
MOST_PATHWAYS = 20
"""In one file; each is checked with all the sources, and of the size of ours eight fill a file."""

_KEYS = ("format", "sources", "pathways")
_STARTS = f"A pathway file has 'format: {FORMAT}', 'sources:' and 'pathways:'."
_ENTRIES = "Write a name and what it stands for, indented, below it."


class Envelope(NamedTuple):
    """The pathways and sources that a file holds, as plain data."""

    sources: Raw
    pathways: dict[str, Raw]


def opened(data: object) -> tuple[Envelope, list[Complaint]]:
    """What is in the file as far as it has the right form, and what is wrong with the rest."""
    if not isinstance(data, dict):
        what = f"this is not a pathway file: it holds {quoted(data)}"
        return Envelope({}, {}), [Complaint((), what, _STARTS)]
    foreign = list(_foreign(data))
    if foreign:
        return Envelope({}, {}), foreign
    complaints = [*_outside(data), *_unlike_pathways(data["pathways"])]
    if not isinstance(data["sources"], dict):  # every citation would dangle
        return Envelope({}, {}), complaints
    pathways = data["pathways"] if isinstance(data["pathways"], dict) else {}
    few = islice(pathways.items(), MOST_PATHWAYS)
    sound = {name: raw for name, raw in few if isinstance(raw, dict)}
    return Envelope(data["sources"], sound), complaints


def _foreign(data: Raw) -> Iterator[Complaint]:
    """Why the file is of another kind or age; then its other keys mean nothing to us."""
    absent = [key for key in _KEYS if key not in data]
    misspelt = list(_misspelt(data, absent))
    if absent and len(misspelt) == len(absent):
        yield from misspelt
    elif absent:
        missing = ", ".join(f"'{key}'" for key in absent)
        yield Complaint((), f"this is not a pathway file: it lacks {missing}", _STARTS)
    elif data["format"] != FORMAT or type(data["format"]) is not int:
        what = f"this file is in format {quoted(data['format']).removeprefix('the number ')}"
        yield Complaint(("format",), what, f"This program reads 'format: {FORMAT}'.")


def _misspelt(data: Raw, absent: list[str]) -> Iterator[Complaint]:
    """The keys that were to be those that are absent; only few, for this is no pathway file else."""
    for key in islice(data, len(_KEYS)):
        if key not in _KEYS and (mend := did_you_mean(key, absent)).startswith("Did"):
            yield Complaint((key, KEY), f"unknown key {quoted(key)}", mend)


def _outside(data: Raw) -> Iterator[Complaint]:
    for key in islice(data, MOST_FAULTS):
        if key not in _KEYS:
            yield Complaint((key, KEY), f"unknown key {quoted(key)}", did_you_mean(key, _KEYS))
    for key in ("sources", "pathways"):
        if not (isinstance(data[key], dict) and data[key]):
            yield Complaint((key,), f"'{key}' holds {quoted(data[key] or None)}", _ENTRIES)
    if isinstance(data["pathways"], dict) and len(data["pathways"]) > MOST_PATHWAYS:
        what = f"there are {len(data['pathways'])} pathways here, and {MOST_PATHWAYS} may be"
        yield Complaint(("pathways",), what, "Put some in files of their own.")


def _unlike_pathways(pathways: object) -> Iterator[Complaint]:
    for name, raw in pathways.items() if isinstance(pathways, dict) else ():
        if not isinstance(raw, dict):
            what = f"a pathway is 'key: value' lines, not {quoted(raw)}"
            yield Complaint(("pathways", name), what, "Indent them below its name.")
