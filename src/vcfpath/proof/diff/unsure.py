"""Is there anybody, known as little as may be, whom two versions answer otherwise?

Rules that agree of everybody of whom all is known may still differ while something is not: of
``weeks < 12 or weeks >= 12`` Kleene's logic knows nothing before it knows the weeks. So what can be
known of each fact is written as one choice among all that the rules tell apart. "Is known to hold" and
"is not known to" are then rules about these choices. The search for somebody stays what it is, and
where it proves that there is nobody, it has proved it of everybody, little as is known of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.changes.change import Thing
from vcfpath.engine.changes.effort import Effort
from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import Compare, CompareFacts, Criterion, Not, comparisons
from vcfpath.proof.claims import every
from vcfpath.proof.diff.known import Known, all_known
from vcfpath.proof.diff.questions import Sign
from vcfpath.proof.diff.told import Choices, Told
from vcfpath.proof.search import GIVEN_UP, Outcome, find
from vcfpath.proof.world import Limit, World


def find_unsure(world: World, there: Sign, missing: Sign, effort: Effort) -> Outcome:
    """Somebody for whom the sign ``there`` is known, and ``missing`` is not.

    People whom a constraint is known to rule out are left out, and no others, as the program does.
    """
    rules = (*there, *missing)
    limits = world.met_by(every(rules))
    read = (*rules, *(each for each in limits if not isinstance(each, CompareFacts)))
    choices = _choices(world, read, _paired(limits))
    if choices is None:
        return GIVEN_UP
    told = Told(world, choices)
    goal = every((told.is_there(there), Not(told.is_there(missing))))
    found = find(told.world(limits), goal, effort)
    return found if found.person is None else Outcome(told.person(found.person))


def _paired(limits: Iterable[Limit]) -> Iterator[str]:
    """The facts that are compared with one another."""
    for limit in limits:
        if isinstance(limit, CompareFacts):
            yield from (limit.left, limit.right)


def _choices(world: World, rules: Iterable[Criterion], paired: Iterable[str]) -> Choices | None:
    """What can be known of what ``rules`` read; None where that is too much."""
    compares: dict[Thing, dict[Compare, None]] = {}
    for each in comparisons(rules, world.definitions):
        compares.setdefault(thing_of(each), {})[each] = None
    pairs = frozenset(paired)
    found: dict[Thing, list[Known | None]] = {}
    for thing, read in compares.items():
        fact = world.facts[thing.fact]
        known = all_known(thing, fact, list(read), paired=thing.fact in pairs)
        if known is None:
            return None
        found[thing] = known
    return found
