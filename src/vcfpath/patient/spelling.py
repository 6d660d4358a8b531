"""A patient spelt out as the options that describe exactly that patient, for copying and typing."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from vcfpath.model.base import RESERVED_MEMBER
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.flags import flags_of
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import YES, Interval, Members, OneOf, State
from vcfpath.model.units import plain, terminating
from vcfpath.patient import Patient
from vcfpath.patient.spoken import RANGE
from vcfpath.truth import Truth


def command_line(words: Iterable[str]) -> str:
    """``words`` as one types them in a shell."""
    return shlex.join(words)


def options_of(pathway: Pathway, patient: Patient) -> list[str]:
    """The words after ``vcfpath options`` that give this patient: every fact, and what matters."""
    known = ((name, patient.states.get(name)) for name in pathway.facts)
    said = [
        word
        for name, state in known
        if state is not None and state != pathway.facts[name].everything()
        for word in spelt(name, pathway.facts[name], state)
    ]
    return [*said, *(word for name in patient.matters for word in ("--matters", _typed(name)))]


def spelt(name: str, fact: Fact, state: State) -> Iterator[str]:
    """The options that give one fact.

    Raises:
        TypeError: when no option gives this: an interval without one of its ends, a yes/no that may be
            either, a state of another kind of fact.
    """
    own, *others = flags_of(name, fact)
    match state:
        case Interval(includes_low=True, includes_high=True) if isinstance(fact, NumberFact):
            yield from (own, _number(fact, state))
        case OneOf(values) if isinstance(fact, YesNoFact) and state.settled:
            yield own if YES in values else others[0]
        case OneOf(values) if isinstance(fact, ChoiceFact):
            yield from (own, "|".join(_typed(value) for value in sorted(values)))
        case Members(known) if isinstance(fact, SetFact):
            whole = {name: known.get(name, Truth.UNKNOWN) for name in fact.values}
            yield from _members(own, others[0], whole)
        case _:
            raise TypeError(f"no option of a {fact.kind} fact gives {state}")


def _members(own: str, absent: str, known: Mapping[str, Truth]) -> Iterator[str]:
    if all(truth is Truth.FALSE for truth in known.values()):
        yield from (own, RESERVED_MEMBER)
        return
    for member, truth in known.items():
        if truth is not Truth.UNKNOWN:
            yield from (own if truth is Truth.TRUE else absent, _typed(member))


def _number(fact: NumberFact, state: Interval) -> str:
    if state.settled:
        return _value(fact, state.low)
    everything = fact.everything()
    low = "" if state.low == everything.low else _value(fact, state.low)
    high = "" if state.high == everything.high else _value(fact, state.high)
    if low and high.endswith("d"):  # a unit is never given at that end alone
        low = f"{plain(state.low)}d"
    return f"{low}{RANGE}{high}"


def _value(fact: NumberFact, base: Decimal) -> str:
    """A value in the fact's own unit; of a clock in days where that has no end."""
    if not fact.clock:
        return plain(base)
    own = terminating(base, fact.unit)
    return plain(own) if own is not None else f"{plain(base)}d"


def _typed(name: str) -> str:
    return name.replace("_", "-")
