"""The program's own few words for the contract's values. What they are about, the pathway says."""

from __future__ import annotations

from collections.abc import Iterable

from vcfpath.engine.assessment import Answer, Assessment, Span
from vcfpath.engine.sides import side_of
from vcfpath.engine.words import in_unit
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.position import Stance
from vcfpath.model.possible import State

STANCES: dict[Stance, str] = {
    "for": "for it",
    "option": "calls it an option",
    "inconclusive": "finds that the evidence does not decide",
    "against": "against it",
    "covered": "pays for it",
    "not_covered": "does not pay for it",
    "found_benefit": "found a benefit",
    "found_no_benefit": "found no benefit",
    "mixed": "found mixed results",
}

SOURCE_KINDS = {
    "guideline": "guideline",
    "payer": "payment rule",
    "panel": "expert panel",
    "trial": "trial",
    "review": "review of trials",
    "study": "study",
    "patient_page": "article for patients",
}

AGAINST: frozenset[Answer] = frozenset(each for each in STANCES if side_of(each) == "against")
"""Answers that are never left out of a row."""

SIDES: dict[Answer, str] = {
    "for": "for it",
    "option": "an option",
    "covered": "would pay",
    "found_benefit": "found a benefit",
    "against": "against it",
    "found_no_benefit": "found no benefit",
    "not_covered": "would not pay",
}
"""Answers that a row owns up to, whatever its verdict: both sides, those against never left out."""

STATEMENT_VERDICTS = {
    "supported": "other sources agree",
    "qualified": "true with limits",
    "contested": "sources disagree",
    "incomplete": "not the whole story",
    "overstated": "said too strongly",
}

SECOND_HAND = "second-hand"


def known(pathway: Pathway, assessment: Assessment) -> dict[str, State]:
    """The facts of which something is known: where every value is still possible, nothing is."""
    facts = assessment.facts.items()
    return {name: state for name, state in facts if state != pathway.facts[name].everything()}


def counted(n: int, noun: str) -> str:
    """``1 source``, ``3 sources``."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def listed(parts: Iterable[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *most, final = parts
    return f"{', '.join(most)} {last} {final}" if most else final


def start_of(pathway: Pathway, span: Span) -> str:
    """When a stretch begins: ``from 4 weeks`` or ``after 4 weeks``."""
    return f"{'from' if span.includes_start else 'after'} {_value(pathway, span, start=True)}"


def end_of(pathway: Pathway, span: Span) -> str:
    """When a stretch ends: ``up to 13 weeks`` or ``before 6 weeks``."""
    return f"{'up to' if span.includes_end else 'before'} {_value(pathway, span, start=False)}"


def _value(pathway: Pathway, span: Span, *, start: bool) -> str:
    fact = pathway.facts[span.clock]
    value = span.start if start else span.end
    assert isinstance(fact, NumberFact)
    assert value is not None
    return in_unit(fact, value)


def capital(text: str) -> str:
    """``text`` with a capital at its start."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """``text`` as it stands within a sentence; an abbreviation, such as ``UK``, stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentence(text: str) -> str:
    """``text`` as a sentence of its own."""
    return capital(text) if text.endswith((".", "?", "!")) else f"{capital(text)}."
