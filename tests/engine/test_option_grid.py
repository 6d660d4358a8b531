"""Options side by side: as now first, good and bad chosen alike, one number of people for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.known import ANKLE, TODAY, Raw, raw_of, validated
from vcfpath.engine.assess import assess
from vcfpath.engine.option_grid import Effects, Option, OptionGrid, option_grid
from vcfpath.model.effect import Found
from vcfpath.model.pathway import Pathway
from vcfpath.model.treatment import AsNow
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from

SEVERAL = ("boot", "operation")


def _grid(
    pathway: Pathway = ANKLE,
    *names: str,
    whole: bool = False,
    **facts: Any,  # noqa: ANN401
) -> OptionGrid:
    person = patient_from(pathway, facts, TODAY) if facts else Patient()
    return option_grid(pathway, assess(pathway, person, TODAY), names or SEVERAL, whole=whole)


def _with_boot(change: Callable[[Raw], None]) -> Pathway:
    raw = raw_of(ANKLE)
    change(raw["treatments"]["boot"])
    return validated(raw)


def _effect(outcome: str, found: Found, **more: Any) -> Raw:  # noqa: ANN401
    said = more or {"no_usable_number": "nobody counted"}
    numbered = {"within": "a week", "population": "adults"} if more else {}
    return {"outcome": outcome, "found": found, "sources": ["example-trial"], **said, **numbered}


def _outcomes(effects: Effects) -> list[str]:
    return [each.outcome for each in effects.shown]


def test_to_carry_on_as_now_is_always_the_first() -> None:
    for names in (("boot",), ("operation", "boot"), ("rest",)):
        first, *others = _grid(ANKLE, *names).options
        assert isinstance(first.record, AsNow)
        assert first.judged is None
        assert _outcomes(first.good) == ["walks freely"]
        assert first.bad == Effects(())
        assert {each.judged.answer.id for each in others if each.judged} == {*names}


def test_treatments_stand_in_the_order_of_the_pathway_each_with_its_own_sources() -> None:
    _, *options = _grid(ANKLE, "operation", "boot").options
    judged = [each.judged for each in options if each.judged]
    assert [each.answer.id for each in judged] == ["boot", "operation"]
    assert [each.sources.option for each in judged] == ["boot", "operation"]
    assert [each.treatment for each in judged] == [each.record for each in options]


def test_in_short_three_things_are_shown_of_a_course() -> None:
    raw = raw_of(ANKLE)
    counted = {"with": {"n": 1, "of": 2}, "within": "a week", "population": "adults"}
    raw["as_now"]["course"] = [
        {"outcome": name, "sources": ["example-trial"], **counted} for name in "abcd"
    ]
    pathway = validated(raw)
    assert _outcomes(_grid(pathway).options[0].good) == ["a", "b", "c"]
    assert _outcomes(_grid(pathway, whole=True).options[0].good) == ["a", "b", "c", "d"]


def test_it_keeps_what_was_found_of_the_person() -> None:
    found = assess(ANKLE, Patient(), TODAY)
    assert option_grid(ANKLE, found, SEVERAL, whole=False).assessment is found


def test_without_as_now_there_are_the_treatments_alone() -> None:
    raw = raw_of(ANKLE)
    del raw["as_now"]
    options = _grid(validated(raw)).options
    assert [each.record.name for each in options] == ["A boot", "Operation"]


def test_where_there_are_no_verdicts_there_are_no_treatments() -> None:
    options = _grid(age=5).options
    assert [each.judged for each in options] == [None]


@pytest.mark.parametrize("side", ["benefits", "harms"])
def test_what_made_a_difference_and_what_made_none_come_first_of_good_and_bad_alike(
    side: str,
) -> None:
    effects = [
        _effect("a", "unclear"),
        _effect("b", "no_difference"),
        _effect("c", "difference"),
        _effect("d", "difference", **{"with": {"n": 1, "of": 2}, "without": {"n": 1, "of": 2}}),
        _effect("e", "not_compared"),
    ]
    pathway = _with_boot(lambda boot: boot.update({side: effects}))
    assert _outcomes(_side(_grid(pathway, "boot"), side)) == ["d", "b"]
    assert _outcomes(_side(_grid(pathway, "boot", whole=True), side)) == ["a", "b", "c", "d", "e"]
    assert _side(_grid(pathway, "boot"), side).total == len(effects)


@pytest.mark.parametrize("side", ["benefits", "harms"])
def test_where_only_one_thing_was_found_the_rest_follows_in_its_order(side: str) -> None:
    effects = [_effect(name, "unclear") for name in "abc"]
    pathway = _with_boot(lambda boot: boot.update({side: effects}))
    assert _outcomes(_side(_grid(pathway, "boot"), side)) == ["a", "b"]


def _side(grid: OptionGrid, side: str) -> Effects:
    option: Option = grid.options[-1]
    return option.good if side == "benefits" else option.bad


@pytest.mark.parametrize("side", ["benefits", "harms"])
def test_what_is_serious_is_never_left_out(side: str) -> None:
    grave = {**_effect("e", "not_compared"), "serious": True}
    several = [*(_effect(each, "difference") for each in "abcd"), grave, _effect("f", "unclear")]
    shown = _side(_grid(_with_boot(lambda boot: boot.update({side: several})), "boot"), side)
    assert _outcomes(shown) == ["a", "f", "e"]
    assert [each.outcome for each in shown.left_out] == ["b", "c", "d"]
    assert shown.total == 6


def test_rates_of_what_is_shown_are_of_as_many_people_as_the_rarest_of_it_needs() -> None:
    rare = _effect("rare", "not_compared", **{"with": {"n": 4, "of": 3175}})
    often = _effect("often", "difference", **{"with": {"n": 1, "of": 2}})
    none = _effect("none", "no_difference")
    pathway = _with_boot(lambda boot: boot.update(harms=[often, none, rare]))
    short, whole = _grid(pathway), _grid(pathway, whole=True)
    assert (short.good_of, short.bad_of) == (100, 100)
    assert (whole.good_of, whole.bad_of) == (100, 1_000)
