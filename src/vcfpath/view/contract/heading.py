"""How every result begins: which contract, which pathway; about a person, which facts and alarms."""

from __future__ import annotations

from datetime import date

from vcfpath.engine.assess import staleness
from vcfpath.engine.assessment import Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.view.contract.spoken import Json, Spoken
from vcfpath.view.phrases import known


def heading(schema: str, pathway: Pathway, assessment: Assessment) -> Json:
    """The first keys of a result, in their fixed order; red flags come before everything else."""
    return {
        "schema": schema,
        "as_of": assessment.as_of.isoformat(),
        "stale": assessment.stale,
        "intended_use": pathway.intended_use,
        "pathway": _pathway(pathway),
        **about_person(pathway, assessment),
    }


def about_pathway(schema: str, pathway: Pathway, as_of: date) -> Json:
    """The first keys of a result about a pathway and nobody, in their fixed order."""
    return {
        "schema": schema,
        "as_of": as_of.isoformat(),
        "stale": staleness(pathway, as_of),
        "intended_use": pathway.intended_use,
        "pathway": {"id": pathway.id, "version": pathway.version, "sha256": pathway.sha256},
    }


def about_person(pathway: Pathway, assessment: Assessment) -> Json:
    """What is known of the person, and which alarms there are."""
    spoken, flags = Spoken(pathway), assessment.red_flags
    return {
        "facts": {
            name: spoken.state(name, state) for name, state in known(pathway, assessment).items()
        },
        "matters": list(assessment.matters),
        "scope": assessment.scope.word,
        "urgent": assessment.urgent,
        "red_flags": {
            "present": list(flags.present),
            "absent": list(flags.absent),
            "unasked": list(flags.unasked),
        },
    }


def _pathway(pathway: Pathway) -> Json:
    reviewed = pathway.reviewed_on
    return {
        "id": pathway.id,
        "version": pathway.version,
        "reviewed_by": list(pathway.reviewed_by),
        "reviewed_on": reviewed.isoformat() if reviewed else None,
        "review_by": pathway.review_by.isoformat(),
        "sha256": pathway.sha256,
    }
