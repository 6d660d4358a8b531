"""One case, from plain data: a name, a person, what is expected of them, and who judged it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from vcfpath.errors import ContentError, Place, UsageError, quoted
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.case import JUDGED, NOT_YET, Case, SignOff
from vcfpath.patient.given import understood
from vcfpath.patient.mattering import MATTERS
from vcfpath.reading.cases.desk import Desk
from vcfpath.reading.cases.expectations import WRITTEN, expectations
from vcfpath.reading.patient_file import answers_within
from vcfpath.reading.places import Path

KEYS = ("name", "vignette", "facts", "as_of", *WRITTEN, "source", "signed_off")
SIGNED = ("judged", "by", "on", "of", "remark")
_MOST_NAME = 200
"""Characters; a name is a line on a screen, and a heading on a sheet."""


class _Person(NamedTuple):
    """Somebody, and where their facts stand."""

    patient: Patient
    facts_at: Mapping[str, Place]


def case_at(desk: Desk, raw: object, path: Path) -> Case | None:
    """The case at ``path``; what is wrong with it is noted. None where it has no name."""
    if not isinstance(raw, dict):
        mend = "Write 'name:', 'facts:' and 'expect:' below each other."
        desk.about_value(path, f"a case is 'key: value' lines, not {quoted(raw)}", mend)
        return None
    desk.unknown_keys(raw, path, KEYS)
    name = _name(desk, raw, path)
    day = desk.date(raw, path, "as_of") or desk.day
    person = _person(desk, raw, path, day)
    expected = expectations(desk, raw, path)
    vignette, source = (desk.text(raw, path, key) for key in ("vignette", "source"))
    signed = _signed(desk, raw, path)
    if name is None:
        return None
    place = desk.places.of_key((*path, "name"))
    return Case(
        name, place, person.patient, day, person.facts_at, expected, vignette, source, signed
    )


def _name(desk: Desk, raw: Mapping[str, Any], path: Path) -> str | None:
    if "name" not in raw:
        desk.about_value(path, "'name' is missing", "Say in a few words who this is.")
        return None
    name = desk.text(raw, path, "name")
    if name is not None and len(name) > _MOST_NAME:
        desk.about_value(
            (*path, "name"), f"this is longer than {_MOST_NAME} characters", "Shorten it."
        )
        return None
    return name


def _person(desk: Desk, raw: Mapping[str, Any], path: Path, day: date) -> _Person:
    if "facts" not in raw:
        mend = "Write 'facts: {}' where nothing is known."
        desk.about_value(path, "'facts' is missing", mend)
    facts = desk.mapping(raw, path, "facts", "facts and their values")
    answers, twice = answers_within(facts, desk.places, (*path, "facts"))
    answers.pop(MATTERS, None)  # what matters to somebody is no fact, and decides nothing
    given, wrong = understood(desk.pathway, answers)
    desk.faults += [*twice, *wrong]
    facts_at = {each.fact: each.place for each in given}
    try:
        return _Person(build_patient(desk.pathway, (), given, day), facts_at)
    except (ContentError, UsageError) as error:
        desk.faults += error.faults
        return _Person(Patient(), facts_at)


def _signed(desk: Desk, raw: Mapping[str, Any], path: Path) -> SignOff | None:
    """What somebody thinks; who that is, and on which day, is said too."""
    written = desk.mapping(raw, path, "signed_off", "'judged', 'by' and 'on'")
    if not written:
        return None
    at = (*path, "signed_off")
    desk.unknown_keys(written, at, SIGNED)
    judged = (
        desk.word((*at, "judged"), written["judged"], JUDGED, "judgement")
        if ("judged" in written)
        else None
    )
    on = desk.date(written, at, "on")
    by, of, remark = (desk.text(written, at, key) for key in ("by", "of", "remark"))
    wanted = ("judged",) if written.get("judged") == NOT_YET else ("judged", "by", "on")
    for key in wanted:
        if key not in written:
            desk.about_key(
                at, f"'{key}' is missing", "A judgement says what, by whom and on which day."
            )
    found = next((each for each in JUDGED if each == judged), NOT_YET)
    return SignOff(found, by or "", on, of or "", remark or "")
