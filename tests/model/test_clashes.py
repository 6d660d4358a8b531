"""Faults between the parts of a pathway, word for word."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, POINTS, Raw, raw_of, raw_sources
from vcfpath.model.between import Clash, clashes
from vcfpath.model.declared import declared_in


def found(raw: Raw) -> list[Clash]:
    return list(clashes(raw, declared_in(raw, raw_sources())))


def test_the_pathway_as_it_is_has_none() -> None:
    assert found(raw_of(ANKLE)) == []


def test_a_score_may_use_definitions_that_use_no_score() -> None:
    raw = raw_of(POINTS)
    assert list(clashes(raw, declared_in(raw, {name: {} for name in POINTS.sources}))) == []


def test_a_score_that_would_need_a_score_is_told_whichever_way_it_is_reached() -> None:
    raw = defined(
        one_high="one > 1",
        other_high="other > 1",
        one_bad="one_high or torn",
        other_bad="other_high or torn",
    )
    rules = ("torn", "one_bad", "other_bad", "bad_sprain", "other")
    raw["scores"] = {
        "one": {"groups": [{"bands": [{"when": rule, "points": 1}]} for rule in rules]},
        "other": {"groups": [{"bands": [{"when": "torn", "points": 1}]}]},
    }
    said = "a score cannot use a score, and '{}'"
    mend = "Use facts, and definitions that use no score."
    assert found(raw) == [
        Clash(
            ("scores", "one", "groups", at, "bands", 0, "when"),
            f"{said.format(name)} {which}",
            mend,
        )
        for at, name, which in (
            (1, "one_bad", "uses one"),
            (2, "other_bad", "uses one"),
            (4, "other", "is one"),
        )
    ]


def test_each_red_flag_s_urgency_is_put_into_words() -> None:
    raw = raw_of(ANKLE)
    raw["urgencies"] = {"same_day": "Today."}
    mend = "Add a sentence for it there."
    assert found(raw) == [
        Clash(
            ("red_flags", name, "urgency"),
            f"'urgencies' does not say what to do for '{urgency}'",
            mend,
        )
        for name, urgency in (("cold_foot", "emergency_now"), ("odd_shape", "within_week"))
    ]


def test_an_urgency_too_long_to_be_read_is_said_back_by_its_beginning() -> None:
    raw = raw_of(ANKLE)
    raw["red_flags"]["cold_foot"]["urgency"] = "x" * 2000
    assert [len(clash.what) < 100 for clash in found(raw)] == [True]


@pytest.mark.parametrize("of", ["treatments", None])
def test_red_flags_that_no_fact_asks_about_are_told(of: str | None) -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["warning"].pop("of")
    raw["facts"]["warning"] |= {"of": of} if of else {"values": {"cold": "cold"}}
    assert found(raw) == [
        Clash(
            ("red_flags",),
            "one fact must ask about the red flags",
            "Add one fact of kind set, with 'of: red_flags'.",
        )
    ]


def test_red_flags_that_two_facts_ask_about_are_told() -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["warning_too"] = raw["facts"]["warning"]
    assert [clash.what for clash in found(raw)] == ["one fact must ask about the red flags"]


def test_an_id_is_used_once_and_the_room_that_has_it_is_named() -> None:
    raw = raw_of(ANKLE)
    raw["red_flags"]["bad_sprain"] = raw["red_flags"]["odd_shape"]
    raw["mentioned"]["bad_sprain"] = raw["mentioned"]["magnets"]
    mend = "Give one of them another id."
    what = "'bad_sprain' is also the id of one of the definitions"
    assert found(raw) == [
        Clash(("mentioned", "bad_sprain"), what, mend),
        Clash(("red_flags", "bad_sprain"), what, mend),
    ]


def test_an_option_is_used_once_and_who_has_it_is_named() -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["format"] = raw["facts"]["torn"]
    raw["facts"]["no_torn"] = raw["facts"]["torn"]
    mend = "Give the fact another id."
    assert found(raw) == [
        Clash(
            ("facts", "format"),
            "its option --format is already used by the program itself",
            mend,
        ),
        Clash(("facts", "no_torn"), "its option --no-torn is already used by 'torn'", mend),
    ]


def test_a_fact_that_is_itself_at_fault_takes_no_option() -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["format"] = {**raw["facts"]["torn"], "kind": "numbr"}
    assert found(raw) == []


def defined(**rules: str) -> Raw:
    raw = raw_of(ANKLE)
    written = raw["definitions"]["bad_sprain"]
    raw["definitions"] |= {name: {**written, "when": rule} for name, rule in rules.items()}
    return raw


@pytest.mark.parametrize("many", [2, 7, 8, 300])
def test_of_a_long_circle_the_two_ends_are_told(many: int) -> None:
    names = [f"d{number:03}" for number in range(many)]
    (clash,) = found(defined(**dict(zip(names, (*names[1:], names[0]), strict=True))))
    told = clash.what.removeprefix("definitions go in a circle: ").split(" uses ")
    assert told[0] == told[-1]
    assert len(told) == (many + 1 if many < 8 else 6)
    assert ("…" in told) is (many >= 8)


def test_definitions_that_go_in_a_circle_are_told_once_with_the_circle() -> None:
    (clash,) = found(defined(one="two or torn", two="not one"))
    assert clash.loc in (("definitions", "one", "when"), ("definitions", "two", "when"))
    first, second = clash.loc[1], {"one": "two", "two": "one"}[clash.loc[1]]
    assert clash.what == f"definitions go in a circle: {first} uses {second} uses {first}"
    assert clash.mend == "Break it."


def test_a_word_in_quotes_is_no_use_of_a_definition() -> None:
    assert found(defined(one="swelling == 'two'", two='swelling == "one"')) == []


def test_sixteen_definitions_may_stand_inside_one_another_and_not_seventeen() -> None:
    chain = {f"d{n}": f"d{n + 1} or torn" for n in range(1, 16)}
    assert found(defined(**chain, d16="torn")) == []
    assert found(defined(**chain, d16="d17 or torn", d17="torn")) == [
        Clash(
            ("definitions", "d1", "when"),
            "definitions are nested more than 16 deep",
            "Write it more simply.",
        )
    ]
