"""Two people side by side: each change is said, with what brings it about, and nothing else is."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from tests.strategies import patients, refined
from vcfpath import assess
from vcfpath.engine.assessment import Assessment
from vcfpath.engine.contrast import contrast
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.view import markdown, plain, terminal, what_if
from vcfpath.view.contract import what_if as contract
from vcfpath.view.document import Document, Heading, Item, Items, Paragraph
from vcfpath.view.schemas import schema_text

WIDE = 10_000
COMMAND = "vcfpath options --this"
SCHEMA = Draft202012Validator(json.loads(schema_text("what-if")))
KEYS = [
    "schema",
    "as_of",
    "stale",
    "intended_use",
    "pathway",
    "before",
    "after",
    "verdicts",
    "answers",
    "cautions",
    "due",
    "same_verdicts",
    "same_answers",
    "scores",
]
PERSON = ["facts", "matters", "scope", "urgent", "red_flags", "stage_now"]

Facts = dict[str, object]
Two = tuple[Pathway, Patient, Patient]


def _two(pathway: Pathway) -> st.SearchStrategy[Two]:
    """Two people of one pathway: the second knows more, or is somebody else."""
    first = patients(pathway)
    second = first.flatmap(lambda one: st.tuples(st.just(one), refined(pathway, one)))
    return st.one_of(second, st.tuples(first, first)).map(lambda two: (pathway, *two))


two = st.one_of(_two(ANKLE), _two(SHIPPED))


def _assessed(facts: Facts, pathway: Pathway = ANKLE, as_of: date = TODAY) -> Assessment:
    return assess(pathway, patient_from(pathway, facts, TODAY), as_of)


def _screen(before: Facts, after: Facts, pathway: Pathway = ANKLE, as_of: date = TODAY) -> Document:
    first, second = (_assessed(facts, pathway, as_of) for facts in (before, after))
    return what_if.compose(pathway, first, second, COMMAND)


def _text(before: Facts, after: Facts, pathway: Pathway = ANKLE) -> str:
    """The screen as Markdown, whose lines are whole, without what Markdown escapes."""
    shown = markdown.render(_screen(before, after, pathway))
    return shown.replace("\\", "").replace("**", "")


def _under(document: Document, heading: str) -> list[Item]:
    """The entries of the list under ``heading``; none where there is no list."""
    blocks = document.blocks
    places = [i for i, each in enumerate(blocks) if isinstance(each, Heading)]
    starts = [i for i in places if blocks[i] == Heading(heading)]
    follow = [blocks[i + 1] for i in starts]
    return [item for block in follow if isinstance(block, Items) for item in block.items]


def _lines(item: Item) -> list[str]:
    """What stands under an entry; here that is always text."""
    return [line for line in item.under if isinstance(line, str)]


@settings(max_examples=20)
@given(who=two)
def test_every_change_is_on_the_screen_and_nothing_that_stays_is_called_a_change(who: Two) -> None:
    pathway, *people = who
    before, after = (assess(pathway, patient, TODAY) for patient in people)
    found = contrast(before, after)
    document = what_if.compose(pathway, before, after, COMMAND)
    changes = _under(document, "What changes")
    sources = _under(document, "What changes, source by source")
    if before.urgent or after.urgent or not found.same_answers + len(found.answers):
        assert (changes, sources) == ([], [])
        return
    names = [pathway.treatments[each.treatment].name for each in found.verdicts]
    assert [item.text.partition(". Now: ")[0] for item in changes] == names
    assert [len(item.under) for item in changes] == [len(each.because) for each in found.verdicts]
    spoken = {
        (item.text, source.removesuffix(" (second-hand)"))
        for item in sources
        for line in _lines(item)
        for source in line.partition(". Now:")[0].split(", ")
    }
    named = {name: each.name for name, each in pathway.treatments.items()}
    named |= {name: each.name for name, each in pathway.mentioned.items()}
    assert spoken == {(named[each.treatment], each.after.position.source) for each in found.answers}
    stays = " ".join(item.text for item in _under(document, "What does not change"))
    same = [pathway.treatments[name].name for name in found.same_verdicts]
    assert all(name in stays for name in same)
    assert str(found.same_answers) in stays


@settings(max_examples=10)
@given(who=two)
def test_every_format_says_the_same(who: Two) -> None:
    pathway, *people = who
    first, second = (assess(pathway, patient, TODAY) for patient in people)
    document = what_if.compose(pathway, first, second, COMMAND)
    shown = (
        terminal.render(document, WIDE, colour=False, unicode=True),
        plain.render(document, WIDE),
        markdown.render(document).replace("\\", ""),
    )
    said = [item for block in document.blocks if isinstance(block, Items) for item in block.items]
    for text in shown:
        flat = " ".join(text.split())
        for item in said:
            assert all(" ".join(line.split()) in flat for line in (item.text, *_lines(item)))


@settings(max_examples=20)
@given(who=two)
def test_the_warning_signs_of_either_come_before_everything(who: Two) -> None:
    pathway, *people = who
    first, second = (assess(pathway, patient, TODAY) for patient in people)
    both = first, second
    title, *rest = what_if.compose(pathway, first, second, COMMAND).blocks
    assert isinstance(title, Heading)
    present = {flag for each in both for flag in each.red_flags.present}
    cases = rest.index(Heading("The two cases"))
    warnings = [each for each in rest if isinstance(each, Paragraph) and "Warning: " in each.text]
    assert len(warnings) == len(present)
    assert all(rest.index(each) < cases for each in warnings)
    assert all(
        any(pathway.red_flags[flag].do in each.text for each in warnings) for flag in present
    )
    urgent = any(each.urgent for each in both)
    assert (Heading("What changes") in rest) == (all(e.treatments for e in both) and not urgent)


@settings(max_examples=25)
@given(who=two)
def test_the_result_is_as_its_schema_says(who: Two) -> None:
    pathway, *people = who
    first, second = (assess(pathway, patient, TODAY) for patient in people)
    written = contract.render(pathway, first, second)
    data = json.loads(written)
    SCHEMA.validate(data)
    assert written.isascii()
    assert (list(data), list(data["before"]), list(data["after"])) == (KEYS, PERSON, PERSON)


def test_a_schema_refuses_what_is_no_result() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text("what-if")))
    first, second = _assessed({"torn": True}), _assessed({"torn": False})
    sound = json.loads(contract.render(ANKLE, first, second))
    for key in KEYS:
        assert not SCHEMA.is_valid({name: value for name, value in sound.items() if name != key})
    sound["verdicts"][0]["after"] = "recommended"
    assert not SCHEMA.is_valid(sound)


def test_an_expired_pathway_keeps_to_the_schema() -> None:
    late = date(2040, 1, 1)
    first, second = _assessed({}, as_of=late), _assessed({"torn": True}, as_of=late)
    data = json.loads(contract.render(ANKLE, first, second))
    SCHEMA.validate(data)
    assert (data["stale"], data["verdicts"], data["answers"]) == ("expired", [], [])


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"age": 40}, {"age": 41}, "- Age. Now: 40 years. Then: 41 years."),
        ({}, {"torn": True}, "- Tear on the scan. Now: not known. Then: the scan shows a tear."),
        ({"torn": False}, {}, "Now: the scan shows no tear. Then: not known."),
        (
            {"days_since_sprain": 6},
            {"days_since_sprain": {"from": 8, "to": 9}},
            "- Time since the sprain. Now: 6 days. Then: 8 to 9 days.",
        ),
        (
            {"tried": {"rest": True}},
            {"tried": {"rest": True, "boot": False}},
            "- What has been tried. Now: Rest. Then: Rest; not: A boot.",
        ),
        ({"age": 40, "torn": True}, {"age": 41, "torn": True}, "The same in both: the scan shows"),
        ({"age": 40}, {"age": 40}, "Nothing is different between them."),
        ({"age": {"from": 0, "to": 110}}, {}, "Nothing is different between them."),
    ],
)
def test_the_two_cases_are_said_side_by_side(before: Facts, after: Facts, said: str) -> None:
    assert said in _text(before, after)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {"days_since_sprain": 1},
            {"days_since_sprain": 30},
            "- A boot. Now: closed, because it is too early. Then: closed, because it is too late.\n"
            "  - Because then either time since the sprain is under 3 days, or time since the "
            "sprain is at least 21 days. Too early it hurts",
        ),
        (
            {},
            {"torn": False},
            "- Operation. Now: depends on facts not known yet. Then: closed, because it is not meant "
            "for this case.\n  - Because then the scan shows no tear. Only a tear can be sewn. "
            "[example-book]",
        ),
        (
            {"torn": True, "weeks_of_rest": 7, "age": 40, "days_since_sprain": 60},
            {"torn": True, "weeks_of_rest": 7, "age": 95, "days_since_sprain": 60},
            "- Operation. Now: open. Then: closed, because a rule here speaks against it.\n"
            "  - Because then age is over 90 years. An invented reason. [example-book]",
        ),
        (
            {"torn": True, "weeks_of_rest": 7, "age": 40},
            {"torn": True, "weeks_of_rest": 2, "age": 40},
            "- Operation. Now: open. Then: depends on which source one asks.",
        ),
        (
            {"torn": True, "weeks_of_rest": 2},
            {"torn": True, "weeks_of_rest": 2, "age": 40},
            "- Operation. Now: depends on facts not known yet and on which source one asks. Then: "
            "depends on which source one asks.\n  - Because then age is at most 90 years.",
        ),
        (
            {"torn": True, "weeks_of_rest": 7, "age": 40},
            {"weeks_of_rest": 7, "age": 40},
            "  - Because then it is not known whether the scan shows a tear. Only a tear can",
        ),
    ],
)
def test_a_change_of_verdict_is_said_with_what_brings_it_about(
    before: Facts, after: Facts, said: str
) -> None:
    assert said in _text(before, after)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {},
            {"swelling": "none"},
            "- The steps of care. Now: from First days to Later help. Then:",
        ),
        (
            {"bruised": False},
            {"bruised": True},
            "- Operation: then take care, as it is bruised. Wait for the bruise to fade. "
            "[example-book]",
        ),
        (
            {"bruised": True},
            {},
            "- Operation: then it is not known whether to take care, that is, whether it is bruised "
            "[example-book]",
        ),
        (
            {"bruised": True},
            {"bruised": False},
            "- Operation: then one caution falls away, as it is not bruised [example-book]",
        ),
        (
            {"days_since_sprain": 2},
            {"days_since_sprain": 4},
            "- Rest: then the days for cooling are over [example-book]",
        ),
        (
            {"days_since_sprain": 4},
            {"days_since_sprain": 2},
            "- Rest: then cool it on days 1 to 3 [example-book]",
        ),
    ],
)
def test_what_changes_beside_the_verdicts_is_said(before: Facts, after: Facts, said: str) -> None:
    assert f"What changes beside the verdicts\n\n{said}" in _text(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [({}, {"bruised": False}), ({"days_since_sprain": 2}, {}), ({"age": 40}, {"age": 41})],
)
def test_what_is_only_no_longer_open_beside_a_verdict_is_not_made_much_of(
    before: Facts, after: Facts
) -> None:
    assert "What changes beside the verdicts" not in _text(before, after)


def test_a_note_that_says_nothing_once_it_is_past_is_not_shown() -> None:
    def change(raw: Raw) -> None:
        del raw["treatments"]["rest"]["due"][0]["past"]

    text = _text({"days_since_sprain": 2}, {"days_since_sprain": 4}, variant(change))
    assert "beside the verdicts" not in text


def test_a_pathway_without_steps_and_a_patient_past_them_all_have_words() -> None:
    def change(raw: Raw) -> None:
        raw["stages"][1]["move_on_when"] = "torn"
        raw["stages"][1]["move_on_because"] = "An invented reason."

    text = _text({"swelling": "none"}, {"swelling": "none", "torn": True}, variant(change))
    assert "- The steps of care. Now: Later help. Then: past all of them." in text


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {"age": 17},
            {"age": 20, "days_since_sprain": 30},
            "- example-book. Now: not about this case. Then: conditions not met.",
        ),
        (
            {"days_since_sprain": 6},
            {"days_since_sprain": 6, "weeks_of_rest": 0},
            "- hearsay (second-hand). Now: waiting for facts not known yet. Then: conditions",
        ),
        (
            {},
            {"days_since_sprain": 10, "days_of_boot": 8},
            "- example-trial. Now: waiting for facts not known yet. Then: found no benefit.",
        ),
        ({}, {"weeks_of_rest": 7}, "Now: waiting for facts not known yet. Then: would pay."),
        ({"age": 40}, {"age": 41}, "No source answers differently."),
        ({"age": 40}, {"age": 41}, "What changes\n\nNo verdict changes."),
        ({"age": 40}, {"age": 41}, "- Still open: Rest; Balance training."),
        ({"age": 40}, {"age": 41}, "- 5 answers of sources."),
        ({"torn": False}, {"torn": False, "age": 41}, "- Still closed: Operation."),
    ],
)
def test_each_source_is_said_on_its_own(before: Facts, after: Facts, said: str) -> None:
    assert said in _text(before, after)


def test_what_matters_stands_beside_the_changes_and_what_to_type_is_last() -> None:
    first = _assessed({})
    second = _assessed({"torn": True})._replace(matters=("cost",))
    text = plain.render(what_if.compose(ANKLE, first, second, COMMAND), WIDE)
    assert text.index("What matters to you") > text.index("What does not change")
    assert text.splitlines()[-2] == f"The second case in full: {COMMAND}"


@pytest.mark.parametrize(("first", "second"), [(5, 40), (40, 5)])
def test_nobody_is_compared_with_somebody_the_pathway_is_not_about(first: int, second: int) -> None:
    text = _text({"age": first}, {"age": second})
    assert "This example is about people of 12 and over." in text
    assert f"- Age. Now: {first} years. Then: {second} years." in text
    assert "What changes" not in text


@pytest.mark.parametrize("urgent_now", [True, False])
def test_beside_an_emergency_of_either_nothing_is_compared(urgent_now: bool) -> None:
    sign: Facts = {"warning": {"cold_foot": True}}
    calm: Facts = {"warning": "none"}
    text = _text(*((sign, calm) if urgent_now else (calm, sign)))
    assert text.splitlines()[2] == "Warning: a cold, white foot. Call for help at once."
    assert "The treatments can wait" in text
    assert "What changes" not in text


def test_a_sign_asked_of_one_of_them_only_is_not_called_absent() -> None:
    text = _text({"warning": "none"}, {})
    assert "No warning sign" not in text
    assert text.splitlines()[2].startswith("First. Call for help now for a cold, white foot.")
    assert "No warning sign was reported." in _text({"warning": "none"}, {"warning": "none"})


def test_a_sign_is_named_as_it_was_reported() -> None:
    def change(raw: Raw) -> None:
        raw["red_flags"]["cold_foot"]["seen_in"] = 'swelling == "severe"'

    pathway = variant(change)
    reported: Facts = {"warning": {"cold_foot": True}}
    denied: Facts = {"warning": {"odd_shape": False}}
    for first, second in (
        (reported, {}),
        ({}, reported),
        (reported, denied),
    ):
        assert "Warning: a cold, white foot." in _text(first, second, pathway)
    assert "Warning: swelling is a lot." in _text({}, {"swelling": "severe"}, pathway)
    assert "Warning: swelling is a lot." in _text({"swelling": "severe"}, {}, pathway)
