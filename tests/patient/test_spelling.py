"""A patient spelt out as options: typed in again, they describe exactly that patient."""

from __future__ import annotations

import shlex
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.program import ANKLE as ANKLE_FILE
from tests.cli.program import DAY
from tests.known import ANKLE, SHIPPED, with_scores_too
from tests.strategies import everything, patients
from vcfpath.cli import main, options
from vcfpath.cli.person import Asked
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.model.units import DAYS_IN, plain
from vcfpath.patient import Patient
from vcfpath.patient.spelling import command_line, options_of, spelt
from vcfpath.patient.spoken import number_state
from vcfpath.truth import Truth


def typed_in(pathway: Pathway, words: list[str]) -> Patient:
    """The patient that the program itself understands by ``words``."""
    heard: list[Asked] = []
    home = ["--pathway", ANKLE_FILE] if pathway is ANKLE else []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(main, "_read", lambda name: pathway)
        patched.setattr(options, "OPTIONS", options.OPTIONS._replace(answer=heard.append))
        assert main.run(["options", *words, *home, "--as-of", DAY]) == 0
    (asked,) = heard
    return asked.patient


def known(pathway: Pathway, patient: Patient) -> Patient:
    """``patient`` without the facts of which every value is still possible."""
    nothing = everything(pathway)
    states = {name: state for name, state in patient.states.items() if state != nothing[name]}
    return patient._replace(states=states)


@pytest.mark.measured
@with_scores_too
@settings(max_examples=100)
@given(data=st.data())
def test_typed_in_again_it_is_the_same_patient(pathway: Pathway, data: st.DataObject) -> None:
    patient = data.draw(patients(pathway))
    mattering = data.draw(st.sets(st.sampled_from(sorted(pathway.matters))))
    patient = patient._replace(matters=tuple(m for m in pathway.matters if m in mattering))
    words = options_of(pathway, patient)
    assert typed_in(pathway, words) == known(pathway, patient)
    assert shlex.split(command_line(words)) == words


@with_scores_too
def test_of_whom_nothing_is_known_nothing_is_said(pathway: Pathway) -> None:
    assert options_of(pathway, Patient()) == []
    assert options_of(pathway, Patient(everything(pathway))) == []


def span(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def members(**known: bool) -> Members:
    tried = ANKLE.facts["tried"].everything()
    assert isinstance(tried, Members)
    return Members({**tried.known, **{name: Truth.of(inside) for name, inside in known.items()}})


STATES: list[tuple[str, State, list[str]]] = [
    ("age", span("40", "40"), ["--age", "40"]),
    ("age", span("40.5", "50"), ["--age", "40.5..50"]),
    ("age", span("0", "50"), ["--age", "..50"]),
    ("age", span("40", "110"), ["--age", "40.."]),
    ("age", span("0", "0"), ["--age", "0"]),
    ("weeks_of_rest", span("42", "42"), ["--weeks-of-rest", "6"]),
    ("weeks_of_rest", span("43", "43"), ["--weeks-of-rest", "43d"]),
    ("weeks_of_rest", span("43", "49"), ["--weeks-of-rest", "43d..7"]),
    ("weeks_of_rest", span("43", "350"), ["--weeks-of-rest", "43d.."]),
    ("weeks_of_rest", span("0", "43.25"), ["--weeks-of-rest", "..43.25d"]),
    ("weeks_of_rest", span("40.5731875", "42"), ["--weeks-of-rest", "40.5731875d..6"]),
    ("days_since_sprain", span("43", "43"), ["--days-since-sprain", "43"]),
    ("days_since_sprain", span("0.0304375", "1"), ["--days-since-sprain", "0.0304375d..1"]),
    ("swelling", OneOf(frozenset({"mild"})), ["--swelling", "mild"]),
    ("swelling", OneOf(frozenset({"severe", "mild"})), ["--swelling", "mild|severe"]),
    ("torn", OneOf(frozenset({"yes"})), ["--torn"]),
    ("torn", OneOf(frozenset({"no"})), ["--no-torn"]),
    ("tried", members(cream=True, boot=False), ["--not-tried", "boot", "--tried", "cream"]),
    (
        "tried",
        members(rest=False, boot=False, operation=False, balance=False, cream=False),
        ["--tried", "none"],
    ),
    (
        "tried",
        members(rest=True, boot=False, operation=False, balance=False, cream=False),
        [
            *("--tried", "rest", "--not-tried", "boot", "--not-tried", "operation"),
            *("--not-tried", "balance", "--not-tried", "cream"),
        ],
    ),
    ("warning", Members({"cold_foot": Truth.TRUE, "odd_shape": Truth.UNKNOWN}),
     ["--warning", "cold-foot"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "state", "words"), STATES, ids=[" ".join(words) for _, _, words in STATES]
)
def test_every_kind_of_state_has_its_spelling(fact: str, state: State, words: list[str]) -> None:
    patient = Patient({fact: state})
    assert options_of(ANKLE, patient) == words
    assert typed_in(ANKLE, words) == patient


@pytest.mark.parametrize("fact", ["weeks_of_rest", "days_since_sprain"])
@given(
    number=st.decimals(0, 400, places=6),
    unit=st.sampled_from(["days", "weeks", "months", "years"]),
)
def test_whatever_length_of_time_was_typed_can_be_typed_again(
    fact: str, number: Decimal, unit: str
) -> None:
    """A month is 30.4375 days, so one with six decimals has ten in days; nothing is rounded."""
    clock = ANKLE.facts[fact]
    assert isinstance(clock, NumberFact)
    days = number * DAYS_IN[unit]
    if days <= clock.everything().high:
        state = number_state(clock, f"{plain(number)} {unit}")
        assert state == Interval(days, days)
        _, again = spelt(fact, clock, state)
        assert number_state(clock, again) == state


def test_members_of_which_nothing_is_said_are_not_absent() -> None:
    few = Members({"odd_shape": Truth.FALSE})
    assert list(spelt("warning", ANKLE.facts["warning"], few)) == ["--not-warning", "odd-shape"]


def test_values_are_typed_with_hyphens() -> None:
    cause = OneOf(frozenset({"cauda_equina", "root"}))
    patient = Patient({"nerve_status": cause})
    assert options_of(SHIPPED, patient) == ["--nerve-status", "cauda-equina|root"]
    assert typed_in(SHIPPED, options_of(SHIPPED, patient)) == patient


def test_facts_come_in_the_pathways_order_and_what_matters_last() -> None:
    patient = Patient(
        {"torn": OneOf(frozenset({"yes"})), "age": span("40", "40")}, ("walking_soon", "cost")
    )
    words = ["--age", "40", "--torn", "--matters", "walking-soon", "--matters", "cost"]
    assert options_of(ANKLE, patient) == words
    assert typed_in(ANKLE, words) == patient


def test_a_shell_gives_the_words_back_as_they_are() -> None:
    words = ["vcfpath", "options", "--swelling", "mild|severe", "--pathway", "it's my file.yaml"]
    assert command_line(words) == (
        "vcfpath options --swelling 'mild|severe' --pathway 'it'\"'\"'s my file.yaml'"
    )
    assert shlex.split(command_line(words)) == words


@pytest.mark.parametrize(
    ("fact", "state"),
    [
        ("age", span("1", "2")._replace(includes_low=False)),
        ("age", span("1", "2")._replace(includes_high=False)),
        ("age", OneOf(frozenset({"yes"}))),
        ("torn", span("1", "2")),
        ("torn", ANKLE.facts["torn"].everything()),
        ("swelling", Members({"mild": Truth.TRUE})),
    ],
)
def test_what_no_option_can_give_is_never_spelt_as_something_else(fact: str, state: State) -> None:
    with pytest.raises(TypeError, match=r"no option of a .* fact gives"):
        list(spelt(fact, ANKLE.facts[fact], state))
