"""From what somebody typed or wrote down to what is still possible for each fact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY
from vcfpath.errors import ContentError, Place, UsageError, VcfpathError
from vcfpath.model.answer import Answer
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import Given, from_file
from vcfpath.patient.typed import Form
from vcfpath.truth import Truth

FILE = Place("me.yaml", 3, 6)
T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def said(fact: str, value: str, form: Form = "value", at: str = "") -> Given:
    return Given(fact, form, value, Place(at or "--" + fact.replace("_", "-")))


def flags(*given: Given, pathway: Pathway = ANKLE) -> Patient:
    return build_patient(pathway, given, (), TODAY)


def state(fact: str, value: str, form: Form = "value", pathway: Pathway = ANKLE) -> State:
    return flags(said(fact, value, form), pathway=pathway).states[fact]


def refusal(*given: Given, pathway: Pathway = ANKLE, as_of: date = TODAY) -> str:
    with pytest.raises(UsageError) as refused:
        build_patient(pathway, given, (), as_of)
    return "\n".join(refused.value.lines())


def span(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("6", "42", "42"),
        ("6.5", "45.5", "45.5"),
        ("0", "0", "0"),
        ("50", "350", "350"),
        ("6w", "42", "42"),
        ("42d", "42", "42"),
        ("6 weeks", "42", "42"),
        ("42 days", "42", "42"),
        ("2 months", "60.875", "60.875"),
        (" 6 ", "42", "42"),
        ("5..7", "35", "49"),
        ("5 .. 7", "35", "49"),
        ("5..", "35", "350"),
        ("..7", "0", "49"),
        ("6..6", "42", "42"),
        ("40d..6w", "40", "42"),
        ("0..50", "0", "350"),
        ("6.5..7.5", "45.5", "52.5"),
    ],
)
def test_a_clock_is_understood_in_every_spelling_and_held_in_days(
    text: str, low: str, high: str
) -> None:
    assert state("weeks_of_rest", text) == span(low, high)


def test_any_other_number_is_held_in_its_own_unit() -> None:
    assert state("age", "70..72") == span("70", "72")


CLOCK_MEND = "Write a plain number such as 6, 42d or 6w."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("6,5", "'6,5' is not a number we can read. Write 6.5, with a point."),
        ("5..6,5", "'6,5' is not a number we can read. Write 6.5, with a point."),
        ("6,5,4", f"'6,5,4' is not a number we can read. {CLOCK_MEND}"),
        ("6 fortnights", f"'6 fortnights' is not a number we can read. {CLOCK_MEND}"),
        ("nan", f"'nan' is not a number we can read. {CLOCK_MEND}"),
        ("NaN", f"'NaN' is not a number we can read. {CLOCK_MEND}"),
        ("inf", f"'inf' is not a number we can read. {CLOCK_MEND}"),
        ("-inf", f"'-inf' is not a number we can read. {CLOCK_MEND}"),
        ("1e1", f"'1e1' is not a number we can read. {CLOCK_MEND}"),
        ("0x6", f"'0x6' is not a number we can read. {CLOCK_MEND}"),
        ("", f"'' is not a number we can read. {CLOCK_MEND}"),
        ("5..6..7", f"'6..7' is not a number we can read. {CLOCK_MEND}"),
        ("1234567890", f"'1234567890' is not a number we can read. {CLOCK_MEND}"),
        ("-3", "-3 is out of range. It can be 0 to 50 weeks."),
        ("50.01", "50.01 is out of range. It can be 0 to 50 weeks."),
        ("351d", "351d is out of range. It can be 0 to 50 weeks."),
        ("5..51", "51 is out of range. It can be 0 to 50 weeks."),
        ("-1..5", "-1 is out of range. It can be 0 to 50 weeks."),
        ("..", "a range needs at least one end. Write 5..7, 5.. or ..7."),
        (" .. ", "a range needs at least one end. Write 5..7, 5.. or ..7."),
        ("7..5", "the range 7..5 ends before it starts. Turn it round."),
        ("6w..41d", "the range 6w..41d ends before it starts. Turn it round."),
    ],
)
def test_a_clock_that_cannot_be_read_is_refused_with_the_right_spelling(
    text: str, what: str
) -> None:
    assert refusal(said("weeks_of_rest", text)) == f"--weeks-of-rest: {what}"


@pytest.mark.parametrize("text", ["70w", "70y", "840 months"])
def test_a_number_that_is_no_clock_takes_no_unit_of_time(text: str) -> None:
    assert refusal(said("age", text)) == (
        f"--age: '{text}' is not a number we can read. Write a plain number such as 55."
    )


@pytest.mark.parametrize(
    ("fact", "too_much", "can_be"),
    [
        ("pain_now", "11", "0 to 10"),
        ("height_loss_pct", "101", "0 to 100%"),
        ("roland_morris", "25", "0 to 24 points"),
        ("age", "121", "0 to 120 years"),
    ],
)
def test_what_a_number_can_be_is_said_with_its_unit_once(
    fact: str, too_much: str, can_be: str
) -> None:
    assert refusal(said(fact, too_much), pathway=SHIPPED).endswith(
        f"{too_much} is out of range. It can be {can_be}."
    )


def test_the_example_of_a_number_lies_inside_the_fact_s_own_range() -> None:
    facts = {**ANKLE.facts, "age": ANKLE.facts["age"].model_copy(update={"least": Decimal(20)})}
    grown_up = ANKLE.model_copy(update={"facts": facts})
    assert refusal(said("age", "old"), pathway=grown_up).endswith(
        "Write a plain number such as 65."
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("mild", {"mild"}),
        ("mild|severe", {"mild", "severe"}),
        (" Mild | SEVERE ", {"mild", "severe"}),
        ("none", {"none"}),
        ("mild|mild", {"mild"}),
    ],
)
def test_a_choice_is_one_value_or_any_of_several(text: str, values: set[str]) -> None:
    assert state("swelling", text) == OneOf(frozenset(values))


def test_hyphens_in_a_value_are_underscores() -> None:
    found = state("infection", "at-site|elsewhere_treated", pathway=SHIPPED)
    assert found == OneOf(frozenset({"at_site", "elsewhere_treated"}))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("milld", "'milld' is not one of its values. Did you mean 'mild'?"),
        ("huge", "'huge' is not one of its values. It can be: mild, none, severe."),
        ("", "'' is not one of its values. It can be: mild, none, severe."),
        ("mild|", "'' is not one of its values. It can be: mild, none, severe."),
        ("mild,severe", "'mild,severe' names several. Put | between them: 'mild|severe'."),
        ("unknown", "'unknown' is not one of its values. Leave it out while it is not known."),
        ("not-known", "'not-known' is not one of its values. Leave it out while it is not known."),
        ("dont_know", "'dont_know' is not one of its values. Leave it out while it is not known."),
    ],
)
def test_a_value_that_does_not_exist_is_refused_with_those_that_do(text: str, what: str) -> None:
    assert refusal(said("swelling", text)).startswith(f"--swelling: {what}")


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_yes_no_fact_is_that(answer: str) -> None:
    assert state("torn", answer) == OneOf(frozenset({answer}))


MEMBERS = ("rest", "boot", "operation", "balance", "cream")


def members(**known: Truth) -> Members:
    return Members({name: known.get(name, U) for name in MEMBERS})


def all_out(*inside: str) -> Members:
    return Members({name: T if name in inside else F for name in MEMBERS})


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ([said("tried", "cream", "in")], members(cream=T)),
        ([said("tried", " Cream ", "in")], members(cream=T)),
        ([said("tried", "cream", "out")], members(cream=F)),
        (
            [said("tried", "cream", "in"), said("tried", "boot", "out")],
            members(cream=T, boot=F),
        ),
        ([said("tried", "cream", "in"), said("tried", "cream", "in")], members(cream=T)),
        ([said("tried", "none", "in")], all_out()),
        ([said("tried", "", "complete")], all_out()),
        ([said("tried", "cream", "in"), said("tried", "", "complete")], all_out("cream")),
        ([said("tried", "", "complete"), said("tried", "cream", "in")], all_out("cream")),
        ([said("tried", "cream", "out"), said("tried", "none", "in")], all_out()),
        ([said("tried", "none", "in"), said("tried", "", "complete")], all_out()),
    ],
)
def test_members_of_a_set_are_in_out_or_not_known(given: list[Given], found: Members) -> None:
    assert flags(*given).states["tried"] == found


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (
            [said("tried", "cream", "in"), said("tried", "cream", "out", "--not-tried")],
            "--not-tried: 'cream' is said to be both there and not there. Give one of the two.",
        ),
        (
            [said("tried", "cream", "in"), said("tried", "none", "in")],
            "--tried: 'cream' is said to be both there and not there. Give one of the two.",
        ),
        (
            [said("tried", "none", "in"), said("tried", "boot", "in")],
            "--tried: 'boot' is said to be both there and not there. Give one of the two.",
        ),
        (
            [said("tried", "creme", "in")],
            "--tried: 'creme' is not one of them. Did you mean 'cream'?",
        ),
        (
            [said("tried", "none", "out", "--not-tried")],
            "--not-tried: 'none' is not one of them. "
            "It can be: balance, boot, cream, operation, rest.",
        ),
    ],
)
def test_a_set_that_contradicts_itself_or_names_a_stranger_is_refused(
    given: list[Given], what: str
) -> None:
    assert refusal(*given) == what


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2026-11-22", "0", "0"),
        ("2026-11-21", "1", "1"),
        (" 2026-10-11 ", "42", "42"),
        ("2026-10", "22", "52"),
        ("2026-11", "0", "21"),
        ("2026-02", "267", "294"),
        ("2025-10-18", "400", "400"),
        ("2025-10", "387", "400"),
    ],
)
def test_a_day_or_a_month_is_the_time_since_then(text: str, low: str, high: str) -> None:
    assert state("days_since_sprain", text, "date") == span(low, high)


def test_a_leap_day_counts() -> None:
    found = build_patient(
        ANKLE, [said("days_since_sprain", "2024-02-28", "date")], (), date(2024, 3, 1)
    )
    assert found.states["days_since_sprain"] == span("2", "2")


DATE_MEND = "Write it as 2026-10-11, or 2026-10 for some day in that month."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "2026-11-23",
            "2026-11-23 is in the future. The answer is for 2026-11-22; give that day or one before it.",
        ),
        (
            "2026-12",
            "2026-12 is in the future. The answer is for 2026-11-22; give that day or one before it.",
        ),
        ("2026-02-30", f"there is no day 2026-02-30. {DATE_MEND}"),
        ("2026-13", f"there is no day 2026-13. {DATE_MEND}"),
        ("2026-00-10", f"there is no day 2026-00-10. {DATE_MEND}"),
        ("0000-01-01", f"there is no day 0000-01-01. {DATE_MEND}"),
        ("2025-02-29", f"there is no day 2025-02-29. {DATE_MEND}"),
        (
            "11-10-2026",
            "'11-10-2026' is not a date. Write 2026-10-11 or 2026-11-10, whichever day it was.",
        ),
        ("2026", f"'2026' is not a date. {DATE_MEND}"),
        ("2026-1-1", "'2026-1-1' is not a date. Write 2026-01-01."),
        ("20261011", "'20261011' is not a date. Write 2026-10-11."),
        ("2026-10-11T10:00", "'2026-10-11T10:00' is not a date. Write 2026-10-11."),
        ("yesterday", f"'yesterday' is not a date. {DATE_MEND}"),
        ("", f"'' is not a date. {DATE_MEND}"),
        ("٢٠٢٦-10-11", "'٢٠٢٦-10-11' is not a date. Write 2026-10-11."),
        ("2025-10-17", "2025-10-17 is too long ago to be used. It can be 0 to 400 days ago."),
        ("2025-09", "2025-09 is too long ago to be used. It can be 0 to 400 days ago."),
    ],
)
def test_a_date_that_cannot_be_is_refused(text: str, what: str) -> None:
    given = said("days_since_sprain", text, "date", "--sprain-date")
    assert refusal(given) == f"--sprain-date: {what}"


def test_the_month_of_today_ends_today() -> None:
    first = build_patient(
        ANKLE, [said("days_since_sprain", "2026-11", "date")], (), date(2026, 11, 1)
    )
    assert first.states["days_since_sprain"] == span("0", "0")


@pytest.mark.parametrize(
    "given",
    [
        [said("age", "70"), said("age", "71")],
        [said("age", "70"), said("age", "70")],
        [said("swelling", "mild"), said("swelling", "severe")],
    ],
)
def test_a_fact_given_twice_in_the_same_way_is_refused(given: list[Given]) -> None:
    assert refusal(*given) == f"--{given[0].fact}: this is given twice. Give it once."


def test_a_fact_given_in_two_ways_is_refused_with_both_of_them() -> None:
    given = [said("torn", "yes"), said("torn", "no", at="--no-torn")]
    place, _, what = refusal(*given).partition(": ")
    assert place == "--no-torn"
    assert "--torn" in what
    assert what.endswith("Give one of the two.")


def test_a_clock_and_its_date_together_are_refused() -> None:
    given = [
        said("days_since_sprain", "42"),
        said("days_since_sprain", "2026-10-11", "date", "--sprain-date"),
    ]
    assert refusal(*given).startswith("--sprain-date: --days-since-sprain")


def test_everything_that_is_wrong_is_said_at_once() -> None:
    wrong = [said("swelling", "huge"), said("age", "old"), said("torn", "yes")]
    assert [line.partition(":")[0] for line in refusal(*wrong).splitlines()] == [
        "--age",
        "--swelling",
    ]


def test_nothing_given_is_nothing_known() -> None:
    assert flags() == Patient({})
    assert Patient() == Patient({})


def test_the_facts_come_in_the_pathway_s_order() -> None:
    patient = flags(said("torn", "yes"), said("age", "70"), said("weeks_of_rest", "6"))
    assert list(patient.states) == ["weeks_of_rest", "age", "torn"]


def read(answers: dict[str, object], pathway: Pathway = ANKLE) -> list[Given]:
    return from_file(pathway, {key: Answer(value, FILE) for key, value in answers.items()})


def from_answers(answers: dict[str, object], *given: Given) -> Patient:
    return build_patient(ANKLE, given, read(answers), TODAY)


@pytest.mark.parametrize(
    ("fact", "value", "found"),
    [
        ("age", 70, span("70", "70")),
        ("age", Decimal("70.5"), span("70.5", "70.5")),
        ("age", Decimal("70.0"), span("70", "70")),
        ("age", "70..72", span("70", "72")),
        ("age", {"from": 70, "to": 72}, span("70", "72")),
        ("age", {"from": 70}, span("70", "110")),
        ("age", {"to": 72}, span("0", "72")),
        ("weeks_of_rest", 6, span("42", "42")),
        ("weeks_of_rest", "6w", span("42", "42")),
        ("weeks_of_rest", {"days": 43}, span("43", "43")),
        ("weeks_of_rest", {"from": {"days": 43}, "to": 7}, span("43", "49")),
        ("weeks_of_rest", {"from": "40d", "to": "6w"}, span("40", "42")),
        ("swelling", "mild", OneOf(frozenset({"mild"}))),
        ("swelling", "mild|severe", OneOf(frozenset({"mild", "severe"}))),
        ("swelling", ["mild", "severe"], OneOf(frozenset({"mild", "severe"}))),
        ("torn", True, OneOf(frozenset({"yes"}))),
        ("torn", False, OneOf(frozenset({"no"}))),
        ("tried", {"cream": True, "boot": False}, members(cream=T, boot=F)),
        ("tried", {}, None),
        ("tried", "none", all_out()),
    ],
)
def test_a_file_s_values_are_understood(fact: str, value: object, found: State | None) -> None:
    assert from_answers({fact: value}).states.get(fact) == found


def test_a_file_gives_a_date_by_the_name_of_its_option() -> None:
    found = from_answers({"sprain_date": "2026-10-11"}).states
    assert found == {"days_since_sprain": span("42", "42")}


NUMBER_MEND = "Write a number such as 6, or {from: 5, to: 7}."
RANGE_MEND = "Write a range as {from: 5, to: 7}."
CHOICE_MEND = "It can be: none, mild, severe; or a list of some of these."
SET_MEND = "Write for example {rest: true, boot: false}, or none."
LEAVE_OUT = "Leave it out while it is not known."


@pytest.mark.parametrize(
    ("fact", "value", "what"),
    [
        ("age", True, f"a number belongs here, not true. {NUMBER_MEND}"),
        ("age", None, f"an answer is missing. {LEAVE_OUT}"),
        ("age", [70], f"a number belongs here, not a list. {NUMBER_MEND}"),
        ("age", [70, 72], "a number belongs here, not a list. Write {from: 70, to: 72}."),
        ("age", {}, f"a number belongs here, not a mapping. {RANGE_MEND}"),
        ("age", {"from": 70, "until": 72}, f"'until' is no end of a range. {RANGE_MEND}"),
        ("age", {"form": 70, "to": 72}, f"'form' is no end of a range. {RANGE_MEND}"),
        ("age", {"from": "1..2", "to": 7}, f"one number belongs here, not '1..2'. {RANGE_MEND}"),
        ("age", {"days": 5, "weeks": 1}, f"a number belongs here, not a mapping. {RANGE_MEND}"),
        ("age", {"from": True}, f"a number belongs here, not true. {NUMBER_MEND}"),
        ("age", {"from": None, "to": 5}, f"a number belongs here, not nothing. {NUMBER_MEND}"),
        ("age", "unknown", f"'unknown' is not a number we can read. {LEAVE_OUT}"),
        ("swelling", 3, f"one of its values belongs here, not the number 3. {CHOICE_MEND}"),
        ("swelling", [], f"one of its values belongs here, not a list. {CHOICE_MEND}"),
        ("swelling", [True], f"one of its values belongs here, not true. {CHOICE_MEND}"),
        ("swelling", True, f"one of its values belongs here, not true. {CHOICE_MEND}"),
        (
            "swelling",
            {"mild": True},
            f"one of its values belongs here, not a mapping. {CHOICE_MEND}",
        ),
        ("torn", "yes", "true or false belongs here, not 'yes'. Write true, without quotes."),
        ("torn", "False", "true or false belongs here, not 'False'. Write false, without quotes."),
        ("torn", 1, "true or false belongs here, not the number 1. Write true or false."),
        ("torn", "unknown", f"true or false belongs here, not 'unknown'. {LEAVE_OUT}"),
        ("torn", None, f"an answer is missing. {LEAVE_OUT}"),
        (
            "tried",
            "cream",
            "names with true or false belong here, not 'cream'. Write {cream: true}.",
        ),
        (
            "tried",
            ["cream", "boot"],
            "names with true or false belong here, not a list. Write {cream: true, boot: true}.",
        ),
        (
            "tried",
            "creme",
            "names with true or false belong here, not 'creme'. Did you mean 'cream'?",
        ),
        ("tried", "?", f"names with true or false belong here, not '?'. {LEAVE_OUT}"),
        ("tried", [], f"names with true or false belong here, not a list. {SET_MEND}"),
        ("tried", "hope", f"names with true or false belong here, not 'hope'. {SET_MEND}"),
        ("tried", True, f"names with true or false belong here, not true. {SET_MEND}"),
        (
            "tried",
            {"cream": "yes"},
            "true or false belongs here, not 'yes'. Write true, without quotes.",
        ),
        (
            "tried",
            {"cream": 1},
            "true or false belongs here, not the number 1. Write true or false.",
        ),
        ("ages", 70, "there is no fact 'ages'. Did you mean 'age'?"),
        ("sprain_dat", "2026-10", "there is no fact 'sprain_dat'. Did you mean 'sprain_date'?"),
        (
            "sprain_date",
            2026,
            "a date belongs here, not the number 2026. Write it as 2026-10-11, or 2026-10.",
        ),
    ],
)
def test_a_file_s_value_of_the_wrong_shape_is_refused_with_its_place(
    fact: str, value: object, what: str
) -> None:
    with pytest.raises(ContentError) as refused:
        from_answers({fact: value})
    assert refused.value.lines() == [f"me.yaml:3:6: {what}"]


@pytest.mark.parametrize(
    ("fact", "value", "what"),
    [
        ("age", "6,5", "me.yaml:3:6: '6,5' is not a number we can read. Write 6.5, with a point."),
        ("age", 200, "me.yaml:3:6: 200 is out of range. It can be 0 to 110 years."),
        ("age", {"from": 7, "to": 5}, "me.yaml:3:6: the range 7..5 ends before it starts."),
        ("age", {"days": 5}, "me.yaml:3:6: '5d' is not a number we can read."),
        ("swelling", ["mild", "x"], "me.yaml:3:6: 'x' is not one of its values."),
        ("tried", {"creme": True}, "me.yaml:3:6: 'creme' is not one of them. Did you mean"),
        ("sprain_date", "2026-11-23", "me.yaml:3:6: 2026-11-23 is in the future."),
    ],
)
def test_a_file_s_value_that_cannot_be_is_a_fault_of_its_content(
    fact: str, value: object, what: str
) -> None:
    with pytest.raises(ContentError) as refused:
        from_answers({fact: value})
    assert str(refused.value).startswith(what)


def test_a_file_s_faults_of_shape_are_said_all_at_once() -> None:
    with pytest.raises(ContentError) as refused:
        read({"age": True, "torn": "yes", "zzz": 1})
    assert len(refused.value.lines()) == 3


def test_a_flag_wins_over_the_file() -> None:
    found = from_answers({"age": 70, "torn": True}, said("age", "80")).states
    assert found == {"age": span("80", "80"), "torn": OneOf(frozenset({"yes"}))}


def test_a_flag_for_a_set_replaces_all_that_the_file_says_of_it() -> None:
    found = from_answers({"tried": {"boot": True}}, said("tried", "cream", "in"))
    assert found.states["tried"] == members(cream=T)


def test_a_flag_wins_even_over_a_file_s_impossible_value() -> None:
    found = from_answers({"age": 200}, said("age", "80")).states
    assert found == {"age": span("80", "80")}


def test_a_date_option_wins_over_the_file_s_number() -> None:
    date_given = said("days_since_sprain", "2026-11-20", "date", "--sprain-date")
    found = from_answers({"days_since_sprain": 9}, date_given).states
    assert found == {"days_since_sprain": span("2", "2")}


def test_a_file_that_gives_a_clock_and_its_date_is_refused() -> None:
    with pytest.raises(ContentError, match="given"):
        from_answers({"days_since_sprain": 42, "sprain_date": "2026-10-11"})


def test_faults_of_both_flags_and_file_are_wrong_usage() -> None:
    with pytest.raises(UsageError) as refused:
        from_answers({"age": 200}, said("swelling", "huge"))
    assert len(refused.value.lines()) == 2


@given(st.sampled_from(sorted(ANKLE.facts)), st.text(max_size=20))
def test_whatever_is_typed_is_understood_or_refused_and_nothing_else_happens(
    fact: str, text: str
) -> None:
    form: Form = "in" if ANKLE.facts[fact].kind == "set" else "value"
    assert (fact in _states(fact, text, form)) is not (_refusals(fact, text, form) > 0)


def _states(fact: str, text: str, form: Form) -> set[str]:
    try:
        return {*flags(said(fact, text, form)).states}
    except VcfpathError:
        return set()


def _refusals(fact: str, text: str, form: Form) -> int:
    try:
        flags(said(fact, text, form))
    except UsageError as refused:
        return len(refused.lines())
    return 0
