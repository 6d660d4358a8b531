"""What was expected and what was found, in a pathway's own short names."""

from __future__ import annotations

from vcfpath.patient.case import Aspect, Expected
from vcfpath.proof.cases.trying import Difference
from vcfpath.view.phrases import capital

ASPECTS: dict[Aspect, str] = {
    "answer": "answer",
    "depends_on": "depends on",
    "missing": "waits for",
    "closed_because": "closed because",
    "cautions": "cautions",
    "due": "due",
    "holds": "holds",
    "scores": "sum",
    "scope": "the pathway is about this person",
    "urgent": "an emergency",
    "stage_now": "stages now",
}


def difference_words(difference: Difference) -> str:
    """``boot: expected open, found depends``; names stand as they are written."""
    expected = difference.expected
    wanted, found = expected_words(expected), _listed(difference.found)
    return f"{about_words(expected)}: expected {wanted}, found {found}"


def about_words(expected: Expected) -> str:
    """What something is expected of: ``boot, waits for``."""
    if expected.aspect == "answer":
        return expected.about
    aspect = ASPECTS[expected.aspect]
    return f"{expected.about}, {aspect}" if expected.about else capital(aspect)


def expected_words(expected: Expected) -> str:
    """What is expected; of several that are right, each."""
    return " or ".join(expected.value) if expected.aspect == "scope" else _listed(expected.value)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words) or "nothing"
