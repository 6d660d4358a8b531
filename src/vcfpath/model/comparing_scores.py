"""A score in a rule: against a number, or against the name of one of its bands.

As with facts, a comparison that is the same for every sum the score can have is refused.
"""

from __future__ import annotations

import ast
from decimal import Decimal
from typing import TYPE_CHECKING

from vcfpath.model.base import fault
from vcfpath.model.criterion import AtLeast, CompareScore, Criterion, Order
from vcfpath.model.declared import Declared
from vcfpath.model.possible import holds
from vcfpath.model.units import NUMBER, plain
from vcfpath.truth import Truth

if TYPE_CHECKING:
    from vcfpath.model.score import Band, Score


class ScoreComparison:
    """One score, as a rule named ``name`` it; reads what it is compared with."""

    def __init__(self, name: ast.Name, score: Score, names: Declared) -> None:
        self._name = name
        self._score = score
        self._names = names

    def ordered(self, op: Order, right: ast.expr, written: str) -> Criterion:
        """``score op right``; ``written`` is the right side as its author wrote it."""
        if isinstance(right, ast.Constant) and isinstance(right.value, str):
            return self._named(op, right.value, right)
        if NUMBER.fullmatch(written):
            return self._telling(op, Decimal(written), right)
        mend = f"Write {example(self._name.id, self._score)}, or the name of a band."
        raise fault(f"'{written}' is not a number for a score", mend, right.col_offset)

    def _named(self, op: Order, name: str, at: ast.expr) -> Criterion:
        """``score == "low risk"`` as the sums of that band."""
        bands = {band.name: band for band in self._score.bands}
        if name not in bands:
            mend = self._names.nearest(name, bands)
            raise fault(f"'{self._name.id}' has no band '{name}'", mend, at.col_offset)
        if op != "==":
            mend = f"Compare it with a number, or write {self._name.id} == or !=."
            raise fault("a band is neither more nor less", mend, at.col_offset)
        return self._within(bands[name], at)

    def _within(self, band: Band, at: ast.expr) -> Criterion:
        whole = self._score.everything()
        limits: list[Criterion] = []
        if band.from_ > whole.low:
            limits.append(self._compare(">=", band.from_))
        if band.to < whole.high:
            limits.append(self._compare("<=", band.to))
        if not limits:
            mend = "Divide the score into more bands, or leave this out."
            raise fault(f"'{self._name.id}' has only this band", mend, at.col_offset)
        return limits[0] if len(limits) == 1 else AtLeast(2, tuple(limits))

    def _telling(self, op: Order, number: Decimal, at: ast.expr) -> CompareScore:
        compare = self._compare(op, number)
        whole = self._score.everything()
        never = op == "==" and not self._score.can_be(number)
        if never or holds(compare, whole) is not Truth.UNKNOWN:
            mend = f"It can be {plain(whole.low)} to {plain(whole.high)} {self._score.unit}."
            raise fault(f"this says the same for every '{self._name.id}'", mend, at.col_offset)
        return compare

    def _compare(self, op: Order, number: Decimal) -> CompareScore:
        return CompareScore(self._name.id, op, number, self._score)


def example(name: str, score: Score) -> str:
    """How ``score`` may stand in a rule."""
    return f"{name} >= {plain(score.everything().high)}"
