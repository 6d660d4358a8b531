"""Why: one option picked from an assessment, every line of it as a tree, and what would open it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.known import ANKLE, POINTS, TODAY
from vcfpath.engine.assess import assess
from vcfpath.engine.changes.smallest import smallest_changes
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.tree import Tree
from vcfpath.engine.why import Because, why
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

EXPIRED = date(2033, 1, 1)
KNOWN = {"days_since_sprain": 5, "age": 40, "bruised": True, "can_stand": True}
PERSON = patient_from(ANKLE, KNOWN, TODAY)
T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
BAD_SPRAIN = (
    "it is a bad sprain",
    U,
    ("swelling is a lot", U),
    ("it is bruised", T),
    ("one cannot stand on it", F),
)


def told(tree: Tree) -> tuple[object, ...]:
    return tree.text, tree.truth, *map(told, tree.parts)


def because(treatment: str) -> Because:
    found = why(ANKLE, PERSON, treatment, TODAY).because
    assert found is not None
    return found


def test_every_line_of_an_option_is_a_tree_in_the_order_of_its_reasons() -> None:
    found = because("boot")
    assert tuple(each.reason for each in found.reasons) == found.answer.reasons
    assert [told(each.tree) for each in found.reasons] == [
        (
            "time since the sprain is at least 3 days and under 21 days",
            T,
            ("time since the sprain is at least 3 days", T),
            ("time since the sprain is under 21 days", T),
        ),
        BAD_SPRAIN,
        ("what has been tried includes: a cream", U),
    ]


@pytest.mark.parametrize(
    ("treatment", "read"),
    [("rest", ()), ("strap", ("stair_score", "step_count")), ("operation", ("stair_score",))],
)
def test_it_has_the_scores_that_its_rules_compare(treatment: str, read: tuple[str, ...]) -> None:
    found = why(POINTS, Patient(), treatment, TODAY)
    assert found.because is not None
    assert tuple(each.id for each in found.because.scores) == read
    assert set(found.because.scores) <= set(found.assessment.scores)


def test_a_score_that_only_a_source_compares_is_there_too() -> None:
    pathway = POINTS.model_copy(
        update={
            "positions": tuple(
                each.model_copy(update={"about": ("rest",)}) for each in POINTS.positions
            )
        }
    )
    found = why(pathway, Patient(), "rest", TODAY).because
    assert found is not None
    assert [each.id for each in found.scores] == ["stair_score"]


def test_every_source_has_its_scope_and_its_conditions_as_trees() -> None:
    book, trial = because("boot").positions
    assert (book.answer, trial.answer) == because("boot").answer.positions
    assert book.scope is not None
    assert told(book.scope) == ("age is at least 18 years", T)
    assert [told(each) for each in book.conditions] == [
        ("time since the sprain is at most 2 weeks", T),
        BAD_SPRAIN,
    ]
    assert trial.scope is None
    assert [told(each)[:2] for each in trial.conditions] == [
        ("time since the sprain is under 14 days, and time in a boot is at least 7 days", U)
    ]


@pytest.mark.parametrize("treatment", list(ANKLE.treatments))
def test_an_option_has_the_answer_of_the_assessment_and_its_own_smallest_changes(
    treatment: str,
) -> None:
    now = Evaluator.of(ANKLE, PERSON)
    found = because(treatment)
    answers = {each.id: each for each in assess(ANKLE, PERSON, TODAY).treatments}
    assert found.answer == answers[treatment]
    assert found.changes == smallest_changes(ANKLE, now, ANKLE.treatments[treatment])


def test_what_was_asked_comes_back_with_the_whole_assessment() -> None:
    found = why(ANKLE, PERSON, "boot", TODAY)
    assert found.treatment == "boot"
    assert found.assessment == assess(ANKLE, PERSON, TODAY)
    assert found.now.states == Evaluator.of(ANKLE, PERSON).states


@pytest.mark.parametrize("name", ["magnets", "nonsense"])
def test_what_has_no_verdict_has_no_reasons(name: str) -> None:
    assert why(ANKLE, PERSON, name, TODAY).because is None


def test_out_of_scope_there_is_no_verdict_to_explain() -> None:
    child = patient_from(ANKLE, {"age": 8}, TODAY)
    found = why(ANKLE, child, "boot", TODAY)
    assert found.because is None
    assert found.assessment.scope is F


def test_an_expired_pathway_explains_nothing_unless_it_is_insisted_on() -> None:
    assert why(ANKLE, PERSON, "boot", EXPIRED).because is None
    insisted = why(ANKLE, PERSON, "boot", EXPIRED, even_if_stale=True)
    assert insisted.assessment == assess(ANKLE, PERSON, EXPIRED, even_if_stale=True)
    assert insisted.because == because("boot")
