"""Mutants made by cosmic-ray: it changes every operator to every other, numbers, tables, decorators."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

LEFT_OUT = {
    "core/ReplaceComparisonOperator_Is_Eq",
    "core/ReplaceComparisonOperator_IsNot_NotEq",
    "core/ReplaceComparisonOperator_Eq_Is",
    "core/ReplaceComparisonOperator_NotEq_IsNot",
}
"""``is`` stands only before members of enums, classes and None, for which ``==`` is the same.

And whether equal texts or small numbers are one object is Python's own affair: Python warns of ``is``
before a literal.
"""


def mutated(_: Path, original: str) -> Iterator[str]:
    """The module once for each mutation; operators that ask for arguments have none here."""
    nodes = list(ast_nodes(get_ast(original)))
    for name in sorted(set(operator_names()) - LEFT_OUT):
        kind = get_operator(name)
        if not kind.arguments():
            operator = kind()
            places = sum(len(list(operator.mutation_positions(node))) for node in nodes)
            yield from (mutate_code(original, operator, nth) for nth in range(places))
