"""What a walk shows: a stage without treatments, and every wording that a question can have."""

from __future__ import annotations

from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from vcfpath.engine.assess import assess
from vcfpath.engine.assessment import Rule
from vcfpath.engine.walk import Walk, asked_again, next_question, stages_in_order
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.view import plain
from vcfpath.view.document import Document
from vcfpath.view.walk.question import question_screen, why_asked
from vcfpath.view.walk.stage import stage_screen


def _text(document: Document) -> str:
    return " ".join(plain.render(document, 100).split())


def test_a_stage_without_treatments_is_shown_without_them() -> None:
    def emptied(raw: Raw) -> None:
        for treatment in raw["treatments"].values():
            treatment["stage"] = "later"

    pathway = variant(emptied)
    first = stages_in_order(pathway)[0]
    shown = _text(stage_screen(pathway, assess(pathway, Patient(), TODAY), first, 1, 3))
    assert "Step 1 of 3: First days" in shown
    assert "stand for you" not in shown
    assert "A swollen ankle is not ready for the next step." in shown


def test_a_question_says_what_has_been_said_so_far() -> None:
    patient = patient_from(ANKLE, {"warning": {"cold_foot": False}}, TODAY)
    question = next_question(ANKLE, Walk(patient))
    assert question is not None
    shown = _text(question_screen(ANKLE, question, patient.states["warning"], 1))
    assert "Said so far: not: a cold, white foot." in shown


def test_a_sign_is_asked_for_with_a_reason_even_where_the_pathway_gives_none() -> None:
    question = next_question(ANKLE, Walk(Patient()))
    assert question is not None
    assert "before every choice of treatment" in _text(why_asked(ANKLE, question))


def test_a_question_asked_again_says_that_the_answer_can_be_changed() -> None:
    again = asked_again("age")
    shown = _text(question_screen(ANKLE, again, ANKLE.facts["age"].everything(), 3))
    assert "Question 3. How old are you? You can change your answer." in shown
    assert _text(why_asked(ANKLE, again)).startswith("The answers you gave cannot all be so. Or")


def test_many_sources_are_named_only_in_part() -> None:
    about = [each for each in SHIPPED.positions if "vertebroplasty" in each.about]
    rules = tuple(Rule("vertebroplasty", each.id) for each in about)
    question = asked_again("cause")._replace(again=False, bears_on=rules)
    sources = [*dict.fromkeys(each.source for each in about)]
    shown = _text(why_asked(SHIPPED, question))
    assert f"{', '.join(sources[:5])} and {len(sources) - 5} more (to read one" in shown
