"""People made for boundaries: they can exist, they stand where nobody stood, and the rule shows in them."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from tests.proof.cases.people import seen
from tests.reading.cases.written import POINTS
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import contradictions
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case
from vcfpath.proof.cases import vignettes as made_by
from vcfpath.proof.cases.coverage import Coverage, coverage
from vcfpath.proof.cases.trying import tried
from vcfpath.proof.cases.vignettes import Vignette, vignettes

PATHWAYS = {"ankle": ANKLE, "shipped": SHIPPED, "points": POINTS}
each_pathway = pytest.mark.parametrize("pathway", PATHWAYS.values(), ids=PATHWAYS)


def _cases(made: list[Vignette]) -> list[Case]:
    nowhere = Place("")
    return [Case(str(n), nowhere, e.patient, TODAY, {}, e.expected) for n, e in enumerate(made)]


@each_pathway
def test_they_can_exist_and_what_is_expected_of_them_is_said(pathway: Pathway) -> None:
    made = list(vignettes(pathway, seen(pathway=pathway)))
    for each in made:
        assert not list(contradictions(pathway, Evaluator.of(pathway, each.patient)))
        assert each.expected
    assert all(each.passes for each in tried(pathway, _cases(made)))


@each_pathway
def test_with_them_somebody_stands_on_each_side_of_every_boundary(pathway: Pathway) -> None:
    made = list(vignettes(pathway, seen(pathway=pathway)))
    whole = coverage(pathway, _cases(made))
    assert [each.boundary.placed.loc for each in whole.open_boundaries()] == []
    assert list(vignettes(pathway, whole)) == []


@each_pathway
def test_they_are_the_same_every_time(pathway: Pathway) -> None:
    nobody = seen(pathway=pathway)
    assert list(vignettes(pathway, nobody)) == list(vignettes(pathway, nobody))


def _of(pathway: Pathway, *loc: str | int, nobody: Coverage | None = None) -> list[Vignette]:
    found = vignettes(pathway, nobody or seen(pathway=pathway))
    return [each for each in found if each.boundary.placed.loc[: len(loc)] == loc]


def test_of_a_treatment_all_else_is_settled_so_that_the_verdict_hangs_on_the_boundary() -> None:
    boot = _of(ANKLE, "treatments", "boot", "indicated_when", 0)
    told = [(str(each.boundary.value), each.side, [e[:3] for e in each.expected]) for each in boot]
    early = [("answer", "boot", ("closed",)), ("closed_because", "boot", ("not_yet",))]
    late = [("answer", "boot", ("closed",)), ("closed_because", "boot", ("window_passed",))]
    fits = [("answer", "boot", ("open",))]
    assert told == [
        ("3", "below", early),
        ("3", "at", fits),
        ("3", "above", fits),
        ("21", "below", fits),
        ("21", "at", late),
        ("21", "above", late),
    ]


def test_of_a_source_its_answer_hangs_on_the_boundary() -> None:
    asked = _of(ANKLE, "positions", 0, "when", 0)
    assert [each.expected[0].value for each in asked] == [("for",), ("for",), ("outside",)]
    scope = _of(ANKLE, "positions", 0, "for_whom")
    assert [each.expected[0].value for each in scope] == [("not_my_patient",), ("for",), ("for",)]


def test_of_whom_the_pathway_is_for_it_is_that() -> None:
    scope = _of(ANKLE, "for_whom")
    assert [[e[:3] for e in each.expected] for each in scope] == [
        [("scope", "", (truth,))] for truth in ("false", "true", "true")
    ]


def test_what_is_due_shows_in_what_is_due() -> None:
    due = _of(ANKLE, "treatments", "rest", "due")
    assert [each.expected[0][:3] for each in due] == [
        ("due", "rest", ("1",)),
        ("due", "rest", ("1",)),
        ("due", "rest", ()),
    ]


def test_a_definition_shows_where_it_is_used_and_else_in_itself() -> None:
    def used(raw: Raw) -> None:
        raw["definitions"]["old"] = {**raw["definitions"]["bad_sprain"], "when": "age >= 70"}
        raw["definitions"]["frail"] = {**raw["definitions"]["old"], "when": "old or torn"}
        raw["treatments"]["balance"]["caution_when"] = [
            {"when": "frail", "because": "A reason.", "sources": ["example-book"]}
        ]

    def unused(raw: Raw) -> None:
        raw["definitions"]["old"] = {**raw["definitions"]["bad_sprain"], "when": "age >= 70"}

    shown = _of(variant(used), "definitions", "old")
    assert [each.expected[0][:3] for each in shown] == [
        ("cautions", "balance", words) for words in ((), ("1",), ("1",))
    ]
    alone = _of(variant(unused), "definitions", "old")
    assert [each.expected[0][:3] for each in alone] == [
        ("holds", "old", (truth,)) for truth in ("false", "true", "true")
    ]


def test_a_sign_that_facts_show_is_an_emergency_on_one_side() -> None:
    def sign(raw: Raw) -> None:
        raw["red_flags"]["cold_foot"]["seen_in"] = "age > 100"

    shown = _of(variant(sign), "red_flags", "cold_foot")
    assert [[e[:2] for e in each.expected] for each in shown] == [
        [("scope", "")],
        [("scope", "")],
        [("urgent", "")],
    ]


def test_a_stage_shows_when_those_before_it_are_done() -> None:
    def later(raw: Raw) -> None:
        raw["stages"].append(
            {**raw["stages"][1], "id": "last", "sequence": 3, "move_on_when": "age > 50"}
        )
        raw["stages"][1]["move_on_when"] = "days_since_sprain > 9"

    shown = _of(variant(later), "stages", 1)
    assert [each.expected[0].value[0] for each in shown] == ["later", "later", "last"]


def test_where_all_else_cannot_be_settled_the_rule_itself_differs() -> None:
    def never(raw: Raw) -> None:
        raw["treatments"]["operation"]["indicated_when"][0]["when"] = "age < 5 and age > 100"

    shown = _of(variant(never), "treatments", "operation", "indicated_when", 1)
    assert {each.side for each in shown} == {"below", "at", "above"}


def test_where_nobody_can_stand_there_nobody_is_made() -> None:
    def never(raw: Raw) -> None:
        raw["constraints"].append({"when": "age != 50", "because": "Nobody is."})
        raw["treatments"]["balance"]["caution_when"] = [
            {"when": "age > 50", "because": "A reason.", "sources": ["example-book"]}
        ]

    assert _of(variant(never), "treatments", "balance") == []


def test_a_search_that_is_given_up_makes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_by, "MOST_WORK", 0)
    assert list(vignettes(ANKLE, seen())) == []
