"""From plain data to a `Pathway`, or to complaints about it.

Validation runs on JSON in strict mode, where a date is text and ``"3"`` is never a number. A number
of fifteen digits goes there and back through a binary fraction unchanged; `scalars` allows no more.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vcfpath.errors import did_you_mean
from vcfpath.model.between import Clash, clashes
from vcfpath.model.declared import Patience, declared_in
from vcfpath.model.declared_scores import with_scores
from vcfpath.model.depth import too_deep
from vcfpath.model.pathway import Pathway
from vcfpath.model.size import too_large
from vcfpath.reading.characters import MOST_FAULTS
from vcfpath.reading.complaint import KEY, Complaint
from vcfpath.reading.fields import WRITTEN_BY_LOAD
from vcfpath.reading.places import Path
from vcfpath.reading.wording import misspelt_tag_key, tag_key, words_for

Raw = dict[str, object]
"""A mapping as the file has it."""


def validated(
    pathway_id: str, raw: Raw, sources: Raw, sha256: str, patience: Patience | None = None
) -> tuple[Pathway | None, list[Complaint]]:
    """The pathway, or None and what is wrong; paths are those of the whole file."""
    home = ("pathways", pathway_id)
    names = with_scores(declared_in(raw, sources, patience), raw)
    complaints = [_about_clash(home, raw, clash) for clash in clashes(raw, names)]
    complaints += [_about_added(home, key) for key in raw if key in WRITTEN_BY_LOAD]
    whole = {**raw, "id": pathway_id, "sha256": sha256, "sources": sources}
    try:
        as_json = json.dumps(whole, default=float)
        pathway = Pathway.model_validate_json(as_json, context=names)
    except ValidationError as error:
        return None, [*complaints, *_about_errors(home, error)]
    beyond = chain(too_deep(pathway), too_large(pathway)) if not complaints else ()
    return pathway, [*complaints, *(_about_clash(home, raw, clash) for clash in beyond)]


def _about_errors(home: Path, error: ValidationError) -> list[Complaint]:
    missing: dict[Path, list[str]] = defaultdict(list)
    complaints: list[Complaint] = []
    for each in error.errors(include_url=False)[:MOST_FAULTS]:
        path = _path_in_file(home, each["loc"])
        if each["type"] == "missing":
            missing[path[:-1]].append(str(path[-1]))
        elif not _is_an_echo(each):
            complaints.append(_about(path, each))
    misspelt = {(each.path[:-2], each.mend) for each in complaints if each.path[-1:] == (KEY,)}
    for record, keys in missing.items():
        unguessed = [key for key in keys if (record, did_you_mean(key, [key])) not in misspelt]
        complaints += [Complaint(record, *_missing(unguessed))] if unguessed else []
    return complaints


def _is_an_echo(error: ErrorDetails) -> bool:
    """Whether a list seems too short only because some of its items are themselves at fault."""
    shortened = error["type"] == "too_short" and isinstance(error["input"], list)
    return shortened and len(error["input"]) >= error["ctx"]["min_length"]


def _about(path: Path, error: ErrorDetails) -> Complaint:
    what, mend = words_for(error)
    context = error.get("ctx", {})
    return Complaint((*path, *_further(error)), what, mend, context.get("offset"))


def _further(error: ErrorDetails) -> Path:
    """What to look at inside the value, where an error is about a part of it."""
    match error["type"]:
        case "extra_forbidden":
            return (KEY,)
        case "union_tag_invalid":
            return (tag_key(error),)
        case "union_tag_not_found" if (key := misspelt_tag_key(error)) is not None:
            return (key, KEY)
        case "vcfpath" if (part := error["ctx"]["key"]) is not None:
            return part if isinstance(part, tuple) else (part,)
        case _:
            return ()


def _missing(keys: list[str]) -> tuple[str, str]:
    *others, last = (f"'{key}'" for key in keys)
    if not others:
        return f"{last} is missing", "Add it."
    return f"{', '.join(others)} and {last} are missing", "Add them."


def _path_in_file(home: Path, loc: Path) -> Path:
    match loc:
        case ("sources", *_):
            return loc
        case _:
            return (*home, *loc)


def _about_added(home: Path, key: str) -> Complaint:
    return Complaint((*home, key, KEY), f"unknown key '{key}'", "Remove it from the pathway.")


def _about_clash(home: Path, raw: Raw, clash: Clash) -> Complaint:
    path = (*home, *_steps(raw, clash.loc))
    return Complaint(path, clash.what, clash.mend)


def _steps(raw: Raw, loc: Path) -> Iterator[str | int]:
    """``loc`` with list indexes where it names an item of a list by its id."""
    here: Any = raw
    for step in loc:
        if isinstance(here, list) and isinstance(step, str):
            ids = [item.get("id") if isinstance(item, dict) else None for item in here]
            yield from (ids.index(step), "id")
            return
        yield step
        here = here[step]
