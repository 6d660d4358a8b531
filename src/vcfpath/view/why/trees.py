"""A criterion's parts as lists within lists, each with its truth in words."""

from __future__ import annotations

from vcfpath.engine.changes.task import thing_of
from vcfpath.engine.tree import Tree
from vcfpath.model.criterion import Compare, CompareScore, Criterion, Not
from vcfpath.truth import Truth
from vcfpath.view.document import Item

MET = {Truth.TRUE: "met", Truth.FALSE: "not met", Truth.UNKNOWN: "not known"}


def parts_item(tree: Tree) -> tuple[Item, ...]:
    """What ``tree`` is made of, as one entry; nothing where its own words say it all."""
    if _says_it_all(tree):
        return ()
    return (Item(_joined_by(tree), tuple(map(_part, tree.parts))),)


def is_mixed(tree: Tree) -> bool:
    """Whether its parts are not all alike, so that it helps to see them one by one."""
    return len({part.truth for part in tree.parts}) > 1 and not _says_it_all(tree)


def met(tree: Tree) -> str:
    """``met: it is bruised``."""
    return f"{MET[tree.truth]}: {tree.text}"


def _part(tree: Tree) -> Item:
    if tree.definition is None and not _says_it_all(tree):
        return Item(f"{MET[tree.truth]}: {_joined_by(tree)}", tuple(map(_part, tree.parts)))
    return Item(met(tree), parts_item(tree))


def _joined_by(tree: Tree) -> str:
    if len(tree.parts) == 1:
        return "that is:"
    if tree.needs == len(tree.parts):
        return "all of these:"
    return "any of these:" if tree.needs == 1 else f"at least {tree.needs} of these:"


def _says_it_all(tree: Tree) -> bool:
    """Whether it is a single comparison, or two limits of one number that are read as one."""
    facts = {_compared(part.rule) for part in tree.parts}
    return not facts or (tree.definition is None and len(facts) == 1 and None not in facts)


def _compared(rule: Criterion) -> object:
    """What a plain comparison is about; None for anything else."""
    inner = rule.part if isinstance(rule, Not) else rule
    match inner:
        case Compare():
            return thing_of(inner)
        case CompareScore(score=name):
            return name
        case _:
            return None
