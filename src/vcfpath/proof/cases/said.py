"""What a pathway says of a person, in the words in which cases expect it.

Each answer is found by what `engine.assess` finds it with, but only when it is asked for: most of an
assessment is about when things change, and a case seldom is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from vcfpath.engine.assess import closed_because, is_urgent, red_flags_of, stage_now_of
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import answer_of
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.verdict import judge, verdict_missing
from vcfpath.engine.windows import verdicts_over_time
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import Caution, Due
from vcfpath.model.units import plain
from vcfpath.patient.case import Aspect
from vcfpath.truth import Truth

Words = tuple[str, ...]


_OF_THE_PERSON: frozenset[Aspect] = frozenset({"holds", "scores", "scope", "urgent", "stage_now"})
"""What is said of somebody, whether the pathway is about them or not."""


class Said:
    """What ``pathway`` says of the person ``now``."""

    def __init__(self, pathway: Pathway, now: Evaluator) -> None:
        self._pathway = pathway
        self._now = now
        self._positions = {each.id: each for each in pathway.positions}
        self._ways: Mapping[Aspect, Callable[[str], Words]] = {
            "answer": self._answer,
            "depends_on": lambda name: judge(pathway.treatments[name], now).depends_on,
            "missing": lambda name: verdict_missing(pathway.treatments[name], now),
            "closed_because": self._closed_because,
            "cautions": lambda name: self._numbers(pathway.treatments[name].caution_when),
            "due": lambda name: self._numbers(pathway.treatments[name].due),
            "holds": lambda name: (now.truth(pathway.definitions[name].when).word,),
            "scores": self._score,
            "scope": lambda name: (self._scope().word,),
            "urgent": lambda name: (self._urgent(),),
            "stage_now": lambda name: self._stage_now(),
        }
        self._outside = self._scope() is Truth.FALSE

    def of(self, aspect: Aspect, about: str) -> Words:
        """What is said of ``about`` in this respect; of somebody else's treatments, nothing."""
        return () if self._outside and aspect not in _OF_THE_PERSON else self._ways[aspect](about)

    def _answer(self, name: str) -> Words:
        if name in self._pathway.treatments:
            return (judge(self._pathway.treatments[name], self._now).verdict,)
        return (answer_of(self._positions[name], self._now),)

    def _closed_because(self, name: str) -> Words:
        treatment = self._pathway.treatments[name]
        spans = verdicts_over_time(Sweep(self._pathway, self._now), treatment)
        return tuple(closed_because(judge(treatment, self._now), spans))

    def _score(self, name: str) -> Words:
        """The sum of a score, or the two between which it lies."""
        sums = self._now.total(self._pathway.scores[name])
        return tuple(dict.fromkeys((plain(sums.low), plain(sums.high))))

    def _numbers(self, lines: Sequence[Caution | Due]) -> Words:
        """Which of the lines hold, counted from 1."""
        truths = [self._now.truth(line.when) for line in lines]
        return tuple(str(n) for n, truth in enumerate(truths, start=1) if truth is Truth.TRUE)

    def _scope(self) -> Truth:
        scope = self._pathway.for_whom
        return self._now.all_hold([scope.when] if scope else [])

    def _urgent(self) -> str:
        return str(is_urgent(self._pathway, red_flags_of(self._pathway, self._now))).lower()

    def _stage_now(self) -> Words:
        now = stage_now_of(self._pathway, self._now)
        return (now.at_least, now.at_most) if now.at_least and now.at_most else ()
