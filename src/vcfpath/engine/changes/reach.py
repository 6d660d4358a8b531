"""What a criterion could come to, read off a value for each of its comparisons.

One more interpreter of the algebra, for the search. It asks for the side that is wanted: a part
under an odd number of "not" is wanted FALSE. So in its terms every criterion is monotone, and the
best value of each comparison gives the best that the whole can reach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from vcfpath.engine.changes.reach_score import score_reached, wanted_rules
from vcfpath.model.criterion import AtLeast, Compare, CompareScore, Criterion, Not
from vcfpath.truth import Truth, at_least

Value = Callable[[Compare, bool], Truth]
"""Whether a comparison is as wanted (True: that it holds, False: that it does not)."""


def reached(
    criterion: Criterion, definitions: Mapping[str, Criterion], wanted: bool, value: Value
) -> Truth:
    """Whether ``criterion`` is as wanted, where its comparisons are as ``value`` says."""
    known: dict[tuple[str, bool], Truth] = {}

    def reach(node: Criterion, wanted: bool) -> Truth:
        match node:
            case Compare():
                return value(node, wanted)
            case CompareScore():
                return score_reached(node, wanted, reach)
            case Not(part):
                return reach(part, not wanted)
            case AtLeast(n, parts):
                return at_least(
                    needed(n, len(parts), wanted), (reach(part, wanted) for part in parts)
                )
            case _:
                key = node.definition, wanted
                if key not in known:
                    known[key] = reach(definitions[node.definition], wanted)
                return known[key]

    return reach(criterion, wanted)


def wanted_comparisons(
    criterion: Criterion, definitions: Mapping[str, Criterion], wanted: bool
) -> Iterator[tuple[Compare, bool]]:
    """Every comparison in ``criterion``, and which side of it is wanted; definitions entered once."""
    entered: set[tuple[str, bool]] = set()

    def walk(node: Criterion, wanted: bool) -> Iterator[tuple[Compare, bool]]:
        match node:
            case Compare():
                yield node, wanted
            case CompareScore():
                for rule, side in wanted_rules(node, wanted):
                    yield from walk(rule, side)
            case Not(part):
                yield from walk(part, not wanted)
            case AtLeast(_, parts):
                for part in parts:
                    yield from walk(part, wanted)
            case _ if (node.definition, wanted) not in entered:
                entered.add((node.definition, wanted))
                yield from walk(definitions[node.definition], wanted)
            case _:
                return

    return walk(criterion, wanted)


def needed(n: int, parts: int, wanted: bool) -> int:
    """How many of the parts have to be as wanted: too few hold once ``parts - n + 1`` do not."""
    return n if wanted else parts - n + 1
