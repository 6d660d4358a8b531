"""What was given for the facts, by flags or by a file, brought into one form before it is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vcfpath.errors import ContentError, Fault, Place, echoed, quoted
from vcfpath.model.answer import Answer
from vcfpath.model.declared import Patience
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.patient.mattering import MATTERS
from vcfpath.patient.spoken import NotUnderstoodError
from vcfpath.patient.typed import Form, typed


class Given(NamedTuple):
    """One thing said about one fact, where it was said, and in which form.

    ``value`` is text as one would type it; ``in`` and ``out`` name a member of a set, ``complete``
    says that all members not named are out, ``date`` gives a clock by the day it started.
    """

    fact: str
    form: Form
    value: str
    place: Place


def from_file(
    pathway: Pathway, answers: Mapping[str, Answer], patience: Patience | None = None
) -> list[Given]:
    """A patient file's answers, each as one would type it; ``patience`` is that of a longer search.

    Raises:
        ContentError: naming every key that is no fact and every value of the wrong shape.
    """
    given, faults = understood(pathway, answers, patience)
    if faults:
        raise ContentError(faults)
    return given


def understood(
    pathway: Pathway, answers: Mapping[str, Answer], patience: Patience | None = None
) -> tuple[list[Given], list[Fault]]:
    """What can be understood of a file's answers, and what is wrong with the others."""
    dates = {
        fact.as_date.flag.replace("-", "_"): name
        for name, fact in pathway.facts.items()
        if isinstance(fact, NumberFact) and fact.as_date
    }
    given: list[Given] = []
    faults: list[Fault] = []
    patience = patience or Patience()
    for key, answer in answers.items():
        try:
            given.extend(_given(pathway, dates, key, answer, patience))
        except NotUnderstoodError as error:
            faults.append(Fault(error.place or answer.place, error.what, error.mend))
    return given, faults


def _given(
    pathway: Pathway, dates: Mapping[str, str], key: str, answer: Answer, patience: Patience
) -> Iterator[Given]:
    if key in dates:
        if not isinstance(answer.value, str):
            what = f"a date belongs here, not {quoted(answer.value)}"
            raise NotUnderstoodError(what, "Write it as 2026-10-11, or 2026-10.")
        yield Given(dates[key], "date", answer.value, answer.place)
    elif key not in pathway.facts:
        matters = [MATTERS] if pathway.matters else []
        mend = patience.nearest(key.lower(), [*pathway.facts, *dates, *matters])
        what = f"there is no fact '{echoed(answer.key.text if answer.key else key)}'"
        place = answer.key.place if answer.key else answer.place
        raise NotUnderstoodError(what, mend or "See vcfpath options --help for the names.", place)
    else:
        for form, text, place in typed(pathway.facts[key], answer):
            yield Given(key, form, text, place)
