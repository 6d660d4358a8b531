"""What `assess` says beside verdicts: positions, stages, red flags, scope, staleness, constraints."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from vcfpath import Patient, assess
from vcfpath.engine.assess import staleness
from vcfpath.engine.assessment import Assessment, PositionAnswer, RedFlags, Rule, StageNow
from vcfpath.engine.impossible import ImpossibleError
from vcfpath.errors import ExitStatus
from vcfpath.model.criterion import CompareFacts
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
YES, NO = OneOf(frozenset({"yes"})), OneOf(frozenset({"no"}))


def span(low: object, high: object = None) -> Interval:
    return Interval(Decimal(str(low)), Decimal(str(low if high is None else high)))


def choice(*values: str) -> OneOf:
    return OneOf(frozenset(values))


def answer(pathway: Pathway = ANKLE, as_of: date = TODAY, /, **states: State) -> Assessment:
    return assess(pathway, Patient(states), as_of)


def position(name: str, about: str, pathway: Pathway = ANKLE, /, **states: State) -> PositionAnswer:
    found = answer(pathway, **states)
    positions = {each.id: each.positions for each in found.treatments} | dict(found.mentioned)
    return next(each for each in positions[about] if each.position.id == name)


BAD: dict[str, State] = {"swelling": choice("severe"), "bruised": YES}
MILD: dict[str, State] = {"swelling": choice("mild"), "bruised": NO}


@pytest.mark.parametrize(
    ("states", "truths", "said", "missing"),
    [
        ({"age": span(17)}, (F, U, F), "not_my_patient", ()),
        ({"age": span(17), "days_since_sprain": span(20)}, (F, F, F), "not_my_patient", ()),
        ({"age": span(17), "days_since_sprain": span(5), **BAD}, (F, T, F), "not_my_patient", ()),
        ({"days_since_sprain": span(20)}, (U, F, F), "outside", ()),
        ({"age": span(30), "days_since_sprain": span(20)}, (T, F, F), "outside", ()),
        (
            {"age": span(30), "days_since_sprain": span(5)},
            (T, U, U),
            "depends",
            ("swelling", "bruised", "can_stand"),
        ),
        ({"days_since_sprain": span(5), **BAD}, (U, T, U), "depends", ("age",)),
        (
            {},
            (U, U, U),
            "depends",
            ("age", "days_since_sprain", "swelling", "bruised", "can_stand"),
        ),
        ({"age": span(30), "days_since_sprain": span(5), **BAD}, (T, T, T), "for", ()),
    ],
)
def test_a_position_is_out_of_scope_outside_undecided_or_takes_its_stance(
    states: dict[str, State], truths: tuple[Truth, ...], said: str, missing: tuple[str, ...]
) -> None:
    found = position("book_boot", "boot", **states)
    assert (found.in_scope, found.meets, found.applies) == truths
    assert (found.answer, found.missing) == (said, missing)


def test_a_position_without_scope_or_conditions_speaks_to_everybody() -> None:
    found = position("book_magnets", "magnets")
    assert (found.in_scope, found.meets, found.applies) == (T, T, T)
    assert (found.answer, found.missing, found.windows) == ("inconclusive", (), ())


@pytest.mark.parametrize(
    ("states", "assumes"),
    [
        ({}, True),
        ({"days_of_boot": span(8)}, False),
        ({"days_since_sprain": span(20)}, False),
        ({"days_of_boot": span(5, 8)}, True),
    ],
)
def test_a_source_assumes_something_only_while_its_fact_is_missing(
    states: dict[str, State], assumes: bool
) -> None:
    found = position("trial_boot", "boot", **states)
    assert found.assumes is assumes
    assert (found.applies is U) or not assumes


def test_a_position_that_says_nothing_of_the_unknown_assumes_nothing() -> None:
    assert position("book_boot", "boot").assumes is False


def test_a_position_about_two_treatments_stands_beside_both() -> None:
    assert position("trial_boot", "boot") == position("trial_boot", "operation")


def test_a_stance_never_changes_a_verdict() -> None:
    without = ANKLE.model_copy(update={"positions": ()})
    states: dict[str, State] = {"days_since_sprain": span(5), "days_of_boot": span(7), **BAD}
    with_them, alone = answer(**states), answer(without, **states)
    assert [e.verdict for e in with_them.treatments] == [e.verdict for e in alone.treatments]


def staged(*rules: str | None) -> Pathway:
    """The ankle pathway with one stage for each rule, and one for everybody first."""

    def change(raw: Raw) -> None:
        first, _, always = raw["stages"]
        first.pop("move_on_when")
        steps = [
            {**first, "id": f"step_{n}", "sequence": n} | ({"move_on_when": rule} if rule else {})
            for n, rule in enumerate(rules, start=1)
        ]
        raw["stages"] = [{**always, "id": "always"}, *reversed(steps)]
        for treatment in raw["treatments"].values():
            treatment["stage"] = "always"

    return variant(change)


THREE = ("torn", "bruised", "can_stand")


@pytest.mark.parametrize(
    ("rules", "states", "expected"),
    [
        (THREE, {}, StageNow("step_1", "step_3", THREE)),
        (THREE, {"torn": NO}, StageNow("step_1", "step_1", ())),
        (THREE, {"torn": YES}, StageNow("step_2", "step_3", ("bruised", "can_stand"))),
        (THREE, {"bruised": NO}, StageNow("step_1", "step_2", ("torn",))),
        (THREE, {"bruised": YES}, StageNow("step_1", "step_3", ("torn", "can_stand"))),
        (THREE, {"torn": YES, "bruised": NO}, StageNow("step_2", "step_2", ())),
        (
            THREE,
            {"torn": YES, "bruised": YES},
            StageNow("step_3", "step_3", ("can_stand",)),
        ),
        (THREE, {"torn": YES, "bruised": YES, "can_stand": NO}, StageNow("step_3", "step_3", ())),
        (THREE, {"torn": YES, "bruised": YES, "can_stand": YES}, StageNow(None, None, ())),
        (("torn", None), {}, StageNow("step_1", "step_2", ("torn",))),
        (("torn", None), {"torn": YES}, StageNow("step_2", "step_2", ())),
        ((None, "torn"), {"torn": YES}, StageNow("step_1", "step_1", ())),
        (("torn", None, "bruised"), {}, StageNow("step_1", "step_2", ("torn",))),
        ((None,), {}, StageNow("step_1", "step_1", ())),
        ((), {}, StageNow(None, None, ())),
    ],
)
def test_the_stage_lies_between_the_first_not_moved_on_from_and_the_first_stayed_in(
    rules: tuple[str | None, ...], states: dict[str, State], expected: StageNow
) -> None:
    assert answer(staged(*rules), **states).stage_now == expected


def test_a_stage_never_changes_a_verdict() -> None:
    early, late = answer(swelling=choice("severe")), answer(swelling=choice("none"))
    assert early.stage_now != late.stage_now
    assert [each.verdict for each in early.treatments if each.id != "boot"] == [
        each.verdict for each in late.treatments if each.id != "boot"
    ]


def signs(**known: Truth) -> Members:
    return Members({"cold_foot": U, "odd_shape": U, **known})


@pytest.mark.parametrize(
    ("states", "flags", "urgent"),
    [
        ({}, RedFlags((), (), ("cold_foot", "odd_shape")), False),
        (
            {"warning": signs(cold_foot=T)},
            RedFlags(("cold_foot",), (), ("odd_shape",)),
            True,
        ),
        (
            {"warning": signs(odd_shape=T)},
            RedFlags(("odd_shape",), (), ("cold_foot",)),
            False,
        ),
        (
            {"warning": signs(cold_foot=F, odd_shape=T)},
            RedFlags(("odd_shape",), ("cold_foot",), ()),
            False,
        ),
        (
            {"warning": signs(cold_foot=F, odd_shape=F)},
            RedFlags((), ("cold_foot", "odd_shape"), ()),
            False,
        ),
        (
            {"warning": signs(cold_foot=T, odd_shape=T)},
            RedFlags(("cold_foot", "odd_shape"), (), ()),
            True,
        ),
    ],
)
def test_red_flags_are_there_absent_or_unasked_and_urgent_is_an_emergency_now(
    states: dict[str, State], flags: RedFlags, urgent: bool
) -> None:
    found = answer(**states)
    assert found.red_flags == flags
    assert found.urgent is urgent


def test_in_an_emergency_the_treatments_are_answered_all_the_same() -> None:
    calm, urgent = answer(), answer(warning=signs(cold_foot=T))
    assert urgent.urgent
    assert urgent.treatments == calm.treatments


@pytest.mark.parametrize("flag", list(SHIPPED.red_flags))
def test_every_shipped_emergency_is_urgent_and_nothing_else_is(flag: str) -> None:
    unasked = dict.fromkeys(SHIPPED.red_flags, U)
    found = answer(SHIPPED, red_flags=Members({**unasked, flag: T}))
    assert found.red_flags.present == (flag,)
    assert found.urgent is (SHIPPED.red_flags[flag].urgency == "emergency_now")


@pytest.mark.parametrize(
    ("age", "scope", "answered"),
    [(span(11), F, 0), (span(12), T, 4), (span(11, 12), U, 4), (span("11.99"), F, 0)],
)
def test_outside_the_pathway_s_scope_there_are_no_verdicts(
    age: State, scope: Truth, answered: int
) -> None:
    found = answer(age=age)
    assert (found.scope, len(found.treatments)) == (scope, answered)
    assert bool(found.mentioned) is bool(found.undecided_total) is bool(answered)
    assert bool(found.ask_next) is bool(answered)


def test_red_flags_are_answered_outside_the_scope_too() -> None:
    found = answer(age=span(11), warning=signs(cold_foot=T))
    assert (found.urgent, found.red_flags.present) == (True, ("cold_foot",))


def test_a_pathway_without_scope_is_for_everybody() -> None:
    everybody = ANKLE.model_copy(update={"for_whom": None})
    found = answer(everybody, age=span(5))
    assert (found.scope, len(found.treatments)) == (T, 4)


def due(review_by: date) -> Pathway:
    return ANKLE.model_copy(update={"review_by": review_by})


@pytest.mark.parametrize(
    ("review_by", "as_of", "stale"),
    [
        (date(2027, 6, 30), date(2027, 6, 29), "no"),
        (date(2027, 6, 30), date(2027, 6, 30), "no"),
        (date(2027, 6, 30), date(2027, 7, 1), "past_review"),
        (date(2027, 6, 30), date(2032, 6, 29), "past_review"),
        (date(2027, 6, 30), date(2032, 6, 30), "past_review"),
        (date(2027, 6, 30), date(2032, 7, 1), "expired"),
        (date(2024, 2, 29), date(2024, 2, 29), "no"),
        (date(2024, 2, 29), date(2024, 3, 1), "past_review"),
        (date(2024, 2, 29), date(2029, 2, 28), "past_review"),
        (date(2024, 2, 29), date(2029, 3, 1), "expired"),
        (date(2023, 2, 28), date(2028, 2, 28), "past_review"),
        (date(2023, 2, 28), date(2028, 2, 29), "expired"),
        (date(2027, 6, 30), date(9999, 12, 31), "expired"),
        (date(2027, 12, 31), date(2033, 1, 1), "expired"),
        (date(2027, 6, 30), date(1, 1, 1), "no"),
    ],
)
def test_a_pathway_ages_by_the_day(review_by: date, as_of: date, stale: str) -> None:
    assert staleness(due(review_by), as_of) == stale
    assert answer(due(review_by), as_of).stale == stale


def test_an_expired_pathway_gives_red_flags_and_no_verdicts() -> None:
    found = answer(due(date(2020, 1, 1)), warning=signs(cold_foot=T))
    assert (found.stale, found.urgent) == ("expired", True)
    assert (found.treatments, found.mentioned, found.ask_next) == ((), {}, ())
    assert found.undecided_total == 0


def test_an_expired_pathway_answers_when_that_is_asked_for() -> None:
    old = due(date(2020, 1, 1))
    found = assess(old, Patient({}), TODAY, even_if_stale=True)
    assert found.stale == "expired"
    assert found.treatments == answer().treatments


def test_a_pathway_past_its_review_still_answers() -> None:
    found = answer(due(date(2026, 1, 1)))
    assert found.stale == "past_review"
    assert found.treatments == answer().treatments


def test_asking_for_stale_answers_does_not_open_the_scope() -> None:
    found = assess(ANKLE, Patient({"age": span(5)}), TODAY, even_if_stale=True)
    assert found.treatments == ()


def test_facts_that_contradict_each_other_are_refused_with_both_named() -> None:
    with pytest.raises(ImpossibleError) as refused:
        answer(weeks_of_rest=span(42), days_since_sprain=span(41))
    assert refused.value.lines() == [
        "--weeks-of-rest and --days-since-sprain: these cannot both be so, because time of rest is "
        "at most time since the sprain. Rest cannot have begun before the sprain. "
        "Change one of them."
    ]
    assert refused.value.status is ExitStatus.USAGE


def test_three_facts_that_contradict_each_other_are_all_named() -> None:
    with pytest.raises(ImpossibleError) as refused:
        answer(can_stand=YES, swelling=choice("severe"), torn=YES)
    (line,) = refused.value.lines()
    assert line.startswith("--can-stand and --swelling and --torn: ")


def test_every_broken_constraint_is_named() -> None:
    with pytest.raises(ImpossibleError) as refused:
        answer(
            can_stand=YES,
            swelling=choice("severe"),
            torn=YES,
            weeks_of_rest=span(42),
            days_since_sprain=span(41),
        )
    assert len(refused.value.lines()) == 2


def test_an_impossible_patient_is_refused_even_outside_the_scope() -> None:
    with pytest.raises(ImpossibleError):
        answer(age=span(5), weeks_of_rest=span(42), days_since_sprain=span(41))


@pytest.mark.parametrize(
    "states",
    [
        {"weeks_of_rest": span(42)},
        {"weeks_of_rest": span(42), "days_since_sprain": span(42)},
        {"weeks_of_rest": span(42, 49), "days_since_sprain": span(40, 45)},
        {"weeks_of_rest": span(42, 49), "days_since_sprain": span(30, 42)},
        {"can_stand": YES, "torn": YES},
        {"can_stand": YES, "torn": YES, "swelling": choice("severe", "mild")},
    ],
)
def test_what_may_still_be_possible_is_accepted(states: dict[str, State]) -> None:
    assert answer(**states).facts == states


LEFT = "weeks_of_rest"
RIGHT = "days_since_sprain"


def comparing(op: str) -> Pathway:
    return variant(
        lambda raw: raw.update(
            constraints=[{"when": f"{LEFT} {op} {RIGHT}", "because": "It is so."}]
        )
    )


def possible(pathway: Pathway, left: Interval, right: Interval) -> bool:
    try:
        answer(pathway, **{LEFT: left, RIGHT: right})
    except ImpossibleError:
        return False
    return True


@pytest.mark.parametrize(
    ("op", "below", "equal", "above"),
    [
        ("<", True, False, False),
        ("<=", True, True, False),
        (">", False, False, True),
        (">=", False, True, True),
        ("==", False, True, False),
    ],
)
def test_two_facts_are_compared_as_numbers_are(
    op: str, below: bool, equal: bool, above: bool
) -> None:
    pathway = comparing(op)
    assert isinstance(pathway.constraints[0].when, CompareFacts)
    found = [possible(pathway, span(left), span(42)) for left in ("41.99", "42", "42.01")]
    assert found == [below, equal, above]


@pytest.mark.parametrize(
    ("op", "left", "right", "found"),
    [
        ("<", (40, 42), (42, 50), True),
        ("<", (42, 43), (40, 42), False),
        ("<=", (42, 43), (40, 42), True),
        (">", (40, 42), (42, 50), False),
        (">=", (40, 42), (42, 50), True),
        ("==", (40, 42), (42, 50), True),
        ("==", (40, 42), (43, 50), False),
        ("==", (43, 50), (40, 42), False),
        ("==", (40, 45), (42, 43), True),
    ],
)
def test_two_ranges_are_impossible_only_if_no_pair_of_values_fits(
    op: str, left: tuple[int, int], right: tuple[int, int], found: bool
) -> None:
    assert possible(comparing(op), span(*left), span(*right)) is found


def test_two_numbers_that_are_no_clocks_can_be_compared_too() -> None:
    def change(raw: Raw) -> None:
        raw["facts"]["age_then"] = {**raw["facts"]["age"]}
        raw["constraints"] = [{"when": "age_then <= age", "because": "b"}]

    pathway = variant(change)
    assert answer(pathway, age=span(70), age_then=span(70)).scope is T
    asked = next(e for e in answer(pathway, age_then=span(95)).ask_next if e.fact == "age")
    assert asked.decides == (Rule("operation", None),)
    with pytest.raises(ImpossibleError):
        answer(pathway, age=span(70), age_then=span(71))


def test_open_ranges_that_only_touch_are_apart() -> None:
    below = Interval(Decimal(40), Decimal(42), includes_high=False)
    assert not possible(comparing("=="), below, span(42))
    assert not possible(comparing(">="), below, span(42))
    assert possible(comparing("<"), below, span(42))


def test_a_rule_that_a_constraint_decides_is_still_asked_about() -> None:
    found = answer(weeks_of_rest=span(42))
    boot = next(each for each in found.treatments if each.id == "boot")
    assert "days_since_sprain" in boot.missing


def test_due_notes_say_whether_they_still_hold() -> None:
    def rest(**states: State) -> tuple[Truth, ...]:
        return answer(**states).treatments[0].due

    assert rest() == (U,)
    assert rest(days_since_sprain=span(3)) == (T,)
    assert rest(days_since_sprain=span("3.01")) == (F,)


def test_the_same_question_has_the_same_answer() -> None:
    states: dict[str, State] = {"age": span(40), **MILD}
    assert answer(**states) == answer(**states)


def test_the_answer_repeats_what_it_was_asked() -> None:
    found = answer(age=span(40))
    assert (found.as_of, found.facts) == (TODAY, {"age": span(40)})


def test_everything_the_answer_lists_is_in_the_file_s_order() -> None:
    found = answer()
    assert [each.id for each in found.treatments] == list(ANKLE.treatments)
    assert list(found.mentioned) == list(ANKLE.mentioned)
    assert [each.position.id for each in found.treatments[2].positions] == [
        "trial_boot",
        "insurer_operation",
    ]


def test_a_pathway_without_red_flags_has_none() -> None:
    bare = ANKLE.model_copy(update={"red_flags": {}})
    assert answer(bare).red_flags == RedFlags((), (), ())


def _seen_in_a_tear(raw: Raw) -> None:
    raw["red_flags"]["cold_foot"]["seen_in"] = "torn"


def test_a_sign_that_other_facts_show_is_there_although_nobody_asked() -> None:
    pathway = variant(_seen_in_a_tear)
    shown = assess(pathway, patient_from(pathway, {"torn": True}, TODAY), TODAY)
    assert (shown.red_flags.present, shown.urgent) == (("cold_foot",), True)
    for known in ({}, {"torn": False}):
        found = assess(pathway, patient_from(pathway, known, TODAY), TODAY)
        assert found.red_flags.unasked == ("cold_foot", "odd_shape")


def test_a_sign_cannot_be_denied_while_other_facts_show_it() -> None:
    pathway = variant(_seen_in_a_tear)
    denied = patient_from(pathway, {"torn": True, "warning": "none"}, TODAY)
    with pytest.raises(ImpossibleError, match=r"--torn and --warning: these cannot both be so"):
        assess(pathway, denied, TODAY)


def test_a_pathway_without_red_flags_says_nothing_of_any() -> None:
    def without(raw: Raw) -> None:
        del raw["red_flags"], raw["urgencies"], raw["facts"]["warning"]

    found = assess(variant(without), Patient(), TODAY)
    assert found.red_flags == RedFlags((), (), ())
    assert not found.urgent
