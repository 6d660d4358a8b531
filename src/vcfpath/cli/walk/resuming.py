"""A saved walk taken up again: time has passed for its clocks, and the pathway may be a newer one."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from vcfpath.cli.walk.talk import Talk
from vcfpath.engine.assessment import Verdict
from vcfpath.engine.walk import red_flags_fact
from vcfpath.errors import ContentError, Fault
from vcfpath.model.answer import Answer
from vcfpath.model.declared import Patience
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import from_file
from vcfpath.patient.later import later
from vcfpath.patient.mattering import matters_in
from vcfpath.reading.walk_file import SavedWalk, read_walk
from vcfpath.view.walk.resumed import resumed_screen


def resumed(talk: Talk, given: Patient, name: str) -> Patient:
    """Whom to begin with: ``given``, and what was saved in file ``name``; shows what has changed.

    What is given now wins over what was saved.

    Raises:
        CannotOpenError: when the file cannot be read.
        ContentError: when it is no saved walk of this pathway, or says what cannot be.
        UsageError: when a clock of it would by now be out of range.
    """
    walk = read_walk(name)
    pathway = talk.pathway
    newer = walk.sha256 != pathway.sha256
    _refuse_another(talk, walk)
    kept, dropped = _kept(talk.pathway, walk) if newer else (walk.facts, ())
    then = build_patient(talk.pathway, (), from_file(talk.pathway, kept), walk.saved_on)
    now = later(talk.pathway, then, Decimal((talk.day - walk.saved_on).days), walk.place())
    matters = given.matters or _matters(talk.pathway, walk, newer=newer)
    lasting = {name: state for name, state in now.states.items() if name != red_flags_fact(pathway)}
    start = Patient({**lasting, **given.states}, matters)  # warning signs are asked afresh
    version = walk.version if newer else None
    verdicts = cast("dict[str, Verdict]", walk.verdicts)  # `read_walk` lets no other word through
    found = talk.assess(start)
    talk.show(resumed_screen(talk.pathway, found, walk.saved_on, verdicts, tuple(dropped), version))
    return start


def _refuse_another(talk: Talk, walk: SavedWalk) -> None:
    """Refuse a walk through another pathway, or one from the future."""
    pathway = talk.pathway
    if walk.pathway != pathway.id:
        what = f"these answers are about the pathway '{walk.pathway}', and this is '{pathway.id}'"
        mend = "Name the file of that pathway with --pathway."
        raise ContentError([Fault(walk.place("pathway", "id"), what, mend)])
    if walk.saved_on > talk.day:
        what = f"these answers are of {walk.saved_on}, which is after {talk.day}"
        place = walk.place("saved_on")
        raise ContentError([Fault(place, what, "Answer for a later day with --as-of.")])


def _kept(pathway: Pathway, walk: SavedWalk) -> tuple[dict[str, Answer], list[str]]:
    """The saved answers that a newer pathway still has a place for, and the names of the others."""
    kept: dict[str, Answer] = {}
    dropped: list[str] = []
    unheard = Patience(0)  # what a name was meant for is not said here
    for name, answer in walk.facts.items():
        try:
            build_patient(pathway, (), from_file(pathway, {name: answer}, unheard), walk.saved_on)
            kept[name] = answer
        except ContentError:
            dropped.append(name.replace("_", " "))
    return kept, dropped


def _matters(pathway: Pathway, walk: SavedWalk, *, newer: bool) -> tuple[str, ...]:
    try:
        return matters_in(pathway, walk.matters)
    except ContentError:
        if newer:  # what a newer pathway has nothing to say about can change nothing
            return ()
        raise
