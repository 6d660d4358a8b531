"""``vcfpath sources``: how it is asked, what is refused, and what to type next."""

from __future__ import annotations

import json
import re
import shlex

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import ANKLE, DAY, Vcfpath
from vcfpath.view.schemas import schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text("sources")))
CASES: dict[str, tuple[str, ...]] = {
    "nothing known": (),
    "one treatment": ("boot", "--days-since-sprain", "6"),
    "several, in full": ("boot", "magnets", "--age", "40", "--all"),
    "much": (
        *("--days-since-sprain", "6..10", "--age", "40", "--swelling", "mild|severe", "--bruised"),
        *("--torn", "--tried", "rest", "--not-tried", "cream", "--matters", "cost"),
    ),
    "a kind": ("--kind", "trial", "--kind", "payer", "--from", "nowhere"),
    "urgent": ("--warning", "cold-foot"),
    "out of scope": ("--age", "5"),
    "past review": ("--as-of", "2028-01-01"),
}


@pytest.mark.parametrize("case", CASES)
def test_an_answer_is_as_its_schema_says(case: str, vcfpath: Vcfpath) -> None:
    written = vcfpath.ankle("sources", *CASES[case], "--format", "json").answer
    SCHEMA.validate(json.loads(written))


def test_the_schema_is_published_by_the_program(vcfpath: Vcfpath) -> None:
    assert vcfpath("schema", "sources").answer == schema_text("sources")
    assert json.loads(schema_text("sources"))["title"] == "vcfpath.sources/1"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("bot",), "sources: there is no treatment 'bot'. Did you mean 'boot'?"),
        (
            ("boot,magnets",),
            "sources: 'boot,magnets' names several. Put spaces between them: boot magnets.",
        ),
        (
            ("--kind", "trail"),
            "--kind: there is no kind of source 'trail'. Did you mean 'trial'?",
        ),
        (
            ("--kind", ""),
            "--kind: there is no kind of source ''. It can be: guideline, panel, patient-page, "
            "payer, review, study, trial.",
        ),
        (
            ("--from", "now\x1b[2J"),
            "--from: there is no source here from 'now\\x1b[2J'. It can be: nowhere.",
        ),
        (("--from",), "--from: a value is missing. Write --from and a value."),
        (("--al",), "--al: there is no such option. Did you mean '--all'?"),
        (("--age", "200"), "--age: 200 is out of range. It can be 0 to 110 years."),
    ],
)
def test_what_cannot_be_asked_is_refused(
    line: tuple[str, ...], said: str, vcfpath: Vcfpath
) -> None:
    ran = vcfpath("sources", "--pathway", ANKLE, *line)
    assert (ran.status, ran.complaint) == (2, said)


@pytest.mark.parametrize("typed", ["payer", "PAYER", "payment rule", "payment_rule"])
def test_a_kind_may_be_called_what_it_is_shown_as(typed: str, vcfpath: Vcfpath) -> None:
    expected = vcfpath.ankle("sources", "operation", "--kind", "payer").answer
    assert vcfpath.ankle("sources", "operation", "--kind", typed).answer == expected
    assert "[hearsay]" in expected
    assert "[example-trial]" not in expected


@pytest.mark.parametrize("typed", ["us", "United States", "united_states", "US"])
def test_a_country_may_be_called_by_its_initials(typed: str, vcfpath: Vcfpath) -> None:
    expected = vcfpath("sources", "brace", "--from", "united-states").answer
    assert vcfpath("sources", "brace", "--from", typed).answer == expected
    assert "Only sources from United States or no known country." in expected


def test_the_country_of_care_is_a_fact_and_no_filter(vcfpath: Vcfpath) -> None:
    shown = vcfpath("sources", "vertebroplasty", "--country", "england").answer
    assert "Only sources" not in shown
    assert "It is about others: the country of care is Australia." in " ".join(shown.split())


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ((), [("sources", "boot")]),
        (("boot",), [("sources", "boot", "--all"), ("explain", "example-book")]),
        (
            ("boot", "magnets", "--all"),
            [("explain", "example-book")],
        ),
        (
            ("magnets", "--kind", "guideline", "--from", "nowhere"),
            [
                ("sources", "magnets", "--kind", "guideline", "--from", "nowhere", "--all"),
                ("explain", "example-book"),
            ],
        ),
        (("rest",), []),
    ],
)
def test_what_to_type_next_can_be_typed(
    line: tuple[str, ...], following: list[tuple[str, ...]], vcfpath: Vcfpath
) -> None:
    facts = ("--age", "40", "--as-of", DAY, "--format", "markdown")
    shown = vcfpath.ankle("sources", *line, *facts).answer
    told = [shlex.split(each) for each in re.findall(r"```\n(.*)\n```", shown)]
    assert len(told) == len(following)
    for words, expected in zip(told, following, strict=True):
        assert words[0] == "vcfpath"
        assert {*expected, "--age", "40", "--pathway"} <= {*words}
        assert vcfpath(*words[1:]).status == 0


def test_facts_that_contradict_each_other_are_refused(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("sources", "--days-since-sprain", "5", "--weeks-of-rest", "6")
    assert ran.status == 2
    assert "these cannot both" in ran.complaint


def test_an_expired_pathway_shows_nobodys_word(vcfpath: Vcfpath) -> None:
    ran = vcfpath.ankle("sources", "boot", "--as-of", "2033-01-01")
    assert ran.status == 65
    assert "example-book" not in ran.out
    shown = vcfpath.ankle("sources", "boot", "--as-of", "2033-01-01", "--even-if-stale").answer
    assert "[example-book]" in shown


def test_help_tells_of_filters_and_their_values(vcfpath: Vcfpath) -> None:
    shown = " ".join(vcfpath("sources", "--help").answer.split())
    assert "vcfpath sources [TREATMENT ...] [what is known]" in shown
    assert "--kind KIND: Only sources of this kind. (guideline, payer, panel, trial" in shown
    assert "--from COUNTRY: Only sources from this country" in shown
    assert "--weeks-since-fracture" in shown


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("brac", ["brace"]),
        ("--kind pa", ["panel", "payer", "patient-page"]),
        ("--from uni", ["united-kingdom", "united-states"]),
    ],
)
def test_the_shell_is_told_what_there_is(words: str, offered: list[str], vcfpath: Vcfpath) -> None:
    line = f"vcfpath sources {words}"
    vcfpath.environment.setenv("_VCFPATH_COMPLETE", "complete_bash")
    vcfpath.environment.setenv("COMP_WORDS", line)
    vcfpath.environment.setenv("COMP_CWORD", str(line.count(" ")))
    with pytest.raises(SystemExit):
        vcfpath()
    out, err = vcfpath.written()
    assert (sorted(out.split()), err) == (sorted(offered), "")


@pytest.mark.parametrize("format", ["plain", "markdown", "terminal"])
def test_every_format_says_the_same(format: str, vcfpath: Vcfpath) -> None:
    shown = vcfpath.ankle("sources", "boot", "--age", "40", "--format", format).answer
    for said in ("Sources disagree", "none surely includes you yet", "Words for a boot"):
        assert (said in " ".join(shown.split())) == (said != "Words for a boot")
