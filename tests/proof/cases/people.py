"""People of the ankle and the knee pathways, for tests of cases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.known import ANKLE, TODAY
from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.patient.case import Aspect, Case, Expected, SignOff
from vcfpath.patient.plain import patient_from
from vcfpath.proof.cases.coverage import Coverage, coverage

HERE = Place("a.yaml", 3, 5)
Wanted = tuple[Aspect, str, tuple[str, ...]]


def case(
    facts: dict[str, object],
    *wanted: Wanted,
    pathway: Pathway = ANKLE,
    name: str = "A",
    signed: SignOff | None = None,
    day: date = TODAY,
) -> Case:
    """Somebody of whom ``facts`` are known, and what is ``wanted``."""
    expected = tuple(Expected(*each, HERE) for each in wanted)
    patient = patient_from(pathway, facts, day)
    at = dict.fromkeys(facts, HERE)
    return Case(name, HERE, patient, day, at, expected, signed_off=signed)


def seen(*facts: dict[str, object], pathway: Pathway = ANKLE) -> Coverage:
    """What cases of these people see, that say something of all there is."""
    wanted = [*_everything(pathway)]
    return coverage(pathway, [case(each, *wanted, pathway=pathway) for each in facts])


def _everything(pathway: Pathway) -> Iterator[Wanted]:
    yield from (("scope", "", ()), ("urgent", "", ()), ("stage_now", "", ()))
    for name in pathway.treatments:
        yield from (("answer", name, ()), ("cautions", name, ()), ("due", name, ()))
    yield from (("answer", position.id, ()) for position in pathway.positions)
    yield from (("holds", name, ()) for name in pathway.definitions)
    yield from (("scores", name, ()) for name in pathway.scores)
