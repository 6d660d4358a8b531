"""A pathway as a whole: its steps in order, each rule beside its treatment, and what words mean."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, both, variant
from vcfpath import load
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway
from vcfpath.view import markdown
from vcfpath.view.contract import show as contract
from vcfpath.view.document import Items
from vcfpath.view.schemas import schema_text
from vcfpath.view.show.compose import compose_show
from vcfpath.view.show.outline import Outline, meant, outline
from vcfpath.view.texts import texts_of

SCHEMA = Draft202012Validator(json.loads(schema_text("show")))
EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def _text(pathway: Pathway, only: str | None = None) -> str:
    page = markdown.render(compose_show(pathway, outline(pathway, only), TODAY))
    return page.replace("\\", "")


def test_it_tells_the_steps_in_order_with_their_treatments_and_rules() -> None:
    shown = _text(ANKLE)
    parts = (
        "# Sprained ankle: the pathway as a whole",
        "**First.** Call for help now for a cold, white foot.",
        "For whom: age is at least 12 years.",
        "Otherwise: This example is about people of 12 and over.",
        "## Stage 1: First days",
        "- Rest\n  - No rule: for everybody.",
        "Moving on: when swelling is no swelling. A swollen ankle is not ready for the next step.",
        "## Stage 2: Later help",
        "- A boot\n  - Only when time since the sprain is at least 3 days and under 21 days.",
        "  - Usual when it is a bad sprain.\n  - Some sources say not when",
        "## At any time: For everybody",
        "Always one of the options: To carry on as now.",
        "## What is meant",
        "**It is a bad sprain:** when at least 2 of these: swelling is a lot;",
        "vcfpath show --format mermaid",
    )
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)


def test_several_rules_of_a_sort_stand_below_what_leads_to_them() -> None:
    def twice(raw: Raw) -> None:
        lines = raw["treatments"]["operation"]["caution_when"]
        lines.append({**lines[0], "when": "can_stand"})

    said = (
        "  - Take care when any of these holds:\n    - It is bruised.\n    - One can stand on it.\n"
    )
    assert said in _text(variant(twice))


def test_one_treatment_is_shown_in_its_stage_and_with_what_its_rules_mean() -> None:
    shown = _text(ANKLE, "boot")
    assert "## Stage 2: Later help\n\n- A boot\n" in shown
    assert "bad sprain:** when" in shown
    assert not any(word in shown for word in ("Operation", "Stage 1", "Moving on", "At any time"))
    assert "What is meant" not in _text(ANKLE, "rest")


def test_where_no_rule_leads_on_that_is_said() -> None:
    def unsaid(raw: Raw) -> None:
        del raw["stages"][0]["move_on_when"]
        raw["treatments"]["rest"]["stage"] = "later"

    shown = _text(variant(unsaid))
    assert "## Stage 1: First days\n\nMoving on: no rule says when." in shown


def test_a_pathway_of_few_parts_is_shown_without_the_others() -> None:
    def bare(raw: Raw) -> None:
        for part in ("red_flags", "urgencies", "for_whom", "as_now"):
            del raw[part]
        del raw["facts"]["warning"]

    shown = _text(variant(bare))
    assert not any(said in shown for said in ("First.", "For whom", "Always one"))


def test_definitions_inside_definitions_are_meant_too() -> None:
    def nested(raw: Raw) -> None:
        outer = {**raw["definitions"]["bad_sprain"], "when": "bad_sprain and torn"}
        raw["definitions"] = {
            "worst": outer,
            **raw["definitions"],
            "unused": {**outer, "when": "torn"},
        }
        raw["treatments"]["boot"]["indicated_when"][1]["when"] = "worst"

    assert outline(variant(nested)).definitions == ("worst", "bad_sprain")


def test_a_score_is_told_by_what_it_counts() -> None:
    pathway = load(EXAMPLES / "pneumonia-at-home" / "pathway.yaml")
    ((label, text),) = meant(pathway, outline(pathway))
    assert label == "The CRB-65 score"
    assert text.startswith("points for ")
    assert text.endswith(". In full: vcfpath explain crb65.")
    told = json.loads(contract.render(pathway, outline(pathway), TODAY))
    assert told["scores"] == [{"id": "crb65", "name": "the CRB-65 score"}]


@both
def test_every_rule_and_every_name_is_in_it(pathway: Pathway) -> None:
    document = compose_show(pathway, outline(pathway), TODAY)
    said = " ".join(texts_of(document)).casefold()
    for treatment in pathway.treatments.values():
        lines = (
            *treatment.indicated_when,
            *treatment.contraindicated_when,
            *treatment.caution_when,
        )
        assert treatment.name.casefold() in said
        assert all(words(pathway, line.when).casefold() in said for line in lines)
    assert sum(len(each.items) for each in document.blocks if isinstance(each, Items)) == len(
        pathway.treatments
    )


@both
@pytest.mark.parametrize("narrowed", [False, True])
def test_it_is_written_as_its_schema_says(pathway: Pathway, narrowed: bool) -> None:
    only = next(reversed(pathway.treatments)) if narrowed else None
    told = json.loads(contract.render(pathway, outline(pathway, only), TODAY))
    SCHEMA.validate(told)
    shown = [each["id"] for stage in told["stages"] for each in stage["treatments"]]
    assert sorted(shown) == sorted([only] if only else pathway.treatments)
    assert list(told) == [
        *("schema", "as_of", "stale", "intended_use", "pathway", "red_flags", "for_whom", "stages"),
        *("definitions", "scores"),
    ]


def test_the_data_say_the_words_of_each_rule_and_on_whose_word() -> None:
    told = json.loads(contract.render(ANKLE, outline(ANKLE, "operation"), TODAY))
    (stage,) = told["stages"]
    assert (stage["id"], stage["sequence"], stage["move_on_when"]) == ("later", 2, None)
    assert stage["treatments"][0]["rules"][2] == {
        "kind": "contraindication",
        "weight": "absolute",
        "text": "age is over 90 years",
        "because": "An invented reason.",
        "sources": ["example-book"],
    }


def test_of_a_pathway_that_has_expired_the_data_have_its_warning_signs() -> None:
    late = ANKLE.review_by.replace(year=2040)
    told = json.loads(contract.render(ANKLE, outline(ANKLE), late))
    assert (told["stages"], told["definitions"], told["stale"]) == ([], [], "expired")
    assert [each["id"] for each in told["red_flags"]] == ["cold_foot", "odd_shape"]
    wanted = contract.render(ANKLE, outline(ANKLE), late, even_if_stale=True)
    assert json.loads(wanted)["stages"]
    SCHEMA.validate(told)


def test_what_has_nothing_to_show_shows_nothing() -> None:
    assert meant(SHIPPED, Outline()) == []
