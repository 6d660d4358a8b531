"""What made-up pathways are put together from, as small as each part can be.

A shape is a function of its size. They are written as one line of JSON, the densest YAML there is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

MOST_BYTES = 999_000
MOST_VALUES = 31_900
"""Just under what the reader lets in."""

Raw = dict[str, Any]
Shape = Callable[[int], Raw]

CITED = {"sources": ["s"]}
SOURCE = {
    "title": "T",
    "by": "B",
    "year": 2020,
    "country": "C",
    "kind": "guideline",
    "seen": "full_text",
    "funding": "F",
    "checked_on": "2026-01-01",
    "review_by": "2030-01-01",
}
YES_NO = {
    "ask": "A?",
    "label": "l",
    "answered_by": "patient",
    "kind": "yes_no",
    "yes": "y",
    "no": "n",
}
CHOICE = {"ask": "A?", "label": "l", "answered_by": "patient", "kind": "choice"}
SET = {"ask": "A?", "label": "l", "answered_by": "patient", "kind": "set"}
NUMBER = {
    "ask": "A?",
    "label": "l",
    "answered_by": "patient",
    "kind": "number",
    "unit": "points",
    "least": 0,
    "most": 99999,
}
CLOCK = {**NUMBER, "unit": "days", "clock": True}
TREATMENT = {"stage": "st", "name": "N", "in_short": "i", "what": {"says": "w", **CITED}}
SAID = {"says": "w", **CITED}


def pathway(**parts: object) -> Raw:
    """A file with one whole pathway, in which ``parts`` are otherwise than in the smallest one."""
    stage = {"id": "st", "name": "S", "short": "s", "summary": "S.", "sequence": 1, **CITED}
    whole = {
        "name": "P",
        "version": "1",
        "made_by": "M",
        "funding": "F",
        "update_policy": "U",
        "written_on": "2026-01-01",
        "review_by": "2030-01-01",
        "intended_use": "I.",
        "condition": {"name": "c", "summary": "C.", **CITED},
        "decision": "D?",
        "stages": [stage],
        "facts": {"f": YES_NO},
        "treatments": {"t": TREATMENT},
        **parts,
    }
    return file_of({"p": whole})


def largest(shape: Shape, fits: Callable[[Raw], bool], most: int = 60_000) -> int:
    """The largest size with which ``shape`` still ``fits``; 0 if none does."""
    least = 0
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (middle, most) if fits(shape(middle)) else (least, middle)
    return least


def fits(raw: Raw) -> bool:
    """Whether a file is no bigger than the reader lets in."""
    return _values(raw) < MOST_VALUES and len(text_of(raw)) < MOST_BYTES


def text_of(raw: Raw) -> str:
    """The file as it is written."""
    return json.dumps(raw) + "\n"


def file_of(pathways: Raw) -> Raw:
    """The file that holds these pathways."""
    return {"format": 1, "sources": {"s": SOURCE}, "pathways": pathways}


def _values(data: object) -> int:
    waiting, values = [data], 0
    while waiting:
        each = waiting.pop()
        values += 1
        if isinstance(each, dict):
            values += len(each)
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
    return values


def line(when: str, weight: str = "usual") -> Raw:
    """A line of a treatment."""
    return {"when": when, "weight": weight, "because": "b", **CITED}


def treated(*rules: str, weight: str = "usual") -> Raw:
    """A treatment with these indications."""
    return {**TREATMENT, "indicated_when": [line(rule, weight) for rule in rules]}


def position(name: str, rules: list[str], about: list[str] | None = None) -> Raw:
    """A position about treatment ``t``, or about these."""
    said = {"id": name, "source": "s", "about": about or ["t"], "stance": "for", "says": "w"}
    return {**said, "when": [{"when": rule} for rule in rules]} if rules else said


def rules_over(parts: Iterator[str], count: int, join: str = " or ") -> Iterator[str]:
    """``count`` rules, each as long as a rule may be."""
    for rule in islice(parts, count):
        for part in parts:
            if len(rule) + len(join) + len(part) > 500:
                break
            rule += join + part
        yield rule


def clocks(n: int) -> Raw:
    """So many clocks, k0 and on."""
    return {f"k{i}": CLOCK for i in range(n)}


def cuts(names: list[str]) -> Iterator[str]:
    """Comparisons of these clocks with ever other numbers."""
    for number, name in enumerate(cycle(names), 1):
        yield f"{name}>{number % 99000 + 1}"
