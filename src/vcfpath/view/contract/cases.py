"""The JSON contract of ``test``: every case with what differs, and what the cases have seen.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from datetime import date

from vcfpath.errors import Place
from vcfpath.model.pathway import Pathway
from vcfpath.proof.cases.coverage import Coverage, SeenBoundary, SeenRule
from vcfpath.proof.cases.trying import Tried
from vcfpath.proof.rules import Placed
from vcfpath.truth import Truth
from vcfpath.view.cases.compose import because
from vcfpath.view.cases.parts import called
from vcfpath.view.cases.report import Report
from vcfpath.view.contract.heading import about_pathway
from vcfpath.view.contract.spoken import Json, Spoken, written

SCHEMA = "vcfpath.test/1"


def render(pathway: Pathway, report: Report, as_of: date) -> str:
    """The cases, and what they have seen, as one JSON object."""
    return written(
        {
            **about_pathway(SCHEMA, pathway, as_of),
            "passed": len(report.tried) - len(report.failed),
            "failed": len(report.failed),
            "cases": [_case(pathway, each) for each in report.tried],
            "seen": None if report.seen is None else _seen(pathway, report, report.seen),
            "made": report.made,
        }
    )


def _case(pathway: Pathway, tried: Tried) -> Json:
    case = tried.case
    signed = case.signed_off
    told = because(pathway, tried) if tried.differences else None
    return {
        "name": case.name,
        **place(case.place),
        "passes": tried.passes,
        "source": case.source,
        "judged": tried.standing,
        "by": (signed.by or None) if signed else None,
        "on": signed.on.isoformat() if signed and signed.on else None,
        "code": tried.code,
        "differences": [
            {
                "aspect": each.expected.aspect,
                "about": each.expected.about or None,
                "expected": list(each.expected.value),
                "found": list(each.found),
                "because": told.of(each.expected),
            }
            for each in tried.differences
            if told is not None
        ],
    }


def _seen(pathway: Pathway, report: Report, seen: Coverage) -> Json:
    return {
        "rules": [_rule(pathway, report, each) for each in seen.rules],
        "boundaries": [_boundary(pathway, report, each) for each in seen.boundaries],
    }


def _rule(pathway: Pathway, report: Report, seen: SeenRule) -> Json:
    return {
        **_part(pathway, report, seen.placed),
        **{truth.word: truth in seen.truths for truth in (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)},
        "decided": {each.word: each in seen.decided for each in (Truth.TRUE, Truth.FALSE)},
    }


def _boundary(pathway: Pathway, report: Report, seen: SeenBoundary) -> Json:
    boundary = seen.boundary
    return {
        **_part(pathway, report, boundary.placed),
        "fact": boundary.fact,
        "value": Spoken(pathway).value(boundary.fact, boundary.value),
        "sides": {side: side in seen.sides for side in boundary.beside},
    }


def _part(pathway: Pathway, report: Report, placed: Placed) -> Json:
    return {"rule": called(pathway, placed), **place(report.locate(placed.loc))}


def place(place: Place) -> Json:
    """Where something stands in a file."""
    return {"file": place.name, "line": place.line, "column": place.column}
