"""How scores are said: as they stand for somebody, and what they are, whoever asks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal as D

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import DAY, Vcfpath
from tests.known import ANKLE, POINTS, POINTS_FILE, TODAY, Raw, raw_of, validated
from vcfpath import assess, patient_from
from vcfpath.errors import ExitStatus
from vcfpath.model.criterion import AtLeast, CompareScore, Not, Order
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Document
from vcfpath.view.explain.compose import compose_topic
from vcfpath.view.schemas import schema_text
from vcfpath.view.scores import only_score, scores
from vcfpath.view.texts import texts_of

STAIRS, STEPS = POINTS.scores["stair_score"], POINTS.scores["step_count"]
EXPLAIN = Draft202012Validator(json.loads(schema_text("explain")))
TORN: Raw = {
    "name": "the tear score",
    "says": "How much is torn",
    "sources": ["example-book"],
    "groups": [{"name": "a tear", "bands": [{"when": "torn", "points": 1}]}],
    "bands": [{"from": 0, "to": 1, "name": "any"}],
}


def text(blocks: Iterable[Block]) -> str:
    return " ".join(texts_of(Document(tuple(blocks))))


def told(**facts: object) -> str:
    return text(scores(POINTS, assess(POINTS, patient_from(POINTS, facts, TODAY), TODAY).scores))


def with_score(**more: object) -> Pathway:
    """The ankle pathway with a score that no rule uses."""
    raw = raw_of(ANKLE)
    raw["scores"] = {"tear": {**TORN, **more}}
    return validated(raw)


def explained(pathway: Pathway, topic: str) -> str:
    return text(compose_topic(pathway, topic, TODAY).blocks)


def stairs(op: Order, number: str) -> CompareScore:
    return CompareScore("stair_score", op, D(number), STAIRS)


def test_a_rule_is_about_one_score_only_if_it_says_nothing_else() -> None:
    both = AtLeast(2, (stairs(">=", "2"), Not(stairs("==", "5"))))
    assert only_score(both) == STAIRS
    for rule in (
        POINTS.definitions["badly_off"].when,
        POINTS.definitions["stiff"].when,
        AtLeast(2, (stairs(">=", "2"), CompareScore("step_count", "<", D(2), STEPS))),
    ):
        assert only_score(rule) is None


# ---- as it stands


def test_nothing_is_said_where_there_is_no_score() -> None:
    assert list(scores(ANKLE, ())) == []


def test_a_range_names_its_bands_and_what_would_settle_them() -> None:
    said = told(stairs=10, swims=True, swelling="none", locks=False)
    assert "The stair score: 0 to 2.5 points, so it may be low or middle." in said
    assert "To know which: time it has been sore." in said
    assert "Its source takes what is not known as: the worst there is." in said
    assert "It would count 2.5 points: middle. [example-knees]" in said
    assert "The step count: 2 marks, which is few steps." in said


def test_many_facts_are_counted() -> None:
    assert "To know which: steps climbed, locking, swelling and 2 more." in told()
    assert "To know which: locking, swelling, swimming and time it has been sore." in told(stairs=3)


def test_within_one_band_nothing_more_is_asked_for() -> None:
    said = told(stairs=3, locks=True, swims=False)
    assert "The stair score: 4 to 6 points, which is high. Few such knees get better" in said
    assert "To know which" not in said
    assert "It would count 6 points: high." in said


def test_where_a_rule_fails_what_is_known_of_the_score_is_said(vcfpath: Vcfpath) -> None:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", str(POINTS_FILE))
    shown = " ".join(
        vcfpath("why", "operation", "--stairs", "10", "--swims", "--no-locks").answer.split()
    )
    assert "Only when the stair score is at least 4 points." in shown
    shown = " ".join(
        vcfpath(
            "why", "operation", "--stairs", "30", "--swelling", "none", "--no-locks"
        ).answer.split()
    )
    assert "Instead, the stair score is 0 to 2 points." in shown


# ---- what it is


def test_what_a_score_has_not_is_not_said() -> None:
    said = explained(with_score(), "tear")
    assert "How much is torn. [example-book]" in said
    assert "In each group the first line that is so gives its points." in said
    for unsaid in ("starts at", "never below", "never above", "Used by", "Its source takes"):
        assert unsaid not in said
    assert "vcfpath explain tear --torn" in said


def test_what_a_score_has_is_said() -> None:
    said = explained(with_score(start=2, least=2, most=3, unit="marks",
                                bands=[{"from": 2, "to": 3, "name": "any"}]), "tear")  # fmt: skip
    assert "It starts at 2 marks." in said
    assert "gives its marks." in said
    assert "The sum is never below 2 marks. The sum is never above 3 marks." in said
    assert "2 to 3 marks: any." in said


def test_second_hand_scores_are_marked() -> None:
    said = explained(with_score(sources=["hearsay"], status="second_hand"), "tear")
    assert "How much is torn. [second-hand: hearsay]" in said


def test_what_uses_a_score_is_named_and_a_fact_says_which_score_asks_for_it() -> None:
    assert "strap, operation, knees-strap, panel-operation, first-weeks, worst-knee" in explained(
        POINTS, "stair-score"
    )
    assert "stair-score, step-count" in explained(POINTS, "stairs")


def test_a_score_is_found_by_its_name_and_all_of_them_by_theirs() -> None:
    assert explained(POINTS, "the stair score") == explained(POINTS, "STAIR-SCORE")
    assert "The step count How little is climbed. More: vcfpath explain step-count" in explained(
        POINTS, "scores"
    )


# ---- for somebody


@pytest.fixture
def knee(vcfpath: Vcfpath) -> Vcfpath:
    vcfpath.environment.setenv("VCFPATH_PATHWAY", str(POINTS_FILE))
    return vcfpath


def test_each_group_says_what_it_gives_and_why(knee: Vcfpath) -> None:
    shown = " ".join(knee("explain", "stair-score", "--stairs", "10", "--swims").answer.split())
    assert "It starts at 1 point." in shown
    assert (
        "Steps climbed: 1.5 points. - Not met: steps climbed is under 5 steps (3 points)." in shown
    )
    assert "- Met: steps climbed is under 20 steps (1.5 points). - Stiffness: 0 to 2" in shown
    assert "Not known: the knee is stiff (2 points)." in shown
    assert "How it is counted: vcfpath explain stair-score" in shown


def test_where_it_does_not_start_at_nought_that_is_not_said(knee: Vcfpath) -> None:
    assert "It starts" not in knee("explain", "step-count", "--stairs", "10").answer


def test_for_programs_the_score_stands_beside_the_blocks(knee: Vcfpath) -> None:
    result = json.loads(knee("explain", "stair-score", "--stairs", "10", "--format", "json").answer)
    EXPLAIN.validate(result)
    assert result["facts"] == {"stairs": 10}
    assert result["score"]["points"] == {"from": 0, "to": 5.5}
    assert result["score"]["source_would_count"] == {"points": 5.5, "band": "high"}
    assert result["score"]["groups"][0] == {"name": "steps climbed", "points": 1.5, "missing": []}


def test_an_expired_pathway_counts_nothing(knee: Vcfpath) -> None:
    line = ("explain", "stair-score", "--stairs", "10", "--as-of", "2040-01-01")
    ran = knee(*line, "--format", "json")
    EXPLAIN.validate(json.loads(ran.out))
    assert (ran.status, json.loads(ran.out)["score"]) == (ExitStatus.CONTENT, None)
    still = json.loads(knee(*line, "--even-if-stale", "--format", "json").answer)
    assert still["score"]["bands"] == ["low", "middle", "high"]


def test_the_score_says_the_same_everywhere(knee: Vcfpath) -> None:
    facts = ("--stairs", "10", "--locks", "--format", "json", "--as-of", DAY)
    (of_options, _) = json.loads(knee("options", *facts).answer)["scores"]
    (of_why, _) = json.loads(knee("why", "strap", *facts).answer)["scores"]
    alone = json.loads(knee("explain", "stair-score", *facts).answer)["score"]
    del alone["groups"]
    assert of_options == of_why == alone
    assert [each["id"] for each in json.loads(knee("why", "rest", *facts).answer)["scores"]] == []
