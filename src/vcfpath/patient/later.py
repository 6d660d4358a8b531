"""The same person some time later: every clock of which something is known has run on by as much.

It is the rule by which `engine.sweep` moves time: clocks run together, one of which nothing is known
stays unknown, and none goes beyond its most.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vcfpath.errors import Fault, Place, UsageError
from vcfpath.model.comparing import range_in_words
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval
from vcfpath.patient import Patient

LATER = Place("--later")


def later(pathway: Pathway, patient: Patient, days: Decimal, place: Place = LATER) -> Patient:
    """``patient`` after so many days; the patient as given where no clock is known.

    A range without an upper end, such as ``5..``, keeps none.

    Args:
        pathway: the pathway whose facts they are.
        patient: what is known now.
        days: how many days later; not fewer than none.
        place: where the time was given, for a refusal.

    Raises:
        UsageError: naming each clock that would go beyond its most.
    """
    clocks = dict(_running(pathway, patient))
    past = [
        _too_late(place, fact)
        for name, (fact, state) in clocks.items()
        if _moved(fact, state, days).high > fact.everything().high
    ]
    if past:
        raise UsageError(past)
    moved = {name: _moved(fact, state, days) for name, (fact, state) in clocks.items()}
    return patient._replace(states={**patient.states, **moved})


def _running(
    pathway: Pathway, patient: Patient
) -> Iterator[tuple[str, tuple[NumberFact, Interval]]]:
    """The clocks of which something is known."""
    for name, state in patient.states.items():
        fact = pathway.facts[name]
        known = state != fact.everything()
        if isinstance(fact, NumberFact) and isinstance(state, Interval) and fact.clock and known:
            yield name, (fact, state)


def _moved(fact: NumberFact, state: Interval, days: Decimal) -> Interval:
    most = fact.everything().high
    open_ended = state.high == most and not state.settled
    high = max(most, state.low + days) if open_ended else state.high + days
    return state._replace(low=state.low + days, high=high)


def _too_late(place: Place, fact: NumberFact) -> Fault:
    what = f"so much later, {fact.label} would be out of range"
    return Fault(place, what, f"It can be {range_in_words(fact)}.")
