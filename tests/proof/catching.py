"""Whether a fault put into the shipped pathway is caught: by loading, by its cases, or by `check`."""

from __future__ import annotations

import json
from functools import cache
from typing import Literal

from pydantic import ValidationError

from tests.known import SHIPPED, TODAY
from tests.proof.seeded import Seeded, whole
from vcfpath.errors import VcfpathError
from vcfpath.model.declared import declared_in
from vcfpath.model.declared_scores import with_scores
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case
from vcfpath.proof.cases.trying import tried
from vcfpath.proof.check import check
from vcfpath.reading.cases.files import case_files, folder_of, read_cases

Caught = Literal["loading", "cases", "check"]


@cache
def cases() -> tuple[Case, ...]:
    """All that is expected of the shipped pathway."""
    files = read_cases(SHIPPED, case_files([folder_of(None)]), TODAY)
    return tuple(case for file in files for _, case in file.cases)


def caught(fault: Seeded) -> Caught | None:
    """What catches ``fault``, or None if nothing does."""
    file = whole()
    fault.edit(file)
    (raw,) = file["pathways"].values()
    said = {**raw, "id": SHIPPED.id, "sha256": "0", "sources": file["sources"]}
    context = with_scores(declared_in(raw, file["sources"]), raw)
    try:
        pathway = Pathway.model_validate_json(
            json.dumps(said, default=str), strict=True, context=context
        )
    except ValidationError:
        return "loading"
    if not _as_expected(pathway):
        return "cases"
    return "check" if check(pathway).findings else None


def _as_expected(pathway: Pathway) -> bool:
    try:
        return all(each.passes for each in tried(pathway, cases()))
    except (
        VcfpathError,
        KeyError,
    ):  # somebody of the cases cannot exist, or is asked of what is gone
        return False
