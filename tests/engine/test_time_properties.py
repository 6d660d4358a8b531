"""Windows, verdicts over time and what to ask next, against a fresh `assess` at every moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import TODAY, facts_read, with_scores_too
from tests.strategies import constants, constrained, everything, patients
from vcfpath import Patient, assess
from vcfpath.engine.assessment import (
    AskNext,
    Assessment,
    Rule,
    Span,
    TreatmentAnswer,
    VerdictSpan,
    Window,
)
from vcfpath.engine.impossible import ImpossibleError
from vcfpath.model.criterion import Criterion
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth

pytestmark = pytest.mark.long

fewer = settings(max_examples=60)


def about(pathway: Pathway, *treatments: str) -> Pathway:
    """The pathway with these treatments only, and for everybody: answers come sooner."""
    return pathway.model_copy(
        update={
            "treatments": {name: pathway.treatments[name] for name in treatments},
            "positions": tuple(
                each.model_copy(update={"about": spoken_of})
                for each in pathway.positions
                if (spoken_of := tuple(name for name in each.about if name in treatments))
            ),
            "mentioned": {},
            "for_whom": None,
        }
    )


def clocks_of(pathway: Pathway) -> dict[str, Interval]:
    return {
        name: fact.everything()
        for name, fact in pathway.facts.items()
        if isinstance(fact, NumberFact) and fact.clock
    }


class Time:
    """One patient at every moment of one clock, reckoned afresh and by hand."""

    def __init__(self, pathway: Pathway, patient: Patient, clock: str) -> None:
        self.pathway, self.patient, self.clock = pathway, patient, clock
        self.clocks = clocks_of(pathway)
        self.now = self._state(clock)
        known = [name for name in self.clocks if self._state(name) != self.clocks[name]]
        self.others = [each for each in known if each != clock] if clock in known else []

    def _state(self, fact: str) -> Interval:
        state = self.patient.states.get(fact, self.clocks[fact])
        assert isinstance(state, Interval)
        return state

    def ends(self) -> Decimal:
        """When the first clock that runs reaches its most, but never before now."""
        left = [self.clocks[each].high - self._state(each).high for each in self.others]
        return max(
            self.now.high, min([self.clocks[self.clock].high, *(self.now.low + e for e in left)])
        )

    def at(self, moment: Decimal) -> Patient:
        states: dict[str, State] = {**self.patient.states, self.clock: Interval(moment, moment)}
        for other in self.others:
            then, least = self._state(other), self.clocks[other].low
            low, high = then.low + moment - self.now.high, then.high + moment - self.now.low
            states[other] = Interval(max(low, least), max(high, least))
        return Patient(states)

    def moments(self) -> list[Decimal]:
        """Every moment at which something could change, and one between each two of them."""
        points = {self.clocks[self.clock].low, self.ends(), self.now.low, self.now.high}
        points |= constants(self.pathway, self.clock)
        for other in self.clocks:
            then = self._state(other)
            points |= {then.low, then.high}
            for cut in {*constants(self.pathway, other), self.clocks[other].low}:
                points |= {cut - then.low + self.now.high, cut - then.high + self.now.low}
        whole = Interval(self.clocks[self.clock].low, self.ends())
        edges = sorted(point for point in points if whole.contains(point))
        return sorted({*edges, *((low + high) / 2 for low, high in pairwise(edges))})

    def fresh(self, moment: Decimal) -> Assessment | None:
        try:
            return assess(self.pathway, self.at(moment), TODAY)
        except ImpossibleError:
            return None


def covering(spans: Iterator[tuple[Span, object]], moment: Decimal) -> list[object]:
    found = []
    for span, value in spans:
        beyond = span.end is None or moment < span.end
        if (span.start < moment or (span.start == moment and span.includes_start)) and (
            beyond or (span.end == moment and span.includes_end)
        ):
            found.append(value)
    return found


def windows_on(clock: str, windows: tuple[Window, ...]) -> Iterator[tuple[Span, object]]:
    return ((each.span, each.truth) for each in windows if each.span.clock == clock)


def verdicts_on(clock: str, spans: tuple[VerdictSpan, ...]) -> Iterator[tuple[Span, object]]:
    return ((each.span, each.verdict) for each in spans if each.span.clock == clock)


def lines_and_windows(
    answer: TreatmentAnswer,
) -> list[tuple[tuple[Criterion, ...], Truth, tuple[Window, ...]]]:
    """Each line of the treatment and each position, with what it is and its windows."""
    return [((each.line.when,), each.truth, each.windows) for each in answer.reasons] + [
        (tuple(line.when for line in each.position.when), each.meets, each.windows)
        for each in answer.positions
    ]


def read_by(pathway: Pathway, rules: Iterable[Criterion]) -> set[str]:
    return {fact for rule in rules for fact in facts_read(pathway, rule)}


def read_by_verdict(pathway: Pathway, treatment: str) -> set[str]:
    rules = pathway.treatments[treatment]
    lines = (*rules.indicated_when, *rules.contraindicated_when)
    return read_by(pathway, (line.when for line in lines))


@with_scores_too
@given(data=st.data())
@fewer
def test_windows_and_verdicts_over_time_say_what_a_fresh_answer_says_at_every_moment(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    small = about(pathway, data.draw(st.sampled_from(sorted(pathway.treatments))))
    clock = data.draw(st.sampled_from(sorted(clocks_of(pathway))))
    (answer,) = assess(small, patient, TODAY).treatments
    time = Time(small, patient, clock)
    moments = time.moments()
    if len(moments) > 12:
        moments = data.draw(st.lists(st.sampled_from(moments), min_size=12, max_size=12))
    for moment in moments:
        then = time.fresh(moment)
        if then is None:
            continue
        (there,) = then.treatments
        timed = clock in read_by_verdict(small, answer.id)
        verdicts = covering(verdicts_on(clock, answer.verdicts_over_time), moment)
        assert verdicts == ([there.verdict] if timed else [])
        both_times = zip(lines_and_windows(answer), lines_and_windows(there), strict=True)
        for (rules, _, windows), (_, truth, _) in both_times:
            holds = truth is not Truth.FALSE and clock in read_by(small, rules)
            assert covering(windows_on(clock, windows), moment) == ([truth] if holds else [])


@with_scores_too
@given(data=st.data())
@fewer
def test_now_says_where_in_each_window_the_patient_stands(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    clocks = clocks_of(pathway)
    for answer in assess(pathway, patient, TODAY).treatments:
        spans = [each.span for each in answer.verdicts_over_time]
        spans += [each.span for _, _, windows in lines_and_windows(answer) for each in windows]
        for span in spans:
            state = patient.states.get(span.clock, clocks[span.clock])
            assert isinstance(state, Interval)
            if state == clocks[span.clock]:
                assert span.now == "unknown"
                continue
            ends = [bool(covering(iter([(span, True)]), end)) for end in (state.low, state.high)]
            match span.now:
                case "inside":
                    assert ends == [True, True]
                case "before":
                    assert ends == [False, False]
                    assert state.high <= span.start
                case "after":
                    assert ends == [False, False]
                    assert span.end is not None
                    assert state.low >= span.end
                case "unknown":
                    assert state.low < state.high
                    assert ends != [True, True]


def waiting_for(answer: Assessment) -> dict[Rule, tuple[str, ...]]:
    rules = {Rule(each.id, None): each.missing for each in answer.treatments}
    for each in answer.treatments:
        rules |= {Rule(each.id, p.position.id): p.missing for p in each.positions}
    for name, positions in answer.mentioned.items():
        rules |= {Rule(name, each.position.id): each.missing for each in positions}
    return {rule: missing for rule, missing in rules.items() if missing}


def answers_to(
    pathway: Pathway, patient: Patient, fact: str, member: str | None
) -> Iterator[State]:
    """Everything somebody could say when asked for one fact, or one member of a set."""
    states = {**everything(pathway), **patient.states}
    match states[fact]:
        case Members(known):
            assert member
            yield Members({**known, member: Truth.TRUE})
            yield Members({**known, member: Truth.FALSE})
        case OneOf(values):
            yield from (OneOf(frozenset({value})) for value in values)
        case Interval() as whole:
            cuts = {whole.low, whole.high, *constants(pathway, fact)}
            for line in pathway.constraints:
                for other in constrained(pathway, line):
                    ends = states[other]
                    cuts |= {ends.low, ends.high} if isinstance(ends, Interval) else set()
            edges = sorted(cut for cut in cuts if whole.contains(cut))
            yield from (Interval(edge, edge) for edge in edges)
            yield from (Interval(low, high, False, False) for low, high in pairwise(edges))


def brute_force(
    pathway: Pathway, patient: Patient, fact: str, member: str | None
) -> tuple[set[Rule], set[Rule]]:
    """The rules that some answer settles, and those that every answer does."""
    waiting = waiting_for(assess(pathway, patient, TODAY)).keys()
    settled: list[set[Rule]] = []
    for state in answers_to(pathway, patient, fact, member):
        try:
            then = assess(pathway, Patient({**patient.states, fact: state}), TODAY)
        except ImpossibleError:
            continue
        settled.append(waiting - waiting_for(then).keys())
    return set().union(*settled), set.intersection(*settled) if settled else set()


@with_scores_too
@given(data=st.data())
@fewer
def test_ask_next_counts_what_a_fresh_answer_would_settle(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    two = data.draw(st.permutations(sorted(pathway.treatments)))[:2]
    small = about(pathway, *two)
    answer = assess(small, patient, TODAY)
    asked: dict[tuple[str, str | None], AskNext] = {
        (each.fact, each.member): each for each in answer.ask_next
    }
    assert len(asked) == len(answer.ask_next)
    unknown: list[tuple[str, str | None]] = []
    for fact, state in {**everything(small), **patient.states}.items():
        if isinstance(state, Members):
            open_members = [m for m, truth in state.known.items() if truth is Truth.UNKNOWN]
            unknown += [(fact, member) for member in open_members]
        elif not state.settled:
            unknown.append((fact, None))
    assert asked.keys() <= set(unknown)
    assert answer.undecided_total == len(waiting_for(answer))
    telling = [each for each in unknown if each in asked]
    if unknown:
        fact, member = data.draw(st.sampled_from(telling or unknown))
        could, whatever = brute_force(small, patient, fact, member)
        if (fact, member) in asked:
            found = asked[fact, member]
            assert found.could_settle == len(could)
            assert set(found.decides) == whatever
        else:
            assert could == set()


@with_scores_too
@given(data=st.data())
@fewer
def test_ask_next_leaves_out_only_facts_that_could_settle_nothing(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    small = about(pathway, data.draw(st.sampled_from(sorted(pathway.treatments))))
    answer = assess(small, patient, TODAY)
    asked = {each.fact for each in answer.ask_next}
    missing = {fact for facts in waiting_for(answer).values() for fact in facts}
    left_out = sorted(
        fact for fact in missing - asked if not isinstance(small.facts[fact].everything(), Members)
    )
    if left_out:
        fact = data.draw(st.sampled_from(left_out))
        assert brute_force(small, patient, fact, None) == (set(), set())


@with_scores_too
@given(data=st.data())
@fewer
def test_ask_next_puts_the_surest_first_then_the_most_telling_then_the_patient_s_own(
    pathway: Pathway, data: st.DataObject
) -> None:
    answer = assess(pathway, data.draw(patients(pathway)), TODAY)
    order = list(pathway.facts)
    keys = [
        (
            -len(each.decides),
            -each.could_settle,
            ("patient", "clinician").index(pathway.facts[each.fact].answered_by),
            order.index(each.fact),
        )
        for each in answer.ask_next
    ]
    assert keys == sorted(keys)
