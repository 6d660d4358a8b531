"""A saved walk, read back: strictly, for it may be cut off, of another pathway, or edited by hand."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from vcfpath.errors import CannotOpenError, ContentError, Fault, Place, did_you_mean, quoted
from vcfpath.model.answer import Answer
from vcfpath.model.days import day_of
from vcfpath.reading.door import shown_name
from vcfpath.reading.patient_file import answer_at, read_data
from vcfpath.reading.places import Places

FORMAT = "vcfpath.walk/1"
KEYS = ("schema", "saved_on", "pathway", "facts", "matters", "verdicts")
VERDICTS = ("open", "depends", "closed")
_MEND = "Use the file as the walk saved it, or begin anew without --resume."


class SavedWalk(NamedTuple):
    """What a walk was saved with. Whether its answers are still answers, the pathway says."""

    places: Places
    saved_on: date
    pathway: str
    version: str
    sha256: str
    facts: Mapping[str, Answer]
    matters: Answer
    verdicts: Mapping[str, str]

    def place(self, *path: str) -> Place:
        """Where the value at ``path`` stands."""
        return self.places.of_value(self.places.within(path))


def read_walk(name: str) -> SavedWalk:
    """The walk saved in file ``name``; a link is refused, for one may not know where it leads.

    Raises:
        CannotOpenError: when there is no such file, it is a link, or it may not be read.
        ContentError: with every fault found, each with its place.
    """
    if os.path.islink(name):
        what = "cannot be read: it is a link"
        raise CannotOpenError([Fault(Place(shown_name(name)), what, "Name the file itself.")])
    data, places = _data(name)
    form = _Form(data, places)
    walk = SavedWalk(
        places=places,
        saved_on=form.day("saved_on"),
        pathway=form.text("pathway", "id"),
        version=form.text("pathway", "version"),
        sha256=form.text("pathway", "sha256"),
        facts=form.answers("facts"),
        matters=form.answer("matters"),
        verdicts=form.verdicts("verdicts"),
    )
    if form.faults:
        raise ContentError(form.faults)
    return walk


def _data(name: str) -> tuple[dict[str, Any], Places]:
    try:
        return read_data(name)
    except CannotOpenError as error:  # without a mend: standard input is for new answers
        raise CannotOpenError(Fault(each.place, each.what) for each in error.faults) from None
    except ContentError as error:
        first = error.faults[0]
        what = f"this is no walk as it was saved: {first.what}"
        raise ContentError([Fault(first.place, what, _MEND)]) from None


class _Form:
    """The parts of a saved walk as they ought to be, with a fault for each that is not."""

    def __init__(self, data: dict[str, Any], places: Places) -> None:
        self.data = data
        self.places = places
        self.faults: list[Fault] = []
        if data.get("schema") != FORMAT:
            self._complain(f"this is no walk that we can take up: {_not_ours(data)}", "schema")
        else:
            self._missing_and_unknown()

    def _missing_and_unknown(self) -> None:
        for key in KEYS:
            if key not in self.data:
                self._complain(f"'{key}' is missing")
        for key in self.data:
            if key not in KEYS:
                place = self.places.of_key((key,))
                self.faults.append(
                    Fault(place, f"unknown key {quoted(key)}", did_you_mean(key, KEYS))
                )

    def _complain(self, what: str, *path: str) -> None:
        if not self.faults:  # one is enough: the file is not as it was saved
            self.faults.append(Fault(self._place(path), what, _MEND))

    def _place(self, path: tuple[str, ...]) -> Place:
        """Where the value at ``path`` stands, or what should have held it."""
        return self.places.of_value(self.places.within(path))

    def _part(self, key: str) -> dict[str, Any]:
        part = self.data.get(key)
        if isinstance(part, dict):
            return part
        self._complain(f"'{key}' is not as it was saved", key)
        return {}

    def text(self, part: str, key: str) -> str:
        value = self._part(part).get(key)
        if isinstance(value, str):
            return value
        self._complain(f"'{key}' of '{part}' is not a text", part, key)
        return ""

    def day(self, key: str) -> date:
        found = day_of(str(self.data.get(key)))
        if found is None:
            self._complain(f"'{key}' is not a date", key)
        return found or date.min

    def answers(self, key: str) -> dict[str, Answer]:
        part = self._part(key)
        return {name: answer_at(self.places, (key, name), part[name]) for name in part}

    def answer(self, key: str) -> Answer:
        if key not in self.data:
            return Answer(None, self._place(()))
        return answer_at(self.places, (key,), self.data[key])

    def verdicts(self, key: str) -> dict[str, str]:
        part = self._part(key)
        for name, verdict in part.items():
            if verdict not in VERDICTS:
                self._complain(f"{quoted(verdict)} is no verdict", key, name)
        return part


def _not_ours(data: Mapping[str, Any]) -> str:
    schema = data.get("schema")
    return "it does not say that it is one" if schema is None else f"it is {quoted(schema)}"
