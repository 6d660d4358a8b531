"""Mutants made by mutmut: it changes what is inside functions, above all arguments and values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import libcst as cst
from mutmut.mutation.file_mutation import create_mutations


def mutated(path: Path, original: str) -> Iterator[str]:
    """The module once for each mutation; what is outside of functions mutmut leaves alone."""
    module, mutations, _, _ = create_mutations(str(path), original)
    for each in mutations:
        function = each.contained_by_top_level_function
        if isinstance(function, cst.FunctionDef):
            other = function.deep_replace(each.original_node, each.mutated_node)
            yield module.with_changes(body=_with(module.body, function, other)).code


def _with(
    body: Sequence[cst.CSTNode], function: cst.FunctionDef, other: cst.CSTNode
) -> list[cst.CSTNode]:
    """``body`` with ``other`` instead of ``function``, which stands in it or in a class of it."""
    found: list[cst.CSTNode] = []
    for each in body:
        if isinstance(each, cst.ClassDef) and function in each.body.body:
            block = each.body.with_changes(body=_with(each.body.body, function, other))
            found.append(each.with_changes(body=block))
        else:
            found.append(other if each is function else each)
    return found
