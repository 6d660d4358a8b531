"""A score as it is written: its sums, its bands, and how it is known before rules are read."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.known import POINTS, Raw, names
from vcfpath.model.criterion import CompareScore
from vcfpath.model.declared import Declared, Patience
from vcfpath.model.declared_scores import with_scores
from vcfpath.model.possible import Interval
from vcfpath.model.score import Score

D = Decimal
NAMES = names()
STAIRS, STEPS = POINTS.scores["stair_score"], POINTS.scores["step_count"]
RULES = ("torn", "bruised", "can_stand", 'swelling == "mild"', "age > 50")


def declaring(score: object, **more: object) -> Declared:
    """What the ankle pathway declares, with this score too."""
    return with_scores(NAMES, {"scores": {"total": score, **more}})


def raw(*groups: list[float], bands: list[Raw] | None = None, **more: object) -> Raw:
    """A score of such groups: in each, the points of bands in order, and the last otherwise."""
    low, high = sum(map(min, groups)), sum(map(max, groups))
    return {
        "name": "the total",
        "says": "How much it is.",
        "sources": ["example-book"],
        "groups": [
            {
                "name": "it",
                "bands": [
                    {"when": w, "points": p} for w, p in zip(RULES, group[:-1], strict=False)
                ],
                "otherwise": group[-1],
            }
            for group in groups
        ],
        "bands": bands or [{"from": low, "to": high, "name": "any"}],
        **more,
    }


def read(written: Raw) -> Score | None:
    return declaring(written).scores["total"]


def score(*groups: list[float], bands: list[Raw] | None = None, **more: object) -> Score:
    found = read(raw(*groups, bands=bands, **more))
    assert found is not None
    return found


def is_sound(*ends: tuple[float, float], groups: tuple[list[float], ...]) -> bool:
    """Whether bands with these ends are all right."""
    bands = [{"from": low, "to": high, "name": str(at)} for at, (low, high) in enumerate(ends)]
    return read(raw(*groups, bands=bands)) is not None


def test_its_sums_go_from_the_fewest_points_of_each_group_to_the_most() -> None:
    assert score([2, 1, 0], [-1, 0]).everything() == Interval(D(-1), D(2))
    assert score([0.5, 1], start=3, bands=[{"from": 3.5, "to": 4, "name": "any"}]).start == 3
    assert STEPS.everything() == Interval(D(1), D(2))


def test_its_sums_are_kept_between_two_ends() -> None:
    assert STAIRS.everything() == Interval(D(0), D(6))
    assert [STAIRS.kept(D(each)) for each in (-2, 0, 3, 6, 8)] == [0, 0, 3, 6, 6]
    assert [STEPS.kept(D(each)) for each in (-2, 8)] == [-2, 8]


def test_points_are_exact() -> None:
    tenths = [[0.1, 0]] * 10
    bands = [{"from": 0, "to": 0.9, "name": "less"}, {"from": 1, "to": 1, "name": "all"}]
    assert score(*tenths, bands=bands).everything().high == 1


@pytest.mark.parametrize(
    ("ends", "sound"),
    [
        (((0, 3),), True),
        (((0, 0), (1, 3)), True),
        (((0, 0), (1, 1), (2, 2), (3, 3)), True),
        (((0, 0.5), (1, 3)), True),
        (((0, 0), (0.5, 3)), True),
        (((0, 0), (2, 3)), False),
        (((0, 1), (1, 3)), False),
        (((0, 2), (1, 3)), False),
        (((1, 3), (0, 0)), False),
        (((-1, 3),), False),
        (((0, 4),), False),
        (((0, 2),), False),
        (((0, -1), (0, 3)), False),
        (((0, 0.5), (1.5, 3)), False),
    ],
)
def test_every_sum_has_exactly_one_band(ends: tuple[tuple[float, float], ...], sound: bool) -> None:
    assert is_sound(*ends, groups=([2, 0], [1, 0])) is sound


def test_it_has_at_most_fifty_groups() -> None:
    group = [1.0, 0.0]
    assert read(raw(*[group] * 50)) is not None
    assert read(raw(*[group] * 51)) is None


@pytest.mark.parametrize(
    ("kept", "sum_"), [({"least": 5}, 5), ({"most": -1}, -1), ({"least": 2, "most": 2}, 2)]
)
def test_what_is_the_same_for_everybody_is_no_score(kept: Raw, sum_: int) -> None:
    only = [{"from": sum_, "to": sum_, "name": "any"}]
    assert read(raw([2, 0], [1, 0], bands=only, **kept)) is None


def test_its_ends_must_lie_apart_and_that_is_said() -> None:
    written = raw([2, 0], [1, 0], bands=[{"from": 1, "to": 2, "name": "any"}])
    for least, most in ((2, 1), (2, 2)):
        ends = json.dumps({**written, "least": least, "most": most})
        with pytest.raises(ValidationError, match="least is not below most"):
            Score.model_validate_json(ends, strict=True, context=NAMES)
    assert read({**written, "least": 1, "most": 2}) is not None


@pytest.mark.parametrize(
    ("ends", "at"),
    [
        (((1, 1), (2, 2), (3, 3)), (0, "from")),
        (((0, 0), (1, 1), (3, 3)), (2, "from")),
        (((0, 0), (1, 1), (2, 4)), (2, "to")),
    ],
)
def test_where_bands_do_not_fit_the_number_is_pointed_at(
    ends: tuple[tuple[int, int], ...], at: tuple[int, str]
) -> None:
    bands = [{"from": low, "to": high, "name": str(low)} for low, high in ends]
    with pytest.raises(ValidationError) as refused:
        Score.model_validate_json(json.dumps(raw([2, 0], [1, 0], bands=bands)), context=NAMES)
    (error,) = refused.value.errors()
    assert error["ctx"]["key"] == ("bands", *at)


def test_bands_may_leave_out_what_no_sum_comes_to() -> None:
    assert is_sound((0, 0), (2, 4), groups=([2, 0], [2, 0]))
    assert is_sound((0, 0), (1.5, 1.5), (3, 4.5), groups=([1.5, 0], [3, 1.5, 0]))
    assert not is_sound((0, 0), (4, 4), groups=([2, 0], [2, 0]))
    assert not is_sound((0, 0), (3, 4), groups=([2, 0], [2, 0]))


def test_where_a_sum_is_kept_a_band_may_end_between_the_others() -> None:
    kept = raw([2, 0], [2, 0], bands=[{"from": 0, "to": 2, "name": "a"}], most=3)
    for ends in ((3, 3), (2.5, 3)):
        band = {"from": ends[0], "to": ends[1], "name": "b"}
        assert read({**kept, "bands": [*kept["bands"], band]}) is not None


def test_what_a_sum_can_come_to_is_asked_by_the_steps_of_its_points() -> None:
    halves = score([1.5, 0], [0.5, 0])
    assert [halves.can_be(D(each)) for each in ("0", "0.5", "1", "2", "0.7", "2.5", "-0.5")] == [
        *(True, True, True, True, False, False, False)
    ]
    threes = score([4, 1], [3, 0])
    assert [threes.can_be(D(each)) for each in range(9)] == [
        *(False, True, False, False, True, False, False, True, False)
    ]
    assert [STAIRS.can_be(D(each)) for each in ("0", "6", "2.5", "2.25")] == [
        *(True, True, True, False)
    ]


def test_a_sum_has_the_band_it_lies_in_and_a_range_all_that_it_meets() -> None:
    assert [STAIRS.band_of(D(each)).name for each in ("0", "1.5", "2", "3.5", "6")] == [
        *("low", "low", "middle", "middle", "high")
    ]
    met = {
        (low, high): "".join(b.name[0] for b in STAIRS.bands_in(Interval(D(low), D(high))))
        for low, high in (("0", "6"), ("1.5", "2"), ("2", "2"), ("3.5", "4"), ("5", "6"))
    }
    assert list(met.values()) == ["lmh", "lm", "m", "mh", "h"]


@given(st.lists(st.lists(st.integers(-3, 3), min_size=2, max_size=4), min_size=1, max_size=3))
def test_bands_of_one_sum_each_are_always_sound(groups: list[list[float]]) -> None:
    groups = [group for group in groups if len(set(group)) > 1]
    if not groups:
        return
    low, high = int(sum(map(min, groups))), int(sum(map(max, groups)))
    assert is_sound(*((each, each) for each in range(low, high + 1)), groups=tuple(groups))
    found = score(*groups)
    assert all(found.can_be(D(sum(each))) for each in _every_sum(groups))


def _every_sum(groups: list[list[float]]) -> list[tuple[int, ...]]:
    if not groups:
        return [()]
    return [(int(each), *rest) for each in groups[0] for rest in _every_sum(groups[1:])]


def test_a_score_that_is_at_fault_is_declared_all_the_same() -> None:
    declared = declaring({"name": "It"}, other=raw([1, 0]))
    assert declared.scores["total"] is None
    assert declared.scores["other"] is not None
    assert declaring("text").scores == {"total": None}


def test_a_score_that_is_at_fault_takes_no_time_from_looking_for_names_elsewhere() -> None:
    misspelt = raw([1, 0])
    misspelt["groups"][0]["bands"][0]["when"] = "tornn"
    mine = names()._replace(patience=Patience())
    many = {f"score_{number}": misspelt for number in range(25)}
    assert set(with_scores(mine, {"scores": many}).scores.values()) == {None}
    assert mine.nearest("tornn", ["torn"]) == "Did you mean 'torn'?"


def test_what_another_score_is_does_not_matter_while_one_is_read() -> None:
    of_another = raw([1, 0])
    of_another["groups"][0]["bands"][0]["when"] = "other >= 1"
    declared = declaring(of_another, other=raw([1, 0]))
    assert None not in declared.scores.values()


def test_with_the_id_of_a_fact_the_fact_is_meant() -> None:
    assert with_scores(NAMES, {"scores": {"torn": raw([1, 0])}}).scores == {}


def test_where_there_are_none_none_are_declared() -> None:
    for data in ({}, {"scores": "text"}, "text", None):
        assert with_scores(NAMES, data).scores == {}


def test_the_records_of_a_pathway_and_the_scores_in_its_rules_are_alike() -> None:
    rule = POINTS.stages[0].move_on_when
    assert isinstance(rule, CompareScore)
    assert rule.of == STAIRS
    assert repr(rule) == "CompareScore(stair_score >= 4)"
    assert len({rule, rule._replace(), rule._replace(op="<")}) == 2
    assert list(STAIRS.rules()) == [band.when for group in STAIRS.groups for band in group.bands]
