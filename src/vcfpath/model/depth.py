"""How deep rules are nested once their definitions are written out, and how deep they may be.

Whoever follows a rule calls itself for every level of it. A rule has its limit, and so has a chain
of definitions; this is the limit of both together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter

from vcfpath.model.between import Clash
from vcfpath.model.criterion import Criterion, Named, nodes_of, parts_of
from vcfpath.model.pathway import Pathway

MOST_LEVELS_TOGETHER = 48
"""Three rules, one inside another, each as deep as it may be; four levels are usual."""

_WHAT = f"with the definitions it uses, this is nested more than {MOST_LEVELS_TOGETHER} deep"


def too_deep(pathway: Pathway) -> Iterator[Clash]:
    """The first definition that is nested too deep, its own definitions written out."""
    rules = {name: each.when for name, each in pathway.definitions.items()}
    levels: dict[str, int] = {}
    for name in _innermost_first(rules):
        levels[name] = levels_of(rules[name], levels)
    for name in rules:
        if levels[name] > MOST_LEVELS_TOGETHER:
            yield Clash(("definitions", name, "when"), _WHAT, "Write it more simply.")
            return


def levels_of(rule: Criterion, of_definitions: Mapping[str, int]) -> int:
    """How many levels a rule has, a comparison alone being one."""
    deepest = 0
    waiting = [(rule, 1)]
    while waiting:
        node, level = waiting.pop()
        below = of_definitions[node.definition] if isinstance(node, Named) else 0
        deepest = max(deepest, level + below)
        waiting.extend((part, level + 1) for part in parts_of(node))
    return deepest


def _innermost_first(definitions: Mapping[str, Criterion]) -> Iterable[str]:
    uses = {
        name: {node.definition for node in nodes_of(rule) if isinstance(node, Named)}
        for name, rule in definitions.items()
    }
    return TopologicalSorter(uses).static_order()
