"""What matters to a person decides nothing: no verdict, no position, no question, no order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, TODAY, Raw, variant, with_scores_too
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient

pytestmark = pytest.mark.long


def _matters(pathway: Pathway) -> st.SearchStrategy[tuple[str, ...]]:
    names = sorted(pathway.matters)
    return st.lists(st.sampled_from(names), unique=True, max_size=len(names)).map(tuple)


@with_scores_too
@settings(max_examples=60)
@given(data=st.data())
def test_two_patients_alike_but_for_what_matters_get_the_same_answer(
    pathway: Pathway, data: st.DataObject
) -> None:
    one = data.draw(patients(pathway))._replace(matters=data.draw(_matters(pathway)))
    other = one._replace(matters=data.draw(_matters(pathway)))
    found, beside = assess(pathway, one, TODAY), assess(pathway, other, TODAY)
    assert (found.matters, beside.matters) == (one.matters, other.matters)
    assert found._replace(matters=()) == beside._replace(matters=())
    assert [each.id for each in found.treatments] == [each.id for each in beside.treatments]
    assert [each.verdict for each in found.treatments] == [e.verdict for e in beside.treatments]
    assert found.ask_next == beside.ask_next
    assert list(found.mentioned) == list(beside.mentioned)


@with_scores_too
def test_no_rule_can_read_what_matters(pathway: Pathway) -> None:
    """Rules read facts by name; what matters is none, and the evaluator never sees it."""
    assert not {*pathway.matters} & {*pathway.facts, *pathway.definitions}
    known = Evaluator.of(pathway, Patient(matters=tuple(pathway.matters)))
    assert known.states.keys() == pathway.facts.keys()


def test_what_is_said_of_what_matters_changes_no_verdict() -> None:
    def louder(raw: Raw) -> None:
        for matter in raw["matters"].values():
            for line in matter["bears_on"]:
                line["says"] = "It is the only thing that counts."

    patient = Patient(matters=("cost",))
    found = assess(variant(louder), patient, TODAY)
    assert found == assess(ANKLE, patient, TODAY)


def test_an_answer_repeats_what_was_said_to_matter() -> None:
    assert assess(ANKLE, Patient(matters=("cost",)), TODAY).matters == ("cost",)
