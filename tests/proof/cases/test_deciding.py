"""People for whom one rule decides: with them no line can be dropped or turned round unseen."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, SHIPPED, TODAY
from tests.proof.cases.people import seen
from tests.reading.cases.written import POINTS
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import contradictions
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case
from vcfpath.proof.cases.coverage import coverage
from vcfpath.proof.cases.deciding import Decided, deciding
from vcfpath.proof.cases.trying import tried

PATHWAYS = {"ankle": ANKLE, "shipped": SHIPPED, "points": POINTS}
each_pathway = pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)


def _made(pathway: Pathway) -> list[Decided]:
    return list(deciding(pathway, seen(pathway=pathway)))


def _cases(made: list[Decided]) -> list[Case]:
    nowhere = Place("")
    return [Case(str(n), nowhere, e.patient, TODAY, {}, e.expected) for n, e in enumerate(made)]


@each_pathway
def test_they_can_exist_the_rule_is_so_of_them_and_what_is_expected_is_said(
    pathway: Pathway,
) -> None:
    made = _made(pathway)
    assert made
    for each in made:
        person = Evaluator.of(pathway, each.patient)
        assert not list(contradictions(pathway, person))
        assert person.truth(each.placed.rule) is each.truth
        assert each.shown_by is each.placed
    assert all(each.passes for each in tried(pathway, _cases(made)))


@each_pathway
def test_with_them_every_rule_decides_either_way_wherever_somebody_is_found(
    pathway: Pathway,
) -> None:
    made = _made(pathway)
    whole = coverage(pathway, _cases(made))
    found = {(each.placed.loc, each.truth) for each in made}
    left = {(e.placed.loc, truth) for e in whole.rules for truth in e.undecided}
    assert not found & left
    assert list(deciding(pathway, whole)) == []
    assert whole.deciding() == sum(not each.undecided for each in whole.rules)


def test_somebody_of_whom_nothing_is_expected_shows_nothing_of_a_rule() -> None:
    people = [case._replace(expected=()) for case in _cases(_made(ANKLE))]
    assert coverage(ANKLE, people).deciding() == 0
    assert coverage(ANKLE, people).unseen != coverage(ANKLE, []).unseen
