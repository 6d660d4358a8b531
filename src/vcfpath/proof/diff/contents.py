"""A number for what a rule says: rules of one number are alike for everybody, little as is known of them.

Only what Kleene's logic itself allows is taken for alike: the order and the nesting of what is joined,
what is said twice, double negation, ``not (a or b)`` for ``not a and not b``, ``x > 3`` for
``not x <= 3``. The opposite of a rule has the opposite number. Definitions count by what they say.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping

from vcfpath.model.criterion import AtLeast, Compare, CompareScore, Criterion, Not
from vcfpath.model.score import Score

_Counted = tuple[int, tuple[int, ...]]
"""How many of which parts have to hold, by their numbers."""
_OPPOSITE = {">": "<=", ">=": "<"}


class Contents:
    """The numbers of rules that share their definitions; what was numbered once keeps its number."""

    def __init__(
        self, definitions: Mapping[str, Criterion], choices: Mapping[str, frozenset[str]]
    ) -> None:
        """``choices`` are the values of each fact that has the same ones wherever it is read."""
        self._definitions = definitions
        self._choices = choices
        self._numbers: dict[Hashable, int] = {}
        self._counted: dict[int, _Counted] = {}
        self._named: dict[str, int] = {}
        self._scores: dict[str, int] = {}

    def of(self, rule: Criterion) -> int:
        """The number of ``rule``."""
        match rule:
            case Compare():
                return self._compared(rule)
            case CompareScore(_, op, literal, score):
                below = (self._score(rule.score, score), _OPPOSITE.get(op, op), literal)
                return self._opposite_if(op in _OPPOSITE, self._number(below))
            case Not(part):
                return -self.of(part)
            case AtLeast(n, parts):
                return self._joined(n, [self.of(part) for part in parts])
            case _:
                name = rule.definition
                if name not in self._named:
                    self._named[name] = self.of(self._definitions[name])
                return self._named[name]

    def _number(self, key: Hashable) -> int:
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def _compared(self, rule: Compare) -> int:
        fact, op, literal, _ = rule
        if op in _OPPOSITE:
            return -self._number((fact, _OPPOSITE[op], literal))
        values = self._choices.get(fact)
        if values is not None and isinstance(literal, frozenset) and min(values) not in literal:
            return -self._number((fact, op, values - literal))
        return self._number((fact, op, literal))

    def _score(self, name: str, score: Score) -> int:
        if name not in self._scores:
            self._scores[name] = self._number(self._added_up(score))
        return self._scores[name]

    def _added_up(self, score: Score) -> Hashable:
        groups = tuple(
            (tuple((self.of(band.when), band.points) for band in group.bands), group.otherwise)
            for group in score.groups
        )
        return (groups, score.start, score.least, score.most)

    def _joined(self, n: int, parts: list[int]) -> int:
        """The number of at least ``n`` of ``parts``, or the opposite of its opposite's."""
        if n == len(parts):
            parts = sorted(set(self._flat(parts)))
            n = len(parts)
        elif n == 1:
            parts = sorted({-part for part in self._flat(-part for part in parts)})
        if n == len(parts) == 1:
            return parts[0]
        said = n, tuple(sorted(parts))
        turned = len(parts) - n + 1, tuple(sorted(-part for part in parts))
        least = min(said, turned)
        number = self._number(least)
        self._counted[number] = least
        return self._opposite_if(least != said, number)

    def _flat(self, parts: Iterable[int]) -> Iterator[int]:
        """The parts of those that all have to hold, where such a part is of that kind itself."""
        for part in parts:
            n, inside = self._counted.get(abs(part), (0, (0,)))
            if part > 0 and n == len(inside):
                yield from inside
            elif part < 0 and n == 1:
                yield from (-each for each in inside)
            else:
                yield part

    def _opposite_if(self, turned: bool, number: int) -> int:
        return -number if turned else number
