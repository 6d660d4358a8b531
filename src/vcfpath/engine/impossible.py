"""Patients who cannot exist: facts that contradict one another, refused with both of them named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.words import constraint_words
from vcfpath.errors import Fault, Place, UsageError
from vcfpath.model.criterion import CompareFacts, Criterion, comparisons
from vcfpath.model.flags import flag
from vcfpath.model.pathway import ConstraintLine, Pathway
from vcfpath.truth import Truth


class Contradiction(NamedTuple):
    """A constraint that is broken, and the facts it speaks of."""

    line: ConstraintLine
    facts: tuple[str, ...]


class ImpossibleError(UsageError):
    """Two or more facts cannot all be true of one person."""


def refuse_impossible(pathway: Pathway, patient: Evaluator) -> None:
    """Accept a patient unless a constraint of the pathway is known to be broken.

    Raises:
        ImpossibleError: naming, for each broken constraint, the facts and the reason.
    """
    faults = list(_broken(pathway, patient))
    if faults:
        raise ImpossibleError(faults)


def contradictions(pathway: Pathway, patient: Evaluator) -> Iterator[Contradiction]:
    """Every constraint of the pathway that is known to be broken."""
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    for line in pathway.constraints:
        if patient.possible(line.when) is Truth.FALSE:
            yield Contradiction(line, _facts_of(line.when, definitions))


def _broken(pathway: Pathway, patient: Evaluator) -> Iterator[Fault]:
    for line, facts in contradictions(pathway, patient):
        rule = constraint_words(pathway, line.when)
        these = "these cannot both be so" if len(facts) == 2 else "these cannot all be so"
        what = f"{these}, because {rule}"
        place = Place(" and ".join(map(flag, facts)))
        yield Fault(place, what, f"{line.because} Change one of them.")


def _facts_of(rule: Criterion | CompareFacts, definitions: dict[str, Criterion]) -> tuple[str, ...]:
    if isinstance(rule, CompareFacts):
        return (rule.left, rule.right)
    return tuple(dict.fromkeys(each.fact for each in comparisons([rule], definitions)))
