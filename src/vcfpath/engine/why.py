"""Why an option is open, depends or is closed for one person; and if it is not open, why not."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import (
    Assessment,
    PositionAnswer,
    Reason,
    ScoreStanding,
    TreatmentAnswer,
)
from vcfpath.engine.changes.change import Changes
from vcfpath.engine.changes.smallest import smallest_changes
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import rules_of
from vcfpath.engine.tree import Tree, tree
from vcfpath.model.criterion import scores_compared
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient


class ReasonTree(NamedTuple):
    """A line of the option, with its criterion as a tree."""

    reason: Reason
    tree: Tree


class PositionTrees(NamedTuple):
    """A source's answer, with its scope and each of its conditions as a tree."""

    answer: PositionAnswer
    scope: Tree | None
    conditions: tuple[Tree, ...]


class Because(NamedTuple):
    """Everything about one option for one person."""

    answer: TreatmentAnswer
    reasons: tuple[ReasonTree, ...]
    positions: tuple[PositionTrees, ...]
    changes: Changes
    scores: tuple[ScoreStanding, ...]
    """The scores that its rules, or its sources' rules, compare."""


class Why(NamedTuple):
    """What was asked, and the answer; none where the pathway has no verdicts for this person."""

    treatment: str
    assessment: Assessment
    now: Evaluator
    because: Because | None


def why(
    pathway: Pathway,
    patient: Patient,
    treatment: str,
    as_of: date,
    *,
    even_if_stale: bool = False,
) -> Why:
    """Why ``treatment`` is what it is for ``patient`` on the day ``as_of``.

    Raises:
        ImpossibleError: when the facts contradict one another.
    """
    found = assess(pathway, patient, as_of, even_if_stale=even_if_stale)
    now = Evaluator.of(pathway, patient)
    answers = [each for each in found.treatments if each.id == treatment]
    because = _because(pathway, now, found, answers[0]) if answers else None
    return Why(treatment, found, now, because)


def _because(
    pathway: Pathway, now: Evaluator, found: Assessment, answer: TreatmentAnswer
) -> Because:
    read = _scores_read(pathway, answer)
    return Because(
        answer=answer,
        reasons=tuple(
            ReasonTree(each, tree(pathway, now, each.line.when)) for each in answer.reasons
        ),
        positions=tuple(position_trees(pathway, now, each) for each in answer.positions),
        changes=smallest_changes(pathway, now, pathway.treatments[answer.id]),
        scores=tuple(each for each in found.scores if each.id in read),
    )


def _scores_read(pathway: Pathway, answer: TreatmentAnswer) -> frozenset[str]:
    rules = [reason.line.when for reason in answer.reasons]
    for each in answer.positions:
        rules += rules_of(each.position)
    definitions = {name: each.when for name, each in pathway.definitions.items()}
    return frozenset(scores_compared(rules, definitions))


def position_trees(pathway: Pathway, now: Evaluator, answer: PositionAnswer) -> PositionTrees:
    """A source's answer, with a tree for its scope and one for each of its conditions."""
    position = answer.position
    return PositionTrees(
        answer=answer,
        scope=tree(pathway, now, position.for_whom) if position.for_whom is not None else None,
        conditions=tuple(tree(pathway, now, line.when) for line in position.when),
    )
