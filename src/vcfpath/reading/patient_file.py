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

from vcfpath.errors import ContentError, Fault, Place, named, quoted
from vcfpath.model.answer import Answer, Key
from vcfpath.reading import strict_yaml
from vcfpath.reading.characters import text_of
from vcfpath.reading.door import read_bytes, shown_name
from vcfpath.reading.places import Path, Places

LINES = "Write lines like 'age: 70'."
SAVED_WALK = "vcfpath.walk/"
"""What a saved walk says it is, whatever its version."""
_IS_JSON = re.compile(r"\s*\{")
_QUOTED_OR_TAB = re.compile(r'"(?:[^"\\]++|\\(?s:.)|\\\Z)*+(?:"|\Z)|\t')
"""A text that is never closed goes on to the end, so that no second one is looked for inside it."""


def read_answers(name: str) -> dict[str, Answer]:
    """The values in file ``name`` by fact, ``-`` being standard input.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: with every fault of its writing, each with its place.
    """
    answers, faults = written_in(name)
    if faults:
        raise ContentError(faults)
    return answers


def written_in(name: str) -> tuple[dict[str, Answer], list[Fault]]:
    """The same, with what is wrong in its writing beside it, where it could be read to its end.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: when it could not be read to its end, or is no patient file.
    """
    data, places, faults = _data(name)
    if str(data.get("schema")).startswith(SAVED_WALK):
        saved = Fault(places.of_key(("schema",)), "this is a saved walk", _resume(name))
        raise ContentError([saved])
    answers, twice = answers_within(data, places)
    return answers, [*faults, *twice]


def read_data(name: str) -> tuple[dict[str, Any], Places]:
    """The names and values of a YAML or JSON file, and where each of them stands.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: with every fault of its writing, each with its place.
    """
    data, places, faults = _data(name)
    if faults:
        raise ContentError(faults)
    return data, places


def _data(name: str) -> tuple[dict[str, Any], Places, list[Fault]]:
    shown = shown_name(name)
    text = _untabbed(text_of(read_bytes(name, LINES), shown))
    reading = strict_yaml.read(text, shown)
    if not isinstance(reading.data, dict):
        what = f"this is no patient file: it holds {quoted(reading.data)}"
        no_file = Fault(Place(shown, 1, 1), what, LINES)
        raise ContentError(reading.faults or [no_file])
    return reading.data, strict_yaml.places_of(reading, text, shown), reading.faults


def answer_at(places: Places, path: Path, value: object) -> Answer:
    """The ``value`` at ``path`` with its place, and the places of what it holds."""
    parts: Iterable[str | int] = value if isinstance(value, dict) else ()
    if isinstance(value, list):
        parts = range(len(value))
    within = {part: places.of_key((*path, part)) for part in parts}
    return Answer(value, places.of_value(path), within)


def _resume(name: str) -> str:
    return f"Take it up again: vcfpath walk --resume {'FILE' if name == '-' else named(name)}."


def _untabbed(text: str) -> str:
    """JSON may be indented with tabs, and has none in its texts; YAML may not."""
    if not _IS_JSON.match(text):
        return text
    return _QUOTED_OR_TAB.sub(lambda found: " " if found[0] == "\t" else found[0], text)


def answers_within(
    data: dict[str, Any], places: Places, path: Path = ()
) -> tuple[dict[str, Answer], list[Fault]]:
    """The values of ``data``, which stands at ``path``, by fact; and each fact that is there twice."""
    answers: dict[str, Answer] = {}
    written: dict[str, str] = {}
    faults: list[Fault] = []
    for key, value in data.items():
        fact = key.replace("-", "_")
        if fact in answers:
            faults.append(_twice((*path, written[fact]), (*path, key), places))
        called = Key(key, places.of_key((*path, key)))
        answers[fact] = answer_at(places, (*path, key), value)._replace(key=called)
        written.setdefault(fact, key)
    return answers, faults


def _twice(first: Path, second: Path, places: Places) -> Fault:
    line = places.of_key(first).line
    what = f"'{second[-1]}' is the same fact as '{first[-1]}' in line {line}"
    return Fault(places.of_key(second), what, "Remove one of them.")
