"""Made-up patients of a pathway: some facts unknown, some exact, some only narrowed down.

Numbers are drawn from where something can change: each constant of the pathway, just beside it,
between two of them, and the declared ends. A pathway's constraints are always respected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise, product

from hypothesis import strategies as st

from tests.known import comparisons_in, facts_read
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import CompareFacts
from vcfpath.model.fact import Fact, NumberFact
from vcfpath.model.pathway import ConstraintLine, Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.patient import Patient
from vcfpath.truth import Truth

BESIDE = Decimal("0.01")
States = dict[str, State]


def constants(pathway: Pathway, fact: str) -> set[Decimal]:
    """What the pathway's rules compare a number with, in its base unit."""
    return {
        each.literal
        for each in comparisons_in(pathway)
        if each.fact == fact and isinstance(each.literal, Decimal)
    }


def telling(whole: Interval, cuts: Iterable[Decimal]) -> list[Decimal]:
    """Each cut, just below and above it, halfway to the next, and the ends."""
    edges = sorted({whole.low, whole.high, *(cut for cut in cuts if whole.contains(cut))})
    points = {*edges, *((low + high) / 2 for low, high in pairwise(edges))}
    points |= {edge + step for edge in edges for step in (BESIDE, -BESIDE)}
    return sorted(point for point in points if whole.contains(point))


_POINTS: dict[tuple[int, str], tuple[Pathway, list[Decimal]]] = {}
"""By a pathway's id in memory; the pathway is kept too, so that no other can get the same id."""


def _points(pathway: Pathway, fact: str, within: Interval) -> list[Decimal]:
    key = id(pathway), fact
    if key not in _POINTS:
        points = telling(_everything(pathway, fact), constants(pathway, fact))
        _POINTS[key] = pathway, points
    inside = filter(within.contains, _POINTS[key][1])
    return sorted({*inside, within.low, within.high})


def _everything(pathway: Pathway, fact: str) -> Interval:
    declared = pathway.facts[fact]
    assert isinstance(declared, NumberFact)
    return declared.everything()


@cache
def _subsets(values: frozenset[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(values)), min_size=1)


def exact(pathway: Pathway, fact: str, state: State) -> st.SearchStrategy[State]:
    """Exactly one of the values that ``state`` leaves possible."""
    match state:
        case Interval():
            return st.sampled_from(_points(pathway, fact, state)).map(lambda at: Interval(at, at))
        case OneOf(values):
            return st.sampled_from(sorted(values)).map(lambda value: OneOf(frozenset({value})))
        case Members(known):
            return _members(known, (Truth.TRUE, Truth.FALSE))


def narrower(pathway: Pathway, fact: str, state: State) -> st.SearchStrategy[State]:
    """Some of the values that ``state`` leaves possible."""
    match state:
        case Interval():
            point = st.sampled_from(_points(pathway, fact, state))
            return st.tuples(point, point).map(lambda ends: Interval(min(ends), max(ends)))
        case OneOf(values):
            return _subsets(values).map(OneOf)
        case Members(known):
            return _members(known, (Truth.UNKNOWN, Truth.TRUE, Truth.FALSE))


def _members(known: Mapping[str, Truth], can_be: tuple[Truth, ...]) -> st.SearchStrategy[State]:
    each = {
        name: st.sampled_from(can_be) if truth is Truth.UNKNOWN else st.just(truth)
        for name, truth in known.items()
    }
    return st.fixed_dictionaries(each).map(Members)


def everything(pathway: Pathway) -> States:
    """Nothing known of any fact."""

    def of(fact: Fact) -> State:
        return fact.everything()

    return {name: of(fact) for name, fact in pathway.facts.items()}


@st.composite
def patients(draw: st.DrawFn, pathway: Pathway) -> Patient:
    """Somebody of whom some things are known, exactly or not."""
    unknown = everything(pathway)
    states: States = {}
    for fact, state in unknown.items():
        known = draw(st.sampled_from((None, None, exact, exact, narrower)))
        if known:
            states[fact] = draw(known(pathway, fact, state))
    return Patient(_possible(draw, pathway, states, unknown))


@st.composite
def refined(
    draw: st.DrawFn, pathway: Pathway, patient: Patient, but: frozenset[str] = frozenset()
) -> Patient:
    """The same person with more known, but nothing more about the facts in ``but``."""
    before = {**everything(pathway), **patient.states}
    states: States = {}
    for fact, state in before.items():
        if fact not in but:
            known = draw(st.sampled_from((None, exact, narrower)))
            if known:
                states[fact] = draw(known(pathway, fact, state))
    return Patient(_possible(draw, pathway, {**patient.states, **states}, before))


@st.composite
def completed(draw: st.DrawFn, pathway: Pathway, patient: Patient) -> Patient:
    """The same person with every fact known exactly."""
    before = {**everything(pathway), **patient.states}
    states = {fact: draw(exact(pathway, fact, state)) for fact, state in before.items()}
    while broken := _broken(pathway, states):
        states |= draw(_mended(pathway, broken[0], before, states))
    return Patient(states)


def _broken(pathway: Pathway, states: States) -> list[ConstraintLine]:
    person = Evaluator.of(pathway, Patient(states))
    return [line for line in pathway.constraints if person.possible(line.when) is Truth.FALSE]


def constrained(pathway: Pathway, line: ConstraintLine) -> set[str]:
    """The facts a constraint speaks of."""
    if isinstance(line.when, CompareFacts):
        return {line.when.left, line.when.right}
    return facts_read(pathway, line.when)


def _possible(draw: st.DrawFn, pathway: Pathway, states: States, before: States) -> States:
    """Take back one fact after another until nobody impossible is left."""
    while broken := _broken(pathway, states):
        changed = [
            fact
            for fact in sorted(constrained(pathway, broken[0]))
            if fact in states and states[fact] != before[fact]
        ]
        taken_back = draw(st.sampled_from(changed))
        states = {**states, taken_back: before[taken_back]}
    return {name: states[name] for name in pathway.facts if name in states}


def _mended(
    pathway: Pathway, line: ConstraintLine, before: States, states: States
) -> st.SearchStrategy[States]:
    """Other exact values for the facts of a broken constraint, so that it holds."""
    match line.when:
        case CompareFacts(left, "<=", right):
            low, high = before[left], before[right]
            assert isinstance(low, Interval)
            assert isinstance(high, Interval)
            ends: States = {
                left: Interval(low.low, low.low),
                right: Interval(high.high, high.high),
            }
            return st.just(ends)
        case _:
            return st.sampled_from(_other_answers(pathway, line, before, states))


def _other_answers(
    pathway: Pathway, line: ConstraintLine, before: States, states: States
) -> list[States]:
    facts = sorted(constrained(pathway, line))
    values = [_every_answer(before[fact], states[fact]) for fact in facts]
    answers: list[States] = [dict(zip(facts, answer, strict=True)) for answer in product(*values)]
    return [each for each in answers if line not in _broken(pathway, {**states, **each})]


def _every_answer(before: State, now: State) -> list[State]:
    """Each value of a choice; of a number, its ends; of a set, as it is and all it could have."""
    if isinstance(before, Interval):
        return [now, Interval(before.low, before.low), Interval(before.high, before.high)]
    if isinstance(before, OneOf):
        return [OneOf(frozenset({value})) for value in sorted(before.values)]
    assert isinstance(before, Members)
    known = before.known.items()
    return [now, Members({name: _not_absent(truth) for name, truth in known})]


def _not_absent(truth: Truth) -> Truth:
    return Truth.FALSE if truth is Truth.FALSE else Truth.TRUE
