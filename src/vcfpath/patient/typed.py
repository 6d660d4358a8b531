"""A file's value for one fact, as one would type it; or, of a value of the wrong shape, what is right.

A value may go over several lines, so each part of it keeps the place where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from itertools import islice
from typing import Literal

from vcfpath.errors import Place, did_you_mean, echoed, quoted
from vcfpath.model.answer import Answer
from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.comparing import range_in_words
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.possible import NO, YES
from vcfpath.model.units import NUMBER, plain
from vcfpath.patient.several import as_list, several
from vcfpath.patient.slips import LEAVE_OUT, NOT_KNOWN
from vcfpath.patient.spoken import RANGE, NotUnderstoodError, choice_state, number_state

Form = Literal["value", "in", "out", "complete", "date"]
Typed = tuple[Form, str, Place]
"""In which form it is given, the text, and where that stands."""

_YES_WORDS = ("yes", "y", "true", "on")
_NO_WORDS = ("no", "n", "false", "off")
_RANGE_MEND = "Write a range as {from: 5, to: 7}."


def typed(fact: Fact, answer: Answer) -> Iterator[Typed]:
    """What the answer says of the fact, piece by piece.

    Raises:
        NotUnderstoodError: when it is of the wrong shape.
    """
    if answer.value is None:
        raise NotUnderstoodError("an answer is missing", LEAVE_OUT)
    match fact:
        case YesNoFact():
            yield "value", _yes_or_no(answer.value), answer.place
        case NumberFact():
            yield "value", _number(fact, answer), answer.place
        case ChoiceFact():
            yield "value", _choice(fact, answer), answer.place
        case _:
            yield from _members(fact, answer)


def _yes_or_no(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    word = str(value).lower()
    mend = LEAVE_OUT if word in NOT_KNOWN else "Write true or false."
    if word in (*_YES_WORDS, *_NO_WORDS):
        mend = f"Write {str(word in _YES_WORDS).lower()}, without quotes."
    raise NotUnderstoodError(f"true or false belongs here, not {quoted(value)}", mend)


def _choice(fact: ChoiceFact, answer: Answer) -> str:
    match answer.value:
        case str():
            choice_state(fact, answer.value, as_list)
            return answer.value
        case list() if answer.value:
            for index, value in enumerate(answer.value):
                with _at(answer.place_of(index)):
                    choice_state(fact, _word(fact, value))
            return "|".join(answer.value)
        case _:
            return _word(fact, answer.value)


def _word(fact: ChoiceFact, value: object) -> str:
    if isinstance(value, str):
        return value
    mend = f"It can be: {range_in_words(fact)}; or a list of some of these."
    raise NotUnderstoodError(f"one of its values belongs here, not {quoted(value)}", mend)


def _number(fact: NumberFact, answer: Answer) -> str:
    value = answer.value
    ends = {"from": "", "to": ""}
    if not (isinstance(value, dict) and value.keys() & ends):
        return _amount(value)
    for end in value:
        with _at(answer.place_of(end)):
            if end not in ends:
                raise NotUnderstoodError(f"{quoted(end)} is no end of a range", _RANGE_MEND)
            ends[end] = _amount(value[end])
            if RANGE in ends[end]:
                what = f"one number belongs here, not {quoted(value[end])}"
                raise NotUnderstoodError(what, _RANGE_MEND)
            number_state(fact, ends[end])
            if fact.clock and NUMBER.fullmatch(ends[end]):
                ends[end] += f" {fact.unit}"  # the other end may be in another
    return RANGE.join(ends.values())


def _amount(value: object) -> str:
    match value:
        case str():
            return value
        case dict() if value.keys() == {"days"}:
            return f"{_amount(value['days'])}d"
        case int() | Decimal() if not isinstance(value, bool):
            return plain(Decimal(value))
        case [int() | Decimal() as low, int() | Decimal() as high]:
            mend = f"Write {{from: {low}, to: {high}}}."
        case dict():
            mend = _RANGE_MEND
        case _:
            mend = "Write a number such as 6, or {from: 5, to: 7}."
    raise NotUnderstoodError(f"a number belongs here, not {quoted(value)}", mend)


def _members(fact: SetFact, answer: Answer) -> Iterator[Typed]:
    if answer.value == RESERVED_MEMBER:
        yield "in", RESERVED_MEMBER, answer.place
        return
    if not isinstance(answer.value, dict):
        what = f"names with true or false belong here, not {quoted(answer.value)}"
        raise NotUnderstoodError(what, _members_mend(fact, answer.value))
    for member, inside in answer.value.items():
        place = answer.place_of(member)
        with _at(place):
            yield "in" if _yes_or_no(inside) == YES else "out", str(member), place


def _members_mend(fact: SetFact, value: object) -> str:
    if str(value).lower() in NOT_KNOWN:
        return LEAVE_OUT
    names = value if isinstance(value, list) else [value]
    if isinstance(value, str) and (found := several(value, fact.values)):
        names = [*found.names, *found.besides]
        if found.besides:
            return f"'{echoed(found.besides[0])}' is not one of them."
    if names and all(name in fact.values for name in map(str, names)):
        return f"Write {{{', '.join(f'{name}: true' for name in names)}}}."
    if isinstance(value, str) and (near := did_you_mean(value, fact.values)).startswith("Did"):
        return near
    first, *others = islice(fact.values, 2)
    rest = "".join(f", {name}: false" for name in others)
    return f"Write for example {{{first}: true{rest}}}, or none."


@contextmanager
def _at(place: Place) -> Iterator[None]:
    """Say of a part that is not understood where it stands."""
    try:
        yield
    except NotUnderstoodError as error:
        raise NotUnderstoodError(error.what, error.mend, place) from None
