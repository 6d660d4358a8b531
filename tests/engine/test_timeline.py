"""The timeline against people moved by hand: at every moment a bar says what they would be told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, TODAY, Raw, facts_read, variant, with_scores_too
from tests.strategies import constants, patients, telling
from vcfpath import Patient, assess
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import ImpossibleError, refuse_impossible
from vcfpath.engine.timeline import Axis, Bar, Stretch, timeline
from vcfpath.engine.verdict import judge
from vcfpath.model.criterion import Criterion
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Position
from vcfpath.model.possible import Interval, State
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

pytestmark = pytest.mark.long

SINCE, REST, BOOT = "days_since_sprain", "weeks_of_rest", "days_of_boot"


def clocks_of(pathway: Pathway) -> dict[str, Interval]:
    return {
        name: fact.everything()
        for name, fact in pathway.facts.items()
        if isinstance(fact, NumberFact) and fact.clock
    }


class Moved:
    """One person at every moment of one clock, reckoned by hand from what the design says.

    One offset is added to every known clock; where the first is a range, it is put at one moment,
    and the others lie as far from it as they might. A clock that would fall below its least stays
    there, and one that may be at its most stays a range up to it. Time ends when one could reach its
    most, but not before now.
    """

    def __init__(self, pathway: Pathway, patient: Patient, clock: str) -> None:
        self.pathway, self.patient, self.clock = pathway, patient, clock
        self.clocks = clocks_of(pathway)
        self.known = {
            name: state
            for name in self.clocks
            for state in [patient.states.get(name)]
            if isinstance(state, Interval) and state != self.clocks[name]
        }
        self.now = self.known.get(clock, self.clocks[clock])
        self.others = {each: self.known[each] for each in self.known if each != clock}
        if clock not in self.known:
            self.others = {}

    def end(self) -> Decimal:
        left = [self._room(name, state) for name, state in self.others.items()]
        ends = [self.now.low + each for each in left]
        return max(self.now.high, min([self.clocks[self.clock].high, *ends]))

    def _room(self, name: str, state: Interval) -> Decimal:
        """How long a clock can run on; a range without an upper end has none later either."""
        most = self.clocks[name].high
        open_ended = state.high == most and state.low != most
        return most - (state.low if open_ended else state.high)

    def at(self, moment: Decimal) -> Patient:
        states: dict[str, State] = {**self.patient.states, self.clock: Interval(moment, moment)}
        for name, state in self.others.items():
            least = self.clocks[name].low
            offsets = moment - self.now.high, moment - self.now.low
            low, high = state.low + offsets[0], state.high + offsets[1]
            states[name] = Interval(max(low, least), max(min(high, self.clocks[name].high), least))
        return Patient(states)

    def moments(self) -> list[Decimal]:
        """Each cut of every clock that runs, as a moment of this one, beside it and between."""
        cuts = {*constants(self.pathway, self.clock), self.now.low, self.now.high}
        for name, state in self.others.items():
            for cut in {*constants(self.pathway, name), self.clocks[name].low}:
                cuts |= {cut - state.low + self.now.high, cut - state.high + self.now.low}
        for name, state in self.clocks.items():
            still = self.patient.states.get(name, state)
            assert isinstance(still, Interval)
            cuts |= {still.low, still.high}
        return telling(Interval(self.clocks[self.clock].low, self.end()), cuts)

    def possible_at(self, moment: Decimal) -> Evaluator | None:
        person = Evaluator.of(self.pathway, self.at(moment))
        try:
            refuse_impossible(self.pathway, person)
        except ImpossibleError:
            return None
        return person


def told(pathway: Pathway, bar: Bar, person: Evaluator) -> str:
    """What ``person`` is told now: the verdict, or the source's answer, by the design's words."""
    if bar.position is None:
        return judge(pathway.treatments[bar.treatment], person).verdict
    position = bar.position
    in_scope = person.truth(position.for_whom) if position.for_whom else Truth.TRUE
    lines = [person.truth(line.when) for line in position.when]
    if in_scope is Truth.FALSE:
        return "not_my_patient"
    if Truth.FALSE in lines:
        return "outside"
    return "depends" if Truth.UNKNOWN in (in_scope, *lines) else position.stance


def covering(stretches: tuple[Stretch, ...], moment: Decimal, end: Decimal) -> list[str]:
    """The labels of all stretches that ``moment`` is in."""
    found: list[str] = []
    for span, label in stretches:
        last = end if span.end is None else span.end
        whole = Interval(span.start, last, span.includes_start, span.includes_end)
        if whole.contains(moment):
            found.append(label)
    return found


def bars_of(pathway: Pathway) -> list[tuple[str, str | None]]:
    """Every verdict, and every source that speaks of a treatment or of what is only mentioned."""

    def about(option: str) -> list[Position]:
        return [each for each in pathway.positions if option in each.about]

    found: list[tuple[str, str | None]] = []
    for name in pathway.treatments:
        found += [(name, None), *((name, each.id) for each in about(name))]
    return found + [(name, each.id) for name in pathway.mentioned for each in about(name)]


def ids(bars: tuple[Bar, ...]) -> list[tuple[str, str | None]]:
    return [(bar.treatment, bar.position.id if bar.position else None) for bar in bars]


@with_scores_too
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_at_every_moment_a_bar_says_what_the_person_moved_there_is_told(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    for axis in timeline(pathway, patient).axes:
        moved = Moved(pathway, patient, axis.clock)
        assert axis.end == moved.end()
        assert ids(axis.bars) == bars_of(pathway)
        for moment in moved.moments():
            person = moved.possible_at(moment)
            for bar in axis.bars:
                expected = [told(pathway, bar, person)] if person else []
                assert covering(bar.stretches, moment, axis.end) == expected, (moment, bar)


@with_scores_too
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_a_bar_says_what_a_whole_new_answer_says(pathway: Pathway, data: st.DataObject) -> None:
    """The same as above at a few moments, against all that `assess` does."""
    patient = data.draw(patients(pathway))
    everybody = pathway.model_copy(update={"for_whom": None})
    axes = timeline(everybody, patient).axes
    axis = data.draw(st.sampled_from(axes))
    moved = Moved(everybody, patient, axis.clock)
    moment = data.draw(st.sampled_from(moved.moments()))
    found: dict[tuple[str, str | None], str] = {}
    try:
        then = assess(everybody, moved.at(moment), TODAY)
    except ImpossibleError:
        pass
    else:
        found = {(each.id, None): each.verdict for each in then.treatments}
        positions = {each.id: each.positions for each in then.treatments} | dict(then.mentioned)
        for name, answers in positions.items():
            found |= {(name, each.position.id): each.answer for each in answers}
    for key, bar in zip(ids(axis.bars), axis.bars, strict=True):
        expected = [found[key]] if found else []
        assert covering(bar.stretches, moment, axis.end) == expected


@with_scores_too
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_known_clocks_share_the_first_axis_and_each_unknown_one_in_use_has_its_own(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    clocks = clocks_of(pathway)
    known = [name for name in clocks if patient.states.get(name, clocks[name]) != clocks[name]]
    alone = [name for name in clocks if name in read_by_bars(pathway) and name not in known]
    axes = timeline(pathway, patient).axes
    assert [axis.clock for axis in axes] == [*known[:1], *alone]
    for axis in axes:
        shared = axis.clock in known
        assert axis.runs_with == (tuple(known[1:]) if shared else ())
        assert axis.now == (patient.states[axis.clock] if shared else None)


def read_by_bars(pathway: Pathway) -> set[str]:
    """The facts that a verdict or a source's answer depends on."""
    rules: list[Criterion] = []
    for treatment in pathway.treatments.values():
        rules += [line.when for line in treatment.indicated_when]
        rules += [line.when for line in treatment.contraindicated_when]
    for position in pathway.positions:
        rules += [line.when for line in position.when]
        rules += [position.for_whom] if position.for_whom else []
    return {fact for rule in rules for fact in facts_read(pathway, rule)}


@with_scores_too
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_now_is_marked_where_the_person_is(pathway: Pathway, data: st.DataObject) -> None:
    patient = data.draw(patients(pathway))
    for axis in timeline(pathway, patient).axes:
        for bar in axis.bars:
            for stretch in bar.stretches:
                assert stretch.span.now == _standing(axis, stretch)


def _standing(axis: Axis, stretch: Stretch) -> str:
    """Where the person stands towards a stretch; not known where that is, or may be, in part."""
    if axis.now is None:
        return "unknown"
    ends = [bool(covering((stretch,), at, axis.end)) for at in (axis.now.low, axis.now.high)]
    if all(ends):
        return "inside"
    span = stretch.span
    if not any(ends) and axis.now.high <= span.start:
        return "before"
    if not any(ends) and span.end is not None and axis.now.low >= span.end:
        return "after"
    return "unknown"


def along(
    facts: dict[str, object], treatment: str, position: str | None = None, of: Pathway = ANKLE
) -> dict[str, list[str]]:
    """For each axis, one bar: ``[0,14) depends``; ``…`` is the end of time."""
    line = timeline(of, patient_from(of, facts, TODAY), (treatment,))
    return {
        axis.clock: [
            _said(stretch)
            for bar, key in zip(axis.bars, ids(axis.bars), strict=True)
            if key == (treatment, position)
            for stretch in bar.stretches
        ]
        for axis in line.axes
    }


def _said(stretch: Stretch) -> str:
    span = stretch.span
    opening, closing = "[" if span.includes_start else "(", "]" if span.includes_end else ")"
    end = "…" if span.end is None else f"{span.end.normalize():f}"
    return f"{opening}{span.start.normalize():f},{end}{closing} {stretch.label}"


def test_a_rule_that_reads_another_clock_changes_along_the_shared_axis() -> None:
    """On the tenth day the boot has been worn for five; on day 12 it is the seventh."""
    assert along({SINCE: 10, BOOT: 5}, "boot", "trial_boot") == {
        SINCE: ["[0,12) outside", "[12,14) found_no_benefit", "[14,…] outside"]
    }
    assert along({SINCE: 10, REST: 1, "torn": True, "age": 40}, "operation") == {
        SINCE: ["[0,45) depends", "[45,…] open"],
        BOOT: ["[0,…] depends"],
    }


def test_a_contraindication_by_time_changes_a_verdict_too() -> None:
    def rest_harms_later(raw: Raw) -> None:
        line = {"because": "b", "sources": ["example-book"], "weight": "absolute"}
        raw["treatments"]["rest"]["contraindicated_when"] = [{"when": "days_of_boot > 5", **line}]

    stiff = variant(rest_harms_later)
    assert along({}, "rest", None, stiff) == {BOOT: ["[0,5] open", "(5,…] closed"]}
    assert along({SINCE: 10, BOOT: 4}, "rest", None, stiff) == {
        SINCE: ["[0,11] open", "(11,…] closed"]
    }


def test_an_unknown_clock_is_swept_alone_while_all_else_stays() -> None:
    assert along({SINCE: 10}, "boot", "trial_boot") == {
        SINCE: ["[0,14) depends", "[14,…] outside"],
        BOOT: ["[0,7) outside", "[7,…] found_no_benefit"],
    }


def test_without_a_known_clock_every_clock_in_use_is_an_axis() -> None:
    assert list(along({}, "boot")) == [SINCE, BOOT]
    assert list(along({}, "operation")) == [SINCE, REST, BOOT]
    assert along({}, "balance") == {}


def test_a_moment_that_cannot_be_stays_a_gap() -> None:
    def never_on_day_seven(raw: Raw) -> None:
        raw["constraints"] = [{"when": "days_since_sprain != 7", "because": "b"}]

    assert along({}, "boot", None, variant(never_on_day_seven))[SINCE] == [
        "[0,3) closed",
        "[3,7) depends",
        "(7,21) depends",
        "[21,…] closed",
    ]
    assert along({SINCE: 14}, "operation", "insurer_operation")[REST] == ["[0,14] outside"]


def test_a_bar_over_times_of_which_none_can_be_has_no_stretch() -> None:
    def torn_in_two(raw: Raw) -> None:
        rules = ("days_since_sprain < 6", "days_since_sprain >= 6")
        raw["constraints"] = [{"when": rule, "because": "b"} for rule in rules]

    found = along({SINCE: {"from": 5, "to": 7}}, "boot", None, variant(torn_in_two))
    assert found[SINCE] == []


def test_only_what_is_asked_for_is_swept_also_what_has_no_verdict() -> None:
    nobody = Patient()
    (boot,) = {axis.bars for axis in timeline(ANKLE, nobody, ("boot",)).axes[:1]}
    assert ids(boot) == [("boot", None), ("boot", "book_boot"), ("boot", "trial_boot")]
    known = patient_from(ANKLE, {SINCE: 3}, TODAY)
    (axis,) = timeline(ANKLE, known, ("magnets",)).axes
    assert ids(axis.bars) == [("magnets", "book_magnets")]


def test_a_bar_changes_if_it_says_two_things_and_not_if_it_is_only_parted() -> None:
    def never_on_day_seven(raw: Raw) -> None:
        raw["constraints"] = [{"when": "days_since_sprain != 7", "because": "b"}]

    (axis, *_) = timeline(variant(never_on_day_seven), Patient()).axes
    changing = {bar.treatment for bar in axis.bars if bar.position is None and bar.changes}
    assert changing == {"boot"}
    assert all(len(bar.stretches) > 1 for bar in axis.bars)
