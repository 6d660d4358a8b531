"""The JSON contract of ``diff``: who is answered otherwise by a new version, and what is proved.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from datetime import date

from vcfpath.engine.assess import staleness
from vcfpath.patient import Patient
from vcfpath.proof.diff.asked import AskedOtherwise
from vcfpath.proof.diff.blame import LineChange
from vcfpath.proof.diff.difference import Change
from vcfpath.proof.diff.questions import Subject
from vcfpath.proof.diff.side import Side
from vcfpath.view.contract.spoken import Json, Spoken, written
from vcfpath.view.diff.result import Result, Told, Version
from vcfpath.view.diff.saying import rule_words

SCHEMA = "vcfpath.diff/1"


def render(result: Result, as_of: date) -> str:
    """What is asked otherwise, every change, and what is not decided, as one JSON object."""
    diff = result.diff
    old, new = result.sides
    return written(
        {
            "schema": SCHEMA,
            "as_of": as_of.isoformat(),
            "stale": staleness(new.pathway, as_of),
            "intended_use": new.pathway.intended_use,
            "before": _version(old, result.old),
            "now": _version(new, result.new),
            "loses": diff.loses,
            "nobody_affected": diff.nothing,
            "nobody_in_common": diff.nobody,
            "compared": diff.asked,
            "asked": [_asked(each) for each in diff.both.asked],
            "changes": [_change(result, each) for each in diff.changes],
            "undecided": [_subject(each) for each in diff.undecided],
            "notes": diff.notes,
            "texts": diff.texts,
        }
    )


def _version(side: Side, version: Version) -> Json:
    pathway = side.pathway
    return {
        "file": version.name,
        "id": pathway.id,
        "version": pathway.version,
        "sha256": pathway.sha256,
    }


def _asked(asked: AskedOtherwise) -> Json:
    return {
        "fact": asked.fact,
        "change": asked.change,
        "values": list(asked.values),
        "shuts_out": asked.shuts_out,
    }


def _subject(subject: Subject) -> Json:
    return {"kind": subject.kind, "id": subject.id or None, "option": subject.option}


def _change(result: Result, change: Change) -> Json:
    old, new = result.sides
    before, now = result.commands(change)
    return {
        **_subject(change.subject),
        "loses": change.loses,
        "waiting": change.waiting,
        "before": _answer(old, change.was, change.person, before),
        "now": _answer(new, change.now, change.person, now),
        "lines": [_line(result, each) for each in change.lines],
    }


def _answer(side: Side, answer: str, person: Patient, command: str) -> Json:
    spoken, states = Spoken(side.pathway), side.person(person).states
    facts = {name: spoken.state(name, state) for name, state in states.items()}
    return {"answer": answer, "facts": facts, "command": command}


def _line(result: Result, line: LineChange) -> Json:
    before, now = result.line(line)
    return {"before": _told(before), "now": _told(now)}


def _told(told: Told | None) -> Json | None:
    if told is None:
        return None
    name, line, column = told.place
    kind = told.line.role
    return {"kind": kind, "file": name, "line": line, "column": column, "rule": rule_words(told)}
