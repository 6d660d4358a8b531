"""Two versions of a pathway, compared for everybody: who is answered otherwise, and what is proved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.engine.changes.effort import Effort
from vcfpath.model.pathway import Pathway
from vcfpath.proof.diff.blame import LineChange, changed_lines
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.difference import Answered, Change, answered
from vcfpath.proof.diff.lines import notes
from vcfpath.proof.diff.questions import Subject, questions
from vcfpath.proof.diff.refused import anybody, changed_limits, refused
from vcfpath.proof.diff.share import Share
from vcfpath.proof.diff.side import Side
from vcfpath.proof.diff.texts import texts_changed
from vcfpath.proof.search import MOST_WORK
from vcfpath.proof.world import Limit

MOST_IN_ALL = 10 * MOST_WORK
"""Comparisons looked at for all questions together; a hundred real changes take a tenth of that."""


class Diff(NamedTuple):
    """What changed for people between two versions.

    ``asked`` is how many answers were compared, ``undecided`` those of which it is not known whether
    there are further changes. ``nobody``: no person meets the constraints and scopes of both, so that
    verdicts and sources could not be compared. ``texts`` and ``notes`` are how many differ of what
    decides no answer: texts; and cautions and what falls due, by whom they are for.
    """

    both: Both
    changes: tuple[Change, ...]
    undecided: tuple[Subject, ...]
    asked: int
    nobody: bool
    texts: int
    notes: int

    @property
    def loses(self) -> bool:
        """Whether anybody loses an option, or can no longer say what is so of them."""
        shut_out = any(each.shuts_out for each in self.both.asked)
        return shut_out or any(each.loses for each in self.changes)

    @property
    def nothing(self) -> bool:
        """Whether it is proved that nobody is affected."""
        differ = self.changes or self.both.asked or self.notes
        return not (differ or self.undecided or self.nobody)


def diff(old: Pathway, new: Pathway) -> Diff:
    """What ``new`` changes for people, against ``old``."""
    both, whole = Both.of(old, new), Effort(MOST_IN_ALL)
    asked = list(questions(both))
    waiting = [each for each in asked if not each.alike(both)]
    nobody = bool(waiting) and anybody(both.patients, Share(whole, MOST_WORK)).nobody
    results: list[tuple[Subject, Answered]] = [(_REFUSED, _refused(both, whole))]
    for question in waiting:
        if not (nobody and question.subject.kind in ("treatment", "position")):
            answer = answered(both, question, Share(whole, MOST_WORK))
            results.append((question.subject, answer))
    return Diff(
        both,
        changes=tuple(change for _, answer in results for change in answer.changes),
        undecided=tuple(subject for subject, answer in results if not answer.decided),
        asked=len(asked) + 1,
        nobody=nobody,
        texts=texts_changed(old, new),
        notes=sum(
            1 for name in new.treatments if name in old.treatments for _ in _notes(both, name)
        ),
    )


def _notes(both: Both, name: str) -> Iterator[LineChange]:
    old, new = (list(notes(side.pathway, name)) for side in (both.old, both.new))
    return changed_lines(both, old, new)


_REFUSED = Subject("constraint")


def _refused(both: Both, whole: Effort) -> Answered:
    """Who can be asked about in one version and not in the other, constraint by constraint."""
    found: list[Change] = []
    decided = True
    for line in changed_limits(both):
        for was, now, side, limit in _tried(both, line):
            outcome = refused(both, side, limit, Share(whole, MOST_WORK))
            decided = decided and outcome.decided
            if outcome.person is not None:
                found.append(Change(_REFUSED, was, now, outcome.person, (line,)))
    return Answered(tuple(found), decided)


def _tried(both: Both, line: LineChange) -> Iterator[tuple[str, str, Side, Limit]]:
    """What a constraint now refuses that the others let in, and what it refused before."""
    if line.new and line.new.rule:
        yield "possible", "refused", both.old, both.new.limit(line.new.rule)
    if line.old and line.old.rule:
        yield "refused", "possible", both.new, both.old.limit(line.old.rule)
