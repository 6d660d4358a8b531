"""What somebody wrote down about one person: fact names and values, in YAML or JSON.

Nothing is judged here but the writing: which facts there are, and what they may be, the pathway says.

Unlike a pathway's, its last line need not be ended: it is a few lines, typed by hand in editors of
which most do not end it, and every answer first says back the facts it was given, while nobody reads
back a rule. What is piped in or saved by the program is JSON, which is closed by its last bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from vcfpath.errors import ContentError, Fault, Place, quoted
from vcfpath.model.answer import Answer
from vcfpath.reading import strict_yaml
from vcfpath.reading.characters import text_of
from vcfpath.reading.door import read_bytes, shown_name
from vcfpath.reading.places import Path, Places

_IS_JSON = re.compile(r"\s*\{")
_QUOTED_OR_TAB = re.compile(r'"(?:[^"\\]|\\(?s:.)|\\\Z)*(?:"|\Z)|\t')
"""A text that is never closed goes on to the end, so that no second one is looked for inside it."""


def read_answers(name: str) -> dict[str, Answer]:
    """The values in file ``name`` by fact, ``-`` being standard input.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: with every fault of its writing, each with its place.
    """
    return _answers(*read_data(name))


def read_data(name: str) -> tuple[dict[str, Any], Places]:
    """The names and values of a YAML or JSON file, and where each of them stands.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: with every fault of its writing, each with its place.
    """
    shown = shown_name(name)
    text = _untabbed(text_of(read_bytes(name), shown))
    reading = strict_yaml.read(text, shown)
    if reading.faults:
        raise ContentError(reading.faults)
    if not isinstance(reading.data, dict):
        what = f"this is no patient file: it holds {quoted(reading.data)}"
        raise ContentError([Fault(Place(shown, 1, 1), what, "Write lines like 'age: 70'.")])
    return reading.data, strict_yaml.places_of(reading, text, shown)


def answer_at(places: Places, path: Path, value: object) -> Answer:
    """The ``value`` at ``path`` with its place, and the places of what it holds."""
    parts: Iterable[str | int] = value if isinstance(value, dict) else ()
    if isinstance(value, list):
        parts = range(len(value))
    within = {part: places.of_key((*path, part)) for part in parts}
    return Answer(value, places.of_value(path), within)


def _untabbed(text: str) -> str:
    """JSON may be indented with tabs, and has none in its texts; YAML may not."""
    if not _IS_JSON.match(text):
        return text
    return _QUOTED_OR_TAB.sub(lambda found: " " if found[0] == "\t" else found[0], text)


def _answers(data: dict[str, object], places: Places) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    written: dict[str, str] = {}
    faults: list[Fault] = []
    for key, value in data.items():
        fact = key.replace("-", "_")
        if fact in answers:
            faults.append(_twice(written[fact], key, places))
        answers[fact] = answer_at(places, (key,), value)
        written.setdefault(fact, key)
    if faults:
        raise ContentError(faults)
    return answers


def _twice(first: str, second: str, places: Places) -> Fault:
    line = places.of_key((first,)).line
    what = f"'{second}' is the same fact as '{first}' in line {line}"
    return Fault(places.of_key((second,)), what, "Remove one of them.")
