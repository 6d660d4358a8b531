"""Somebody else's reading of a pathway file, for people of whom everything is known.

Written in another style on purpose: the rules are run by Python itself on plain values, with plain
yes and no. Where everything is known, `assess` must say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import total_ordering
from typing import Any

from tests.known import Raw
from vcfpath.model.possible import Interval, OneOf, State
from vcfpath.truth import Truth

PER_YEAR = Fraction(36525, 100)
LENGTHS = {
    "day": Fraction(1),
    "week": Fraction(7),
    "month": PER_YEAR / 12,
    "year": PER_YEAR,
}


@total_ordering
@dataclass(frozen=True, eq=False)
class Time:
    """A clock's value, which can be compared with a number of its unit and with "3 months"."""

    days: Fraction
    unit: str

    def _days_of(self, other: object) -> Fraction:
        if isinstance(other, Time):
            return other.days
        if isinstance(other, str):
            count, unit = other.split()
            return Fraction(count) * LENGTHS[unit.removesuffix("s")]
        assert isinstance(other, (int, float))
        return Fraction(str(other)) * LENGTHS[self.unit.removesuffix("s")]

    def __eq__(self, other: object) -> bool:
        return self.days == self._days_of(other)

    def __hash__(self) -> int:
        return hash(self.days)

    def __lt__(self, other: object) -> bool:
        return self.days < self._days_of(other)


@total_ordering
@dataclass(frozen=True, eq=False)
class Sum:
    """A score's sum, which can be compared with a number, and with the name of a band."""

    points: Fraction
    bands: tuple[Raw, ...]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            up_to = (band["name"] for band in self.bands if self.points <= _exactly(band["to"]))
            return bool(next(up_to) == other)
        return self.points == _exactly(other)

    def __hash__(self) -> int:
        return hash(self.points)

    def __lt__(self, other: object) -> bool:
        return self.points < _exactly(other)


def _exactly(number: object) -> Fraction:
    return Fraction(str(number))


def at_least(n: int, *conditions: bool) -> bool:
    return sum(conditions) >= n


class Plainly:
    """One person's answers about one pathway."""

    def __init__(self, raw: Raw, states: Mapping[str, State]) -> None:
        self.raw = raw
        self.values: dict[str, Any] = {"at_least": at_least, "__builtins__": {}}
        for name, fact in raw["facts"].items():
            self.values[name] = _value(fact, states[name])
        waiting = {**raw.get("definitions", {}), **raw.get("scores", {})}
        while waiting:
            name, named = next((n, e) for n, e in waiting.items() if self._can_be_read(e))
            self.values[name] = self._read(named)
            del waiting[name]

    def _can_be_read(self, named: Raw) -> bool:
        """Whether all that it uses is known by now."""
        try:
            self._read(named)
        except NameError:
            return False
        return True

    def _read(self, named: Raw) -> object:
        return self.sum(named) if "groups" in named else self.so(named["when"])

    def sum(self, score: Raw) -> Sum:
        total = _exactly(score.get("start", 0))
        for group in score["groups"]:
            won = (each["points"] for each in group["bands"] if self.so(each["when"]))
            total += _exactly(next(won, group.get("otherwise", 0)))
        kept = max(total, _exactly(score.get("least", total)))
        return Sum(min(kept, _exactly(score.get("most", kept))), tuple(score["bands"]))

    def so(self, rule: str) -> bool:
        answer = eval(rule, self.values)
        assert isinstance(answer, bool)
        return answer

    def possible(self) -> bool:
        return all(self.so(line["when"]) for line in self.raw.get("constraints", []))

    def in_scope(self) -> bool:
        return "for_whom" not in self.raw or self.so(self.raw["for_whom"]["when"])

    def verdict(self, treatment: str) -> str:
        lines = self.raw["treatments"][treatment]
        against = {e["weight"] for e in lines.get("contraindicated_when", []) if self.so(e["when"])}
        lacking = {e["weight"] for e in lines.get("indicated_when", []) if not self.so(e["when"])}
        if "absolute" in against or "required" in lacking:
            return "closed"
        return "depends" if against or lacking else "open"

    def answer(self, position: Raw) -> str:
        if "for_whom" in position and not self.so(position["for_whom"]):
            return "not_my_patient"
        met = all(self.so(line["when"]) for line in position.get("when", []))
        stance: str = position["stance"]
        return stance if met else "outside"

    def stage(self) -> str:
        steps = [each for each in self.raw["stages"] if each["sequence"] != "anytime"]
        for step in sorted(steps, key=lambda each: each["sequence"]):
            if "move_on_when" not in step or not self.so(step["move_on_when"]):
                name: str = step["id"]
                return name
        raise AssertionError("nobody leaves the last step of these pathways")


def _value(fact: Raw, state: State) -> object:
    if isinstance(state, Interval):
        assert state.low == state.high
        return Time(Fraction(state.low), fact["unit"]) if fact.get("clock") else state.low
    if isinstance(state, OneOf):
        (value,) = state.values
        return value == "yes" if fact["kind"] == "yes_no" else value
    return {member for member, truth in state.known.items() if truth is Truth.TRUE}
