"""Rules said of what is known: a comparison is known to hold for some of the states there can be.

Each thing becomes a choice among its states, which are told apart by their place in a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.task import thing_of
from vcfpath.engine.evaluate import against
from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareFacts,
    CompareScore,
    Criterion,
    Named,
    Not,
)
from vcfpath.model.fact import ChoiceFact
from vcfpath.model.possible import Interval, Members, OneOf, State, holds
from vcfpath.model.score import Score
from vcfpath.patient import Patient
from vcfpath.proof.claims import ALWAYS, every, some
from vcfpath.proof.diff.known import Known
from vcfpath.proof.diff.questions import NEVER, Sign
from vcfpath.proof.diff.sums import End, known_sum, sum_at
from vcfpath.proof.world import Limit, World
from vcfpath.truth import Truth, negated

Choices = Mapping[Thing, list[Known | None]]
"""For everything that is read, all that can be known of it; None is nothing."""


class Told:
    """A world in which people are what is known of them."""

    def __init__(self, world: World, choices: Choices) -> None:
        """Take the world that rules are about, and what can be known of what they read."""
        self._world = world
        self._choices = choices
        self._things = {_name(thing): thing for thing in choices}
        self._definitions: dict[str, Criterion] = {}
        self._sums: dict[tuple[str, End], Score] = {}

    def is_there(self, sign: Sign) -> Criterion:
        """It is known that ``sign`` holds, and not that its exception does."""
        unless = self._known(sign.unless, Truth.TRUE)
        return every((self._known(sign.holds, Truth.TRUE), Not(unless)))

    def world(self, limits: Iterable[Limit]) -> World:
        """The world, without whom one of ``limits`` is known to rule out."""
        facts = {
            _name(thing): ChoiceFact.model_construct(
                kind="choice",
                ask="",
                label="",
                answered_by="clinician",
                values={str(place): "" for place in range(len(known))},
            )
            for thing, known in self._choices.items()
        }
        return World(facts, self._definitions, tuple(map(self._allowed, limits)))

    def person(self, choices: Patient) -> Patient:
        """Whom the ``choices`` of somebody in that world stand for."""
        states: dict[str, State] = {}
        for name, chosen in choices.states.items():
            assert isinstance(chosen, OneOf)
            thing = self._things[name]
            known = self._choices[thing][int(min(chosen.values))]
            before = states.get(thing.fact)
            if known is None:
                continue
            if isinstance(before, Members) and isinstance(known.state, Members):
                states[thing.fact] = Members({**before.known, **known.state.known})
            else:
                states[thing.fact] = known.state
        return Patient(states)

    def _known(self, rule: Criterion, wanted: Truth) -> Criterion:
        """It is known that ``rule`` is ``wanted``: TRUE or FALSE."""
        match rule:
            case Compare():
                return self._among(thing_of(rule), lambda whole: holds(rule, whole) is wanted)
            case Not(part):
                return self._known(part, negated(wanted))
            case AtLeast(n, parts):
                needed = n if wanted is Truth.TRUE else len(parts) - n + 1
                return AtLeast(needed, tuple(self._known(part, wanted) for part in parts))
            case CompareScore():
                return known_sum(rule, wanted, partial(self._sum_at, rule.score))
            case _:
                return self._named(rule.definition, wanted)

    def _sum_at(self, name: str, score: Score, end: End) -> Score:
        if (name, end) not in self._sums:
            self._sums[name, end] = sum_at(score, end, self._known)
        return self._sums[name, end]

    def _named(self, name: str, wanted: Truth) -> Criterion:
        known = f"{name} {wanted.word}"
        if known not in self._definitions:
            self._definitions[known] = self._known(self._world.definitions[name], wanted)
        return Named(known)

    def _among(self, thing: Thing, fits: Callable[[State], bool]) -> Criterion:
        """What is known of ``thing`` is one of the states that fit; nothing never does."""
        places = enumerate(self._choices[thing])
        fitting = [str(place) for place, known in places if known and fits(known.whole)]
        return Compare(_name(thing), "in", frozenset(fitting)) if fitting else NEVER

    def _allowed(self, limit: Limit) -> Criterion:
        if not isinstance(limit, CompareFacts):
            return Not(self._known(limit, Truth.FALSE))
        return every(
            Not(every((here, self._ruled_out(limit, whole))))
            for here, whole in self._states(Thing(limit.left))
        )

    def _ruled_out(self, limit: CompareFacts, left: State) -> Criterion:
        """What is known of the one number cannot be, as what is known of the other is ``left``."""
        states = self._states(Thing(limit.right))
        return some(here for here, whole in states if _clash(left, limit, whole))

    def _states(self, thing: Thing) -> Iterator[tuple[Criterion, State]]:
        """Each state of a thing, as a rule and as the values it leaves; of what no rule reads, all."""
        everything = self._world.facts[thing.fact].everything()
        if thing not in self._choices:
            yield ALWAYS, everything
            return
        for place, known in enumerate(self._choices[thing]):
            here = Compare(_name(thing), "in", frozenset({str(place)}))
            yield here, everything if known is None else known.whole


def _clash(left: State, limit: CompareFacts, right: State) -> bool:
    assert isinstance(left, Interval)
    assert isinstance(right, Interval)
    return against(left, limit.op, right) is Truth.FALSE


def _name(thing: Thing) -> str:
    return f"{thing.fact} {thing.member or ''}"
