"""A patient described in plain data, for programs: the same shapes as in a patient file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from vcfpath.errors import Place
from vcfpath.model.answer import Answer
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import from_file


def patient_from(pathway: Pathway, facts: Mapping[str, object], as_of: date) -> Patient:
    """The patient of whom ``facts`` are known; facts not named are unknown.

    Args:
        pathway: the pathway whose facts they are.
        facts: by fact id: a number, ``{"from": 5, "to": 7}``, a word, a list of words it may be,
            True or False, or for a set which members are in, ``{"rest": True}``.
        as_of: the day up to which dates are counted.

    Raises:
        ContentError: naming every key that is no fact and every value of the wrong shape.
        UsageError: naming every value that is not possible.
    """
    answers = {name: Answer(_exact(value), Place(name)) for name, value in facts.items()}
    return build_patient(pathway, from_file(pathway, answers), (), as_of)


def _exact(value: object) -> object:
    """Floats as the decimals they are written as; what is inside lists and mappings too."""
    match value:
        case float():
            return Decimal(repr(value))
        case dict():
            return {name: _exact(each) for name, each in value.items()}
        case _:
            return value
