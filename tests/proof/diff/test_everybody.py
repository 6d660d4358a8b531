"""Whatever two versions say: every example shows its change, and where nobody is found there is nobody."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.proof.diff.pairs import answer, anybody, replayed, versions
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.proof.diff.difference import LOST
from vcfpath.proof.diff.questions import Subject
from vcfpath.proof.diff.versions import Diff, diff

T = Subject("treatment", "t")


def _found(found: Diff, *, waiting: bool) -> set[tuple[str, str]]:
    changes = (each for each in found.changes if each.subject == T)
    return {(each.was, each.now) for each in changes if waiting or not each.waiting}


@pytest.mark.long
@settings(max_examples=100)
@given(pair=versions())
def test_every_example_shows_its_change(pair: tuple[Pathway, Pathway]) -> None:
    found = diff(*pair)
    assert not found.undecided
    for change in found.changes:
        assert replayed(found.both, change) == (change.was, change.now)


@pytest.mark.long
@settings(max_examples=200)
@given(data=st.data(), pair=versions())
def test_whoever_is_answered_otherwise_was_found(
    data: st.DataObject, pair: tuple[Pathway, Pathway]
) -> None:
    found = diff(*pair)
    person = data.draw(anybody(found.both))
    was, now = (answer(side, T, person) for side in (found.both.old, found.both.new))
    assume("absent" not in (was, now))  # out of scope
    if was != now:
        loses = (T.kind, was, now) in LOST
        assert any(((T.kind, *each) in LOST) is loses for each in _found(found, waiting=True))
        if _all_is_known(pair, person):
            assert (was, now) in _found(found, waiting=False)


def _all_is_known(pair: tuple[Pathway, Pathway], person: Patient) -> bool:
    states = (person.states.get(name) for pathway in pair for name in pathway.facts)
    return all(state is not None and state.settled for state in states)
