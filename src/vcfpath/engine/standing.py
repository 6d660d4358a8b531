"""How each score stands for a patient: its sum as far as it is known, and what would settle its band."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vcfpath.engine.assessment import ScoreStanding
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.model.score import Score


def standings(pathway: Pathway, patient: Evaluator) -> Iterator[ScoreStanding]:
    """Every score of the pathway for ``patient``, in file order."""
    for name, score in pathway.scores.items():
        yield standing(name, score, patient)


def standing(name: str, score: Score, patient: Evaluator) -> ScoreStanding:
    """One score for ``patient``. Once only one band is possible, it waits for nothing."""
    sums = patient.total(score)
    bands = score.bands_in(sums)
    missing = tuple(patient.settling(score)) if len(bands) > 1 else ()
    return ScoreStanding(name, sums, bands, missing, _counted(score, sums))


def _counted(score: Score, sums: Interval) -> Decimal | None:
    """The sum as the source itself would count it, where something is not known."""
    if score.if_unknown is None or sums.settled:
        return None
    return sums.low if score.if_unknown.counts == "lowest" else sums.high
