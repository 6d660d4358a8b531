"""The sum of a score for a patient, against every way in which what is not known may turn out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import POINTS, TODAY
from tests.strategies import completed, patients, refined
from vcfpath import Patient, assess, patient_from
from vcfpath.engine.assessment import ScoreStanding
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.score import telling, total
from vcfpath.engine.standing import standings
from vcfpath.model.criterion import AtLeast, Compare, CompareScore, Criterion, Named, Not
from vcfpath.model.points import Group, PointsWhen
from vcfpath.model.possible import Interval
from vcfpath.model.score import Score
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
Truths = Mapping[str, Truth]
D = Decimal


def score(
    *groups: list[int], least: int | None = None, most: int | None = None, start: int = 0
) -> Score:
    """Of such groups: in each, the points of bands in order, and the last otherwise.

    The rules are called a0, a1, … in the first group, b0, … in the next.
    """
    made = tuple(_group("abc"[at], points) for at, points in enumerate(groups))
    return _of(made, least, most, start)


def _of(groups: tuple[Group, ...], least: int | None, most: int | None, start: int = 0) -> Score:
    low, high = (None if end is None else D(end) for end in (least, most))
    return Score.model_construct(
        name="it",
        says="It.",
        sources=(),
        start=D(start),
        groups=groups,
        least=low,
        most=high,
        bands=(),
    )


def _group(name: str, points: list[int]) -> Group:
    *banded, otherwise = points
    bands = tuple(
        PointsWhen.model_construct(when=Named(f"{name}{at}"), points=D(gives))
        for at, gives in enumerate(banded)
    )
    return Group.model_construct(name=name, bands=bands, otherwise=D(otherwise))


def sums(made: Score, truths: Truths) -> tuple[int, int]:
    found = total(made, lambda rule: truths[name_of(rule)])
    return int(found.low), int(found.high)


def told(made: Score, truths: Truths) -> list[str]:
    return [name_of(rule) for rule in telling(made, lambda rule: truths[name_of(rule)])]


def name_of(rule: Criterion) -> str:
    assert isinstance(rule, Named)
    return rule.definition


def completions(truths: Truths) -> Iterator[dict[str, Truth]]:
    """Everything that the rules may turn out to be."""
    answers = ((truth,) if truth is not U else (T, F) for truth in truths.values())
    for each in product(*answers):
        yield dict(zip(truths, each, strict=True))


@pytest.mark.parametrize(
    ("truths", "ends", "rules"),
    [
        ((T, U), (3, 3), []),
        ((F, T), (1, 1), []),
        ((F, F), (0, 0), []),
        ((U, U), (0, 3), ["a0", "a1"]),
        ((U, F), (0, 3), ["a0"]),
        ((U, T), (1, 3), ["a0"]),
        ((F, U), (0, 1), ["a1"]),
    ],
)
def test_the_first_band_that_holds_wins(
    truths: tuple[Truth, Truth], ends: tuple[int, int], rules: list[str]
) -> None:
    known = dict(zip(("a0", "a1"), truths, strict=True))
    assert sums(score([3, 1, 0]), known) == ends
    assert told(score([3, 1, 0]), known) == rules


def test_what_makes_no_difference_is_not_asked_for() -> None:
    assert told(score([2, 2, 0]), {"a0": U, "a1": T}) == []
    assert told(score([2, 2, 0]), {"a0": U, "a1": U}) == ["a0", "a1"]
    assert told(score([0, 2, 0]), {"a0": U, "a1": F}) == []
    assert told(score([0, 2, 0]), {"a0": U, "a1": U}) == ["a0", "a1"]


def test_points_below_nought_take_away_and_the_sum_is_kept() -> None:
    truths = {"a0": U, "b0": T, "c0": U}
    assert sums(score([-2, 0], [1, 0], [3, 1]), truths) == (0, 4)
    assert sums(score([-2, 0], [1, 0], [3, 1], least=1, most=3), truths) == (1, 3)
    assert sums(score([-2, 0], [1, 0], [3, 1], most=0), truths) == (0, 0)


@st.composite
def scored(draw: st.DrawFn) -> tuple[Score, dict[str, Truth]]:
    """A score, and what is known of its rules."""
    points = st.lists(st.integers(-3, 3), min_size=2, max_size=4)
    groups = draw(st.lists(points, min_size=1, max_size=3))
    low, high = sum(map(min, groups)), sum(map(max, groups))
    least = draw(st.none() | st.integers(low, high))
    most = draw(st.none() | st.integers(low if least is None else least, high))
    made = score(*groups, least=least, most=most, start=draw(st.integers(-2, 2)))
    names = [name_of(rule) for rule in made.rules()]
    return made, {name: draw(st.sampled_from((T, U, F))) for name in names}


@given(scored())
def test_the_range_is_exactly_what_the_sum_may_turn_out_to_be(
    case: tuple[Score, dict[str, Truth]],
) -> None:
    made, truths = case
    ends = [sums(made, known) for known in completions(truths)]
    assert all(low == high for low, high in ends)
    assert sums(made, truths) == (min(ends)[0], max(ends)[1])


@given(scored())
def test_a_rule_is_told_exactly_if_its_answer_may_change_what_its_group_gives(
    case: tuple[Score, dict[str, Truth]],
) -> None:
    made, truths = case
    for group in made.groups:
        alone = _of((group,), None, None)
        own = {name_of(band.when): truths[name_of(band.when)] for band in group.bands}
        changes = [
            name
            for name, truth in own.items()
            if truth is U
            and any(
                sums(alone, {**known, name: T}) != sums(alone, {**known, name: F})
                for known in completions(own)
            )
        ]
        assert told(alone, own) == changes


# ---- of a pathway


def standing(**facts: object) -> ScoreStanding:
    found = assess(POINTS, patient_from(POINTS, facts, TODAY), TODAY)
    return found.scores[0]


def test_with_nothing_known_it_may_be_anything_and_says_what_would_settle_it() -> None:
    found = standing()
    assert (found.id, found.sums) == ("stair_score", Interval(D(0), D(6)))
    assert [band.name for band in found.bands] == ["low", "middle", "high"]
    assert found.missing == ("stairs", "locks", "swelling", "swims", "days_sore")
    assert found.source_would_count == 6


def test_what_is_not_known_never_counts_as_nought() -> None:
    found = standing(stairs=3, swelling="severe", swims=False)
    assert found.sums == Interval(D(4), D(6))
    assert ([band.name for band in found.bands], found.missing) == (["high"], ())


def test_with_everything_known_it_is_one_number_and_its_source_assumes_nothing() -> None:
    found = standing(stairs=10, swelling="mild", locks=False, swims=True, days_sore=50)
    assert (found.sums, found.missing) == (Interval(D("2.5"), D("2.5")), ())
    assert found.source_would_count is None


def test_a_source_may_count_the_fewest_points_instead() -> None:
    score = POINTS.scores["stair_score"]
    assert score.if_unknown
    fewest = score.model_copy(
        update={"if_unknown": score.if_unknown.model_copy(update={"counts": "lowest"})}
    )
    scores = {**POINTS.scores, "stair_score": fewest}
    pathway = POINTS.model_copy(update={"scores": scores})
    assert assess(pathway, Patient(), TODAY).scores[0].source_would_count == 0


def test_an_expired_pathway_counts_nothing() -> None:
    assert assess(POINTS, Patient(), TODAY.replace(year=2040)).scores == ()


@given(st.data())
def test_more_knowledge_only_narrows_a_score(data: st.DataObject) -> None:
    patient = data.draw(patients(POINTS))
    for known in (refined(POINTS, patient), completed(POINTS, patient)):
        more = data.draw(known)
        for before, after in zip(_standings(patient), _standings(more), strict=True):
            assert before.sums.low <= after.sums.low <= after.sums.high <= before.sums.high
            assert set(after.bands) <= set(before.bands)
    assert all(each.sums.settled and not each.missing for each in _standings(more))


@given(st.data())
def test_what_it_waits_for_is_not_known_and_settles_it_together(data: st.DataObject) -> None:
    patient = data.draw(patients(POINTS))
    everybody = data.draw(completed(POINTS, patient))
    unknown = Evaluator.of(POINTS, patient).states
    for each in _standings(patient):
        assert bool(each.missing) == (len(each.bands) > 1)
        assert all(not unknown[fact].settled for fact in each.missing)
        found_out = {fact: everybody.states[fact] for fact in each.missing}
        then = {e.id: e for e in _standings(Patient({**patient.states, **found_out}))}
        assert len(then[each.id].bands) == 1


@pytest.mark.parametrize(
    ("stairs", "truth", "waits_for"),
    [
        (3, U, ("locks", "swelling", "swims", "days_sore")),
        (30, F, ()),
    ],
)
def test_a_rule_about_a_score_waits_for_its_facts_until_it_is_decided(
    stairs: int, truth: Truth, waits_for: tuple[str, ...]
) -> None:
    rule = CompareScore("stair_score", ">=", D("5.5"), POINTS.scores["stair_score"])
    found = Evaluator.of(POINTS, patient_from(POINTS, {"stairs": stairs}, TODAY))
    for each in (rule, Not(rule)):
        assert tuple(found.missing(each)) == waits_for
    either = AtLeast(1, (rule, Compare("swelling", "in", frozenset({"severe"}))))
    assert found.truth(rule) is truth
    assert tuple(found.missing(either)) == (waits_for or ("swelling",))


def _standings(patient: Patient) -> tuple[ScoreStanding, ...]:
    return tuple(standings(POINTS, Evaluator.of(POINTS, patient)))
