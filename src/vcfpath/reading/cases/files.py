"""Files of cases: those that are named, those in a folder, or those that belong to the pathway.

A file holds one case, or several under ``cases:``. The cases of a pathway stand in the folder
``cases`` beside its file. All that is wrong in all files is said at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path as FilePath
from typing import NamedTuple

from vcfpath.errors import CannotOpenError, ContentError, Fault, Place, named, quoted
from vcfpath.model.declared import Patience
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Case
from vcfpath.reading import strict_yaml
from vcfpath.reading.cases.desk import Desk
from vcfpath.reading.cases.form import case_at
from vcfpath.reading.characters import text_of
from vcfpath.reading.door import read_bytes, shown_name
from vcfpath.reading.pathway_file import file_of
from vcfpath.reading.places import Path, Places, first_of_each_place

FOLDER = "cases"
ENDINGS = (".yaml", ".yml", ".json")
MOST_CASES = 2_000
"""In all files together; each is answered as if somebody had asked."""
_LINES = "Write 'name:', 'facts:' and 'expect:'; or several such cases in a list under 'cases:'."


class CaseFile(NamedTuple):
    """A file of cases as it was read: its text, where all stands, and its cases with their paths."""

    name: str
    text: str
    places: Places
    cases: tuple[tuple[Path, Case], ...]


def folder_of(pathway: str | None) -> str:
    """The folder of the cases that belong to the pathway ``pathway``."""
    return str(FilePath(file_of(pathway)).parent / FOLDER)


def has_cases(folder: str) -> bool:
    """Whether ``folder`` is there with a file of cases in it; what may not be looked into may have some."""
    try:
        return any(each.endswith(ENDINGS) for each in os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def case_files(names: Iterable[str]) -> list[str]:
    """The files that are meant: each that is named, and all in each folder that is.

    Raises:
        CannotOpenError: when a folder may not be read.
        ContentError: when a folder has no cases in it.
    """
    return list(dict.fromkeys(file for name in names for file in _files(name)))


def read_cases(pathway: Pathway, files: Sequence[str], day: date) -> list[CaseFile]:
    """The cases in ``files``, for the people of ``pathway``; ``day`` is that of those with none.

    Raises:
        CannotOpenError: when one of them is not there, or may not be read.
        ContentError: with every fault of the files, each with its place.
    """
    read: list[CaseFile] = []
    faults: list[Fault] = []
    patience = Patience()
    for name in files:
        try:
            file, wrong = _read(pathway, name, day, patience)
        except ContentError as error:
            faults += error.faults
        else:
            read.append(file)
            faults += wrong
    cases = [case for file in read for _, case in file.cases]
    faults += [*_namesakes(cases), *_too_many(cases)]
    if faults:
        raise ContentError(first_of_each_place(faults))
    return read


def _files(name: str) -> Iterator[str]:
    if not os.path.isdir(name):
        yield name
        return
    try:
        inside = sorted(os.listdir(name))
    except OSError as error:
        reason = error.strerror.lower() if error.strerror else "no reason given"
        what = f"cannot be read: {reason}"
        raise CannotOpenError([Fault(Place(named(name)), what)]) from None
    files = [each for each in inside if each.endswith(ENDINGS)]
    if not files:
        what = "there are no cases in this folder"
        raise ContentError([Fault(Place(named(name)), what, "They are files that end in .yaml.")])
    yield from (os.path.join(name, each) for each in files)


def _read(
    pathway: Pathway, name: str, day: date, patience: Patience
) -> tuple[CaseFile, list[Fault]]:
    text = text_of(read_bytes(name, _LINES), shown_name(name))
    return cases_in(pathway, name, text, day, patience)


def cases_in(
    pathway: Pathway, name: str, text: str, day: date, patience: Patience
) -> tuple[CaseFile, list[Fault]]:
    """The cases in the ``text`` of the file ``name``, and what is wrong with them.

    Raises:
        ContentError: when it could not be read to its end.
    """
    shown = shown_name(name)
    reading = strict_yaml.read(text, shown)
    places = strict_yaml.places_of(reading, text, shown)
    desk = Desk(pathway, places, day, patience)
    made = ((path, case_at(desk, raw, path)) for path, raw in _written(desk, reading.data))
    cases = tuple((path, case) for path, case in made if case is not None)
    return CaseFile(name, text, places, cases), [*reading.faults, *desk.faults]


def _written(desk: Desk, data: object) -> Iterator[tuple[Path, object]]:
    """Each case as plain data, and the path to it."""
    if not isinstance(data, dict):
        desk.about_value((), f"this is no file of cases: it holds {quoted(data)}", _LINES)
    elif "cases" not in data:
        yield (), data
    else:
        desk.unknown_keys(data, (), ("cases",))
        cases = data["cases"]
        if not (isinstance(cases, list) and cases):
            what = f"a list of cases belongs here, not {quoted(cases or None)}"
            desk.about_value(("cases",), what, "Begin each with '- name:'.")
        else:
            yield from ((("cases", n), each) for n, each in enumerate(cases))


def _namesakes(cases: Iterable[Case]) -> Iterator[Fault]:
    first: dict[str, Place] = {}
    for case in cases:
        known = first.setdefault(case.name, case.place)
        if known is not case.place:
            what = f"another case has this name, at {known}"
            yield Fault(case.place, what, "Give each a name of its own.")


def _too_many(cases: Sequence[Case]) -> Iterator[Fault]:
    if len(cases) > MOST_CASES:
        what = f"there are more than {MOST_CASES:,} cases"
        yield Fault(cases[MOST_CASES].place, what, "Name fewer files.")
