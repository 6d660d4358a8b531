"""One comparison in a criterion: its names, literals and types, checked against the facts.

A comparison that is the same for every value the fact can have is refused: it says nothing, and
it would make *unknown* behave differently here than as NULL in SQL and CQL.
"""

from __future__ import annotations

import ast
from decimal import Decimal

from vcfpath.model.base import fault
from vcfpath.model.comparing_scores import ScoreComparison, example
from vcfpath.model.criterion import AtLeast, Compare, CompareFacts, Criterion, Not, Order
from vcfpath.model.declared import Declared
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.possible import YES, holds
from vcfpath.model.units import DAYS_IN, NUMBER, duration_in_days, plain
from vcfpath.truth import Truth

_ORDERS: dict[type[ast.cmpop], Order] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
}
_MIRRORED: dict[Order, Order] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}

FAVOURITE = Decimal(6)
"""The time of the example, where the fact can have it."""


class Comparisons:
    """Reads the comparisons of one criterion's ``text`` over the facts of ``names``."""

    def __init__(self, text: str, names: Declared) -> None:
        """Keep the text (numbers are read from it exactly) and the names it may use."""
        self.text = text
        self.names = names

    def bare(self, node: ast.Name) -> Criterion:
        """A name alone: a yes/no fact that is so."""
        fact = self._fact(node)
        if fact is not None and not isinstance(fact, YesNoFact):
            mend = f"Compare it: {node.id} {_example(fact)}."
            raise fault(f"'{node.id}' is not a yes/no fact", mend, node.col_offset)
        return Compare(node.id, "in", frozenset({YES}))

    def chain(self, node: ast.Compare) -> Criterion:
        """``a < b <= c`` as the pairs it means."""
        terms = [node.left, *node.comparators]
        pairs = zip(terms, node.ops, terms[1:], strict=False)
        parts = tuple(self._pair(left, op, right) for left, op, right in pairs)
        return parts[0] if len(parts) == 1 else AtLeast(len(parts), parts)

    def _pair(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Criterion:
        if isinstance(op, ast.NotEq):
            return Not(self._pair(left, ast.Eq(), right))
        if isinstance(op, ast.NotIn):
            return Not(self._pair(left, ast.In(), right))
        if isinstance(op, ast.In):
            return self._membership(left, right)
        if type(op) not in _ORDERS:
            raise fault("this is no comparison", "Use < <= > >= == != or in.", left.col_offset)
        return self._ordered(left, _ORDERS[type(op)], right)

    def _membership(self, left: ast.expr, right: ast.expr) -> Criterion:
        if isinstance(left, ast.Name) and left.id in self.names.scores:
            self._fact(left)  # refuses it
        if isinstance(left, ast.Name) and isinstance(right, ast.Tuple):
            values = frozenset(_word(item) for item in right.elts)
            return self._choice(left, values, right)
        if isinstance(right, ast.Name):
            return self._member(_word(left), right)
        mend = 'Write cause in ("this", "that"), or "this" in tried.'
        raise fault("'in' asks for a fact and words in brackets", mend, left.col_offset)

    def _ordered(self, left: ast.expr, op: Order, right: ast.expr) -> Criterion:
        if not isinstance(left, ast.Name):
            left, op, right = right, _MIRRORED[op], left
        if not isinstance(left, ast.Name):
            raise fault("a comparison needs a fact", "Name one.", left.col_offset)
        if isinstance(right, ast.Name):
            raise self._two_names(left.id, right)
        if left.id in self.names.scores:
            return self._score(left, op, right)
        fact = self._fact(left)
        if isinstance(fact, NumberFact):
            number, spelled = self._number(fact, right)
            return _telling(Compare(left.id, op, number, spelled), fact, right)
        if op == "==":
            return self._choice(left, frozenset({_word(right)}), right)
        if fact is None:
            return self._unread(left, op, right)
        raise fault(f"'{left.id}' is not a number", f"Write {_example(fact)}.", left.col_offset)

    def _two_names(self, name: str, right: ast.Name) -> Exception:
        """Two facts; or a word that lacks its quotes, or a yes/no fact said to be true."""
        fact, word, at = self.names.facts.get(name), right.id, right.col_offset
        if isinstance(fact, ChoiceFact) and word in fact.values:
            return fault(f"'{word}' is a word, and has no quotes", f'Write "{word}".', at)
        if isinstance(fact, YesNoFact) and word in ("true", "false", "yes", "no"):
            return fault(f"'{name}' is so or not", f"Write {name} alone, or with 'not'.", at)
        return fault("two facts cannot be compared in a rule", "Only a constraint may do that.", at)

    def _score(self, name: ast.Name, op: Order, right: ast.expr) -> Criterion:
        score = self.names.scores[name.id]
        if score is None:
            return self._unread(name, op, right)
        return ScoreComparison(name, score, self.names).ordered(op, right, self._written(right))

    def _unread(self, name: ast.Name, op: Order, right: ast.expr) -> Criterion:
        """What stands for a comparison of something at fault; no two of them are taken for one."""
        return Compare(name.id, "in", frozenset(), f"{op} {self._written(right)}")

    def _choice(self, name: ast.Name, values: frozenset[str], at: ast.expr) -> Criterion:
        fact = self._fact(name)
        if fact is not None and not isinstance(fact, ChoiceFact):
            mend = f"Write {name.id} {_example(fact)}."
            raise fault(f"'{name.id}' is not a choice of words", mend, name.col_offset)
        if fact is None:
            return Compare(name.id, "in", values)
        for value in sorted(values - fact.values.keys()):
            mend = self.names.nearest(value, fact.values)
            raise fault(f"'{name.id}' is never '{value}'", mend, at.col_offset)
        return _telling(Compare(name.id, "in", values), fact, at)

    def _member(self, member: str, name: ast.Name) -> Criterion:
        fact = self._fact(name)
        if fact is not None and not isinstance(fact, SetFact):
            mend = f"Write {name.id} {_example(fact)}."
            raise fault(f"'{name.id}' is not a set", mend, name.col_offset)
        if fact is not None and member not in fact.values:
            mend = self.names.nearest(member, fact.values)
            raise fault(f"'{member}' can never be in '{name.id}'", mend, name.col_offset)
        return Compare(name.id, "has", member)

    def _fact(self, name: ast.Name) -> Fact | None:
        """The fact of that name; None where it is declared but itself at fault."""
        if name.id in self.names.names["definitions"]:
            mend = f"Write {name.id} alone, or with 'not'."
            raise fault(f"'{name.id}' is a definition: it is so or not", mend, name.col_offset)
        if name.id in self.names.scores:
            score = self.names.scores[name.id]
            mend = f"Write {example(name.id, score)}." if score else ""
            raise fault(f"'{name.id}' is a score: compare it", mend, name.col_offset)
        if name.id not in self.names.facts:
            definitions = sorted(self.names.names["definitions"])
            known = [*self.names.facts, *definitions, *self.names.scores]
            mend = self.names.nearest(name.id, known)
            raise fault(f"there is no fact or definition '{name.id}'", mend, name.col_offset)
        return self.names.facts[name.id]

    def _number(self, fact: NumberFact, node: ast.expr) -> tuple[Decimal, str]:
        """A literal in the fact's base unit, and as its author wrote it."""
        written = self._written(node)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            days = duration_in_days(node.value) if fact.clock else None
            if days is not None:
                return days, node.value
        elif NUMBER.fullmatch(written):
            number = Decimal(written)
            return (number * DAYS_IN[fact.unit] if fact.clock else number), written
        mend = 'Write 13, 2.5 or, for a clock, "3 months".'
        raise fault(f"'{written}' is not a number for this fact", mend, node.col_offset)

    def _written(self, node: ast.expr) -> str:
        return self.text[node.col_offset : node.end_col_offset].strip()  # it is one line


def compare_facts(node: ast.expr, names: Declared) -> CompareFacts | None:
    """``fact op fact``, for a constraint; None when it is not of that form."""
    match node:
        case ast.Compare(ast.Name() as one, [op], [ast.Name() as other]) if type(op) in _ORDERS:
            rule = CompareFacts(one.id, _ORDERS[type(op)], other.id)
        case _:
            return None
    for name in (one, other):
        if name.id not in names.facts:
            mend = names.nearest(name.id, names.facts)
            raise fault(f"there is no fact '{name.id}'", mend, name.col_offset)
    first, second = names.facts[one.id], names.facts[other.id]
    if first is None or second is None:
        return rule  # the fact itself is at fault, and that is told where it is declared
    if not isinstance(first, NumberFact) or not isinstance(second, NumberFact):
        return None
    if first.clock != second.clock or not (first.clock or first.unit == second.unit):
        mend = "Compare two clocks, or two facts of one unit."
        raise fault(f"'{one.id}' and '{other.id}' cannot be compared", mend, node.col_offset)
    return rule


def _word(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise fault("a word in quotes belongs here", 'Write it like "this".', node.col_offset)


def _telling(compare: Compare, fact: Fact, at: ast.expr) -> Compare:
    if holds(compare, fact.everything()) is not Truth.UNKNOWN:
        mend = f"It can be {range_in_words(fact)}."
        raise fault(f"this says the same for every '{compare.fact}'", mend, at.col_offset)
    return compare


def range_in_words(fact: Fact) -> str:
    """What a fact can be, in words for a message."""
    match fact:
        case NumberFact():
            return f"{plain(fact.least)} to {with_unit(fact, plain(fact.most))}"
        case YesNoFact():
            return "yes or no"
        case _:
            return ", ".join(fact.values)


def example_value(fact: NumberFact) -> str:
    """A number the fact can have: for a clock `FAVOURITE`, or else the end that is nearest to it.

    For other numbers it is one near the middle: a person whose age is 6 is no example of anything.
    """
    middle = ((fact.least + fact.most) / 2).to_integral_value()
    return plain(min(fact.most, max(fact.least, FAVOURITE if fact.clock else middle)))


def with_unit(fact: NumberFact, number: str) -> str:
    """A number with its unit, where the unit is not already in the question (``out of 10``)."""
    match fact.unit:
        case "%":
            return f"{number}%"
        case unit if unit.startswith("out of "):
            return number
        case unit:
            return f"{number} {unit}"


def _example(fact: Fact) -> str:
    match fact:
        case NumberFact():
            return f"<= {plain(fact.most)}"
        case YesNoFact():
            return "alone, or with 'not'"
        case ChoiceFact():
            return f'== "{next(iter(fact.values))}"'
        case _:
            return "only after 'in'"
