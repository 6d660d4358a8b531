"""The pathways the core is tested with, as read and as plain data, and variants of one of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from ruamel.yaml import YAML

from vcfpath import load
from vcfpath.model.criterion import (
    Compare,
    CompareFacts,
    CompareScore,
    Criterion,
    Named,
    nodes_of,
)
from vcfpath.model.declared import Declared, declared_in
from vcfpath.model.declared_scores import with_scores
from vcfpath.model.pathway import Pathway
from vcfpath.reading import shipped

Raw = dict[str, Any]

ANKLE_FILE = Path(__file__).parent / "pathways" / "ankle.yaml"
ANKLE = load(ANKLE_FILE)
POINTS_FILE = ANKLE_FILE.with_name("points.yaml")
POINTS = load(POINTS_FILE)
SHIPPED = load()
TODAY = date(2026, 11, 22)

both = pytest.mark.parametrize("pathway", [ANKLE, SHIPPED], ids=["ankle", "shipped"])
with_scores_too = pytest.mark.parametrize(
    "pathway", [ANKLE, SHIPPED, POINTS], ids=["ankle", "shipped", "points"]
)


@cache
def _read(file: Path) -> Raw:
    data: Raw = YAML(typ="safe", pure=True).load(file)
    return data


def raw_of(pathway: Pathway) -> Raw:
    """The plain data of ANKLE, POINTS or SHIPPED, read by somebody else's YAML reader."""
    file = {ANKLE.id: ANKLE_FILE, POINTS.id: POINTS_FILE}.get(pathway.id, shipped())
    data: Raw = deepcopy(_read(file)["pathways"][pathway.id])
    return data


def raw_sources() -> Raw:
    return deepcopy(_read(ANKLE_FILE)["sources"])


def names() -> Declared:
    """What the ankle pathway declares."""
    return declared_in(raw_of(ANKLE), raw_sources())


def validated(raw: Raw, sources: Raw | None = None) -> Pathway:
    """A pathway from plain data, checked as ``load`` checks it."""
    home = raw_sources() if sources is None else sources
    whole = {**raw, "id": "ankle", "sha256": "0", "sources": home}
    return Pathway.model_validate_json(
        json.dumps(whole, default=str),
        strict=True,
        context=with_scores(declared_in(raw, home), raw),
    )


def variant(change: Callable[[Raw], object]) -> Pathway:
    """The ankle pathway after ``change`` has altered its plain data."""
    raw = raw_of(ANKLE)
    change(raw)
    return validated(raw)


def refusals(change: Callable[[Raw], object]) -> list[str]:
    """What is wrong with the ankle pathway after ``change``: our own faults, in words."""
    raw = raw_of(ANKLE)
    change(raw)
    return said_of(raw)


def said_of(raw: Raw, sources: Raw | None = None) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        validated(raw, sources)
    return [
        f"{each['ctx']['what']}. {each['ctx']['mend']}".strip()
        for each in refused.value.errors()
        if each["type"] == "vcfpath"
    ]


def rules_of(pathway: Pathway) -> Iterator[Criterion]:
    """Every criterion of a pathway, wherever it stands."""
    if pathway.for_whom:
        yield pathway.for_whom.when
    yield from (each.when for each in pathway.definitions.values())
    for score in pathway.scores.values():
        yield from score.rules()
    for line in pathway.constraints:
        if not isinstance(line.when, CompareFacts):
            yield line.when
    yield from (each.move_on_when for each in pathway.stages if each.move_on_when)
    for treatment in pathway.treatments.values():
        yield from (each.when for each in treatment.indicated_when)
        yield from (each.when for each in treatment.contraindicated_when)
        yield from (each.when for each in treatment.caution_when)
        yield from (each.when for each in treatment.due)
    for position in pathway.positions:
        if position.for_whom:
            yield position.for_whom
        yield from (each.when for each in position.when)


def comparisons_in(pathway: Pathway) -> Iterator[Compare]:
    """Every comparison of a pathway."""
    for rule in rules_of(pathway):
        yield from (node for node in nodes_of(rule) if isinstance(node, Compare))


def facts_read(pathway: Pathway, rule: Criterion) -> set[str]:
    """The facts a rule reads, through definitions."""
    found: set[str] = set()
    for node in nodes_of(rule):
        if isinstance(node, Compare):
            found.add(node.fact)
        elif isinstance(node, Named):
            found |= facts_read(pathway, pathway.definitions[node.definition].when)
        elif isinstance(node, CompareScore):
            for rule in pathway.scores[node.score].rules():
                found |= facts_read(pathway, rule)
    return found
