"""The names a pathway declares, seen before anything of it is validated."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, raw_of, raw_sources, refusals
from vcfpath.model.declared import declared_in
from vcfpath.model.fact import NumberFact, SetFact


def test_every_room_s_names_are_declared_and_the_terms_of_the_glossary() -> None:
    assert declared_in(raw_of(ANKLE), raw_sources()).names == {
        "stages": {"first_days", "later", "always"},
        "facts": set(ANKLE.facts),
        "definitions": {"bad_sprain"},
        "scores": set(),
        "treatments": {"rest", "boot", "operation", "balance"},
        "mentioned": {"magnets"},
        "red_flags": {"cold_foot", "odd_shape"},
        "positions": {"book_boot", "trial_boot", "insurer_operation", "book_magnets"},
        "matters": {"walking_soon", "cost"},
        "glossary": {"band"},
    }


def test_a_fact_at_fault_is_declared_but_is_none() -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["age"]["kind"] = "numbr"
    facts = declared_in(raw, raw_sources()).facts
    assert facts["age"] is None
    assert facts["torn"] == ANKLE.facts["torn"]


def test_a_number_that_was_read_exactly_is_declared_as_it_is() -> None:
    raw = raw_of(ANKLE)
    raw["facts"]["age"]["least"] = Decimal("0.5")
    fact = declared_in(raw, raw_sources()).facts["age"]
    assert isinstance(fact, NumberFact)
    assert fact.least == Decimal("0.5")


def test_what_is_only_mentioned_is_among_what_may_have_been_meant() -> None:
    (said,) = refusals(lambda raw: raw["positions"][3].update(about=["magnts"]))
    assert said == "there is no treatment 'magnts'. Did you mean 'magnets'?"
    (said,) = refusals(lambda raw: raw["positions"][3].update(about=["operatoin"]))
    assert said == "there is no treatment 'operatoin'. Did you mean 'operation'?"


def test_a_set_of_treatments_or_red_flags_has_those_as_members_and_its_own_beside_them() -> None:
    facts = declared_in(raw_of(ANKLE), raw_sources()).facts
    members = {name: set(fact.values) for name, fact in facts.items() if isinstance(fact, SetFact)}
    assert members == {
        "tried": {"rest", "boot", "operation", "balance", "cream"},
        "warning": {"cold_foot", "odd_shape"},
    }


def test_a_source_is_second_hand_if_it_was_seen_through_a_third_party() -> None:
    sources = raw_sources()
    seen = {name: sources[name].get("seen") == "third_party" for name in sources}
    assert set(seen.values()) == {True, False}
    assert declared_in(raw_of(ANKLE), sources).sources == seen


@pytest.mark.parametrize("data", [None, [], "text", 5])
def test_of_data_of_another_shape_nothing_is_declared(data: object) -> None:
    declared = declared_in(data, data)
    assert not any(declared.names.values())
    assert (declared.facts, declared.sources) == ({}, {})


def test_parts_of_another_shape_declare_nothing() -> None:
    declared = declared_in({"facts": "text", "positions": ["text", {"id": 5}, {"id": "p"}]}, {})
    assert declared.names["positions"] == {"p"}
    assert not declared.facts
