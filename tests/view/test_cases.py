"""Cases on a screen, on a sheet and in JSON: every sort of difference with its reason, in plain words."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from tests.known import ANKLE, TODAY, Raw, variant
from tests.proof.cases.people import Wanted, case
from tests.reading.cases.written import POINTS
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.proof.cases.coverage import coverage
from vcfpath.proof.cases.trying import tried
from vcfpath.proof.rules import rules
from vcfpath.view import markdown
from vcfpath.view.cases import compose
from vcfpath.view.cases.parts import called
from vcfpath.view.cases.report import Report
from vcfpath.view.cases.sourced import sources_of
from vcfpath.view.cases.vignette import NOBODY, told
from vcfpath.view.contract import cases as contract
from vcfpath.view.review.sheet import compose_sheet, says
from vcfpath.view.schemas import schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text("test")))
SPRAIN: dict[str, object] = {
    "days_since_sprain": 10,
    "bruised": True,
    "can_stand": False,
    "age": 30,
}
COLD: dict[str, object] = {"warning": {"cold_foot": True}}
CHILD: dict[str, object] = {"age": 9}
WRONG: tuple[str, ...] = ("x",)


def _report(facts: dict[str, object], *wanted: Wanted, pathway: Pathway = ANKLE) -> Report:
    cases = tried(pathway, [case(facts, *wanted, pathway=pathway)])
    return Report(cases, None, lambda loc: Place("p.yaml", 9, 1))


def _shown(report: Report, pathway: Pathway = ANKLE) -> str:
    return markdown.render(compose.compose_cases(pathway, report, TODAY)).replace("\\", "")


@pytest.mark.parametrize(
    ("facts", "wanted", "said"),
    [
        (
            SPRAIN,
            ("answer", "balance", ("closed",)),
            [
                "balance: expected closed, found open",
                "Nothing that is written for it stands in its",
            ],
        ),
        (
            {"age": 95},
            ("answer", "operation", ("open",)),
            ["operation: expected open, found closed", "Age is over 90 years."],
        ),
        (
            SPRAIN,
            ("missing", "boot", ()),
            ["boot, waits for: expected nothing, found tried", "It is not known whether what has"],
        ),
        (
            CHILD,
            ("answer", "rest", ("open",)),
            ["rest: expected open, found nothing", "Age is under 12 years."],
        ),
        (CHILD, ("scope", "", ("true", "unknown")), ["expected true or unknown, found false"]),
        (
            COLD,
            ("urgent", "", ("false",)),
            ["An emergency: expected false, found true", "There is a warning sign: a cold, white"],
        ),
        (SPRAIN, ("urgent", "", ("true",)), ["There is no warning sign."]),
        (
            SPRAIN,
            ("stage_now", "", ("later", "later")),
            [
                "Stages now: expected later, later, found first_days, later",
                "First_days ends when this is so: it is not known whether swelling is no swelling.",
            ],
        ),
        (
            SPRAIN,
            ("holds", "bad_sprain", ("false",)),
            ["bad_sprain, holds", "At least 2 of these: "],
        ),
        (SPRAIN, ("cautions", "operation", ()), ["expected nothing, found 1", "It is bruised."]),
        (SPRAIN, ("due", "rest", ("1",)), ["Time since the sprain is over 3 days."]),
        (SPRAIN, ("answer", "book_boot", ("outside",)), ["All that it asks for is so."]),
        (
            {"age": 15},
            ("answer", "book_boot", ("for",)),
            ["book_boot: expected for, found not_my_patient", "Age is under 18 years."],
        ),
        (
            {**SPRAIN, "days_since_sprain": 30},
            ("answer", "book_boot", ("for",)),
            ["found outside", "Time since the sprain is over 2 weeks."],
        ),
        (
            {"age": 30},
            ("answer", "book_boot", ("for",)),
            ["found depends", "It is not known whether it is a bad sprain."],
        ),
    ],
    ids=range(15),
)
def test_a_difference_is_told_with_its_reason(
    facts: dict[str, object], wanted: Wanted, said: list[str]
) -> None:
    report = _report(facts, wanted)
    shown = _shown(report)
    assert [each for each in said if each not in shown] == []
    result = json.loads(contract.render(ANKLE, report, TODAY))
    assert list(SCHEMA.iter_errors(result)) == []
    assert result["cases"][0]["differences"][0]["because"]


def test_a_pathway_about_everybody_says_so() -> None:
    def everybody(raw: Raw) -> None:
        del raw["for_whom"]

    pathway = variant(everybody)
    report = _report(SPRAIN, ("scope", "", ("false",)), pathway=pathway)
    assert "It is about everybody." in _shown(report, pathway)


def test_of_a_score_it_is_said_what_each_group_gives() -> None:
    wanted: Wanted = ("scores", "stair_score", ("9",))
    shown = _shown(_report({"stairs": 3}, wanted, pathway=POINTS), POINTS)
    assert "stair_score, sum: expected 9, found 1, 6" in shown
    assert "Steps climbed: 3 points." in shown
    assert "Stiffness: 0 to 2 points." in shown


def test_of_many_reasons_and_of_many_cases_the_first_are_told() -> None:
    def many(raw: Raw) -> None:
        line = {"when": "torn", "weight": "relative", "because": "A.", "sources": ["example-book"]}
        raw["treatments"]["balance"]["contraindicated_when"] = [line] * 5

    pathway = variant(many)
    shown = _shown(_report({}, ("answer", "balance", ("open",)), pathway=pathway), pathway)
    assert "And 2 more." in shown
    wrong = [case({}, ("answer", "boot", WRONG), name=f"Case {n}") for n in range(30)]
    report = Report(tried(ANKLE, wrong), None, lambda loc: Place("p.yaml", 1, 1))
    assert "And 10 more: add --all." in _shown(report)
    assert "Case 29" in _shown(report._replace(whole=True))


def test_every_rule_has_a_name_and_sources() -> None:
    def signs(raw: Raw) -> None:
        raw["red_flags"]["cold_foot"]["seen_in"] = "age > 100"

    for pathway in (variant(signs), POINTS):
        names = [called(pathway, each) for each in rules(pathway)]
        assert len({*names}) == len(names)
        assert all(sources_of(pathway, each) for each in rules(pathway))


def test_a_position_line_that_names_its_own_sources_stands_on_those() -> None:
    def own(raw: Raw) -> None:
        raw["positions"][0]["when"][0]["sources"] = ["example-trial"]

    pathway = variant(own)
    first = next(e for e in rules(pathway) if e.loc[:3] == ("positions", 0, "when"))
    assert sources_of(pathway, first) == ("example-trial",)


def test_when_all_has_been_seen_only_the_counts_are_shown() -> None:
    bare = ANKLE.model_copy(
        update={
            "for_whom": None,
            "definitions": {},
            "red_flags": {},
            "positions": (),
            "stages": ANKLE.stages[1:],
            "treatments": {"balance": ANKLE.treatments["balance"]},
        }
    )
    report = Report((), coverage(bare, []), lambda loc: Place("p.yaml", 1, 1))
    shown = _shown(report, bare)
    assert "**Boundaries with somebody on each side:** 0 of 0" in shown
    assert "never seen" not in shown


def test_somebody_is_told_in_the_words_of_the_case_or_in_ours() -> None:
    assert told(ANKLE, case({})) == NOBODY
    assert told(ANKLE, case({})._replace(vignette="A person.")) == "A person."
    assert told(ANKLE, case({"age": 30, "torn": True})) == ("Age: 30 years. The scan shows a tear.")


@pytest.mark.parametrize(
    ("facts", "wanted", "said"),
    [
        (SPRAIN, ("answer", "boot", WRONG), "A boot: depends, on facts not known yet."),
        (SPRAIN, ("depends_on", "balance", WRONG), "Balance training: open."),
        (
            {"age": 95},
            ("answer", "operation", WRONG),
            "Operation: closed, as something rules it out.",
        ),
        (CHILD, ("answer", "rest", WRONG), "Rest: nothing is said."),
        (CHILD, ("answer", "book_boot", WRONG), "on A boot: nothing is said."),
        (SPRAIN, ("answer", "book_boot", WRONG), "on A boot: for it."),
        ({}, ("answer", "book_boot", WRONG), "on A boot: it is not known yet whether it fits."),
        ({"age": 15}, ("answer", "book_boot", WRONG), "on A boot: speaks of other people."),
        (SPRAIN, ("cautions", "operation", WRONG), "Operation: take care: it is bruised."),
        ({}, ("cautions", "operation", WRONG), "Operation: no caution is shown."),
        ({"days_since_sprain": 2}, ("due", "rest", WRONG), "Rest: due: cool it on days 1 to 3."),
        (SPRAIN, ("due", "rest", WRONG), "Rest: nothing is shown as due."),
        (SPRAIN, ("holds", "bad_sprain", WRONG), "It is a bad sprain."),
        (
            {"bruised": False, "can_stand": True},
            ("holds", "bad_sprain", WRONG),
            "It is no bad sprain.",
        ),
        ({}, ("holds", "bad_sprain", WRONG), "It is not known whether it is a bad sprain."),
        ({}, ("stage_now", "", WRONG), "The stage now: First days to Later help."),
        (COLD, ("urgent", "", WRONG), "This is an emergency."),
        ({}, ("urgent", "", WRONG), "Nothing is an emergency."),
        (SPRAIN, ("scope", "", WRONG), "This pathway is about this person."),
    ],
    ids=range(19),
)
def test_a_sheet_says_in_full_words_what_the_pathway_says(
    facts: dict[str, object], wanted: Wanted, said: str
) -> None:
    (found,) = tried(ANKLE, [case(facts, wanted, ("scope", "", ("true", "unknown")))])
    (sentence,) = says(ANKLE, found)
    assert sentence.endswith(said)
    assert said in markdown.render(compose_sheet(ANKLE, [found], TODAY)).replace("\\", "")


def test_a_sheet_says_sums_and_that_all_stages_are_past() -> None:
    (found,) = tried(POINTS, [case({}, ("scores", "stair_score", WRONG), pathway=POINTS)])
    assert says(POINTS, found) == ["The stair score: 0 to 6 points."]
    short = ANKLE.model_copy(update={"stages": ANKLE.stages[:1]})
    (past,) = tried(short, [case({"swelling": "none"}, ("stage_now", "", WRONG))])
    assert says(short, past) == ["All stages are behind this person."]
