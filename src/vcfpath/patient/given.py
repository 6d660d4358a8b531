"""What was given for the facts, by flags or by a file, brought into one form before it is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from vcfpath.errors import ContentError, Fault, Place, did_you_mean
from vcfpath.model.answer import Answer
from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.fact import Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import NO, YES
from vcfpath.model.units import plain
from vcfpath.patient.mattering import MATTERS
from vcfpath.patient.spoken import RANGE, NotUnderstoodError

Form = Literal["value", "in", "out", "complete", "date"]


class Given(NamedTuple):
    """One thing said about one fact, where it was said, and in which form.

    ``value`` is text as one would type it; ``in`` and ``out`` name a member of a set, ``complete``
    says that all members not named are out, ``date`` gives a clock by the day it started.
    """

    fact: str
    form: Form
    value: str
    place: Place


def from_file(pathway: Pathway, answers: Mapping[str, Answer]) -> list[Given]:
    """A patient file's answers, each as one would type it.

    Raises:
        ContentError: naming every key that is no fact and every value of the wrong shape.
    """
    dates = {
        fact.as_date.flag.replace("-", "_"): name
        for name, fact in pathway.facts.items()
        if isinstance(fact, NumberFact) and fact.as_date
    }
    given: list[Given] = []
    faults: list[Fault] = []
    for key, answer in answers.items():
        try:
            given.extend(_given(pathway, dates, key, answer))
        except NotUnderstoodError as error:
            faults.append(Fault(answer.place, error.what, error.mend))
    if faults:
        raise ContentError(faults)
    return given


def _given(pathway: Pathway, dates: Mapping[str, str], key: str, answer: Answer) -> Iterator[Given]:
    if key in dates:
        if not isinstance(answer.value, str):
            raise NotUnderstoodError("this is not a date", "Write it as 2026-10-11, or 2026-10.")
        yield Given(dates[key], "date", answer.value, answer.place)
    elif key not in pathway.facts:
        matters = [MATTERS] if pathway.matters else []
        mend = did_you_mean(key, [*pathway.facts, *dates, *matters])
        raise NotUnderstoodError(f"there is no fact '{key}'", mend)
    else:
        fact = pathway.facts[key]
        for form, text in _typed(fact, answer.value):
            yield Given(key, form, text, answer.place)


def _typed(fact: Fact, value: object) -> Iterator[tuple[Form, str]]:
    match fact, value:
        case (YesNoFact(), bool()):
            yield "value", YES if value else NO
        case (SetFact(), str()) if value == RESERVED_MEMBER:
            yield "in", value
        case (SetFact(), dict()):
            for member, inside in value.items():
                if not isinstance(inside, bool):
                    raise NotUnderstoodError(f"'{member}' is neither true nor false", _MEND["set"])
                yield "in" if inside else "out", str(member)
        case (NumberFact(), _):
            yield "value", _number(value)
        case (_, str()) if fact.kind == "choice":
            yield "value", value
        case (_, list()) if fact.kind == "choice" and value:
            yield "value", "|".join(map(str, value))
        case _:
            raise NotUnderstoodError("this is not an answer to this fact", _MEND[fact.kind])


_MEND = {
    "number": "Write a number such as 6, or {from: 5, to: 7}.",
    "choice": "Write one of its values, or a list of those it may be.",
    "yes_no": "Write true or false.",
    "set": "Write for example {this_one: true, that_one: false}, or none.",
}


def _number(value: object) -> str:
    match value:
        case str():
            return value
        case dict() if value and value.keys() <= {"from", "to"}:
            return RANGE.join(_number(value[end]) if end in value else "" for end in ("from", "to"))
        case dict() if value.keys() == {"days"}:
            return f"{_number(value['days'])}d"
        case int() | Decimal() if not isinstance(value, bool):
            return plain(Decimal(value))
        case _:
            raise NotUnderstoodError("this is not a number", _MEND["number"])
