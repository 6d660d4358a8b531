"""Truth: what a criterion is for a patient, and which facts it is still waiting for.

The reference interpreter of the algebra; every other one must agree with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vcfpath.model.criterion import AtLeast, Compare, CompareFacts, Criterion, Named, Not, parts_of
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, State, holds
from vcfpath.patient import Patient
from vcfpath.truth import Truth, at_least, negated


class Evaluator:
    """Criteria over one patient of one pathway. Immutable; definitions are worked out once."""

    __slots__ = ("_definitions", "_memo", "states")

    def __init__(self, definitions: Mapping[str, Criterion], states: Mapping[str, State]) -> None:
        """Take what is still possible for every fact of the pathway."""
        self._definitions = definitions
        self._memo: dict[str, Truth] = {}
        self.states = states

    @classmethod
    def of(cls, pathway: Pathway, patient: Patient) -> Evaluator:
        """The evaluator of a patient; facts not given can still be anything."""
        definitions = {name: each.when for name, each in pathway.definitions.items()}
        states = {name: fact.everything() for name, fact in pathway.facts.items()}
        return cls(definitions, {**states, **patient.states})

    def having(self, states: Mapping[str, State]) -> Evaluator:
        """The same patient, but for these facts."""
        return Evaluator(self._definitions, {**self.states, **states})

    def truth(self, criterion: Criterion) -> Truth:
        """Whether ``criterion`` holds."""
        match criterion:
            case Compare():
                return holds(criterion, self.states[criterion.fact])
            case AtLeast():
                return at_least(criterion.n, map(self.truth, criterion.parts))
            case Not():
                return negated(self.truth(criterion.part))
            case _:
                return self._defined(criterion.definition)

    def all_hold(self, criteria: Iterable[Criterion]) -> Truth:
        """Whether all of them hold; TRUE for none at all, FALSE at the first that does not."""
        found = Truth.TRUE
        for criterion in criteria:
            truth = self.truth(criterion)
            if truth is Truth.FALSE:
                return truth
            if truth is Truth.UNKNOWN:
                found = truth
        return found

    def missing(self, criterion: Criterion) -> dict[str, None]:
        """The facts it is waiting for, in the order it mentions them; none if it is decided."""
        if self.truth(criterion) is not Truth.UNKNOWN:
            return {}
        match criterion:
            case Compare(fact=fact):
                return {fact: None}
            case Named(definition):
                return self.missing(self._definitions[definition])
            case _:
                return merged(self.missing(part) for part in parts_of(criterion))

    def possible(self, constraint: Criterion | CompareFacts) -> Truth:
        """Whether a constraint holds."""
        if not isinstance(constraint, CompareFacts):
            return self.truth(constraint)
        left, right = self.states[constraint.left], self.states[constraint.right]
        assert isinstance(left, Interval)
        assert isinstance(right, Interval)
        return _against(left, constraint.op, right)

    def _defined(self, name: str) -> Truth:
        if name not in self._memo:
            self._memo[name] = self.truth(self._definitions[name])
        return self._memo[name]


def merged(parts: Iterable[Mapping[str, None]]) -> dict[str, None]:
    """Names in the order in which they first appear."""
    return {name: None for part in parts for name in part}


def _against(left: Interval, op: str, right: Interval) -> Truth:
    match op:
        case "<=":
            return negated(_less(right, left))
        case ">=":
            return negated(_less(left, right))
        case "<":
            return _less(left, right)
        case ">":
            return _less(right, left)
        case _:
            apart = {_less(left, right), _less(right, left)}
            if Truth.TRUE in apart:
                return Truth.FALSE
            return Truth.TRUE if apart == {Truth.FALSE} else Truth.UNKNOWN


def _less(left: Interval, right: Interval) -> Truth:
    """Whether every value of ``left`` is below every value of ``right``, none is, or some."""
    touching = left.includes_high and right.includes_low
    if left.high < right.low or (left.high == right.low and not touching):
        return Truth.TRUE
    return Truth.FALSE if left.low >= right.high else Truth.UNKNOWN
