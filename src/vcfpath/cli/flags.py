"""A pathway's facts as command-line options, and what was given by them.

Every declared fact becomes options with its question, unit and values. They are put into a
signature, so that Typer parses, and completes, what the pathway declares. Each exists once more, with
``then`` before its name, for what is different about a second person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from inspect import Parameter
from typing import Annotated, Any, NamedTuple

import typer

from vcfpath.errors import Place
from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.comparing import range_in_words
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.flags import flags_of, then
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import NO, YES
from vcfpath.patient.given import Given
from vcfpath.patient.typed import Form

GROUPS = {
    "patient": "What you or your family can answer",
    "clinician": "What your care team can answer, or a report in your hand",
}


class Whom(NamedTuple):
    """Of which person an option speaks: how it is spelled, its parameter's end, its place in help."""

    spelled: Callable[[str], str]
    ending: str
    listed: bool


FIRST = Whom(lambda option: option, "", listed=True)
"""The person whom every command is about."""
SECOND = Whom(then, "_then", listed=False)
"""Somebody to put beside that person, of whom only what is different is said."""


def fact_parameters(pathway: Pathway, whom: Whom = FIRST) -> Iterator[Parameter]:
    """The parameters that Typer turns into options, in the file's order, patients' facts first."""
    facts = sorted(pathway.facts.items(), key=lambda item: item[1].answered_by != "patient")
    for name, fact in facts:
        yield from _parameters(name, fact, whom)


def given_by(pathway: Pathway, values: Mapping[str, Any], whom: Whom = FIRST) -> list[Given]:
    """What was said of a person by options, in the order of the facts."""
    given: list[Given] = []
    for name, fact in pathway.facts.items():
        for form, suffix, option in _forms(name, fact):
            for value in _all(values.get(f"{name}__{suffix}{whom.ending}")):
                place = Place(whom.spelled(_used(name, fact, option, value)))
                given.append(Given(name, form, _text(value), place))
    return given


def _all(said: Any) -> Sequence[object]:  # noqa: ANN401  (what Typer makes of an option)
    """Every value of an option; a switch that is off says nothing."""
    if isinstance(said, bool):
        return (said,) if said else ()
    return said or ()


def _forms(name: str, fact: Fact) -> Iterator[tuple[Form, str, str]]:
    """The forms a fact can be given in, each with its parameter's suffix and its option."""
    own, *others = flags_of(name, fact)
    match fact:
        case SetFact():
            yield "in", "in", own
            yield "out", "out", others[0]
            yield "complete", "complete", others[1]
        case NumberFact(as_date=as_date) if as_date:
            yield "value", "value", own
            yield "date", "date", others[0]
        case _:
            yield "value", "value", own


def _parameters(name: str, fact: Fact, whom: Whom) -> Iterator[Parameter]:
    for form, suffix, option in _forms(name, fact):
        yes_no = isinstance(fact, YesNoFact)
        declared = flags_of(name, fact) if yes_no else (option,)
        alone = form == "complete"
        switch = yes_no or alone
        info = typer.Option(
            "/".join(map(whom.spelled, declared)),
            metavar=None if switch else _metavar(fact, form),
            help=_help(fact, form),
            rich_help_panel=GROUPS[fact.answered_by] if whom.listed else None,
            autocompletion=None if switch else _completer(fact, form),
        )
        several = list[bool] | None if switch else list[str] | None
        yield Parameter(
            f"{name}__{suffix}{whom.ending}",
            Parameter.KEYWORD_ONLY,
            default=False if alone else None,
            # For Typer a switch without a --no-… is a switch only if it is not a list.
            annotation=Annotated[bool if alone else several, info],
        )


def _metavar(fact: Fact, form: Form) -> str:
    if form == "date":
        return "DATE"
    return "NUMBER" if isinstance(fact, NumberFact) else "VALUE"


def _help(fact: Fact, form: Form) -> str:
    match fact, form:
        case NumberFact(as_date=as_date), "date" if as_date:
            return f"{as_date.ask} A day such as 2026-10-11, or a month such as 2026-10."
        case NumberFact(), _:
            return f"{fact.ask} ({range_in_words(fact)})"
        case ChoiceFact(), _:
            return f"{fact.ask} ({', '.join(fact.values)})"
        case SetFact(), "in":
            members = ", ".join(fact.values)
            return f"{fact.ask} ({members}; or {RESERVED_MEMBER})"
        case SetFact(), "out":
            return "One of these that is known to be absent."
        case SetFact(), _:
            return "All of these that were not named are known to be absent."
        case _:
            return fact.ask


def _completer(fact: Fact, form: Form) -> Callable[[str], list[str]]:
    values: list[str] = []
    if isinstance(fact, ChoiceFact | SetFact):
        values = [value.replace("_", "-") for value in fact.values]
    if isinstance(fact, SetFact) and form == "in":
        values.append(RESERVED_MEMBER)

    def complete(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return complete


def _text(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)


def _used(name: str, fact: Fact, option: str, value: object) -> str:
    """The option by which ``value`` was given: to say no, a fact has one of its own."""
    refused = isinstance(fact, YesNoFact) and value is False
    return flags_of(name, fact)[1] if refused else option
