"""What a case expects: every name, and every value, is one that the pathway can give.

Two things are expected of everybody of whom a case says nothing else: that the pathway is about them,
and that nothing is an emergency. So neither comes unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from vcfpath.errors import echoed, quoted
from vcfpath.model.pathway import Pathway
from vcfpath.model.units import plain
from vcfpath.patient.case import Aspect, Expected
from vcfpath.reading.cases.desk import Desk
from vcfpath.reading.places import Path

VERDICTS = ("open", "depends", "closed")
UNANSWERED = ("not_my_patient", "outside", "depends")
"""What a source answers that does not take its stance."""
TRUTHS = ("true", "false", "unknown")
GROUNDS = ("facts", "sources")
CLOSED = ("contraindicated", "not_indicated", "window_passed", "not_yet")
ABOUT_TREATMENTS: tuple[Aspect, ...] = (
    *("depends_on", "missing", "closed_because", "cautions", "due"),
)
WRITTEN = ("expect", *ABOUT_TREATMENTS, "holds", "scores", "scope", "urgent", "stage_now")
"""The keys under which a case says what it expects."""


def expectations(desk: Desk, raw: Mapping[str, Any], path: Path) -> tuple[Expected, ...]:
    """Everything that the case at ``path`` expects."""
    if not any(raw.get(key) or raw.get(key) is False for key in WRITTEN):
        mend = "Write 'expect:' and, below it, a verdict for each treatment."
        desk.about_value(path, "this case expects nothing", mend)
    return (
        *_answers(desk, raw, (*path, "expect")),
        *(each for aspect in ABOUT_TREATMENTS for each in _lists(desk, raw, path, aspect)),
        *_definitions(desk, raw, path),
        *_scores(desk, raw, path),
        *_scope(desk, raw, path),
        *_urgent(desk, raw, path),
        *_stage_now(desk, raw, path),
    )


def _answers(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    known = answers_of(desk.pathway)
    expect = desk.mapping(raw, path[:-1], "expect", "names and verdicts")
    for written, value in expect.items():
        name = _named(desk, (*path, written), known, "treatment or position")
        if name is not None:
            called = f"verdict of '{name}'" if known[name] == VERDICTS else f"answer of '{name}'"
            word = desk.word((*path, written), value, known[name], called)
            yield from _one(desk, (*path, written), "answer", name, word)


def answers_of(pathway: Pathway) -> dict[str, tuple[str, ...]]:
    """For each treatment and each position, all that can be said of it."""
    sources = {each.id: (each.stance, *UNANSWERED) for each in pathway.positions}
    return {**dict.fromkeys(pathway.treatments, VERDICTS), **sources}


def _named(desk: Desk, path: Path, known: Collection[str], called: str) -> str | None:
    """The name that the key at the end of ``path`` gives; on the command line - and _ are one too."""
    written = str(path[-1])
    name = written.replace("-", "_")
    if name in known:
        return name
    desk.about_key(path, f"there is no {called} '{echoed(written)}'", desk.nearest(name, known))
    return None


def _one(
    desk: Desk, path: Path, aspect: Aspect, about: str, word: str | None
) -> Iterator[Expected]:
    if word is not None:
        yield Expected(aspect, about, (word,), desk.places.of_value(path))


def _lists(desk: Desk, raw: Mapping[str, Any], path: Path, aspect: Aspect) -> Iterator[Expected]:
    treatments = desk.pathway.treatments
    for written, value in desk.mapping(raw, path, aspect, "treatments and lists").items():
        at = (*path, aspect, written)
        name = _named(desk, at, treatments, "treatment")
        if name is not None:
            words = _words(desk, at, value, *_listed(desk.pathway, aspect, name))
            if words is not None:
                yield Expected(aspect, name, words, desk.places.of_value(at))


def _listed(pathway: Pathway, aspect: Aspect, name: str) -> tuple[tuple[str, ...], str]:
    """What a list of this sort can hold, about the treatment ``name``, and what such a thing is."""
    match aspect:
        case "depends_on":
            return GROUNDS, "ground"
        case "closed_because":
            return CLOSED, "reason"
        case "cautions":
            return _numbers(pathway.treatments[name].caution_when), f"caution of '{name}'"
        case "due":
            return _numbers(pathway.treatments[name].due), f"note of '{name}' on what is due"
        case _:
            return (*pathway.facts,), "fact"


def _numbers(lines: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, len(lines) + 1))


def _words(
    desk: Desk, path: Path, value: object, known: Collection[str], called: str
) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        what = f"a list belongs here, not {quoted(value)}"
        desk.about_value(path, what, "Write it in brackets, like [a, b], or [] for none.")
        return None
    plain = [str(each) if type(each) is int else each for each in value]
    found = [desk.word((*path, n), each, known, called) for n, each in enumerate(plain)]
    words = tuple(each for each in found if each is not None)
    return words if len(words) == len(found) else None


def _definitions(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    for written, value in desk.mapping(raw, path, "holds", "definitions and true or false").items():
        at = (*path, "holds", written)
        name = _named(desk, at, desk.pathway.definitions, "definition")
        word = desk.word(at, _truth(value), TRUTHS, "truth")
        if name is not None:
            yield from _one(desk, at, "holds", name, word)


def _scores(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    """For each score its sum, or the two sums between which it lies."""
    for written, value in desk.mapping(raw, path, "scores", "scores and their sums").items():
        at = (*path, "scores", written)
        name = _named(desk, at, desk.pathway.scores, "score")
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
        yield from _one(desk, at, "scope", "", word)


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
    words = _words(desk, at, raw["stage_now"], [each.id for each in desk.pathway.stages], "stage")
    if words is not None and len(words) in (0, 2):
        yield Expected("stage_now", "", words, desk.places.of_value(at))
    elif words is not None:
        what = "two stages belong here: the first and the last that it may be"
        desk.about_value(at, what, "Write one twice where there is no doubt.")
