"""Where sources disagree: about one treatment, on both sides of it, or on a question of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from vcfpath.engine.assessment import Assessment, PositionAnswer
from vcfpath.model.pathway import Disagreement, Pathway
from vcfpath.truth import Truth
from vcfpath.view.phrases import AGAINST, SIDES


class Divided(NamedTuple):
    """A treatment, with the sources for and against it that apply, or may."""

    treatment: str
    in_favour: tuple[PositionAnswer, ...]
    against: tuple[PositionAnswer, ...]

    @property
    def is_divided(self) -> bool:
        """Whether sources differ; one that says yes to some and no to others is of one mind."""
        sources = {each.position.source for each in (*self.in_favour, *self.against)}
        return bool(self.in_favour and self.against) and len(sources) > 1


def divided(assessment: Assessment) -> tuple[Divided, ...]:
    """The treatments, not closed, that sources take both sides of, in the pathway's order."""
    not_closed = (each for each in assessment.treatments if each.verdict != "closed")
    sides = (sides_of(each.id, each.positions) for each in not_closed)
    return tuple(each for each in sides if each.is_divided)


def sides_of(treatment: str, answers: Iterable[PositionAnswer]) -> Divided:
    """Who is for a treatment and who against it, of those that apply or may."""
    may = [each for each in answers if each.applies is not Truth.FALSE]
    sided = [each for each in may if each.position.stance in SIDES]
    against = tuple(each for each in sided if each.position.stance in AGAINST)
    in_favour = tuple(each for each in sided if each.position.stance not in AGAINST)
    return Divided(treatment, in_favour, against)


def disagreements(pathway: Pathway, assessment: Assessment) -> tuple[Disagreement, ...]:
    """The questions on which sources differ, about a treatment that is not closed."""
    not_closed = {each.id for each in assessment.treatments if each.verdict != "closed"}
    return tuple(each for each in pathway.disagreements if not_closed.intersection(each.about))
