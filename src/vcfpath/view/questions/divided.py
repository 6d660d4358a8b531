"""Where sources disagree: about one treatment, on both sides of it, or on a question of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.engine.assessment import Assessment, PositionAnswer
from vcfpath.model.pathway import Disagreement, Pathway
from vcfpath.truth import Truth
from vcfpath.view.phrases import AGAINST, SIDES


class Divided(NamedTuple):
    """A treatment that is not closed, with the sources for and against it that apply, or may."""

    treatment: str
    in_favour: tuple[PositionAnswer, ...]
    against: tuple[PositionAnswer, ...]

    @property
    def is_divided(self) -> bool:
        """Whether sources differ; one that says yes to some and no to others is of one mind."""
        sources = {each.position.source for each in (*self.in_favour, *self.against)}
        return bool(self.in_favour and self.against) and len(sources) > 1


def divided(assessment: Assessment) -> tuple[Divided, ...]:
    """The treatments that sources take both sides of, in the pathway's order."""
    return tuple(each for each in _sides(assessment) if each.is_divided)


def _sides(assessment: Assessment) -> Iterator[Divided]:
    for answer in assessment.treatments:
        if answer.verdict != "closed":
            may = [each for each in answer.positions if each.applies is not Truth.FALSE]
            sided = [each for each in may if each.position.stance in SIDES]
            against = tuple(each for each in sided if each.position.stance in AGAINST)
            in_favour = tuple(each for each in sided if each.position.stance not in AGAINST)
            yield Divided(answer.id, in_favour, against)


def disagreements(pathway: Pathway, assessment: Assessment) -> tuple[Disagreement, ...]:
    """The questions on which sources differ, about a treatment that is not closed."""
    not_closed = {each.id for each in assessment.treatments if each.verdict != "closed"}
    return tuple(each for each in pathway.disagreements if not_closed.intersection(each.about))
