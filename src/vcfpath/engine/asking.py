"""What is worth finding out next: for each unknown fact, how many rules its answer could settle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from vcfpath.engine.assessment import AskNext, Rule
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import position_missing, rules_of
from vcfpath.engine.sweep import Sweep
from vcfpath.engine.verdict import judge, verdict_missing
from vcfpath.model.criterion import Criterion, comparisons
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members
from vcfpath.model.treatment import Treatment
from vcfpath.truth import Truth


class Undecided(NamedTuple):
    """Rules that share their criteria, which facts they wait for, and when they no longer do.

    A position about several treatments is as many rules.
    """

    rules: tuple[Rule, ...]
    criteria: tuple[Criterion, ...]
    missing: tuple[str, ...]
    decided: Callable[[Evaluator], bool]


def undecided(pathway: Pathway, patient: Evaluator) -> list[Undecided]:
    """The rules that wait for a fact: verdicts, and positions once per option they speak of."""
    return [each for each in _rules(pathway, patient) if each.missing]


def ask_next(pathway: Pathway, sweep: Sweep, waiting: list[Undecided]) -> tuple[AskNext, ...]:
    """Every fact that could settle one of ``waiting`` by itself, the most telling first."""
    settled: dict[tuple[str, str | None], dict[Rule, bool]] = {}
    for each in waiting:
        cuts = sweep.cuts(each.criteria)
        for fact in each.missing:
            for member in _members(sweep, each, fact):
                ends = [each.decided(then) for then in sweep.over_fact(fact, member, cuts)]
                if any(ends):
                    found = dict.fromkeys(each.rules, all(ends))
                    settled.setdefault((fact, member), {}).update(found)
    asked = [_asked(fact, member, rules) for (fact, member), rules in settled.items()]
    return tuple(sorted(asked, key=_telling(pathway)))


def _rules(pathway: Pathway, patient: Evaluator) -> Iterator[Undecided]:
    for name, treatment in pathway.treatments.items():
        lines = (*treatment.indicated_when, *treatment.contraindicated_when)
        criteria = tuple(line.when for line in lines)
        missing = verdict_missing(treatment, patient)
        yield Undecided((Rule(name, None),), criteria, missing, partial(_is_judged, treatment))
    for position in pathway.positions:
        criteria = rules_of(position)
        missing = position_missing(position, patient)
        rules = tuple(Rule(about, position.id) for about in position.about)
        yield Undecided(rules, criteria, missing, partial(_is_answered, criteria))


def _is_judged(treatment: Treatment, patient: Evaluator) -> bool:
    return "facts" not in judge(treatment, patient).depends_on


def _is_answered(criteria: tuple[Criterion, ...], patient: Evaluator) -> bool:
    return patient.all_hold(criteria) is not Truth.UNKNOWN


def _members(sweep: Sweep, waiting: Undecided, fact: str) -> list[str | None]:
    """For a set, its members that are not known and are asked for, each to be asked alone."""
    state = sweep.now.states[fact]
    if not isinstance(state, Members):
        return [None]
    read = {c.literal for c in comparisons(waiting.criteria, sweep.definitions) if c.fact == fact}
    return [
        member for member in state.known if member in read and state.has(member) is Truth.UNKNOWN
    ]


def _asked(fact: str, member: str | None, rules: Mapping[Rule, bool]) -> AskNext:
    surely = tuple(rule for rule, whatever in rules.items() if whatever)
    return AskNext(fact, member, len(rules), surely, tuple(rules))


def _telling(pathway: Pathway) -> Callable[[AskNext], tuple[int, int, bool, int]]:
    order = {name: index for index, name in enumerate(pathway.facts)}

    def key(asked: AskNext) -> tuple[int, int, bool, int]:
        by_clinician = pathway.facts[asked.fact].answered_by == "clinician"
        return -len(asked.decides), -asked.could_settle, by_clinician, order[asked.fact]

    return key
