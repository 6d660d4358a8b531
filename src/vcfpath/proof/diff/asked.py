"""What people are asked, before and now: what is new, what is gone, and what they can answer.

A fact can be compared where its answers mean the same: one kind and, of a number, one unit, or two
clocks. Then people are compared whose answer both versions allow. Of any other, its two forms are two
facts that have only their name in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from vcfpath.model.fact import ChoiceFact, Fact, NumberFact, SetFact
from vcfpath.model.pathway import Pathway


class AskedOtherwise(NamedTuple):
    """How one fact is asked otherwise. ``values`` are those that were added or removed."""

    fact: str
    change: Literal["added", "removed", "more_values", "fewer_values", "range", "another_fact"]
    values: tuple[str, ...] = ()
    shuts_out: bool = False
    """Whether there are people who could say what is so of them, and no longer can."""


def asked_otherwise(old: Pathway, new: Pathway) -> Iterator[AskedOtherwise]:
    """Every change of what people are asked, in the order of the new version, then what is gone."""
    for name, fact in new.facts.items():
        if name not in old.facts:
            yield AskedOtherwise(name, "added")
        else:
            yield from _changes(name, old.facts[name], fact)
    yield from (AskedOtherwise(name, "removed") for name in old.facts if name not in new.facts)


def _changes(name: str, before: Fact, fact: Fact) -> Iterator[AskedOtherwise]:
    match before, fact:
        case _ if in_common(before, fact) is None:
            yield AskedOtherwise(name, "another_fact")
        case NumberFact(), NumberFact() if before.everything() != fact.everything():
            yield AskedOtherwise(name, "range", shuts_out=_is_narrower(before, fact))
        case (ChoiceFact() | SetFact(), ChoiceFact() | SetFact()):
            more = tuple(value for value in fact.values if value not in before.values)
            fewer = tuple(value for value in before.values if value not in fact.values)
            if more:
                yield AskedOtherwise(name, "more_values", more)
            if fewer:
                shut_out = isinstance(fact, ChoiceFact)
                yield AskedOtherwise(name, "fewer_values", fewer, shuts_out=shut_out)
        case _:
            return


def _is_narrower(before: NumberFact, fact: NumberFact) -> bool:
    was, now = before.everything(), fact.everything()
    return not (now.contains(was.low) and now.contains(was.high))


def in_common(old: Fact, new: Fact) -> Fact | None:
    """The fact with the answers that both versions allow; None where they cannot be compared."""
    match old, new:
        case NumberFact(), NumberFact():
            return _number(old, new)
        case ChoiceFact(), ChoiceFact():
            values = {value: words for value, words in new.values.items() if value in old.values}
            return new.model_copy(update={"values": values}) if values else None
        case _:
            return new if old.kind == new.kind else None


def _number(old: NumberFact, new: NumberFact) -> NumberFact | None:
    if old.clock != new.clock or (old.unit != new.unit and not new.clock):
        return None
    if old.unit != new.unit:
        old, new = _in_days(old), _in_days(new)
    least, most = max(old.least, new.least), min(old.most, new.most)
    return new.model_copy(update={"least": least, "most": most}) if least <= most else None


def _in_days(clock: NumberFact) -> NumberFact:
    whole = clock.everything()
    return clock.model_copy(update={"unit": "days", "least": whole.low, "most": whole.high})
