"""The whole checklist (IPDAS, version 4), held against a pathway.

The wording is ours. The first two groups were checked against a published appraisal; the third was
written down from memory of the list, and so has no numbers until the list itself was seen.
"""

from __future__ import annotations

from collections.abc import Sequence

from vcfpath.model.pathway import Pathway
from vcfpath.proof.ipdas.certification import CERTIFICATION
from vcfpath.proof.ipdas.item import Checked
from vcfpath.proof.ipdas.qualifying import QUALIFYING
from vcfpath.proof.ipdas.quality import QUALITY

ITEMS = (*QUALIFYING, *CERTIFICATION, *QUALITY)


def checklist(pathway: Pathway) -> Sequence[Checked]:
    """Every item with what becomes of it, in the list's own order."""
    return [Checked(each.id, each.group, each.says, *each.look(pathway)) for each in ITEMS]
