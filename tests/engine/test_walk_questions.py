"""The questions of a walk on which nobody knows an answer, one by one, with all that is said of each."""

from __future__ import annotations

from tests.known import ANKLE, TODAY, Raw, variant
from vcfpath.engine.walk import (
    Question,
    Reply,
    Walk,
    asked_again,
    next_question,
    stages_in_order,
)
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from


def asked(walk: Walk, pathway: Pathway = ANKLE) -> list[Question]:
    found = []
    while (question := next_question(pathway, walk)) is not None:
        found.append(question)
        walk = walk.with_reply(Reply(question.fact, None))
    return found


def told(question: Question) -> tuple[object, ...]:
    """Fact, stage, could settle, sure, undecided, left, moves on, bears on, cautions, again."""
    bears_on = [f"{rule.treatment} {rule.position or ''}".strip() for rule in question.bears_on]
    stage = question.stage.id if question.stage else None
    numbers = question.could_settle, question.sure, question.undecided, question.left
    rest = question.moves_on, bears_on, question.cautions, question.again
    return question.fact, stage, *numbers, *rest


SPRAIN = ["boot", "boot book_boot"]
TRIAL = ["boot trial_boot", "operation trial_boot"]
REST = ["operation", "operation insurer_operation"]
AGE = ["operation", "boot book_boot"]


def test_of_nobody_in_particular_everything_is_asked_in_this_order() -> None:
    assert list(map(told, asked(Walk(Patient())))) == [
        ("warning", None, 0, 0, 0, 0, False, [], (), False),
        ("swelling", "first_days", 0, 0, 0, 0, True, [], (), False),
        ("weeks_of_rest", "later", 1, 1, 6, 7, False, REST, (), False),
        ("days_since_sprain", "later", 4, 0, 6, 6, False, [*SPRAIN, *TRIAL], (), False),
        ("days_of_boot", "later", 2, 0, 6, 5, False, TRIAL, (), False),
        ("age", "later", 2, 0, 6, 4, False, AGE, (), False),
        ("bruised", "later", 0, 0, 6, 3, False, SPRAIN, ("operation",), False),
        ("can_stand", "later", 0, 0, 6, 2, False, SPRAIN, (), False),
        ("tried", "later", 0, 0, 6, 1, False, ["boot"], (), False),
        ("torn", "later", 1, 0, 6, 0, False, ["operation"], (), False),
    ]


def test_what_is_known_is_not_asked_and_makes_other_questions_surer() -> None:
    known = {"warning": "none", "days_since_sprain": 5, "torn": True}
    assert list(map(told, asked(Walk(patient_from(ANKLE, known, TODAY))))) == [
        ("swelling", "first_days", 0, 0, 0, 0, True, [], (), False),
        ("days_of_boot", "later", 2, 2, 6, 5, False, TRIAL, (), False),
        ("weeks_of_rest", "later", 1, 1, 6, 4, False, REST, (), False),
        ("age", "later", 2, 0, 6, 3, False, AGE, (), False),
        ("bruised", "later", 0, 0, 6, 2, False, SPRAIN, ("operation",), False),
        ("can_stand", "later", 0, 0, 6, 1, False, SPRAIN, (), False),
        ("tried", "later", 0, 0, 6, 0, False, ["boot"], (), False),
    ]


def test_a_question_asked_again_says_so_and_nothing_else() -> None:
    assert asked_again("age") == Question("age", None, 0, 0, 0, (), moves_on=False, again=True)
    assert told(asked_again("age")) == ("age", None, 0, 0, 0, 0, False, [], (), True)


def test_stages_are_taken_by_their_sequence_wherever_they_stand_in_the_file() -> None:
    def turned_round(raw: Raw) -> None:
        raw["stages"].reverse()

    order = [stage.id for stage in stages_in_order(variant(turned_round))]
    assert order == ["first_days", "later", "always"]


def test_a_stage_that_was_passed_over_stays_so_when_another_is() -> None:
    walk = Walk(Patient()).past("later").past("first_days")
    assert walk.passed == {"later", "first_days"}
    assert [each.fact for each in asked(walk)] == ["warning"]


def test_every_reply_is_kept_in_order_until_it_is_given_anew() -> None:
    walk = Walk(Patient())
    for fact in ("age", "torn", "tried", "torn"):
        walk = walk.with_reply(Reply(fact, None))
    assert [each.fact for each in walk.replies] == ["age", "torn", "tried"]
    assert walk.asked() == {"age", "torn", "tried"}


def test_a_stage_passed_over_twice_is_passed_over() -> None:
    assert Walk(Patient()).past("later").past("later").passed == {"later"}


def test_what_was_known_and_is_answered_anew_is_not_asked_once_more() -> None:
    known = {"warning": "none", "days_since_sprain": 5}
    walk = Walk(patient_from(ANKLE, known, TODAY)).with_reply(Reply("days_since_sprain", None))
    assert "days_since_sprain" not in {each.fact for each in asked(walk)}


def test_the_warning_signs_are_found_also_behind_a_set_of_anything() -> None:
    def with_another(raw: Raw) -> None:
        says = {"ask": "Which?", "label": "what is worn", "answered_by": "patient"}
        worn = {**says, "kind": "set", "values": {"shoe": "a shoe"}}
        raw["facts"] = {"worn": worn, **raw["facts"]}

    assert asked(Walk(Patient()), variant(with_another))[0].fact == "warning"


def test_of_a_set_the_member_that_settles_most_counts() -> None:
    def both_in_one_stage(raw: Raw) -> None:
        boot, operation = raw["treatments"]["boot"], raw["treatments"]["operation"]
        line = boot["indicated_when"][0]
        cream, rest = ({**line, "when": f'"{each}" in tried'} for each in ("cream", "rest"))
        boot["indicated_when"] = [cream, rest]
        operation["indicated_when"] = [cream]
        del boot["contraindicated_when"], operation["contraindicated_when"]

    walk = Walk(Patient()).past("first_days").with_reply(Reply("warning", None))
    (tried,) = (each for each in asked(walk, variant(both_in_one_stage)) if each.fact == "tried")
    assert (tried.could_settle, tried.sure, tried.undecided) == (2, 1, 6)


def test_a_stage_asks_nothing_about_the_treatments_of_another() -> None:
    def with_lines_about_rest(raw: Raw) -> None:
        boot = raw["treatments"]["boot"]
        line = boot["indicated_when"][0]
        caution = raw["treatments"]["operation"]["caution_when"][0]
        raw["treatments"]["rest"] |= {
            "indicated_when": [{**line, "when": "torn and can_stand"}],
            "caution_when": [{**caution, "when": "bruised"}],
        }

    pathway = variant(with_lines_about_rest)
    walk = Walk(Patient()).with_reply(Reply("warning", None))
    of_later = list(map(told, asked(walk.past("first_days"), pathway)))
    assert of_later == list(map(told, asked(walk.past("first_days"))))
    of_first = {each.fact: told(each) for each in asked(walk.past("later"), pathway)}
    assert of_first["torn"] == ("torn", "first_days", 1, 0, 1, 0, False, ["rest"], (), False)
    assert of_first["bruised"][8] == ("rest",)
