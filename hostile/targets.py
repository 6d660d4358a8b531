"""What must be so of any bytes at all, as plain functions: a fuzzer looks for bytes of which it is not.

The tests call them too, with every input that a fuzzer has found to be of interest.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import yaml
from pydantic_core import PydanticCustomError

from vcfpath.engine.assess import assess
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.words import words
from vcfpath.errors import SHOWN_FAULTS, ContentError, UsageError, VcfpathError, showable
from vcfpath.model.criterion import CompareFacts
from vcfpath.model.declared import Declared
from vcfpath.model.grammar import parse, parse_constraint
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, Members, OneOf, State
from vcfpath.patient import Patient
from vcfpath.patient.building import build_patient
from vcfpath.patient.given import from_file
from vcfpath.reading import load, read_answers, strict_yaml
from vcfpath.reading.characters import text_of
from vcfpath.truth import Truth

ANKLE = load(Path(__file__).parent.parent / "tests" / "pathways" / "ankle.yaml")
DAY = date(2026, 11, 22)


def reader(data: bytes) -> None:
    """Bytes as a pathway file and as a patient file: read, or refused in lines that can be shown.

    Raises:
        AssertionError: when they are neither, or when the two parsers differ.
    """
    with _file(data) as name:
        _read_or_refused(data, lambda: load(name))
        _read_or_refused(data, lambda: _patient(name))
    _parsers_agree(data)


def criterion(data: bytes) -> None:
    """Bytes as a rule and as a constraint over the ankle's facts: understood, or refused.

    Raises:
        AssertionError: when more knowledge changes what was certain, or it cannot be said in words.
    """
    text = data.decode("utf-8", "surrogateescape")
    names = _names(ANKLE)
    for read in (parse, parse_constraint):
        try:
            rule = read(text, names)
        except PydanticCustomError as refused:
            context = refused.context or {}
            assert context["what"]
            assert (context["offset"] or 0) <= len(text)
            continue
        if isinstance(rule, CompareFacts):
            assert _against(rule, {}) in Truth
            continue
        assert showable(words(ANKLE, rule)) == words(ANKLE, rule)
        unknown = Evaluator.of(ANKLE, Patient()).truth(rule)
        for states in _extremes(ANKLE):
            known = Evaluator.of(ANKLE, Patient(states)).truth(rule)
            assert known is not Truth.UNKNOWN
            assert unknown in (Truth.UNKNOWN, known)


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": reader, "criterion": criterion}


def _patient(name: str) -> None:
    patient = build_patient(ANKLE, (), from_file(ANKLE, read_answers(name)), DAY)
    assess(ANKLE, patient, DAY)


def _read_or_refused(data: bytes, read: Callable[[], object]) -> None:
    try:
        read()
    except VcfpathError as error:
        assert isinstance(error, (ContentError, UsageError))
        lines = error.lines()
        assert 0 < len(lines) <= SHOWN_FAULTS + 1
        assert all(showable(line) == line for line in lines)
        last = max(data.count(b"\n") + data.count(b"\r"), 0) + 1
        assert all(fault.place.line <= last for fault in error.faults)


def _parsers_agree(data: bytes) -> None:
    try:
        text = text_of(data, "f")
    except ContentError:
        return
    assert _outcome(text, yaml.CSafeLoader) == _outcome(text, yaml.SafeLoader)


def _outcome(text: str, parser: strict_yaml.Parser) -> object:
    """All that a reading gives with ``parser``: the data, or what is said of them."""
    before = strict_yaml.FASTEST
    strict_yaml.FASTEST = parser
    try:
        reading = strict_yaml.read(text, "f")
    except ContentError as error:
        return error.faults
    finally:
        strict_yaml.FASTEST = before
    return reading.data, reading.faults


@contextmanager
def _file(data: bytes) -> Iterator[str]:
    """A file that holds ``data``, in memory."""
    descriptor = os.memfd_create("hostile")
    try:
        os.write(descriptor, data)
        yield f"/proc/self/fd/{descriptor}"
    finally:
        os.close(descriptor)


def _names(pathway: Pathway) -> Declared:
    names = {
        "facts": frozenset(pathway.facts),
        "definitions": frozenset(pathway.definitions),
    }
    return Declared({}, dict(pathway.facts), names)


def _against(rule: CompareFacts, states: dict[str, State]) -> Truth:
    return Evaluator.of(ANKLE, Patient(states)).possible(rule)


def _extremes(pathway: Pathway) -> Iterator[dict[str, State]]:
    """Two people of whom all is known: everything at its least, and everything at its most."""
    for least in (True, False):
        yield {name: _end(fact.everything(), least=least) for name, fact in pathway.facts.items()}


def _end(state: State, *, least: bool) -> State:
    match state:
        case Interval(low, high):
            return Interval(low, low) if least else Interval(high, high)
        case OneOf(values):
            return OneOf(frozenset({(min if least else max)(values)}))
        case Members(known):
            return Members(dict.fromkeys(known, Truth.of(not least)))
