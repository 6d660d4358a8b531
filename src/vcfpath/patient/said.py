"""All that was said of one person, by options and in a file, judged at once.

Whoever has made five slips is told of all five, wherever they are found: in how a file is written,
in what it names, in its values, in the options.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from vcfpath.errors import ContentError, Fault, Place, UsageError
from vcfpath.model.answer import Answer
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient, refusal
from vcfpath.patient.given import Given, understood
from vcfpath.patient.mattering import MATTERS, matters_in, matters_named


def person_said(
    pathway: Pathway,
    flags: Sequence[Given],
    answers: Mapping[str, Answer],
    as_of: date,
    *,
    matters: Iterable[tuple[str, Place]] = (),
    writing: Sequence[Fault] = (),
) -> Patient:
    """The person that options and a file describe; where both speak of one thing, options win.

    ``writing`` is what is wrong with how the file is written. What stands in the same lines is not
    judged again.

    Raises:
        UsageError: naming all that is wrong, when some of it is an option's.
        ContentError: likewise, when all of it stands in the file.
    """
    facts = {name: answer for name, answer in answers.items() if name != MATTERS}
    written, faults = understood(pathway, facts)
    patient = Patient()
    said: tuple[str, ...] = ()
    with _gathered(faults):
        patient = build_patient(pathway, flags, written, as_of)
    with _gathered(faults):
        said = matters_named(pathway, matters) or matters_in(pathway, answers.get(MATTERS))
    spoilt = {fault.place.line for fault in writing}
    faults = [*writing, *(fault for fault in faults if fault.place.line not in spoilt)]
    if faults:
        raise refusal(faults)
    return patient._replace(matters=said)


@contextmanager
def _gathered(faults: list[Fault]) -> Iterator[None]:
    """Go on after a refusal, and keep what it says."""
    try:
        yield
    except (ContentError, UsageError) as error:
        faults += error.faults
