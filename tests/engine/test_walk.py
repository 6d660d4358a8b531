"""What a walk asks next: red flags first, then stage by stage, only what can still change something."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY, variant, with_scores_too
from tests.strategies import exact, patients
from vcfpath.engine.asking import undecided
from vcfpath.engine.assess import assess
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.impossible import contradictions
from vcfpath.engine.walk import Question, Reply, Walk, next_question, stages_in_order
from vcfpath.model.fact import SetFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members
from vcfpath.patient import Patient
from vcfpath.patient.menu import answered
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth


def _asked_of(pathway: Pathway, walk: Walk) -> list[Question]:
    """Every question of a walk on which nobody knows an answer."""
    asked = []
    while (question := next_question(pathway, walk)) is not None:
        asked.append(question)
        walk = walk.with_reply(Reply(question.fact, None))
    return asked


@with_scores_too
def test_red_flags_are_asked_first_and_each_fact_once(pathway: Pathway) -> None:
    asked = _asked_of(pathway, Walk(Patient()))
    first = pathway.facts[asked[0].fact]
    assert isinstance(first, SetFact)
    assert first.of == "red_flags"
    assert (asked[0].stage, asked[0].left, asked[0].again) == (None, 0, False)
    assert len({each.fact for each in asked}) == len(asked)


@with_scores_too
def test_stages_come_in_order_and_in_each_what_the_person_can_answer_comes_first(
    pathway: Pathway,
) -> None:
    order = [stage.id for stage in stages_in_order(pathway)]
    asked = [each for each in _asked_of(pathway, Walk(Patient())) if each.stage]
    stages = [each.stage.id for each in asked if each.stage]
    assert stages == sorted(stages, key=order.index)
    for stage in order:
        who = [pathway.facts[q.fact].answered_by for q in asked if q.stage and q.stage.id == stage]
        assert who == sorted(who, key=("patient", "clinician").index)


def test_what_is_for_everybody_comes_last() -> None:
    assert [stage.id for stage in stages_in_order(ANKLE)] == ["first_days", "later", "always"]
    assert stages_in_order(SHIPPED)[-1].id == "aftercare"


@with_scores_too
def test_every_fact_a_rule_waits_for_is_asked_in_the_end(pathway: Pathway) -> None:
    person = Evaluator.of(pathway, Patient())
    waited_for = {
        fact
        for each in undecided(pathway, person)
        for fact in each.missing
        if any(rule.treatment in pathway.treatments for rule in each.rules)
    }
    asked = {each.fact for each in _asked_of(pathway, Walk(Patient()))}
    assert waited_for <= asked


@with_scores_too
@settings(max_examples=40)
@given(data=st.data())
def test_a_question_is_only_asked_while_something_of_its_stage_waits_for_it(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    person = Evaluator.of(pathway, patient)
    question = next_question(pathway, Walk(patient))
    waiting = {(r, f) for u in undecided(pathway, person) for r in u.rules for f in u.missing}
    if question is None or question.stage is None:
        return
    assert question.moves_on or question.bears_on or question.cautions
    assert 0 <= question.sure <= question.could_settle
    for rule in question.bears_on:
        assert (rule, question.fact) in waiting
        assert pathway.treatments[rule.treatment].stage == question.stage.id
    moving = question.stage.move_on_when
    assert question.moves_on is (moving is not None and question.fact in person.missing(moving))
    assert 0 <= question.could_settle <= len(question.bears_on) <= question.undecided


@with_scores_too
@settings(max_examples=25)
@given(data=st.data())
def test_answering_every_question_leaves_nothing_undecided(
    pathway: Pathway, data: st.DataObject
) -> None:
    """Whatever is answered, the walk ends, and no rule about a treatment waits for anything."""
    walk = Walk(Patient())
    while (question := next_question(pathway, walk)) is not None:
        fact = pathway.facts[question.fact]
        answers = exact(pathway, question.fact, fact.everything())
        further = walk.with_reply(Reply(question.fact, data.draw(answers)))
        if any(contradictions(pathway, Evaluator.of(pathway, further.patient()))):
            further = walk.with_reply(Reply(question.fact, None))
        walk = further
    said = {each.fact for each in walk.replies if each.state is None}
    for answer in assess(pathway, walk.patient(), TODAY).treatments:
        assert set(answer.missing) <= said


def test_what_was_given_beforehand_is_not_asked_unless_a_list_has_gaps() -> None:
    known = {"days_since_sprain": {"from": 5, "to": 9}, "warning": {"cold_foot": False}}
    asked = [each.fact for each in _asked_of(ANKLE, Walk(patient_from(ANKLE, known, TODAY)))]
    assert asked[0] == "warning"
    assert "days_since_sprain" not in asked
    known["warning"] = {"cold_foot": False, "odd_shape": False}
    assert "warning" not in [
        each.fact for each in _asked_of(ANKLE, Walk(patient_from(ANKLE, known, TODAY)))
    ]


def test_a_pathway_without_red_flags_begins_with_its_first_stage() -> None:
    def without(raw: dict[str, object]) -> None:
        del raw["red_flags"], raw["urgencies"]
        facts = raw["facts"]
        assert isinstance(facts, dict)
        del facts["warning"]

    question = next_question(variant(without), Walk(Patient()))
    assert question is not None
    assert question.stage is not None
    assert question.stage.id == "first_days"


def test_how_many_questions_a_stage_can_still_have_is_said() -> None:
    asked = [each for each in _asked_of(ANKLE, Walk(Patient())) if each.stage]
    for index, each in enumerate(asked):
        assert each.left == sum(later.stage == each.stage for later in asked[index + 1 :])


def test_a_stage_that_was_passed_over_asks_nothing_more() -> None:
    walk = Walk(patient_from(ANKLE, {"warning": "none"}, TODAY)).past("later")
    assert {each.stage.id for each in _asked_of(ANKLE, walk) if each.stage} == {"first_days"}


def test_what_only_a_caution_waits_for_is_asked_too() -> None:
    known = {"warning": "none", "swelling": "mild", "torn": True, "age": 40, "weeks_of_rest": 7}
    asked = _asked_of(ANKLE, Walk(patient_from(ANKLE, {**known, "can_stand": True}, TODAY)))
    (bruise,) = (each for each in asked if each.fact == "bruised")
    assert bruise.cautions == ("operation",)
    assert not bruise.bears_on


def test_a_reply_given_anew_takes_the_place_of_the_old_one() -> None:
    old, other = Reply("age", answered(ANKLE.facts["age"], "70", TODAY)), Reply("torn", None)
    new = Reply("age", answered(ANKLE.facts["age"], "80", TODAY))
    walk = Walk(Patient()).with_reply(old).with_reply(other).with_reply(new)
    assert walk.replies == (new, other)
    assert walk.patient().states == {"age": new.state}


def test_dont_know_takes_back_what_was_known_at_the_start() -> None:
    start = patient_from(ANKLE, {"age": 70, "torn": True}, TODAY)
    walk = Walk(start).with_reply(Reply("age", None))
    assert walk.patient().states.keys() == {"torn"}


def test_what_matters_goes_along_and_is_no_question() -> None:
    walk = Walk(Patient(matters=("cost",)))
    assert walk.with_reply(Reply("torn", None)).patient().matters == ("cost",)
    assert "matters" not in {each.fact for each in _asked_of(ANKLE, walk)}


def test_members_of_a_set_that_were_not_named_stay_unknown() -> None:
    state = answered(ANKLE.facts["tried"], "1,3", TODAY)
    assert isinstance(state, Members)
    assert set(state.known.values()) == {Truth.TRUE, Truth.UNKNOWN}
