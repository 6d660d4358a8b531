"""Options that the program keeps for a second person, so that no fact can ever meet them."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, Raw, raw_of, raw_sources, with_scores_too
from vcfpath.model.between import clashes
from vcfpath.model.declared import declared_in
from vcfpath.model.flags import BUILT_IN, flags_of, then
from vcfpath.model.pathway import Pathway


def _clashes(name: str, like: str, *, first: bool = False) -> list[str]:
    """What is wrong with the ankle pathway with one more fact, like an old one but for its name."""
    raw: Raw = raw_of(ANKLE)
    facts = raw["facts"]
    added = {name: facts[like]}
    raw["facts"] = {**added, **facts} if first else {**facts, **added}
    found = clashes(raw, declared_in(raw, raw_sources()))
    return [f"{'.'.join(map(str, each.loc))}: {each.what}. {each.mend}" for each in found]


@pytest.mark.parametrize(
    ("name", "like", "option", "taken_by"),
    [
        ("then_torn", "torn", "--then-torn", "'torn'"),
        ("then_no_torn", "age", "--then-no-torn", "'torn'"),
        ("then_not_tried", "age", "--then-not-tried", "'tried'"),
        ("then_tried_complete", "torn", "--then-tried-complete", "'tried'"),
        ("then_sprain_date", "age", "--then-sprain-date", "'days_since_sprain'"),
        ("later", "age", "--later", "the program itself"),
        ("then_patient", "torn", "--then-patient", "the program itself"),
    ],
)
def test_a_fact_whose_option_is_kept_for_the_second_person_is_refused(
    name: str, like: str, option: str, taken_by: str
) -> None:
    what = f"its option {option} is already used by {taken_by}"
    assert f"facts.{name}: {what}. Give the fact another id." in _clashes(name, like)


def test_the_order_of_the_two_facts_does_not_matter() -> None:
    (said,) = _clashes("then_age", "age", first=True)
    assert said.startswith("facts.age: its option --then-age is already used by 'then_age'.")


@pytest.mark.parametrize("name", ["then_later", "thenceforth", "no_later", "then"])
def test_a_name_that_meets_nothing_is_welcome(name: str) -> None:
    assert _clashes(name, "age") == []


@with_scores_too
def test_no_two_options_of_a_pathway_meet_whomever_they_are_about(pathway: Pathway) -> None:
    own = [option for name, fact in pathway.facts.items() for option in flags_of(name, fact)]
    everything = [*own, *map(then, own), *BUILT_IN]
    assert len(everything) == len(set(everything))


def test_the_second_person_s_option_is_the_first_s_with_then_before_its_name() -> None:
    assert [*map(then, flags_of("torn", ANKLE.facts["torn"]))] == ["--then-torn", "--then-no-torn"]
