"""A criterion in English. Generated from the rule itself, so the two can never disagree."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from vcfpath.model.criterion import (
    AtLeast,
    Compare,
    CompareFacts,
    CompareScore,
    Criterion,
    Named,
    Not,
)
from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact, YesNoFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import YES, Interval, Members, OneOf, State
from vcfpath.model.score import Score
from vcfpath.model.units import DAYS_IN, plain, terminating
from vcfpath.truth import Truth

_ORDER = {
    "<": "under",
    "<=": "at most",
    ">": "over",
    ">=": "at least",
    "==": "exactly",
}
PLAIN_DECIMALS = 2
"""A number with more decimals is not plain."""
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def words(pathway: Pathway, criterion: Criterion, *, so: bool = True) -> str:
    """The sentence (without capital or full stop) that says ``criterion`` holds, or does not."""
    match criterion:
        case Compare(fact=name):
            return _comparison(pathway.facts[name], criterion, so=so)
        case CompareScore(score=name):
            score = pathway.scores[name]
            return f"{score.name} is {_points(score, criterion, so=so)}"
        case Not(part):
            return words(pathway, part, so=not so)
        case Named(definition):
            named = pathway.definitions[definition]
            return named.yes if so else named.no
        case _:
            n, parts = criterion.n, criterion.parts
            said = _said(pathway, parts, so=so, joined=so and n == len(parts))
            return _counted(n if so else len(parts) - n + 1, said)


def constraint_words(pathway: Pathway, constraint: Criterion | CompareFacts) -> str:
    """The sentence that says a constraint holds."""
    if not isinstance(constraint, CompareFacts):
        return words(pathway, constraint)
    left, right = pathway.facts[constraint.left], pathway.facts[constraint.right]
    return f"{left.label} is {_ORDER[constraint.op]} {right.label}"


def _said(pathway: Pathway, parts: tuple[Criterion, ...], *, so: bool, joined: bool) -> list[str]:
    """A sentence for each part; ``joined``: two limits of one number in one sentence."""
    said: list[str] = []
    before: str | None = None
    for part in parts:
        number = _limited(pathway, part)
        text = words(pathway, part, so=so)
        if joined and number is not None and number == before:
            said[-1] += f" and {text.removeprefix(f'{number} is ')}"
        else:
            said.append(f"({text})" if isinstance(part, AtLeast) else text)
        before = number
    return said


def _limited(pathway: Pathway, part: Criterion) -> str | None:
    """The name of the number that ``part`` limits; None where it says something else."""
    match part:
        case CompareScore(score=name):
            return pathway.scores[name].name
        case Compare(fact=name):
            fact = pathway.facts[name]
            return fact.label if isinstance(fact, NumberFact) else None
        case _:
            return None


def _counted(n: int, said: list[str]) -> str:
    if n >= len(said):
        return ", and ".join(said)
    if n == 1:
        return f"either {', or '.join(said)}"
    return f"at least {n} of these: {'; '.join(said)}"


def _comparison(fact: Fact, compare: Compare, *, so: bool) -> str:
    match fact:
        case YesNoFact():
            return fact.yes if so else fact.no
        case NumberFact():
            return f"{fact.label} is {_amount(fact, compare, so=so)}"
        case ChoiceFact():
            assert isinstance(compare.literal, frozenset)
            chosen = [text for value, text in fact.values.items() if value in compare.literal]
            return f"{fact.label} is {'' if so else 'not '}{' or '.join(chosen)}"
        case _:
            includes = "includes" if so else "does not include"
            return f"{fact.label} {includes}: {fact.values[str(compare.literal)]}"


def _amount(fact: NumberFact, compare: Compare, *, so: bool) -> str:
    assert isinstance(compare.literal, Decimal)
    spelled = compare.spelled
    if not any(map(str.isalpha, spelled)):
        spelled = amount(fact, Decimal(spelled))
    return _limit(compare.op, spelled, so=so)


def _points(score: Score, compare: CompareScore, *, so: bool) -> str:
    return _limit(compare.op, points(score, compare.literal), so=so)


def points(score: Score, number: Decimal) -> str:
    """A number of a score's points, in words: ``1 point``, ``minus 2 points``."""
    return f"{_minus(number)}{_counted_in(score.unit, abs(number))}"


def sums_in_words(score: Score, sums: Interval) -> str:
    """The sums that a score may have: ``3 points``, ``minus 1 to 2 points``."""
    if sums.settled:
        return points(score, sums.low)
    low = f"{_minus(sums.low)}{plain(abs(sums.low))}"
    return f"{low} to {points(score, sums.high)}"


def _minus(number: Decimal) -> str:
    return "minus " if number < 0 else ""


def _limit(op: str, spelled: str, *, so: bool) -> str:
    if op == "==":
        return f"{'' if so else 'not '}exactly {spelled}"
    return f"{_ORDER[op if so else _OPPOSITE[op]]} {spelled}"


def amount(fact: NumberFact, number: Decimal) -> str:
    """A number of the fact's own unit, in words: ``6 weeks``, ``1 week``, ``40%``."""
    if fact.unit == "%":
        return f"{plain(number)}%"
    if fact.unit in DAYS_IN:
        return _counted_in(fact.unit, number)
    return f"{plain(number)} {fact.unit}"


def state_words(fact: Fact, state: State) -> str:
    """What is known of a fact, in words: ``6 weeks``, ``5 to 7 weeks``, ``mild or severe``."""
    match fact, state:
        case NumberFact(), Interval():
            return _range(fact, state)
        case (ChoiceFact(), OneOf(values)):
            return " or ".join(text for value, text in fact.values.items() if value in values)
        case (YesNoFact(), OneOf(values)):
            return fact.yes if YES in values else fact.no
        case (SetFact(), Members(known)):
            return _members(fact, known)
        case _:
            raise TypeError(f"{state} is no state of a {fact.kind} fact")


def _range(fact: NumberFact, state: Interval) -> str:
    if state.settled:
        return in_unit(fact, state.low)
    everything = fact.everything()
    if state.high == everything.high:
        return f"{in_unit(fact, state.low)} or more"
    if state.low == everything.low:
        return f"at most {in_unit(fact, state.high)}"
    low, high = in_unit(fact, state.low), in_unit(fact, state.high)
    unit = low.partition(" ")[2]
    return f"{low.removesuffix(unit).strip() if high.endswith(unit) else low} to {high}"


def in_unit(fact: NumberFact, base: Decimal) -> str:
    """A value in the fact's base unit, in words.

    Where nothing plainer says it, it is days, and about how much that is in the clock's own unit.
    """
    if not fact.clock:
        return amount(fact, base)
    said = plainly(fact, base)
    if said or fact.unit == "days":
        return said or f"{plain(base)} days"
    about = (base / DAYS_IN[fact.unit]).quantize(Decimal("0.1"))
    return f"{plain(base)} days (about {amount(fact, about)})"


def plainly(clock: NumberFact, days: Decimal) -> str | None:
    """Days in the clock's own unit, else in whole numbers of another, else not at all."""
    own = terminating(days, clock.unit)
    if own is not None and own == round(own, PLAIN_DECIMALS):
        return amount(clock, own)
    for unit, length in DAYS_IN.items():
        if days % length == 0:
            return _counted_in(unit, days / length)
    return None


def _counted_in(unit: str, number: Decimal) -> str:
    text = plain(number)
    return f"{text} {unit.removesuffix('s') if text == '1' else unit}"


def _members(fact: SetFact, known: Mapping[str, Truth]) -> str:
    inside = [text for name, text in fact.values.items() if known.get(name) is Truth.TRUE]
    outside = [text for name, text in fact.values.items() if known.get(name) is Truth.FALSE]
    if len(outside) == len(fact.values):
        return "none"
    parts = [", ".join(inside)] if inside else []
    if outside:
        parts.append(f"none of: {', '.join(outside)}" if outside[1:] else f"not: {outside[0]}")
    return "; ".join(parts)
