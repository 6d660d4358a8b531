"""What a sheet says of cases: which of its marks count, and what is wrong with the others.

A mark counts where it is the only one of its case, says who made it and when, and was made of what the
pathway says today. Anything else is said, with its line, and counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from vcfpath.errors import Fault, Place, did_you_mean, echoed
from vcfpath.model.days import day_of, spelling
from vcfpath.model.declared import Patience
from vcfpath.patient.case import JUDGED_BY_SOMEBODY, Judged, SignOff
from vcfpath.proof.cases.trying import Tried

_AGAIN = "Print a new sheet, and let it be judged again."


class Written(NamedTuple):
    """What was written in one place of a sheet."""

    text: str
    place: Place


class Entry(NamedTuple):
    """What a sheet holds of one case; ``marked`` are the words of the boxes that are marked."""

    name: Written
    marked: tuple[Written, ...]
    by: Written
    on: Written
    remark: Written
    code: Written


class Judgement(NamedTuple):
    """A case, what somebody thinks of it, and where that is marked."""

    tried: Tried
    signed: SignOff
    place: Place


class Outcome(NamedTuple):
    """The marks that count, the entries without any, and what is wrong with the others."""

    judgements: tuple[Judgement, ...]
    blank: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def judged(cases: Iterable[Tried], entries: Iterable[Entry], today: date) -> Outcome:
    """What ``entries`` say of ``cases``; nobody has judged anything after ``today``."""
    known = {_plain(each.case.name): each for each in cases}
    first: dict[str, Place] = {}
    patience = Patience()
    judgements: list[Judgement] = []
    blank: list[Entry] = []
    faults: list[Fault] = []
    for entry in entries:
        try:
            tried = _case(entry, known, first, patience)
            if entry.marked:
                judgements.append(_judgement(tried, entry, today))
            else:
                blank.append(entry)
        except _AtFaultError as error:
            faults.append(error.fault)
    return Outcome(tuple(judgements), tuple(blank), tuple(faults))


class _AtFaultError(Exception):
    """What is wrong with an entry, and where."""

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(what)
        self.fault = Fault(place, what, mend)


def _case(
    entry: Entry, known: Mapping[str, Tried], first: dict[str, Place], patience: Patience
) -> Tried:
    """The case that an entry is about."""
    name, place = entry.name
    tried = known.get(_plain(name))
    if tried is None:
        what = f"there is no case '{echoed(name)}'"
        raise _AtFaultError(place, what, patience.nearest(name, known) or "Name its file, too.")
    before = first.setdefault(tried.case.name, place)
    if before is not place:
        what = f"this case is on the sheet already, in line {before.line}"
        raise _AtFaultError(place, what, "Remove one of them.")
    return tried


def _judgement(tried: Tried, entry: Entry, today: date) -> Judgement:
    word = _only_mark(entry)
    if entry.code.text != tried.code:
        what = "this is not what was judged: the case, or what the pathway says, has changed"
        raise _AtFaultError(entry.code.place, what, _AGAIN)
    if not entry.by.text:
        raise _AtFaultError(entry.by.place, "nobody says whose mark this is", "Write the name.")
    on = _day(entry.on)
    if on > today:
        raise _AtFaultError(
            entry.on.place, f"{on} is still to come", "Write the day it was judged."
        )
    signed = SignOff(word, entry.by.text, on, tried.code, entry.remark.text)
    return Judgement(tried, signed, entry.marked[0].place)


def _only_mark(entry: Entry) -> Judged:
    (text, place), *more = entry.marked
    if more:
        words = ", ".join(each.text for each in entry.marked)
        mend = "Leave the one that is meant."
        raise _AtFaultError(more[0].place, f"more than one box is marked: {words}", mend)
    for each in JUDGED_BY_SOMEBODY:
        if each == text:
            return each
    raise _AtFaultError(
        place, f"there is no box '{echoed(text)}'", did_you_mean(text, JUDGED_BY_SOMEBODY)
    )


def _day(written: Written) -> date:
    text, place = written
    if not text:
        raise _AtFaultError(place, "nobody says when this was marked", "Write the day.")
    if (day := day_of(text)) is not None:
        return day
    mend = spelling(text, "Write it like 2026-11-22.", months=False)
    raise _AtFaultError(place, f"'{echoed(text)}' is not a date", mend)


def _plain(name: str) -> str:
    """A name without what printing or an editor may change: spaces and capitals."""
    return " ".join(name.split()).casefold()
