"""What a case expects: every name, and every value, is one that the pathway can give.

This is what is said of treatments, and by sources; the rest is in `of_the_person`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Aspect, Expected
from vcfpath.reading.cases.desk import Desk
from vcfpath.reading.cases.of_the_person import of_the_person, one
from vcfpath.reading.places import Path

VERDICTS = ("open", "depends", "closed")
UNANSWERED = ("not_my_patient", "outside", "depends")
"""What a source answers that does not take its stance."""
GROUNDS = ("facts", "sources")
CLOSED = ("contraindicated", "not_indicated", "window_passed", "not_yet")
ABOUT_TREATMENTS: tuple[Aspect, ...] = (
    *("depends_on", "missing", "closed_because", "cautions", "due"),
)
WRITTEN = ("expect", *ABOUT_TREATMENTS, "holds", "scores", "scope", "urgent", "stage_now")
"""The keys under which a case says what it expects."""


def expectations(desk: Desk, raw: Mapping[str, Any], path: Path) -> tuple[Expected, ...]:
    """Everything that the case at ``path`` expects."""
    if all(raw.get(key) in (None, {}) for key in WRITTEN):
        mend = "Write 'expect:' and, below it, a verdict for each treatment."
        desk.about_value(path, "this case expects nothing", mend)
    return (
        *_answers(desk, raw, path),
        *(each for aspect in ABOUT_TREATMENTS for each in _lists(desk, raw, path, aspect)),
        *of_the_person(desk, raw, path),
    )


def _answers(desk: Desk, raw: Mapping[str, Any], path: Path) -> Iterator[Expected]:
    known = answers_of(desk.pathway)
    for written, value in desk.mapping(raw, path, "expect", "names and verdicts").items():
        at = (*path, "expect", written)
        name = desk.named(at, known, "treatment or position")
        if name is not None:
            called = "verdict" if name in desk.pathway.treatments else "answer"
            word = desk.word(at, value, known[name], f"{called} of '{name}'")
            yield from one(desk, at, "answer", name, word)


def answers_of(pathway: Pathway) -> dict[str, tuple[str, ...]]:
    """For each treatment and each position, all that can be said of it."""
    sources = {each.id: (each.stance, *UNANSWERED) for each in pathway.positions}
    return {**dict.fromkeys(pathway.treatments, VERDICTS), **sources}


def _lists(desk: Desk, raw: Mapping[str, Any], path: Path, aspect: Aspect) -> Iterator[Expected]:
    treatments = desk.pathway.treatments
    for written, value in desk.mapping(raw, path, aspect, "treatments and lists").items():
        at = (*path, aspect, written)
        name = desk.named(at, treatments, "treatment")
        if name is not None:
            words = desk.words(at, value, *_listed(desk.pathway, aspect, name))
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
    return tuple(str(number) for number, _ in enumerate(lines, 1))
