"""Which way is worse, as the facts themselves say: so that nobody is told to become more ill.

Where not everything is known, the best that is still possible counts: what may be worse is worse.
"""

from __future__ import annotations

from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.possible import NO, YES, Interval, Members, OneOf, State
from vcfpath.truth import Truth


def is_worse(fact: Fact, now: State, then: State) -> bool:
    """Whether some value in ``then`` is worse than the best that is still possible ``now``.

    Never, where the fact does not say which way is worse.
    """
    match fact, now, then:
        case NumberFact(worse=way), Interval(), Interval():
            return (way == "higher" and then.high > now.low) or (
                way == "lower" and then.low < now.high
            )
        case ((ChoiceFact() | YesNoFact()), OneOf(), OneOf()):
            best = min(_badness(fact, value) for value in now.values)
            return any(_badness(fact, value) > best for value in then.values)
        case SetFact(worse=side), Members(), Members():
            worst = Truth.of(side == "in")
            return side is not None and any(
                truth is worst and now.has(member) is not worst
                for member, truth in then.known.items()
            )
        case _:
            raise TypeError(f"{now} and {then} are not both states of a {fact.kind} fact")


def _badness(fact: ChoiceFact | YesNoFact, value: str) -> int:
    """How bad a value is: nought where nothing is said."""
    if isinstance(fact, YesNoFact):
        return int(fact.worse is not None and value == (YES if fact.worse else NO))
    return fact.worse.index(value) + 1 if value in fact.worse else 0
