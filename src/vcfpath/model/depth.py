"""How deep rules are nested once what they name is written out, and how deep they may be.

Whoever follows a rule calls itself for every level of it. A rule has its limit, and so has a chain
of definitions; this is the limit of both together. A score is named like a definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter

from vcfpath.model.between import Clash
from vcfpath.model.criterion import CompareScore, Criterion, Named, nodes_of, parts_of
from vcfpath.model.pathway import Pathway

MOST_LEVELS_TOGETHER = 48
"""Three rules, one inside another, each as deep as it may be; four levels are usual."""

_WHAT = f"with the definitions it uses, this is nested more than {MOST_LEVELS_TOGETHER} deep"

_Rules = Mapping[str, tuple[Criterion, ...]]
"""What stands behind a name: the rule of a definition, the rules of a score."""


def too_deep(pathway: Pathway) -> Iterator[Clash]:
    """The first definition or score that is nested too deep, what it names written out."""
    definitions = {name: (each.when,) for name, each in pathway.definitions.items()}
    scores = {name: tuple(each.rules()) for name, each in pathway.scores.items()}
    rules = {**definitions, **scores}
    levels: dict[str, int] = {}
    for name in _innermost_first(rules):
        levels[name] = max(levels_of(rule, levels) for rule in rules[name])
    for name in rules:
        if levels[name] > MOST_LEVELS_TOGETHER:
            loc = ("scores", name) if name in scores else ("definitions", name, "when")
            yield Clash(loc, _WHAT, "Write it more simply.")
            return


def levels_of(rule: Criterion, of_names: Mapping[str, int]) -> int:
    """How many levels a rule has, a comparison alone being one."""
    deepest = 0
    waiting = [(rule, 1)]
    while waiting:
        node, level = waiting.pop()
        name = _named(node)
        deepest = max(deepest, level + (of_names[name] if name else 0))
        waiting.extend((part, level + 1) for part in parts_of(node))
    return deepest


def _innermost_first(rules: _Rules) -> Iterable[str]:
    uses = {name: set(_names_in(each)) for name, each in rules.items()}
    return TopologicalSorter(uses).static_order()


def _names_in(rules: Iterable[Criterion]) -> Iterator[str]:
    nodes = (node for rule in rules for node in nodes_of(rule))
    return (name for node in nodes if (name := _named(node)))


def _named(node: Criterion) -> str | None:
    match node:
        case Named(name) | CompareScore(name):
            return name
        case _:
            return None
