"""Which line did it: one that was added, removed or changed, and does not do now what it did before."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import CompareFacts, Criterion
from vcfpath.patient import Patient
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.lines import RuleLine, beside_rules, lines
from vcfpath.proof.diff.names import bare, named_otherwise
from vcfpath.proof.diff.questions import Subject
from vcfpath.proof.diff.side import Side
from vcfpath.truth import Truth


class LineChange(NamedTuple):
    """A line before and now; None where there was none, or is none any more."""

    old: RuleLine | None
    new: RuleLine | None


def blamed(both: Both, subject: Subject, person: Patient) -> tuple[LineChange, ...]:
    """The lines that make the difference for ``person``; if no rule does, what stands beside rules."""
    old, new = (list(lines(side.pathway, subject)) for side in (both.old, both.new))
    before, now = (_told(side, person) for side in (both.old, both.new))
    found = [
        part
        for each in changed_lines(both, old, new)
        if _does(each.old, before) != _does(each.new, now)
        for part in _named_within(both, each)
    ]
    whole = (beside_rules(side.pathway, subject) for side in (both.old, both.new))
    return tuple(dict.fromkeys(found)) or (LineChange(*whole),)


def _told(side: Side, person: Patient) -> Evaluator:
    return Evaluator.of(side.pathway, side.person(person))


def _does(line: RuleLine | None, person: Evaluator) -> tuple[str, Truth] | None:
    """What a line does for somebody; None where it is not there, or idle."""
    if line is None or line.rule is None:
        return None
    truth = person.possible(line.rule)
    return None if truth is line.idle else (line.role, truth)


Way = Callable[[Both, Side, RuleLine], Hashable]
"""In which way two lines are the same; None is the same as nothing."""


def changed_lines(both: Both, old: list[RuleLine], new: list[RuleLine]) -> Iterator[LineChange]:
    """The lines that are not alike, each with the one it took the place of, if that can be told."""
    _paired(both, old, new, _role_and_content)
    for way in (_role_and_bare, content, _because, _role_and_facts):
        yield from _paired(both, old, new, way)
    yield from (LineChange(line, None) for line in old)
    yield from (LineChange(None, line) for line in new)


def _paired(both: Both, old: list[RuleLine], new: list[RuleLine], way: Way) -> list[LineChange]:
    """Take out of both lists the lines that are the same in one way, in pairs."""
    waiting: dict[Hashable, deque[RuleLine]] = {}
    for line in new:
        waiting.setdefault(way(both, both.new, line), deque()).append(line)
    waiting.pop(None, None)
    found = [
        LineChange(line, same.popleft())
        for line in old
        if (same := waiting.get(way(both, both.old, line)))
    ]
    taken = {line for pair in found for line in pair}
    old[:] = (line for line in old if line not in taken)
    new[:] = (line for line in new if line not in taken)
    return found


def content(both: Both, side: Side, line: RuleLine) -> Hashable:
    """What the rule of a line says."""
    assert line.rule is not None
    said = side.limit(line.rule)
    return said if isinstance(said, CompareFacts) else both.contents.of(said)


def _role_and_content(both: Both, side: Side, line: RuleLine) -> Hashable:
    return line.role, content(both, side, line)


def _role_and_bare(both: Both, side: Side, line: RuleLine) -> Hashable:
    return line.role, bare(line.rule)


def _because(both: Both, side: Side, line: RuleLine) -> Hashable:
    return line.because


def _role_and_facts(both: Both, side: Side, line: RuleLine) -> Hashable:
    assert line.rule is not None
    return line.role, both.people.things(side.limit(line.rule))


def _named_within(both: Both, change: LineChange) -> Iterator[LineChange]:
    """The line itself; where it reads as it did, what it names and what was changed instead."""
    old, new = change
    found: list[LineChange] = []
    same = old and new and old.role == new.role and bare(old.rule) == bare(new.rule)
    if same and new and isinstance(new.rule, Criterion):
        found = [
            LineChange(*(RuleLine(loc, str(loc[0]), rule) for rule in rules))
            for loc, *rules in named_otherwise(both.old.pathway, both.new.pathway, new.rule)
        ]
    yield from found or [change]
