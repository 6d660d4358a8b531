"""Which side a stance takes: every stance has one, and views agree with it."""

from __future__ import annotations

from typing import get_args

from vcfpath.engine.sides import side_of
from vcfpath.model.position import Stance
from vcfpath.view.phrases import AGAINST, SIDES


def test_every_stance_has_a_side_and_views_put_it_on_the_same() -> None:
    for stance in get_args(Stance):
        side = side_of(stance)
        assert (side == "against") == (stance in AGAINST)
        assert (side == "no_side") == (stance not in SIDES)


def test_to_pay_or_to_find_a_benefit_is_in_favour() -> None:
    assert [side_of(each) for each in ("covered", "found_benefit", "option")] == ["in_favour"] * 3
    assert side_of("mixed") == side_of("inconclusive") == "no_side"
