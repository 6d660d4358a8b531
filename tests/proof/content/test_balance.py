"""Both sides of a treatment are told, and in the same detail; that nothing is known counts as told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.known import Raw
from tests.proof.content.plain import found

AVERAGE = {"scale": "points, 0 to 10", "better": "lower"}


def _said(change: Callable[[Raw], object]) -> list[str]:
    return [f"{each.code} {each.what}" for each in found(lambda raw: change(raw["treatments"]))]


@pytest.mark.parametrize("side", ["benefits", "harms"])
def test_a_side_that_is_left_out_is_found(side: str) -> None:
    assert _said(lambda treatments: treatments["rest"].pop(side)) == [
        f"VP104 nothing is said of {side}"
    ]


def test_both_are_said_at_once() -> None:
    def change(treatments: Raw) -> None:
        del treatments["rest"]["benefits"], treatments["rest"]["harms"]

    assert _said(change) == ["VP104 nothing is said of benefits and harms"]


@pytest.mark.parametrize(("side", "other"), [("benefits", "harms"), ("harms", "benefits")])
@pytest.mark.parametrize("detail", ["without", "certainty"])
def test_a_detail_that_one_side_lacks_is_found(side: str, other: str, detail: str) -> None:
    said = _said(lambda treatments: treatments["tape"][side][0].pop(detail))
    assert said == [f"VP105 {other} have '{detail}:', and none of the {side} has"]


def _with_harm(**changed: object) -> list[str]:
    """What is said once the harm of tape is told so; None leaves a key out."""

    def change(treatments: Raw) -> None:
        harm: dict[str, Any] = {**treatments["tape"]["harms"][0], **changed}
        treatments["tape"]["harms"] = [{k: v for k, v in harm.items() if v is not None}]

    return _said(change)


def test_that_a_source_compared_nothing_is_told_too() -> None:
    assert _with_harm(without=None, found="not_compared") == []


def test_an_average_may_be_compared_by_its_difference_or_by_both_averages() -> None:
    averaged: dict[str, object] = {"with": None, "without": None}
    only_one = {**AVERAGE, "with": 3}
    assert _with_harm(**averaged, average={**AVERAGE, "difference": -1}) == []
    assert _with_harm(**averaged, average={**only_one, "without": 4}) == []
    assert _with_harm(**averaged, average=only_one) == [
        "VP105 benefits have 'without:', and none of the harms has"
    ]


def test_a_range_says_how_sure_an_average_is() -> None:
    average = {**AVERAGE, "difference": -1, "low": -2, "high": 0}
    changed: dict[str, object] = {"with": None, "without": None, "certainty": None}
    assert _with_harm(**changed, average=average) == []


def test_a_side_without_numbers_says_why_and_lacks_nothing() -> None:
    def change(treatments: Raw) -> None:
        treatments["tape"]["harms"] = treatments["rest"]["harms"]

    assert _said(change) == []
