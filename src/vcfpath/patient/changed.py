"""A second person made from the first: what is said of the second wins, all else stays as it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members, State
from vcfpath.patient import Patient
from vcfpath.truth import Truth


def changed(
    pathway: Pathway, patient: Patient, changes: Patient, completed: Collection[str] = ()
) -> Patient:
    """``patient``, but for what is known of ``changes``.

    A set is as many questions as it has members, so a member that is not spoken of stays as it was.
    In a set named in ``completed`` it is out, unless it was known to be in.
    """
    states = dict(patient.states)
    for name, state in changes.states.items():
        states[name] = overlaid(states.get(name), state)
    for name in completed:
        states[name] = _complete(states.get(name, pathway.facts[name].everything()))
    ordered = {name: states[name] for name in pathway.facts if name in states}
    return Patient(ordered, changes.matters or patient.matters)


def overlaid(before: State | None, state: State) -> State:
    """``state``; of a set, with what was known ``before`` of the members it does not speak of."""
    if not (isinstance(before, Members) and isinstance(state, Members)):
        return state
    return Members({**before.known, **_told(state.known)})


def _told(known: Mapping[str, Truth]) -> dict[str, Truth]:
    return {name: truth for name, truth in known.items() if truth is not Truth.UNKNOWN}


def _complete(state: State) -> State:
    assert isinstance(state, Members)
    return Members({**dict.fromkeys(state.known, Truth.FALSE), **_told(state.known)})
