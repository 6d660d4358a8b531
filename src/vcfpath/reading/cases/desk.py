"""What lies on the table while cases are read: the pathway, where all stands, what is found wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from vcfpath.errors import Fault, echoed, quoted
from vcfpath.model.days import day_of, spelling
from vcfpath.model.declared import Patience
from vcfpath.model.pathway import Pathway
from vcfpath.reading.places import Path, Places


class Desk:
    """The reading of one file of cases; ``day`` is that of cases that have none of their own."""

    def __init__(self, pathway: Pathway, places: Places, day: date, patience: Patience) -> None:
        self.pathway = pathway
        self.places = places
        self.day = day
        self.faults: list[Fault] = []
        self._patience = patience

    def about_value(self, path: Path, what: str, mend: str) -> None:
        """Note what is wrong with the value at ``path``."""
        self.faults.append(Fault(self.places.of_value(path), what, mend))

    def about_key(self, path: Path, what: str, mend: str) -> None:
        """Note what is wrong with the key that leads to ``path``."""
        self.faults.append(Fault(self.places.of_key(path), what, mend))

    def nearest(self, name: str, known: Collection[str]) -> str:
        """A mend for a misspelt ``name``, as long as there is time for it."""
        return self._patience.nearest(name, known)

    def mapping(self, raw: Mapping[str, Any], path: Path, key: str, holds: str) -> dict[str, Any]:
        """The mapping under ``key``; empty where there is none."""
        value = raw.get(key)
        if key not in raw or isinstance(value, dict):
            return value or {}
        self.about_value((*path, key), f"{holds} belong here, not {quoted(value)}", "Indent them.")
        return {}

    def text(self, raw: Mapping[str, Any], path: Path, key: str) -> str | None:
        """The text under ``key`` with single spaces; None where there is none."""
        value = raw.get(key)
        if key not in raw:
            return None
        if isinstance(value, str) and value.split():
            return " ".join(value.split())
        if value is None or isinstance(value, str):
            mend = "Write it, or leave the line out."
            self.about_value((*path, key), "a text belongs here, not nothing", mend)
        else:
            what = f"a text belongs here, not {quoted(value)}"
            self.about_value((*path, key), what, "Put quotes round it.")
        return None

    def word(self, path: Path, value: object, known: Collection[str], called: str) -> str | None:
        """``value``, where it is one of the ``known``; ``called`` is what such a thing is."""
        if isinstance(value, str) and value in known:
            return value
        if isinstance(value, str):
            what = f"'{echoed(value)}' is no {called}"
        else:
            what = f"one word belongs here, not {quoted(value)}"
        self.about_value(path, what, self.nearest(str(value), known))
        return None

    def date(self, raw: Mapping[str, Any], path: Path, key: str) -> date | None:
        """The day under ``key``; None where there is none."""
        written = self.text(raw, path, key)
        if written is None:
            return None
        found = day_of(written)
        if found is None:
            mend = spelling(written, "Write it like 2026-11-22.", months=False)
            self.about_value((*path, key), f"'{echoed(written)}' is not a date", mend)
        return found

    def unknown_keys(self, raw: Mapping[str, Any], path: Path, known: Collection[str]) -> None:
        """Note every key of ``raw`` that is none of the ``known``."""
        for key in raw:
            if key not in known:
                self.about_key((*path, key), f"unknown key {quoted(key)}", self.nearest(key, known))

    def named(self, path: Path, known: Collection[str], called: str) -> str | None:
        """The name that the key at the end of ``path`` gives; on the command line - and _ are one too."""
        written = str(path[-1])
        name = written.replace("-", "_")
        if name in known:
            return name
        self.about_key(path, f"there is no {called} '{echoed(written)}'", self.nearest(name, known))
        return None

    def words(
        self, path: Path, value: object, known: Collection[str], called: str
    ) -> tuple[str, ...] | None:
        """The words in the list ``value``; numbers are written as words are."""
        if not isinstance(value, list):
            what = f"a list belongs here, not {quoted(value)}"
            self.about_value(path, what, "Write it in brackets, like [a, b], or [] for none.")
            return None
        plain = [str(each) if type(each) is int else each for each in value]
        found = [self.word((*path, n), each, known, called) for n, each in enumerate(plain)]
        return None if None in found else tuple(each for each in found if each is not None)
