"""What a case expects of the person: definitions, scores, whom the pathway is about, urgency, stages.

Two things are expected of everybody of whom a case says nothing else: that the pathway is about them,
and that nothing is an emergency. So neither comes unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from vcfpath.errors import quoted
from vcfpath.model.units import plain
from vcfpath.patient.case import Aspect, Expected
from vcfpath.reading.cases.desk import Desk
from vcfpath.reading.places import Path

TRUTHS = ("true", "false", "unknown")


def of_the_person(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    """What the case at ``path`` expects, treatments and positions apart."""
    yield from _definitions(desk, raw, path)
    yield from _scores(desk, raw, path)
    yield from _scope(desk, raw, path)
    yield from _urgent(desk, raw, path)
    yield from _stage_now(desk, raw, path)


def one(desk: Desk, path: Path, aspect: Aspect, about: str, word: str | None) -> Iterator[Expected]:
    """What is expected at ``path``, where that could be read."""
    if word is not None:
        yield Expected(aspect, about, (word,), desk.places.of_value(path))


def _definitions(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    for written, value in desk.mapping(raw, path, "holds", "definitions and true or false").items():
        at = (*path, "holds", written)
        name = desk.named(at, desk.pathway.definitions, "definition")
        word = desk.word(at, _truth(value), TRUTHS, "truth")
        if name is not None:
            yield from one(desk, at, "holds", name, word)


def _scores(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    """For each score its sum, or the two sums between which it lies."""
    for written, value in desk.mapping(raw, path, "scores", "scores and their sums").items():
        at = (*path, "scores", written)
        name = desk.named(at, desk.pathway.scores, "score")
        ends = (value["from"], value["to"]) if _is_range(value) else (value,)
        if not all(isinstance(each, int | Decimal) and type(each) is not bool for each in ends):
            mend = "Write a number, or {from: 1, to: 3}."
            desk.about_value(at, f"a sum of points belongs here, not {quoted(value)}", mend)
        elif name is not None:
            words = tuple(dict.fromkeys(plain(Decimal(each)) for each in ends))
            yield Expected("scores", name, words, desk.places.of_value(at))


def _is_range(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {"from", "to"}


def _truth(value: object) -> object:
    """True and false may be written without quotes."""
    return str(value).lower() if isinstance(value, bool) else value


def _scope(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    at = (*path, "scope")
    if "scope" not in raw:
        yield Expected("scope", "", ("true", "unknown"), desk.places.of_value(path))
    else:
        word = desk.word(at, _truth(raw["scope"]), TRUTHS, "truth")
        yield from one(desk, at, "scope", "", word)


def _urgent(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    value = raw.get("urgent", False)
    at = (*path, "urgent") if "urgent" in raw else path
    if isinstance(value, bool):
        yield Expected("urgent", "", (str(value).lower(),), desk.places.of_value(at))
    else:
        desk.about_value(at, f"true or false belongs here, not {quoted(value)}", "Write true.")


def _stage_now(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    """The first and the last stage the person may be in; an empty list where they are past all."""
    if "stage_now" not in raw:
        return
    at = (*path, "stage_now")
    words = desk.words(at, raw["stage_now"], [each.id for each in desk.pathway.stages], "stage")
    if words is not None and len(words) in (0, 2):
        yield Expected("stage_now", "", words, desk.places.of_value(at))
    elif words is not None:
        what = "two stages belong here: the first and the last that it may be"
        desk.about_value(at, what, "Write one twice where there is no doubt.")
