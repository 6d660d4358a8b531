"""The file a walk is saved to: the answers, of which pathway they are, and how the verdicts stood.

The verdicts are kept only so that, when a walk is taken up again with a newer pathway, it can be said
what has changed; nothing is read from them otherwise.
"""

from __future__ import annotations

from vcfpath.engine.assessment import Assessment
from vcfpath.model.pathway import Pathway
from vcfpath.view.contract.spoken import Spoken, written
from vcfpath.view.phrases import known

SCHEMA = "vcfpath.walk/1"


def render(pathway: Pathway, assessment: Assessment) -> str:
    """A saved walk as one JSON object."""
    spoken = Spoken(pathway)
    return written(
        {
            "schema": SCHEMA,
            "saved_on": assessment.as_of.isoformat(),
            "pathway": {"id": pathway.id, "version": pathway.version, "sha256": pathway.sha256},
            "facts": {
                name: spoken.state(name, state)
                for name, state in known(pathway, assessment).items()
            },
            "matters": list(assessment.matters),
            "verdicts": {each.id: each.verdict for each in assessment.treatments},
        }
    )
