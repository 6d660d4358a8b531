"""Scores: points changed, a score that says the same in other words, and how few points there can be."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from itertools import product

import pytest

from tests.known import Raw, variant
from tests.proof.diff.pairs import replayed
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import CompareScore, Criterion, Order
from vcfpath.model.possible import NO, YES, OneOf
from vcfpath.model.score import Score
from vcfpath.patient import Patient
from vcfpath.proof.claims import ALWAYS
from vcfpath.proof.diff.questions import NEVER
from vcfpath.proof.diff.sums import End, known_sum, sum_at
from vcfpath.proof.diff.versions import Diff, diff
from vcfpath.truth import Truth

SCORE = {
    "name": "the ankle score",
    "says": "Points for what was found.",
    "groups": [
        {"name": "bone", "bands": [{"when": "torn", "points": 2}, {"when": "bruised", "points": 1}]},
        {"name": "use", "bands": [{"when": "can_stand", "points": -1}]},
    ],
    "bands": [{"from": -1, "to": 0, "name": "low"}, {"from": 1, "to": 2, "name": "high"}],
    "sources": ["example-book"],
}  # fmt: skip


def _scored(raw: Raw) -> None:
    raw["scores"] = {"found": deepcopy(SCORE)}
    raw["treatments"]["operation"]["indicated_when"][1]["when"] = "found >= 2"


SCORED = variant(_scored)


def _changed(change: Callable[[Raw], object]) -> Diff:
    def both(raw: Raw) -> None:
        _scored(raw)
        change(raw)

    found = diff(SCORED, variant(both))
    assert not found.undecided
    for each in found.changes:
        assert replayed(found.both, each) == (each.was, each.now)
    return found


def test_points_that_changed_are_what_did_it() -> None:
    def other_points(raw: Raw) -> None:
        raw["scores"]["found"]["groups"][0]["bands"][0]["points"] = 3
        raw["scores"]["found"]["bands"][1]["to"] = 3

    found = _changed(other_points)
    assert [(each.was, each.now) for each in found.changes] == [("depends", "open")]
    ((old, new),) = found.changes[0].lines
    assert old is not None
    assert new is not None
    assert (old.loc, new.loc, new.rule) == (("scores", "found"), ("scores", "found"), None)


def test_points_and_what_they_are_compared_with_can_change_together_and_nobody_is_affected() -> (
    None
):
    def fewer(raw: Raw) -> None:
        raw["scores"]["found"]["groups"][1]["bands"][0]["points"] = -2
        raw["scores"]["found"]["bands"][0]["from"] = -2
        raw["treatments"]["operation"]["indicated_when"][1]["when"] = "found >= 1"

    assert _changed(fewer).changes == ()


def test_what_a_changed_definition_now_names_did_it_too() -> None:
    def before(raw: Raw) -> None:
        raw["definitions"]["bad_sprain"]["when"] = "bruised and grave"
        raw["definitions"]["grave"] = {**raw["definitions"]["bad_sprain"], "when": "torn"}

    def now(raw: Raw) -> None:
        _scored(raw)
        before(raw)
        raw["definitions"]["grave"]["when"] = "found >= 2 or found >= 1"

    found = diff(variant(before), variant(now))
    boot = next(each for each in found.changes if each.subject.id == "boot")
    locs = [line.new.loc for line in boot.lines if line.new]
    assert locs == [("definitions", "grave", "when"), ("scores", "found")]


def test_a_score_whose_rules_name_what_changed_is_not_to_blame() -> None:
    def named(raw: Raw) -> None:
        _scored(raw)
        raw["scores"]["found"]["groups"][0]["bands"][0]["when"] = "bad_sprain"

    def changed(raw: Raw) -> None:
        named(raw)
        raw["definitions"]["bad_sprain"]["when"] = "bruised and torn"

    found = diff(variant(named), variant(changed))
    operation = next(each for each in found.changes if each.subject.id == "operation")
    assert [line.new.loc for line in operation.lines if line.new] == [
        ("definitions", "bad_sprain", "when")
    ]


def test_what_a_score_is_called_changes_no_answer() -> None:
    def renamed(raw: Raw) -> None:
        raw["scores"]["found"]["name"] = "the score"

    assert _changed(renamed).nothing


def test_a_score_that_says_the_same_in_more_words_is_proved_to() -> None:
    def longer(raw: Raw) -> None:
        bands = raw["scores"]["found"]["groups"][0]["bands"]
        raw["scores"]["found"]["groups"][0] = {
            "name": "bone",
            "bands": [bands[0], {"when": "bruised and not torn", "points": 1}],
        }

    assert _changed(longer).nothing


def test_a_score_that_waits_in_vain_is_found() -> None:
    def in_vain(raw: Raw) -> None:
        band = {"when": "torn and (bruised or not bruised)", "points": 2}
        raw["scores"]["found"]["groups"][0]["bands"][0] = band

    found = _changed(in_vain)
    assert [(each.was, each.now, each.waiting) for each in found.changes] == [
        ("open", "depends", True)
    ]


FACTS = ("torn", "bruised", "can_stand")
KNOWN = (None, OneOf(frozenset({YES})), OneOf(frozenset({NO})))


@pytest.mark.parametrize("op", ["<", "<=", ">", ">=", "=="])
def test_what_is_known_of_a_sum_is_known_of_its_ends(op: Order) -> None:
    for states, points in product(product(KNOWN, repeat=3), (-1, 0, 1, 2)):
        known = {name: state for name, state in zip(FACTS, states, strict=True) if state}
        told = Evaluator.of(SCORED, Patient(known))
        rule = CompareScore("found", op, Decimal(points), SCORED.scores["found"])
        for wanted in (Truth.TRUE, Truth.FALSE):
            is_known = _stands(known_sum(rule, wanted, _ends(told)))
            assert is_known is (told.truth(rule) is wanted)


def _ends(told: Evaluator) -> Callable[[Score, End], Score]:
    def known(rule: Criterion, wanted: Truth) -> Criterion:
        return ALWAYS if told.truth(rule) is wanted else NEVER

    return lambda score, end: sum_at(score, end, known)


def _stands(rule: Criterion) -> bool:
    return Evaluator.of(SCORED, Patient()).truth(rule) is Truth.TRUE
