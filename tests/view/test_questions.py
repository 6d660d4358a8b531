"""The page for the appointment: what is truly unknown, who truly stands where, and on one page."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, both, variant
from tests.strategies import completed, patients
from vcfpath import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.positions import rules_of
from vcfpath.engine.verdict import judge
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Members
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth
from vcfpath.view import markdown, plain, questions, terminal
from vcfpath.view.contract import options
from vcfpath.view.contract import questions as contract
from vcfpath.view.document import Document, Heading, Item, Items
from vcfpath.view.phrases import AGAINST, SIDES
from vcfpath.view.schemas import schema_text

WIDE = 10_000
A_PAGE = 50
"""Lines of a page at 80 columns, the most that a page may take; about 45 is usual."""
SCHEMA = Draft202012Validator(json.loads(schema_text("questions")))
KEYS = [
    "schema",
    "as_of",
    "stale",
    "intended_use",
    "pathway",
    "facts",
    "matters",
    "scope",
    "urgent",
    "red_flags",
    "unknown",
    "also_waited_for",
    "divided",
    "disagreements",
    "bearing",
]
CARE_TEAM = "What we do not know yet, to ask your care team"
THE_PERSON = "What we do not know yet, to find out or tell"
DISAGREE = "Where sources disagree"
MORE = "add --all"

Facts = dict[str, object]
Who = tuple[Pathway, Patient]

somebody = st.one_of(
    st.tuples(st.just(ANKLE), patients(ANKLE)), st.tuples(st.just(SHIPPED), patients(SHIPPED))
)


def _known_to_all(pathway: Pathway) -> st.SearchStrategy[Who]:
    whole = patients(pathway).flatmap(lambda patient: completed(pathway, patient))
    return st.tuples(st.just(pathway), whole)


def _assessed(facts: Facts, pathway: Pathway = ANKLE) -> Assessment:
    return assess(pathway, patient_from(pathway, facts, TODAY), TODAY)


def _text(facts: Facts, pathway: Pathway = ANKLE, *, whole: bool = False) -> str:
    """The page as Markdown, whose lines are whole, without what Markdown escapes."""
    document = questions.compose(pathway, _assessed(facts, pathway), whole=whole)
    return markdown.render(document).replace("\\", "")


def _under(document: Document, heading: str) -> list[Item]:
    blocks = document.blocks
    starts = [i for i, each in enumerate(blocks) if each == Heading(heading)]
    follow = [blocks[i + 1] for i in starts]
    return [item for block in follow if isinstance(block, Items) for item in block.items]


def _asked(pathway: Pathway, found: Assessment, who: str) -> list[str]:
    """The questions that somebody can answer, each once, in the order of what is worth asking."""
    facts = dict.fromkeys(each.fact for each in found.ask_next)
    return [pathway.facts[name].ask for name in facts if pathway.facts[name].answered_by == who]


@settings(max_examples=20)
@given(who=somebody)
def test_everything_that_could_settle_something_is_asked_once_and_in_order(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    whole = questions.compose(pathway, found, whole=True)
    page = questions.compose(pathway, found)
    for heading, answered_by, room in ((CARE_TEAM, "clinician", 5), (THE_PERSON, "patient", 3)):
        expected = [] if found.urgent else _asked(pathway, found, answered_by)
        assert [item.text for item in _under(whole, heading)] == expected
        shown = [item.text for item in _under(page, heading)]
        more = len(expected) - room
        assert shown == [*expected[:room], *([f"and {more} more: {MORE}"] if more > 0 else [])]


@settings(max_examples=20)
@given(who=somebody)
def test_what_is_asked_is_truly_unknown_and_settles_what_it_says(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    now = Evaluator.of(pathway, patient)
    data = json.loads(contract.render(pathway, found))
    for each in data["unknown"]:
        state = now.states[each["fact"]]
        assert not state.settled
        if isinstance(state, Members):
            assert each["members"]
            assert all(state.has(member) is Truth.UNKNOWN for member in each["members"])
        else:
            assert each["members"] == []
        for rule in each["could_decide"]:
            assert _is_undecided(pathway, now, rule["treatment"], rule["position"])
    assert not {each["fact"] for each in data["unknown"]} & set(data["also_waited_for"])
    assert all(not now.states[name].settled for name in data["also_waited_for"])


def _is_undecided(pathway: Pathway, now: Evaluator, option: str, position: str | None) -> bool:
    if position is None:
        return "facts" in judge(pathway.treatments[option], now).depends_on
    (rule,) = (each for each in pathway.positions if each.id == position)
    return option in rule.about and now.all_hold(rules_of(rule)) is Truth.UNKNOWN


@settings(max_examples=20)
@given(who=somebody)
def test_nothing_is_left_to_ask_only_where_no_answer_waits(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    data = json.loads(contract.render(pathway, found))
    assert bool(data["unknown"] or data["also_waited_for"]) == (found.undecided_total > 0)
    answered = json.loads(options.render(pathway, found))
    waiting = [*answered["treatments"], *answered["mentioned"]]
    waiting += [position for each in waiting for position in each["positions"]]
    missing = {name for each in waiting for name in each.get("missing", ())}
    asked = {each["fact"] for each in data["unknown"]}
    assert asked <= missing
    assert set(data["also_waited_for"]) == missing - asked


def test_what_only_a_source_waits_for_is_not_forgotten() -> None:
    def change(raw: Raw) -> None:
        magnets = raw["positions"][-1]
        magnets["for_whom"] = 'at_least(2, swelling == "none", can_stand, torn)'

    facts: Facts = {"days_since_sprain": 30, "weeks_of_rest": 0, "age": 95}
    pathway = variant(change)
    data = json.loads(contract.render(pathway, _assessed(facts, pathway)))
    assert data["unknown"] == []
    assert data["also_waited_for"] == ["swelling", "can_stand", "torn"]


@settings(max_examples=12)
@given(who=st.one_of(_known_to_all(ANKLE), _known_to_all(SHIPPED)))
def test_where_everything_is_known_nothing_is_asked(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    text = plain.render(questions.compose(pathway, found), WIDE)
    assert "What we do not know yet" not in text
    assert "wait for these" not in text
    answered = bool(found.treatments) and not found.urgent
    assert ("Nothing is left to find out." in text) == answered


@settings(max_examples=20)
@given(who=somebody)
def test_sides_are_those_of_sources_that_apply_or_may(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    data = json.loads(contract.render(pathway, found))
    told = {each["treatment"]: each for each in data["divided"]}
    for answer in found.treatments:
        may = [each for each in answer.positions if each.applies is not Truth.FALSE]
        against = [each.position for each in may if each.position.stance in AGAINST]
        for_it = [each.position for each in may if each.position.stance in {*SIDES} - AGAINST]
        apart = {each.source for each in against} | {each.source for each in for_it}
        divided = answer.verdict != "closed" and against and for_it and len(apart) > 1
        assert (answer.id in told) == bool(divided)
        if divided:
            sides = told[answer.id]
            assert [each["position"] for each in sides["against"]] == [e.id for e in against]
            assert [each["position"] for each in sides["in_favour"]] == [e.id for e in for_it]


@settings(max_examples=12)
@given(who=somebody)
def test_each_source_on_either_side_is_named_in_full(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    items = _under(questions.compose(pathway, found, whole=True), DISAGREE)
    lines = {item.text.rpartition(": ")[0]: item.under for item in items if ": wh" in item.text}
    data = json.loads(contract.render(pathway, found))
    for each in [] if found.urgent else data["divided"]:
        in_favour, against = map(str, lines[pathway.treatments[each["treatment"]].name])
        assert all(side["source"] in in_favour for side in each["in_favour"])
        assert all(side["source"] in against for side in each["against"])
        stances = {side["stance"] for side in each["against"]}
        assert all(SIDES[stance] in against.lower() for stance in stances)


@settings(max_examples=20)
@given(who=somebody)
def test_it_is_one_page_whatever_is_known(who: Who) -> None:
    pathway, patient = who
    found = assess(pathway, patient, TODAY)
    document = questions.compose(pathway, found)
    for text in (
        plain.render(document, 80),
        terminal.render(document, 80, colour=False, unicode=True),
    ):
        assert len(text.splitlines()) <= A_PAGE
        assert all(len(line) <= 80 for line in text.splitlines())


@both
def test_with_nothing_known_it_is_a_page_of_the_usual_length(pathway: Pathway) -> None:
    document = questions.compose(pathway, assess(pathway, Patient(), TODAY))
    assert len(plain.render(document, 80).splitlines()) <= 46


@settings(max_examples=20)
@given(who=somebody)
def test_the_result_is_as_its_schema_says(who: Who) -> None:
    pathway, patient = who
    patient = patient._replace(matters=tuple(pathway.matters))
    written = contract.render(pathway, assess(pathway, patient, TODAY))
    data = json.loads(written)
    SCHEMA.validate(data)
    assert written.isascii()
    assert list(data) == KEYS


def test_a_schema_refuses_what_is_no_result() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text("questions")))
    sound = json.loads(contract.render(ANKLE, _assessed({})))
    for key in KEYS:
        assert not SCHEMA.is_valid({name: value for name, value in sound.items() if name != key})
    sound["divided"][0]["against"] = []
    assert not SCHEMA.is_valid(sound)


def test_an_expired_pathway_keeps_to_the_schema_and_asks_nothing() -> None:
    found = assess(ANKLE, Patient(), date(2040, 1, 1))
    data = json.loads(contract.render(ANKLE, found))
    SCHEMA.validate(data)
    assert (data["stale"], data["unknown"], data["divided"]) == ("expired", [], [])


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "- Does the scan show a tear?\n  - Bears on: Operation\n"),
        ({}, "  - Bears on: Operation; 1 source\n"),
        ({}, "  - Bears on: A boot; Operation; 2 sources\n"),
        ({}, "No facts were given yet."),
        ({"age": 40, "torn": True}, "Facts used: age: 40 years; the scan shows a tear.\n"),
        ({}, "- A boot: which of these speak of my case?\n  - For it: example-book\n"),
        ({}, "  - Would pay: hearsay (second-hand)\n  - Found no benefit: example-trial\n"),
        ({}, "- Does a boot help? Sources give 2 answers.\n"),
    ],
)
def test_the_page_in_words(facts: Facts, said: str) -> None:
    assert said in _text(facts)


def test_facts_are_named_as_far_as_there_is_room_and_counted_beyond() -> None:
    tried = dict.fromkeys(("rest", "boot", "operation", "balance", "cream"), True)
    facts: Facts = {
        "days_since_sprain": 15,
        "weeks_of_rest": 2,
        "days_of_boot": 8,
        "age": 40,
        "swelling": "mild",
        "can_stand": True,
        "bruised": True,
        "tried": tried,
        "torn": True,
    }
    assert "what has been tried: Rest" in _text(facts, whole=True)
    used = "it is bruised; the scan shows a tear. 1 more fact: add --all\n"
    assert used in _text(facts)


def test_where_the_first_fact_alone_takes_too_much_room_facts_are_counted() -> None:
    signs = dict.fromkeys(SHIPPED.red_flags, False)
    facts: Facts = {"red_flags": {**signs, "fever": True}, "age": 80}
    assert "\n2 facts used: add --all\n" in _text(facts, SHIPPED)
    assert "Facts used: " in _text(facts, SHIPPED, whole=True)


def test_everything_shows_who_says_what() -> None:
    said = "- Does a boot help?\n  - The handbook is for it. [example-book]\n  - The trial found"
    assert said in _text({}, whole=True)


def test_sources_that_are_known_to_apply_leave_the_question_why() -> None:
    facts: Facts = {
        "days_since_sprain": 10,
        "days_of_boot": 8,
        "age": 40,
        "swelling": "severe",
        "bruised": True,
    }
    assert "- A boot: why do these differ?" in _text(facts)


def test_a_source_that_says_yes_to_some_and_no_to_others_disagrees_with_nobody() -> None:
    def change(raw: Raw) -> None:
        trial = next(each for each in raw["positions"] if each["id"] == "trial_boot")
        trial["source"] = "example-book"

    text = _text({}, variant(change))
    assert "- A boot: which" not in text
    assert "- Operation: which" in text


def test_questions_about_a_closed_treatment_alone_are_not_asked() -> None:
    facts: Facts = {"days_since_sprain": 30}
    text = _text(facts)
    assert "A boot" not in text
    assert "Does a boot help?" not in text
    assert DISAGREE not in _text({"days_since_sprain": 30, "torn": False})


def test_what_waits_for_several_facts_at_once_is_said_where_nothing_else_is() -> None:
    facts: Facts = {
        "days_since_sprain": 15,
        "weeks_of_rest": 2,
        "age": 40,
        "torn": False,
        "tried": "none",
    }
    waits = (
        "Answers also wait for these, though none of them alone: swelling; standing on it; bruise."
    )
    for whole in (True, False):
        text = _text(facts, whole=whole)
        assert waits in text
        assert "What we do not know yet" not in text
        assert "Nothing is left" not in text
    assert waits.partition(":")[0] in _text({}, whole=True)
    assert waits.partition(":")[0] not in _text({})


def test_what_is_only_mentioned_is_named_where_there_is_no_treatment() -> None:
    def change(raw: Raw) -> None:
        (magnets,) = (each for each in raw["positions"] if each["about"] == ["magnets"])
        magnets["when"] = [{"when": "can_stand"}]
        both_of = {"id": "book_both", "about": ["rest", "magnets"], "for_whom": "age >= 80"}
        raw["positions"].append({**magnets, **both_of, "when": []})

    pathway = variant(change)
    asked = "- Can you stand on it?\n  - Bears on: Magnets; 1 source\n"
    assert asked in _text({}, pathway, whole=True)
    old = "- How old are you?\n  - Bears on: "
    assert f"{old}Rest; A boot; Operation; Magnets; 1 source" in _text({}, pathway, whole=True)
    assert f"{old}3 treatments; 1 source" in _text({"weeks_of_rest": 7}, pathway)


def test_members_of_a_set_are_one_question() -> None:
    def change(raw: Raw) -> None:
        for name in ("cream", "rest"):
            line = {"when": f'"{name}" in tried', "weight": "absolute", "because": "An example."}
            raw["treatments"]["balance"].setdefault("contraindicated_when", []).append(
                {**line, "sources": ["example-book"]}
            )

    pathway = variant(change)
    data = json.loads(contract.render(pathway, _assessed({"tried": {"boot": True}}, pathway)))
    (tried,) = (each for each in data["unknown"] if each["fact"] == "tried")
    assert set(tried["members"]) == {"cream", "rest"}
    assert tried["treatments"] == ["balance"]
    assert _text({}, pathway, whole=True).count("- What has been tried?") == 1


def test_what_matters_becomes_a_question_with_what_bears_on_it() -> None:
    patient = Patient(matters=("walking_soon", "cost"))
    document = questions.compose(ANKLE, assess(ANKLE, patient, TODAY))
    text = markdown.render(document).replace("\\", "")
    assert (
        "- What would each choice mean for walking again soon?\n"
        "  - A boot: Half of the people in one trial walked freely. [example-trial]\n"
        "  - Rest: Long rest makes stiff. [example-book]\n"
        "- What would each choice mean for what it costs?\n"
        "  - Operation: One insurer pays. [second-hand: hearsay]\n"
    ) in text
    assert "This changes no verdict and no order." in text
    assert "What matters" not in _text({})


@settings(max_examples=15)
@given(who=somebody)
def test_what_matters_changes_nothing_else(who: Who) -> None:
    pathway, patient = who
    plainly = json.loads(contract.render(pathway, assess(pathway, patient, TODAY)))
    caring = patient._replace(matters=tuple(pathway.matters)[:1])
    data = json.loads(contract.render(pathway, assess(pathway, caring, TODAY)))
    for each in (plainly, data):
        del each["matters"], each["bearing"]
    assert plainly == data


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"warning": {"cold_foot": True}}, "The warning sign comes first."),
        ({"age": 5}, "This example is about people of 12 and over."),
    ],
)
def test_nothing_is_asked_beside_an_emergency_or_out_of_scope(facts: Facts, said: str) -> None:
    text = _text(facts)
    assert said in text
    assert "What we do not know yet" not in text
    assert DISAGREE not in text
