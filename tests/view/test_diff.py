"""What changed for people, on a screen and as JSON: each kind of change in its own words."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from tests.known import ANKLE, TODAY, Raw, variant
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.proof.diff import versions
from vcfpath.proof.diff.versions import diff
from vcfpath.reading.places import Path
from vcfpath.view.contract import diff as contract
from vcfpath.view.diff.compose import compose_diff
from vcfpath.view.diff.result import Result, Version
from vcfpath.view.schemas import schema_text
from vcfpath.view.texts import texts_of

SCHEMA = Draft202012Validator(json.loads(schema_text("diff")))


def _located(name: str) -> Version:
    def locate(path: Path) -> Place:
        return Place(name, len(path), 1)

    return Version(name, locate)


def _result(old: Pathway, new: Pathway) -> Result:
    return Result(diff(old, new), _located("a.yaml"), _located("b.yaml"))


def _shown(change: Callable[[Raw], object], before: Pathway = ANKLE) -> str:
    """The screen, after its JSON was checked against the published schema."""
    result = _result(before, variant(change).model_copy(update={"sha256": "0" * 64}))
    SCHEMA.validate(json.loads(contract.render(result, TODAY)))
    return _texts(result)


def _texts(result: Result) -> str:
    """Every text of the screen on a line of its own."""
    return "\n".join(["", *texts_of(compose_diff(result, TODAY)), ""])


def _line(raw: Raw, treatment: str, key: str, index: int) -> Raw:
    line: Raw = raw["treatments"][treatment][key][index]
    return line


def _gone(raw: Raw) -> None:
    del raw["treatments"]["balance"]


def test_an_option_that_opens_is_told_before_it_is_said_that_nobody_loses_one() -> None:
    def opened(raw: Raw) -> None:
        del raw["treatments"]["boot"]["indicated_when"]

    said = _shown(opened)
    assert said.index("Some people get an option that was not open") < said.index("Nobody loses")


def test_what_is_no_longer_always_so_is_told() -> None:
    def always(raw: Raw) -> None:
        raw["always"] = [{"when": "not (boot.open and torn)", "because": "A cast then"}]

    before = variant(always).model_copy(update={"sha256": "0" * 64})
    said = _shown(lambda raw: None, before=before)
    assert ("No longer said to be always so\nnot (boot.open and torn). A cast then.\n") in said
    assert "No longer said" not in _shown(always)


def test_a_treatment_that_is_gone_is_shown_by_the_old_version() -> None:
    said = _shown(_gone)
    assert "Who loses an option\nBalance training: was open, is not there any more\n" in said
    assert "Removed, a.yaml:2:1: the treatment itself." in said
    assert "For everybody\nvcfpath why balance --pathway a.yaml" in said


def test_one_that_is_new_by_the_new_version() -> None:
    result = _result(variant(_gone), ANKLE)
    said = _texts(result)
    assert "Who gains an option\nBalance training: was not there, is open now\n" in said
    assert "Added, b.yaml:2:1: the treatment itself." in said
    assert "For everybody\nvcfpath why balance --pathway b.yaml" in said


def test_sources_that_begin_or_cease_to_speak() -> None:
    def otherwise(raw: Raw) -> None:
        raw["positions"][1]["about"] = ["boot"]
        raw["positions"][3]["id"] = "book_says"
        raw["positions"][0]["for_whom"] = "age >= 21"

    said = _shown(otherwise)
    assert "example-trial on Operation: before found no benefit, now silent\n" in said
    assert "Now, b.yaml:3:1: what it speaks of. Before, a.yaml:3:1." in said
    assert (
        "vcfpath sources operation --days-since-sprain 0 --days-of-boot 7 --pathway a.yaml" in said
    )
    assert "example-book on Magnets: before silent, now finds that the evidence does not" in said
    assert "example-book on A boot: before for it, now about other people\n" in said
    assert "Before, a.yaml:3:1: About people of whom: age is at least 18 years." in said


def test_warning_signs_in_the_words_of_the_pathway() -> None:
    def otherwise(raw: Raw) -> None:
        raw["red_flags"]["odd_shape"]["seen_in"] = "bruised and torn"
        raw["red_flags"]["numb"] = {**raw["red_flags"]["cold_foot"], "name": "a numb foot"}

    said = _shown(otherwise)
    waiting = "before not asked, now 'See somebody this week.', while something is not known"
    assert f"Warning sign, an odd shape: {waiting}\n" in said
    assert "Added, b.yaml:3:1: Seen when: it is bruised, and the scan shows a tear." in said
    assert "Warning sign, a numb foot: before not there, now 'Call for help now.'\n" in said
    back = _result(variant(otherwise), ANKLE)
    said = _texts(back)
    assert "Warning sign, a numb foot: before 'Call for help now.', now not there\n" in said


def test_steps_by_their_names_and_their_bounds_while_something_is_not_known() -> None:
    def past(raw: Raw) -> None:
        raw["stages"][1]["move_on_when"] = "torn"

    def in_vain(raw: Raw) -> None:
        rule = 'swelling == "none" and (bruised or not bruised)'
        raw["stages"][0]["move_on_when"] = rule

    assert "Step: before Later help, now past all steps\n" in _shown(past)
    said = _shown(in_vain)
    assert "Step: before at least Later help, now not known, while something is not known\n" in said


def test_people_who_are_let_in_or_left_out() -> None:
    def otherwise(raw: Raw) -> None:
        raw["for_whom"]["when"] = "age >= 10"
        del raw["constraints"][1]
        raw["constraints"].append({"when": "days_of_boot <= days_since_sprain", "because": "x"})

    said = _shown(otherwise)
    assert "People: they are refused now, as people who cannot exist\n" in said
    assert "People: they were refused before, as people who cannot exist\n" in said
    assert "People: it is about them only now\n" in said


def test_a_scope_that_waits_in_vain() -> None:
    def in_vain(raw: Raw) -> None:
        raw["for_whom"]["when"] = "age >= 12 and (bruised or not bruised)"

    assert "People: before inside, now not known, while something is not known\n" in _shown(in_vain)


def test_what_is_asked_otherwise_in_words() -> None:
    def otherwise(raw: Raw) -> None:
        facts = raw["facts"]
        facts["shoe"] = {**facts["bruised"], "ask": "Which shoe?", "label": "shoe"}
        del facts["weeks_of_rest"]
        facts["age"]["most"] = 100
        facts["days_of_boot"]["most"] = 120
        facts["swelling"]["values"]["huge"] = "a great deal"
        facts["tried"]["values"] = {"ice": "ice"}
        facts["torn"].update(kind="choice", values={"no_tear": "none", "tear": "a tear"})
        del facts["torn"]["yes"], facts["torn"]["no"]
        del raw["constraints"][0]
        raw["constraints"][0]["when"] = 'not (can_stand and torn == "tear")'
        operation = raw["treatments"]["operation"]["indicated_when"]
        operation[0]["when"] = 'torn == "tear"'
        del operation[1], raw["positions"][2]["when"]
        del raw["treatments"]["boot"]["contraindicated_when"]

    said = _shown(otherwise)
    for line in (
        "Now also asked: Which shoe?",
        "Asked no more: For how many weeks has it been rested?",
        "Age: 0 years to 110 years before, 0 years to 100 years now. Others can say no more what",
        "Time in a boot: 0 days to 100 days before, 0 days to 120 days now.\n",
        "Swelling: it can now also be said: a great deal.",
        "What has been tried: it can be said no more: a cream.",
        "Tear on the scan: asked in another way, so its answers cannot be compared.",
        "People are compared whose answers both versions allow.",
    ):
        assert line in said


def test_what_is_proved_is_proved_of_those_who_can_be_compared() -> None:
    def wider(raw: Raw) -> None:
        raw["facts"]["age"]["most"] = 120

    said = _shown(wider)
    assert "Nobody loses an option. That is proved, for everybody whom both versions can" in said


def test_whoever_can_say_no_more_what_is_so_of_them_loses_their_answer() -> None:
    def narrower(raw: Raw) -> None:
        raw["facts"]["age"]["most"] = 100

    said = _shown(narrower)
    assert "Some people can say no more what is so of them, and lose their answer." in said
    assert "Who loses" not in said


def test_two_pathways_are_told_to_be_two() -> None:
    result = _result(ANKLE, ANKLE.model_copy(update={"id": "foot"}))
    assert "'ankle' and 'foot' are two pathways." in _texts(result)


def test_people_whom_one_version_rules_out_are_told_of() -> None:
    def children(raw: Raw) -> None:
        raw["for_whom"]["when"] = "age < 12"

    assert "No one person meets the rules of both versions on who can exist" in _shown(children)


def test_what_is_not_decided_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def otherwise(raw: Raw) -> None:
        _line(raw, "operation", "indicated_when", 1)["when"] = "weeks_of_rest >= 7"
        _line(raw, "operation", "caution_when", 0)["when"] = "torn"
        raw["positions"][1]["when"][0]["when"] = "days_since_sprain < 14 and days_of_boot >= 8"
        raw["red_flags"]["odd_shape"]["seen_in"] = "bruised and torn"
        raw["stages"][0]["move_on_when"] = "torn"
        raw["for_whom"]["when"] = "age >= 13"

    monkeypatch.setattr(versions, "MOST_IN_ALL", 1)
    said = _shown(otherwise)
    assert "Nobody was found who loses an option, but not all is decided." in said
    undecided = ("People", "People", "Operation", "example-trial on A boot and Operation")
    listed = "".join(f"{each}\n" for each in (*undecided, "Warning sign, an odd shape", "Step"))
    assert f"Not decided\n{listed}" in said
    assert "\n1 caution or note on what falls due differs.\n" in said


def test_nothing_lost_is_proved_and_notes_are_counted() -> None:
    def noted(raw: Raw) -> None:
        _line(raw, "operation", "caution_when", 0)["when"] = "torn"
        raw["treatments"]["rest"]["due"][0]["when"] = "days_since_sprain <= 4"
        raw["name"], raw["funding"] = "Ankles", "Nobody"

    said = _shown(noted)
    assert "Nobody loses an option. That is proved, for everybody there can be." in said
    assert "\n2 cautions or notes on what falls due differ.\n" in said
    assert "\n2 texts, numbers or sources differ. No answer changes by that.\n" in said


def test_a_long_list_ends_with_how_many_there_are() -> None:
    def many(raw: Raw) -> None:
        for n in range(25):
            raw["treatments"][f"more_{n}"] = raw["treatments"]["balance"]

    assert "\nAnd 5 more: --format json\n" in _shown(many)
