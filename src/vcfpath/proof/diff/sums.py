"""The fewest and the most points that a score may come to, for what is known, as scores themselves.

Of a group, a band may win if its rule is not known to fail and none before it is known to hold; nobody's
band may, if none is. So the fewest points are those of the lowest band that may win: a group of its own,
in which bands are tried from the fewest points up, each by the rule that it may win.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal

from vcfpath.model.criterion import CompareScore, Criterion, Not, Order
from vcfpath.model.points import Group, PointsWhen
from vcfpath.model.score import Score
from vcfpath.proof.claims import every, some
from vcfpath.truth import Truth

KnownTo = Callable[[Criterion, Truth], Criterion]
"""The rule that another is known to be TRUE, or known to be FALSE."""
End = Literal["fewest", "most"]

_HOLDS: dict[tuple[Order, bool], tuple[tuple[End, Order], ...]] = {
    ("<", True): (("most", "<"),),
    ("<", False): (("fewest", ">="),),
    ("<=", True): (("most", "<="),),
    ("<=", False): (("fewest", ">"),),
    (">", True): (("fewest", ">"),),
    (">", False): (("most", "<="),),
    (">=", True): (("fewest", ">="),),
    (">=", False): (("most", "<"),),
    ("==", True): (("fewest", ">="), ("most", "<=")),
    ("==", False): (("fewest", ">"), ("most", "<")),
}
"""How the ends stand to a number where a comparison with it is known to hold, and known to fail."""


def known_sum(rule: CompareScore, wanted: Truth, at: Callable[[Score, End], Score]) -> Criterion:
    """The rule that a comparison of a score is known to be ``wanted``; ``at`` gives its ends."""
    holds = wanted is Truth.TRUE
    parts = [
        CompareScore(f"{rule.score} {end}", op, rule.literal, at(rule.of, end))
        for end, op in _HOLDS[rule.op, holds]
    ]
    return every(parts) if holds else some(parts)


def sum_at(score: Score, end: End, known: KnownTo) -> Score:
    """The score that gives the fewest points, or the most, that ``score`` may come to."""
    groups = tuple(_group(group, known, most=end == "most") for group in score.groups)
    return score.model_copy(update={"groups": groups})


def _group(group: Group, known: KnownTo, *, most: bool) -> Group:
    can_win: dict[Decimal, list[Criterion]] = {}
    for points, rule in _can_win(group, known):
        can_win.setdefault(points, []).append(rule)
    ordered = sorted(can_win, reverse=most)
    bands = tuple(
        PointsWhen.model_construct(when=some(can_win[points]), points=points)
        for points in ordered[:-1]
    )
    return group.model_copy(update={"bands": bands, "otherwise": ordered[-1]})


def _can_win(group: Group, known: KnownTo) -> Iterator[tuple[Decimal, Criterion]]:
    """What each band gives, and the rule that it may win; nobody's band last."""
    none_before: list[Criterion] = []
    for band in group.bands:
        yield band.points, every((Not(known(band.when, Truth.FALSE)), *none_before))
        none_before.append(Not(known(band.when, Truth.TRUE)))
    yield group.otherwise, every(none_before)
