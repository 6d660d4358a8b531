"""The JSON contract of ``check``: every finding with its place, and what is proved.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.proof.codes import CODES
from vcfpath.view.check.located import Located
from vcfpath.view.check.result import Result
from vcfpath.view.contract.heading import about_pathway
from vcfpath.view.contract.spoken import Json, written

SCHEMA = "vcfpath.check/1"


def render(pathway: Pathway, result: Result, as_of: date) -> str:
    """The findings, the worst first, and what is proved, as one JSON object."""
    return written(
        {
            **about_pathway(SCHEMA, pathway, as_of),
            "content": result.with_words,
            "kinds_of_people": str(result.kinds_of_people),
            "proved": [{"code": code, "says": CODES[code].proves} for code in result.proved],
            "findings": [_finding(each) for each in result.found],
        }
    )


def _finding(located: Located) -> Json:
    finding, place, shown_by = located
    return {
        "code": finding.code,
        "severity": located.severity,
        "file": place.name,
        "line": place.line,
        "column": place.column,
        "what": finding.what,
        "mend": finding.mend,
        "shown_by": shown_by,
    }
