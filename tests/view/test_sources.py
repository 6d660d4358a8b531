"""Who says what, on a screen: every source once and in its group, counted, and nothing made of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, both, variant
from tests.positions import found, holding, said
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.engine.concordance import concordance
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.one_source import one_source
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from
from vcfpath.view import markdown, plain, sources
from vcfpath.view.contract import one_source as one_source_contract
from vcfpath.view.contract import sources as contract
from vcfpath.view.document import Heading, Item, Items
from vcfpath.view.explain.compose import compose_topic
from vcfpath.view.schemas import schema_text
from vcfpath.view.sources import source as held_against
from vcfpath.view.sources.chosen import Chosen
from vcfpath.view.sources.found import Found
from vcfpath.view.sources.groups import GROUPS

BOOK, TRIAL, HEARSAY = "example-book", "example-trial", "hearsay"
SCHEMA = Draft202012Validator(json.loads(schema_text("sources")))
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
    "asked",
    "kinds",
    "countries",
    "sources",
    "options",
    "find_out",
]
A_SCREEN = 40
"""Lines of the short form at 80 columns."""


def _text(pathway: Pathway, who: Found, *, whole: bool = False) -> str:
    """The screen as Markdown, whose lines are whole, without what Markdown escapes."""
    return markdown.render(sources.compose(pathway, who, (), whole=whole)).replace("\\", "")


def _boot(pathway: Pathway, facts: Raw | None = None, *, whole: bool = False) -> str:
    return _text(pathway, found(pathway, facts, ("boot",)), whole=whole)


def _groups(pathway: Pathway, who: Found) -> dict[str, list[str]]:
    """The entries under each heading."""
    blocks = sources.compose(pathway, who, (), whole=False).blocks
    return {
        heading.text: [item.text for item in items.items]
        for heading, items in pairwise(blocks)
        if isinstance(heading, Heading) and isinstance(items, Items)
    }


@both
@given(data=st.data())
@settings(max_examples=25)
def test_every_source_that_speaks_of_an_option_is_in_one_group(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    option = data.draw(st.sampled_from([*pathway.treatments, *pathway.mentioned]))
    found_ = assess(pathway, patient, TODAY)
    table = concordance(pathway, found_)
    who = Found(found_, Evaluator.of(pathway, patient), table, (option,))
    if found_.urgent or not found_.treatments:
        assert "Of " not in _text(pathway, who)
        return
    groups = _groups(pathway, who)
    for standing, side, heading in GROUPS:
        (column,) = who.shown
        cells = column.of(standing, side)
        shown = [texts for name, texts in groups.items() if name.startswith(heading)]
        assert len(shown) == bool(cells)
        for texts in shown:
            names = [re.findall(r"\[([a-z0-9-]+)\]", text)[0] for text in texts]
            assert sorted(names) == sorted(cell.source for cell in cells)


@pytest.mark.parametrize(
    ("stances", "facts", "sums"),
    [
        (
            ["for"],
            {"bruised": True},
            [
                "1 includes you and is for it: advises it or calls it an option",
                "none leaves you out",
            ],
        ),
        (
            ["against", "found_no_benefit"],
            {"bruised": True},
            [
                "2 include you and are against it: 1 advises against it, 1 found no benefit",
                "none leaves you out",
            ],
        ),
        (
            ["mixed"],
            {},
            [
                "none surely includes you yet",
                "none leaves you out",
                "1 depends on what you have not told us. If it includes you:\n  - 1 takes no side",
            ],
        ),
        (
            ["for", "not_covered"],
            {},
            [
                "none surely includes you yet",
                "none leaves you out",
                "2 depend on what you have not told us. Of these, at most:\n"
                "  - 1 is for it: advises it or calls it an option\n"
                "  - 1 is against it: would not pay",
            ],
        ),
        (
            ["option", "for"],
            {"bruised": False},
            ["none includes you", "2 leave you out, as you are outside their limits"],
        ),
    ],
)
def test_sources_are_summed_up(stances: list[str], facts: Raw, sums: list[str]) -> None:
    names = (BOOK, TRIAL)
    pathway = holding(
        *(said(name, stance, "bruised") for name, stance in zip(names, stances, strict=False))
    )
    spoken = f"Of {len(stances)} source{'s speak' if stances[1:] else ' that speaks'}"
    spoken = spoken.replace("s speak", "s that speak")
    listed = "\n".join(f"- {each}" for each in sums)
    assert f"{spoken} of it:\n\n{listed}\n" in _boot(pathway, facts)


def test_advice_findings_and_money_are_counted_apart_and_in_that_order() -> None:
    pathway = holding(
        said(HEARSAY, "covered", status="second_hand"),
        said(TRIAL, "found_benefit"),
        said(BOOK, "mixed"),
        said(BOOK, "option"),
    )
    line = "3 include you and are for it: 1 advises it or calls it an option, 1 found a benefit, 1 would pay"
    assert f"- {line}\n" in _boot(pathway)


def test_other_people_limits_and_two_minds_are_told_apart() -> None:
    pathway = holding(
        said(BOOK, "for", for_whom="age >= 65"),
        said(TRIAL, "found_benefit", "bruised"),
        said(HEARSAY, "covered", "torn", status="second_hand"),
        said(HEARSAY, "not_covered", "can_stand", status="second_hand"),
    )
    shown = _boot(pathway, {"age": 40, "bruised": False})
    assert "- 1 leaves you out, as you are outside its limits\n- 1 is about other people\n" in shown
    assert "If it includes you:\n  - 1 may be for or against it\n" in shown
    for heading in (
        "For it or against it, depending on you (1 source)",
        "Leave you out: you are outside their limits (1 source)",
        "About other people (1 source)",
    ):
        assert f"## {heading}\n" in shown
    assert "found a benefit. Words 1. Not met: it is bruised." in shown
    assert "for it. Words 0. It is about others: age is at least 65 years." in shown


def test_a_source_that_says_several_things_has_an_entry_for_each() -> None:
    pathway = holding(said(BOOK, "for", "bruised"), said(BOOK, "against", "torn", strength="weak"))
    shown = _boot(pathway, {"bruised": True, "torn": True})
    assert "## Include you, and speak both ways (1 source)" in shown
    assert "- Nobody, guideline, Nowhere, 2020 [example-book] says more than one thing." in shown
    assert "  - For it. Words 0. Met: it is bruised.\n" in shown
    assert "  - Against it (weak). Words 1. Met: the scan shows a tear.\n" in shown
    assert "- 1 includes you and speaks both ways\n" in shown


def test_whom_a_source_is_about_in_words_is_said_where_it_may_include_somebody() -> None:
    pathway = holding(said(BOOK, "for", "bruised", for_whom_in_words="Members of one club"))
    assert "Words 0. Members of one club. Not known: bruise." in _boot(pathway)
    assert "Words 0. Members of one club. Met: it is bruised." in _boot(pathway, {"bruised": True})
    assert "one club" not in _boot(pathway, {"bruised": False})


def test_a_source_without_conditions_has_nothing_met() -> None:
    assert "[example-book]: for it. Words 0. Who paid" in _boot(holding(said(BOOK, "for")))


def test_what_a_source_assumes_is_said_where_it_waits_for_it() -> None:
    shown = _boot(ANKLE, {"days_since_sprain": 5})
    assert "Where time in a boot is not known, it takes it as: worn for a week." in shown
    assert "it takes it as" not in _boot(ANKLE, {"days_since_sprain": 5, "days_of_boot": 3})


@pytest.mark.parametrize(
    ("position", "line", "mark"),
    [
        ("second_hand", "verified", ", no date, second-hand [hearsay]"),
        ("verified", "second_hand", ", 2021, partly second-hand [example-trial]"),
        ("verified", "verified", ", 2021 [example-trial]"),
    ],
)
def test_what_is_known_from_others_is_marked(position: str, line: str, mark: str) -> None:
    def change(raw: Raw) -> None:
        source = HEARSAY if position == "second_hand" else TRIAL
        rule = {"when": "torn", "status": line}
        one = {"id": "one", "says": "Words.", **said(source, "for"), "when": [rule]}
        raw["positions"] = [{**one, "status": position}]

    assert mark in _boot(variant(change))


def test_a_source_past_its_review_is_marked() -> None:
    who = found(ANKLE, {}, ("boot",), day=date(2027, 3, 1))
    assert "2020, due for a new check [example-book]" in _text(ANKLE, who)
    assert "due for a new check" not in _boot(ANKLE)


def test_work_is_known_by_its_title_and_a_body_by_its_name() -> None:
    shown = _boot(ANKLE)
    assert "An invented trial of boots, trial, Nowhere, 2021 [example-trial]" in shown
    assert "Nobody, guideline, Nowhere, 2020 [example-book]" in shown


def test_advice_comes_before_findings_and_findings_before_money() -> None:
    pathway = holding(
        said(HEARSAY, "covered", status="second_hand"),
        said(TRIAL, "found_benefit"),
        said(BOOK, "option"),
    )
    (texts,) = [
        texts
        for heading, texts in _groups(pathway, found(pathway, {}, ("boot",))).items()
        if heading.startswith("Include you")
    ]
    assert [re.findall(r"\[(.*?)\]", text) for text in texts] == [[BOOK], [TRIAL], [HEARSAY]]
    assert "payment rule" in texts[2]


@pytest.mark.parametrize(("missing", "named", "more"), [(4, 4, 0), (5, 3, 2)])
def test_many_facts_are_named_in_part_and_with_all_in_full(
    missing: int, named: int, more: int
) -> None:
    rules = ["bruised", "torn", "can_stand", 'swelling == "mild"', "age >= 65"][:missing]
    labels = ["bruise", "tear on the scan", "standing on it", "swelling", "age"][:missing]
    pathway = holding(said(BOOK, "for", *rules))
    rest = f"; and {more} more" if more else ""
    assert f"Not known: {'; '.join(labels[:named])}{rest}." in _boot(pathway)
    assert f"Not known: {'; '.join(labels)}." in _boot(pathway, whole=True)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (5, "It fits the limits of example-book."),
        (20, "It does not fit the limits of example-book."),
        ({"from": 5, "to": 20}, "It may fit the limits of example-book."),
    ],
)
def test_whose_limits_a_known_time_fits(days: object, words: str) -> None:
    rule = 'days_since_sprain <= "2 weeks"'
    pathway = holding(said(BOOK, "for", rule), said(TRIAL, "mixed", "bruised"))
    shown = _boot(pathway, {"days_since_sprain": days, "age": 40})
    assert f"{words} 1 source sets no limit on it.\n" in shown
    assert "Age, 40" not in shown
    assert "no limit" not in _boot(pathway)


def test_a_limit_that_something_else_can_stand_in_for_may_fit_and_no_more() -> None:
    pathway = holding(said(BOOK, "for", "bruised or (days_since_sprain >= 9 and torn)"))
    for days in (5, 20):
        shown = _boot(pathway, {"days_since_sprain": days, "bruised": True})
        assert (
            f"Time since the sprain, {days} days. It may fit the limits of example-book.\n" in shown
        )


def test_where_every_source_sets_a_limit_nothing_is_said_of_others() -> None:
    pathway = holding(said(BOOK, "for", "days_since_sprain < 9"))
    shown = _boot(pathway, {"days_since_sprain": 5})
    assert "Time since the sprain, 5 days. It fits the limits of example-book.\n" in shown


def test_disagreement_is_said_before_anything_is_counted() -> None:
    shown = _boot(ANKLE)
    assert "Sources disagree: some are for it; some found no benefit." in shown
    assert shown.index("Sources disagree") < shown.index("Of 2 sources")
    assert "Sources disagree" not in _boot(holding(said(BOOK, "for"), said(TRIAL, "mixed")))


def test_who_is_silent_is_counted_and_with_all_named() -> None:
    assert "1 other source has no rule about it.\n" in _boot(ANKLE)
    assert "1 other source has no rule about it: hearsay.\n" in _boot(ANKLE, whole=True)
    operation = _text(ANKLE, found(ANKLE, {}, ("magnets",)))
    assert "2 other sources have no rule about it.\n" in operation
    assert "no rule about it" not in _boot(holding(said(BOOK, "for")))


def test_what_nobody_speaks_of_is_said_to_be_so() -> None:
    shown = _text(ANKLE, found(ANKLE, {"days_since_sprain": 5}, ("rest",)))
    assert "No source shown here speaks of it.\n" in shown
    assert "no rule about it" not in shown
    assert "Time since" not in shown


def test_that_nothing_is_known_of_who_paid_is_said_once() -> None:
    unpaid = "what we saw of the source does not tell"
    assert unpaid not in _boot(ANKLE)
    two = tuple(SHIPPED.treatments)[:2]
    assert _text(SHIPPED, found(SHIPPED, {}, two[:1])).count(unpaid) == 1
    assert _text(SHIPPED, found(SHIPPED, {}, two), whole=True).count(unpaid) == 1


def test_several_options_are_told_in_short_and_then_source_by_source() -> None:
    pathway = holding(
        said(HEARSAY, "covered", "torn", about="operation", status="second_hand"),
        said(BOOK, "for", "bruised"),
        said(BOOK, "against", "torn"),
        said(TRIAL, "mixed", "can_stand"),
        said(TRIAL, "found_benefit", for_whom="age >= 65", about="operation"),
    )
    facts = {"age": 40, "bruised": True, "can_stand": False}
    shown = _text(pathway, found(pathway, facts, ("boot", "operation")))
    assert "## A boot\n\nOf 2 sources that speak of it:\n" in shown
    assert "## Operation\n\nOf 2 sources that speak of it:\n" in shown
    source_by_source = shown.split("## Source by source\n")[1]
    book, trial, hearsay = source_by_source.split("\n## ")[1:4]
    assert book == (
        "Nobody, guideline, Nowhere, 2020 [example-book]\n\n"
        "- A boot:\n  - Includes you: for it.\n  - If it includes you: against it.\n"
        "- Operation: Says nothing of it.\n"
    )
    assert trial.endswith(
        "- A boot: Leaves you out (found mixed results).\n"
        "- Operation: About other people (found a benefit).\n"
    )
    assert "second-hand [hearsay]" in hearsay
    assert "Words 1." not in shown
    assert "Words 1." in _text(pathway, found(pathway, facts, ("boot", "operation")), whole=True)


def test_several_options_that_nobody_speaks_of_have_no_table() -> None:
    shown = _text(ANKLE, found(ANKLE, {}, ("rest", "balance")))
    assert shown.count("No source shown here speaks of it.") == 2
    assert "Source by source" not in shown


def test_what_could_settle_most_is_asked_for_first() -> None:
    pathway = holding(
        said(BOOK, "for", "torn"),
        said(TRIAL, "mixed", "bruised"),
        said(HEARSAY, "covered", "bruised", status="second_hand"),
    )
    shown = _boot(pathway)
    asked = "## To learn where they stand, find out\n\n1. bruise (could settle 2 of 3)\n"
    assert asked in shown
    assert "2. tear on the scan (could settle 1 of 3)\n" in shown
    short = _text(pathway, found(pathway))
    assert "First find out bruise: it could settle 2 of 3 not known yet.\n" in short
    settled = found(pathway, {"bruised": True, "torn": True}, ("boot",))
    assert "find out" not in _text(pathway, settled)


def test_a_member_of_a_set_is_asked_for_by_its_name() -> None:
    pathway = holding(said(BOOK, "for", '"cream" in tried'))
    assert "1. what has been tried: a cream (could settle 1 of 1)\n" in _boot(pathway)


def test_the_short_form_has_what_divides_first() -> None:
    short = _text(ANKLE, found(ANKLE))
    divided, agreed = short.split("## Sources disagree on\n")[1].split("\n\nAlso spoken of")
    assert divided.startswith(
        "\n- A boot: 1 for it, 1 against it.\n"
        "  - For it: example-book. Against it: example-trial.\n"
    )
    assert agreed.startswith(", with no verdict here: Magnets.\n")
    assert "Rest" not in short


def test_where_a_filter_leaves_nobody_it_is_said() -> None:
    shown = _text(ANKLE, found(ANKLE, {}, (), Chosen(("patient_page",))))
    assert "No source shown here speaks of a treatment.\n" in shown
    assert "Counted by side" not in shown


def test_the_short_form_says_where_each_source_stands() -> None:
    pathway = holding(
        said(BOOK, "for", "bruised"),
        said(TRIAL, "mixed", "torn"),
        said(HEARSAY, "covered", for_whom="age >= 65", status="second_hand"),
        said(BOOK, "against", "torn", about="operation"),
        said(BOOK, "for", "bruised", about="operation"),
    )
    short = _text(pathway, found(pathway, {"age": 40, "bruised": True}))
    assert (
        "## No opposite sides on\n\n"
        "- A boot: 1 for it (1 surely), 1 no side; 1 about other people.\n"
        "- Operation: 1 for it (1 surely).\n"
    ) in short
    out = _text(pathway, found(pathway, {"age": 70, "bruised": False, "torn": False}))
    assert "- A boot: 1 for it (1 surely); 2 leave you out.\n" in out
    waiting = _text(pathway, found(pathway, {"age": 70}))
    assert "- Operation: 1 both ways.\n" in waiting


def test_one_that_applies_on_one_side_and_may_on_the_other_is_named_on_both() -> None:
    pathway = holding(
        said(BOOK, "for"), said(BOOK, "against", "torn"), said(TRIAL, "found_benefit")
    )
    short = _text(pathway, found(pathway))
    assert "- A boot: 2 for it (2 surely).\n" in short
    assert "  - For it: example-book and 1 more. Against it: example-book.\n" in short


def test_many_on_a_side_are_counted() -> None:
    short = _text(SHIPPED, found(SHIPPED))
    assert re.search(
        r"For it: [a-z0-9-]+ and \d+ more\. Against it: [a-z0-9-]+ and \d+ more\.", short
    )


def test_the_short_form_is_one_screen_at_week_6() -> None:
    who = found(SHIPPED, {"weeks_since_fracture": 6})
    document = sources.compose(SHIPPED, who, (), whole=False)
    assert len(plain.render(document, 80).splitlines()) < A_SCREEN  # a command ends it


@pytest.mark.parametrize(
    ("only", "said_of_it", "left"),
    [
        (Chosen(("trial",)), "Only sources of this kind: trial.", 2),
        (Chosen(("trial", "payer")), "Only sources of this kind: trial or payment rule.", 1),
        (Chosen((), ("Nowhere",)), "Only sources from Nowhere or no known country.", 0),
        (
            Chosen(("guideline",), ("Nowhere",)),
            "Only sources of this kind: guideline; and only from Nowhere or no known country.",
            2,
        ),
    ],
)
def test_what_a_filter_leaves_out_is_said(only: Chosen, said_of_it: str, left: int) -> None:
    many = "1 other is" if left == 1 else f"{left} others are"
    shown = _text(ANKLE, found(ANKLE, {}, ("boot",), only))
    assert f"{said_of_it} {many} left out.\n" in shown
    assert "left out" not in _boot(ANKLE)


def test_a_source_of_no_country_is_kept_whichever_is_asked_for() -> None:
    only = Chosen((), ("England",))
    kept = found(SHIPPED, {}, (), only).concordance.sources
    assert {SHIPPED.sources[name].country for name in kept} == {"England", None}


def test_all_without_a_name_is_every_option_in_full() -> None:
    whole = _text(ANKLE, found(ANKLE), whole=True)
    for treatment in ANKLE.treatments.values():
        assert f"## {treatment.name}\n" in whole
    assert "### For it, if they include you (1 source)\n" in whole
    assert "have no rule about it.\n" in whole


def test_the_title_names_the_one_option_there_is() -> None:
    assert _boot(ANKLE).startswith("# A boot: who says what, for you\n")
    assert _text(ANKLE, found(ANKLE)).startswith("# Sprained ankle: who says what, for you\n")


@both
@given(data=st.data())
@settings(max_examples=20)
def test_the_result_is_as_its_schema_says(pathway: Pathway, data: st.DataObject) -> None:
    patient = data.draw(patients(pathway))
    assessed = assess(pathway, patient, TODAY)
    who = Found(assessed, Evaluator.of(pathway, patient), concordance(pathway, assessed))
    written = contract.render(pathway, who)
    result = json.loads(written)
    SCHEMA.validate(result)
    assert written.isascii()
    assert list(result) == KEYS
    for option in result["options"]:
        counted = sum(sum(sides.values()) for sides in option["counts"].values())
        assert counted == len(option["cells"])


def test_a_schema_refuses_what_is_no_result() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text("sources")))
    sound = json.loads(contract.render(ANKLE, found(ANKLE)))
    for key in KEYS:
        assert not SCHEMA.is_valid({name: value for name, value in sound.items() if name != key})
    sound["options"][1]["cells"][0]["standing"] = "silent"
    assert not SCHEMA.is_valid(sound)


def test_a_result_says_what_of_each_rule_is_so() -> None:
    result = json.loads(contract.render(ANKLE, found(ANKLE, {"days_since_sprain": 5}, ("boot",))))
    (boot,) = result["options"]
    book, trial = boot["cells"]
    assert (boot["option"], boot["has_verdict"], boot["divided"]) == ("boot", True, True)
    assert (book["standing"], book["side"]) == ("depends", "in_favour")
    assert book["positions"][0]["met"] == ["time since the sprain is at most 2 weeks"]
    assert book["positions"][0]["not_known"] == ["age is at least 18 years", "it is a bad sprain"]
    assert trial["positions"][0]["not_met"] == []
    assert result["find_out"][0] == {
        "fact": "days_of_boot",
        "member": None,
        "could_settle": 1,
        "of": 2,
    }


def _texts(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from _texts(item.entries)


@both
def test_a_source_for_nobody_and_for_somebody_says_the_same_of_itself(pathway: Pathway) -> None:
    patient = patient_from(pathway, {"age": 40}, TODAY)
    for name in pathway.sources:
        plainly = {*compose_topic(pathway, name, TODAY).blocks}
        shown = held_against.compose(pathway, one_source(pathway, patient, name, TODAY)).blocks
        missing = [each for each in plainly if each not in shown and not isinstance(each, Items)]
        assert all("Some signs need care at once" in getattr(each, "text", "") for each in missing)


def test_each_rule_of_a_source_is_met_not_met_or_not_known() -> None:
    facts = {"age": 40, "days_since_sprain": 20}
    seen = one_source(ANKLE, patient_from(ANKLE, facts, TODAY), BOOK, TODAY)
    shown = markdown.render(held_against.compose(ANKLE, seen)).replace("\\", "")
    for line in (
        "- A boot: for it. A boot for bad sprains. It asks for something that is not so.",
        "  - It is about people of whom this is so. Met: age is at least 18 years.",
        "  - It asks for this. Not met: time since the sprain is at most 2 weeks.",
        "  - It asks for this. Not known: it is a bad sprain.",
        "  - Says nothing about: children; what comes after the boot.",
        "It says nothing here of: Rest; Operation; Balance training.",
    ):
        assert f"{line}\n" in shown


def test_why_a_source_asks_for_something_is_said_whether_it_is_met_or_not() -> None:
    rule = {"when": "torn", "because": "It gives no number."}
    pathway = holding({**said(BOOK, "for"), "when": [rule]})
    seen = one_source(pathway, patient_from(pathway, {"torn": True}, TODAY), BOOK, TODAY)
    shown = markdown.render(held_against.compose(pathway, seen))
    assert "Met: the scan shows a tear. It gives no number.\n" in shown
    assert "If the scan shows a tear. It gives no number.\n" in markdown.render(
        compose_topic(pathway, BOOK, TODAY)
    )


def test_a_source_that_holds_no_position_says_so() -> None:
    def change(raw: Raw) -> None:
        raw["positions"] = []

    shown = markdown.render(compose_topic(variant(change), BOOK, TODAY))
    assert "It says nothing for or against a treatment here." in shown
    assert "rule by rule" not in shown


def test_a_source_that_speaks_of_every_treatment_is_silent_on_none() -> None:
    everything = [said(BOOK, "for", about=name) for name in ANKLE.treatments]
    assert "nothing here" not in markdown.render(compose_topic(holding(*everything), BOOK, TODAY))


@pytest.mark.long
@both
def test_the_result_for_a_source_and_somebody_keeps_to_the_schema_of_explain(
    pathway: Pathway,
) -> None:
    schema = Draft202012Validator(json.loads(schema_text("explain")))
    for name in pathway.sources:
        seen = one_source(pathway, patient_from(pathway, {"age": 40}, TODAY), name, TODAY)
        document = held_against.compose(pathway, seen)
        result = json.loads(one_source_contract.render(pathway, seen, document))
        schema.validate(result)
        assert (result["source"], result["facts"]) == (name, {"age": 40})
        assert [each["id"] for each in result["positions"]] == [
            each.id for each in pathway.positions if each.source == name
        ]
