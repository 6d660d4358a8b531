"""What a proof is about, while people are being searched: rules whose comparisons stand as chosen so far.

A comparison whose fact has not been chosen yet is UNKNOWN. So by Kleene's logic a formula that is TRUE or
FALSE is so for everybody who shares what was chosen, and the search need look no further there.

`nearest` says what to choose next: the comparison of what is closest to being settled as wanted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.score import telling, total
from vcfpath.model.criterion import CompareFacts, CompareScore, Criterion
from vcfpath.model.possible import holds
from vcfpath.truth import Truth, negated

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


OUT_OF_REACH = 1_000_000
"""The weight of what can never be settled; nothing that can be is as heavy."""


Grounds = frozenset[Thing]
"""Things that were chosen."""
NOTHING: Grounds = frozenset()


class Pick(NamedTuple):
    """How many comparisons stand between a formula and what is wanted of it, and the first of them."""

    weight: int
    leaf: Leaf | Pair
    wanted: Truth


class Formula(Protocol):
    """Something that stands somehow as things are chosen."""

    def truth(self) -> Truth:
        """How it stands."""

    def nearest(self, wanted: Truth) -> Pick:
        """What to choose next to bring it to ``wanted``; only asked while it is UNKNOWN."""

    def grounds(self) -> Grounds:
        """What was chosen that makes it stand as it does; only asked while it is not UNKNOWN."""


class Leaf:
    """What is settled as a whole, such as a comparison of one fact with a constant."""

    __slots__ = ("now", "things")

    def __init__(self, *things: Thing) -> None:
        self.now = UNKNOWN
        self.things = frozenset(things)

    def truth(self) -> Truth:
        """How it stands."""
        return self.now

    def nearest(self, wanted: Truth) -> Pick:
        """Itself."""
        return Pick(1, self, wanted)

    def grounds(self) -> Grounds:
        """What it reads."""
        return self.things


class Hidden(Leaf):
    """What nobody knows, whatever is chosen."""

    __slots__ = ()

    def nearest(self, wanted: Truth) -> Pick:
        """Itself, out of reach."""
        return Pick(OUT_OF_REACH, self, wanted)


class Pair:
    """A comparison of two facts. ``now`` is how it stands, once both are chosen."""

    __slots__ = ("now", "rule", "things")

    def __init__(self, rule: CompareFacts) -> None:
        self.rule = rule
        self.now = UNKNOWN
        self.things = frozenset((Thing(rule.left), Thing(rule.right)))

    def truth(self) -> Truth:
        """How it stands."""
        return self.now

    def nearest(self, wanted: Truth) -> Pick:
        """Itself."""
        return Pick(1, self, wanted)

    def grounds(self) -> Grounds:
        """What it reads."""
        return self.things


class Inverse:
    """The part does not hold."""

    __slots__ = ("part",)

    def __init__(self, part: Formula) -> None:
        self.part = part

    def truth(self) -> Truth:
        """How it stands."""
        return negated(self.part.truth())

    def nearest(self, wanted: Truth) -> Pick:
        """What brings the part to the opposite."""
        return self.part.nearest(negated(wanted))

    def grounds(self) -> Grounds:
        """Those of the part."""
        return self.part.grounds()


class Several:
    """At least ``n`` of the parts hold."""

    __slots__ = ("n", "parts")

    def __init__(self, n: int, parts: tuple[Formula, ...]) -> None:
        self.n = n
        self.parts = parts

    def truth(self) -> Truth:
        """How it stands; parts are looked at only until that is certain."""
        true, possible = 0, len(self.parts)
        for part in self.parts:
            if true >= self.n or possible < self.n:
                break
            truth = part.truth()
            true += truth is TRUE
            possible -= truth is FALSE
        if true >= self.n:
            return TRUE
        return UNKNOWN if possible >= self.n else FALSE

    def nearest(self, wanted: Truth) -> Pick:
        """Of the parts that are needed, the one that is closest to what is wanted of it."""
        truths = [part.truth() for part in self.parts]
        settled = sum(truth is wanted for truth in truths)
        needed = self.n if wanted is TRUE else len(self.parts) - self.n + 1
        waiting = zip(self.parts, truths, strict=True)
        picks = [part.nearest(wanted) for part, truth in waiting if truth is UNKNOWN]
        picks.sort(key=_weight)
        weight = sum(pick.weight for pick in picks[: needed - settled])
        return picks[0]._replace(weight=weight)

    def grounds(self) -> Grounds:
        """Those of as many parts as it takes, of those with the fewest."""
        truth = self.truth()
        enough = self.n if truth is TRUE else len(self.parts) - self.n + 1
        grounds = [part.grounds() for part in self.parts if part.truth() is truth]
        grounds.sort(key=len)
        return NOTHING.union(*grounds[:enough])


def _weight(pick: Pick) -> int:
    return pick.weight


class Sum:
    """The sum of a score stands to a number as its rule says; ``bands`` are its rules by identity."""

    __slots__ = ("bands", "rule")

    def __init__(self, rule: CompareScore, bands: Mapping[int, Formula]) -> None:
        self.rule = rule
        self.bands = bands

    def truth(self) -> Truth:
        """How it stands."""
        return holds(self.rule, total(self.rule.of, self._stands))

    def nearest(self, wanted: Truth) -> Pick:
        """Of the rules that would narrow the sum, the one that is closest to holding."""
        picks = [self.bands[id(e)].nearest(TRUE) for e in telling(self.rule.of, self._stands)]
        return min(picks, key=_weight)

    def grounds(self) -> Grounds:
        """Those of every rule that is settled."""
        settled = (each for each in self.bands.values() if each.truth() is not UNKNOWN)
        return NOTHING.union(*(each.grounds() for each in settled))

    def _stands(self, rule: Criterion) -> Truth:
        return self.bands[id(rule)].truth()
