"""One source for one person: its answers, each with its scope and its conditions as trees."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.why import PositionTrees, position_trees
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient


class OneSource(NamedTuple):
    """What was asked about, and its positions in the order of the file.

    There are none where it holds none, or where the pathway has no answer for this person.
    """

    source: str
    assessment: Assessment
    positions: tuple[PositionTrees, ...]


def one_source(
    pathway: Pathway,
    patient: Patient,
    source: str,
    as_of: date,
    *,
    even_if_stale: bool = False,
) -> OneSource:
    """What ``source`` says of ``patient`` on the day ``as_of``.

    Raises:
        ImpossibleError: when the facts contradict one another.
    """
    found = assess(pathway, patient, as_of, even_if_stale=even_if_stale)
    now = Evaluator.of(pathway, patient)
    by_option = (*(each.positions for each in found.treatments), *found.mentioned.values())
    answers = {each.position.id: each for positions in by_option for each in positions}
    held = (each.id for each in pathway.positions if each.source == source)
    trees = (position_trees(pathway, now, answers[name]) for name in held if name in answers)
    return OneSource(source, found, tuple(trees))
