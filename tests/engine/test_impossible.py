"""Somebody who cannot be is refused with all that contradicts; and who is asked for it when varied."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, Raw, variant
from vcfpath import Patient
from vcfpath.engine.cells import Reads
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import ImpossibleError, contradictions, refuse_impossible
from vcfpath.engine.limits import Limits
from vcfpath.errors import ContentError, Place
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import OneOf, State

YES, SEVERE = OneOf(frozenset({"yes"})), OneOf(frozenset({"severe"}))


def somebody(pathway: Pathway, /, **states: State) -> Evaluator:
    return Evaluator.of(pathway, Patient(states))


def told(pathway: Pathway, person: Evaluator) -> list[str]:
    with pytest.raises(ImpossibleError) as refused:
        refuse_impossible(pathway, person)
    return [f"{fault.place.name}: {fault.what}. {fault.mend}" for fault in refused.value.faults]


def test_three_facts_that_contradict_one_another_are_all_named() -> None:
    person = somebody(ANKLE, can_stand=YES, torn=YES, swelling=SEVERE)
    (said,) = told(ANKLE, person)
    assert said.startswith("--can-stand and --swelling and --torn: these cannot all be so, because")
    assert said.endswith("Nobody stands on such an ankle. Change one of them.")


def test_facts_that_stand_in_a_file_are_refused_where_the_last_of_them_does() -> None:
    person = somebody(ANKLE, can_stand=YES, torn=YES, swelling=SEVERE)
    lines = {"can_stand": 4, "torn": 9, "swelling": 7}
    written = {fact: Place("me.yaml", line, 8) for fact, line in lines.items()}
    with pytest.raises(ContentError) as refused:
        refuse_impossible(ANKLE, person, written)
    (fault,) = refused.value.faults
    assert str(fault).startswith("me.yaml:9:8: these cannot all be so, because")


def test_where_one_of_them_was_typed_each_is_called_by_its_place() -> None:
    person = somebody(ANKLE, can_stand=YES, torn=YES, swelling=SEVERE)
    with pytest.raises(ImpossibleError) as refused:
        refuse_impossible(ANKLE, person, {"torn": Place("me.yaml", 9, 8)})
    assert refused.value.faults[0].place.name == "--can-stand and --swelling and me.yaml:9:8"


@pytest.mark.parametrize(
    ("rule", "these"),
    [("not torn", "all"), ("not (torn and can_stand)", "both")],
)
def test_two_cannot_both_be_so_and_any_other_number_cannot_all_be(rule: str, these: str) -> None:
    pathway = variant(lambda raw: raw.update(constraints=[{"when": rule, "because": "b"}]))
    (said,) = told(pathway, somebody(pathway, can_stand=YES, torn=YES))
    assert f": these cannot {these} be so, because" in said


def test_the_facts_of_a_definition_are_named_too() -> None:
    def no_tear_in_a_bad_sprain(raw: Raw) -> None:
        raw["constraints"] = [{"when": "not (torn and bad_sprain)", "because": "b"}]

    pathway = variant(no_tear_in_a_bad_sprain)
    person = somebody(pathway, torn=YES, bruised=YES, swelling=SEVERE)
    ((_, facts),) = contradictions(pathway, person)
    assert facts == ("torn", "swelling", "bruised", "can_stand")


def test_a_constraint_that_is_broken_now_is_asked_whatever_is_varied() -> None:
    rules = [line.when for line in ANKLE.constraints]
    broken = somebody(ANKLE, can_stand=YES, torn=YES, swelling=SEVERE)
    possible = somebody(ANKLE, can_stand=YES)
    rest, stand = rules
    reads = Reads({})
    assert Limits(rules, reads, broken).about(["age"]) == [stand]
    assert Limits(rules, reads, broken).about(["weeks_of_rest"]) == [stand, rest]
    assert Limits(rules, reads, possible).about(["age"]) == []
    assert Limits(rules, reads, possible).about(["torn", "swelling"]) == [stand]


def test_facts_stand_beside_one_another_as_constraints_compare_them() -> None:
    rules = [line.when for line in ANKLE.constraints]
    limits = Limits(rules, Reads({}), somebody(ANKLE))
    beside = {fact: list(limits.beside(fact)) for fact in ("weeks_of_rest", "days_since_sprain")}
    assert beside == {
        "weeks_of_rest": ["days_since_sprain"],
        "days_since_sprain": ["weeks_of_rest"],
    }
    assert list(limits.beside("torn")) == []
