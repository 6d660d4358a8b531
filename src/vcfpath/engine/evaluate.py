"""Truth: what a criterion is for a patient, and which facts it is still waiting for.

The reference interpreter of the algebra; every other one must agree with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from vcfpath.engine.cells import Reads
from vcfpath.engine.score import telling, total
from vcfpath.model.criterion import AtLeast, Compare, CompareFacts, CompareScore, Criterion, Not
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, State, holds
from vcfpath.model.score import Score
from vcfpath.patient import Patient
from vcfpath.truth import Truth, at_least, negated


class Evaluator:
    """Criteria over one patient of one pathway. Immutable; what was worked out once is kept.

    A patient who differs in a few facts takes over what does not read them: a pathway is asked
    about a great many such patients, and of each nearly all is as it was.
    """

    __slots__ = ("_before", "_changed", "_reads", "_totals", "_truths", "_waiting", "states")

    def __init__(
        self,
        reads: Reads,
        states: Mapping[str, State],
        before: Evaluator | None = None,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        """Take what is still possible for every fact, and the patient it was ``changed`` from."""
        self._reads = reads
        self._before = before
        self._changed = changed
        self._truths: dict[int, tuple[Criterion, Truth]] = {}
        self._totals: dict[int, tuple[Score, Interval]] = {}
        self._waiting: dict[str, tuple[Truth, Mapping[str, None]]] = {}
        self.states = states

    @classmethod
    def of(cls, pathway: Pathway, patient: Patient) -> Evaluator:
        """The evaluator of a patient; facts not given can still be anything."""
        definitions = {name: each.when for name, each in pathway.definitions.items()}
        states = {name: fact.everything() for name, fact in pathway.facts.items()}
        return cls(Reads(definitions), {**states, **patient.states})

    def having(self, states: Mapping[str, State]) -> Evaluator:
        """The same patient, but for these facts."""
        return Evaluator(self._reads, _Otherwise(self.states, states), self, frozenset(states))

    def truth(self, criterion: Criterion) -> Truth:
        """Whether ``criterion`` holds."""
        kept = self._truths.get(id(criterion))  # the criterion is kept too, and so is its id
        if kept is None:
            kept = self._truths[id(criterion)] = criterion, self._found(criterion)
        return kept[1]

    def _found(self, criterion: Criterion) -> Truth:
        before = self._before
        if before is not None and self._changed.isdisjoint(self._reads.facts(criterion)):
            return before.truth(criterion)
        return self._worked_out(criterion)

    def _worked_out(self, criterion: Criterion) -> Truth:
        match criterion:
            case Compare():
                return holds(criterion, self.states[criterion.fact])
            case CompareScore():
                return holds(criterion, self.total(criterion.of))
            case AtLeast():
                return at_least(criterion.n, map(self._worked_out, criterion.parts))
            case Not():
                return negated(self._worked_out(criterion.part))
            case _:
                return self.truth(self._reads.definitions[criterion.definition])

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

    def missing(self, criterion: Criterion) -> Mapping[str, None]:
        """The facts it is waiting for, in the order it mentions them; none if it is decided."""
        return self._waits(criterion)[1]

    def total(self, score: Score) -> Interval:
        """The sums that ``score`` can still have."""
        kept = self._totals.get(id(score))  # the score is kept too, and so is its id
        if kept is None:
            kept = self._totals[id(score)] = score, total(score, self.truth)
        return kept[1]

    def settling(self, score: Score) -> Mapping[str, None]:
        """The facts that ``score`` is waiting for, in the order of its groups."""
        return merged(map(self.missing, telling(score, self.truth)))

    def _waits(self, criterion: Criterion) -> tuple[Truth, Mapping[str, None]]:
        """Whether it holds, and what it is waiting for: both at once, each part looked at once."""
        match criterion:
            case Compare(fact=fact):
                truth = self._worked_out(criterion)
                return truth, {fact: None} if truth is Truth.UNKNOWN else {}
            case CompareScore(of=score):
                truth = self._worked_out(criterion)
                return truth, self.settling(score) if truth is Truth.UNKNOWN else {}
            case AtLeast(n, parts):
                found = [self._waits(part) for part in parts]
                truth = at_least(n, (each for each, _ in found))
                return truth, merged(m for _, m in found) if truth is Truth.UNKNOWN else {}
            case Not(part):
                truth, missing = self._waits(part)
                return negated(truth), missing
            case _:
                name = criterion.definition
                if name not in self._waiting:
                    self._waiting[name] = self._waits(self._reads.definitions[name])
                return self._waiting[name]

    def possible(self, constraint: Criterion | CompareFacts) -> Truth:
        """Whether a constraint holds."""
        if not isinstance(constraint, CompareFacts):
            return self.truth(constraint)
        left, right = self.states[constraint.left], self.states[constraint.right]
        assert isinstance(left, Interval)
        assert isinstance(right, Interval)
        return against(left, constraint.op, right)


class _Otherwise(Mapping[str, State]):
    """States of which a few are otherwise. A copy for each of many patients would fill a machine."""

    __slots__ = ("_few", "_others")

    def __init__(self, others: Mapping[str, State], few: Mapping[str, State]) -> None:
        self._others = others
        self._few = few

    def __getitem__(self, fact: str) -> State:
        return self._few.get(fact) or self._others[fact]

    def __iter__(self) -> Iterator[str]:
        return iter(self._others)

    def __len__(self) -> int:
        return len(self._others)


def merged(parts: Iterable[Mapping[str, None]]) -> dict[str, None]:
    """Names in the order in which they first appear."""
    return {name: None for part in parts for name in part}


def against(left: Interval, op: str, right: Interval) -> Truth:
    """Whether the one number stands to the other as ``op`` says."""
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
    if left.precedes(right):
        return Truth.TRUE
    return Truth.FALSE if left.low >= right.high else Truth.UNKNOWN
