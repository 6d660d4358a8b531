"""What is said of each option under each question, in texts; a cell where no source tells says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from vcfpath.engine.option_grid import Judged, Option
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Experience, Remark
from vcfpath.view.compare.standing import standing
from vcfpath.view.explain.citing import cited
from vcfpath.view.explain.living import PARTS, PHASES, QUESTIONS, lived, practical
from vcfpath.view.notes import due_now
from vcfpath.view.phrases import capital, listed, sentence
from vcfpath.view.why.verdict import open_until, verdict_words

UNTOLD = "No source we saw tells."
OF_TREATMENTS = "This is asked of treatments only."
"""What is said where carrying on as now has no answer, because it is none."""


class Cells:
    """What one pathway says of its options."""

    def __init__(self, pathway: Pathway) -> None:
        self._pathway = pathway

    def what_and_when(self, option: Option) -> Iterator[str]:
        """What it is, its stage and its verdict, in one text."""
        verdict = f" {self._verdict(option.judged)}" if option.judged else ""
        yield f"{option.record.what.says}{verdict}"

    def what(self, option: Option) -> Iterator[str]:
        """What it is."""
        yield _remark(option.record.what)

    def when(self, option: Option) -> Iterable[str]:
        """Its stage and its verdict, what that waits for, until when it holds, and what is due."""
        return _of_treatments(option, self._when)

    def like(self, option: Option) -> Iterator[str]:
        """What it is like, in the order in which it is lived through, and of what nobody tells."""
        experience = option.record.experience
        yield from lived(experience)
        yield from _untold(_left_of_life(experience), experience)

    def does_not(self, option: Option) -> Iterable[str]:
        """What it does not do."""
        return _of_treatments(option, _does_not)

    def practical(self, option: Option) -> Iterable[str]:
        """Where, how long and what it costs, and of which of these nobody tells."""
        return _of_treatments(option, _practical)

    def sources(self, option: Option) -> Iterable[str]:
        """How many sources stand where."""
        return _of_treatments(option, lambda judged: (standing(judged.sources),))

    def _verdict(self, judged: Judged) -> str:
        short = {each.id: each.short for each in self._pathway.stages}[judged.treatment.stage]
        return f"Stage: {short}. {capital(verdict_words(judged.answer))}."

    def _when(self, judged: Judged) -> Iterator[str]:
        treatment, answer = judged.treatment, judged.answer
        yield self._verdict(judged)
        if answer.missing:
            labels = (self._pathway.facts[name].label for name in answer.missing)
            yield f"Not known yet: {'; '.join(labels)}."
        yield from open_until(self._pathway, answer)
        for due in due_now(treatment, answer):
            yield cited(sentence(due.note), due.sources, due.status)


def _of_treatments(option: Option, say: Callable[[Judged], Iterable[str]]) -> Iterable[str]:
    """What there is to ``say`` of a treatment; of carrying on as now, that it is none."""
    return (OF_TREATMENTS,) if option.judged is None else say(option.judged)


def _does_not(judged: Judged) -> Iterable[str]:
    return tuple(map(_remark, judged.treatment.does_not)) or (UNTOLD,)


def _practical(judged: Judged) -> Iterator[str]:
    told = judged.treatment.practical
    yield from map(practical, told)
    answered = {each.question for each in told}
    left = [name.lower() for each, name in QUESTIONS.items() if each not in answered]
    yield from _untold(left, told)


def _remark(remark: Remark) -> str:
    return cited(remark.says, remark.sources, remark.status)


def _left_of_life(experience: Iterable[Experience]) -> list[str]:
    """The times, and the parts of life, that nothing is told of."""
    told = list(experience)
    phases, parts = {each.phase for each in told}, {each.part for each in told}
    times = (name.lower() for phase, name in PHASES.items() if phase not in phases)
    return [*times, *(name for part, name in PARTS.items() if part not in parts)]


def _untold(left: list[str], told: Iterable[object]) -> Iterator[str]:
    """That no source tells: of what is ``left``, or, where nothing is told, of anything."""
    if left:
        yield f"No source we saw tells: {listed(left)}." if told else UNTOLD
