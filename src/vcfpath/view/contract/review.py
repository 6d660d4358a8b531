"""The JSON contract of ``review``: the cases of a sheet, or what a sheet came back with.

Additive only, key order fixed; byte-identical for equal input.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vcfpath.errors import Fault
from vcfpath.model.pathway import Pathway
from vcfpath.proof.cases.judging import Entry, Judgement, Outcome
from vcfpath.proof.cases.trying import Tried
from vcfpath.view.cases.vignette import told
from vcfpath.view.contract.cases import place
from vcfpath.view.contract.heading import about_pathway
from vcfpath.view.contract.spoken import Json, written
from vcfpath.view.review.sheet import says

SCHEMA = "vcfpath.review/1"


def render_sheet(pathway: Pathway, cases: Sequence[Tried], as_of: date) -> str:
    """The cases that are to be judged, as one JSON object."""
    told = [_case(pathway, each) for each in cases]
    return written({**about_pathway(SCHEMA, pathway, as_of), "cases": told, "read_back": None})


def render_read_back(pathway: Pathway, outcome: Outcome, as_of: date, *, signed: bool) -> str:
    """What a sheet came back with, as one JSON object."""
    read_back = {
        "signed": signed,
        "judgements": [_judgement(each) for each in outcome.judgements],
        "blank": [_blank(each) for each in outcome.blank],
        "findings": [_finding(each) for each in outcome.faults],
    }
    return written({**about_pathway(SCHEMA, pathway, as_of), "cases": [], "read_back": read_back})


def _case(pathway: Pathway, tried: Tried) -> Json:
    return {
        "name": tried.case.name,
        **place(tried.case.place),
        "code": tried.code,
        "judged": tried.standing,
        "vignette": told(pathway, tried.case),
        "says": says(pathway, tried),
    }


def _judgement(judgement: Judgement) -> Json:
    signed = judgement.signed
    return {
        "name": judgement.tried.case.name,
        **place(judgement.place),
        "judged": signed.judged,
        "by": signed.by,
        "on": str(signed.on),
        "code": signed.of,
        "remark": signed.remark or None,
    }


def _blank(entry: Entry) -> Json:
    return {"name": entry.name.text, **place(entry.name.place)}


def _finding(fault: Fault) -> Json:
    return {**place(fault.place), "what": fault.what, "mend": fault.mend}
