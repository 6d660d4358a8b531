"""One person over time: when each verdict and each source's answer changes.

All known clocks run together, so they share one axis, named by the first of them in the file. A
clock of which nothing is known is swept alone, with all else as it is, and is an axis of its own.

All bars of an axis are read off the same cells, cut wherever any of their rules could change on any
clock that runs: so at every moment a bar says what the person moved to that moment would be told.
A rule is asked only where it could change itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from vcfpath.engine.assessment import Answer, Span, Verdict
from vcfpath.engine.cells import Cuts
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import answer_of, rules_of
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.verdict import judge
from vcfpath.engine.windows import spans, unbroken
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.model.possible import Interval
from vcfpath.model.treatment import Treatment
from vcfpath.patient import Patient


class Stretch(NamedTuple):
    """A stretch of time with one verdict, or one answer of a source, throughout."""

    span: Span
    label: Verdict | Answer


class Bar(NamedTuple):
    """A verdict (``position`` None) or a source's answer about a treatment, over one axis.

    A moment that the pathway's constraints rule out is in no stretch; any other is in one.
    """

    treatment: str
    position: Position | None
    stretches: tuple[Stretch, ...]

    @property
    def changes(self) -> bool:
        """Whether it says different things at different times."""
        return len({each.label for each in self.stretches}) > 1


class Axis(NamedTuple):
    """One clock, from its least to the end of time, with every bar along it."""

    clock: str
    runs_with: tuple[str, ...]
    """The other clocks that move along with it."""
    now: Interval | None
    """Where the person stands; None where nothing is known of the clock."""
    end: Decimal
    bars: tuple[Bar, ...]


class Timeline(NamedTuple):
    """A person's axes: the one that known clocks share, then one for each unknown clock in use."""

    axes: tuple[Axis, ...]


def timeline(pathway: Pathway, patient: Patient, only: Collection[str] = ()) -> Timeline:
    """Everything that ``pathway`` says of ``patient`` over time, or what it says of ``only`` these.

    The patient must be one that `assess` accepts.
    """
    sweep = Sweep(pathway, Evaluator.of(pathway, patient))
    rules = list(_rules(pathway, only))
    cuts = sweep.cuts(criterion for _, rule in rules for criterion in rule.criteria)
    known = [clock for clock in sweep.clocks if sweep.is_known(clock)]
    alone = [[clock] for clock in sweep.clocks if clock in cuts and clock not in known]
    return Timeline(tuple(_axis(sweep, rules, cuts, run) for run in (known, *alone) if run))


class _Rule(NamedTuple):
    """What bars are read off: criteria, and what they come to for a patient."""

    position: Position | None
    criteria: tuple[Criterion, ...]
    label: Callable[[Evaluator], Verdict | Answer]


def _rules(pathway: Pathway, only: Collection[str]) -> Iterator[tuple[str, _Rule]]:
    """Option by option in the order of the file: its verdict, then what each source says of it."""
    answers = _answers(pathway.positions)
    for name in (*pathway.treatments, *pathway.mentioned):
        if only and name not in only:
            continue
        if name in pathway.treatments:
            yield name, _verdict_on(pathway.treatments[name])
        yield from ((name, answer) for answer in answers.get(name, ()))


def _answers(positions: Iterable[Position]) -> Mapping[str, list[_Rule]]:
    """For each option, the answers of the sources that speak of it."""
    answers: dict[str, list[_Rule]] = {}
    for position in positions:
        rule = _Rule(position, rules_of(position), partial(answer_of, position))
        for option in position.about:
            answers.setdefault(option, []).append(rule)
    return answers


def _verdict_on(treatment: Treatment) -> _Rule:
    lines = (*treatment.indicated_when, *treatment.contraindicated_when)
    return _Rule(None, tuple(line.when for line in lines), partial(_verdict, treatment))


def _verdict(treatment: Treatment, patient: Evaluator) -> Verdict:
    return judge(treatment, patient).verdict


def _axis(sweep: Sweep, rules: Iterable[tuple[str, _Rule]], cuts: Cuts, running: list[str]) -> Axis:
    clock, *others = running
    now = sweep.now.states[clock]
    assert isinstance(now, Interval)
    return Axis(
        clock=clock,
        runs_with=tuple(others),
        now=now if sweep.is_known(clock) else None,
        end=sweep.end_of_time(clock),
        bars=tuple(_bars(sweep, rules, cuts, clock)),
    )


def _bars(
    sweep: Sweep, rules: Iterable[tuple[str, _Rule]], cuts: Cuts, clock: str
) -> Iterator[Bar]:
    """A bar for each rule and option; what a source says of several is worked out once."""
    cells = unbroken(sweep.over_time(clock, cuts))
    known: dict[int, tuple[Stretch, ...]] = {}
    for option, rule in rules:
        if id(rule) not in known:
            found = spans(sweep, clock, cells, sweep.cuts(rule.criteria), rule.label)
            known[id(rule)] = tuple(Stretch(span, label) for span, label in found)
        yield Bar(option, rule.position, known[id(rule)])
