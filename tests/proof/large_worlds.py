"""Large worlds made at random, and the same question put to a solver by others."""

from __future__ import annotations

from decimal import Decimal
from json import dumps
from random import Random

import z3

from vcfpath.engine.changes.task import thing_of
from vcfpath.model.criterion import AtLeast, Compare, CompareFacts, Criterion, Named, Not, Order
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, YesNoFact
from vcfpath.model.possible import YES
from vcfpath.proof.claims import every, some
from vcfpath.proof.world import Limit, World

VALUES = {"a": "A", "b": "B", "c": "C", "d": "D"}
SAYS = {"ask": "What is it?", "label": "it", "answered_by": "patient"}
ORDERS: tuple[Order, ...] = ("<", "<=", ">", ">=", "==")


def world(random: Random, facts: int) -> World:
    """So many facts, some definitions over them, and a few constraints."""
    declared = {f"f{index}": _fact(random) for index in range(facts)}
    plain = World(declared, {}, ())
    definitions = {f"d{index}": rule(random, plain, depth=2) for index in range(4)}
    named = plain._replace(definitions=definitions)
    limits: list[Limit] = [some((rule(random, named), rule(random, named))) for _ in range(3)]
    numbers = [name for name, fact in declared.items() if isinstance(fact, NumberFact)]
    for left, right in zip(numbers[:6:2], numbers[1:6:2], strict=False):
        limits.append(CompareFacts(left, random.choice(ORDERS), right))
    return named._replace(limits=tuple(limits))


def _fact(random: Random) -> Fact:
    match random.randrange(3):
        case 0:
            ends = {"unit": "points", "least": 0, "most": 10}
            return NumberFact.model_validate_json(dumps({"kind": "number", **SAYS, **ends}))
        case 1:
            return ChoiceFact.model_validate({"kind": "choice", "values": VALUES, **SAYS})
        case _:
            return YesNoFact.model_validate({"kind": "yes_no", "yes": "y", "no": "n", **SAYS})


def rule(random: Random, within: World, depth: int = 3) -> Criterion:
    """A rule over the facts and definitions there are."""
    if depth and random.random() < 0.55:
        parts = tuple(rule(random, within, depth - 1) for _ in range(random.randint(2, 3)))
        return AtLeast(random.choice((1, len(parts), 2)), parts)
    if within.definitions and random.random() < 0.1:
        return Named(random.choice(sorted(within.definitions)))
    compare = _compare(random, within)
    return Not(compare) if random.random() < 0.3 else compare


def _compare(random: Random, within: World) -> Compare:
    name = random.choice(sorted(within.facts))
    match within.facts[name]:
        case NumberFact():
            return Compare(name, random.choice(ORDERS), Decimal(random.randint(1, 9)))
        case ChoiceFact():
            some_values = random.sample(sorted(VALUES), random.randint(1, 3))
            return Compare(name, "in", frozenset(some_values))
        case _:
            return Compare(name, "in", frozenset({YES}))


def all_closed(random: Random, within: World, treatments: int) -> Criterion:
    """So many treatments are closed at once, each by any of a few rules."""
    several = (
        some([rule(random, within, 2) for _ in range(random.randint(1, 3))])
        for _ in range(treatments)
    )
    return every(several)


def is_possible_to_others(within: World, goal: Criterion) -> bool:
    """Whether z3 knows somebody of whom ``goal`` holds, and who meets all constraints."""
    solver = z3.Solver()
    read = {thing.fact for each in (goal, *within.limits) for thing in within.things(each)}
    solver.add(*(_declared(name, within.facts[name]) for name in sorted(read)))
    solver.add(_said(within, goal), *(_limit(within, limit) for limit in within.limits))
    answer = solver.check()
    assert answer != z3.unknown
    return bool(answer == z3.sat)


def _declared(name: str, fact: Fact) -> z3.BoolRef:
    if isinstance(fact, NumberFact):
        number = z3.Real(name)
        least, most = (z3.RealVal(str(end)) for end in (fact.least, fact.most))
        return z3.And(number >= least, number <= most)
    if isinstance(fact, ChoiceFact):
        return z3.And(z3.Int(name) >= 0, z3.Int(name) < len(VALUES))
    return z3.BoolVal(True)


def _limit(within: World, limit: Limit) -> z3.BoolRef:
    if not isinstance(limit, CompareFacts):
        return _said(within, limit)
    return _ordered(z3.Real(limit.left), limit.op, z3.Real(limit.right))


def _said(within: World, rule: Criterion) -> z3.BoolRef:
    match rule:
        case Compare(name, op, literal):
            assert thing_of(rule).member is None
            fact = within.facts[name]
            if isinstance(literal, Decimal):
                return _ordered(z3.Real(name), op, z3.RealVal(str(literal)))
            if isinstance(fact, ChoiceFact):
                places = [sorted(VALUES).index(value) for value in sorted(literal)]
                return z3.Or(*(z3.Int(name) == place for place in places))
            return z3.Bool(name)
        case AtLeast(n, parts):
            return z3.AtLeast(*(_said(within, part) for part in parts), n)
        case Not(part):
            return z3.Not(_said(within, part))
        case Named(name):
            return _said(within, within.definitions[name])
        case _:
            raise TypeError(rule)


def _ordered(left: z3.ArithRef, op: str, right: z3.ArithRef) -> z3.BoolRef:
    match op:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case _:
            return left == right
