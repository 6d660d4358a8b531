"""The week boundaries of the published sources, below, at and above each of them.

Week 6 is where they collide: `< 6` is closed to it and `<= 6` is not.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from tests.known import ANKLE, SHIPPED, TODAY, comparisons_in
from vcfpath import Patient, assess
from vcfpath.engine.assessment import Assessment, PositionAnswer, TreatmentAnswer
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import Compare
from vcfpath.model.fact import Fact, NumberFact, SetFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.truth import Truth

SINCE, PAIN, CARE = "weeks_since_fracture", "weeks_of_pain", "weeks_of_care"
STEP = Decimal("0.01")
ZERO = Decimal(0)
MONTH = Decimal("30.4375")


def weeks(number: str) -> Decimal:
    return Decimal(number) * 7


@dataclass(frozen=True)
class Limit:
    """A source's limit in time, as `facts.md` §4.1 has it, and whom else it asks for."""

    position: str
    about: str
    clock: str
    op: str
    days: Decimal
    others: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.position


BONES = {"cause": "osteoporosis"}
LIMITS = [
    Limit(
        "msac_cement",
        "vertebroplasty",
        SINCE,
        "<=",
        weeks("3"),
        {
            **BONES,
            "country": "australia",
            "level": "l1_to_l2",
            "pain_now": "7",
            "pain_despite_opioids": "yes",
            "mri_oedema": "yes",
        },
    ),
    Limit(
        "vapour",
        "vertebroplasty",
        SINCE,
        "<",
        weeks("6"),
        {**BONES, "pain_now": "7", "age": "61"},
    ),
    Limit(
        "vertos_2",
        "vertebroplasty",
        PAIN,
        "<=",
        weeks("6"),
        {**BONES, "pain_now": "5", "mri_oedema": "yes", "height_loss_pct": "15", "age": "50"},
    ),
    Limit(
        "vertos_4",
        "vertebroplasty",
        PAIN,
        "<=",
        weeks("9"),
        {**BONES, "mri_oedema": "yes", "in_hospital": "no", "age": "50"},
    ),
    Limit("vertos_5", "vertebroplasty", PAIN, ">", 3 * MONTH, {**BONES, "mri_oedema": "yes"}),
    Limit("free", "kyphoplasty", PAIN, "<=", 3 * MONTH),
    Limit("evolve", "kyphoplasty", SINCE, "<=", 4 * MONTH, {**BONES, "age": "65"}),
    Limit(
        "buchbinder",
        "vertebroplasty",
        SINCE,
        "<",
        12 * MONTH,
        {**BONES, "mri_oedema": "yes"},
    ),
    Limit(
        "bcbs_alabama_cement",
        "kyphoplasty",
        CARE,
        ">=",
        weeks("6"),
        {**BONES, "country": "us", "who_pays": "bcbs_alabama", "relief": "partial"},
    ),
    Limit(
        "aaos_calcitonin",
        "calcitonin",
        SINCE,
        "<=",
        Decimal(5),
        {**BONES, "nerve_status": "intact"},
    ),
]
PYTHON: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}

each_limit = pytest.mark.parametrize("limit", LIMITS, ids=str)


def point(value: Decimal) -> Interval:
    return Interval(value, value)


def states_of(facts: dict[str, str]) -> dict[str, State]:
    return {name: _state(SHIPPED.facts[name], value) for name, value in facts.items()}


def _state(fact: Fact, value: str) -> State:
    """A number, a choice, or ``none`` of a list."""
    if isinstance(fact, NumberFact):
        return point(Decimal(value))
    if isinstance(fact, SetFact):
        assert value == "none"
        return Members(dict.fromkeys(fact.values, Truth.FALSE))
    return OneOf(frozenset({value}))


def answer(states: dict[str, State]) -> Assessment:
    return assess(SHIPPED, Patient(states), TODAY)


def position(found: Assessment, limit: Limit) -> PositionAnswer:
    positions = {each.id: each.positions for each in found.treatments} | dict(found.mentioned)
    return next(e for e in positions[limit.about] if e.position.id == limit.position)


def treatment(name: str, found: Assessment) -> TreatmentAnswer:
    return next(each for each in found.treatments if each.id == name)


@each_limit
def test_a_source_applies_up_to_its_limit_and_not_beyond(limit: Limit) -> None:
    stance = next(e.stance for e in SHIPPED.positions if e.id == limit.position)
    for moment in (limit.days - STEP, limit.days, limit.days + STEP):
        found = position(answer({**states_of(limit.others), limit.clock: point(moment)}), limit)
        inside = PYTHON[limit.op](moment, limit.days)
        assert found.answer == (stance if inside else "outside"), moment
        assert found.applies is Truth.of(inside)


@each_limit
def test_a_source_s_window_opens_or_closes_at_its_limit(limit: Limit) -> None:
    (window,) = position(answer(states_of(limit.others)), limit).windows
    assert window.span.clock == limit.clock
    assert window.truth is Truth.TRUE
    if limit.op in ("<", "<="):
        assert (window.span.start, window.span.end) == (ZERO, limit.days)
        assert (window.span.includes_start, window.span.includes_end) == (True, limit.op == "<=")
    else:
        assert (window.span.start, window.span.end) == (limit.days, None)
        assert window.span.includes_start is (limit.op == ">=")


@each_limit
def test_a_source_s_limit_is_known_from_time_alone(limit: Limit) -> None:
    for moment in (limit.days - STEP, limit.days, limit.days + STEP):
        found = position(answer({limit.clock: point(moment)}), limit)
        assert (found.meets is Truth.FALSE) is not PYTHON[limit.op](moment, limit.days)


IN_AT = {
    # position: at which of these weeks its window is open; facts.md §4.1, row by row
    "msac_cement": ("2.9", "3.0"),
    "vapour": ("2.9", "3.0", "3.1", "5.9"),
    "vertos_2": ("2.9", "3.0", "3.1", "5.9", "6.0"),
    "vertos_4": ("2.9", "3.0", "3.1", "5.9", "6.0", "6.1"),
    "bcbs_alabama_cement": ("6.0", "6.1", "12.0", "13.0", "13.1"),
    "free": ("2.9", "3.0", "3.1", "5.9", "6.0", "6.1", "12.0", "13.0"),
    "evolve": ("2.9", "3.0", "3.1", "5.9", "6.0", "6.1", "12.0", "13.0", "13.1"),
    "vertos_5": ("13.1",),
    "aaos_calcitonin": (),
}
WEEKS = ("2.9", "3.0", "3.1", "5.9", "6.0", "6.1", "12.0", "13.0", "13.1")


@pytest.mark.long
@pytest.mark.parametrize("week", WEEKS)
def test_in_each_week_exactly_the_sources_of_the_table_are_inside(week: str) -> None:
    for limit in LIMITS:
        if limit.position in IN_AT:
            states = {**states_of(limit.others), limit.clock: point(weeks(week))}
            inside = position(answer(states), limit).meets is Truth.TRUE
            assert inside is (week in IN_AT[limit.position]), limit.position


@pytest.mark.parametrize(("week", "inside"), [("17.3", True), ("17.4", False)])
def test_four_months_are_seventeen_weeks_and_a_bit(week: str, inside: bool) -> None:
    (evolve,) = (each for each in LIMITS if each.position == "evolve")
    found = answer({**states_of(BONES), SINCE: point(weeks(week))})
    assert (position(found, evolve).meets is Truth.TRUE) is inside


@pytest.mark.parametrize(("week", "inside"), [("0.7", True), ("0.8", False)])
def test_five_days_lie_between_0_7_and_0_8_weeks(week: str, inside: bool) -> None:
    (calcitonin,) = (each for each in LIMITS if each.position == "aaos_calcitonin")
    found = answer({SINCE: point(weeks(week))})
    assert (position(found, calcitonin).meets is not Truth.FALSE) is inside


@pytest.mark.parametrize(("days", "inside"), [("3", True), ("3.01", False)])
def test_the_brace_trial_s_scope_ends_after_three_days(days: str, inside: bool) -> None:
    found = answer({**states_of(BONES), SINCE: point(Decimal(days))})
    kim = next(e for e in treatment("brace", found).positions if e.position.id == "kim")
    assert kim.answer == ("found_no_benefit" if inside else "not_my_patient")


def test_nice_s_window_is_not_a_matter_of_weeks() -> None:
    nice = next(
        each
        for each in treatment("kyphoplasty", answer({})).positions
        if each.position.id == "nice_cement"
    )
    assert nice.windows == ()


FAVOURABLE = states_of(
    {
        "relief": "partial",
        "pain_now": "7",
        "mri_oedema": "yes",
        "pain_from_fracture": "mainly",
        "infection": "none",
        "bleeding_risk": "none",
        "pregnant": "no",
        "cement_allergy": "no",
        "nerve_status": "intact",
        "stable": "yes",
        "cause": "osteoporosis",
    }
)


@pytest.mark.parametrize(
    ("week", "verdict", "grounds"),
    [
        ("0", "open", ()),
        ("12.99", "open", ()),
        ("13", "open", ()),
        ("13.01", "depends", ("sources",)),
        ("520", "depends", ("sources",)),
    ],
)
def test_kyphoplasty_s_usual_time_ends_after_week_13(
    week: str, verdict: str, grounds: tuple[str, ...]
) -> None:
    found = treatment("kyphoplasty", answer({**FAVOURABLE, SINCE: point(weeks(week))}))
    assert (found.verdict, found.depends_on, found.missing) == (verdict, grounds, ())


def test_kyphoplasty_s_verdict_over_time_changes_once_after_week_13() -> None:
    spans = treatment("kyphoplasty", answer(FAVOURABLE)).verdicts_over_time
    first, then = spans
    assert (first.span.start, first.span.end, first.span.includes_end) == (ZERO, weeks("13"), True)
    assert (then.span.start, then.span.includes_start, then.span.end) == (weeks("13"), False, None)
    assert (first.verdict, then.verdict) == ("open", "depends")


@pytest.mark.parametrize(
    ("week", "verdict"), [("3.99", "depends"), ("4", "open"), ("4.01", "open")]
)
def test_exercise_is_usual_from_week_4(week: str, verdict: str) -> None:
    found = treatment("exercise", answer({SINCE: point(weeks(week))}))
    assert found.verdict == verdict


def number_comparisons(pathway: Pathway) -> list[Compare]:
    found = [each for each in comparisons_in(pathway) if isinstance(each.literal, Decimal)]
    return list(dict.fromkeys(found))


EVERY_NUMBER = [
    pytest.param(pathway, compare, id=f"{pathway.id}-{compare.fact}{compare.op}{compare.spelled}")
    for pathway in (ANKLE, SHIPPED)
    for compare in number_comparisons(pathway)
]


def knowing_only(pathway: Pathway, fact: str, value: Decimal) -> Evaluator:
    return Evaluator.of(pathway, Patient({fact: point(value)}))


def test_there_are_numbers_to_compare_in_both_pathways() -> None:
    assert len(number_comparisons(ANKLE)) >= 8
    assert len(number_comparisons(SHIPPED)) >= 30


@pytest.mark.parametrize(("pathway", "compare"), EVERY_NUMBER)
def test_every_number_is_compared_as_python_compares_it_below_at_and_above(
    pathway: Pathway, compare: Compare
) -> None:
    assert isinstance(compare.literal, Decimal)
    for step in (-STEP, Decimal(0), STEP):
        value = compare.literal + step
        found = knowing_only(pathway, compare.fact, value).truth(compare)
        assert found is Truth.of(PYTHON[compare.op](value, compare.literal)), value
