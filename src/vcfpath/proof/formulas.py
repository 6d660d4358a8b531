"""From rules to formulas that stand as things are chosen; comparisons that are alike are one leaf."""

from __future__ import annotations

from collections.abc import Mapping

from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import AtLeast, Compare, CompareScore, Criterion, Not
from vcfpath.proof.formula import Formula, Hidden, Inverse, Leaf, Several, Sum

HIDDEN = Hidden()


class Formulas:
    """Makes formulas over ``leaves``, and adds to them those it needs."""

    def __init__(
        self,
        definitions: Mapping[str, Criterion],
        leaves: dict[Compare, Leaf],
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        """Take the definitions by name, and the facts that nobody knows."""
        self._definitions = definitions
        self._leaves = leaves
        self._hidden = hidden
        self._named: dict[str, Formula] = {}

    def of(self, rule: Criterion) -> Formula:
        """The formula of ``rule``."""
        match rule:
            case Compare(fact):
                if fact in self._hidden:
                    return HIDDEN
                return self._leaves.setdefault(rule, Leaf(thing_of(rule)))
            case AtLeast(n, parts):
                return Several(n, tuple(map(self.of, parts)))
            case Not(part):
                return Inverse(self.of(part))
            case CompareScore(of=score):
                return Sum(rule, {id(each): self.of(each) for each in score.rules()})
            case _:
                name = rule.definition
                if name not in self._named:
                    self._named[name] = self.of(self._definitions[name])
                return self._named[name]
