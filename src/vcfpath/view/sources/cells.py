"""One source on one option: what it says, and what of its rules fits this person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vcfpath.engine.assessment import PositionAnswer
from vcfpath.engine.concordance import Cell, standing_of
from vcfpath.engine.conjuncts import apart
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import conditions_of, rules_of, scope_of
from vcfpath.engine.words import words
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.truth import Truth
from vcfpath.view.document import Item
from vcfpath.view.phrases import STANCES, capital, sentence
from vcfpath.view.sources.who import described, who_paid

NAMED = 3
"""So many facts are named that a source waits for; more are counted, unless all is asked for."""


class Cells:
    """One person's cells in words; ``whole``: every fact that is waited for."""

    def __init__(self, pathway: Pathway, now: Evaluator, as_of: date, *, whole: bool) -> None:
        """Take whose cells they are, on which day, and how much of each is wanted."""
        self._pathway = pathway
        self._now = now
        self._as_of = as_of
        self._whole = whole

    def item(self, cell: Cell) -> Item:
        """What a source says; of one that says several things, each is an entry under it."""
        source = self._pathway.sources[cell.source]
        positions = [each.position for each in cell.answers]
        head = described(self._pathway, cell.source, positions, self._as_of)
        said = tuple(map(self._said, cell.answers))
        if len(said) == 1:
            return Item(f"{head}: {said[0]}{who_paid(source)}")
        return Item(
            f"{head} says more than one thing.{who_paid(source)}", tuple(map(capital, said))
        )

    def _said(self, answer: PositionAnswer) -> str:
        position = answer.position
        strength = f" ({position.strength})" if position.strength else ""
        stance = f"{STANCES[position.stance]}{strength}."
        return " ".join((stance, sentence(position.says), *self._fit(answer)))

    def _fit(self, answer: PositionAnswer) -> Iterator[str]:
        """What of its rules is so, is not so or is not known: as much as its answer rests on."""
        position = answer.position
        match standing_of(answer):
            case "not_my_patient":
                yield f"It is about others: {self._being(Truth.FALSE, scope_of(position))}."
            case "outside":
                yield f"Not met: {self._being(Truth.FALSE, conditions_of(position))}."
            case _:
                if position.for_whom_in_words:
                    yield sentence(position.for_whom_in_words)
                if met := self._being(Truth.TRUE, rules_of(position)):
                    yield f"Met: {met}."
                if answer.missing:
                    yield f"Not known: {self._facts(answer.missing)}."
        if answer.assumes and position.if_unknown:
            label = self._pathway.facts[position.if_unknown.fact].label
            yield f"Where {label} is not known, it takes it as: {position.if_unknown.as_}."

    def _being(self, truth: Truth, rules: Iterable[Criterion]) -> str:
        """Everything asked for of which this is known, in words."""
        alike = (each for each in apart(rules) if self._now.truth(each) is truth)
        return "; ".join(words(self._pathway, each) for each in alike)

    def _facts(self, names: tuple[str, ...]) -> str:
        labels = [self._pathway.facts[name].label for name in names]
        if self._whole or len(labels) <= NAMED + 1:
            return "; ".join(labels)
        return f"{'; '.join(labels[:NAMED])}; and {len(labels) - NAMED} more"
