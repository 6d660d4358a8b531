"""Options side by side for one person: to carry on as now, always, and the treatments asked about.

Benefits of all options are given of one number of people, and harms of one, so that a reader compares
like with like. In short, the same is chosen of the good and of the bad: first what made a difference,
then what made none, so that neither stands alone. What can kill or disable is never left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from vcfpath.engine.assessment import Assessment, TreatmentAnswer
from vcfpath.engine.concordance import Column, concordance
from vcfpath.engine.frequency import People, people_for, shares
from vcfpath.model.effect import Effect, Found
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import AsNow, Treatment

FEW, FEW_OF_A_COURSE = 2, 3
"""So many effects of a sort are shown in short. A course has good and bad in one list."""


class Effects(NamedTuple):
    """The effects that are shown of an option, and those that are not, for want of room."""

    shown: tuple[Effect, ...]
    left_out: tuple[Effect, ...] = ()

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.shown) + len(self.left_out)


class Judged(NamedTuple):
    """A treatment, what was found about it for this person, and where its sources stand."""

    treatment: Treatment
    answer: TreatmentAnswer
    sources: Column


class Option(NamedTuple):
    """An option with its effects. To carry on as now is not judged, and its good is its course."""

    record: Treatment | AsNow
    judged: Judged | None
    good: Effects
    bad: Effects


class OptionGrid(NamedTuple):
    """What is compared; no treatments where the pathway has no verdicts for this person."""

    assessment: Assessment
    options: tuple[Option, ...]
    good_of: People
    """Of how many people what helps is given."""
    bad_of: People
    """Of how many people what can go wrong is given."""


def option_grid(
    pathway: Pathway, found: Assessment, treatments: Sequence[str], *, whole: bool
) -> OptionGrid:
    """``treatments`` as they are for the person of ``found``, with `whole` lists of effects or a few."""
    most, of_course = (None, None) if whole else (FEW, FEW_OF_A_COURSE)
    options = (*_as_now(pathway, of_course), *_treatments(pathway, found, treatments, most))
    good = (effect for each in options for effect in each.good.shown)
    bad = (effect for each in options for effect in each.bad.shown)
    return OptionGrid(found, options, people_for(shares(good)), people_for(shares(bad)))


def _as_now(pathway: Pathway, most: int | None) -> Iterator[Option]:
    if pathway.as_now is not None:
        course = _first(pathway.as_now.course, most)
        yield Option(pathway.as_now, None, course, Effects(()))


def _treatments(
    pathway: Pathway, found: Assessment, treatments: Sequence[str], most: int | None
) -> Iterator[Option]:
    said = {column.option: column for column in concordance(pathway, found).columns}
    for answer in found.treatments:
        if answer.id in treatments:
            treatment = pathway.treatments[answer.id]
            good, bad = (_first(each, most) for each in (treatment.benefits, treatment.harms))
            yield Option(treatment, Judged(treatment, answer, said[answer.id]), good, bad)


def _first(effects: Sequence[Effect], most: int | None) -> Effects:
    """All ``effects`` as they stand; or ``most`` of them, the first of each kind, and what is serious."""
    if most is None:
        return Effects(tuple(effects))
    firsts = [found for kind in get_args(Found) for found in _first_found(effects, kind)]
    rest = [each for each in effects if not any(each is first for first in firsts)]
    chosen, others = [*firsts, *rest][:most], [*firsts, *rest][most:]
    serious = [each for each in others if each.serious]
    return Effects((*chosen, *serious), tuple(each for each in others if not each.serious))


def _first_found(effects: Sequence[Effect], kind: Found) -> Sequence[Effect]:
    """The first effect of which this was found; one with a number before one without."""
    alike = [each for each in effects if each.found == kind]
    return sorted(alike, key=lambda each: each.no_usable_number is not None)[:1]
