"""Who can be asked about at all: people whom a new constraint refuses, and those it let in again.

Somebody whom a constraint refuses does not exist, by it. So only of people of whom all is known is it
asked whether one version refuses them and the other does not: whoever else is refused could not be
anybody either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.changes.effort import Effort
from vcfpath.model.criterion import Compare, CompareFacts, Criterion, Not, Order
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.proof.claims import every
from vcfpath.proof.diff.blame import LineChange, changed_lines
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.lines import RuleLine
from vcfpath.proof.diff.side import Side
from vcfpath.proof.search import Outcome, find
from vcfpath.proof.world import Limit, World

_BROKEN: dict[Order, tuple[Order, ...]] = {
    "<": (">=",),
    "<=": (">",),
    ">": ("<=",),
    ">=": ("<",),
    "==": ("<", ">"),
}
"""How two numbers stand where a comparison of them does not hold."""


def anybody(world: World, effort: Effort) -> Outcome:
    """Somebody who meets all constraints of ``world``."""
    rules = (each for each in world.limits if not isinstance(each, CompareFacts))
    pairs = (each for each in world.limits if isinstance(each, CompareFacts))
    return find(world, every((*rules, *_both_given(world, pairs))), effort)


def refused(both: Both, allowing: Side, limit: Limit, effort: Effort) -> Outcome:
    """Somebody who meets all constraints of one version, and not ``limit``."""
    world = both.people._replace(limits=allowing.limits())
    if not isinstance(limit, CompareFacts):
        return find(world, Not(limit), effort)
    given = every(_both_given(world, [limit]))
    found = (
        find(world._replace(limits=(*world.limits, limit._replace(op=op))), given, effort)
        for op in _BROKEN[limit.op]
    )
    outcomes = list(found)
    shown = next((each for each in outcomes if each.person is not None), None)
    return shown or next((each for each in outcomes if not each.decided), Outcome(None))


def _both_given(world: World, pairs: Iterable[CompareFacts]) -> Iterator[Criterion]:
    """What holds of everybody of whom the numbers that are compared are known."""
    for name in dict.fromkeys(name for pair in pairs for name in (pair.left, pair.right)):
        fact = world.facts[name]
        assert isinstance(fact, NumberFact)
        yield Compare(name, ">=", fact.everything().low)


def changed_limits(both: Both) -> list[LineChange]:
    """The constraints that are not alike."""
    return list(changed_lines(both, *(list(_limits(s.pathway)) for s in (both.old, both.new))))


def _limits(pathway: Pathway) -> Iterator[RuleLine]:
    """The constraints of the file, then those that signs imply, each where it stands."""
    implied = [name for name, sign in pathway.red_flags.items() if sign.seen_in is not None]
    written = len(pathway.constraints) - len(implied)
    for index, line in enumerate(pathway.constraints):
        if index < written:
            yield RuleLine(("constraints", index, "when"), "constraint", line.when)
        else:
            loc = ("red_flags", implied[index - written], "seen_in")
            yield RuleLine(loc, "constraint", line.when)
