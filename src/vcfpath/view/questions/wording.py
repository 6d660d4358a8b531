"""The questions in words, each with what bears on it."""

from __future__ import annotations

from collections.abc import Iterable

from vcfpath.engine.assessment import PositionAnswer
from vcfpath.model.pathway import Disagreement, Matter, Pathway
from vcfpath.truth import Truth
from vcfpath.view.divided import Divided
from vcfpath.view.document import Item
from vcfpath.view.explain.citing import cited
from vcfpath.view.explain.matter import bearings
from vcfpath.view.naming import option_name, speaker
from vcfpath.view.phrases import SIDES, capital, counted, listed
from vcfpath.view.questions.unknown import Question

NAMED = 2
"""So many treatments or sources are named; more are counted, unless everything is to be shown."""


def bears_on(pathway: Pathway, question: Question, *, whole: bool) -> str:
    """What an answer bears on: treatments by name, and how many sources.

    Things that are only mentioned are named where there is no treatment, or everything is shown.
    """
    treatments, others = question.among(pathway.treatments), question.among(pathway.mentioned)
    options = (*treatments, *others) if whole else treatments or others
    names = [option_name(pathway, option) for option in options]
    few = whole or not treatments or len(names) <= NAMED
    said = "; ".join(names) if few else counted(len(names), "treatment")
    sources = len(question.sources(pathway))
    return f"Bears on: {said}; {counted(sources, 'source')}" if sources else f"Bears on: {said}"


def divided_item(pathway: Pathway, division: Divided, *, whole: bool) -> Item:
    """Both sides on one treatment, those in favour first."""
    sides = division.in_favour, division.against
    waiting = any(each.applies is Truth.UNKNOWN for side in sides for each in side)
    asked = "which of these speak of my case?" if waiting else "why do these differ?"
    name = option_name(pathway, division.treatment)
    return Item(f"{name}: {asked}", tuple(_side(side, whole=whole) for side in sides))


def _side(answers: Iterable[PositionAnswer], *, whole: bool) -> str:
    said: dict[str, dict[str, None]] = {}
    for each in answers:
        words = SIDES[each.position.stance]
        said.setdefault(words, {})[speaker(each)] = None
    named = (f"{words}: {_named([*names], whole=whole)}" for words, names in said.items())
    return capital("; ".join(named))


def _named(sources: list[str], *, whole: bool) -> str:
    few = whole or len(sources) <= NAMED
    return listed(sources) if few else counted(len(sources), "source")


def disagreement_item(disagreement: Disagreement, *, whole: bool) -> Item:
    """A question on which sources differ; who says what, where everything is to be shown."""
    sides = disagreement.sides
    if whole:
        told = tuple(cited(side.says, side.sources, side.status) for side in sides)
        return Item(disagreement.question, told)
    return Item(f"{disagreement.question} Sources give {len(sides)} answers.")


def matter_question(pathway: Pathway, matter: Matter) -> Item:
    """What to ask about something that matters, and what is known that bears on it."""
    asked = f"What would each choice mean for {matter.name}?"
    return Item(asked, tuple(bearings(pathway, matter)))
