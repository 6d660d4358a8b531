"""Cases tried: every aspect is compared with what is said, and a judgement holds for what was judged."""

from __future__ import annotations

from datetime import date

import pytest

from tests.known import ANKLE, SHIPPED, TODAY
from tests.proof.cases.people import HERE, Wanted, case
from tests.reading.cases.written import POINTS
from vcfpath import assess
from vcfpath.engine.evaluate import Evaluator
from vcfpath.errors import ContentError
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import SignOff
from vcfpath.patient.plain import patient_from
from vcfpath.proof.cases.said import Said
from vcfpath.proof.cases.trying import tried

SPRAIN: dict[str, object] = {
    "days_since_sprain": 10,
    "bruised": True,
    "can_stand": False,
    "age": 30,
}
RIGHT: list[Wanted] = [
    ("answer", "boot", ("depends",)),
    ("answer", "book_boot", ("for",)),
    ("depends_on", "boot", ("facts",)),
    ("missing", "boot", ("tried",)),
    ("closed_because", "boot", ()),
    ("cautions", "operation", ("1",)),
    ("due", "rest", ()),
    ("holds", "bad_sprain", ("true",)),
    ("scope", "", ("true",)),
    ("scope", "", ("unknown", "true")),
    ("urgent", "", ("false",)),
    ("stage_now", "", ("first_days", "later")),
]


def test_a_judgement_of_one_pathway_is_none_of_another() -> None:
    (here,) = tried(ANKLE, [case(SPRAIN, RIGHT[0])])
    other = ANKLE.model_copy(update={"id": "another"})
    (there,) = tried(other, [case(SPRAIN, RIGHT[0])])
    assert here.code != there.code


@pytest.mark.parametrize("wanted", RIGHT, ids=lambda each: " ".join((*each[:2], *each[2])))
def test_what_is_as_expected_passes_and_all_else_is_a_difference(wanted: Wanted) -> None:
    aspect, about, words = wanted
    right, wrong = tried(ANKLE, [case(SPRAIN, wanted), case(SPRAIN, (aspect, about, ("x",)))])
    assert (right.passes, right.differences) == (True, ())
    (difference,) = wrong.differences
    assert not wrong.passes
    assert difference.expected.value == ("x",)
    assert aspect == "scope" or difference.found == words


def test_the_order_of_a_list_is_no_difference_but_that_of_stages_is() -> None:
    unknown: dict[str, object] = {}
    both: Wanted = ("missing", "operation", ("age", "weeks_of_rest", "torn"))
    (lists,) = tried(ANKLE, [case(unknown, both)])
    (stages,) = tried(ANKLE, [case(SPRAIN, ("stage_now", "", ("later", "first_days")))])
    assert lists.passes
    assert not stages.passes


def test_a_score_is_a_sum_or_a_range() -> None:
    known: dict[str, object] = {"stairs": 3}
    (open_,) = tried(POINTS, [case(known, ("scores", "stair_score", ("9",)), pathway=POINTS)])
    (found,) = (each.found for each in open_.differences)
    assert found == ("1", "6")


def test_of_somebody_outside_nothing_is_said_but_that() -> None:
    child: dict[str, object] = {"age": 9}
    wanted: list[Wanted] = [
        ("answer", "boot", ("open",)),
        ("scope", "", ("true", "unknown")),
        ("holds", "bad_sprain", ("true",)),
    ]
    (found,) = tried(ANKLE, [case(child, *wanted)])
    assert [each.found for each in found.differences] == [(), ("false",), ("unknown",)]


def test_where_all_stages_are_past_none_is_the_one_now() -> None:
    raw = ANKLE.model_copy(update={"stages": ANKLE.stages[:1]})
    (found,) = tried(raw, [case({"swelling": "none"}, ("stage_now", "", ()))])
    assert found.passes


def test_somebody_who_cannot_exist_is_refused_at_the_facts() -> None:
    nobody: dict[str, object] = {"days_since_sprain": 3, "weeks_of_rest": 5}
    with pytest.raises(ContentError) as refused:
        tried(ANKLE, [case(nobody), case({}), case(nobody)])
    assert [fault.place for fault in refused.value.faults] == [HERE, HERE]
    assert "Rest cannot have begun before the sprain." in refused.value.faults[0].mend


@pytest.mark.parametrize("pathway", [ANKLE, SHIPPED], ids=["ankle", "shipped"])
def test_it_is_said_what_an_assessment_says(pathway: Pathway) -> None:
    number = "days_since_sprain" if pathway is ANKLE else "weeks_since_fracture"
    for facts in ({}, {number: 10}, {number: 0, "age": 80}):
        patient = patient_from(pathway, facts, TODAY)
        found = assess(pathway, patient, TODAY)
        said = Said(pathway, Evaluator.of(pathway, patient))
        for each in found.treatments:
            assert said.of("answer", each.id) == (each.verdict,)
            assert said.of("depends_on", each.id) == each.depends_on
            assert said.of("missing", each.id) == each.missing
            assert said.of("closed_because", each.id) == each.closed_because
            for position in each.positions:
                assert said.of("answer", position.position.id) == (position.answer,)


AGREED = SignOff("agree", "A", date(2026, 1, 1))


def test_a_judgement_is_one_of_what_was_judged() -> None:
    wanted = RIGHT[0]
    (unjudged,) = tried(ANKLE, [case(SPRAIN, wanted)])
    assert unjudged.standing == "not_yet"
    of = {"": "agree", unjudged.code: "agree", "00000000": "changed"}
    for code, standing in of.items():
        signed = AGREED._replace(of=code)
        (judged,) = tried(ANKLE, [case(SPRAIN, wanted, signed=signed)])
        assert judged.standing == standing
    (waiting,) = tried(ANKLE, [case(SPRAIN, wanted, signed=SignOff("not_yet"))])
    assert waiting.standing == "not_yet"


def test_the_code_is_of_the_person_what_is_expected_and_what_is_said() -> None:
    wanted = RIGHT[0]
    changed = ANKLE.model_copy(update={"treatments": {**ANKLE.treatments}})
    boot = ANKLE.treatments["boot"]
    changed.treatments["boot"] = boot.model_copy(update={"contraindicated_when": ()})
    codes = [
        tried(ANKLE, [case(SPRAIN, wanted)])[0].code,
        tried(ANKLE, [case({**SPRAIN, "age": 31}, wanted)])[0].code,
        tried(ANKLE, [case(SPRAIN, ("answer", "boot", ("open",)))])[0].code,
        tried(changed, [case(SPRAIN, wanted)])[0].code,
    ]
    assert len({*codes}) == 4
    assert tried(ANKLE, [case(SPRAIN, wanted, name="B")])[0].code == codes[0]
