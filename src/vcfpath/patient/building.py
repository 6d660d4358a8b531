"""From what was given to a Patient: each fact once, each value possible, nothing contradictory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from vcfpath.errors import ContentError, Fault, UsageError, did_you_mean, echoed
from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members, OneOf, State
from vcfpath.patient import Patient
from vcfpath.patient.dates import time_since
from vcfpath.patient.given import Given
from vcfpath.patient.several import each_apart, words_about
from vcfpath.patient.spoken import NotUnderstoodError, choice_state, number_state
from vcfpath.truth import Truth


def build_patient(
    pathway: Pathway, flags: Sequence[Given], file: Sequence[Given], as_of: date
) -> Patient:
    """The patient that flags and a file describe; where both speak of a fact, the flags win.

    Raises:
        UsageError: naming every value that cannot be used, when one of them is a flag's.
        ContentError: likewise, when all of them stand in the file.
    """
    said = {given.fact for given in flags}
    given = [*flags, *(each for each in file if each.fact not in said)]
    states: dict[str, State] = {}
    faults: list[Fault] = []
    for name in dict.fromkeys(each.fact for each in given):
        about = [each for each in given if each.fact == name]
        try:
            states[name] = _state(pathway.facts[name], about, as_of)
        except _AtError as error:
            faults.append(error.fault)
    if faults:
        raise refusal(faults)
    return Patient({name: states[name] for name in pathway.facts if name in states})


def refusal(faults: Sequence[Fault]) -> ContentError | UsageError:
    """The error for ``faults``: a file's, or, when one of them is an option's, the command line's."""
    from_file_only = all(fault.place.line for fault in faults)
    return ContentError(faults) if from_file_only else UsageError(faults)


class _AtError(Exception):
    """A fault at one of the places where a fact was given."""

    def __init__(self, given: Given, error: NotUnderstoodError) -> None:
        super().__init__(error.what)
        self.fault = Fault(given.place, error.what, error.mend)


def _state(fact: Fact, given: list[Given], as_of: date) -> State:
    if isinstance(fact, SetFact):
        return _members(fact, given)
    first, *again = given
    for other in again:
        raise _AtError(other, _twice(first, other))
    try:
        return _value(fact, first, as_of)
    except NotUnderstoodError as error:
        raise _AtError(first, error) from None


def _twice(first: Given, other: Given) -> NotUnderstoodError:
    if first.place == other.place:
        return NotUnderstoodError("this is given twice", "Give it once.")
    return NotUnderstoodError(f"{first.place} is given too", "Give one of the two.")


def _value(fact: NumberFact | ChoiceFact | YesNoFact, given: Given, as_of: date) -> State:
    match fact:
        case NumberFact() if given.form == "date":
            return time_since(fact, given.value, as_of)
        case NumberFact():
            return number_state(fact, given.value)
        case YesNoFact():
            return OneOf(frozenset({given.value}))
        case _:
            return choice_state(fact, given.value)


def _members(fact: SetFact, given: Iterable[Given]) -> Members:
    known: dict[str, Truth] = dict.fromkeys(fact.values, Truth.UNKNOWN)
    for each in sorted(given, key=lambda given: given.form == "complete"):
        for member, truth in _named(fact, each, known).items():
            if known[member] not in (Truth.UNKNOWN, truth):
                what = f"'{member}' is said to be both there and not there"
                raise _AtError(each, NotUnderstoodError(what, "Give one of the two."))
            known[member] = truth
    return Members(known)


def _named(fact: SetFact, given: Given, known: dict[str, Truth]) -> dict[str, Truth]:
    if given.form == "complete":
        return {name: Truth.FALSE for name, truth in known.items() if truth is Truth.UNKNOWN}
    member = given.value.strip().lower().replace("-", "_")
    if member == RESERVED_MEMBER and given.form == "in":
        return dict.fromkeys(fact.values, Truth.FALSE)
    if member not in fact.values:
        raise _AtError(given, _no_member(fact, given, member))
    return {member: Truth.of(given.form == "in")}


def _no_member(fact: SetFact, given: Given, member: str) -> NotUnderstoodError:
    known = [*fact.values, *([RESERVED_MEMBER] if given.form == "in" else [])]
    words = words_about(given.value, known, partial(each_apart, place=given.place))
    if words is None:
        words = f"'{echoed(given.value)}' is not one of them", did_you_mean(member, known)
    return NotUnderstoodError(*words)
