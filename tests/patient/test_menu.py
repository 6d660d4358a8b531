"""Answers typed at a question: numbers and names are understood or refused, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY, with_scores_too
from vcfpath.errors import showable
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import NO, YES, Interval, Members, OneOf, State
from vcfpath.patient.menu import LONGEST_ANSWER, answered, menu, rest_absent
from vcfpath.patient.spoken import NotUnderstoodError
from vcfpath.truth import Truth


def _answer(fact: str, text: str) -> State:
    return answered(ANKLE.facts[fact], text, TODAY)


def _one_of(*values: str) -> OneOf:
    return OneOf(frozenset(values))


@pytest.mark.parametrize(
    ("fact", "text", "state"),
    [
        ("swelling", "1", _one_of("none")),
        ("swelling", " 3 ", _one_of("severe")),
        ("swelling", "Severe", _one_of("severe")),
        ("swelling", "none", _one_of("none")),
        ("swelling", "3)", _one_of("severe")),
        ("swelling", "(3)", _one_of("severe")),
        ("swelling", "2) 3)", _one_of("mild", "severe")),
        ("swelling", "2,3", _one_of("mild", "severe")),
        ("swelling", "2 or 3", _one_of("mild", "severe")),
        ("swelling", "mild|severe", _one_of("mild", "severe")),
        ("torn", "1", _one_of(YES)),
        ("torn", "y", _one_of(YES)),
        ("torn", "No", _one_of(NO)),
        ("age", "70", Interval(70, 70)),  # type: ignore[arg-type]
        ("age", "60..70", Interval(60, 70)),  # type: ignore[arg-type]
        ("days_since_sprain", "2 weeks", Interval(14, 14)),  # type: ignore[arg-type]
        ("days_since_sprain", "2026-11-20", Interval(2, 2)),  # type: ignore[arg-type]
    ],
)
def test_an_answer_is_understood(fact: str, text: str, state: State) -> None:
    assert _answer(fact, text) == state


@pytest.mark.parametrize("text", ["2 4", "2,4", "2 and 4", "boot balance", "2;4,2"])
def test_several_numbers_name_what_is_there_and_say_nothing_of_the_rest(text: str) -> None:
    state = _answer("tried", text)
    assert isinstance(state, Members)
    assert {name for name, truth in state.known.items() if truth is Truth.TRUE} == {
        "boot",
        "balance",
    }
    assert Truth.FALSE not in state.known.values()


@pytest.mark.parametrize("text", ["0", " none ", "NONE"])
def test_none_of_a_list_is_said_in_so_many_words(text: str) -> None:
    state = _answer("tried", text)
    assert isinstance(state, Members)
    assert set(state.known.values()) == {Truth.FALSE}


def test_the_rest_of_a_list_is_absent_only_when_that_is_said() -> None:
    state = _answer("tried", "1")
    assert isinstance(state, Members)
    rest = rest_absent(state)
    assert rest.has("rest") is Truth.TRUE
    assert rest.has("boot") is Truth.FALSE


@pytest.mark.parametrize(
    ("fact", "text", "what", "mend"),
    [
        ("swelling", "4", "'4' is not one of the answers", "Type a number from 1 to 3."),
        ("swelling", "0", "'0' is not one of the answers", "Type a number from 1 to 3."),
        (
            "swelling",
            "sever",
            "'sever' is not",
            "Did you mean 'severe'? Type a number from 1 to 3.",
        ),
        ("swelling", "2 9", "'2 9' is not one of the answers", "Type a number from 1 to 3."),
        ("swelling", "no idea", "'no idea' is not one of", "Type a number from 1 to 3."),
        ("swelling", "mild ish", "'mild ish' is not one of", "Type a number from 1 to 3."),
        ("torn", "no idea", "'no idea' is not one of the answers", "Type a number from 1 to 2."),
        (
            "tried",
            "I fell down",
            "'I fell down' is not one of the answers",
            "Type a number from 1 to 5. Type 0 alone if there is none of them.",
        ),
        (
            "tried",
            "n",
            "'n' is not one of the answers",
            "Type a number from 1 to 5. Type 0 alone if there is none of them.",
        ),
        ("swelling", ",", "',' is not one of the answers", "Type a number from 1 to 3."),
        ("torn", "perhaps", "'perhaps' is not one of the answers", "Type a number from 1 to 2."),
        ("age", "7,5", "'7,5' is not a number we can read", "Write 7.5, with a point."),
        ("age", "seventy", "'seventy' is not a number we can read", "Write a plain number"),
        ("age", "200", "200 is out of range", "It can be 0 to 110 years."),
        ("days_since_sprain", "2027-01-01", "2027-01-01 is in the future", ""),
        ("torn", "   ", "nothing was typed", "Type an answer, or d if you don't know."),
        ("torn", "1" * (LONGEST_ANSWER + 1), "that is too long for an answer", "Type a number"),
        ("torn", "\x1b[2J", "'\\x1b[2J' is not one of the answers", "Type a number from 1 to 2."),
    ],
)
def test_what_is_no_answer_is_refused_with_what_would_be_one(
    fact: str, text: str, what: str, mend: str
) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        _answer(fact, text)
    assert refused.value.what.startswith(what)
    assert refused.value.mend.startswith(mend)


@with_scores_too
@given(data=st.data(), text=st.text(max_size=250))
def test_any_text_is_understood_or_refused_in_words_that_can_be_shown(
    pathway: Pathway, data: st.DataObject, text: str
) -> None:
    fact = pathway.facts[data.draw(st.sampled_from(sorted(pathway.facts)))]
    refused = None
    try:
        answered(fact, text, TODAY)
    except NotUnderstoodError as error:
        refused = error
    assert refused is None or refused.what
    assert refused is None or showable(refused.what) == refused.what or menu(fact) == ()


@with_scores_too
def test_every_number_of_a_menu_is_the_answer_it_stands_beside(pathway: Pathway) -> None:
    for fact in pathway.facts.values():
        for number, value in enumerate(menu(fact), start=1):
            state = answered(fact, str(number), TODAY)
            if isinstance(state, Members):
                assert state.has(value) is Truth.TRUE
            else:
                assert state == _one_of(value)
    assert menu(SHIPPED.facts["age"]) == ()
