"""One option for one person: the verdict, its reasons by what they mean now, what would open it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, variant
from tests.strategies import patients
from tests.view.why_screens import WANTED, answer, boot_with, section, shown, told
from vcfpath.engine.why import Why, why
from vcfpath.errors import UsageError
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.view import markdown, plain, terminal
from vcfpath.view.contract import why as contract
from vcfpath.view.schemas import schema_text
from vcfpath.view.why import compose
from vcfpath.view.why.asked import asked_treatment

WIDE = 10_000
SCHEMA = Draft202012Validator(json.loads(schema_text("why")))
EXPIRED = date(2033, 1, 1)
KEYS = {
    "why": "schema as_of stale intended_use pathway facts matters scope urgent red_flags asked "
    "treatment changes changes_complete scores",
    "reason": "kind weight truth text because sources status missing windows tree",
    "tree": "text truth missing definition needs parts",
    "change": "kind edits worse",
    "edit": "kind fact member days range values text worse",
    "ends": "from includes_from to includes_to",
}


def data(pathway: Pathway, found: Why, *, whole: bool = False) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(contract.render(pathway, found, whole=whole))
    SCHEMA.validate(read)
    return read


# ---- the verdict


@pytest.mark.parametrize(
    ("treatment", "facts", "title"),
    [
        ("rest", {}, "Rest: open"),
        ("boot", {}, "A boot: depends, on facts not known yet"),
        (
            "boot",
            {"days_since_sprain": 5, **WANTED, "tried": {"cream": True}},
            "A boot: depends, on which source one asks",
        ),
        (
            "boot",
            {"tried": {"cream": True}},
            "A boot: depends, on facts not known yet and on which source one asks",
        ),
        ("boot", {"days_since_sprain": 1}, "A boot: closed, as its time has not come yet"),
        ("boot", {"days_since_sprain": 30}, "A boot: closed, as its time has passed"),
        (
            "operation",
            {"torn": False, "age": 95},
            "Operation: closed, as something rules it out and something it is only for is not so",
        ),
    ],
)
def test_the_title_gives_the_verdict_and_what_it_rests_on(
    treatment: str, facts: Raw, title: str
) -> None:
    assert shown(treatment, facts).split("\n")[0] == title


def test_an_open_option_says_until_when() -> None:
    open_now = shown("boot", {"days_since_sprain": 5, **WANTED})
    assert "\nIt stays open until just before 21 days (time since the sprain).\n" in open_now
    assert "What would open it" not in open_now
    at_most = boot_with(["days_since_sprain <= 20"])
    assert "\nIt stays open up to and including 20 days (time since the sprain).\n" in shown(
        "boot", {"days_since_sprain": 5}, pathway=at_most
    )
    assert "It stays open" not in shown("rest", {"days_since_sprain": 5})


def test_an_option_without_rules_says_so() -> None:
    assert "Nothing has to be so first, and no rule here speaks against it." in shown("rest")
    assert "Nothing has to be so first" not in shown("boot")


@pytest.mark.parametrize(
    ("facts", "day"),
    [({"warning": {"cold_foot": True}}, TODAY), ({"age": 5}, TODAY), ({}, EXPIRED)],
    ids=["urgent", "out of scope", "expired"],
)
def test_no_verdict_stands_where_there_is_none_to_give(facts: Raw, day: date) -> None:
    found = answer(ANKLE, "boot", facts, day)
    text = told(found)
    assert text.startswith("A boot\n")
    assert "Stands in the way" not in text
    assert "What would open it" not in text
    assert (data(ANKLE, found)["treatment"] is None) == (not found.assessment.treatments)


# ---- the reasons


def test_what_stands_in_the_way_says_what_holds_instead_and_why_it_matters() -> None:
    text = shown("operation", {"age": 95, "weeks_of_rest": 2, "torn": False})
    assert section(text, "Stands in the way") == [
        "- Only when the scan shows a tear. Instead, the scan shows no tear.",
        "  - Only a tear can be sewn. [example-book]",
        "- Usual when time of rest is at least 6 weeks. Instead, time of rest is 2 weeks.",
        "  - Many tears heal with rest. [example-book]",
        "- Not when age is over 90 years. That is so.",
        "  - An invented reason. [example-book]",
    ]


def test_what_speaks_for_it_and_what_is_unknown_cite_their_sources() -> None:
    text = shown("boot", {"days_since_sprain": 5, "swelling": "none", "can_stand": True})
    assert section(text, "Speaks for it") == [
        "- Only when time since the sprain is at least 3 days and under 21 days. [example-book]"
    ]
    assert section(text, "Still unknown") == [
        "- Some sources say not when what has been tried includes: a cream. [example-trial]"
    ]
    assert section(text, "Stands in the way") == [
        "- Usual when it is a bad sprain. Instead, it is no bad sprain.",
        "  - A mild sprain heals without. [example-book]",
        "  - at least 2 of these:",
        "    - not met: swelling is a lot",
        "    - not known: it is bruised",
        "    - not met: one cannot stand on it",
    ]


def test_parts_are_told_one_by_one_only_where_they_differ() -> None:
    assert "of these:" not in "".join(section(shown("boot"), "Still unknown"))
    assert "at least 2 of these:" in "".join(
        section(shown("boot", {"bruised": True}), "Still unknown")
    )


def test_lines_of_one_weight_stand_together() -> None:
    two = boot_with(["torn", "bruised"])
    assert section(shown("boot", pathway=two), "Still unknown") == [
        "- Only when:",
        "  - The scan shows a tear. [example-book]",
        "  - It is bruised. [example-book]",
    ]


def test_of_what_would_count_against_it_only_what_holds_instead_is_told() -> None:
    known = {"days_since_sprain": 5, "tried": {"cream": False}}
    assert section(shown("boot", known), "Speaks for it")[-1] == (
        "- What some sources warn of is not so: what has been tried does not include: a cream. "
        "[example-trial]"
    )
    both = boot_with([], against="torn and bruised")
    facts = {"torn": True, "bruised": False}
    assert section(shown("boot", facts, pathway=both), "Speaks for it") == [
        "- What would rule it out is not so: either the scan shows no tear, or it is not bruised. "
        "[example-book]"
    ]
    whole = shown("boot", facts, pathway=both, whole=True)
    assert "- Not met. Not when the scan shows a tear, and it is bruised. Instead, either" in whole
    known = {"infection": "none", "cause": "other", "pain_from_fracture": "only"}
    several = section(shown("vertebroplasty", known, pathway=SHIPPED), "Speaks for it")
    assert several[1].startswith("- What would rule it out is not so:")
    assert several[2].startswith("  - The part of the pain from this break is all of it. [")


def test_what_matters_is_shown_for_this_treatment_alone() -> None:
    def shown_to(*matters: str) -> str:
        return told(why(ANKLE, Patient(matters=matters), "boot", TODAY))

    assert section(shown_to("walking_soon"), "What matters to you, and what bears on it") == [
        "- Walking again soon",
        "  - A boot: Half of the people in one trial walked freely. [example-trial]",
        "This changes no verdict and no order.",
    ]
    both = shown_to("cost", "walking_soon")
    assert "What it costs: nothing here bears on it." in both
    assert "One insurer pays" not in both
    assert "What matters to you" not in shown_to("cost")


def test_a_caution_is_told_where_it_holds() -> None:
    assert section(shown("operation", {"bruised": True}), "Take care") == [
        "- When it is bruised. [example-book]"
    ]
    assert "Take care" not in shown("operation")
    assert section(shown("operation", whole=True), "Take care") == [
        "- Not known. When it is bruised.",
        "  - Wait for the bruise to fade. [example-book]",
    ]


def test_the_whole_tells_every_line_with_its_truth_its_reason_and_its_parts() -> None:
    text = shown("boot", {"days_since_sprain": 5}, whole=True)
    assert section(text, "Speaks for it") == [
        "- Met. Only when time since the sprain is at least 3 days and under 21 days.",
        "  - Too early it hurts, too late it does nothing. [example-book]",
    ]
    assert section(text, "Still unknown")[:6] == [
        "- Not known. Usual when it is a bad sprain.",
        "  - A mild sprain heals without. [example-book]",
        "  - at least 2 of these:",
        "    - not known: swelling is a lot",
        "    - not known: it is bruised",
        "    - not known: one cannot stand on it",
    ]


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("torn and bruised", ["all of these:"]),
        ("torn or (bruised and can_stand)", ["any of these:", "not known: all of these:"]),
        ("torn or bad_sprain", ["any of these:", "not known: it is a bad sprain"]),
        ("torn or 3 < age < 50", ["any of these:", "not known: age is over 3 years and under 50"]),
        ("torn", []),
    ],
)
def test_parts_are_joined_in_words(rule: str, parts: list[str]) -> None:
    text = "\n".join(section(shown("boot", pathway=boot_with([rule]), whole=True), "Still unknown"))
    assert [part for part in parts if f"- {part}" not in text] == []
    assert ("these:" in text) == bool(parts)


def test_a_definition_of_one_comparison_says_what_it_is() -> None:
    text = shown("over_the_counter_pain_relief", pathway=SHIPPED, whole=True)
    assert "    - that is:\n      - not known: age is at least 65 years\n" in text


# ---- the sources


def test_sources_are_counted_with_their_names() -> None:
    text = shown(
        "boot", {"days_since_sprain": 5, "age": 40, "days_of_boot": 8, "swelling": "severe"}
    )
    assert section(text, "What the sources say") == [
        "Sources disagree: some are for it; some found no benefit.",
        "- They fit you. Found no benefit: example-trial.",
        "- Not known yet whether they fit you (1 source): example-book.",
    ]
    assert section(shown("operation", {"weeks_of_rest": 2}), "What the sources say") == [
        "- Not known yet whether they fit you (1 source): example-trial.",
        "- Ask for something that is not so (1 source): hearsay (second-hand).",
    ]
    assert section(shown("boot", {"age": 15}), "What the sources say")[-1] == (
        "- About other people (1 source): example-book."
    )
    assert "What the sources say" not in shown("rest")


@pytest.mark.parametrize("facts", [{"age": 15}, {"days_since_sprain": 20, "age": 40}])
def test_sources_that_do_not_fit_disagree_with_nobody(facts: Raw) -> None:
    assert "Sources disagree" not in shown("boot", facts)


def test_both_sides_are_named_in_words_of_each_stance() -> None:
    assert (
        "Sources disagree: some are for it, call it an option, would pay or found a benefit; some "
        "are against it, found no benefit or would not pay."
    ) in shown("vertebroplasty", pathway=SHIPPED)


def test_it_says_in_short_what_the_row_of_options_says() -> None:
    assert "In short: worn by day.\n" in shown("boot")
    assert "In short: rarely needed.\n" in shown("operation", {"age": 40, "torn": False})
    assert "In short: usual from week 4.\n" in shown("exercise", pathway=SHIPPED)


def test_what_is_due_is_said_while_it_holds() -> None:
    early, late = (
        shown("bone_health", {"weeks_since_fracture": weeks}, pathway=SHIPPED) for weeks in (6, 14)
    )
    assert "\nScan due by week 12. [iof-fls-2020]\n" in early
    assert "In short" not in early
    assert "Scan due by week 12. [" not in late
    assert "\nBone treatment due to be begun and reviewed by week 16. [iof-fls-2020]\n" in late


def test_the_whole_tells_each_source_with_its_conditions() -> None:
    text = shown("boot", {"days_since_sprain": 5, "age": 40}, whole=True)
    assert section(text, "What the sources say") == [
        "Sources disagree: some are for it; some found no benefit.",
        "- example-book (guideline): for it. A boot for bad sprains. Not known yet whether it fits "
        "you.",
        "  - It is about people of whom this is so. Met: age is at least 18 years.",
        "  - It asks for this. Met: time since the sprain is at most 2 weeks.",
        "  - It asks for this. Not known: it is a bad sprain.",
        "    - at least 2 of these:",
        "      - not known: swelling is a lot",
        "      - not known: it is bruised",
        "      - not known: one cannot stand on it",
        "- example-trial (trial): found no benefit. Boots made no difference. Not known yet whether "
        "it fits you.",
        "  - It asks for this. Not known: time since the sprain is under 14 days, and time in a "
        "boot is at least 7 days.",
        "    - all of these:",
        "      - met: time since the sprain is under 14 days",
        "      - not known: time in a boot is at least 7 days",
        "  - Where time in a boot is not known, it takes it as: worn for a week.",
    ]


def test_the_whole_says_whom_a_source_is_about_where_facts_cannot() -> None:
    text = shown("kyphoplasty", {"cause": "osteoporosis"}, pathway=SHIPPED, whole=True)
    about = {each.for_whom_in_words for each in SHIPPED.positions if "kyphoplasty" in each.about}
    lines = {line.strip().removeprefix("- ") for line in text.split("\n")}
    assert {each for each in about if each} <= lines
    assert "It fits you." in text


# ---- which treatment


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("boot", "boot"),
        ("BOOT", "boot"),
        ("a boot", "boot"),
        ("Balance-Training", "balance"),
        ("balance_training", "balance"),
    ],
)
def test_a_treatment_is_found_by_its_id_or_its_name(asked: str, name: str) -> None:
    assert asked_treatment(ANKLE, asked) == name


CHOICES = "It can be: balance, boot, operation, rest."


@pytest.mark.parametrize(
    ("pathway", "asked", "said"),
    [
        (ANKLE, "", f"name a treatment. {CHOICES}"),
        (ANKLE, "--", f"name a treatment. {CHOICES}"),
        (ANKLE, "bot", "there is no treatment 'bot'. Did you mean 'boot'?"),
        (ANKLE, "training", "there is no treatment 'training'. Did you mean 'balance'?"),
        (ANKLE, "zzz", f"there is no treatment 'zzz'. {CHOICES}"),
        (
            ANKLE,
            "Magnets",
            f"'Magnets' is only spoken of, so it has no verdict. {CHOICES} "
            "More of it: vcfpath explain magnets.",
        ),
        (
            SHIPPED,
            "cement",
            "there is no treatment 'cement'. Treatments with that word: kyphoplasty, "
            "vertebroplasty.",
        ),
    ],
)
def test_any_other_name_is_refused_with_what_can_be_asked(
    pathway: Pathway, asked: str, said: str
) -> None:
    with pytest.raises(UsageError) as refused:
        asked_treatment(pathway, asked)
    assert refused.value.lines() == [f"why: {said}"]


def test_many_treatments_are_not_all_listed() -> None:
    def change(raw: Raw) -> None:
        rest = raw["treatments"]["rest"]
        raw["treatments"] |= {f"rest{number}": rest for number in range(20)}

    with pytest.raises(UsageError, match="All treatments: vcfpath options"):
        asked_treatment(variant(change), "")


# ---- in every format, for anybody

somebody = st.sampled_from([ANKLE, SHIPPED]).flatmap(
    lambda pathway: st.tuples(
        st.just(pathway), patients(pathway), st.sampled_from(list(pathway.treatments))
    )
)
Somebody = tuple[Pathway, Patient, str]


def _flat(text: str) -> str:
    """The words of a text, without what a format adds to them."""
    return " ".join(re.sub(r"[\\*`#]", "", text).split())


@settings(max_examples=40)
@given(who=somebody, whole=st.booleans())
def test_all_formats_tell_the_same_and_cut_nothing(who: Somebody, whole: bool) -> None:
    pathway, patient, name = who
    document = compose(pathway, why(pathway, patient, name, TODAY), "vcfpath why", whole=whole)
    wide = plain.render(document, WIDE)
    said = {word for word in _flat(wide).split() if word.isalpha()}
    narrow = plain.render(document, 40)
    for other in (
        narrow,
        terminal.render(document, 40, colour=False, unicode=True),
        terminal.render(document, 80, colour=False, unicode=False),
        markdown.render(document),
    ):
        assert said <= set(_flat(other).split())
    assert all(len(line) <= 40 or " " not in line.strip(" -") for line in narrow.split("\n"))


@settings(max_examples=60)
@given(who=somebody)
def test_nothing_is_for_the_worse_unless_all_is_asked_for(who: Somebody) -> None:
    pathway, patient, name = who
    found = why(pathway, patient, name, TODAY)
    short, whole = (data(pathway, found, whole=each) for each in (False, True))
    assert not any(change["worse"] for change in short["changes"])
    assert not any(edit["worse"] for change in short["changes"] for edit in change["edits"])
    assert [change for change in whole["changes"] if not change["worse"]] == short["changes"]
    assert "would then" not in told(found, pathway=pathway)
    worse = sum(change["worse"] for change in whole["changes"])
    if not found.assessment.urgent:
        text = told(found, pathway=pathway, whole=True)
        assert len(re.findall(r"^- If .* would then ", text, re.MULTILINE)) == worse


@settings(max_examples=40)
@given(who=somebody)
def test_no_text_advises(who: Somebody) -> None:
    pathway, patient, name = who
    text = told(why(pathway, patient, name, TODAY), pathway=pathway, whole=True).lower()
    for advice in ("you should", "recommended for you", "safe for you", "you must", "we advise"):
        assert advice not in text


# ---- JSON


def _in_order(read: dict[str, Any], name: str) -> None:
    assert list(read) == KEYS[name].split()


def test_keys_come_in_the_order_of_the_contract() -> None:
    facts: Raw = {"days_since_sprain": 1, "age": 95, "torn": False, "weeks_of_rest": 0}
    read = data(ANKLE, answer(ANKLE, "operation", facts))
    _in_order(read, "why")
    for reason in read["treatment"]["reasons"]:
        _in_order(reason, "reason")
        _in_order(reason["tree"], "tree")
    (change,) = read["changes"]
    _in_order(change, "change")
    time, age, torn = change["edits"]
    for edit in change["edits"]:
        _in_order(edit, "edit")
    for ends in (time["days"], age["range"]):
        _in_order(ends, "ends")
    assert (read["schema"], read["asked"]) == ("vcfpath.why/1", "operation")
    assert (time["kind"], time["fact"], time["days"]["from"]) == ("time", None, 42)
    assert (age["range"]["from"], age["range"]["to"], torn["values"]) == (12, 90, [True])


def test_values_are_given_in_the_order_of_the_file() -> None:
    read = data(SHIPPED, answer(SHIPPED, "vertebroplasty", {}))
    values = {
        edit["fact"]: edit["values"] for edit in read["changes"][0]["edits"] if edit["values"]
    }
    assert values["cause"] == ["osteoporosis", "cancer", "trauma", "other"]
    assert values["pregnant"] == [False]
    boot = data(ANKLE, answer(ANKLE, "boot", {"days_since_sprain": 5, "bruised": True}))
    cream = [e for e in boot["changes"][0]["edits"] if e["fact"] == "tried"]
    assert [(e["member"], e["values"]) for e in cream] == [("cream", [False])]


def test_a_schema_refuses_what_is_not_an_answer() -> None:
    """So that the tests above cannot pass because everything is accepted."""
    sound = data(ANKLE, answer(ANKLE, "boot", {"days_since_sprain": 1}))
    spoil: list[Callable[[dict[str, Any]], object]] = [
        *(lambda read, key=key: read.pop(key) for key in sound),
        lambda read: read["changes"][0]["edits"][0].update(kind="advice"),
        lambda read: read["changes"][0].update(edits=[]),
        lambda read: read["treatment"]["reasons"][0].pop("tree"),
        lambda read: read["treatment"]["positions"][0].pop("condition_trees"),
        lambda read: read["treatment"]["reasons"][0]["tree"].update(truth="perhaps"),
    ]
    for change in spoil:
        read = json.loads(json.dumps(sound))
        change(read)
        assert not SCHEMA.is_valid(read)
