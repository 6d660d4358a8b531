"""Patients who cannot exist: facts that contradict one another, refused with both of them named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.words import constraint_words
from vcfpath.errors import ContentError, Fault, Place, UsageError
from vcfpath.model.criterion import CompareFacts, Criterion, comparisons
from vcfpath.model.flags import flag
from vcfpath.model.pathway import ConstraintLine, Pathway
from vcfpath.truth import Truth

NOWHERE: Mapping[str, Place] = MappingProxyType({})
"""No fact stands in a file."""


class Contradiction(NamedTuple):
    """A constraint that is broken, and the facts it speaks of."""

    line: ConstraintLine
    facts: tuple[str, ...]


class ImpossibleError(UsageError):
    """Two or more facts cannot all be true of one person."""


def refuse_impossible(
    pathway: Pathway, patient: Evaluator, written: Mapping[str, Place] = NOWHERE
) -> None:
    """Accept a patient unless a constraint of the pathway is known to be broken.

    ``written`` says of facts that stand in a file where they do; the others are called by their
    options.

    Raises:
        ImpossibleError: naming, for each broken constraint, the facts and the reason.
        ContentError: likewise, when all of those facts stand in a file.
    """
    faults = list(_broken(pathway, patient, written))
    if faults and all(fault.place.line for fault in faults):
        raise ContentError(faults)
    if faults:
        raise ImpossibleError(faults)


def contradictions(pathway: Pathway, patient: Evaluator) -> Iterator[Contradiction]:
    """Every constraint of the pathway that is known to be broken."""
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    for line in pathway.constraints:
        if patient.possible(line.when) is Truth.FALSE:
            yield Contradiction(line, _facts_of(line.when, definitions))


def _broken(pathway: Pathway, patient: Evaluator, written: Mapping[str, Place]) -> Iterator[Fault]:
    for line, facts in contradictions(pathway, patient):
        rule = constraint_words(pathway, line.when)
        these = "these cannot both be so" if len(facts) == 2 else "these cannot all be so"
        what = f"{these}, because {rule}"
        yield Fault(_place(facts, written), what, f"{line.because} Change one of them.")


def _place(facts: Sequence[str], written: Mapping[str, Place]) -> Place:
    """Of facts in a file, where the last of them stands; otherwise all of them, each by its place."""
    places = [written.get(fact, Place(flag(fact))) for fact in facts]
    if all(place.line for place in places):
        return max(places)
    return Place(" and ".join(map(str, places)))


def _facts_of(rule: Criterion | CompareFacts, definitions: dict[str, Criterion]) -> tuple[str, ...]:
    if isinstance(rule, CompareFacts):
        return (rule.left, rule.right)
    return tuple(dict.fromkeys(each.fact for each in comparisons([rule], definitions)))
