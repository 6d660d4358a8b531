"""The asymmetry of harm, line by line and in pairs, and what each verdict rests on."""

from __future__ import annotations

from itertools import combinations_with_replacement, product
from typing import Any

import pytest

from tests.known import TODAY, Raw, variant
from vcfpath import Patient, assess
from vcfpath.engine.assessment import TreatmentAnswer
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import OneOf
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
WEIGHTS = ("absolute", "relative", "required", "usual")
LISTS = {
    "absolute": "contraindicated_when",
    "relative": "contraindicated_when",
    "required": "indicated_when",
    "usual": "indicated_when",
    None: "caution_when",
}

# What one line does: nothing, or closes for a reason, or makes the verdict depend on something.
ALONE: dict[tuple[str, Truth], str | None] = {
    ("absolute", T): "contraindicated",
    ("absolute", U): "facts",
    ("absolute", F): None,
    ("relative", T): "sources",
    ("relative", U): "facts",
    ("relative", F): None,
    ("required", T): None,
    ("required", U): "facts",
    ("required", F): "not_indicated",
    ("usual", T): None,
    ("usual", U): "facts",
    ("usual", F): "sources",
}


def line(weight: str | None, rule: str) -> Raw:
    written: Raw = {"when": rule, "because": "b", "sources": ["example-book"]}
    return {**written, "weight": weight} if weight else written


def pathway_with(*lines: tuple[str | None, str]) -> Pathway:
    def change(raw: Raw) -> None:
        raw["constraints"] = []
        treatment: dict[str, Any] = {
            key: raw["treatments"]["rest"][key] for key in ("stage", "name", "in_short", "what")
        }
        for weight, rule in lines:
            treatment.setdefault(LISTS[weight], []).append(line(weight, rule))
        raw["treatments"]["rest"] = treatment

    return variant(change)


def patient(**truths: Truth) -> Patient:
    answers = {T: "yes", F: "no"}
    return Patient(
        {
            fact: OneOf(frozenset({answers[truth]}))
            for fact, truth in truths.items()
            if truth is not U
        }
    )


def answer(pathway: Pathway, person: Patient) -> TreatmentAnswer:
    return next(e for e in assess(pathway, person, TODAY).treatments if e.id == "rest")


def expected(*effects: str | None) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    closing = tuple(each for each in ("contraindicated", "not_indicated") if each in effects)
    if closing:
        return "closed", (), closing
    grounds = tuple(each for each in ("facts", "sources") if each in effects)
    return "depends" if grounds else "open", grounds, ()


@pytest.mark.parametrize(("weight", "truth"), list(ALONE))
def test_each_line_does_to_the_verdict_what_the_table_of_harm_says(
    weight: str, truth: Truth
) -> None:
    found = answer(pathway_with((weight, "torn")), patient(torn=truth))
    assert (found.verdict, found.depends_on, found.closed_because) == expected(ALONE[weight, truth])
    assert found.missing == (("torn",) if truth is U else ())


@pytest.mark.parametrize(("one", "other"), list(combinations_with_replacement(WEIGHTS, 2)))
def test_two_lines_do_what_the_worse_of_them_does_and_name_both_grounds(
    one: str, other: str
) -> None:
    pathway = pathway_with((one, "torn"), (other, "bruised"))
    for first, second in product((T, U, F), repeat=2):
        found = answer(pathway, patient(torn=first, bruised=second))
        verdict = found.verdict, found.depends_on, found.closed_because
        assert verdict == expected(ALONE[one, first], ALONE[other, second]), (first, second)
        unknown = {name for name, truth in (("torn", first), ("bruised", second)) if truth is U}
        assert set(found.missing) == (set() if found.verdict == "closed" else unknown)


@pytest.mark.parametrize("truth", [T, U, F])
def test_a_caution_never_changes_a_verdict(truth: Truth) -> None:
    found = answer(pathway_with((None, "torn")), patient(torn=truth))
    assert (found.verdict, found.depends_on, found.missing) == ("open", (), ())
    (reason,) = found.reasons
    assert (reason.kind, reason.weight, reason.truth) == ("caution", None, truth)
    assert reason.missing == (("torn",) if truth is U else ())


def test_a_treatment_without_lines_is_open_to_everybody() -> None:
    found = answer(pathway_with(), Patient({}))
    assert (found.verdict, found.reasons, found.verdicts_over_time) == ("open", (), ())


def test_the_reasons_are_the_indications_then_the_contraindications_then_the_cautions() -> None:
    pathway = pathway_with(
        (None, "torn"),
        ("absolute", "can_stand"),
        ("relative", "bruised"),
        ("usual", "torn"),
        ("required", "can_stand"),
    )
    found = answer(pathway, patient(torn=T, can_stand=F))
    assert [(e.kind, e.weight, e.truth) for e in found.reasons] == [
        ("indication", "usual", T),
        ("indication", "required", F),
        ("contraindication", "absolute", F),
        ("contraindication", "relative", U),
        ("caution", None, T),
    ]


def test_a_reason_s_words_come_from_its_rule() -> None:
    (reason,) = answer(pathway_with(("usual", "not torn")), Patient({})).reasons
    assert reason.text == "the scan shows no tear"
    assert reason.line.because == "b"


def test_what_is_missing_is_named_once_in_the_order_of_the_lines() -> None:
    pathway = pathway_with(
        ("usual", "torn or bruised"), ("required", "can_stand"), ("absolute", "torn")
    )
    assert answer(pathway, Patient({})).missing == ("torn", "bruised", "can_stand")


def test_what_can_no_longer_matter_is_not_missing() -> None:
    pathway = pathway_with(("usual", "(torn and bruised) or can_stand"))
    assert answer(pathway, patient(torn=F)).missing == ("can_stand",)
    assert answer(pathway, patient(can_stand=T)).missing == ()


def test_what_a_definition_waits_for_is_missing() -> None:
    pathway = pathway_with(("usual", "bad_sprain"))
    assert answer(pathway, patient(bruised=T)).missing == ("swelling", "can_stand")


def test_a_closed_treatment_waits_for_nothing() -> None:
    pathway = pathway_with(("required", "torn"), ("absolute", "bruised"))
    assert answer(pathway, patient(torn=F)).missing == ()


def test_contraindicated_is_named_before_not_indicated() -> None:
    pathway = pathway_with(("required", "torn"), ("absolute", "bruised"))
    found = answer(pathway, patient(torn=F, bruised=T))
    assert found.closed_because == ("contraindicated", "not_indicated")
