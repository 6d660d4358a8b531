"""A rule as an author writes it: what to add to a rule is said in its own language."""

from __future__ import annotations

from decimal import Decimal

from vcfpath.model.criterion import AtLeast, Compare, CompareScore, Criterion, Named, Not
from vcfpath.model.possible import YES
from vcfpath.model.units import NUMBER, plain


def spelled(rule: Criterion) -> str:
    """``rule`` as it could stand in a pathway file; chains are written as pairs."""
    match rule:
        case Compare():
            return _comparison(rule)
        case Not(part):
            return f"not {_inside(part)}"
        case Named(name):
            return name
        case CompareScore(score, op, points):
            return f"{score} {op} {plain(points)}"
        case AtLeast(n, parts) if n in (1, len(parts)):
            return (" or " if n == 1 else " and ").join(map(_inside, parts))
        case _:
            return f"at_least({rule.n}, {', '.join(map(spelled, rule.parts))})"


def _inside(rule: Criterion) -> str:
    joined = isinstance(rule, AtLeast) and rule.n in (1, len(rule.parts))
    return f"({spelled(rule)})" if joined else spelled(rule)


def _comparison(compare: Compare) -> str:
    match compare.literal:
        case Decimal():
            number = NUMBER.fullmatch(compare.spelled)
            literal = compare.spelled if number else f'"{compare.spelled}"'
            return f"{compare.fact} {compare.op} {literal}"
        case frozenset() as values if values == {YES}:
            return compare.fact
        case frozenset() as values:
            words = ", ".join(f'"{value}"' for value in sorted(values))
            return (
                f"{compare.fact} in ({words})" if len(values) > 1 else f"{compare.fact} == {words}"
            )
        case member:
            return f'"{member}" in {compare.fact}'
