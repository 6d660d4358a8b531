"""Whom two versions answer otherwise, question by question: somebody who shows it, or that there is nobody.

First among people of whom all is known: for each answer of before and each of now, is there somebody who
got the one and gets the other? Then among people of whom something is not known, in each direction in
which nobody was found: an answer that was certain, and waits now; and the reverse.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from vcfpath.engine.changes.effort import Effort
from vcfpath.patient import Patient
from vcfpath.proof.claims import every
from vcfpath.proof.diff.blame import LineChange, blamed
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.questions import ABSENT, DEPENDS, NEVER, SILENT, Question, Sign, Subject
from vcfpath.proof.diff.unsure import find_unsure
from vcfpath.proof.search import GIVEN_UP, Outcome, find
from vcfpath.proof.world import World

LOST = frozenset(
    {
        *(("treatment", "open", now) for now in (DEPENDS, "closed", ABSENT)),
        *(("treatment", DEPENDS, now) for now in ("closed", ABSENT)),
        ("scope", "inside", "outside"),
        ("constraint", "possible", "refused"),
    }
)
"""Changes by which somebody loses an option: it was open and is not, or it was not closed and is."""


class Change(NamedTuple):
    """Somebody gets another answer: ``person`` in the common world, and the lines that did it.

    ``waiting`` where that is so only while something is not known.
    """

    subject: Subject
    was: str
    now: str
    person: Patient
    lines: tuple[LineChange, ...]
    waiting: bool = False

    @property
    def loses(self) -> bool:
        """Whether somebody loses an option."""
        return (self.subject.kind, self.was, self.now) in LOST


class Answered(NamedTuple):
    """The changes of one answer; they are all of them where the search came to its end."""

    changes: tuple[Change, ...]
    decided: bool


def answered(both: Both, question: Question, effort: Effort) -> Answered:
    """Every change of the answer to ``question``, and whether these are proved to be all."""
    found: list[Change] = []
    decided = True
    for waiting, search in ((False, of_the_known), (True, _of_the_unsure)):
        for was, now, outcome in search(both, question, effort, tuple(found)):
            decided = decided and outcome.decided
            if outcome.person is not None:
                lines = blamed(both, question.subject, outcome.person)
                shown = Change(question.subject, was, now, outcome.person, lines, waiting)
                found.append(shown)
    return Answered(tuple(found), decided)


_Found = Iterator[tuple[str, str, Outcome]]
"""An answer of before, one of now, and who got the one and gets the other."""


def of_the_known(both: Both, question: Question, effort: Effort, _: tuple[Change, ...]) -> _Found:
    """Among people of whom all is known. Where one version is silent, one of them will do.

    That an answer depends is said by the longest rules, so those come last.
    """
    world, silent = _world(both, question), SILENT in (question.old, question.new)
    pairs = list(product(question.old.rules, question.new.rules))
    for was, now in pairs if silent else sorted(pairs, key=lambda pair: DEPENDS in pair):
        if was != now:
            goal = every((question.old.rules[was], question.new.rules[now]))
            outcome = GIVEN_UP if effort.spent else find(world, goal, effort)
            yield was, now, outcome
            if silent and outcome.person is not None:
                return


def _of_the_unsure(
    both: Both, question: Question, effort: Effort, found: tuple[Change, ...]
) -> _Found:
    """Among the others: whoever is sure of an answer before and not now, or the other way round."""
    old, new = question.old.signs, question.new.signs
    if SILENT in (question.old, question.new):
        return
    for name in dict.fromkeys([*old, *new]):
        before, now = old.get(name, _NO_SIGN), new.get(name, _NO_SIGN)
        for change, signs in (((name, DEPENDS), (before, now)), ((DEPENDS, name), (now, before))):
            if not _is_told(question, change, found):
                world = _world(both, question)
                yield *change, GIVEN_UP if effort.spent else find_unsure(world, *signs, effort)


def _is_told(question: Question, change: tuple[str, str], found: tuple[Change, ...]) -> bool:
    """Whether somebody was found already who shows as much; of a treatment, in that direction."""
    kind = question.subject.kind
    loses = (kind, *change) in LOST
    return any(kind != "treatment" or each.loses is loses for each in found)


def _world(both: Both, question: Question) -> World:
    """Verdicts and what sources say are shown only to people whom the pathway is about."""
    return both.patients if question.subject.kind in ("treatment", "position") else both.people


_NO_SIGN = Sign(NEVER)
