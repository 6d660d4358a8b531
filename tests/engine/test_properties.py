"""What holds for every patient of every pathway: the promises the verdicts rest on."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import TODAY, facts_read, raw_of, with_scores_too
from tests.plain_answers import Plainly
from tests.strategies import completed, everything, patients, refined
from vcfpath import Patient, assess
from vcfpath.engine.assessment import Assessment, PositionAnswer, Rule
from vcfpath.model.fact import YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import OneOf
from vcfpath.model.treatment import Treatment
from vcfpath.truth import Truth

pytestmark = pytest.mark.long

few = settings(max_examples=60)
fewer = settings(max_examples=40)


def positions_of(answer: Assessment) -> dict[Rule, PositionAnswer]:
    about = [(each.id, each.positions) for each in answer.treatments]
    about += answer.mentioned.items()
    return {Rule(name, each.position.id): each for name, positions in about for each in positions}


def truths_of(answer: Assessment) -> dict[tuple[str, ...], Truth]:
    """Everything in an answer that is TRUE, FALSE or UNKNOWN."""
    truths: dict[tuple[str, ...], Truth] = {("scope",): answer.scope}
    for each in answer.treatments:
        for index, reason in enumerate(each.reasons):
            truths[each.id, "reason", str(index)] = reason.truth
        for index, due in enumerate(each.due):
            truths[each.id, "due", str(index)] = due
    for rule, position in positions_of(answer).items():
        key = rule.treatment, str(rule.position)
        truths[(*key, "in_scope")] = position.in_scope
        truths[(*key, "meets")] = position.meets
        truths[(*key, "applies")] = position.applies
    for flag in answer.red_flags.present:
        truths["red flag", flag] = Truth.TRUE
    for flag in answer.red_flags.absent:
        truths["red flag", flag] = Truth.FALSE
    return truths


def assert_nothing_flips(before: Assessment, after: Assessment) -> None:
    now = truths_of(after)
    for what, truth in truths_of(before).items():
        if truth is not Truth.UNKNOWN and (what in now or after.treatments):
            assert now[what] is truth, what
    verdicts = {each.id: each.verdict for each in after.treatments}
    for each in before.treatments:
        if each.verdict != "depends" and after.treatments:
            assert verdicts[each.id] == each.verdict, each.id


def stages_between(pathway: Pathway, answer: Assessment) -> tuple[int, int]:
    order = [stage.id for stage in pathway.stages]
    at_least, at_most = answer.stage_now.at_least, answer.stage_now.at_most
    assert at_least
    assert at_most
    return order.index(at_least), order.index(at_most)


@with_scores_too
@given(data=st.data())
@few
def test_knowing_more_never_flips_what_was_decided(pathway: Pathway, data: st.DataObject) -> None:
    patient = data.draw(patients(pathway))
    more = data.draw(refined(pathway, patient))
    before, after = (assess(pathway, each, TODAY) for each in (patient, more))

    assert_nothing_flips(before, after)
    (low, high), (then_low, then_high) = (stages_between(pathway, e) for e in (before, after))
    assert low <= then_low <= then_high <= high


@with_scores_too
@given(data=st.data())
@few
def test_what_is_decided_for_a_range_holds_for_everybody_in_it(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    somebody = data.draw(completed(pathway, patient))

    assert_nothing_flips(assess(pathway, patient, TODAY), assess(pathway, somebody, TODAY))


@with_scores_too
@given(data=st.data())
@few
def test_with_everything_known_the_answer_is_that_of_a_plain_yes_and_no_reading(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(completed(pathway, Patient({})))
    answer = assess(pathway, patient, TODAY)
    plainly = Plainly(raw_of(pathway), patient.states)

    assert plainly.possible()
    assert answer.scope is Truth.of(plainly.in_scope())
    assert Truth.UNKNOWN not in truths_of(answer).values()
    assert answer.red_flags.unasked == ()
    assert (answer.undecided_total, answer.ask_next) == (0, ())
    stage = plainly.stage()
    assert (answer.stage_now.at_least, answer.stage_now.at_most) == (stage, stage)
    if not plainly.in_scope():
        assert answer.treatments == ()
        return
    assert {e.id: e.verdict for e in answer.treatments} == {
        name: plainly.verdict(name) for name in pathway.treatments
    }
    assert {rule: e.answer for rule, e in positions_of(answer).items()} == {
        Rule(about, position["id"]): plainly.answer(position)
        for position in plainly.raw["positions"]
        for about in position["about"]
    }


@with_scores_too
@given(data=st.data())
@few
def test_nothing_is_open_while_a_contraindication_holds_or_is_not_known(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    for each in assess(pathway, patient, TODAY).treatments:
        against = [reason for reason in each.reasons if reason.kind == "contraindication"]
        if any(reason.truth is not Truth.FALSE for reason in against):
            assert each.verdict != "open", each.id


@with_scores_too
@given(data=st.data())
@few
def test_depends_always_says_on_what_and_on_facts_exactly_when_some_are_missing(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    answer = assess(pathway, patient, TODAY)
    for each in answer.treatments:
        assert (each.verdict == "depends") == bool(each.depends_on)
        assert ("facts" in each.depends_on) == bool(each.missing)
        for reason in each.reasons:
            assert (reason.truth is Truth.UNKNOWN) == bool(reason.missing)
    for position in positions_of(answer).values():
        assert (position.applies is Truth.UNKNOWN) == bool(position.missing)


@with_scores_too
@given(data=st.data())
@few
def test_whatever_is_missing_can_still_take_more_than_one_value(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    states = {**everything(pathway), **patient.states}
    answer = assess(pathway, patient, TODAY)
    named = {fact for each in answer.treatments for fact in each.missing}
    named |= {fact for each in positions_of(answer).values() for fact in each.missing}

    assert [fact for fact in named if states[fact].settled] == []


@with_scores_too
@given(data=st.data())
@few
def test_facts_that_are_not_named_as_missing_never_decide(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    answer = assess(pathway, patient, TODAY)
    waiting = [each for each in answer.treatments if each.missing]
    waiting_positions = [(rule, e) for rule, e in positions_of(answer).items() if e.missing]
    if waiting:
        treatment = data.draw(st.sampled_from(waiting))
        more = data.draw(refined(pathway, patient, frozenset(treatment.missing)))
        after = {each.id: each for each in assess(pathway, more, TODAY).treatments}
        assert not after or after[treatment.id].verdict == "depends"
        assert not after or after[treatment.id].missing == treatment.missing
    if waiting_positions:
        rule, position = data.draw(st.sampled_from(waiting_positions))
        more = data.draw(refined(pathway, patient, frozenset(position.missing)))
        then = positions_of(assess(pathway, more, TODAY))
        assert not then or then[rule].missing == position.missing


def shuffled(data: st.DataObject, treatment: Treatment) -> Treatment:
    return treatment.model_copy(
        update={
            key: tuple(data.draw(st.permutations(getattr(treatment, key))))
            for key in ("indicated_when", "contraindicated_when", "caution_when")
        }
    )


def reversed_in(pathway: Pathway, data: st.DataObject) -> Pathway:
    """The same pathway with everything in another order."""
    facts = data.draw(st.permutations(sorted(pathway.facts)))
    treatments = data.draw(st.permutations(sorted(pathway.treatments)))
    positions = data.draw(st.permutations(pathway.positions))
    return pathway.model_copy(
        update={
            "facts": {name: pathway.facts[name] for name in facts},
            "treatments": {n: shuffled(data, pathway.treatments[n]) for n in treatments},
            "positions": tuple(
                each.model_copy(update={"when": tuple(reversed(each.when))}) for each in positions
            ),
            "stages": tuple(reversed(pathway.stages)),
            "constraints": tuple(reversed(pathway.constraints)),
            "definitions": dict(reversed(pathway.definitions.items())),
            "red_flags": dict(reversed(pathway.red_flags.items())),
            "mentioned": dict(reversed(pathway.mentioned.items())),
        }
    )


def in_any_order(items: Iterable[object]) -> list[str]:
    return sorted(map(repr, items))


def without_order(answer: Assessment) -> dict[str, object]:
    return {
        "scope": (answer.scope, answer.urgent, answer.stale, answer.stage_now),
        "red flags": [
            sorted(flags)
            for flags in (
                answer.red_flags.present,
                answer.red_flags.absent,
                answer.red_flags.unasked,
            )
        ],
        "treatments": {
            each.id: (
                each.verdict,
                each.depends_on,
                each.closed_because,
                sorted(each.missing),
                each.due,
                sorted(
                    repr((r.kind, r.line, r.truth, r.text, r.missing, in_any_order(r.windows)))
                    for r in each.reasons
                ),
                in_any_order(each.verdicts_over_time),
            )
            for each in answer.treatments
        },
        "positions": {
            rule: (
                each.in_scope,
                each.meets,
                each.answer,
                each.assumes,
                sorted(each.missing),
                in_any_order(each.windows),
            )
            for rule, each in positions_of(answer).items()
        },
        "ask": {
            (each.fact, each.member): (each.could_settle, sorted(map(repr, each.decides)))
            for each in answer.ask_next
        },
        "undecided": answer.undecided_total,
    }


@with_scores_too
@given(data=st.data())
@fewer
def test_the_order_in_which_things_are_written_never_matters(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    other_way = Patient(dict(reversed(list(patient.states.items()))))
    another = reversed_in(pathway, data)

    before = without_order(assess(pathway, patient, TODAY))
    after = without_order(assess(another, other_way, TODAY))
    assert before == after


@with_scores_too
@given(data=st.data())
@fewer
def test_a_fact_that_no_rule_reads_changes_nothing(pathway: Pathway, data: st.DataObject) -> None:
    beside_the_point = YesNoFact(
        kind="yes_no",
        ask="Do you like tea?",
        label="tea",
        answered_by="patient",
        yes="one likes tea",
        no="one likes no tea",
    )
    wider = pathway.model_copy(update={"facts": {**pathway.facts, "tea": beside_the_point}})
    patient = data.draw(patients(pathway))
    said = data.draw(st.sampled_from(("yes", "no")))
    before = assess(pathway, patient, TODAY)
    after = assess(wider, Patient({**patient.states, "tea": OneOf(frozenset({said}))}), TODAY)

    for part in ("scope", "urgent", "red_flags", "stage_now", "treatments", "mentioned"):
        assert getattr(after, part) == getattr(before, part), part
    assert (after.undecided_total, after.ask_next) == (before.undecided_total, before.ask_next)


@with_scores_too
@given(data=st.data())
@fewer
def test_a_treatment_hears_only_the_facts_its_own_rules_read(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    name = data.draw(st.sampled_from(sorted(pathway.treatments)))
    treatment = pathway.treatments[name]
    lines = (*treatment.indicated_when, *treatment.contraindicated_when)
    read = {fact for line in lines for fact in facts_read(pathway, line.when)}
    if pathway.for_whom:
        read |= facts_read(pathway, pathway.for_whom.when)
    more = data.draw(refined(pathway, patient, frozenset(read)))

    def verdict(person: Patient) -> list[tuple[object, ...]]:
        answers = assess(pathway, person, TODAY).treatments
        return [(e.verdict, e.depends_on, e.missing) for e in answers if e.id == name]

    assert verdict(patient) == verdict(more)
