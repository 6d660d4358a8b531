"""A rule that reads as it did and means something else: what it names was changed elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareScore,
    Criterion,
    Named,
    Not,
    nodes_of,
)
from vcfpath.model.pathway import Pathway
from vcfpath.proof.finding import Loc
from vcfpath.proof.world import Limit


def bare(rule: Limit | None) -> Hashable:
    """A rule as it reads, without how its numbers are spelled and what its names stand for."""
    match rule:
        case Compare():
            return rule._replace(spelled="")
        case CompareScore():
            return rule[:3]
        case Not(part):
            return ("not", bare(part))
        case AtLeast(n, parts):
            return (n, *map(bare, parts))
        case _:
            return rule


def named_otherwise(
    old: Pathway, new: Pathway, rule: Criterion
) -> Iterator[tuple[Loc, Criterion | None, Criterion | None]]:
    """The definitions and scores of ``rule`` that read otherwise: where, and a definition's rules."""
    waiting, entered = [rule], set[str]()
    while waiting:
        for node in nodes_of(waiting.pop()):
            if isinstance(node, Named) and node.definition not in entered:
                entered.add(node.definition)
                before, now = _rule(old, node.definition), new.definitions[node.definition].when
                waiting.append(now)
                if bare(before) != bare(now):
                    yield ("definitions", node.definition, "when"), before, now
            elif isinstance(node, CompareScore) and node.score not in entered:
                entered.add(node.score)
                waiting.extend(node.of.rules())
                if _added_up(old, node.score) != _added_up(new, node.score):
                    yield ("scores", node.score), None, None


def _rule(pathway: Pathway, name: str) -> Criterion | None:
    definition = pathway.definitions.get(name)
    return None if definition is None else definition.when


def _added_up(pathway: Pathway, name: str) -> Hashable:
    """How a score is added up; what its points are called is another matter."""
    score = pathway.scores.get(name)
    if score is None:
        return None
    groups = tuple(
        (group.otherwise, *((bare(band.when), band.points) for band in group.bands))
        for group in score.groups
    )
    return (groups, score.start, score.least, score.most)
