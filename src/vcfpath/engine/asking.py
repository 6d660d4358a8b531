"""What is worth finding out next: for each unknown fact, how many rules its answer could settle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from vcfpath.engine.assessment import AskNext, Rule
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import position_missing, rules_of
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.verdict import verdict_missing
from vcfpath.model.criterion import Criterion
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members
from vcfpath.truth import Truth


@dataclass(frozen=True, slots=True)
class Undecided:
    """A rule, the criteria it is made of, and how to tell which facts it waits for."""

    rule: Rule
    criteria: tuple[Criterion, ...]
    missing: Callable[[Evaluator], tuple[str, ...]]


def undecided(pathway: Pathway, patient: Evaluator) -> list[Undecided]:
    """The rules that wait for a fact: verdicts, and positions once per option they speak of."""
    return [each for each in _rules(pathway) if each.missing(patient)]


def ask_next(pathway: Pathway, sweep: Sweep, waiting: list[Undecided]) -> tuple[AskNext, ...]:
    """Every fact that could settle one of ``waiting`` by itself, the most telling first."""
    settled: dict[tuple[str, str | None], dict[Rule, bool]] = {}
    for each in waiting:
        cuts = sweep.cuts(each.criteria)
        for fact in each.missing(sweep.now):
            for member in _members(sweep.now, fact):
                ends = [not each.missing(then) for then in sweep.over_fact(fact, member, cuts)]
                if any(ends):
                    settled.setdefault((fact, member), {})[each.rule] = all(ends)
    asked = [_asked(fact, member, rules) for (fact, member), rules in settled.items()]
    return tuple(sorted(asked, key=_telling(pathway)))


def _rules(pathway: Pathway) -> Iterator[Undecided]:
    for name, treatment in pathway.treatments.items():
        lines = (*treatment.indicated_when, *treatment.contraindicated_when)
        criteria = tuple(line.when for line in lines)
        yield Undecided(Rule(name, None), criteria, partial(verdict_missing, treatment))
    for position in pathway.positions:
        for about in position.about:
            rule = Rule(about, position.id)
            yield Undecided(rule, rules_of(position), partial(position_missing, position))


def _members(patient: Evaluator, fact: str) -> list[str | None]:
    """For a set, its members that are not known, each to be asked alone."""
    state = patient.states[fact]
    if not isinstance(state, Members):
        return [None]
    return [member for member, known in state.known.items() if known is Truth.UNKNOWN]


def _asked(fact: str, member: str | None, rules: Mapping[Rule, bool]) -> AskNext:
    surely = tuple(rule for rule, whatever in rules.items() if whatever)
    return AskNext(fact, member, len(rules), surely)


def _telling(pathway: Pathway) -> Callable[[AskNext], tuple[int, int, bool, int]]:
    order = {name: index for index, name in enumerate(pathway.facts)}

    def key(asked: AskNext) -> tuple[int, int, bool, int]:
        by_clinician = pathway.facts[asked.fact].answered_by == "clinician"
        return -len(asked.decides), -asked.could_settle, by_clinician, order[asked.fact]

    return key
