"""A pathway file: an envelope that says which format it is in, sources, and one pathway or more.

Everything in the file is checked, also the pathways nobody asked for, and all that is wrong is said
at once. A file that is something else altogether is told so in one sentence, not in a hundred.

A file that was cut off may still read well: ``weeks <= 13`` becomes ``weeks <= 1``, and nobody who
sees the answer sees the rule. So its last line has to be ended, or, in JSON, its last bracket closed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache, partial
from hashlib import sha256
from pathlib import Path as FilePath
from typing import NamedTuple

from vcfpath.errors import ContentError, Fault, Place, UsageError, did_you_mean, echoed
from vcfpath.model.declared import Patience
from vcfpath.model.pathway import Pathway
from vcfpath.reading import strict_yaml
from vcfpath.reading.characters import place_in, text_of
from vcfpath.reading.complaint import Complaint, faults_at
from vcfpath.reading.door import read_bytes, shown_name
from vcfpath.reading.envelope import opened
from vcfpath.reading.places import Path, Places, first_of_each_place
from vcfpath.reading.validation import validated

_PACKAGE = FilePath(__file__).parent.parent
_SHIPPED = "pathways.yaml"
_IS_JSON = re.compile(r"\s*\{")
_WITH_ID = re.compile(r"(?P<file>.*)#(?P<id>[^#/\\]*)", re.DOTALL)

Locate = Callable[[Path], Place]
"""Where the key that leads to a part of a pathway, or to ``sources``, stands in its file."""


class _File(NamedTuple):
    """The pathways of a file, and how to find out where everything in it stands."""

    pathways: dict[str, Pathway]
    places: Callable[[], Places]


def load(name: str | os.PathLike[str] | None = None) -> Pathway:
    """Read a pathway: the one in file ``name``, or in ``FILE#ID`` the one of that id.

    ``None`` is the pathway this package comes with, and ``-`` is standard input.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: with every fault of the file, each with its place.
        UsageError: when the file has several pathways, or none of the id asked for.
    """
    return load_with_places(name)[0]


def load_with_places(name: str | os.PathLike[str] | None = None) -> tuple[Pathway, Locate]:
    """The same, and a way to say where a part of it stands; places are worked out when asked for.

    Raises:
        CannotOpenError, ContentError, UsageError: as `load` does.
    """
    pathway, locate, _ = load_beside_others(name)
    return pathway, locate


def load_beside_others(
    name: str | os.PathLike[str] | None = None,
) -> tuple[Pathway, Locate, tuple[Pathway, ...]]:
    """The same, and the other pathways of its file, with which it shares the sources.

    Raises:
        CannotOpenError, ContentError, UsageError: as `load` does.
    """
    file, pathway_id = _split(os.fspath(name) if name is not None else "")
    read = _read(file)
    pathway = _picked(read.pathways, pathway_id, file)
    others = tuple(each for each in read.pathways.values() if each is not pathway)
    return pathway, partial(_located, read, pathway.id), others


def file_of(name: str | None) -> str:
    """The file in which `load` looks for the pathway ``name``."""
    return _split(name or "")[0]


def shipped() -> FilePath:
    """The file this package comes with: inside the wheel, or in the checkout it is run from."""
    inside = _PACKAGE / "data" / _SHIPPED
    return inside if inside.exists() else _PACKAGE.parent.parent / "data" / _SHIPPED


def _split(name: str) -> tuple[str, str | None]:
    """The file and the pathway of ``FILE#ID``; a file may itself have a # in its name."""
    match = _WITH_ID.fullmatch(name)
    if match is None or os.path.lexists(name):
        return name or str(shipped()), None
    return match["file"] or str(shipped()), match["id"]


def _read(file: str) -> _File:
    raw = read_bytes(file)
    name = shown_name(file)
    text = text_of(raw, name)
    _refuse_cut(text, name)
    reading = strict_yaml.read(text, name)
    pathways, complaints = _checked(reading.data, sha256(raw).hexdigest())
    places = cache(partial(strict_yaml.places_of, reading, text, name))
    if not (complaints or reading.faults):
        return _File(pathways, places)
    raise ContentError(first_of_each_place([*reading.faults, *faults_at(places(), complaints)]))


def _located(read: _File, pathway_id: str, path: Path) -> Place:
    """Where ``path`` stands, or the nearest part around it that the file holds."""
    places = read.places()
    whole = path if path[:1] == ("sources",) else ("pathways", pathway_id, *path)
    return places.of_key(places.within(whole))


def _refuse_cut(text: str, name: str) -> None:
    """Refuse a text that ends in the middle of a line; of what was lost, nothing else can be said."""
    if text.endswith("\n") or _IS_JSON.match(text):
        return
    what = "the file ends in the middle of a line"
    mend = "See whether something is missing. If nothing is, end its last line."
    raise ContentError([Fault(place_in(text, len(text), name), what, mend)])


def _checked(data: object, digest: str) -> tuple[dict[str, Pathway], list[Complaint]]:
    """The pathways that are without fault, and what is wrong anywhere in the file."""
    envelope, complaints = opened(data)
    pathways: dict[str, Pathway] = {}
    patience = Patience()
    for pathway_id, raw in envelope.pathways.items():
        pathway, wrong = validated(pathway_id, raw, envelope.sources, digest, patience)
        complaints += wrong
        if pathway is not None:
            pathways[pathway_id] = pathway
    return pathways, complaints


def _picked(pathways: dict[str, Pathway], pathway_id: str | None, file: str) -> Pathway:
    if pathway_id in pathways:
        return pathways[pathway_id]
    if pathway_id is None and len(pathways) == 1:
        return next(iter(pathways.values()))
    if pathway_id is None:
        what = f"this file has several pathways: {', '.join(pathways)}"
        mend = f"Write which one, like {shown_name(file)}#{next(iter(pathways))}."
    else:
        what = f"this file has no pathway '{echoed(pathway_id)}'"
        mend = did_you_mean(pathway_id, pathways)
    raise UsageError([Fault(Place(shown_name(file)), what, mend)])
