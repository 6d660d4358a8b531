"""A question with numbered answers: which number stands for what, and what an answer comes to.

Understood or refused, never guessed. Several numbers for a choice mean that it is one of them; for a
set they name what is there, and say nothing of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from vcfpath.errors import did_you_mean, echoed
from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.fact import Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.possible import NO, YES, Members, OneOf, State
from vcfpath.patient.dates import time_since
from vcfpath.patient.several import several
from vcfpath.patient.spoken import NotUnderstoodError, number_state
from vcfpath.truth import Truth

LONGEST_ANSWER = 200
"""Characters; a longer answer was pasted by mistake."""

NONE_OF_THEM = ("0", "o", RESERVED_MEMBER, "no", "none of them", "none of these", "nothing")
"""What one may type for a list nothing of which is so; not "n", which may be meant for "next"."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}")
_BETWEEN = re.compile(r"\s*(?:[,;|+]|\band\b|\bor\b)\s*|\s+")
_NUMBER = re.compile(r"\(?([0-9]{1,4})[).]?")


def menu(fact: Fact) -> tuple[str, ...]:
    """The answers in the order of their numbers, from 1; none for a number, which is typed."""
    match fact:
        case NumberFact():
            return ()
        case YesNoFact():
            return (YES, NO)
        case _:
            return tuple(fact.values)


def answered(fact: Fact, text: str, as_of: date) -> State:
    """What ``text``, typed as the answer to the fact's question, leaves possible.

    Raises:
        NotUnderstoodError: when it is no answer to that question.
    """
    if len(text) > LONGEST_ANSWER:
        raise NotUnderstoodError("that is too long for an answer", "Type a number or a few words.")
    if not text.strip():
        raise NotUnderstoodError("nothing was typed", "Type an answer, or d if you don't know.")
    match fact:
        case NumberFact(as_date=as_date) if as_date and _DATE.match(text.strip()):
            return time_since(fact, text, as_of)
        case NumberFact():
            return _number(fact, text)
        case SetFact():
            return _members(fact, text)
        case _:
            return OneOf(frozenset(picked(text, menu(fact))))


def is_none(text: str) -> bool:
    """Whether ``text`` says that nothing of a list is so."""
    return text.strip().rstrip(".").lower() in NONE_OF_THEM


def rest_absent(state: Members) -> Members:
    """The same, but all that was not said to be there is known to be absent."""
    said = state.known.items()
    return Members({name: t if t is Truth.TRUE else Truth.FALSE for name, t in said})


def picked(text: str, answers: Sequence[str]) -> list[str]:
    """The answers that numbers or names in ``text`` stand for, each once.

    Raises:
        NotUnderstoodError: when one of them is neither.
    """
    words = text.strip().rstrip(".").lower()
    if words in _by_name(answers):
        return [_by_name(answers)[words]]
    found = [_one(word, answers) for word in _BETWEEN.split(words) if word]
    meant = [answer for answer in found if answer is not None]
    if not meant or len(meant) < len(found):
        raise _no_answer(text.strip(), answers)
    return list(dict.fromkeys(meant))


def _members(fact: SetFact, text: str) -> Members:
    if is_none(text):
        return Members(dict.fromkeys(fact.values, Truth.FALSE))
    try:
        there = picked(text, menu(fact))
    except NotUnderstoodError as error:
        none = "Type 0 alone if there is none of them."
        raise NotUnderstoodError(error.what, f"{error.mend} {none}") from None
    return Members({n: Truth.TRUE if n in there else Truth.UNKNOWN for n in fact.values})


def _number(fact: NumberFact, text: str) -> State:
    try:
        return number_state(fact, text)
    except NotUnderstoodError as error:
        date = " Or write a day as 2026-10-11, or a month as 2026-10." if fact.as_date else ""
        raise NotUnderstoodError(error.what, f"{error.mend}{date}") from None


def _one(word: str, answers: Sequence[str]) -> str | None:
    number = _NUMBER.fullmatch(word)
    if number and 0 < int(number[1]) <= len(answers):
        return answers[int(number[1]) - 1]
    return _by_name(answers).get(word)


def _by_name(answers: Sequence[str]) -> dict[str, str]:
    """Answers by what one may type for them; ``y`` and ``n`` too."""
    names = {spelt: each for each in answers for spelt in (each, each.replace("_", "-"))}
    names |= {each.replace("_", " "): each for each in answers}
    return {**names, **({"y": YES, "n": NO} if tuple(answers) == (YES, NO) else {})}


def _no_answer(line: str, answers: Sequence[str]) -> NotUnderstoodError:
    """The whole line is said back; none is guessed for a line that holds an answer and more."""
    mend = f"Type a number from 1 to {len(answers)}."
    near = did_you_mean(line.lower(), answers) if several(line, answers) is None else ""
    if near.startswith("Did") and not line[:1].isdigit():
        mend = f"{near} {mend}"
    return NotUnderstoodError(f"'{echoed(line)}' is not one of the answers", mend)
