"""The first group: without these it is no decision aid."""

from __future__ import annotations

from typing import get_args

from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Experience
from vcfpath.proof.ipdas.item import Answer, Item, kept, written
from vcfpath.proof.ipdas.told import Tally

PARTS: tuple[str, ...] = get_args(Experience.model_fields["part"].annotation)
"""Body, mind, daily life."""


def _problem(pathway: Pathway) -> Answer:
    return written(True, f"with vcfpath explain: what {pathway.condition.name} is")


def _decision(pathway: Pathway) -> Answer:
    return kept(True, pathway.decision)


def _options(pathway: Pathway) -> Answer:
    count = len(pathway.treatments)
    if pathway.as_now is None:
        return kept(False, f"treatments: {count}; what it is to carry on as now is not told")
    return kept(True, f"treatments: {count}; and to carry on as now")


def _good(pathway: Pathway) -> Answer:
    return _has(pathway, "benefits", "benefit")


def _bad(pathway: Pathway) -> Answer:
    return _has(pathway, "harms", "harm")


def _has(pathway: Pathway, side: str, name: str) -> Answer:
    treatments = pathway.treatments.values()
    tally = Tally(sum(bool(getattr(each, side)) for each in treatments), len(treatments))
    return kept(tally.is_all, f"{tally} treatments have a {name}")


def _experience(pathway: Pathway) -> Answer:
    """Something of each treatment, and something for each of body, mind and daily life."""
    told = [{each.part for each in t.experience} for t in pathway.treatments.values()]
    tally = Tally(sum(map(bool, told)), len(told))
    by_part = {part: sum(part in parts for parts in told) for part in PARTS}
    said = ", ".join(f"{part.replace('_', ' ')} {count}" for part, count in by_part.items())
    where = f"{tally} treatments tell it ({said})"
    return written(tally.is_all and all(by_part.values()), where)


QUALIFYING = (
    Item("problem", "qualifying", "Says what the health problem is", _problem),
    Item("decision", "qualifying", "Names the decision to be made", _decision),
    Item("options", "qualifying", "Lists the options", _options),
    Item("good-points", "qualifying", "Tells the good points of each option", _good),
    Item("bad-points", "qualifying", "Tells the bad points of each option", _bad),
    Item(
        "experience",
        "qualifying",
        "Tells what living through each option is like",
        _experience,
    ),
)
